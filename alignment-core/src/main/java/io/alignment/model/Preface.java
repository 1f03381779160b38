package io.alignment.model;

import static io.alignment.model.NotNull.notNull;

import com.google.common.collect.Sets;
import java.util.List;
import java.util.Set;

/**
 * What is said of a strategy as a whole, before its elements.
 *
 * @param about what people read about it
 * @param leavesOut what it does not speak of on purpose; in the order of the topics
 * @param calendar when its years and quarters begin
 * @param units what units of amounts are in others
 */
public record Preface(
    About about, Set<Topic> leavesOut, BusinessCalendar calendar, List<Unit> units) {

  public Preface {
    leavesOut = Sets.immutableEnumSet(leavesOut);
    notNull(calendar, "calendar");
    units = Copies.of(units);
  }

  /**
   * Returns the same of a strategy that leaves out something else.
   *
   * @param topics what it does not speak of on purpose
   * @return what is said of it
   */
  public Preface leavingOut(Set<Topic> topics) {
    return new Preface(about, topics, calendar, units);
  }
}
