package io.alignment.jqwik;

import io.alignment.model.Status;
import io.alignment.model.WorkItem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** When work begins and ends as of a day, case by case. */
final class NaiveDays {

  private NaiveDays() {}

  static boolean isFinished(WorkItem work, Optional<LocalDate> today) {
    return work.status().isFinished()
        || work.ended().filter(it -> today.filter(it::isAfter).isEmpty()).isPresent();
  }

  static boolean isOpen(WorkItem work, Optional<LocalDate> today) {
    return !isFinished(work, today) && work.status() != Status.PAUSED;
  }

  static Optional<LocalDate> start(WorkItem work, Optional<LocalDate> today) {
    Optional<LocalDate> begun = work.started().isPresent() ? work.started() : work.start();
    boolean isTooLate =
        isFinished(work, today)
            && begun.isPresent()
            && end(work, today).filter(begun.get()::isAfter).isPresent();
    return isTooLate ? end(work, today) : begun;
  }

  static Optional<LocalDate> end(WorkItem work, Optional<LocalDate> today) {
    if (work.ended().isPresent()) {
      return work.ended();
    }
    if (!isFinished(work, today)) {
      return Stream.of(work.due(), work.due().isEmpty() ? Optional.<LocalDate>empty() : today)
          .flatMap(Optional::stream)
          .max(Comparator.naturalOrder());
    }
    return Stream.of(work.due(), today).flatMap(Optional::stream).min(Comparator.naturalOrder());
  }
}
