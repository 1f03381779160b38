package io.alignment.report.page;

/**
 * A number as a page shows it.
 *
 * @param text the number for people; a dash if it cannot be computed
 * @param metric its id in the catalogue
 * @param before what it was in the older version, with an arrow; empty if it did not move
 * @param direction {@code better}, {@code worse} or {@code neither}
 */
public record Shown(String text, String metric, String before, String direction) {}
