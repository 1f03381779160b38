package io.alignment.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import io.alignment.drift.Drift.Direction;
import io.alignment.model.Answer;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Demand;
import io.alignment.model.Factor;
import io.alignment.model.Influence;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Participation;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import io.alignment.model.Vision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is no longer recorded is neither solved nor better. */
class LapsesTest {

  private static final LocalDate START = LocalDate.of(2026, 4, 1);
  private static final LocalDate DUE = LocalDate.of(2026, 6, 30);
  private static final Measure HIRED =
      Measure.builder("hired")
          .baseline(0)
          .target(20)
          .reading(LocalDate.of(2026, 5, 15), 2)
          .reading(LocalDate.of(2026, 6, 20), 4)
          .build();
  private static final Strategy BEFORE = strategy(hire().measure(HIRED).build()).build();

  @Test
  void whatIsBehindIsNotSolvedByTakingItsMeasureAway() {
    Drift drift = drift(strategy(hire().build()));

    assertThat(rules(drift.findings().lapsed())).contains("progress.behind");
    assertThat(drift.findings().solved()).isEmpty();
    assertThat(drift.numbers()).noneMatch(it -> it.direction() == Direction.BETTER);
  }

  @Test
  void whatIsBehindIsNotSolvedByLeavingItOut() {
    Drift drift = drift(strategy(hire().measure(HIRED).leaveOut(Topic.ON_COURSE).build()));

    assertThat(drift.findings().solved()).isEmpty();
  }

  @Test
  void aGoalWithoutAMeasureIsNotSolvedByTakingAllOthersMeasuresAway() {
    Objective keep = Objective.of("keep", "Keep");
    Support towards = Support.of("keep", "v");
    Strategy before = BEFORE.toBuilder().add(keep).add(towards).build();
    Strategy after = strategy(hire().build()).add(keep).add(towards).build();
    Drift drift = Drift.between(question(before), question(after), Analyses.builtIn());

    assertThat(rules(drift.findings().lapsed())).contains("coverage.objective-unmeasured");
    assertThat(drift.findings().solved()).isEmpty();
  }

  @Test
  void whatIsBehindIsSolvedByANewReading() {
    Measure read = HIRED.toBuilder().reading(LocalDate.of(2026, 6, 21), 20).build();
    Drift drift = drift(strategy(hire().measure(read).build()));

    assertThat(rules(drift.findings().solved())).contains("progress.behind");
    assertThat(drift.findings().lapsed()).isEmpty();
    assertThat(direction(drift, "progress.behind")).isEqualTo(Direction.BETTER);
  }

  @Test
  void aThreatIsNotAnsweredByTakingItAway() {
    Strategy calm =
        BEFORE.toBuilder()
            .add(BusinessFunction.of("people", "People"))
            .add(Participation.of("people", "hire"))
            .add(Factor.builder("team", "Team", Factor.Quadrant.STRENGTH).build())
            .add(Answer.of("hire", "team"))
            .build();
    Strategy threatened =
        calm.toBuilder()
            .add(Factor.builder("lease", "Lease ends", Factor.Quadrant.THREAT).build())
            .add(Influence.of("lease", "hire", -0.9))
            .build();
    Drift drift = Drift.between(question(threatened), question(calm), Analyses.builtIn());

    assertThat(drift.findings().solved()).isEmpty();
    assertThat(rules(drift.findings().lapsed())).contains("swot.unanswered-threat");
    assertThat(drift.numbers()).noneMatch(it -> it.direction() == Direction.BETTER);
  }

  @Test
  void theOrderOfReadingsMeasuresAndDemandsIsNoEdit() {
    Measure backwards =
        Measure.builder("hired")
            .baseline(0)
            .target(20)
            .reading(LocalDate.of(2026, 6, 20), 4)
            .reading(LocalDate.of(2026, 5, 15), 2)
            .build();
    Measure left = Measure.builder("left").atMost(0).build();
    Demand money = Demand.of("EUR", BigDecimal.TEN);
    Demand people = Demand.of("FTE", BigDecimal.ONE);
    Strategy one =
        strategy(hire().measure(HIRED).measure(left).demand(money).demand(people).build()).build();
    Strategy other =
        strategy(hire().measure(left).measure(backwards).demand(people).demand(money).build())
            .build();

    assertThat(Drift.between(question(one), question(other), Analyses.builtIn()).isEmpty())
        .isTrue();
  }

  private static Objective.Builder hire() {
    return Objective.builder("hire", "Hire").start(START).due(DUE);
  }

  private static StrategyBuilder strategy(Objective objective) {
    return Strategy.builder("Talent")
        .add(Vision.of("v", "Best place to work"))
        .add(objective)
        .add(Support.of("hire", "v"));
  }

  private static Drift drift(StrategyBuilder after) {
    return Drift.between(question(BEFORE), question(after.build()), Analyses.builtIn());
  }

  private static Question question(Strategy strategy) {
    return Question.about(strategy).asOf(LocalDate.of(2026, 6, 21));
  }

  private static List<String> rules(List<Finding> findings) {
    return findings.stream().map(Finding::rule).toList();
  }

  private static Direction direction(Drift drift, String metric) {
    return drift.numbers().stream()
        .filter(it -> it.metric().equals(metric))
        .findFirst()
        .orElseThrow()
        .direction();
  }
}
