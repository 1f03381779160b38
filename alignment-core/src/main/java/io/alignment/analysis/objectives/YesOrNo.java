package io.alignment.analysis.objectives;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Reading;
import io.alignment.model.Strategy;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells results that are there or not from those that come step by step. A result that is there or
 * not goes from its baseline to its target in a step of 1, was read at these two only, and hardly
 * any other of its unit was ever read in between. Before it is due nobody can call it slow.
 */
final class YesOrNo {

  private static final double HARDLY_ANY = 0.1;

  private final Optional<LocalDate> asOf;
  private final Multiset<Optional<String>> all = HashMultiset.create();
  private final Multiset<Optional<String>> between = HashMultiset.create();

  YesOrNo(Strategy strategy, Optional<LocalDate> asOf) {
    this.asOf = asOf;
    for (Objective objective : strategy.objectives()) {
      objective.measures().stream()
          .filter(YesOrNo::isOneStep)
          .forEach(it -> (wasBetween(it) ? between : all).add(it.unit()));
    }
    between.forEach(all::add);
  }

  boolean is(Measure measure) {
    Optional<String> unit = measure.unit();
    return isOneStep(measure)
        && !wasBetween(measure)
        && between.count(unit) <= HARDLY_ANY * all.count(unit);
  }

  private static boolean isOneStep(Measure measure) {
    return measure.target().isPresent()
        && measure.plan().isEmpty()
        && measure.readingsAre() == Measure.ReadingsAre.LEVELS
        && measure.baseline().isPresent()
        && Math.abs(measure.target().getAsDouble() - measure.baseline().getAsDouble()) == 1;
  }

  private boolean wasBetween(Measure measure) {
    Predicate<Reading> isEnd =
        it ->
            it.value() == measure.target().orElseThrow()
                || it.value() == measure.baseline().orElseThrow();
    return measure.readings().stream()
        .filter(it -> asOf.filter(it.date()::isAfter).isEmpty())
        .anyMatch(isEnd.negate());
  }
}
