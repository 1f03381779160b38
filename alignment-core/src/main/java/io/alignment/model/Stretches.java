package io.alignment.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Divides the days of people and machines where they come or go, or have more or less time. */
final class Stretches {

  private final Resource resource;
  // Absences by their first days, those that touch each other together; capacities by theirs.
  private final NavigableMap<LocalDate, LocalDate> absences = new TreeMap<>();
  private final NavigableMap<LocalDate, CapacityPeriod> capacities = new TreeMap<>();
  private final TreeSet<LocalDate> changes = new TreeSet<>();

  private Stretches(Resource resource) {
    this.resource = resource;
    for (Absence absence : resource.absences()) {
      absences.merge(
          absence.from(), absence.until(), (one, other) -> one.isBefore(other) ? other : one);
    }
    LocalDate last = LocalDate.MIN;
    for (var absence : absences.entrySet()) {
      last = last.isBefore(absence.getValue()) ? absence.getValue() : last;
      absence.setValue(last);
      add(DateRange.of(absence.getKey(), last));
    }
    for (CapacityPeriod capacity : resource.capacities()) {
      capacities.put(capacity.period().from().orElse(LocalDate.MIN), capacity);
      add(capacity.period());
    }
    resource.skills().stream()
        .flatMap(it -> it.until().stream())
        .forEach(it -> changes.add(it.plusDays(1)));
    changes.add(resource.period().from().orElse(LocalDate.MIN));
  }

  private void add(DateRange span) {
    span.from().ifPresent(changes::add);
    span.until().ifPresent(it -> changes.add(it.plusDays(1)));
  }

  /** Returns the resource as several, one after another, each of one capacity and always there. */
  static List<Resource> of(Resource resource) {
    return new Stretches(resource).find();
  }

  private List<Resource> find() {
    List<Resource> found = new ArrayList<>();
    for (LocalDate first : changes) {
      Optional<DateRange> days = from(first).within(resource.period());
      if (days.isPresent() && isThere(first)) {
        Resource here = resource.asOne(days.get(), capacity(first));
        int before = found.size() - 1;
        if (before >= 0 && isContinued(found.get(before), here)) {
          DateRange both = new DateRange(found.get(before).period().from(), here.period().until());
          found.set(before, resource.asOne(both, here.capacity()));
        } else {
          found.add(here);
        }
      }
    }
    return found;
  }

  /** Returns the days from one on which something changes to the next one. */
  private DateRange from(LocalDate first) {
    return new DateRange(
        Optional.of(first).filter(LocalDate.MIN::isBefore),
        Optional.ofNullable(changes.higher(first)).map(it -> it.minusDays(1)));
  }

  private boolean isThere(LocalDate day) {
    var absence = absences.floorEntry(day);
    return absence == null || absence.getValue().isBefore(day);
  }

  private Optional<BigDecimal> capacity(LocalDate day) {
    return Optional.ofNullable(capacities.floorEntry(day))
        .filter(it -> it.getValue().period().until().filter(day::isAfter).isEmpty())
        .map(it -> it.getValue().amount())
        .or(resource::capacity);
  }

  private static boolean isContinued(Resource one, Resource next) {
    return one.capacity().equals(next.capacity())
        && one.skills().equals(next.skills())
        && one.period().until().map(it -> it.plusDays(1)).equals(next.period().from());
  }
}
