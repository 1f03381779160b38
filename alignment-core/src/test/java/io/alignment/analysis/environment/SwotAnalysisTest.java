package io.alignment.analysis.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import io.alignment.model.Allocation;
import io.alignment.model.Answer;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Consultation;
import io.alignment.model.DateRange;
import io.alignment.model.Factor;
import io.alignment.model.Factor.Quadrant;
import io.alignment.model.Influence;
import io.alignment.model.Initiative;
import io.alignment.model.Notification;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.sketch.Sketch;
import io.alignment.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SwotAnalysisTest {

  private static final LocalDate MAY = LocalDate.of(2027, 5, 1);
  private static final LocalDate LEFT = LocalDate.of(2027, 4, 30);

  /** Two objectives, of which nobody works on the first, and work for the second. */
  private static StrategyBuilder strategy() {
    return Sketch.of("v")
        .objective("a", "v", 3)
        .objective("b", "v", 1)
        .initiative("work", "b")
        .builder();
  }

  private static Factor factor(String id, Quadrant quadrant) {
    return Factor.builder(id, id, quadrant).importance(1).rating(2).build();
  }

  private static Swot swot(StrategyBuilder strategy) {
    return new SwotAnalysis().analyze(strategy.build());
  }

  private static List<String> found(Swot swot) {
    return swot.findings().stream().map(Finding::rule).toList();
  }

  @Test
  void theInternalFactorsOfDavidScoreTwoAndAHalf() {
    double[] weights = {
      .05, .07, .10, .05, .02, .15, .05, .03, .02, .10, .15, .02, .02, .04, .05, .03, .05
    };
    int[] ratings = {3, 4, 3, 3, 3, 3, 4, 3, 3, 2, 2, 1, 1, 1, 2, 1, 1};
    StrategyBuilder builder = Strategy.builder("S");
    for (int i = 0; i < weights.length; i++) {
      Quadrant quadrant = i < 9 ? Quadrant.STRENGTH : Quadrant.WEAKNESS;
      // Only the ratio of the importances counts.
      builder.add(
          Factor.builder("f" + i, "F", quadrant)
              .importance(weights[i] * 40)
              .rating(ratings[i])
              .build());
    }

    Swot swot = swot(builder);

    assertThat(swot.internal().score().orElseThrow()).isCloseTo(2.50, within(1e-9));
    assertThat(swot.internal().completeness()).hasValue(1);
    assertThat(swot.external().score()).isEmpty();
    assertThat(swot.external().completeness()).isEmpty();
  }

  @Test
  void whatIsNotJudgedLowersCompletenessAndNothingElse() {
    Swot swot =
        swot(
            Strategy.builder("S")
                .add(factor("one", Quadrant.THREAT))
                .add(Factor.builder("two", "Two", Quadrant.THREAT).rating(4).build())
                .add(
                    Factor.builder("huge", "H", Quadrant.OPPORTUNITY)
                        .importance(Double.MAX_VALUE)
                        .rating(4)
                        .build()));

    assertThat(swot.external().judged()).isEqualTo(2);
    assertThat(swot.external().completeness().orElseThrow()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(swot.external().score()).hasValue(4);
    assertThat(found(swot)).contains("swot.unjudged");
  }

  /** Its importance was said, and nobody says that it was not. */
  @Test
  void ofWhatWasSaidInPartItIsNotToldThatNothingWas() {
    Strategy strategy =
        strategy()
            .add(Factor.builder("rain", "Rain", Quadrant.THREAT).importance(2).build())
            .build();

    assertThat(new SwotAnalysis().analyze(strategy).findings())
        .filteredOn(it -> it.rule().equals("swot.unjudged"))
        .extracting(it -> Words.english().what(it, strategy))
        .containsExactly(
            "Nobody has said both how important “Rain” is and how well you respond to it.");
  }

  /** Two objectives, and work for the second that somebody has in hand. */
  private static StrategyBuilder owned() {
    return strategy().add(BusinessFunction.of("shop", "Shop")).add(Ownership.of("shop", "work"));
  }

  @Test
  void whatNoWorkSaysAnywhereIsUnknown() {
    Swot swot =
        swot(
            owned()
                .add(factor("threat", Quadrant.THREAT))
                .add(factor("strength", Quadrant.STRENGTH))
                .add(Influence.of("threat", "b", -0.5))
                .add(Influence.of("strength", "b", 0.5)));

    assertThat(swot.unansweredThreats()).isEmpty();
    assertThat(swot.unusedStrengths()).isEmpty();
    assertThat(swot.facesUnansweredThreat()).isEmpty();
    assertThat(swot.findings()).isEmpty();
  }

  @Test
  void aFactorIsAnsweredByLiveWorkThatSaysSo() {
    StrategyBuilder faced =
        owned()
            .add(factor("threat", Quadrant.THREAT))
            .add(factor("strength", Quadrant.STRENGTH))
            .add(factor("other", Quadrant.WEAKNESS))
            .add(Influence.of("threat", "a", -0.5))
            .add(Answer.of("work", "strength"));

    Swot before = swot(faced);
    assertThat(before.unansweredThreats()).containsExactly("threat");
    assertThat(before.facesUnansweredThreat()).hasValue(0.75);
    assertThat(before.unusedStrengths()).isEmpty();

    Swot swot = swot(faced.add(Answer.of("work", "threat")));
    assertThat(swot.unansweredThreats()).isEmpty();
    assertThat(swot.facesUnansweredThreat()).hasValue(0);
    assertThat(swot.unansweredWeaknesses()).containsExactly("other");
    assertThat(swot.tows())
        .containsExactly(
            new Swot.TowsRow("work", List.of("strength"), List.of(), List.of(), List.of("threat")));
    assertThat(swot.matrix())
        .isEqualTo(
            Map.of("SO", List.of(), "ST", List.of("work"), "WO", List.of(), "WT", List.of()));
  }

  /** Says whether work answers a threat, if it is so and somebody has it or not. */
  private static boolean isAnswered(Initiative.Builder work, Relation... tied) {
    StrategyBuilder strategy =
        Sketch.of("v")
            .function("shop")
            .builder()
            .add(Objective.builder("a", "A").due(MAY).build())
            .add(Support.of("a", "v"))
            .add(work.build())
            .add(Support.of("work", "a"))
            .add(Resource.human("ann", "Ann", "FTE").until(MAY).build())
            .add(Resource.technological("till", "Till").build())
            .add(factor("threat", Quadrant.THREAT))
            .add(Answer.of("work", "threat"))
            .addAll(List.of(tied));
    return new SwotAnalysis()
        .analyze(Question.about(strategy.build()).asOf(MAY.minusMonths(3)))
        .unansweredThreats()
        .isEmpty();
  }

  @Test
  void workIsLiveIfItIsOpenAndSomebodyHasIt() {
    Initiative.Builder work = Initiative.builder("work", "Work");

    assertThat(isAnswered(work)).isFalse();
    assertThat(isAnswered(work, Allocation.of("till", "work"))).isFalse();
    assertThat(isAnswered(work, Consultation.of("shop", "work"))).isFalse();
    assertThat(isAnswered(work, Notification.of("shop", "work"))).isFalse();
    assertThat(isAnswered(work, Ownership.of("shop", "work"))).isTrue();
    assertThat(isAnswered(work, Participation.of("shop", "work"))).isTrue();
    assertThat(isAnswered(work, Allocation.of("ann", "work", 1))).isTrue();
    // She has left by then.
    DateRange summer = DateRange.of(MAY.plusDays(1), MAY.plusMonths(2));
    assertThat(isAnswered(work, Allocation.of("ann", "work", 1).during(summer))).isFalse();
    DateRange over = DateRange.of(MAY.minusMonths(6), MAY.minusMonths(4));
    assertThat(isAnswered(work, Allocation.of("ann", "work", 1).during(over))).isFalse();
  }

  @Test
  void whatHasEndedOrComesTooLateAnswersNothing() {
    Relation owner = Ownership.of("shop", "work");

    assertThat(isAnswered(Initiative.builder("work", "W").status(Status.DONE), owner)).isFalse();
    assertThat(isAnswered(Initiative.builder("work", "W").status(Status.PLANNED), owner)).isTrue();
    assertThat(isAnswered(Initiative.builder("work", "W").start(MAY), owner)).isTrue();
    assertThat(isAnswered(Initiative.builder("work", "W").start(MAY.plusDays(1)), owner)).isFalse();
  }

  @Test
  void anObjectiveAnswersIfItIsWorkedOn() {
    StrategyBuilder owned =
        strategy()
            .add(BusinessFunction.of("shop", "Shop"))
            .add(Ownership.of("shop", "b"))
            .add(factor("threat", Quadrant.THREAT))
            .add(Answer.of("b", "threat"));

    assertThat(swot(owned).unansweredThreats()).containsExactly("threat");
    assertThat(swot(owned.add(Participation.of("shop", "work"))).unansweredThreats()).isEmpty();
  }

  @Test
  void aDriverIsToldAndNotJudged() {
    Swot swot =
        swot(
            owned()
                .add(Factor.builder("law", "Law").build())
                .add(factor("threat", Quadrant.THREAT))
                .add(Influence.of("law", "a", 0))
                .add(Answer.of("work", "threat")));

    assertThat(swot.internal().factors() + swot.external().factors()).isEqualTo(1);
    assertThat(swot.findings()).isEmpty();
  }

  @Test
  void whatIsAboveAnotherCountsOnce() {
    Swot swot =
        swot(
            strategy()
                .add(Objective.of("below", "Below"))
                .add(Support.of("below", "a"))
                .add(factor("weak", Quadrant.WEAKNESS))
                .add(Influence.of("weak", "a", -0.5))
                .add(Influence.of("weak", "below", -0.5)));

    assertThat(swot.restsOnWeakness()).hasValue(0.75);
  }

  @Test
  void aWeaknessOfAFunctionHarmsWhatThisOwns() {
    Swot swot =
        swot(
            strategy()
                .add(BusinessFunction.of("shop", "Shop"))
                .add(Ownership.of("shop", "b"))
                .add(factor("weak", Quadrant.WEAKNESS))
                .add(Influence.of("weak", "shop", -0.5)));

    assertThat(swot.restsOnWeakness()).hasValue(0.25);
  }

  @Test
  void withoutAVisionNoShareOfItIsKnown() {
    StrategyBuilder strategy = Strategy.builder("S").add(factor("weak", Quadrant.WEAKNESS));

    assertThat(swot(strategy).restsOnWeakness()).isEmpty();
    assertThat(swot(strategy).facesUnansweredThreat()).isEmpty();
  }

  @Test
  void whatAGoalBelowAndTheWorkForTheSameBothRestOnCountsOnce() {
    StrategyBuilder strategy =
        Sketch.of("v")
            .objective("a", "v")
            .objective("b", "v")
            .objective("c", "a")
            .initiative("i", "a")
            .builder()
            .add(factor("w", Quadrant.WEAKNESS))
            .add(Influence.of("w", "c", -1))
            .add(Influence.of("w", "i", -1));

    assertThat(swot(strategy).restsOnWeakness()).hasValue(0.5);
  }

  @Test
  void workForWhichNobodyHasTheSkillIsNoAnswer() {
    StrategyBuilder strategy =
        Sketch.of("v")
            .objective("a", "v")
            .function("office", "shop")
            .builder()
            .add(
                Initiative.builder("shop", "Web shop")
                    .start(MAY)
                    .requiredSkill("web shops")
                    .build())
            .add(Support.of("shop", "a"))
            .add(factor("w", Quadrant.WEAKNESS))
            .add(Answer.of("shop", "w"))
            .add(Resource.human("eve", "Eve", "FTE").skill("web shops").until(LEFT).build());

    assertThat(swot(strategy).unansweredWeaknesses()).containsExactly("w");

    strategy.add(Resource.human("tom", "Tom", "FTE").skill("web shops").build());
    assertThat(swot(strategy).unansweredWeaknesses()).isEmpty();
  }
}
