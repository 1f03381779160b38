package io.alignment.report.text;

import io.alignment.analysis.environment.Impact;
import io.alignment.words.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The section on what factors do to the strategy. */
final class ImpactText {

  private static final int MOST_ROWS = 20;

  private final TextPage page;
  private final Names names;

  ImpactText(TextPage page, Names names) {
    this.page = page;
    this.names = names;
  }

  void write(Impact impact) {
    page.heading("Impact: what helps and what harms");
    boolean known = impact.objectives().values().stream().anyMatch(it -> it.value().isPresent());
    if (!known) {
      page.line("Nobody has said yet what any factor influences.");
      return;
    }
    page.line("From -1 (all harm) to 1 (all help), by what factors pass on.");
    page.row("the vision", number(impact.vision()), "");
    List<Map.Entry<String, Impact.Exposure>> touched =
        impact.objectives().entrySet().stream()
            .filter(it -> it.getValue().value().orElse(0) != 0)
            .sorted(
                Comparator.comparingDouble(
                    (Map.Entry<String, Impact.Exposure> it) -> it.getValue().value().orElse(0)))
            .toList();
    page.row("", "value", "help and harm");
    touched.stream()
        .limit(MOST_ROWS)
        .forEach(
            it ->
                page.row(
                    names.name(it.getKey()),
                    number(it.getValue().value()),
                    number(it.getValue().helps()) + " " + number(it.getValue().harms())));
    if (touched.size() > MOST_ROWS) {
      page.line(
          "… and %s more, which are harmed less; --format json lists them all."
              .formatted(touched.size() - MOST_ROWS));
    }
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? Wording.number(value.getAsDouble()) : "unknown";
  }
}
