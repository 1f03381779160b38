package io.alignment.report.text;

import io.alignment.analysis.objectives.Time;
import io.alignment.words.Wording;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The section on dates: what is due when, and what does not fit. */
final class TimeText {

  private static final int MOST_QUARTERS = 8;

  private final TextPage page;
  private final Names names;

  TimeText(TextPage page, Names names) {
    this.page = page;
    this.names = names;
  }

  void write(Time time) {
    page.heading("Time: what is due when, and what does not fit");
    time.outlook()
        .ifPresentOrElse(
            outlook -> {
              page.line("As of %s.".formatted(time.asOf().orElseThrow()));
              spans(outlook);
            },
            () ->
                page.line(
                    "Nobody can say what is due soon: no measure has a reading, so say which day it"
                        + " is (--as-of)."));
    quarters(time.quarters());
    time.silence()
        .ifPresent(
            it ->
                page.line(
                    "The longest stretch without a due date or reading: %s, from %s to %s."
                        .formatted(Names.count(it.days(), "day"), it.from(), it.until())));
    time.chain().ifPresent(this::chain);
    if (time.iterative().isPresent()) {
      page.row("of dated initiatives take at most 90 days", percent(time.iterative()), "");
    }
  }

  private void spans(Time.Outlook outlook) {
    if (outlook.priority().isEmpty() && outlook.money().isEmpty()) {
      return;
    }
    Optional<Time.Spans> priority = outlook.priority();
    List<Time.Money> money = outlook.money();
    if (money.isEmpty()) {
      rows("", priority, Optional.empty());
    }
    for (Time.Money of : money) {
      rows("of the " + of.unit(), priority, of.shares());
      if (of.balance().isPresent()) {
        page.row(
            "of the " + of.unit() + " lie in time as the priorities do", percent(of.balance()), "");
      }
    }
  }

  private void rows(String unit, Optional<Time.Spans> priority, Optional<Time.Spans> money) {
    page.row("", "of the vision", unit);
    row("due within a year", unit, priority.map(Time.Spans::short_), money.map(Time.Spans::short_));
    row(
        "within three years",
        unit,
        priority.map(Time.Spans::medium),
        money.map(Time.Spans::medium));
    row("later", unit, priority.map(Time.Spans::long_), money.map(Time.Spans::long_));
    row("without a date", unit, priority.map(Time.Spans::open), money.map(Time.Spans::open));
  }

  private void row(String label, String unit, Optional<Double> priority, Optional<Double> money) {
    page.row(label, percent(priority), unit.isEmpty() ? "" : percent(money));
  }

  private void quarters(List<Time.QuarterLoad> quarters) {
    for (Time.QuarterLoad quarter : quarters.stream().limit(MOST_QUARTERS).toList()) {
      page.row(
          quarter.name()
              + quarter.loads().stream()
                  .map(TimeText::load)
                  .map(load -> ", " + load)
                  .collect(Collectors.joining()),
          quarter.due() > 0 ? Wording.percent(quarter.due()) + " due" : "nothing due",
          "");
    }
    if (quarters.size() > MOST_QUARTERS) {
      page.line(
          "… and %s later quarters; --format json lists them all."
              .formatted(quarters.size() - MOST_QUARTERS));
    }
  }

  private static String load(Time.UnitLoad load) {
    return "needs %s of %s %s"
        .formatted(
            Wording.number(load.demand()),
            load.capacity().isPresent()
                ? Wording.number(load.capacity().getAsDouble())
                : "an unknown number of",
            load.unit());
  }

  private void chain(Time.Chain chain) {
    page.line(
        "The longest chain of what waits for something else takes %s%s: %s."
            .formatted(
                Names.count(chain.days(), "day"),
                chain.slack() < 0
                    ? ", %s more than there are".formatted(-chain.slack())
                    : ", and %s to spare".formatted(chain.slack()),
                chain.items().stream().map(names::name).collect(Collectors.joining(" after "))));
  }

  private static String percent(Optional<Double> share) {
    return share.map(Wording::percent).orElse("unknown");
  }

  private static String percent(OptionalDouble share) {
    return Wording.percent(share.orElseThrow());
  }
}
