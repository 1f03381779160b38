package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.Analyses;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.summary.Summary;
import io.alignment.analysis.summary.Weights;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Factor;
import io.alignment.model.FieldTable;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import io.alignment.model.Vision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What the summary promises of whatever strategy. */
class SummaryProperties {

  private static final double ROUNDING = 1e-9;
  private static final Analyses ANALYSES = Analyses.builtIn();

  private static Summary summary(Strategy strategy) {
    return summary(ANALYSES.analyze(question(strategy)));
  }

  private static Summary summary(Report report) {
    return report.result(Summary.class).orElseThrow();
  }

  private static double score(Strategy strategy) {
    return summary(strategy).score().orElse(0);
  }

  @Property(tries = 200)
  void theTermsAddUpToTheScoreExactlyUnderAnyWeightsAndInAnyOrder(
      @ForAll Strategy strategy, @ForAll long seed) {
    Summary summary = summary(strategy).weighted(Weights.equal().varied(seed));
    List<Double> contributions =
        new ArrayList<>(summary.terms().stream().map(Summary.Term::contribution).toList());
    Collections.shuffle(contributions, new Random(seed));
    double sum = 0;
    for (double contribution : contributions) {
      sum += contribution;
    }

    assertThat(sum).isEqualTo(summary.score().orElse(0));
    assertThat(summary.dimensions().stream().mapToDouble(it -> it.contribution()).sum())
        .isEqualTo(summary.score().orElse(0));
    assertThat(summary.score().orElse(0)).isBetween(0.0, 1.0);
    assertThat(summary.completeness()).isBetween(0.0, 1.0);
  }

  @Property(tries = 200)
  void eachTermIsItsNumeratorOverItsDenominatorTimesItsWeight(@ForAll Strategy strategy) {
    Summary summary = summary(strategy);
    double weights = 0;
    for (Summary.Term term : summary.terms()) {
      weights += term.weight();
      assertThat(term.numerator()).isBetween(0.0, term.denominator() + ROUNDING);
      if (term.denominator() == 0) {
        assertThat(term.value()).isEmpty();
        assertThat(term.weight()).isZero();
        assertThat(term.completeness()).isZero();
      } else {
        assertThat(term.value()).hasValue(term.numerator() / term.denominator());
      }
      assertThat(term.contribution())
          .isCloseTo(term.weight() * term.value().orElse(0), within(ROUNDING));
    }
    assertThat(weights).isCloseTo(summary.score().isPresent() ? 1 : 0, within(ROUNDING));
  }

  private static final Set<String> TOLD_FROM_ABOVE =
      Set.of("people.reached", "horizontal.answered");

  /** But for who is told from above: with two at the top it is another question. */
  @Property(tries = 200)
  void eachTermOfABusinessAndTwoLikeItSideBySideIsTheSame(@ForAll Strategy strategy) {
    Strategy first = Strategies.renamed(strategy, id -> "a-" + id);
    Strategy second = Strategies.renamed(strategy, id -> "b-" + id);
    StrategyBuilder both = first.toBuilder();
    second.elements().forEach(both::add);
    second.relations().forEach(both::add);

    strategy.leavesOut().forEach(both::leaveOut);
    List<Summary.Term> one = summary(strategy).terms();
    List<Summary.Term> two = summary(both.build()).terms();

    for (int i = 0; i < one.size(); i++) {
      if (!TOLD_FROM_ABOVE.contains(one.get(i).id())) {
        assertThat(two.get(i).value().isPresent())
            .as(one.get(i).id())
            .isEqualTo(one.get(i).value().isPresent());
        assertThat(two.get(i).value().orElse(0))
            .as(one.get(i).id())
            .isCloseTo(one.get(i).value().orElse(0), within(ROUNDING));
        assertThat(two.get(i).completeness())
            .as(one.get(i).id())
            .isCloseTo(one.get(i).completeness(), within(ROUNDING));
      }
    }
  }

  @Property(tries = 200)
  void whatIsTiedToNothingNeverHelps(
      @ForAll Strategy strategy, @ForAll @IntRange(max = 5) int which) {
    LocalDate day = LocalDate.of(2026, 11, 1);
    Element orphan =
        switch (which) {
          case 0 -> Vision.of("orphan", "Orphan");
          case 1 ->
              Objective.builder("orphan", "Orphan")
                  .due(LocalDate.of(2027, 1, 1))
                  .measure(Measure.builder("m").atLeast(1).reading(day, 2).build())
                  .build();
          case 2 -> Initiative.builder("orphan", "Orphan").due(LocalDate.of(2027, 1, 1)).build();
          case 3 -> BusinessFunction.of("orphan", "Orphan");
          case 4 -> Resource.human("orphan", "Orphan", "FTE").capacity(3).skill("a").build();
          default -> Factor.of("orphan", "Orphan", Factor.Quadrant.STRENGTH);
        };
    Strategy more = Strategies.renamed(strategy, id -> "x-" + id).toBuilder().add(orphan).build();

    // Who is the first to speak of something makes more of the others known.
    Assume.that(topics(more).equals(topics(strategy)));
    assertThat(score(more)).isLessThanOrEqualTo(score(strategy) + ROUNDING);
  }

  @Property(tries = 200)
  void leavingOutMeasuresHelpsOnlyWhereLessIsKnown(
      @ForAll Strategy strategy, @ForAll Random random) {
    StrategyBuilder draft = strategy.toBuilder();
    for (Objective objective : strategy.objectives()) {
      List<Measure> kept =
          objective.measures().stream().filter(it -> random.nextBoolean()).toList();
      if (random.nextBoolean()) {
        kept = List.of();
      }
      draft.update(
          FieldTable.of(objective.type())
              .with(objective, "measures", kept.isEmpty() ? List.of() : objective.measures()));
    }

    // Where the last reading goes nothing is found short that has not been recorded either.
    Strategy left = draft.build();
    Assume.that(speaksOfReadings(left) || !speaksOfReadings(strategy));

    Summary before = summary(strategy);
    Summary after = summary(left);
    assertThat(
            after.score().orElse(0) <= before.score().orElse(0) + ROUNDING
                || after.completeness() < before.completeness())
        .as(() -> better(before, after))
        .isTrue();
  }

  private static List<Topic> topics(Strategy strategy) {
    return Stream.of(Topic.values()).filter(question(strategy)::speaksOf).toList();
  }

  private static boolean speaksOfReadings(Strategy strategy) {
    return question(strategy).speaksOf(Topic.READINGS);
  }

  /** Tells which terms are better than before. */
  private static String better(Summary before, Summary after) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < before.terms().size(); i++) {
      Summary.Term old = before.terms().get(i);
      Summary.Term now = after.terms().get(i);
      if (!old.value().equals(now.value())) {
        text.append(
            "%s: %s/%s -> %s/%s%n"
                .formatted(
                    old.id(),
                    old.numerator(),
                    old.denominator(),
                    now.numerator(),
                    now.denominator()));
      }
    }
    return text.toString();
  }

  @Property(tries = 200)
  void leavingSomethingOutHelpsOnlyIfAFaultGoesWithItOrLessIsKnown(
      @ForAll Strategy strategy, @ForAll Random random) {
    int parts = strategy.elements().size() + strategy.relations().size();
    if (parts == 0) {
      return;
    }
    StrategyBuilder draft = strategy.toBuilder();
    int victim = random.nextInt(parts);
    if (victim < strategy.elements().size()) {
      String id = strategy.elements().get(victim).id();
      if (!strategy.incoming(id, Membership.class).isEmpty()) {
        return; // Who takes out a level of the organization makes other units of it.
      }
      // Whoever leaves out an objective leaves out what is written inside of it.
      strategy.keyResults(id).forEach(it -> draft.remove(it.id()));
      draft.remove(id);
    } else {
      Relation relation = strategy.relations().get(victim - strategy.elements().size());
      if (relation instanceof Membership
          || (relation instanceof Support support && support.keyResult())) {
        return; // Without it a key result would be an objective more.
      }
      draft.remove(relation);
    }
    Report before = ANALYSES.analyze(question(strategy));
    Report after = ANALYSES.analyze(question(draft.build()));
    if (summary(after).score().orElse(0) <= summary(before).score().orElse(0) + ROUNDING) {
      return;
    }

    Set<Finding.Key> gone = new HashSet<>(keys(before));
    gone.removeAll(keys(after));
    // These faults have findings that tell several together: those of a fork, of a department, and
    // of what is exposed, which is named where the harm comes in and not at all that rests on it.
    // That an objective has no measure is none where one stands below it, and yet is counted. What
    // key results lack of days is found at their objective.
    boolean less =
        Stream.of(
                "resources.fit",
                "vertical.lineOfSight",
                "environment.unexposed",
                "execution.measured",
                "time.dated",
                "time.fitting")
            .anyMatch(id -> missing(after, id) < missing(before, id));
    boolean lessIsKnown = summary(after).completeness() < summary(before).completeness();
    assertThat(!gone.isEmpty() || less || lessIsKnown)
        .as(() -> better(summary(before), summary(after)))
        .isTrue();
  }

  private static double missing(Report report, String id) {
    return summary(report).terms().stream()
        .filter(term -> term.id().equals(id))
        .mapToDouble(term -> term.denominator() - term.numerator())
        .sum();
  }

  private static Set<Finding.Key> keys(Report report) {
    return report.findings().stream().map(Finding::key).collect(Collectors.toSet());
  }

  private static Question question(Strategy strategy) {
    return Question.about(strategy).asOf(LocalDate.of(2026, 11, 23));
  }
}
