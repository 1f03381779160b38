package io.alignment.analysis.resources;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.alignment.analysis.Evidence;
import io.alignment.model.Allocation;
import io.alignment.model.Initiative;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.sketch.Sketch;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AutomationAnalysisTest {

  private static StrategyBuilder strategy() {
    return Sketch.of("v")
        .objective("a", "v", 15)
        .objective("b", "v", 4)
        .objective("c", "v", 1)
        .builder();
  }

  private static Initiative automation(String id) {
    return Initiative.builder(id, id).kind(Initiative.Kind.AUTOMATION).build();
  }

  private static Automation automation(StrategyBuilder strategy) {
    return new AutomationAnalysis().analyze(strategy.build());
  }

  @Test
  void automationServesIfItLeadsToAVision() {
    Automation answer =
        automation(
            strategy()
                .add(automation("bot"))
                .add(automation("robot"))
                .add(Support.of("robot", "b"))
                .add(Resource.technological("till", "Till").build())
                .add(Allocation.of("till", "a"))
                .add(Resource.financial("money", "Money", "EUR").build())
                .add(Allocation.of("money", "bot", 30))
                .add(Allocation.of("money", "robot", 10)));

    assertThat(answer.serving().orElseThrow()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(answer.priority().orElseThrow()).isCloseTo(0.95, within(1e-12));
    assertThat(requireNonNull(answer.money().get("EUR")).share()).hasValue(0.25);
    assertThat(answer.findings())
        .containsExactly(
            Automation.WITHOUT_STRATEGY.at(
                "bot", new Evidence.Amounts(Map.of("EUR", new BigDecimal(30)))));
  }

  @Test
  void technologyThatNobodyUsesServesNothing() {
    Automation answer = automation(strategy().add(Resource.technological("till", "Till").build()));

    assertThat(answer.serving()).hasValue(0);
    assertThat(answer.money()).isEmpty();
    assertThat(answer.findings()).containsExactly(Automation.WITHOUT_STRATEGY.at("till"));
  }

  @Test
  void whatMattersAndRestsOnPeopleAloneIsACandidate() {
    StrategyBuilder strategy = strategy().add(Resource.human("ann", "Ann", "FTE").build());
    for (String id : new String[] {"a", "b", "c"}) {
      strategy
          .add(Initiative.builder("work-" + id, "Work").kind(Initiative.Kind.PROCESS).build())
          .add(Support.of("work-" + id, id))
          .add(Allocation.of("ann", "work-" + id, 1));
    }

    // The third carries 5 % only.
    assertThat(automation(strategy).candidates())
        .extracting(Automation.Candidate::id)
        .containsExactly("a", "b");
    assertThat(AutomationAnalysis.withCandidatesFrom(0.05).analyze(strategy.build()).candidates())
        .hasSize(3);

    strategy
        .add(Resource.technological("till", "Till").build())
        .add(Allocation.of("till", "work-a"));

    assertThat(automation(strategy).candidates())
        .extracting(Automation.Candidate::id)
        .containsExactly("b");
    assertThat(automation(strategy).findings()).isEmpty();
  }

  @Test
  void aProjectMayBringJustTheMachine() {
    Initiative project = Initiative.of("shop", "Web shop");
    StrategyBuilder strategy =
        strategy()
            .add(Resource.human("ann", "Ann", "FTE").build())
            .add(Allocation.of("ann", "a", 1))
            .add(project)
            .add(Support.of("shop", "a"));

    assertThat(automation(strategy).candidates()).isEmpty();
    strategy.update(project.toBuilder().status(Status.DONE).build());
    assertThat(automation(strategy).candidates())
        .extracting(Automation.Candidate::id)
        .containsExactly("a");
  }

  @Test
  void withoutAutomationNothingCanBeSaidOfIt() {
    assertThat(automation(strategy()).serving()).isEmpty();
    assertThat(automation(strategy()).priority()).hasValue(0);
    assertThat(automation(Strategy.builder("S")).priority()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> AutomationAnalysis.withCandidatesFrom(0));
  }
}
