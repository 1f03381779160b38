package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.alignment.Analyses;
import io.alignment.analysis.Finding;
import io.alignment.analysis.MetricValue;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.direction.CascadeAnalysis;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.objectives.Time;
import io.alignment.model.CheckIn;
import io.alignment.model.Element;
import io.alignment.model.FieldTable;
import io.alignment.model.Objective;
import io.alignment.model.ProgressFrom;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
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
      if (it.ended().isPresent()) {
        return; // What ended is over, whatever its status.
      }
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
    assertThat(with.numbers()).hasSameSizeAs(without.numbers());
    for (int i = 0; i < with.numbers().size(); i++) {
      MetricValue now = with.numbers().get(i);
      MetricValue before = without.numbers().get(i);
      assertThat(now.metric()).isEqualTo(before.metric());
      assertThat(now.subject()).isEqualTo(before.subject());
      assertThat(now.value().isPresent()).isEqualTo(before.value().isPresent());
      assertThat(now.value().orElse(0)).isCloseTo(before.value().orElse(0), withinPercentage(1e-7));
    }
    assertThat(with.findings()).isEqualTo(without.findings());
  }

  @Property(tries = 100)
  void wordsChangeNothingThatIsMeasuredAndTheirOrderNothingAtAll(
      @ForAll Strategy strategy, @ForAll Random random) {
    StrategyBuilder silent = strategy.toBuilder();
    StrategyBuilder shuffled = strategy.toBuilder();
    Set<String> measured = new HashSet<>();
    for (Objective it : strategy.objectives()) {
      List<CheckIn> words = new ArrayList<>(it.checkIns());
      Collections.shuffle(words, random);
      boolean isClear = words.stream().map(CheckIn::date).distinct().count() == words.size();
      shuffled.update(with(it, isClear ? words : it.checkIns()));
      silent.update(with(it, List.of()));
      if (!it.measures().isEmpty() && it.progressFrom() != ProgressFrom.BELOW) {
        measured.add(it.id());
      }
    }
    assertThat(shuffled.build()).isEqualTo(strategy);
    Map<String, Progress.ObjectiveProgress> without =
        progress(report(silent.build(), 500)).byObjective();
    progress(report(strategy, 500))
        .byObjective()
        .forEach(
            (id, row) -> {
              if (measured.contains(id)) {
                Progress.ObjectiveProgress same = without.getOrDefault(id, row);
                assertThat(row.standing()).isEqualTo(same.standing());
                assertThat(row.expected()).isEqualTo(same.expected());
                assertThat(row.measures()).isEqualTo(same.measures());
                assertThat(row.byWord()).isFalse();
              }
            });
  }

  private static Element with(Objective objective, List<CheckIn> words) {
    return FieldTable.of(objective.type()).with(objective, "checkIns", words);
  }
}
