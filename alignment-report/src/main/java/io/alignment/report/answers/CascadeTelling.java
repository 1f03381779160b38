package io.alignment.report.answers;

import io.alignment.analysis.Metric;
import io.alignment.analysis.MetricValue;
import io.alignment.analysis.direction.Cascade;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Cell;
import io.alignment.report.telling.Teller;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the vision is broken down. */
final class CascadeTelling {

  private static final int MOST_LISTED = 300;

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
                tell.number(cascade.meanFanOut().getAsDouble()),
                cascade.maxFanOut().getAsInt())
            : tell.words("none"));
    tell.row(
        "own-sight",
        tell.share(cascade.lineOfSightShare(), "nothing").as(metric("lineOfSightShare"), ""));
    tell.row(
        "inherited-sight",
        tell.share(cascade.inheritedLineOfSightShare(), "nothing")
            .as(metric("inheritedLineOfSightShare"), ""));
    if (!cascade.longestPath().isEmpty()) {
      tell.point("longest", tell.names(cascade.longestPath(), "arrow"));
    }
    if (!cascade.lineOfSight().isEmpty()) {
      tell.detail(() -> sight(cascade, tell));
    }
  }

  private static void sight(Cascade cascade, Teller tell) {
    tell.subheading("sight");
    tell.line("sight-key");
    tell.columns("function", "steps");
    tell.first(
        MOST_LISTED,
        new TreeMap<>(cascade.lineOfSight()).entrySet(),
        it ->
            tell.row(
                tell.name(it.getKey()),
                tell.number(new MetricValue(metric("lineOfSight"), it.getKey(), steps(it)))));
  }

  private static OptionalDouble steps(Map.Entry<String, OptionalInt> function) {
    OptionalInt steps = function.getValue();
    return steps.isPresent() ? OptionalDouble.of(steps.getAsInt()) : OptionalDouble.empty();
  }

  private static Metric metric(String name) {
    return Cascade.CATALOGUE.metric(name);
  }
}
