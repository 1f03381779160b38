package io.alignment.analysis.internal;

import io.alignment.model.Resource;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;

/** How many people a human resource stands for. */
public final class Heads {

  private static final BigDecimal MOST = new BigDecimal(1_000_000);

  private Heads() {}

  /**
   * Returns how many people it says, else its largest capacity in {@code FTE}, rounded up, from 1
   * to a million; else 1.
   */
  public static int of(Resource people) {
    return people.people().isPresent()
        ? people.people().getAsInt()
        : people.stretches().stream()
            .flatMap(it -> it.capacity().stream())
            .max(Comparator.naturalOrder())
            .filter(it -> people.unit().filter(Resource.FTE::equals).isPresent())
            .map(
                it -> it.min(MOST).max(BigDecimal.ONE).setScale(0, RoundingMode.CEILING).intValue())
            .orElse(1);
  }
}
