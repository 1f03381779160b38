package io.alignment.jqwik;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.objectives.ProgressAnalysis;
import io.alignment.model.Strategy;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is found about progress does not contradict itself. */
class ProgressProperties {

  @Property(tries = 300)
  void ofAnObjectiveOneThingIsSaidAboutItsTime(
      @ForAll Strategy strategy, @ForAll @IntRange(max = 1500) int days) {
    Progress progress =
        new ProgressAnalysis()
            .analyze(Question.about(strategy).asOf(LocalDate.of(2026, 1, 1).plusDays(days)));

    assertThat(
            progress.findings().stream()
                .filter(it -> isOneOf(it.rule(), "overdue", "missed", "behind", "late"))
                .collect(Collectors.groupingBy(Finding::elements, Collectors.counting()))
                .values())
        .allMatch(it -> it == 1);
    assertThat(late(progress))
        .allSatisfy(
            it ->
                assertThat(
                        requireNonNull(progress.byObjective().get(it.elements().get(0))).measures())
                    .anyMatch(
                        row ->
                            row.progress().isPresent()
                                && row.expected().orElse(1) > row.progress().getAsDouble()));
  }

  private static List<Finding> late(Progress progress) {
    return progress.findings().stream().filter(it -> isOneOf(it.rule(), "late")).toList();
  }

  private static boolean isOneOf(String rule, String... names) {
    return List.of(names).contains(rule.replace("progress.", ""));
  }
}
