package io.alignment.model;

import static io.alignment.model.NotNull.notNull;

import com.google.common.collect.Sets;
import java.util.Set;

/**
 * What is said of a strategy as a whole, before its elements.
 *
 * @param about what people read about it
 * @param leavesOut what it does not speak of on purpose; in the order of the topics
 * @param calendar when its years and quarters begin
 */
public record Preface(About about, Set<Topic> leavesOut, BusinessCalendar calendar) {

  public Preface {
    leavesOut = Sets.immutableEnumSet(leavesOut);
    notNull(calendar, "calendar");
  }
}
