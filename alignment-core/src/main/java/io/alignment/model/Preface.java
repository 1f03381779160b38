package io.alignment.model;

import static io.alignment.model.NotNull.notNull;

import com.google.common.collect.Sets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What is said of a strategy as a whole, before its elements.
 *
 * @param about what people read about it
 * @param leavesOut what it does not speak of on purpose; in the order of the topics
 * @param calendar when its years and quarters begin
 * @param units what units of amounts are in others
 * @param measures those that several objectives can use, in the order given
 */
public record Preface(
    About about,
    Set<Topic> leavesOut,
    BusinessCalendar calendar,
    List<Unit> units,
    List<SharedMeasure> measures) {

  public Preface {
    leavesOut = Sets.immutableEnumSet(leavesOut);
    notNull(calendar, "calendar");
    units = Copies.of(units);
    measures = Copies.of(measures);
  }

  /**
   * Returns the same with other ids where it names elements, as measures name their owners.
   *
   * @param ids returns the new id for an old one
   * @return what is said of the strategy
   */
  public Preface naming(UnaryOperator<String> ids) {
    return References.changed(this, id -> Optional.of(ids.apply(id)));
  }

  /**
   * Returns the same of a strategy that leaves out something else.
   *
   * @param topics what it does not speak of on purpose
   * @return what is said of it
   */
  public Preface leavingOut(Set<Topic> topics) {
    return new Preface(about, topics, calendar, units, measures);
  }
}
