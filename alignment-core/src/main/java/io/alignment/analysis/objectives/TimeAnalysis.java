package io.alignment.analysis.objectives;

import com.google.common.collect.Streams;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Priorities;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.Check;
import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.Horizons;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.objectives.Time.Outlook;
import io.alignment.analysis.objectives.Time.Stretch;
import io.alignment.model.Element;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Planned;
import io.alignment.model.Relation;
import io.alignment.model.Vision;
import io.alignment.model.WorkItem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Asks whether the dates of the plan fit together, and how its weight and its money lie in time.
 *
 * <p>Dates do not fit where something is due after what it supports, before what it depends on, or
 * after the earliest horizon of the visions it leads to; where a resource is allocated for days on
 * which the work is not done; and where what should have a due date has none. Work that goes on (an
 * initiative that is a process) and objectives to be kept rather than reached need none. An
 * initiative that is past its due date is overdue; it waits in vain for what was dropped, and may
 * be left fewer days than it takes by what it needs. What is done holds nobody up, and its dates
 * are not judged. Where no work has a due date none is missed.
 *
 * <p>What is due within a year is short, within three years medium, and later long: conventions of
 * our own. The balance says which part of the money lies in time as the priorities do; it is 1 less
 * the total variation distance of the two distributions.
 *
 * <p>Demands are spread evenly over the days from start to due date and held against capacity by
 * quarters of the business, for the ten years from the day on. The longest chain of dependencies is
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
  public Optional<Catalogue<?>> catalogue() {
    return Optional.of(Time.CATALOGUE);
  }

  @Override
  public Time analyze(Question question) {
    return new Run(question).time();
  }

  /** What one run needs at hand. */
  private final class Run {
    private final Question question;
    private final StrategyIndex index;
    private final Priorities priorities;

    Run(Question question) {
      this.question = question;
      index = StrategyIndex.of(question.strategy());
      priorities = Priorities.of(question.strategy());
    }

    Time time() {
      Horizons horizons = Horizons.of(index);
      Map<String, LocalDate> byId = new TreeMap<>();
      for (int element = 0; element < index.size(); element++) {
        if (index.element(element) instanceof WorkItem item) {
          horizons.of(element).ifPresent(day -> byId.put(item.id(), day));
        }
      }
      QuarterLoads quarters = new QuarterLoads(question, this::carried);
      FindingList.Builder findings = new FindingList.Builder();
      DateConflicts.find(question, index, horizons, findings);
      quarters.addTo(findings);
      return new Time(
          question.day(),
          byId,
          question.day().map(this::outlook),
          silence(),
          new DependencyChains(index).longest(),
          quarters.quarters(),
          iterative(),
          findings.build());
    }

    /** Returns the share of the vision that lies with an objective that no objective supports. */
    private double carried(int element) {
      boolean isLeaf =
          index.isObjective(element)
              && index
                  .incoming(Relation.Kind.SUPPORT)
                  .neighbors(element)
                  .noneMatch(index::isObjective);
      return isLeaf ? priorities.at(element) : 0;
    }

    private Outlook outlook(LocalDate day) {
      return new DueOutlook(
              index,
              new Days(index, question.day()),
              day.minusDays(1),
              day.plusYears(shortYears),
              day.plusYears(mediumYears))
          .outlook(this::carried);
    }

    private Optional<Stretch> silence() {
      List<LocalDate> days =
          IntStream.range(0, index.size())
              .mapToObj(index::element)
              .flatMap(this::days)
              .sorted()
              .distinct()
              .toList();
      return Streams.zip(days.stream(), days.stream().skip(1), Stretch::new)
          .max(Comparator.comparingLong(Stretch::days)); // the first of several
    }

    private Stream<LocalDate> days(Element element) {
      if (element instanceof Vision vision) {
        return vision.horizon().stream();
      }
      Stream<LocalDate> due =
          element instanceof WorkItem item ? item.due().stream() : Stream.empty();
      return element instanceof Objective objective
          ? Stream.concat(due, objective.measures().stream().flatMap(this::daysOf))
          : due;
    }

    private Stream<LocalDate> daysOf(Measure measure) {
      return Streams.concat(
          measure.daysOfRecord().filter(day -> question.day().filter(day::isAfter).isEmpty()),
          measure.milestones().stream().flatMap(it -> it.due().stream()),
          measure.plan().stream().map(Planned::date));
    }

    private OptionalDouble iterative() {
      int[] dated =
          Elements.among(index.elements(Element.Type.INITIATIVE), it -> days(it).isPresent());
      // From the first day to the last, of which the first does not count.
      return Check.ofFact(dated, it -> days(it).orElseThrow() - 1 <= iterationDays).tally().share();
    }

    private OptionalLong days(int work) {
      return ((WorkItem) index.element(work)).period().days();
    }
  }
}
