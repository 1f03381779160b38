package io.alignment.analysis.direction;

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
import io.alignment.analysis.Result;
import io.alignment.analysis.Severity;
import io.alignment.analysis.internal.ById;
import io.alignment.analysis.internal.LazyList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What stands behind the objectives, and what serves the vision: the answer of {@link
 * CoverageAnalysis}.
 *
 * @param objectives how many objectives there are
 * @param anchored the share of objectives that lead to a vision; like all shares here from 0 to 1,
 *     and empty without objectives
 * @param owned the share of objectives that somebody answers for
 * @param measured the share of objectives with at least one measure
 * @param executed the share of objectives that someone works on
 * @param resourced the share of objectives that money, people or technology are given to
 * @param covered the share of objectives that are all five
 * @param weighted the same six as shares of the visions: the priorities of those objectives that no
 *     objective supports and that are so, summed up; empty without a vision
 * @param byPerspective the same six as shares of a perspective's objectives, for each perspective
 *     that has any, by its name in documents
 * @param byObjective the same facts for each objective by id
 * @param aligned the ids of the objectives, initiatives, functions and resources that lead to a
 *     vision
 * @param misaligned the ids of those that serve something, but only what lies outside of the vision
 * @param unaligned the ids of those that serve nothing
 * @param daily the ids of those that serve nothing that is named here, but are busy with day-to-day
 *     business
 * @param nextStep for each aligned one the next id on its shortest way to a vision; followed up to
 *     a vision it is the witness, see {@link #way}
 * @param findings what should be looked at, worst first
 */
public record Coverage(
    int objectives,
    OptionalDouble anchored,
    OptionalDouble owned,
    OptionalDouble measured,
    OptionalDouble executed,
    OptionalDouble resourced,
    OptionalDouble covered,
    Shares weighted,
    Map<String, Shares> byPerspective,
    Map<String, ObjectiveCoverage> byObjective,
    List<String> aligned,
    List<String> misaligned,
    List<String> unaligned,
    List<String> daily,
    Map<String, String> nextStep,
    List<Finding> findings)
    implements Result {

  /** There is no vision to lead to. */
  public static final FindingKind NO_VISION =
      new FindingKind("coverage.no-vision", Severity.ERROR).by(Cause.NO_VISION, About.KIND);

  /** Nobody answers for an objective. */
  public static final FindingKind UNOWNED =
      new FindingKind("coverage.objective-unowned", Severity.ERROR, Evidence.Priority.class)
          .by(Cause.OWNER_UNCLEAR, About.FIRST);

  /** An objective has no measure. */
  public static final FindingKind UNMEASURED =
      new FindingKind("coverage.objective-unmeasured", Severity.WARNING, Evidence.Priority.class)
          .by(Cause.MEASURE_LACKING, About.FIRST);

  /** No work on an objective is written down. */
  public static final FindingKind UNEXECUTED =
      new FindingKind("coverage.objective-unexecuted", Severity.WARNING, Evidence.Priority.class)
          .by(Cause.WORK_LACKING, About.FIRST);

  /** All work for an objective is finished, and the objective is not. */
  public static final FindingKind WORK_OVER =
      new FindingKind("coverage.work-over", Severity.WARNING, Evidence.Priority.class)
          .by(Cause.WORK_LACKING, About.FIRST);

  /** Nothing is given to an objective. */
  public static final FindingKind UNFUNDED =
      new FindingKind("coverage.objective-unfunded", Severity.WARNING, Evidence.Priority.class)
          .by(Cause.WORK_LACKING, About.FIRST);

  /** Work hinders an objective that leads to a vision. */
  public static final FindingKind AGAINST_VISION =
      new FindingKind(
              "coverage.against-vision",
              Severity.ERROR,
              Evidence.Priority.class,
              Evidence.Amounts.class)
          .by(Cause.AGAINST_GOALS, About.FIRST);

  /** Something serves, but nothing that leads to a vision. */
  public static final FindingKind MISALIGNED =
      new FindingKind("coverage.misaligned", Severity.WARNING, Evidence.Amounts.class)
          .by(Cause.WASTE, About.FIRST);

  /** Something serves nothing. */
  public static final FindingKind UNALIGNED =
      new FindingKind("coverage.unaligned", Severity.WARNING, Evidence.Amounts.class)
          .by(Cause.WASTE, About.FIRST);

  /** Nothing says what a function or person is for. */
  public static final FindingKind WITHOUT_GOAL =
      new FindingKind("coverage.without-goal", Severity.INFO).by(Cause.UNRECORDED, About.KIND);

  /** What it can say. */
  public static final Catalogue<Coverage> CATALOGUE =
      Catalogue.of("coverage", Coverage.class)
          .whole(it -> it.count("objectives", Better.NEITHER, Coverage::objectives))
          .part(Coverage::shares, it -> shares(it, ""))
          .part(Coverage::weighted, it -> shares(it, "weighted."))
          .each(Subject.GROUP, Coverage::byPerspective, it -> shares(it, "byPerspective."))
          .whole(
              it ->
                  it.count("aligned", Better.NEITHER, Coverage::aligned)
                      .count("misaligned", Better.DOWN, Coverage::misaligned, MISALIGNED)
                      .count("unaligned", Better.DOWN, Coverage::unaligned, UNALIGNED, WITHOUT_GOAL)
                      .count("daily", Better.NEITHER, Coverage::daily))
          .findings(AGAINST_VISION)
          .build();

  private static void shares(Catalogue.Of<Shares> of, String prefix) {
    of.share(prefix + "anchored", Better.UP, Shares::anchored, NO_VISION, MISALIGNED, UNALIGNED)
        .share(prefix + "owned", Better.UP, Shares::owned, UNOWNED)
        .share(prefix + "measured", Better.UP, Shares::measured, UNMEASURED)
        .share(prefix + "executed", Better.UP, Shares::executed, UNEXECUTED, WORK_OVER)
        .share(prefix + "resourced", Better.UP, Shares::resourced, UNFUNDED)
        .share(
            prefix + "covered",
            Better.UP,
            Shares::covered,
            NO_VISION,
            UNOWNED,
            UNMEASURED,
            UNEXECUTED,
            WORK_OVER,
            UNFUNDED,
            MISALIGNED,
            UNALIGNED);
  }

  public Coverage {
    byPerspective = ImmutableMap.copyOf(byPerspective);
    byObjective = ById.copyOf(byObjective);
    aligned = LazyList.copyOf(aligned);
    misaligned = LazyList.copyOf(misaligned);
    unaligned = LazyList.copyOf(unaligned);
    daily = LazyList.copyOf(daily);
    nextStep = ById.copyOf(nextStep);
    findings = FindingList.copyOf(findings);
  }

  /**
   * Returns the witness that an element is aligned: its shortest way to a vision over ownership,
   * participation, allocation and support. For a function without a way of its own the first step
   * leads to the function whose way counts for it, inside it or around it. Of equally short ways it
   * is the one with the smallest ids.
   *
   * @param id the id of an objective, initiative, function or resource
   * @return the ids from the element to a vision, both included; empty if it is not aligned
   */
  public List<String> way(String id) {
    ImmutableList.Builder<String> way = ImmutableList.builder();
    if (nextStep.containsKey(id)) {
      for (Optional<String> step = Optional.of(id);
          step.isPresent();
          step = Optional.ofNullable(nextStep.get(step.get()))) {
        way.add(step.get());
      }
    }
    return way.build();
  }

  @Override
  public Catalogue<Coverage> catalogue() {
    return CATALOGUE;
  }

  /** {@return the six shares of objectives together} */
  public Shares shares() {
    return new Shares(anchored, owned, measured, executed, resourced, covered);
  }

  /**
   * Six shares, each from 0 to 1, all empty if there is nothing of which they could be shares.
   *
   * @param anchored of what leads to a vision
   * @param owned of what somebody answers for
   * @param measured of what has at least one measure
   * @param executed of what someone works on
   * @param resourced of what money, people or technology are given to
   * @param covered of what is all five
   */
  public record Shares(
      OptionalDouble anchored,
      OptionalDouble owned,
      OptionalDouble measured,
      OptionalDouble executed,
      OptionalDouble resourced,
      OptionalDouble covered) {}

  /**
   * What stands behind one objective; empty where nothing is recorded of it in that respect.
   *
   * @param anchored whether it leads to a vision
   * @param owned whether somebody answers for it
   * @param measured whether it has at least one measure
   * @param executed whether someone works on it, or on an objective that leads up to it; where it
   *     is not finished, somebody whose work is not finished either
   * @param resourced whether money, people or technology are given to it, to what leads up to it,
   *     or to what stands above it
   */
  public record ObjectiveCoverage(
      boolean anchored,
      Optional<Boolean> owned,
      Optional<Boolean> measured,
      Optional<Boolean> executed,
      Optional<Boolean> resourced) {

    /** {@return whether it is all five; empty where one is unknown} */
    public Optional<Boolean> covered() {
      List<Optional<Boolean>> others = List.of(owned, measured, executed, resourced);
      return others.contains(Optional.<Boolean>empty())
          ? Optional.empty()
          : Optional.of(anchored && !others.contains(Optional.of(false)));
    }
  }
}
