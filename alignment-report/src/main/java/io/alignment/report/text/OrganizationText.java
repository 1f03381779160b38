package io.alignment.report.text;

import io.alignment.analysis.people.Organization;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The section on how the business is organized. */
final class OrganizationText {

  private static final int MOST_ROWS = 10;

  private final TextPage page;
  private final Names names;

  OrganizationText(TextPage page, Names names) {
    this.page = page;
    this.names = names;
  }

  void write(Organization organization) {
    page.heading("Organization: who carries how much, how quickly, how firmly");
    if (!organization.functions().isEmpty()) {
      page.line(
          "%s, and at most %s directly in one."
              .formatted(
                  Names.count(organization.levels(), "level"),
                  Names.count(organization.maxSpan(), "function")));
      page.row("", "owns", "works with");
      List<Map.Entry<String, Organization.Row>> busy =
          organization.functions().entrySet().stream()
              .filter(it -> it.getValue().owned() + partners(organization, it.getKey()) > 0)
              .sorted(
                  Comparator.comparingInt(
                      (Map.Entry<String, Organization.Row> it) ->
                          -it.getValue().owned() - partners(organization, it.getKey())))
              .limit(MOST_ROWS)
              .toList();
      busy.forEach(
          it ->
              page.row(
                  names.name(it.getKey()),
                  String.valueOf(it.getValue().owned()),
                  Names.count(partners(organization, it.getKey()), "unit")));
    }
    page.row("Agility", Names.known(organization.agility().share()), "");
    page.row(
        "  initiatives of at most 90 days", Names.known(organization.agility().iterative()), "");
    page.row("  objectives due within a year", Names.known(organization.agility().dueSoon()), "");
    page.row("  measures read in time", Names.known(organization.agility().readInTime()), "");
    page.row("Rigour", Names.known(organization.rigour().share()), "");
    page.row("  objectives with an owner", Names.known(organization.rigour().owned()), "");
    page.row("  with a measure", Names.known(organization.rigour().measured()), "");
    page.row("  bound in time", Names.known(organization.rigour().timeBound()), "");
    page.row("  that lead to the vision", Names.known(organization.rigour().anchored()), "");
  }

  private static int partners(Organization organization, String function) {
    return organization.partners().getOrDefault(function, 0);
  }
}
