package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.direction.CascadeAnalysis;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.objectives.Time;
import io.alignment.model.Objective;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Laws of what owners say of their goals. */
class OwnersWordProperties {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final Set<String> JUDGING =
      Set.of(
          Progress.OVERDUE.id(),
          Progress.BEHIND.id(),
          Progress.SLOW.id(),
          Progress.LATE.id(),
          Progress.STALLED.id(),
          Progress.STALE.id(),
          Progress.UNREAD.id(),
          Progress.MISSED.id(),
          Time.OVERDUE.id());

  private static Report report(Strategy strategy, int days) {
    return Analyses.builtIn().analyze(Question.about(strategy).asOf(FIRST.plusDays(days)));
  }

  @Property(tries = 100)
  void whatIsPausedIsNeverBehindNorLateAndNoLessDone(
      @ForAll Strategy strategy, @ForAll @IntRange(max = 1500) int days) {
    StrategyBuilder draft = strategy.withoutDropped().toBuilder();
    StrategyBuilder active = strategy.withoutDropped().toBuilder();
    for (Objective it : strategy.withoutDropped().objectives()) {
      draft.update(it.toBuilder().status(Status.PAUSED).build());
      active.update(it.toBuilder().status(Status.ACTIVE).build());
    }
    Report paused = report(draft.build(), days);

    assertThat(paused.findings())
        .filteredOn(it -> it.elements().stream().anyMatch(id -> strategy.objective(id).isPresent()))
        .extracting(Finding::rule)
        .doesNotContainAnyElementsOf(JUDGING);
    assertThat(progress(paused).progress())
        .isEqualTo(progress(report(active.build(), days)).progress());
  }

  private static Progress progress(Report report) {
    return report.result(Progress.class).orElseThrow();
  }

  @Property(tries = 100)
  void aWeightOfNothingChangesNoNumber(@ForAll Strategy given, @ForAll Random random) {
    Strategy strategy = given.withoutDropped();
    List<String> carrying =
        new CascadeAnalysis()
            .analyze(strategy).depths().entrySet().stream()
                .filter(it -> it.getValue().depth().isPresent())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    StrategyBuilder draft = strategy.toBuilder();
    for (int i = 0; i < carrying.size(); i++) {
      String source = carrying.get(random.nextInt(carrying.size()));
      Support shown = Support.of(source, carrying.get(random.nextInt(carrying.size())), 0);
      draft.add(shown);
      if (!draft.problems().isEmpty()) {
        draft.remove(shown);
      }
    }
    Report with = report(draft.build(), 500);
    Report without = report(strategy, 500);
    assertThat(with.numbers()).isEqualTo(without.numbers());
    assertThat(with.findings()).isEqualTo(without.findings());
  }
}
