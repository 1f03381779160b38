package io.alignment.report.page;

import io.alignment.analysis.objectives.Time;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.WorkItem;
import io.alignment.words.Wording;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is due when, quarter by quarter, on one line of time. */
public final class TimePage {

  /** Years before 1000 have fewer digits. */
  private static final Comparator<String> IN_TIME =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private final Optional<LocalDate> asOf;
  private final List<Group> groups = new ArrayList<>();
  private final long undated;
  private LocalDate first = LocalDate.MAX;
  private LocalDate last = LocalDate.MIN;

  /**
   * Prepares the page.
   *
   * @param strategy the strategy
   * @param time the answer
   */
  public TimePage(Strategy strategy, Time time) {
    asOf = time.asOf();
    List<WorkItem> items = strategy.withoutDropped().elements(WorkItem.class);
    undated = items.stream().filter(it -> it.due().isEmpty()).count();
    Map<String, List<WorkItem>> byQuarter = new TreeMap<>(IN_TIME);
    for (WorkItem item : items) {
      item.due()
          .ifPresent(
              due -> byQuarter.computeIfAbsent(quarter(due), it -> new ArrayList<>()).add(item));
      Stream.of(item.start(), item.due()).flatMap(Optional::stream).forEach(this::widen);
    }
    Map<String, Time.QuarterLoad> quarters = new HashMap<>();
    for (Time.QuarterLoad quarter : time.quarters()) {
      quarters.put(quarter.name(), quarter);
      byQuarter.computeIfAbsent(quarter.name(), name -> new ArrayList<>());
    }
    byQuarter.forEach(
        (name, due) -> {
          due.sort(
              Comparator.<WorkItem, LocalDate>comparing(it -> it.due().orElseThrow())
                  .thenComparing(WorkItem::id));
          groups.add(new Group(name, Optional.ofNullable(quarters.get(name)), List.copyOf(due)));
        });
  }

  private void widen(LocalDate day) {
    first = day.isBefore(first) ? day : first;
    last = day.isAfter(last) ? day : last;
  }

  private static String quarter(LocalDate day) {
    return day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3;
  }

  /**
   * A quarter.
   *
   * @param name such as {@code 2027-Q1}
   * @param quarter what the analysis says of it
   * @param due what is due in it, in order
   */
  public record Group(String name, Optional<Time.QuarterLoad> quarter, List<WorkItem> due) {}

  /** {@return the quarters in which something is due or demanded} */
  public List<Group> groups() {
    return groups;
  }

  /** {@return how much work has no due date} */
  public long undated() {
    return undated;
  }

  /** {@return what counts as today} */
  public Optional<LocalDate> asOf() {
    return asOf;
  }

  /** {@return where on the line of time the work starts, in thousandths} */
  public String start(WorkItem item) {
    LocalDate due = item.due().orElseThrow();
    return at(item.start().orElse(due));
  }

  /** {@return how long it takes, in thousandths} */
  public String length(WorkItem item) {
    LocalDate due = item.due().orElseThrow();
    double days = ChronoUnit.DAYS.between(item.start().orElse(due), due);
    return Wording.number(Math.max(6, 1000 * days / span())).replace(",", "");
  }

  /** {@return where today is, in thousandths} */
  public Optional<String> today() {
    return asOf.filter(it -> !it.isBefore(first) && !it.isAfter(last)).map(this::at);
  }

  private String at(LocalDate day) {
    return Wording.number(Math.min(994, 1000 * ChronoUnit.DAYS.between(first, day) / span()))
        .replace(",", "");
  }

  private double span() {
    return Math.max(1, ChronoUnit.DAYS.between(first, last));
  }

  /** {@return the first and the last day of the line} */
  public String ends() {
    return first.isAfter(last) ? "" : first + " – " + last;
  }

  /** {@return whether work is done} */
  public static boolean isDone(WorkItem item) {
    return item.status() == Status.DONE;
  }

  /** {@return whether work should be done by now and is not} */
  public boolean isLate(WorkItem item) {
    return !isDone(item)
        && asOf.isPresent()
        && item.due().filter(it -> it.isBefore(asOf.get())).isPresent();
  }
}
