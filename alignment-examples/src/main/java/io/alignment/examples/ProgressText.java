package io.alignment.examples;

import io.alignment.analysis.Progress;
import io.alignment.analysis.Wording;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/** The section on progress: how far each objective has come, beside how far it should have. */
final class ProgressText {

  private final TextPage page;
  private final Names names;

  /**
   * Makes the section.
   *
   * @param page where to write
   * @param names how elements are called
   */
  ProgressText(TextPage page, Names names) {
    this.page = page;
    this.names = names;
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
    page.row("of the way to the vision", percent(progress.progress()), "");
    page.row("of the vision that is known", percent(progress.completeness()), "");
    page.row("", "done", "time passed");
    progress.byObjective().forEach(this::row);
  }

  private void row(String id, Progress.Row row) {
    if (row.standing().progress().isPresent()) {
      page.row(names.name(id), percent(row.standing().progress()), percent(row.expected()));
    }
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent() ? Wording.percent(share.getAsDouble()) : "unknown";
  }
}
