package io.alignment.plan;

import java.util.OptionalDouble;

/**
 * What plans are measured by; a convention of our own.
 *
 * @param shown what of the board is shown to be in order, from 0 to 1
 * @param useful what part of the money and the people goes where it should, from 0 to 1, the mean
 *     over the units of which anything is given before the plan; empty where nothing is
 * @param errors how many errors there are, of the kinds of which there were any before the plan
 */
public record Worth(double shown, OptionalDouble useful, int errors) {

  private static final double OF_AN_ERROR = 0.01;

  /** {@return shown + useful − a hundredth of the number of errors} */
  public double total() {
    return shown + useful.orElse(0) - OF_AN_ERROR * errors;
  }
}
