package io.alignment.report.answers;

import io.alignment.analysis.Metric;
import io.alignment.analysis.people.Silos;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Teller;
import io.alignment.report.telling.Telling;
import java.util.List;

/** Who must talk, and who does. */
final class SilosTelling {

  private static final int MOST_UNITS = 40;
  private static final int MOST_LISTED = 300;

  private SilosTelling() {}

  static void tell(Silos silos, Teller tell) {
    tell.heading("title");
    int present = silos.present().size();
    int pairs = present + silos.gaps().size();
    if (pairs == 0) {
      tell.line(silos.completeness().isPresent() ? "nothing-recorded" : "nothing-touches");
    }
    tell.detail(() -> details(silos, tell));
    if (pairs > 0) {
      Text talking = tell.text("talking", present, tell.count(pairs, "pair"));
      tell.line(
          Telling.Role.PARAGRAPH,
          silos.gaps().isEmpty()
              ? talking
              : tell.text("first-gap", talking, gap(silos.gaps().get(0), tell)));
      units(silos, tell);
    }
  }

  /** Of units that need talk to nobody there is nothing to tell. */
  private static void units(Silos silos, Teller tell) {
    List<Silos.UnitRow> telling = silos.units().stream().filter(it -> it.needs() > 0).toList();
    tell.columns("", "needs", "talks");
    tell.andColumns("of-needed");
    tell.first(
        MOST_LISTED,
        telling,
        it ->
            tell.row(
                it.silo() ? tell.text("silo", tell.name(it.id())) : tell.name(it.id()),
                tell.count(it.needs()).as(metric("unit.needs"), it.id()),
                it.known() ? tell.count(it.present()) : tell.unknown(),
                tell.share(it.congruence(), "nothing").as(metric("unit.congruence"), it.id())));
    int silent = silos.units().size() - telling.size();
    if (silent > 0) {
      tell.line("silent", tell.count(silent, "unit"));
    }
  }

  private static Metric metric(String name) {
    return Silos.CATALOGUE.metric(name);
  }

  // Where there is room

  private static void details(Silos silos, Teller tell) {
    tell.row("congruence", tell.share(silos.congruence()).as(metric("congruence"), ""));
    tell.row(
        "weighted", tell.share(silos.weightedCongruence()).as(metric("weightedCongruence"), ""));
    tell.row("completeness", tell.share(silos.completeness()).as(metric("completeness"), ""));
    if (!silos.gaps().isEmpty()) {
      tell.subheading("gaps");
      tell.first(
          MOST_LISTED,
          silos.gaps(),
          it ->
              tell.item(
                  "touches",
                  tell.name(it.between().get(0)),
                  tell.name(it.between().get(1)),
                  tell.count(it.need(), "time"),
                  tell.phrases()
                      .joined(
                          it.because().stream()
                              .map(items -> tell.names(items, MOST_UNITS))
                              .toList(),
                          "list.semicolon")));
    }
  }

  private static Text gap(Silos.Gap gap, Teller tell) {
    return tell.text(
        "gap",
        tell.name(gap.between().get(0)),
        tell.name(gap.between().get(1)),
        tell.name(gap.because().get(0).get(0)));
  }
}
