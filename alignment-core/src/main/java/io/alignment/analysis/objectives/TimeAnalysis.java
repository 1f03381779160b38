package io.alignment.analysis.objectives;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Priorities;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.Horizons;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.objectives.Time.Money;
import io.alignment.analysis.objectives.Time.Outlook;
import io.alignment.analysis.objectives.Time.Spans;
import io.alignment.analysis.objectives.Time.Stretch;
import io.alignment.index.Adjacency;
import io.alignment.model.Allocation;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Reading;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Vision;
import io.alignment.model.WorkItem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Asks whether the dates of the plan fit together, and how its weight and its money lie in time.
 *
 * <p>Dates do not fit where something is due after what it supports, before what it depends on, or
 * after the earliest horizon of the visions it leads to; where a resource is allocated for days on
 * which the work is not done; and where what should have a due date has none. Work that goes on (an
 * initiative that is a process) and objectives to be kept rather than reached need none.
 *
 * <p>What is due within a year is short, within three years medium, and later long: conventions of
 * our own. The balance says which part of the money lies in time as the priorities do; it is 1 less
 * the total variation distance of the two distributions.
 *
 * <p>Demands are spread evenly over the days from start to due date and held against capacity by
 * quarters of the calendar, for the ten years from the day on. The longest chain of dependencies is
 * that of the critical path method (J. E. Kelley, M. R. Walker, <em>Critical-path planning and
 * scheduling</em>, 1959, doi 10.1145/1460299.1460318) with the dates as they are planned.
 *
 * <p>Readings after the day of the question do not count. Without any reading nothing that needs a
 * day is known.
 *
 * <p>Cost: linear in elements and relations, plus sorting by date, plus the demands times the
 * quarters over which they are spread, at most 40.
 */
public final class TimeAnalysis implements Analysis<Time> {

  private static final int SPANS = 4;
  private static final int SHORT_YEARS = 1;
  private static final int MEDIUM_YEARS = 3;
  private static final int ITERATION_DAYS = 90;

  private final int shortYears;
  private final int mediumYears;
  private final int iterationDays;

  private TimeAnalysis(int shortYears, int mediumYears, int iterationDays) {
    this.shortYears = shortYears;
    this.mediumYears = mediumYears;
    this.iterationDays = iterationDays;
  }

  /** Makes the question with its usual limits. */
  public TimeAnalysis() {
    this(SHORT_YEARS, MEDIUM_YEARS, ITERATION_DAYS);
  }

  /**
   * Returns this question with other limits of what is short and what is medium.
   *
   * @param shortYears within how many years that is short which is due, at least 1
   * @param mediumYears within how many years that is medium which is due, more than those, at most
   *     100
   * @return the question
   * @throws IllegalArgumentException if they are no such numbers
   */
  public TimeAnalysis withYears(int shortYears, int mediumYears) {
    if (shortYears < 1 || mediumYears <= shortYears || mediumYears > 100) {
      throw new IllegalArgumentException(
          "%s and %s are no such years. Give two numbers from 1 to 100, such as 1 and 3."
              .formatted(shortYears, mediumYears));
    }
    return new TimeAnalysis(shortYears, mediumYears, iterationDays);
  }

  /**
   * Returns this question with another length of what counts as an iteration.
   *
   * @param days how many days an initiative may take at the most, at least 1
   * @return the question
   * @throws IllegalArgumentException if it is no such number
   */
  public TimeAnalysis withIteration(int days) {
    if (days < 1) {
      throw new IllegalArgumentException(
          "%s is no number of days. Give one of 1 or more, such as 90.".formatted(days));
    }
    return new TimeAnalysis(shortYears, mediumYears, days);
  }

  @Override
  public List<Metric> metrics() {
    return Time.METRICS;
  }

  @Override
  public List<FindingKind> findingKinds() {
    return Time.RULES;
  }

  @Override
  public Time analyze(Question question) {
    return new Run(question).time();
  }

  /** What one run needs at hand. */
  private final class Run {
    private final Question question;
    private final StrategyIndex index;
    private final Optional<LocalDate> asOf;
    // What share of the vision each objective carries that no objective supports.
    private final double[] carried;

    Run(Question question) {
      this.question = question;
      index = StrategyIndex.of(question.strategy());
      asOf = question.day();
      carried = carriedByLeaves(Priorities.of(question.strategy()));
    }

    private double[] carriedByLeaves(Priorities priorities) {
      double[] shares = new double[index.size()];
      Adjacency supporters = index.incoming(Relation.Kind.SUPPORT);
      for (int element = 0; element < index.size(); element++) {
        boolean leaf = index.isObjective(element);
        for (int arc = supporters.first(element); arc < supporters.end(element); arc++) {
          leaf &= !index.isObjective(supporters.neighbor(arc));
        }
        shares[element] = leaf ? priorities.at(element) : 0;
      }
      return shares;
    }

    Time time() {
      Horizons horizons = Horizons.of(index);
      ImmutableMap.Builder<String, LocalDate> byId = ImmutableMap.builder();
      for (int element = 0; element < index.size(); element++) {
        if (index.element(element) instanceof WorkItem item) {
          horizons.of(element).ifPresent(day -> byId.put(item.id(), day));
        }
      }
      QuarterLoads quarters = new QuarterLoads(question, carried);
      return new Time(
          asOf,
          byId.buildOrThrow(),
          asOf.map(this::outlook),
          silence(),
          new DependencyChains(index).longest(),
          quarters.quarters(),
          iterative(),
          Stream.concat(
                  new DateConflicts(index, horizons).findings().stream(),
                  quarters.findings().stream())
              .sorted()
              .collect(toImmutableList()));
    }

    // What is due soon and what is due late

    private Outlook outlook(LocalDate day) {
      double[] priority = new double[SPANS];
      double all = 0;
      for (int element = 0; element < index.size(); element++) {
        if (carried[element] > 0) {
          priority[span(element, day)] += carried[element];
          all += carried[element];
        }
      }
      Optional<Spans> shares = shares(priority, all);
      ImmutableList.Builder<Money> money = ImmutableList.builder();
      amounts(day).forEach((unit, amounts) -> money.add(money(unit, amounts, shares)));
      return new Outlook(shares, money.build());
    }

    private int span(int element, LocalDate day) {
      Optional<LocalDate> due = ((WorkItem) index.element(element)).due();
      if (due.isEmpty()) {
        return SPANS - 1;
      }
      if (!due.get().isAfter(day.plusYears(shortYears))) {
        return 0;
      }
      return due.get().isAfter(day.plusYears(mediumYears)) ? 2 : 1;
    }

    /** Returns what was allocated of each unit of money, by span. */
    private Map<String, BigDecimal[]> amounts(LocalDate day) {
      Map<String, BigDecimal[]> amounts = new TreeMap<>();
      Adjacency allocations = index.outgoing(Relation.Kind.ALLOCATION);
      for (int element = 0; element < index.size(); element++) {
        if (index.element(element) instanceof Resource resource
            && resource.kind() == Resource.Kind.FINANCIAL) {
          BigDecimal[] sums =
              amounts.computeIfAbsent(resource.unit().orElseThrow(), unit -> zeros());
          for (int arc = allocations.first(element); arc < allocations.end(element); arc++) {
            int span = span(allocations.neighbor(arc), day);
            Allocation allocation = allocations.relation(arc, Allocation.class);
            sums[span] = sums[span].add(allocation.amount().orElse(BigDecimal.ZERO));
          }
        }
      }
      return amounts;
    }

    private static BigDecimal[] zeros() {
      BigDecimal[] zeros = new BigDecimal[SPANS];
      Arrays.fill(zeros, BigDecimal.ZERO);
      return zeros;
    }

    private static Money money(String unit, BigDecimal[] amounts, Optional<Spans> priority) {
      BigDecimal all = Arrays.stream(amounts).reduce(BigDecimal.ZERO, BigDecimal::add);
      // Divided exactly first, as the sum itself may be too large for a double.
      double[] parts = new double[SPANS];
      for (int span = 0; span < SPANS && all.signum() > 0; span++) {
        parts[span] = amounts[span].divide(all, MathContext.DECIMAL64).doubleValue();
      }
      Optional<Spans> shares = shares(parts, all.signum());
      return new Money(
          unit,
          amounts[0],
          amounts[1],
          amounts[2],
          amounts[3],
          shares,
          isDated(shares) && isDated(priority)
              ? OptionalDouble.of(balance(shares.get().inOrder(), priority.get().inOrder()))
              : OptionalDouble.empty());
    }

    /** Where nothing has a date there is nothing to compare. */
    private static boolean isDated(Optional<Spans> spans) {
      return spans.filter(it -> it.open() < 1).isPresent();
    }

    private static double balance(double[] money, double[] priority) {
      double apart = 0;
      for (int span = 0; span < SPANS; span++) {
        apart += Math.abs(money[span] - priority[span]);
      }
      return Math.max(0, 1 - apart / 2);
    }

    private static Optional<Spans> shares(double[] parts, double all) {
      return all > 0
          ? Optional.of(new Spans(parts[0] / all, parts[1] / all, parts[2] / all, parts[3] / all))
          : Optional.empty();
    }

    // Where nothing happens, and how long what happens takes

    private Optional<Stretch> silence() {
      TreeSet<LocalDate> days = new TreeSet<>();
      for (int element = 0; element < index.size(); element++) {
        if (index.element(element) instanceof WorkItem item) {
          item.due().ifPresent(days::add);
        }
        if (index.element(element) instanceof Objective objective) {
          objective.measures().stream()
              .flatMap(measure -> measure.readings().stream())
              .map(Reading::date)
              .filter(day -> asOf.filter(it -> !day.isAfter(it)).isPresent())
              .forEach(days::add);
        }
        if (index.element(element) instanceof Vision vision) {
          vision.horizon().ifPresent(days::add);
        }
      }
      Optional<Stretch> longest = Optional.empty();
      for (LocalDate until : days) {
        LocalDate from = days.lower(until);
        if (from != null) {
          long length = until.toEpochDay() - from.toEpochDay();
          if (longest.isEmpty() || length > longest.get().days()) {
            longest = Optional.of(new Stretch(from, until, length));
          }
        }
      }
      return longest;
    }

    private OptionalDouble iterative() {
      List<Long> lengths = new ArrayList<>();
      for (int element = 0; element < index.size(); element++) {
        if (index.element(element) instanceof Initiative work
            && work.start().isPresent()
            && work.due().isPresent()) {
          lengths.add(work.due().get().toEpochDay() - work.start().get().toEpochDay());
        }
      }
      return lengths.stream().mapToDouble(days -> days <= iterationDays ? 1 : 0).average();
    }
  }
}
