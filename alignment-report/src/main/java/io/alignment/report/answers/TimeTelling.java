package io.alignment.report.answers;

import io.alignment.analysis.objectives.Time;
import io.alignment.model.Strategy;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Cell;
import io.alignment.report.telling.Teller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What is due when, and what does not fit. */
final class TimeTelling {

  private static final int MOST_QUARTERS = 8;

  private TimeTelling() {}

  static void tell(Time time, Strategy strategy, Teller tell) {
    tell.heading("title");
    time.outlook()
        .ifPresentOrElse(
            outlook -> {
              tell.line("as-of", time.asOf().orElseThrow());
              outlook(outlook, tell);
            },
            () -> tell.line("no-day"));
    tell.columns();
    tell.brief(() -> quarters(time.quarters(), tell));
    tell.detail(() -> new PlanTelling(time, strategy, tell).tell());
    if (time.quarters().stream()
        .flatMap(it -> it.loads().stream())
        .anyMatch(it -> it.capacity().isEmpty())) {
      tell.line("there-unknown");
    }
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
    span("past", outlook, Time.Spans::past, tell);
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
    tell.first(
        MOST_QUARTERS,
        quarters,
        it ->
            tell.row(
                it.loads().isEmpty()
                    ? Text.of(it.name())
                    : tell.text("quarter", it.name(), loads(it, tell)),
                it.due() > 0
                    ? tell.words("due", tell.percent(it.due()))
                    : tell.words("nothing-due")));
  }

  /** Says what a quarter needs of each unit; flagged where there is less. */
  static Text loads(Time.QuarterLoad quarter, Teller tell) {
    return tell.phrases()
        .joined(quarter.loads().stream().map(it -> load(it, tell)).toList(), "list.comma");
  }

  private static Text load(Time.UnitLoad load, Teller tell) {
    OptionalDouble there = load.capacity();
    Text said =
        tell.text(
            there.isEmpty() ? "load-unknown" : there.getAsDouble() > 0 ? "load" : "load-none",
            tell.number(load.demand()),
            load.unit(),
            there.isPresent() ? tell.number(there.getAsDouble()) : "");
    return load.overloaded() ? said.flagged() : said;
  }

  private static void chain(Time.Chain chain, Teller tell) {
    tell.line(
        chain.slack().isPresent() ? "chain-spare" : "chain",
        tell.names(chain.items(), "after"),
        tell.count(chain.days(), "day"),
        chain.days() + chain.slack().orElse(0L));
  }
}
