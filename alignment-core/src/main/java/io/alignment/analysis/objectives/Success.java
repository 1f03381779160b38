package io.alignment.analysis.objectives;

import io.alignment.model.Aim;
import io.alignment.model.Objective;

/**
 * From what part of the way on objectives are a success.
 *
 * @param aspired of those that are aspirational, above 0 to 1
 */
record Success(double aspired) {

  /** Seven tenths, as re:Work has it. */
  static final Success USUAL = new Success(0.7);

  Success {
    if (!(aspired > 0 && aspired <= 1)) {
      throw new IllegalArgumentException(
          "%s is no part of a way. Give a number above 0 and up to 1, such as 0.7."
              .formatted(aspired));
    }
  }

  double of(Objective objective) {
    return objective.aim() == Aim.ASPIRATIONAL ? aspired : 1;
  }
}
