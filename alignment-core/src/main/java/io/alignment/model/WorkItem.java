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

  /** {@return the days on which it was planned to be worked on, as far as they are set} */
  default DateRange period() {
    return new DateRange(start(), due());
  }

  /** {@return where it stands} */
  default Status status() {
    return details().status();
  }

  /** {@return the skills without which it cannot be done} */
  default Set<String> requiredSkills() {
    return details().requiredSkills();
  }

  /** {@return what it needs of resources} */
  default List<Demand> demands() {
    return details().demands();
  }
}
