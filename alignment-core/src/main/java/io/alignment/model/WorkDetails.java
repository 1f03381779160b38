package io.alignment.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a work item happens, where it stands and what it needs.
 *
 * @param start the first day, if one is set
 * @param due the last day, if one is set; not before {@code start} in a valid strategy
 * @param started the day on which it began, if that is written down
 * @param ended the day on which it ended, if that is written down; not before {@code started} in a
 *     valid strategy
 * @param status where it stands
 * @param checkIns what was said of how it stands, by day; those of one day in the order given, of
 *     which the last corrects the others
 * @param requiredSkills the skills without which it cannot be done; order does not count
 * @param demands what it needs of resources
 */
public record WorkDetails(
    Optional<LocalDate> start,
    Optional<LocalDate> due,
    Optional<LocalDate> started,
    Optional<LocalDate> ended,
    Status status,
    List<CheckIn> checkIns,
    Set<RequiredSkill> requiredSkills,
    List<Demand> demands) {

  public WorkDetails {
    checkIns = Copies.sorted(checkIns, Comparator.comparing(CheckIn::date));
    requiredSkills = Copies.of(requiredSkills);
    demands = Copies.of(demands);
  }
}
