package io.alignment.analysis.people;

import com.google.common.collect.ImmutableMap;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.Hierarchy;
import io.alignment.analysis.internal.LineOfSight;
import io.alignment.analysis.internal.Ratio;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.index.Adjacency;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Reading;
import io.alignment.model.Relation;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.WorkItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Asks how the business is organized to carry its strategy: how many functions report to one, how
 * many levels there are, how much each owns, and with how many units each must coordinate, which
 * grows fastest as a business grows.
 *
 * <p>Two shares stand side by side and are never mixed into one: <em>agility</em>, the mean of the
 * shares of initiatives that take at most 90 days, of objectives due within a year, and of measures
 * read within their cadence; and <em>rigour</em>, the mean of the shares of objectives that are
 * owned, measured, bound in time, and lead to a vision. A business needs both.
 *
 * <p>A function is overloaded if it owns more than seven objectives and initiatives that are not
 * done, or if more than ten functions stand directly in it. The first is found only where there is
 * another function to which work could go. All this is a convention of our own.
 *
 * <p>Readings after the day of the question do not count.
 *
 * <p>Cost: linear in elements and relations, plus the pairs of units whose work touches, as in
 * {@link SiloAnalysis}.
 */
public final class OrganizationAnalysis implements Analysis<Organization> {

  private static final int MOST_OWNED = 7;
  private static final int MOST_SPAN = 10;
  private static final int ITERATION_DAYS = 90;
  private static final int SOON_YEARS = 1;

  private final int mostOwned;
  private final int mostSpan;

  private OrganizationAnalysis(int mostOwned, int mostSpan) {
    this.mostOwned = mostOwned;
    this.mostSpan = mostSpan;
  }

  /** Makes the question with its usual limits. */
  public OrganizationAnalysis() {
    this(MOST_OWNED, MOST_SPAN);
  }

  /**
   * Returns this question with other bounds of what one function can carry.
   *
   * @param owned how many objectives and initiatives it may own, at least 1
   * @param span how many functions may stand directly in it, at least 1
   * @return the question
   * @throws IllegalArgumentException if one of them is below 1
   */
  public OrganizationAnalysis withBounds(int owned, int span) {
    if (owned < 1 || span < 1) {
      throw new IllegalArgumentException(
          "%s and %s are no such bounds. Give numbers of 1 or more.".formatted(owned, span));
    }
    return new OrganizationAnalysis(owned, span);
  }

  @Override
  public List<Metric> metrics() {
    return Organization.METRICS;
  }

  @Override
  public List<FindingKind> findingKinds() {
    return Organization.RULES;
  }

  @Override
  public Organization analyze(Question question) {
    Strategy current = question.strategy();
    return new Run(StrategyIndex.of(current), question.day()).organization();
  }

  /** What one run needs at hand. */
  private final class Run {
    private final StrategyIndex index;
    private final Optional<LocalDate> asOf;
    private final Hierarchy hierarchy;
    private final List<Finding> findings = new ArrayList<>();

    Run(StrategyIndex index, Optional<LocalDate> asOf) {
      this.index = index;
      this.asOf = asOf;
      hierarchy = Hierarchy.of(index);
    }

    Organization organization() {
      Map<String, Organization.Row> rows = rows();
      int[] spans =
          rows.values().stream().mapToInt(Organization.Row::span).filter(it -> it > 0).toArray();
      return new Organization(
          asOf,
          rows.values().stream().mapToInt(it -> it.level() + 1).max().orElse(0),
          Arrays.stream(spans).average(),
          Arrays.stream(spans).max().orElse(0),
          rows,
          partners(),
          agility(),
          rigour(),
          FindingList.sorted(findings));
    }

    // Who carries how much

    private Map<String, Organization.Row> rows() {
      Map<String, Organization.Row> rows = new TreeMap<>();
      int[] level = new int[index.size()];
      for (int position = 0; position < hierarchy.size(); position++) {
        int function = hierarchy.outerFirst(position);
        int outer = hierarchy.outer(function);
        level[function] = outer < 0 ? 0 : level[outer] + 1;
        Organization.Row row =
            new Organization.Row(
                level[function], hierarchy.inner().degree(function), owned(function));
        rows.put(index.id(function), row);
        boolean ownsTooMuch = row.owned() > mostOwned && hierarchy.size() > 1;
        if (ownsTooMuch || row.span() > mostSpan) {
          findings.add(
              Organization.OVERLOADED.at(
                  index.id(function), new Evidence.Load(row.owned(), row.span())));
        }
      }
      return rows;
    }

    private int owned(int function) {
      Adjacency owns = index.outgoing(Relation.Kind.OWNERSHIP);
      int owned = 0;
      for (int arc = owns.first(function); arc < owns.end(function); arc++) {
        owned +=
            index.element(owns.neighbor(arc)) instanceof WorkItem item
                    && item.status() != Status.DONE
                ? 1
                : 0;
      }
      return owned;
    }

    private Map<String, Integer> partners() {
      Units units = Units.usual(index);
      int[] partners = new int[units.size()];
      new Coordination(index, units)
          .forEachNeed(
              need -> {
                if (!units.isLineOfCommand(need.one(), need.other())) {
                  partners[need.one()]++;
                  partners[need.other()]++;
                }
              });
      ImmutableMap.Builder<String, Integer> byId = ImmutableMap.builder();
      for (int unit = 0; unit < units.size(); unit++) {
        byId.put(index.id(units.head(unit)), partners[unit]);
      }
      return byId.buildOrThrow();
    }

    // Agility and rigour

    private Organization.Agility agility() {
      Tally iterative = new Tally();
      Tally dueSoon = new Tally();
      Tally readInTime = new Tally();
      for (int element = 0; element < index.size(); element++) {
        if (index.element(element) instanceof Initiative work
            && work.start().isPresent()
            && work.due().isPresent()) {
          iterative.count(
              work.due().get().toEpochDay() - work.start().get().toEpochDay() <= ITERATION_DAYS);
        }
        if (index.element(element) instanceof Objective objective && asOf.isPresent()) {
          LocalDate soon = asOf.get().plusYears(SOON_YEARS);
          if (objective.status() != Status.DONE && !objective.isStanding()) {
            dueSoon.count(objective.due().filter(due -> !due.isAfter(soon)).isPresent());
          }
          objective.measures().stream()
              .filter(measure -> measure.everyDays().isPresent())
              .forEach(measure -> readInTime.count(isReadInTime(measure, asOf.get())));
        }
      }
      return new Organization.Agility(
          mean(iterative.share(), dueSoon.share(), readInTime.share()),
          iterative.share(),
          dueSoon.share(),
          readInTime.share());
    }

    private static boolean isReadInTime(Measure measure, LocalDate day) {
      long oldest = day.toEpochDay() - measure.everyDays().orElse(0);
      return measure.readings().stream()
          .map(Reading::date)
          .filter(date -> !date.isAfter(day))
          .anyMatch(date -> date.toEpochDay() >= oldest);
    }

    private Organization.Rigour rigour() {
      LineOfSight sight = LineOfSight.of(index);
      Adjacency owners = index.incoming(Relation.Kind.OWNERSHIP);
      Tally owned = new Tally();
      Tally measured = new Tally();
      Tally timeBound = new Tally();
      Tally anchored = new Tally();
      for (int element = 0; element < index.size(); element++) {
        if (index.isObjective(element)) {
          Objective objective = (Objective) index.element(element);
          owned.count(owners.degree(element) > 0);
          measured.count(!objective.measures().isEmpty());
          timeBound.count(objective.due().isPresent() || objective.isStanding());
          anchored.count(sight.reaches(element));
        }
      }
      return new Organization.Rigour(
          mean(owned.share(), measured.share(), timeBound.share(), anchored.share()),
          owned.share(),
          measured.share(),
          timeBound.share(),
          anchored.share());
    }

    private static OptionalDouble mean(OptionalDouble... parts) {
      return Arrays.stream(parts)
          .filter(OptionalDouble::isPresent)
          .mapToDouble(OptionalDouble::getAsDouble)
          .average();
    }
  }

  /** How many of those looked at have something. */
  private static final class Tally {
    private int have;
    private int all;

    void count(boolean has) {
      have += has ? 1 : 0;
      all++;
    }

    OptionalDouble share() {
      return Ratio.of(have, all);
    }
  }
}
