package io.alignment.report.answers;

import io.alignment.analysis.people.Organization;
import io.alignment.model.Strategy;
import io.alignment.model.Topic;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Cell;
import io.alignment.report.telling.Teller;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** How the business is organized. */
final class OrganizationTelling {

  private static final int MOST_ROWS = 10;

  private OrganizationTelling() {}

  static void tell(Organization organization, Strategy strategy, Teller tell) {
    Set<Topic> leftOut = strategy.leavesOut();
    Map<String, Integer> partners =
        Topic.CHANNELS.isIn(leftOut) ? Map.of() : organization.partners();
    tell.heading("title");
    if (!organization.functions().isEmpty()) {
      tell.line(
          "shape",
          tell.count(organization.levels(), "level"),
          tell.count(organization.maxSpan(), "function"));
      tell.columns("", "owns");
      if (!partners.isEmpty()) {
        tell.columns("", "owns", "works-with");
      }
      ToIntFunction<Map.Entry<String, Organization.FunctionLoad>> load =
          it -> it.getValue().owned() + partners.getOrDefault(it.getKey(), 0);
      organization.functions().entrySet().stream()
          .filter(it -> load.applyAsInt(it) > 0)
          .sorted(Comparator.comparingInt(it -> -load.applyAsInt(it)))
          .limit(MOST_ROWS)
          .forEach(
              it -> {
                Cell owned = tell.count(it.getValue().owned());
                Text name = tell.name(it.getKey());
                int with = partners.getOrDefault(it.getKey(), 0);
                if (partners.isEmpty()) {
                  tell.row(name, owned);
                } else {
                  tell.row(
                      name, owned, with == 0 ? tell.nothing() : Cell.of(tell.count(with, "unit")));
                }
              });
    }
    boolean isOfDays = !Topic.DAYS.isIn(leftOut);
    boolean isOfReadings = !Topic.READINGS.isIn(leftOut) && !Topic.CADENCES.isIn(leftOut);
    Organization.Agility agility = organization.agility();
    tell.columns();
    tell.row("agility", tell.share(agility.share()));
    if (isOfDays) {
      tell.part("iterative", tell.share(agility.iterative()));
      tell.part("due-soon", tell.share(agility.dueSoon()));
    }
    if (isOfReadings) {
      tell.part("read-in-time", tell.share(agility.readInTime()));
    }
    Organization.Rigour rigour = organization.rigour();
    tell.row("rigour", tell.share(rigour.share()));
    if (isOfDays) {
      tell.part("time-bound", tell.share(rigour.timeBound()));
    }
  }
}
