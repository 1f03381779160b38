package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.analysis.environment.SwotAnalysis;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.objectives.Time;
import io.alignment.analysis.objectives.TimeAnalysis;
import io.alignment.analysis.resources.Spending;
import io.alignment.analysis.resources.SpendingAnalysis;
import io.alignment.model.Dependency;
import io.alignment.model.Expense;
import io.alignment.model.Initiative;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Relation;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What must hold of work, its parts, its days and its cost, whatever the strategy. */
class WorkProperties {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  @Property(tries = 200)
  void aLongerLagNeverMakesAChainShorter(@ForAll Strategy strategy) {
    StrategyBuilder longer = strategy.toBuilder();
    for (Relation relation : strategy.relations()) {
      if (relation instanceof Dependency it) {
        longer.remove(it);
        longer.add(Dependency.of(it.source(), it.target(), it.lagDays() + 1));
      }
    }

    assertThat(chain(longer.build())).isGreaterThanOrEqualTo(chain(strategy));
  }

  private static long chain(Strategy strategy) {
    return new TimeAnalysis().analyze(strategy).chain().map(Time.Chain::days).orElse(0L);
  }

  @Property(tries = 200)
  void aProgrammeOfOnePartIsWorthWhatThePartAloneIs(@ForAll Strategy given) {
    Strategy strategy = given.withoutDropped();
    Assume.that(!strategy.objectives().isEmpty());
    String goal = strategy.objectives().get(0).id();
    StrategyBuilder alone =
        strategy.toBuilder()
            .add(Initiative.of("new-part", "Part"))
            .add(Support.of("new-part", goal));
    StrategyBuilder inside =
        strategy.toBuilder()
            .add(Initiative.of("new-part", "Part"))
            .add(Initiative.of("new-whole", "Whole"))
            .add(Support.of("new-whole", goal))
            .add(Membership.of("new-part", "new-whole"));

    assertThat(weights(inside.build(), goal, "new-"))
        .isEqualTo(weights(alone.build(), goal, "new-"));
    assertThat(weights(inside.build(), goal, "")).isEqualTo(weights(alone.build(), goal, ""));
  }

  /** Adds up the weights with which work whose id begins like that supports a goal. */
  private static double weights(Strategy strategy, String goal, String begin) {
    StrategyIndex index = StrategyIndex.of(strategy);
    var supporters = index.incoming(Relation.Kind.SUPPORT);
    return supporters
        .arcs(index.indexOf(goal))
        .filter(arc -> !index.isObjective(supporters.neighbor(arc)))
        .filter(arc -> index.id(supporters.neighbor(arc)).startsWith(begin))
        .mapToDouble(arc -> supporters.relation(arc, Support.class).weight())
        .sum();
  }

  @Property(tries = 200)
  void whatIsFinishedOrDroppedAnswersNothing(@ForAll Strategy given) {
    StrategyBuilder draft = given.toBuilder();
    for (Initiative it : given.initiatives()) {
      draft.update(
          it.toBuilder()
              .status(it.id().hashCode() % 2 == 0 ? Status.DONE : Status.DROPPED)
              .build());
    }
    for (Objective it : given.objectives()) {
      draft.update(it.toBuilder().status(Status.DONE).build());
    }
    var swot = new SwotAnalysis().analyze(Question.about(draft.build()).asOf(TODAY));

    assertThat(swot.tows()).isEmpty();
    assertThat(swot.matrix().values()).allMatch(List::isEmpty);
  }

  @Property(tries = 200)
  void oneExpenseInTwoPartsIsTheSame(
      @ForAll Strategy strategy, @ForAll @IntRange(min = 0, max = 100) int percent) {
    StrategyBuilder draft = strategy.toBuilder();
    for (Initiative it : strategy.initiatives()) {
      List<Expense> split = new ArrayList<>();
      for (Expense expense : it.spent()) {
        BigDecimal part = expense.amount().multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
        if (part.stripTrailingZeros().scale() > 18) {
          split.add(expense);
        } else {
          split.add(new Expense(expense.date(), expense.unit(), part));
          split.add(new Expense(expense.date(), expense.unit(), expense.amount().subtract(part)));
        }
      }
      draft.update(
          new Initiative(
              it.id(), it.about(), it.kind(), it.details(), it.progress(), split, it.teaches()));
    }
    assertThat(spending(draft.build())).isEqualTo(spending(strategy));
  }

  private static Spending spending(Strategy strategy) {
    return new SpendingAnalysis().analyze(Question.about(strategy).asOf(TODAY));
  }

  @Property(tries = 100)
  void whatEndedIsAnsweredAsIfItWereDone(@ForAll Strategy strategy) {
    StrategyBuilder ended = strategy.toBuilder();
    StrategyBuilder done = strategy.toBuilder();
    for (Initiative it : strategy.initiatives()) {
      if (it.status() == Status.ACTIVE) {
        Initiative.Builder over = it.toBuilder();
        ended.update(over.started(TODAY).ended(TODAY).build());
        done.update(over.status(Status.DONE).build());
      }
    }
    assertThat(numbers(ended.build())).isEqualTo(numbers(done.build()));
  }

  private static List<?> numbers(Strategy strategy) {
    return Analyses.builtIn().analyze(Question.about(strategy).asOf(TODAY)).numbers();
  }
}
