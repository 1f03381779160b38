package io.alignment.analysis.objectives;

import io.alignment.analysis.Evidence;
import java.util.Optional;

/**
 * From where on progress is worth a word.
 *
 * @param far how far below what is expected is far behind, in parts of the way
 * @param pace below which part of what is expected the pace is low
 * @param note how far below what is expected is slow, in parts of the way
 * @param apart how far apart what is said and what is measured may be, in parts of the way
 * @param success which part of the way is a success
 */
record ProgressLimits(double far, double pace, double note, double apart, Success success) {

  static final double ROUNDING = 1e-9;

  static final ProgressLimits USUAL = new ProgressLimits(0.25, 0.6, 0.1, 0.25, Success.USUAL);

  ProgressLimits withFar(double below, double slowest) {
    return new ProgressLimits(below, slowest, note, apart, success);
  }

  ProgressLimits withNote(double below) {
    return new ProgressLimits(far, pace, below, apart, success);
  }

  ProgressLimits withApart(double limit) {
    return new ProgressLimits(far, pace, note, limit, success);
  }

  ProgressLimits withSuccess(Success other) {
    return new ProgressLimits(far, pace, note, apart, other);
  }

  boolean isFar(Evidence.Pace of) {
    return of.expected() - of.progress() > far + ROUNDING
        && of.progress() < pace * of.expected() - ROUNDING;
  }

  boolean isSlow(Optional<Evidence.Pace> of) {
    return of.filter(it -> it.expected() - it.progress() >= Math.max(note, 2 * ROUNDING) - ROUNDING)
        .isPresent();
  }

  boolean isApart(double claimed, double known) {
    return claimed - known > apart + ROUNDING;
  }
}
