package io.alignment.report.answers;

import io.alignment.analysis.objectives.Time;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Cell;
import io.alignment.report.telling.Teller;
import io.alignment.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What is due when, and what does not fit. */
final class TimeTelling {

  private static final int MOST_QUARTERS = 8;

  private TimeTelling() {}

  static void tell(Time time, Teller tell) {
    tell.heading("title");
    time.outlook()
        .ifPresentOrElse(
            outlook -> {
              tell.line("as-of", time.asOf().orElseThrow());
              outlook(outlook, tell);
            },
            () -> tell.line("no-day"));
    tell.columns();
    tell.picture("quarters", "", () -> quarters(time.quarters(), tell));
    time.silence()
        .ifPresent(it -> tell.line("silence", tell.count(it.days(), "day"), it.from(), it.until()));
    time.chain().ifPresent(it -> chain(it, tell));
    if (time.iterative().isPresent()) {
      tell.row("iterative", tell.share(time.iterative()));
    }
  }

  private static void outlook(Time.Outlook outlook, Teller tell) {
    if (outlook.priority().isEmpty() && outlook.money().isEmpty()) {
      return;
    }
    List<Text> columns = new ArrayList<>(List.of(Text.NONE, tell.text("of-vision")));
    outlook.money().forEach(it -> columns.add(tell.text("of-unit", it.unit())));
    tell.columns(columns);
    span("short", outlook, Time.Spans::short_, tell);
    span("medium", outlook, Time.Spans::medium, tell);
    span("long", outlook, Time.Spans::long_, tell);
    span("open", outlook, Time.Spans::open, tell);
    tell.columns();
    for (Time.Money money : outlook.money()) {
      if (money.balance().isPresent()) {
        tell.row(tell.text("balance", money.unit()), tell.share(money.balance()));
      }
    }
  }

  private static void span(
      String key, Time.Outlook outlook, Function<Time.Spans, Double> span, Teller tell) {
    List<Cell> cells = new ArrayList<>();
    cells.add(share(outlook.priority().map(span), tell));
    outlook.money().forEach(it -> cells.add(share(it.shares().map(span), tell)));
    tell.row(key, cells.toArray(Cell[]::new));
  }

  private static Cell share(Optional<Double> share, Teller tell) {
    return tell.share(share.map(OptionalDouble::of).orElse(OptionalDouble.empty()));
  }

  private static void quarters(List<Time.QuarterLoad> quarters, Teller tell) {
    for (Time.QuarterLoad quarter : quarters.stream().limit(MOST_QUARTERS).toList()) {
      List<Text> parts = new ArrayList<>(List.of(Text.of(quarter.name())));
      quarter.loads().forEach(it -> parts.add(load(it, tell)));
      tell.row(
          tell.phrases().joined(parts, "list.comma"),
          quarter.due() > 0
              ? tell.words("due", Wording.percent(quarter.due()))
              : tell.words("nothing-due"));
    }
    tell.rest(quarters.size() - MOST_QUARTERS, "rest");
  }

  private static Text load(Time.UnitLoad load, Teller tell) {
    return tell.text(
        "load",
        Wording.number(load.demand()),
        load.capacity().isPresent()
            ? Wording.number(load.capacity().getAsDouble())
            : tell.text("unknown-number"),
        load.unit());
  }

  private static void chain(Time.Chain chain, Teller tell) {
    tell.line(
        chain.slack() < 0 ? "chain-short" : "chain",
        tell.count(chain.days(), "day"),
        Math.abs(chain.slack()),
        tell.names(chain.items(), "after"));
  }
}
