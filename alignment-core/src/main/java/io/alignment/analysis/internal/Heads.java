package io.alignment.analysis.internal;

import io.alignment.model.Resource;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How many people a human resource stands for. */
public final class Heads {

  private static final BigDecimal MOST = new BigDecimal(1_000_000);

  private Heads() {}

  /** Returns its capacity in {@code FTE}, rounded up, from 1 to a million; else 1. */
  public static int of(Resource people) {
    return people
        .capacity()
        .filter(it -> people.unit().filter(Resource.FTE::equals).isPresent())
        .map(it -> it.min(MOST).max(BigDecimal.ONE).setScale(0, RoundingMode.CEILING).intValue())
        .orElse(1);
  }
}
