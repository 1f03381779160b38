package io.alignment.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people work on: an {@link Objective} or an {@link Initiative}. */
public sealed interface WorkItem extends Element permits Objective, Initiative {

  /** {@return when it happens and what it needs} */
  Plan plan();

  /** {@return the first day, if one is set} */
  default Optional<LocalDate> start() {
    return plan().start();
  }

  /** {@return the last day, if one is set} */
  default Optional<LocalDate> due() {
    return plan().due();
  }

  /** {@return where it stands} */
  default Status status() {
    return plan().status();
  }

  /** {@return the skills without which it cannot be done} */
  default Set<String> requiredSkills() {
    return plan().requiredSkills();
  }

  /** {@return what it needs of resources} */
  default List<Demand> demands() {
    return plan().demands();
  }
}
