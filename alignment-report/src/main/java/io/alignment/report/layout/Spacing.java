package io.alignment.report.layout;

/**
 * How much room a drawing may take.
 *
 * @param betweenLayers how far layers are apart
 * @param widestBand with more cards than this in a band those that serve the same one thing stand
 *     in a stack
 */
record Spacing(int betweenLayers, int widestBand) {

  static final Spacing ROOMY = new Spacing(58, 12);
  static final Spacing TIGHT = new Spacing(36, 5);
}
