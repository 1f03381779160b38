package io.alignment.report.text;

import io.alignment.analysis.people.Silos;

/** The section on who must talk, and who does. */
final class SilosText {

  private final TextPage page;
  private final Names names;

  SilosText(TextPage page, Names names) {
    this.page = page;
    this.names = names;
  }

  void write(Silos silos) {
    page.heading("Silos: who must talk, and who does");
    int present = silos.present().size();
    int pairs = present + silos.gaps().size();
    if (pairs == 0) {
      page.line(
          silos.completeness().isPresent()
              ? "There are units that must talk, but nothing is recorded of whom they talk to."
              : "No two units have work that touches, as far as it is recorded.");
      return;
    }
    page.line(
        "%s of %s that must talk do.%s"
            .formatted(
                present,
                Names.count(pairs, "pair"),
                silos.gaps().isEmpty() ? "" : " " + firstGap(silos.gaps().get(0))));
    page.row("", "must talk to", "talks to");
    for (Silos.UnitRow unit : silos.units()) {
      page.row(
          names.name(unit.id()) + (unit.silo() ? ": a silo" : ""),
          String.valueOf(unit.needs()),
          unit.known() ? String.valueOf(unit.present()) : "unknown");
    }
  }

  private String firstGap(Silos.Gap gap) {
    return "%s and %s do not, and %s waits on both."
        .formatted(
            names.name(gap.between().get(0)),
            names.name(gap.between().get(1)),
            names.name(gap.because().get(0).get(0)));
  }
}
