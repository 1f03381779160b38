package io.alignment.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people work on: an {@link Objective} or an {@link Initiative}. */
public sealed interface WorkItem extends Element permits Objective, Initiative {

  /** {@return when it happens and what it needs} */
  WorkDetails details();

  /** {@return the first day that was planned, if one is set} */
  default Optional<LocalDate> start() {
    return details().start();
  }

  /** {@return the last day that was planned, if one is set} */
  default Optional<LocalDate> due() {
    return details().due();
  }

  /** {@return the day on which it began, if that is written down} */
  default Optional<LocalDate> started() {
    return details().started();
  }

  /** {@return the day on which it ended, if that is written down} */
  default Optional<LocalDate> ended() {
    return details().ended();
  }

  /**
   * {@return the day on which it begins: the one on which it really began, or else the planned one;
   * also this, if it began only after it was due}
   */
  default Optional<LocalDate> begins() {
    return started().filter(day -> due().filter(day::isAfter).isEmpty()).or(this::start);
  }

  /** {@return the days on which it is to be worked on, as far as they are set} */
  default DateRange period() {
    return new DateRange(begins(), due());
  }

  /** {@return where it stands} */
  default Status status() {
    return details().status();
  }

  /** {@return what was said of how it stands, by day} */
  default List<CheckIn> checkIns() {
    return details().checkIns();
  }

  /** {@return the skills without which it cannot be done} */
  default Set<RequiredSkill> requiredSkills() {
    return details().requiredSkills();
  }

  /** {@return what it needs of resources} */
  default List<Demand> demands() {
    return details().demands();
  }
}
