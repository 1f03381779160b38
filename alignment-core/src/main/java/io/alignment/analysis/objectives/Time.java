package io.alignment.analysis.objectives;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.filtering;
import static java.util.stream.Collectors.groupingBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.alignment.analysis.About;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Cause;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Metric.Better;
import io.alignment.analysis.Metric.Subject;
import io.alignment.analysis.Metric.Unit;
import io.alignment.analysis.Result;
import io.alignment.analysis.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.DoubleStream;

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
 * @param chain the longest chain of work, not done, of which each part needs the next; empty if no
 *     work that has a start and a due date needs other such work
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
    List<QuarterLoad> quarters,
    OptionalDouble iterative,
    List<Finding> findings)
    implements Result {

  /** Something is due after what it supports. */
  public static final FindingKind DUE_AFTER_PARENT =
      new FindingKind("time.due-after-parent", Severity.WARNING, Evidence.Dates.class)
          .by(Cause.DATES, About.GOAL);

  /** Something is due before what it needs. */
  public static final FindingKind BEFORE_WHAT_IT_NEEDS =
      new FindingKind(
              "time.before-what-it-needs",
              Severity.WARNING,
              Evidence.Dates.class,
              Evidence.Lag.class)
          .by(Cause.DATES, About.GOAL);

  /** Something is due after the horizon of its vision. */
  public static final FindingKind BEYOND_HORIZON =
      new FindingKind("time.beyond-horizon", Severity.WARNING, Evidence.Dates.class)
          .by(Cause.DATES, About.GOAL);

  /** An initiative is past its due date and not done. */
  public static final FindingKind OVERDUE =
      new FindingKind("time.overdue", Severity.WARNING, Evidence.Due.class)
          .by(Cause.DATES, About.GOAL);

  /** Something needs work that was dropped. */
  public static final FindingKind WAITS_FOR_DROPPED =
      new FindingKind("time.waits-for-dropped", Severity.WARNING).by(Cause.DATES, About.GOAL);

  /** An initiative that another one needs leaves it fewer days than it takes. */
  public static final FindingKind TOO_FEW_DAYS =
      new FindingKind("time.too-few-days", Severity.INFO, Evidence.Room.class, Evidence.Lag.class)
          .by(Cause.DATES, About.GOAL);

  /** More of a unit is demanded in a quarter than there is. */
  public static final FindingKind QUARTER_OVERLOADED =
      new FindingKind(
              "time.quarter-overloaded",
              Severity.WARNING,
              Evidence.Quarters.class,
              Evidence.Amounts.class,
              Evidence.Others.class)
          .by(Cause.SHORTAGE, About.NAMED);

  /** Something is given to work on days on which it is not worked on. */
  public static final FindingKind ALLOCATION_OUTSIDE =
      new FindingKind("time.allocation-outside", Severity.WARNING, Evidence.Outside.class)
          .by(Cause.DATES, About.GOAL);

  /** Work that has to end has no due date. */
  public static final FindingKind UNDATED =
      new FindingKind("time.undated", Severity.INFO).by(Cause.DAY_LACKING, About.FIRST);

  /** What it can say. */
  public static final Catalogue<Time> CATALOGUE =
      Catalogue.of("time", Time.class)
          .part(
              it -> it.outlook().flatMap(Outlook::priority),
              it -> spans(it, "priority.", spans -> spans))
          .each(
              Subject.UNIT,
              it -> it.outlook().map(Outlook::money).orElse(List.of()),
              Money::unit,
              it -> spans(it, "money.", Money::shares).share("balance", Better.UP, Money::balance))
          .whole(
              it ->
                  it.number(
                          "silence",
                          Unit.DAYS,
                          Better.DOWN,
                          time -> time.silence().map(Stretch::days))
                      .number(
                          "chain", Unit.DAYS, Better.NEITHER, time -> time.chain().map(Chain::days))
                      .number(
                          "slack",
                          Unit.DAYS,
                          Better.UP,
                          time -> time.chain().flatMap(Chain::slack),
                          BEFORE_WHAT_IT_NEEDS,
                          TOO_FEW_DAYS))
          .each(
              Subject.GROUP,
              Time::quarters,
              QuarterLoad::name,
              it -> it.share("quarter.due", Better.NEITHER, QuarterLoad::due))
          .each(
              Subject.UNIT,
              Time::overloadedQuarters,
              it -> it.count("quarter.overloaded", Better.DOWN, count -> count, QUARTER_OVERLOADED))
          .whole(it -> it.share("iterative", Better.UP, Time::iterative))
          .counts(
              Time::findings,
              DUE_AFTER_PARENT,
              BEFORE_WHAT_IT_NEEDS,
              BEYOND_HORIZON,
              OVERDUE,
              WAITS_FOR_DROPPED,
              ALLOCATION_OUTSIDE,
              UNDATED)
          .build();

  private static <T> Catalogue.Of<T> spans(
      Catalogue.Of<T> of, String prefix, Function<T, Optional<Spans>> spans) {
    return of.share(prefix + "past", Better.NEITHER, it -> spans.apply(it).map(Spans::past))
        .share(prefix + "short", Better.NEITHER, it -> spans.apply(it).map(Spans::short_))
        .share(prefix + "medium", Better.NEITHER, it -> spans.apply(it).map(Spans::medium))
        .share(prefix + "long", Better.NEITHER, it -> spans.apply(it).map(Spans::long_))
        .share(prefix + "open", Better.NEITHER, it -> spans.apply(it).map(Spans::open));
  }

  public Time {
    horizons = ImmutableMap.copyOf(horizons);
    quarters = ImmutableList.copyOf(quarters);
    findings = FindingList.copyOf(findings);
  }

  private Map<String, Long> overloadedQuarters() {
    return quarters.stream()
        .flatMap(quarter -> quarter.loads().stream())
        .collect(
            groupingBy(UnitLoad::unit, TreeMap::new, filtering(UnitLoad::overloaded, counting())));
  }

  @Override
  public Catalogue<Time> catalogue() {
    return CATALOGUE;
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
   * @param past before the day, whether it is done or not
   * @param short_ from then on, within a year
   * @param medium later, but within three years
   * @param long_ later than that
   * @param open without a date
   */
  public record Spans(double past, double short_, double medium, double long_, double open) {

    static Optional<Spans> of(double... parts) {
      double all = DoubleStream.of(parts).sum();
      return all > 0
          ? Optional.of(
              new Spans(
                  parts[0] / all, parts[1] / all, parts[2] / all, parts[3] / all, parts[4] / all))
          : Optional.empty();
    }

    double[] inOrder() {
      return new double[] {past, short_, medium, long_, open};
    }
  }

  /**
   * The money of a unit, by when the work is due to which it was allocated.
   *
   * @param unit the unit
   * @param past what was due before the day
   * @param short_ what is due from then on, within a year
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
      BigDecimal past,
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
  public record Stretch(LocalDate from, LocalDate until, long days) {

    Stretch(LocalDate from, LocalDate until) {
      this(from, until, until.toEpochDay() - from.toEpochDay());
    }
  }

  /**
   * Work of which each part needs the next.
   *
   * @param items the ids, what must be done first at the end
   * @param days how many days they take together, from start to due date, both included; what lacks
   *     one of the two counts 0; with the days that must pass between two parts
   * @param slack the days from the first start to the last due date, both included, less those;
   *     below 0 if there is less time than the parts take one after another; empty if a part lacks
   *     its start or its due date, so that nobody knows how many days it takes
   */
  public record Chain(List<String> items, long days, Optional<Long> slack) {

    public Chain {
      items = ImmutableList.copyOf(items);
    }
  }

  /**
   * What is due and what is demanded in a quarter of a year of the business.
   *
   * @param name such as {@code 2027-Q1}
   * @param due the share of the vision that is due in it, counted at the objectives that no
   *     objective supports and that are not done
   * @param loads what is demanded in it, by unit
   */
  public record QuarterLoad(String name, double due, List<UnitLoad> loads) {

    public QuarterLoad {
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
  public record UnitLoad(String unit, double demand, OptionalDouble capacity, boolean overloaded) {}
}
