package io.alignment.analysis.objectives;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Metric.Better;
import io.alignment.analysis.Metric.Unit;
import io.alignment.analysis.MetricValue;
import io.alignment.analysis.Result;
import io.alignment.analysis.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether the dates of the plan fit together, and how its weight and its money lie in time: the
 * answer of {@link TimeAnalysis}.
 *
 * @param asOf the day as of which was asked; empty if none was given and there is no reading
 * @param horizons for objectives and initiatives, by id, the earliest horizon of the visions to
 *     which they lead
 * @param outlook what is due soon and what is due late; empty without a day
 * @param silence the longest stretch on which nothing is due or was read, the earliest of several;
 *     empty with fewer than two such days
 * @param chain the longest chain of work of which each part needs the next; empty if no work that
 *     has a start and a due date needs other such work
 * @param quarters the quarters of the calendar from that of the day on in which something is due or
 *     demanded, in order; none without a day
 * @param iterative the share of the initiatives with a start and a due date that take at most 90
 *     days, from 0 to 1; empty if there are none
 * @param findings what should be looked at, worst first
 */
public record Time(
    Optional<LocalDate> asOf,
    Map<String, LocalDate> horizons,
    Optional<Outlook> outlook,
    Optional<Stretch> silence,
    Optional<Chain> chain,
    List<Quarter> quarters,
    OptionalDouble iterative,
    List<Finding> findings)
    implements Result {

  static final FindingKind DUE_AFTER_PARENT =
      new FindingKind("time.due-after-parent", Severity.WARNING);
  static final FindingKind BEFORE_WHAT_IT_NEEDS =
      new FindingKind("time.before-what-it-needs", Severity.WARNING);
  static final FindingKind BEYOND_HORIZON =
      new FindingKind("time.beyond-horizon", Severity.WARNING);
  static final FindingKind QUARTER_OVERLOADED =
      new FindingKind("time.quarter-overloaded", Severity.WARNING);
  static final FindingKind ALLOCATION_OUTSIDE =
      new FindingKind("time.allocation-outside", Severity.WARNING);
  static final FindingKind UNDATED = new FindingKind("time.undated", Severity.INFO);

  static final ImmutableList<FindingKind> RULES =
      ImmutableList.of(
          DUE_AFTER_PARENT,
          BEFORE_WHAT_IT_NEEDS,
          BEYOND_HORIZON,
          QUARTER_OVERLOADED,
          ALLOCATION_OUTSIDE,
          UNDATED);

  private static final ImmutableList<String> SPANS =
      ImmutableList.of("short", "medium", "long", "open");
  private static final ImmutableList<String> WHEN =
      ImmutableList.of(
          "due within a year", "due within three years", "due later than that", "without a date");
  private static final ImmutableList<Metric> PRIORITY =
      spans("priority.", "The share of the vision that is ");
  private static final ImmutableList<Metric> MONEY =
      spans("money.", "The share of the money of a unit that goes to what is ");
  private static final Metric BALANCE =
      metric(
          "balance",
          Unit.SHARE,
          Better.UP,
          "How much the money of a unit lies in time as the priorities do");
  private static final Metric SILENCE =
      metric(
          "silence",
          Unit.DAYS,
          Better.DOWN,
          "The longest stretch on which nothing is due and nothing was read");
  private static final Metric CHAIN =
      metric(
          "chain",
          Unit.DAYS,
          Better.NEITHER,
          "How long the longest chain of work takes of which each part needs the next");
  private static final Metric SLACK =
      metric("slack", Unit.DAYS, Better.UP, "How long that chain could be held up")
          .explainedBy(BEFORE_WHAT_IT_NEEDS);
  private static final Metric DUE =
      metric(
          "quarter.due",
          Unit.SHARE,
          Better.NEITHER,
          "The share of the vision that is due in a quarter");
  private static final Metric OVERLOADED =
      metric(
              "quarter.overloaded",
              Unit.COUNT,
              Better.DOWN,
              "In how many quarters more of a unit is demanded than there is")
          .explainedBy(QUARTER_OVERLOADED);
  private static final Metric ITERATIVE =
      metric(
          "iterative",
          Unit.SHARE,
          Better.UP,
          "The share of dated initiatives that take at most 90 days");
  private static final ImmutableMap<FindingKind, Metric> COUNTS =
      ImmutableMap.<FindingKind, Metric>builder()
          .put(
              DUE_AFTER_PARENT,
              count(DUE_AFTER_PARENT, "How often something is due after what it supports"))
          .put(
              BEFORE_WHAT_IT_NEEDS,
              count(BEFORE_WHAT_IT_NEEDS, "How often something is due before what it needs"))
          .put(
              BEYOND_HORIZON,
              count(BEYOND_HORIZON, "How many work items are due after their vision's horizon"))
          .put(
              ALLOCATION_OUTSIDE,
              count(
                  ALLOCATION_OUTSIDE,
                  "How often something is given to work on days on which it is not worked on"))
          .put(UNDATED, count(UNDATED, "How many work items should have a due date and have none"))
          .buildOrThrow();

  static final ImmutableList<Metric> METRICS =
      ImmutableList.<Metric>builder()
          .addAll(PRIORITY)
          .addAll(MONEY)
          .add(BALANCE, SILENCE, CHAIN, SLACK, DUE, OVERLOADED, ITERATIVE)
          .addAll(COUNTS.values())
          .build();

  public Time {
    horizons = ImmutableMap.copyOf(horizons);
    quarters = ImmutableList.copyOf(quarters);
    findings = FindingList.copyOf(findings);
  }

  private static Metric metric(String name, Unit unit, Better better, String definition) {
    return new Metric("time." + name, unit, better, definition);
  }

  private static ImmutableList<Metric> spans(String prefix, String start) {
    ImmutableList.Builder<Metric> metrics = ImmutableList.builder();
    for (int i = 0; i < SPANS.size(); i++) {
      metrics.add(metric(prefix + SPANS.get(i), Unit.SHARE, Better.NEITHER, start + WHEN.get(i)));
    }
    return metrics.build();
  }

  private static Metric count(FindingKind rule, String definition) {
    return new Metric(rule.id(), Unit.COUNT, Better.DOWN, definition).explainedBy(rule);
  }

  @Override
  public List<MetricValue> numbers() {
    ImmutableList.Builder<MetricValue> numbers = ImmutableList.builder();
    Optional<Spans> priority = outlook.flatMap(Outlook::priority);
    for (int i = 0; i < SPANS.size(); i++) {
      numbers.add(PRIORITY.get(i).is(at(i, priority)));
    }
    for (Money of : outlook.map(Outlook::money).orElse(List.of())) {
      for (int i = 0; i < SPANS.size(); i++) {
        numbers.add(MONEY.get(i).of(of.unit(), at(i, of.shares())));
      }
      numbers.add(BALANCE.of(of.unit(), of.balance()));
    }
    numbers.add(
        SILENCE.is(days(silence.map(Stretch::days))),
        CHAIN.is(days(chain.map(Chain::days))),
        SLACK.is(days(chain.map(Chain::slack))));
    quarters.forEach(it -> numbers.add(DUE.of(it.name(), OptionalDouble.of(it.due()))));
    quarters.stream()
        .flatMap(quarter -> quarter.loads().stream())
        .map(Load::unit)
        .distinct()
        .sorted()
        .forEach(unit -> numbers.add(OVERLOADED.of(unit, OptionalDouble.of(overloaded(unit)))));
    numbers.add(ITERATIVE.is(iterative));
    COUNTS.forEach((rule, metric) -> numbers.add(metric.is(count(rule))));
    return numbers.build();
  }

  private static OptionalDouble at(int span, Optional<Spans> spans) {
    return spans.isPresent()
        ? OptionalDouble.of(spans.get().inOrder()[span])
        : OptionalDouble.empty();
  }

  private static OptionalDouble days(Optional<Long> days) {
    return days.isPresent() ? OptionalDouble.of(days.get()) : OptionalDouble.empty();
  }

  private double overloaded(String unit) {
    return quarters.stream()
        .flatMap(quarter -> quarter.loads().stream())
        .filter(load -> load.unit().equals(unit) && load.overloaded())
        .count();
  }

  private double count(FindingKind rule) {
    return findings.stream().filter(it -> it.rule().equals(rule.id())).count();
  }

  /**
   * What is due soon and what is due late.
   *
   * @param priority how the vision is divided over time, counted at the objectives that no
   *     objective supports; empty if they carry nothing
   * @param money what was allocated to work, by unit of money
   */
  public record Outlook(Optional<Spans> priority, List<Money> money) {

    public Outlook {
      money = ImmutableList.copyOf(money);
    }
  }

  /**
   * Shares by when something is due; they add up to 1.
   *
   * @param short_ within a year, or already
   * @param medium later, but within three years
   * @param long_ later than that
   * @param open without a date
   */
  public record Spans(double short_, double medium, double long_, double open) {

    double[] inOrder() {
      return new double[] {short_, medium, long_, open};
    }
  }

  /**
   * The money of a unit, by when the work is due to which it was allocated.
   *
   * @param unit the unit
   * @param short_ what is due within a year, or already
   * @param medium what is due later, but within three years
   * @param long_ what is due later than that
   * @param open what has no due date
   * @param shares the same as shares; empty if nothing is allocated
   * @param balance 1 less half of the sum of the differences between these shares and those of
   *     priority, from 0 to 1: the part of the money that lies in time as the priorities do; empty
   *     if one of the two is, or has no date at all
   */
  public record Money(
      String unit,
      BigDecimal short_,
      BigDecimal medium,
      BigDecimal long_,
      BigDecimal open,
      Optional<Spans> shares,
      OptionalDouble balance) {}

  /**
   * A stretch of time.
   *
   * @param from the day on which something was due or read last
   * @param until the next such day
   * @param days how many days lie between the two, {@code until - from}
   */
  public record Stretch(LocalDate from, LocalDate until, long days) {}

  /**
   * Work of which each part needs the next.
   *
   * @param items the ids, what must be done first at the end
   * @param days how many days they take together, from start to due date, both included; what lacks
   *     one of the two counts 0
   * @param slack the days from the first start to the last due date, both included, less those;
   *     below 0 if there is less time than the parts take one after another
   */
  public record Chain(List<String> items, long days, long slack) {

    public Chain {
      items = ImmutableList.copyOf(items);
    }
  }

  /**
   * A quarter of a calendar year.
   *
   * @param name such as {@code 2027-Q1}
   * @param due the share of the vision that is due in it, counted at the objectives that no
   *     objective supports and that are not done
   * @param loads what is demanded in it, by unit
   */
  public record Quarter(String name, double due, List<Load> loads) {

    public Quarter {
      loads = ImmutableList.copyOf(loads);
    }
  }

  /**
   * What is demanded of a unit in a quarter.
   *
   * @param unit the unit
   * @param demand of money what the work takes in these months, if it takes the same every day; of
   *     people and technology how much of them is busy on average
   * @param capacity what there is beside day-to-day business; empty if nobody has said how much
   *     there is, or for which time the money is
   * @param overloaded whether the demand is larger
   */
  public record Load(String unit, double demand, OptionalDouble capacity, boolean overloaded) {}
}
