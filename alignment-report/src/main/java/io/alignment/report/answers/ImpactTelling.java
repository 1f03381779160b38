package io.alignment.report.answers;

import io.alignment.analysis.environment.Impact;
import io.alignment.report.telling.Teller;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What factors do to the strategy. */
final class ImpactTelling {

  private static final int MOST_ROWS = 20;

  private ImpactTelling() {}

  static void tell(Impact impact, Teller tell) {
    tell.heading("title");
    if (impact.objectives().values().stream().allMatch(it -> it.value().isEmpty())) {
      tell.line("none");
      return;
    }
    tell.line("scale");
    tell.row("vision", tell.number(impact.vision()));
    List<Map.Entry<String, Impact.Exposure>> touched =
        impact.objectives().entrySet().stream()
            .filter(it -> it.getValue().value().orElse(0) != 0)
            .sorted(
                Comparator.comparingDouble(
                    (Map.Entry<String, Impact.Exposure> it) -> it.getValue().value().orElse(0)))
            .toList();
    tell.columns("", "value", "help", "harm");
    tell.first(
        MOST_ROWS,
        touched,
        it ->
            tell.row(
                tell.name(it.getKey()),
                tell.number(it.getValue().value()),
                tell.number(it.getValue().helps()),
                tell.number(it.getValue().harms())));
  }
}
