package io.alignment.report.answers;

import io.alignment.analysis.objectives.Progress;
import io.alignment.report.telling.Teller;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How far each objective has come, beside how far it should have. */
final class ProgressTelling {

  private static final int MOST_OBJECTIVES = 20;

  private ProgressTelling() {}

  static void tell(Progress progress, Map<String, Double> priorities, Teller tell) {
    tell.heading("title");
    progress.asOf().ifPresentOrElse(it -> tell.line("as-of", it), () -> tell.line("no-reading"));
    tell.picture(
        "objectives",
        "",
        () -> {
          if (progress.asOf().isPresent()) {
            objectives(progress, priorities, tell);
          }
        });
  }

  private static void objectives(Progress progress, Map<String, Double> priorities, Teller tell) {
    tell.row("progress", tell.share(progress.progress()));
    tell.row("completeness", tell.share(progress.completeness()));
    tell.columns("", "done", "time-passed");
    List<Map.Entry<String, Progress.ObjectiveProgress>> known =
        progress.byObjective().entrySet().stream()
            .filter(it -> it.getValue().standing().progress().isPresent())
            .sorted(
                Comparator.comparing(
                    it -> priorities.getOrDefault(it.getKey(), 0.0), Comparator.reverseOrder()))
            .toList();
    known.stream()
        .limit(MOST_OBJECTIVES)
        .forEach(
            it ->
                tell.row(
                    tell.name(it.getKey()),
                    tell.share(it.getValue().standing().progress()),
                    tell.share(it.getValue().expected())));
    tell.rest(known.size() - MOST_OBJECTIVES, "rest");
  }
}
