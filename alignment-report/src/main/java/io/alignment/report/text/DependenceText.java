package io.alignment.report.text;

import io.alignment.analysis.people.Dependence;
import io.alignment.words.Wording;
import java.util.Comparator;
import java.util.List;

/** The section on whom the strategy depends. */
final class DependenceText {

  private static final int MOST_ROWS = 10;

  private final TextPage page;
  private final Names names;

  DependenceText(TextPage page, Names names) {
    this.page = page;
    this.names = names;
  }

  void write(Dependence dependence) {
    page.heading("Key people: on whom it depends");
    if (dependence.holders().isEmpty()) {
      page.line("Nobody owns anything that leads to a vision.");
      return;
    }
    page.row("who owns", "by priority", "objectives");
    dependence.holders().stream()
        .limit(MOST_ROWS)
        .forEach(
            it ->
                page.row(
                    names.name(it.id()),
                    Wording.percent(it.share()),
                    String.valueOf(it.objectives())));
    dependence
        .truckFactor()
        .ifPresent(
            it ->
                page.line(
                    "If the %s that own most fell away, more than half would be nobody's."
                        .formatted(Names.count(it, "function"))));
    List<Dependence.Loss> losses =
        dependence.losses().stream()
            .filter(it -> it.work() > 0 || it.ownership() > 0)
            .sorted(
                Comparator.comparingDouble(
                    (Dependence.Loss it) -> -Math.max(it.ownership(), it.work())))
            .limit(MOST_ROWS)
            .toList();
    page.row("whose loss leaves nobody", "to own", "to work on");
    losses.forEach(
        it ->
            page.row(
                names.name(it.id()), Wording.percent(it.ownership()), Wording.percent(it.work())));
  }
}
