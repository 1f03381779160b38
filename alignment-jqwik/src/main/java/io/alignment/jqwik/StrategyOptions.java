package io.alignment.jqwik;

import io.alignment.model.Element;
import io.alignment.model.Relation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;

/** What strategies are asked for; see {@link StrategyArbitrary}. */
record StrategyOptions(
    int leastSize,
    int mostSize,
    OptionalInt mostRelations,
    int mostDepth,
    int mostFanOut,
    int mostParents,
    Set<Element.Type> types,
    Set<Relation.Kind> kinds,
    double leastWeight,
    double mostWeight,
    LocalDate from,
    LocalDate until,
    boolean isDated,
    boolean atTheLimits,
    int islands) {

  private static final double RELATIONS_OF_AN_ELEMENT = 2.4;

  static final StrategyOptions USUAL =
      new StrategyOptions(
          0,
          25,
          OptionalInt.empty(),
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          EnumSet.allOf(Element.Type.class),
          EnumSet.allOf(Relation.Kind.class),
          1,
          6,
          LocalDate.of(2026, 1, 1),
          LocalDate.of(2027, 12, 31),
          true,
          false,
          0);

  /** Returns how many days there are to choose from. */
  int days() {
    return (int) ChronoUnit.DAYS.between(from, until) + 1;
  }

  /** Returns how many relations to try at the most; some are left out where they do not fit. */
  int relations() {
    return mostRelations.orElse((int) Math.ceil(RELATIONS_OF_AN_ELEMENT * mostSize));
  }

  StrategyOptions size(int least, int most) {
    return new StrategyOptions(
        least,
        most,
        mostRelations,
        mostDepth,
        mostFanOut,
        mostParents,
        types,
        kinds,
        leastWeight,
        mostWeight,
        from,
        until,
        isDated,
        atTheLimits,
        islands);
  }

  StrategyOptions mostRelations(int most) {
    return new StrategyOptions(
        leastSize,
        mostSize,
        OptionalInt.of(most),
        mostDepth,
        mostFanOut,
        mostParents,
        types,
        kinds,
        leastWeight,
        mostWeight,
        from,
        until,
        isDated,
        atTheLimits,
        islands);
  }

  StrategyOptions shape(int depth, int fanOut, int parents) {
    return new StrategyOptions(
        leastSize,
        mostSize,
        mostRelations,
        depth,
        fanOut,
        parents,
        types,
        kinds,
        leastWeight,
        mostWeight,
        from,
        until,
        isDated,
        atTheLimits,
        islands);
  }

  StrategyOptions types(Set<Element.Type> some) {
    return new StrategyOptions(
        leastSize,
        mostSize,
        mostRelations,
        mostDepth,
        mostFanOut,
        mostParents,
        some,
        kinds,
        leastWeight,
        mostWeight,
        from,
        until,
        isDated,
        atTheLimits,
        islands);
  }

  StrategyOptions kinds(Set<Relation.Kind> some) {
    return new StrategyOptions(
        leastSize,
        mostSize,
        mostRelations,
        mostDepth,
        mostFanOut,
        mostParents,
        types,
        some,
        leastWeight,
        mostWeight,
        from,
        until,
        isDated,
        atTheLimits,
        islands);
  }

  StrategyOptions weights(double least, double most) {
    return new StrategyOptions(
        leastSize,
        mostSize,
        mostRelations,
        mostDepth,
        mostFanOut,
        mostParents,
        types,
        kinds,
        least,
        most,
        from,
        until,
        isDated,
        atTheLimits,
        islands);
  }

  StrategyOptions dates(LocalDate first, LocalDate last) {
    return new StrategyOptions(
        leastSize,
        mostSize,
        mostRelations,
        mostDepth,
        mostFanOut,
        mostParents,
        types,
        kinds,
        leastWeight,
        mostWeight,
        first,
        last,
        true,
        atTheLimits,
        islands);
  }

  StrategyOptions undated() {
    return new StrategyOptions(
        leastSize,
        mostSize,
        mostRelations,
        mostDepth,
        mostFanOut,
        mostParents,
        types,
        kinds,
        leastWeight,
        mostWeight,
        from,
        until,
        false,
        atTheLimits,
        islands);
  }

  StrategyOptions limits() {
    return new StrategyOptions(
        leastSize,
        mostSize,
        mostRelations,
        mostDepth,
        mostFanOut,
        mostParents,
        types,
        kinds,
        leastWeight,
        mostWeight,
        LocalDate.of(0, 1, 1),
        LocalDate.of(9999, 12, 31),
        isDated,
        true,
        islands);
  }

  StrategyOptions islands(int number) {
    return new StrategyOptions(
        leastSize,
        mostSize,
        mostRelations,
        mostDepth,
        mostFanOut,
        mostParents,
        types,
        kinds,
        leastWeight,
        mostWeight,
        from,
        until,
        isDated,
        atTheLimits,
        number);
  }
}
