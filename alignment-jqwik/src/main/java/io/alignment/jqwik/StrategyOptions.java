package io.alignment.jqwik;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What strategies are asked for; see {@link StrategyArbitrary}.
 *
 * @param only the kinds of relation that may be there, but for those of {@code without}
 */
record StrategyOptions(
    Size size,
    Shape shape,
    Numbers numbers,
    ImmutableSet<Element.Type> types,
    ImmutableSet<Relation.Kind> only,
    ImmutableSet<Relation.Kind> without,
    int islands) {

  static final StrategyOptions USUAL =
      new StrategyOptions(
          new Size(0, OptionalInt.empty(), OptionalInt.empty()),
          new Shape(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE),
          new Numbers(Optional.empty(), Optional.empty(), true, false),
          Sets.immutableEnumSet(EnumSet.allOf(Element.Type.class)),
          Sets.immutableEnumSet(EnumSet.allOf(Relation.Kind.class)),
          ImmutableSet.of(),
          0);

  /** How many elements and relations there are. */
  record Size(int least, OptionalInt most, OptionalInt mostRelations) {

    private static final int USUAL_MOST = 25;
    private static final double RELATIONS_OF_AN_ELEMENT = 2.4;

    int mostElements() {
      return most.orElse(USUAL_MOST);
    }

    /** Returns how many relations to try at the most; some are left out where they do not fit. */
    int relations() {
      return mostRelations.orElse((int) Math.ceil(RELATIONS_OF_AN_ELEMENT * mostElements()));
    }

    Size ofElements(int least, int most) {
      return new Size(least, OptionalInt.of(most), mostRelations);
    }

    Size ofRelations(int most) {
      return new Size(least, this.most, OptionalInt.of(most));
    }
  }

  /** The form of the cascade. */
  record Shape(int depth, int fanOut, int parents) {

    Shape ofDepth(int most) {
      return new Shape(most, fanOut, parents);
    }

    Shape ofFanOut(int most) {
      return new Shape(depth, most, parents);
    }

    Shape ofParents(int most) {
      return new Shape(depth, fanOut, most);
    }

    /** Returns how many objectives have room below one vision, up to a bound. */
    int roomUpTo(int bound) {
      long room = 0;
      long level = 1;
      for (int i = 0; i < depth && room < bound; i++) {
        level = Math.min(bound, level * fanOut);
        room += level;
      }
      return (int) Math.min(bound, room);
    }
  }

  /** The bounds of the weights of supports. */
  record Weights(double least, double most) {}

  /** The bounds of all dates. */
  record Days(LocalDate first, LocalDate last) {
    long count() {
      return ChronoUnit.DAYS.between(first, last) + 1;
    }
  }

  /** The bounds of numbers and dates. */
  record Numbers(
      Optional<Weights> askedWeights,
      Optional<Days> askedDays,
      boolean isDated,
      boolean atTheLimits) {

    private static final Weights USUAL_WEIGHTS = new Weights(1, 6);
    static final Days ALL_DAYS = new Days(LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31));

    private static final Weights ALL_WEIGHTS = new Weights(Double.MIN_VALUE, Double.MAX_VALUE);
    private static final Days USUAL_DAYS =
        new Days(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31));

    Weights weights() {
      return askedWeights.orElse(USUAL_WEIGHTS);
    }

    /** Returns the weights at the limits: of what was asked for, or else of what is valid. */
    Weights extremeWeights() {
      return askedWeights.orElse(ALL_WEIGHTS);
    }

    Days days() {
      return askedDays.orElse(USUAL_DAYS);
    }

    /** Returns the days at the limits: of what was asked for, or else of what is valid. */
    Days extremeDays() {
      return askedDays.orElse(ALL_DAYS);
    }

    Numbers ofWeights(double least, double most) {
      return new Numbers(Optional.of(new Weights(least, most)), askedDays, isDated, atTheLimits);
    }

    Numbers ofDays(LocalDate first, LocalDate last) {
      return new Numbers(askedWeights, Optional.of(new Days(first, last)), true, atTheLimits);
    }

    Numbers undated() {
      return new Numbers(askedWeights, askedDays, false, atTheLimits);
    }

    Numbers limits() {
      return new Numbers(askedWeights, askedDays, isDated, true);
    }
  }

  /** Returns the kinds of relation that may be there. */
  Set<Relation.Kind> kinds() {
    return Sets.difference(only, without);
  }

  StrategyOptions with(Size size) {
    return new StrategyOptions(size, shape, numbers, types, only, without, islands);
  }

  StrategyOptions with(Shape shape) {
    return new StrategyOptions(size, shape, numbers, types, only, without, islands);
  }

  StrategyOptions with(Numbers numbers) {
    return new StrategyOptions(size, shape, numbers, types, only, without, islands);
  }

  StrategyOptions ofTypes(Iterable<Element.Type> some) {
    return new StrategyOptions(
        size, shape, numbers, Sets.immutableEnumSet(some), only, without, islands);
  }

  StrategyOptions ofKinds(Iterable<Relation.Kind> some) {
    return new StrategyOptions(
        size, shape, numbers, types, Sets.immutableEnumSet(some), without, islands);
  }

  StrategyOptions withoutKinds(Set<Relation.Kind> some) {
    return new StrategyOptions(
        size,
        shape,
        numbers,
        types,
        only,
        Sets.immutableEnumSet(Sets.union(without, some)),
        islands);
  }

  StrategyOptions ofIslands(int number) {
    return new StrategyOptions(size, shape, numbers, types, only, without, number);
  }
}
