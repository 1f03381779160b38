package io.alignment.model;

/** How much of an objective has to be reached for it to be a success. */
public enum Aim {
  /** All of it: the default. */
  COMMITTED,
  /** Seven tenths of the way; whoever reaches all of it did not aim high enough. */
  ASPIRATIONAL;

  private static final double ASPIRED = 0.7;

  /** {@return from what part of the way on it is a success} */
  public double success() {
    return this == ASPIRATIONAL ? ASPIRED : 1;
  }
}
