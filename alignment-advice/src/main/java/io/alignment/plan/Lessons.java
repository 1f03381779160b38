package io.alignment.plan;

import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import io.alignment.analysis.matters.Matter;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.model.Allocation;
import io.alignment.model.Demand;
import io.alignment.model.Initiative;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.WorkItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How long it takes to learn something: as the trainings of the strategy say, of the same skill if
 * there are any; of several of the same skill the longest, of several of others the middle one.
 * Where none says so, it is thirty days, a convention of our own.
 */
final class Lessons {

  private static final long USUAL_DAYS = 30;
  private static final double WORKING_DAYS = 5.0 / 7;

  private final Strategy strategy;
  private final List<Initiative> trainings;

  Lessons(Strategy strategy) {
    this.strategy = strategy;
    trainings = strategy.initiatives().stream().filter(it -> !it.teaches().isEmpty()).toList();
  }

  /**
   * The days of a training for some work.
   *
   * @param from its first day
   * @param until its last day, before the work begins
   * @param late how many days earlier than today it would have to begin; 0 if it need not
   */
  record Lesson(LocalDate from, LocalDate until, int late) {}

  /**
   * Returns when those who do some work have to learn a skill: so that they can do it before the
   * work begins, or is due if it has no start; without a day of its own, from today on.
   *
   * @return empty if neither the work has a day nor anybody knows which day is today
   */
  Optional<Lesson> before(WorkItem work, String skill, Optional<LocalDate> today) {
    long days = days(skill);
    return work.begins()
        .or(work::due)
        .map(it -> it.minusDays(1))
        .or(() -> today.map(it -> it.plusDays(days)))
        .map(until -> lesson(until, days, today));
  }

  /**
   * Returns by how many days those who do work that lacks skills would learn them too late; the
   * largest number of them.
   *
   * @return empty if nobody need learn anything, or all of it can be learnt in time
   */
  static OptionalInt late(Matter matter, Question question) {
    Strategy strategy = question.strategy();
    Lessons lessons = new Lessons(strategy);
    return matter.findings().stream()
        .filter(it -> it.rule().equals(ResourceFit.SKILL_MISSING.id()))
        .flatMap(it -> lessons.of(it, question.day()))
        .mapToInt(Lesson::late)
        .filter(it -> it > 0)
        .max();
  }

  private Stream<Lesson> of(Finding missing, Optional<LocalDate> today) {
    return strategy
        .element(missing.elements().get(0))
        .filter(WorkItem.class::isInstance)
        .map(WorkItem.class::cast)
        .stream()
        .flatMap(
            work ->
                SkillIdeas.required(work, missing).stream()
                    .flatMap(it -> before(work, it.skill(), today).stream()));
  }

  private static Lesson lesson(LocalDate until, long days, Optional<LocalDate> today) {
    LocalDate from = until.minusDays(days);
    int late = today.map(it -> (int) Math.max(0, ChronoUnit.DAYS.between(from, it))).orElse(0);
    return new Lesson(from, until, late);
  }

  private long days(String skill) {
    return usual(skill, Lessons::span).map(it -> Math.round(it)).orElse(USUAL_DAYS);
  }

  private static Optional<Double> span(Initiative training) {
    return training
        .begins()
        .flatMap(from -> training.due().map(until -> (double) ChronoUnit.DAYS.between(from, until)))
        .filter(it -> it > 0);
  }

  /**
   * Returns how many person-days a new training takes of those who learn, five of seven days
   * counted; empty if no training of the strategy says how much of somebody's time it takes.
   */
  OptionalDouble personDays(Initiative training, List<Relation> relations) {
    double days = (span(training).orElse(0.0) + 1) * WORKING_DAYS;
    long learners =
        relations.stream()
            .filter(it -> it instanceof Ownership || it instanceof Participation)
            .count();
    return training.teaches().stream()
        .flatMap(skill -> usual(skill, this::timeOfOne).stream())
        .mapToDouble(it -> it * days * learners)
        .max();
  }

  /** Returns what part of their time each of those gives who learn. */
  private Optional<Double> timeOfOne(Initiative training) {
    BigDecimal demanded =
        sum(
            training.demands().stream()
                .filter(it -> it.unit().equals(Resource.FTE))
                .map(Demand::amount));
    BigDecimal given =
        sum(
            strategy.incoming(training.id(), Allocation.class).stream()
                .filter(it -> isOfPeople(it.source()))
                .flatMap(it -> it.amount().stream()));
    double all = demanded.signum() > 0 ? demanded.doubleValue() : given.doubleValue();
    long learners =
        Stream.concat(
                strategy.incoming(training.id(), Ownership.class).stream(),
                strategy.incoming(training.id(), Participation.class).stream())
            .map(Relation::source)
            .distinct()
            .count();
    return all > 0 ? Optional.of(all / Math.max(1, learners)) : Optional.empty();
  }

  private boolean isOfPeople(String resource) {
    return strategy
        .element(resource)
        .filter(Resource.class::isInstance)
        .map(Resource.class::cast)
        .filter(it -> it.kind() == Resource.Kind.HUMAN)
        .flatMap(Resource::unit)
        .filter(Resource.FTE::equals)
        .isPresent();
  }

  private static BigDecimal sum(Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Optional<Double> usual(String skill, Function<Initiative, Optional<Double>> of) {
    List<Double> same =
        trainings.stream()
            .filter(it -> it.teaches().contains(skill))
            .flatMap(it -> of.apply(it).stream())
            .sorted()
            .toList();
    List<Double> all = trainings.stream().flatMap(it -> of.apply(it).stream()).sorted().toList();
    if (!same.isEmpty()) {
      return Optional.of(same.get(same.size() - 1));
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() / 2));
  }
}
