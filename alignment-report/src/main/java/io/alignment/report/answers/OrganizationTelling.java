package io.alignment.report.answers;

import io.alignment.analysis.people.Organization;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Cell;
import io.alignment.report.telling.Teller;
import java.util.Comparator;
import java.util.Map;

/** How the business is organized. */
final class OrganizationTelling {

  private static final int MOST_ROWS = 10;

  private OrganizationTelling() {}

  static void tell(Organization organization, Teller tell) {
    tell.heading("title");
    if (!organization.functions().isEmpty()) {
      tell.line(
          "shape",
          tell.count(organization.levels(), "level"),
          tell.count(organization.maxSpan(), "function"));
      tell.columns("", "owns", "works-with");
      organization.functions().entrySet().stream()
          .filter(it -> load(organization, it) > 0)
          .sorted(
              Comparator.comparingInt(
                  (Map.Entry<String, Organization.FunctionLoad> it) -> -load(organization, it)))
          .limit(MOST_ROWS)
          .forEach(
              it ->
                  tell.row(
                      tell.name(it.getKey()),
                      tell.count(it.getValue().owned()),
                      partnersCell(organization, it.getKey(), tell)));
    }
    Organization.Agility agility = organization.agility();
    tell.columns();
    tell.row("agility", tell.share(agility.share()));
    tell.part("iterative", tell.share(agility.iterative()));
    tell.part("due-soon", tell.share(agility.dueSoon()));
    tell.part("read-in-time", tell.share(agility.readInTime()));
    Organization.Rigour rigour = organization.rigour();
    tell.row("rigour", tell.share(rigour.share()));
    tell.part("time-bound", tell.share(rigour.timeBound()));
  }

  private static int load(
      Organization organization, Map.Entry<String, Organization.FunctionLoad> row) {
    return row.getValue().owned() + partners(organization, row.getKey());
  }

  private static Cell partnersCell(Organization organization, String function, Teller tell) {
    int partners = partners(organization, function);
    return Cell.of(partners == 0 ? Text.NONE : tell.count(partners, "unit"));
  }

  private static int partners(Organization organization, String function) {
    return organization.partners().getOrDefault(function, 0);
  }
}
