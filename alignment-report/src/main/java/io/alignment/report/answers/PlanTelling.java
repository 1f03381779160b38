package io.alignment.report.answers;

import io.alignment.analysis.Metric;
import io.alignment.analysis.objectives.Time;
import io.alignment.model.BusinessCalendar;
import io.alignment.model.Strategy;
import io.alignment.model.WorkItem;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Cell;
import io.alignment.report.telling.Teller;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is due when, quarter by quarter. */
final class PlanTelling {

  /** Years before 1000 have fewer digits. */
  private static final Comparator<String> IN_TIME =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private static final Metric DUE = Time.CATALOGUE.metric("quarter.due");

  private final Time time;
  private final Teller tell;
  private final List<WorkItem> items;
  private final BusinessCalendar calendar;

  PlanTelling(Time time, Strategy strategy, Teller tell) {
    this.time = time;
    this.tell = tell;
    calendar = strategy.calendar();
    // A key result is due with its objective, unless it says when itself.
    items =
        strategy.withoutDropped().elements(WorkItem.class).stream()
            .filter(it -> it.due().isPresent() || !strategy.isKeyResult(it.id()))
            .toList();
  }

  void tell() {
    long undated = items.stream().filter(it -> it.due().isEmpty()).count();
    if (undated > 0) {
      tell.line("undated", tell.count(undated, "work-item"));
    }
    Map<String, List<WorkItem>> due = new TreeMap<>(IN_TIME);
    due.putAll(
        items.stream()
            .filter(it -> it.due().isPresent())
            .sorted(Comparator.comparing((WorkItem it) -> day(it)).thenComparing(WorkItem::id))
            .collect(Collectors.groupingBy(it -> calendar.quarterOf(day(it)).name())));
    Map<String, Time.QuarterLoad> quarters =
        time.quarters().stream().collect(Collectors.toMap(Time.QuarterLoad::name, it -> it));
    quarters.keySet().forEach(name -> due.computeIfAbsent(name, it -> List.of()));
    if (due.isEmpty()) {
      tell.line("no-due-date");
      return;
    }
    tell.subheading("plan");
    tell.columns("work", "begins", "due-on");
    due.forEach(
        (name, work) -> {
          tell.row(0, Text.of(name), notes(quarters.get(name)), none(), share(quarters.get(name)));
          work.forEach(
              it ->
                  tell.row(
                      1,
                      tell.name(it.id()).and(state(it)),
                      List.of(),
                      Cell.of(Text.of(it.begins().map(Object::toString).orElse(""))),
                      Cell.of(Text.of(day(it).toString()))));
        });
  }

  private static Cell none() {
    return Cell.of(Text.NONE);
  }

  private List<Text> notes(Time.@Nullable QuarterLoad quarter) {
    return quarter == null || quarter.loads().isEmpty()
        ? List.of()
        : List.of(TimeTelling.loads(quarter, tell));
  }

  private Cell share(Time.@Nullable QuarterLoad quarter) {
    return quarter == null || quarter.due() <= 0
        ? none()
        : tell.words("due", tell.percent(quarter.due())).as(DUE, quarter.name());
  }

  private Text state(WorkItem item) {
    boolean past = time.asOf().filter(it -> day(item).isBefore(it)).isPresent();
    return switch (item.status()) {
      case DONE -> tell.text("done");
      case MISSED -> tell.text("missed");
      case PAUSED -> tell.text("paused");
      case PLANNED, ACTIVE, DROPPED -> past ? tell.text("late").flagged() : Text.NONE;
    };
  }

  private static LocalDate day(WorkItem item) {
    return item.due().orElseThrow();
  }
}
