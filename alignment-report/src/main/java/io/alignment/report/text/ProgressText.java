package io.alignment.report.text;

import io.alignment.analysis.objectives.Progress;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The section on progress: how far each objective has come, beside how far it should have. */
final class ProgressText {

  private static final int MOST_OBJECTIVES = 20;

  private final TextPage page;
  private final Names names;
  private final Map<String, Double> priorities;

  /**
   * Makes the section.
   *
   * @param page where to write
   * @param names how elements are called
   * @param priorities what share of the vision each objective carries
   */
  ProgressText(TextPage page, Names names, Map<String, Double> priorities) {
    this.page = page;
    this.names = names;
    this.priorities = priorities;
  }

  void write(Progress progress) {
    page.heading("Progress: how far the objectives have come");
    Optional<LocalDate> asOf = progress.asOf();
    if (asOf.isEmpty()) {
      page.line(
          "No measure has a reading yet, so nobody can say. Write down what you measure, and when;"
              + " or say which day it is (--as-of), to see what was not read.");
      return;
    }
    page.line("As of %s, from what was read until then.".formatted(asOf.get()));
    page.row("of the way to the vision", Names.known(progress.progress()), "");
    page.row("of the vision that is known", Names.known(progress.completeness()), "");
    page.row("", "done", "time passed");
    List<String> known =
        progress.byObjective().entrySet().stream()
            .filter(it -> it.getValue().standing().progress().isPresent())
            .map(Map.Entry::getKey)
            .sorted(Comparator.comparing(priorities::get, Comparator.reverseOrder()))
            .toList();
    known.stream()
        .limit(MOST_OBJECTIVES)
        .forEach(id -> row(id, Objects.requireNonNull(progress.byObjective().get(id))));
    if (known.size() > MOST_OBJECTIVES) {
      page.line(
          "… and %s more, which carry less of the vision; --format json lists them all."
              .formatted(known.size() - MOST_OBJECTIVES));
    }
  }

  private void row(String id, Progress.ObjectiveProgress row) {
    page.row(names.name(id), Names.known(row.standing().progress()), Names.known(row.expected()));
  }
}
