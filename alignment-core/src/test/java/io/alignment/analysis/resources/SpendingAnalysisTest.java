package io.alignment.analysis.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import io.alignment.model.Allocation;
import io.alignment.model.Expense;
import io.alignment.model.Initiative;
import io.alignment.model.Membership;
import io.alignment.model.Resource;
import io.alignment.model.StrategyBuilder;
import io.alignment.sketch.Sketch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SpendingAnalysisTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  /** A shop is part of a programme, which is part of a plan; both get money. */
  private static StrategyBuilder plan() {
    return Sketch.of("v")
        .objective("goal", "v")
        .initiative("plan", "goal")
        .initiative("programme")
        .builder()
        .add(Resource.financial("money", "Money", "EUR").build())
        .add(Membership.of("programme", "plan"))
        .add(Membership.of("shop", "programme"))
        .add(Allocation.of("money", "programme", 100))
        .add(Allocation.of("money", "shop", 200));
  }

  private static Initiative.Builder shop(long spent) {
    return Initiative.builder("shop", "Shop").spent(expense(TODAY, "EUR", spent));
  }

  private static Expense expense(LocalDate day, String unit, long amount) {
    return new Expense(day, unit, BigDecimal.valueOf(amount));
  }

  private static Spending spending(StrategyBuilder strategy) {
    return new SpendingAnalysis().analyze(Question.about(strategy.build()).asOf(TODAY));
  }

  private static Spending.Item item(String id, long spent, long budget) {
    return new Spending.Item(
        id,
        "EUR",
        BigDecimal.valueOf(spent),
        Optional.of(BigDecimal.valueOf(budget)),
        OptionalDouble.of((double) spent / budget),
        OptionalDouble.empty());
  }

  @Test
  void aProgrammeHasCostWhatAllThatIsPartOfItHas() {
    Spending spending = spending(plan().add(shop(150).build()));

    assertThat(spending.items())
        .containsExactly(
            item("plan", 150, 300), item("programme", 150, 300), item("shop", 150, 200));
    assertThat(spending.units())
        .containsExactly(
            new Spending.Total("EUR", BigDecimal.valueOf(150), BigDecimal.valueOf(300), 0.5));
    assertThat(spending.findings()).isEmpty();
  }

  @Test
  void whatIsOverItsBudgetIsToldOfTheLeastPartAlone() {
    Spending all = spending(plan().add(shop(400).build()));
    Spending apart =
        spending(
            plan()
                .add(shop(150).build())
                .update(
                    Initiative.builder("programme", "Programme")
                        .spent(expense(TODAY, "EUR", 170))
                        .build()));

    assertThat(all.findings())
        .containsExactly(
            Spending.OVER_BUDGET.at(
                "shop",
                new Evidence.Spent("EUR", BigDecimal.valueOf(400), BigDecimal.valueOf(200))));
    assertThat(apart.findings())
        .singleElement()
        .extracting(Finding::elements)
        .isEqualTo(List.of("programme"));
  }

  @Test
  void whatIsSpentLaterOrInAnotherUnitIsNotHeldAgainstTheBudget() {
    Spending spending =
        spending(
            plan()
                .add(
                    shop(150)
                        .spent(expense(TODAY.plusDays(1), "EUR", 999))
                        .spent(expense(TODAY, "USD", 999))
                        .build()));

    assertThat(spending.items()).hasSize(6).contains(item("shop", 150, 200));
    assertThat(spending.units()).extracting(Spending.Total::unit).containsExactly("EUR");
    assertThat(spending.findings()).isEmpty();
  }

  @Test
  void whatSpendsMoreThanAQuarterAheadOfItsProgressIsFound() {
    assertThat(spending(plan().add(shop(150).progress(0.5).build())).findings()).isEmpty();
    assertThat(spending(plan().add(shop(152).progress(0.5).build())).findings())
        .singleElement()
        .extracting(Finding::rule)
        .isEqualTo(Spending.AHEAD_OF_PROGRESS.id());
  }

  @Test
  void programmesMayBeAsDeepAsTheyLike() {
    StrategyBuilder deep = plan().add(shop(150).build());
    for (int i = 0; i < 50_000; i++) {
      deep.add(Initiative.of("w" + i, "w"))
          .add(Membership.of(i == 0 ? "plan" : "w" + (i - 1), "w" + i));
    }

    assertThatNoException().isThrownBy(() -> spending(deep));
    assertThat(spending(deep).items()).hasSize(50_003);
  }
}
