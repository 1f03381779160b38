package io.alignment.plan;

import io.alignment.analysis.Finding;
import io.alignment.analysis.objectives.Time;
import io.alignment.model.Edit;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import io.alignment.model.Vision;
import io.alignment.model.WorkItem;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Steps that move work in time. */
final class DayIdeas implements Source {

  @Override
  public void think(Situation situation, Thoughts thoughts) {
    Stream.of(Time.DUE_AFTER_PARENT, Time.BEYOND_HORIZON, Time.UNDATED)
        .flatMap(kind -> situation.found(kind, Topic.DAYS))
        .forEach(
            it -> {
              String item = it.elements().get(0);
              limit(situation, item)
                  .filter(day -> isAhead(situation, item, day))
                  .ifPresent(day -> reschedule(Edit.due(item, day), it, thoughts));
            });
    situation
        .found(Time.BEFORE_WHAT_IT_NEEDS, Topic.DAYS)
        .forEach(
            it -> {
              WorkItem item = situation.work(it.elements().get(0)).orElseThrow();
              situation
                  .work(it.elements().get(1))
                  .flatMap(WorkItem::due)
                  .ifPresent(
                      day -> {
                        reschedule(Edit.due(item.id(), day), it, thoughts);
                        after(item, day).ifPresent(edit -> reschedule(edit, it, thoughts));
                      });
            });
  }

  private static void reschedule(Edit edit, Finding answer, Thoughts thoughts) {
    thoughts.add(StepKind.RESCHEDULE, edit, answer);
  }

  /** Lets work begin after a day and take as long as before. */
  private static Optional<Edit> after(WorkItem item, LocalDate day) {
    return item.start()
        .flatMap(
            start ->
                item.due()
                    .map(
                        due ->
                            Edit.days(
                                item.id(),
                                day.plusDays(1),
                                day.plusDays(1 + ChronoUnit.DAYS.between(start, due)))));
  }

  private static boolean isAhead(Situation situation, String item, LocalDate day) {
    return situation.day().filter(day::isBefore).isEmpty()
        && situation.work(item).flatMap(WorkItem::start).filter(day::isBefore).isEmpty();
  }

  /** Returns the earliest day on which something is due that work serves, near or far. */
  private static Optional<LocalDate> limit(Situation situation, String work) {
    Set<String> seen = new HashSet<>();
    List<String> level = List.of(work);
    while (!level.isEmpty()) {
      List<LocalDate> days = new ArrayList<>();
      List<String> next = new ArrayList<>();
      for (String id : level) {
        for (Support support : situation.strategy().outgoing(id, Support.class)) {
          day(situation, support.target())
              .ifPresentOrElse(days::add, () -> next.add(support.target()));
        }
      }
      if (!days.isEmpty()) {
        return days.stream().min(Comparator.naturalOrder());
      }
      level = next.stream().filter(seen::add).toList();
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(Situation situation, String id) {
    return situation
        .strategy()
        .element(id)
        .flatMap(
            it ->
                it instanceof Vision vision
                    ? vision.horizon()
                    : it instanceof WorkItem item ? item.due() : Optional.empty());
  }
}
