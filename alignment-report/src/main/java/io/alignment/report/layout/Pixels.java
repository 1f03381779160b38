package io.alignment.report.layout;

/** Lengths as pictures write them. */
public final class Pixels {

  private Pixels() {}

  /** {@return a length in pixels, to a tenth} */
  public static String of(double length) {
    return String.valueOf(Math.round(length * 10) / 10.0);
  }
}
