package io.alignment.analysis.direction;

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
    Map<String, Row> byObjective,
    List<String> aligned,
    List<String> misaligned,
    List<String> unaligned,
    Map<String, String> nextStep,
    List<Finding> findings)
    implements Result {

  /** There is no vision to lead to. */
  public static final FindingKind NO_VISION = new FindingKind("coverage.no-vision", Severity.ERROR);

  /** Nobody answers for an objective. */
  public static final FindingKind UNOWNED =
      new FindingKind("coverage.objective-unowned", Severity.ERROR);

  /** An objective has no measure. */
  public static final FindingKind UNMEASURED =
      new FindingKind("coverage.objective-unmeasured", Severity.WARNING);

  static final FindingKind UNEXECUTED =
      new FindingKind("coverage.objective-unexecuted", Severity.WARNING);
  static final FindingKind UNFUNDED =
      new FindingKind("coverage.objective-unfunded", Severity.WARNING);
  static final FindingKind AGAINST_VISION =
      new FindingKind("coverage.against-vision", Severity.ERROR);

  /** Something serves, but nothing that leads to a vision. */
  public static final FindingKind MISALIGNED =
      new FindingKind("coverage.misaligned", Severity.WARNING);

  /** Something serves nothing. */
  public static final FindingKind UNALIGNED =
      new FindingKind("coverage.unaligned", Severity.WARNING);

  static final ImmutableList<FindingKind> RULES =
      ImmutableList.of(
          NO_VISION,
          UNOWNED,
          UNMEASURED,
          UNEXECUTED,
          UNFUNDED,
          AGAINST_VISION,
          MISALIGNED,
          UNALIGNED);

  private static final ImmutableList<String> FACTS =
      ImmutableList.of(
          "lead to a vision",
          "somebody answers for",
          "have a measure",
          "someone works on",
          "money, people or technology are given to",
          "are all five: anchored, owned, measured, executed and resourced");
  private static final ImmutableList<FindingKind[]> GAPS =
      ImmutableList.of(
          new FindingKind[] {NO_VISION, MISALIGNED, UNALIGNED},
          new FindingKind[] {UNOWNED},
          new FindingKind[] {UNMEASURED},
          new FindingKind[] {UNEXECUTED},
          new FindingKind[] {UNFUNDED},
          new FindingKind[] {
            NO_VISION, UNOWNED, UNMEASURED, UNEXECUTED, UNFUNDED, MISALIGNED, UNALIGNED
          });
  private static final ImmutableList<String> NAMES =
      ImmutableList.of("anchored", "owned", "measured", "executed", "resourced", "covered");

  private static final Metric OBJECTIVES =
      new Metric(
          "coverage.objectives", Unit.COUNT, Better.NEITHER, "How many objectives there are");
  private static final ImmutableList<Metric> SHARES = shares("", "The share of objectives that ");
  private static final ImmutableList<Metric> WEIGHTED =
      shares(
          "weighted.",
          "The share of the visions carried by objectives without supporting objectives that ");
  private static final ImmutableList<Metric> BY_PERSPECTIVE =
      shares("byPerspective.", "The share of a perspective's objectives that ");
  private static final Metric ALIGNED = count("aligned", Better.NEITHER, "lead to a vision");
  private static final Metric MISALIGNED_COUNT =
      count("misaligned", Better.DOWN, "serve only what lies outside of the vision")
          .explainedBy(MISALIGNED);
  private static final Metric UNALIGNED_COUNT =
      count("unaligned", Better.DOWN, "serve nothing").explainedBy(UNALIGNED);

  static final ImmutableList<Metric> METRICS =
      ImmutableList.<Metric>builder()
          .add(OBJECTIVES)
          .addAll(SHARES)
          .addAll(WEIGHTED)
          .addAll(BY_PERSPECTIVE)
          .add(ALIGNED, MISALIGNED_COUNT, UNALIGNED_COUNT)
          .build();

  public Coverage {
    byPerspective = ImmutableMap.copyOf(byPerspective);
    byObjective = ById.copyOf(byObjective);
    aligned = LazyList.copyOf(aligned);
    misaligned = LazyList.copyOf(misaligned);
    unaligned = LazyList.copyOf(unaligned);
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
  public List<MetricValue> numbers() {
    ImmutableList.Builder<MetricValue> numbers = ImmutableList.builder();
    numbers.add(OBJECTIVES.is(objectives));
    addAll(
        numbers, SHARES, "", new Shares(anchored, owned, measured, executed, resourced, covered));
    addAll(numbers, WEIGHTED, "", weighted);
    byPerspective.forEach((name, shares) -> addAll(numbers, BY_PERSPECTIVE, name, shares));
    numbers.add(
        ALIGNED.is(aligned.size()),
        MISALIGNED_COUNT.is(misaligned.size()),
        UNALIGNED_COUNT.is(unaligned.size()));
    return numbers.build();
  }

  private static void addAll(
      ImmutableList.Builder<MetricValue> numbers,
      List<Metric> metrics,
      String subject,
      Shares shares) {
    for (int fact = 0; fact < metrics.size(); fact++) {
      numbers.add(metrics.get(fact).of(subject, shares.list().get(fact)));
    }
  }

  private static ImmutableList<Metric> shares(String prefix, String beginning) {
    ImmutableList.Builder<Metric> shares = ImmutableList.builder();
    for (int i = 0; i < NAMES.size(); i++) {
      shares.add(
          new Metric(
                  "coverage." + prefix + NAMES.get(i),
                  Unit.SHARE,
                  Better.UP,
                  beginning + FACTS.get(i))
              .explainedBy(GAPS.get(i)));
    }
    return shares.build();
  }

  private static Metric count(String name, Better better, String fact) {
    return new Metric(
        "coverage." + name,
        Unit.COUNT,
        better,
        "How many objectives, initiatives, functions and resources " + fact);
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
      OptionalDouble covered) {

    private List<OptionalDouble> list() {
      return List.of(anchored, owned, measured, executed, resourced, covered);
    }
  }

  /**
   * What stands behind one objective.
   *
   * @param anchored whether it leads to a vision
   * @param owned whether somebody answers for it
   * @param measured whether it has at least one measure
   * @param executed whether someone works on it, or on an objective that leads up to it
   * @param resourced whether money, people or technology are given to it, to what leads up to it,
   *     or to what stands above it
   */
  public record Row(
      boolean anchored, boolean owned, boolean measured, boolean executed, boolean resourced) {

    /** {@return whether it is all five} */
    public boolean covered() {
      return anchored && owned && measured && executed && resourced;
    }
  }
}
