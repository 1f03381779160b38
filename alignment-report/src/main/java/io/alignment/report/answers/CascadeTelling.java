package io.alignment.report.answers;

import io.alignment.analysis.direction.Cascade;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Cell;
import io.alignment.report.telling.Teller;
import io.alignment.words.Wording;
import java.util.stream.Collectors;

/** How the vision is broken down. */
final class CascadeTelling {

  private CascadeTelling() {}

  static void tell(Cascade cascade, Teller tell) {
    tell.heading("title");
    tell.row(
        "depth",
        cascade.cascadeDepth().isPresent()
            ? tell.count(cascade.cascadeDepth().getAsInt())
            : tell.words("none"));
    if (!cascade.levels().isEmpty()) {
      tell.row(
          "levels",
          Cell.of(
              Text.of(
                  cascade.levels().stream()
                      .map(String::valueOf)
                      .collect(Collectors.joining(", ")))));
    }
    tell.row(
        "fan-out",
        cascade.meanFanOut().isPresent()
            ? tell.words(
                "mean-and-most",
                Wording.number(cascade.meanFanOut().getAsDouble()),
                cascade.maxFanOut().getAsInt())
            : tell.words("none"));
    tell.picture(
        "sight",
        "",
        () -> {
          tell.row("own-sight", tell.share(cascade.lineOfSightShare(), "nothing"));
          tell.row("inherited-sight", tell.share(cascade.inheritedLineOfSightShare(), "nothing"));
        });
    if (!cascade.longestPath().isEmpty()) {
      tell.point("longest", tell.names(cascade.longestPath(), "arrow"));
    }
  }
}
