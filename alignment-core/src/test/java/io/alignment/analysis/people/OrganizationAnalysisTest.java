package io.alignment.analysis.people;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.Question;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.SharedMeasure;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import io.alignment.sketch.Sketch;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrganizationAnalysisTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

  private static Organization organization(StrategyBuilder strategy) {
    return new OrganizationAnalysis().analyze(Question.about(strategy.build()).asOf(DAY));
  }

  private static StrategyBuilder tree() {
    return Strategy.builder("S")
        .add(BusinessFunction.of("boss", "Boss"))
        .add(BusinessFunction.of("a", "A"))
        .add(BusinessFunction.of("b", "B"))
        .add(BusinessFunction.of("role", "Role"))
        .add(Membership.of("a", "boss"))
        .add(Membership.of("b", "boss"))
        .add(Membership.of("role", "a"));
  }

  @Test
  void levelsAndSpansAreCounted() {
    Organization organization = organization(tree());

    assertThat(organization.levels()).isEqualTo(3);
    assertThat(organization.meanSpan()).hasValue(1.5);
    assertThat(organization.maxSpan()).isEqualTo(2);
    assertThat(organization.functions())
        .containsEntry("boss", new Organization.FunctionLoad(0, 2, 0))
        .containsEntry("role", new Organization.FunctionLoad(2, 0, 0));
    assertThat(organization(Strategy.builder("S")).levels()).isZero();
    assertThat(organization(Strategy.builder("S")).meanSpan()).isEmpty();
  }

  @Test
  void whoOwnsMoreThanSevenOpenPiecesOfWorkIsOverloaded() {
    StrategyBuilder strategy = tree();
    for (int i = 0; i < 7; i++) {
      strategy.add(Initiative.of("i" + i, "I")).add(Ownership.of("boss", "i" + i));
    }
    strategy
        .add(Initiative.builder("done", "Done").status(Status.DONE).build())
        .add(Ownership.of("boss", "done"));

    assertThat(organization(strategy).findings()).isEmpty();

    strategy.add(Objective.of("o", "O")).add(Ownership.of("boss", "o"));

    assertThat(organization(strategy).findings())
        .containsExactly(Organization.OVERLOADED.at("boss", new Evidence.Load(8, 2)));
    assertThat(
            new OrganizationAnalysis()
                .withBounds(8, 10)
                .analyze(Question.about(strategy.build()).asOf(DAY))
                .findings())
        .isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OrganizationAnalysis().withBounds(0, 1));
  }

  @Test
  void coordinationPartnersAreThoseWhoseWorkTouches() {
    StrategyBuilder strategy =
        Sketch.of()
            .function("a", "o")
            .function("b", "p")
            .function("c")
            .objective("o", "p")
            .objective("p")
            .builder();

    assertThat(organization(strategy).partners())
        .containsEntry("a", 1)
        .containsEntry("b", 1)
        .containsEntry("c", 0);
  }

  @Test
  void agilityAndRigourStandSideBySide() {
    StrategyBuilder strategy =
        tree()
            .add(Vision.of("v", "V"))
            .add(
                Objective.builder("soon", "Soon")
                    .due(DAY.plusYears(1))
                    .measure(
                        Measure.builder("m")
                            .target(1)
                            .everyDays(30)
                            .reading(DAY.minusDays(30), 1)
                            .build())
                    .build())
            .add(
                Objective.builder("late", "Late")
                    .due(DAY.plusYears(1).plusDays(1))
                    .measure(
                        Measure.builder("m")
                            .target(1)
                            .everyDays(30)
                            .reading(DAY.minusDays(31), 1)
                            .reading(DAY.plusDays(1), 1)
                            .build())
                    .build())
            .add(
                Objective.builder("kept", "Kept")
                    .measure(Measure.builder("m").atLeast(1).build())
                    .build())
            .add(Objective.of("open", "Open"))
            .add(Support.of("soon", "v"))
            .add(Ownership.of("a", "soon"))
            .add(
                Initiative.builder("short", "Short")
                    .start(LocalDate.of(2026, 1, 1))
                    .due(LocalDate.of(2026, 4, 1))
                    .build())
            .add(
                Initiative.builder("long", "Long")
                    .start(LocalDate.of(2026, 1, 1))
                    .due(LocalDate.of(2026, 4, 2))
                    .build());

    Organization organization = organization(strategy);

    assertThat(organization.agility().iterative()).hasValue(0.5);
    assertThat(organization.agility().dueSoon().orElseThrow()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(organization.agility().readInTime()).hasValue(0.5);
    assertThat(organization.agility().share().orElseThrow())
        .isCloseTo((0.5 + 1.0 / 3 + 0.5) / 3, within(1e-12));
    assertThat(organization.rigour().timeBound()).hasValue(0.75);
    // Owned 0.25, measured 0.75, anchored 0.25.
    assertThat(organization.rigour().share()).hasValue(0.5);
  }

  /** One measure is read in time, and three goals share one that is not: a half, not a quarter. */
  @Test
  void aMeasureThatGoalsShareCountsOnce() {
    StrategyBuilder strategy =
        tree()
            .measure(
                new SharedMeasure(
                    "guests",
                    Measure.builder("Guests")
                        .target(1)
                        .everyDays(30)
                        .reading(DAY.minusDays(31), 1)
                        .build()))
            .add(
                Objective.builder("own", "Own")
                    .measure(
                        Measure.builder("m")
                            .target(1)
                            .everyDays(30)
                            .reading(DAY.minusDays(30), 1)
                            .build())
                    .build());
    for (String id : List.of("o", "p", "q")) {
      strategy.add(Objective.builder(id, id).measure(Measure.using("guests").build()).build());
    }

    assertThat(organization(strategy).agility().readInTime()).hasValue(0.5);
  }

  @Test
  void whereNobodySpeaksOfDaysNothingIsSlowOrUnbound() {
    StrategyBuilder strategy =
        tree()
            .add(Vision.of("v", "V"))
            .add(Objective.of("o", "O"))
            .add(Support.of("o", "v"))
            .add(Ownership.of("a", "o"));

    Organization organization = organization(strategy);
    assertThat(organization.agility().dueSoon()).isEmpty();
    assertThat(organization.rigour().timeBound()).isEmpty();
    assertThat(organization.rigour().share()).hasValue(1);

    strategy.add(Objective.builder("p", "P").due(DAY).build());
    assertThat(organization(strategy).agility().dueSoon()).hasValue(0.5);
    assertThat(organization(strategy).rigour().timeBound()).hasValue(0.5);
  }

  @Test
  void withoutADayOnlyWhatNeedsNoneIsKnown() {
    Organization organization =
        new OrganizationAnalysis()
            .analyze(
                Strategy.builder("S")
                    .add(Objective.builder("o", "O").due(DAY).build())
                    .add(Initiative.builder("i", "I").start(DAY).due(DAY).build())
                    .build());

    assertThat(organization.asOf()).isEmpty();
    assertThat(organization.agility().dueSoon()).isEmpty();
    assertThat(organization.agility().readInTime()).isEmpty();
    assertThat(organization.agility().share()).hasValue(1);
    assertThat(requireNonNull(organization.rigour()).timeBound()).hasValue(1);
  }
}
