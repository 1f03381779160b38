package io.alignment.analysis.summary;

import io.alignment.analysis.internal.Check;
import io.alignment.analysis.internal.Ratio;
import java.util.OptionalDouble;

/**
 * How much of something is well.
 *
 * @param well how much is
 * @param all how much there is of it
 * @param known what share of it is known
 */
record Count(double well, double all, double known) {

  static Count of(double well, double all) {
    return new Count(well, all, 1);
  }

  /** Counts what is shown, as a part of what is known. */
  static Count of(Check check) {
    return of(check.tally());
  }

  /** Counts what is shown, as a part of what is known. */
  static Count of(Check.Tally tally) {
    return new Count(tally.shown(), tally.known(), tally.completeness().orElse(0));
  }

  OptionalDouble value() {
    return Ratio.of(well, all);
  }

  double completeness() {
    return all == 0 ? 0 : known;
  }
}
