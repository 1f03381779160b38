package io.alignment.analysis.people;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Question;
import io.alignment.analysis.direction.Coverage;
import io.alignment.analysis.direction.CoverageAnalysis;
import io.alignment.analysis.internal.Check;
import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.Hierarchy;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.Units;
import io.alignment.analysis.objectives.Time;
import io.alignment.analysis.objectives.TimeAnalysis;
import io.alignment.analysis.people.Organization.FunctionLoad;
import io.alignment.model.DateRange;
import io.alignment.model.Element;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Reading;
import io.alignment.model.Relation;
import io.alignment.model.Topic;
import io.alignment.model.WorkItem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;

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
  public Optional<Catalogue<?>> catalogue() {
    return Optional.of(Organization.CATALOGUE);
  }

  @Override
  public Organization analyze(Question question) {
    return new Run(question).organization();
  }

  /** What one run needs at hand. */
  private final class Run {
    private final Question question;
    private final StrategyIndex index;
    private final Hierarchy hierarchy;
    private final int[] objectives;
    private final FindingList.Builder findings = new FindingList.Builder();

    Run(Question question) {
      this.question = question;
      index = StrategyIndex.of(question.strategy());
      hierarchy = Hierarchy.of(index);
      objectives = index.elements(Element.Type.OBJECTIVE);
    }

    Organization organization() {
      Map<String, FunctionLoad> functions = functions();
      int[] spans =
          functions.values().stream().mapToInt(FunctionLoad::span).filter(it -> it > 0).toArray();
      return new Organization(
          question.day(),
          functions.values().stream().mapToInt(it -> it.level() + 1).max().orElse(0),
          Arrays.stream(spans).average(),
          Arrays.stream(spans).max().orElse(0),
          functions,
          partners(),
          agility(),
          rigour(),
          findings.build());
    }

    // Who carries how much

    private Map<String, FunctionLoad> functions() {
      Map<String, FunctionLoad> loads = new TreeMap<>();
      int[] level = new int[index.size()];
      for (int position = 0; position < hierarchy.size(); position++) {
        int function = hierarchy.outerFirst(position);
        int outer = hierarchy.outer(function);
        level[function] = outer < 0 ? 0 : level[outer] + 1;
        FunctionLoad load =
            new FunctionLoad(level[function], hierarchy.inner().degree(function), owned(function));
        loads.put(index.id(function), load);
        boolean ownsTooMuch = load.owned() > mostOwned && hierarchy.size() > 1;
        if (ownsTooMuch || load.span() > mostSpan) {
          findings.add(
              Organization.OVERLOADED.at(
                  index.id(function), new Evidence.Load(load.owned(), load.span())));
        }
      }
      return loads;
    }

    private int owned(int function) {
      return (int)
          index
              .outgoing(Relation.Kind.OWNERSHIP)
              .neighbors(function)
              .filter(it -> index.element(it) instanceof WorkItem item && !Days.isFinished(item))
              .filter(it -> !owns(function, index.objectiveOf(it)))
              .count();
    }

    /** Whoever owns an objective does not own more with its key results. */
    private boolean owns(int function, int objective) {
      return objective >= 0
          && index
              .outgoing(Relation.Kind.OWNERSHIP)
              .neighbors(function)
              .anyMatch(it -> it == objective);
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
      return IntStream.range(0, units.size())
          .boxed()
          .collect(toImmutableMap(it -> index.id(units.head(it)), it -> partners[it]));
    }

    // Agility and rigour

    private Organization.Agility agility() {
      OptionalDouble iterative = question.answer(Time.class, new TimeAnalysis()).iterative();
      OptionalDouble dueSoon = question.day().map(this::dueSoon).orElse(OptionalDouble.empty());
      OptionalDouble read = question.day().map(this::readInTime).orElse(OptionalDouble.empty());
      return new Organization.Agility(mean(iterative, dueSoon, read), iterative, dueSoon, read);
    }

    private Objective objective(int element) {
      return (Objective) index.element(element);
    }

    /**
     * Says whether an objective has a due date, or would have one if it had to be reached by any.
     */
    private boolean isDayKnown(int objective) {
      return objective(objective).due().isPresent()
          || question.expects(Topic.DAYS, index.id(objective));
    }

    private OptionalDouble dueSoon(LocalDate day) {
      LocalDate soon = day.plusYears(SOON_YEARS);
      int[] toBeReached =
          Elements.among(
              objectives,
              it ->
                  !Days.isFinished(objective(it)) && !objective(it).isStanding() && isDayKnown(it));
      return Check.ofFact(
              toBeReached, it -> objective(it).due().filter(due -> !due.isAfter(soon)).isPresent())
          .tally()
          .share();
    }

    private OptionalDouble readInTime(LocalDate day) {
      Check.Tally read = new Check.Tally();
      // By the id of the shared measure: one that is late for any of its goals is late.
      Map<String, Boolean> shared = new HashMap<>();
      for (int objective : objectives) {
        List<Measure> written = written(objective);
        for (int i = 0; i < written.size(); i++) {
          Measure measure = objective(objective).measures().get(i);
          if (measure.everyDays().isPresent() && !measure.isOfMilestones()) {
            boolean isSo = isReadInTime(measure, day);
            written
                .get(i)
                .measure()
                .ifPresentOrElse(
                    id -> shared.merge(id, isSo, Boolean::logicalAnd), () -> add(read, isSo));
          }
        }
      }
      shared.values().forEach(isSo -> add(read, isSo));
      return read.share();
    }

    /**
     * Returns the measures of an objective as they were written, with what they share by its id.
     */
    private List<Measure> written(int objective) {
      return question.whole().objective(index.id(objective)).orElseThrow().measures();
    }

    private static void add(Check.Tally read, boolean isInTime) {
      read.add(isInTime ? Check.State.SHOWN : Check.State.FAILING, 1);
    }

    private static boolean isReadInTime(Measure measure, LocalDate day) {
      DateRange recent = DateRange.of(day.minusDays(measure.everyDays().orElseThrow()), day);
      return measure.readings().stream().map(Reading::date).anyMatch(recent::contains);
    }

    private Organization.Rigour rigour() {
      Coverage coverage = question.answer(Coverage.class, new CoverageAnalysis());
      OptionalDouble timeBound =
          Check.ofFact(
                  Elements.among(objectives, it -> objective(it).isStanding() || isDayKnown(it)),
                  it -> objective(it).isStanding() || objective(it).due().isPresent())
              .tally()
              .share();
      return new Organization.Rigour(
          mean(coverage.owned(), coverage.measured(), timeBound, coverage.anchored()), timeBound);
    }

    private static OptionalDouble mean(OptionalDouble... parts) {
      return Arrays.stream(parts).flatMapToDouble(OptionalDouble::stream).average();
    }
  }
}
