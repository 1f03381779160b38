package io.alignment.analysis.board;

/** Shown, failing and unknown parts of something; what is missing to 1 is left out. */
record Parts(double shown, double failing, double unknown) {

  static final Parts NONE = new Parts(0, 0, 0);
  static final Parts SHOWN = new Parts(1, 0, 0);
  static final Parts FAILING = new Parts(0, 1, 0);
  static final Parts UNKNOWN = new Parts(0, 0, 1);

  private static final double ROUNDING = 1e-12;

  /** Returns what fails where it is lacking and spoken of, and is unknown where nobody speaks. */
  static Parts lacking(boolean isSpoken) {
    return isSpoken ? FAILING : UNKNOWN;
  }

  static Parts of(boolean isShown) {
    return isShown ? SHOWN : FAILING;
  }

  Parts plus(Parts other) {
    return new Parts(shown + other.shown, failing + other.failing, unknown + other.unknown);
  }

  Parts times(double factor) {
    return new Parts(shown * factor, failing * factor, unknown * factor);
  }

  /** Returns what is missing to 1, but for what is lost in rounding. */
  static double rest(double sum) {
    return sum > 1 - ROUNDING ? 0 : 1 - sum;
  }

  double leftOut() {
    return rest(shown + failing + unknown);
  }

  /** Sums parts up by weight. */
  static final class Sum {
    private double shown;
    private double failing;
    private double unknown;
    private double weight;

    void add(Parts parts, double times) {
      shown += parts.shown * times;
      failing += parts.failing * times;
      unknown += parts.unknown * times;
      weight += times;
    }

    void add(Sum other, double times) {
      shown += other.shown * times;
      failing += other.failing * times;
      unknown += other.unknown * times;
      weight += other.weight * times;
    }

    boolean isEmpty() {
      return weight == 0;
    }

    /** Returns the mean of what was added. */
    Parts mean() {
      return new Parts(shown / weight, failing / weight, unknown / weight);
    }
  }
}
