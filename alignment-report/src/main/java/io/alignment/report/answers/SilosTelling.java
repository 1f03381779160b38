package io.alignment.report.answers;

import io.alignment.analysis.people.Silos;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Cell;
import io.alignment.report.telling.Teller;
import io.alignment.report.telling.Telling;

/** Who must talk, and who does. */
final class SilosTelling {

  private SilosTelling() {}

  static void tell(Silos silos, Teller tell) {
    tell.heading("title");
    int present = silos.present().size();
    int pairs = present + silos.gaps().size();
    if (pairs == 0) {
      tell.line(silos.completeness().isPresent() ? "nothing-recorded" : "nothing-touches");
    }
    Text talking = tell.text("talking", present, tell.count(pairs, "pair"));
    tell.picture(
        "units",
        "",
        () -> {
          if (pairs > 0) {
            units(silos, talking, tell);
          }
        });
  }

  private static void units(Silos silos, Text talking, Teller tell) {
    tell.line(
        Telling.Role.PARAGRAPH,
        silos.gaps().isEmpty()
            ? talking
            : tell.text("first-gap", talking, gap(silos.gaps().get(0), tell)));
    tell.columns("", "needs", "talks");
    for (Silos.UnitRow unit : silos.units()) {
      tell.row(
          unit.silo() ? tell.text("silo", tell.name(unit.id())) : tell.name(unit.id()),
          tell.count(unit.needs()),
          unit.known() ? tell.count(unit.present()) : Cell.of(Text.of(tell.word("unknown"))));
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
