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
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How the strategy looks in a balanced scorecard: the answer of {@link ScorecardAnalysis}.
 *
 * @param byPerspective what each perspective has, by its name, from learning and growth up to the
 *     financial one; what has none comes last, as {@code unassigned}
 * @param missing the perspectives that no objective has, in the same order; empty if no objective
 *     has any, as then no scorecard is kept
 * @param links which perspectives lead to which, over supports between objectives that have one
 * @param rooted the share of the priority of the financial objectives to which a chain of supports
 *     leads from an objective of learning and growth, from 0 to 1; empty if they carry nothing
 * @param leading the share of the measures that foretell rather than confirm, from 0 to 1; empty
 *     without a measure
 * @param findings what should be looked at, worst first
 */
public record Scorecard(
    Map<String, Row> byPerspective,
    List<String> missing,
    List<Link> links,
    OptionalDouble rooted,
    OptionalDouble leading,
    List<Finding> findings)
    implements Result {

  static final FindingKind MISSING =
      new FindingKind("scorecard.missing-perspective", Severity.WARNING);
  static final FindingKind AGAINST_GRAIN =
      new FindingKind("scorecard.against-grain", Severity.INFO);
  static final FindingKind UNROOTED = new FindingKind("scorecard.unrooted", Severity.INFO);

  static final ImmutableList<FindingKind> RULES =
      ImmutableList.of(MISSING, AGAINST_GRAIN, UNROOTED);

  private static final Metric PRIORITY =
      share("priority", "The share of a perspective in the priorities of all objectives");
  private static final Metric OBJECTIVES =
      share("objectives", "The share of a perspective in the number of objectives");
  private static final Metric MEASURES =
      share("measures", "The share of a perspective in the number of measures");
  private static final Metric MONEY =
      share("money", "The share of a perspective in the money of a unit");
  private static final Metric MISSING_COUNT =
      count("missing", Better.DOWN, "How many of the four perspectives no objective has")
          .explainedBy(MISSING);
  private static final Metric LINKS =
      count("links", Better.NEITHER, "How many objectives support one of another perspective");
  private static final Metric AGAINST =
      count("against", Better.DOWN, "How many supports lead against cause and effect")
          .explainedBy(AGAINST_GRAIN);
  private static final Metric ROOTED =
      new Metric(
              "scorecard.rooted",
              Unit.SHARE,
              Better.UP,
              "The share of the financial priority to which learning and growth lead")
          .explainedBy(UNROOTED, MISSING);
  private static final Metric LEADING =
      share("leading", "The share of measures that foretell rather than confirm");

  static final ImmutableList<Metric> METRICS =
      ImmutableList.of(
          PRIORITY, OBJECTIVES, MEASURES, MONEY, MISSING_COUNT, LINKS, AGAINST, ROOTED, LEADING);

  public Scorecard {
    byPerspective = ImmutableMap.copyOf(byPerspective);
    missing = ImmutableList.copyOf(missing);
    links = ImmutableList.copyOf(links);
    findings = FindingList.copyOf(findings);
  }

  private static Metric share(String name, String definition) {
    return new Metric("scorecard." + name, Unit.SHARE, Better.NEITHER, definition);
  }

  private static Metric count(String name, Better better, String definition) {
    return new Metric("scorecard." + name, Unit.COUNT, better, definition);
  }

  @Override
  public List<MetricValue> numbers() {
    ImmutableList.Builder<MetricValue> numbers = ImmutableList.builder();
    byPerspective.forEach(
        (name, row) -> {
          numbers.add(
              PRIORITY.of(name, row.priority()),
              OBJECTIVES.of(name, row.objectiveShare()),
              MEASURES.of(name, row.measureShare()));
          row.money()
              .forEach((unit, part) -> numbers.add(MONEY.of(name + "/" + unit, part.share())));
        });
    numbers.add(
        MISSING_COUNT.is(missing.size()),
        LINKS.is(links.stream().filter(it -> !it.isWithin()).mapToInt(Link::count).sum()),
        AGAINST.is(links.stream().filter(Link::against).mapToInt(Link::count).sum()),
        ROOTED.is(rooted),
        LEADING.is(leading));
    return numbers.build();
  }

  /**
   * What a perspective has.
   *
   * @param objectives how many objectives
   * @param objectiveShare their share of all objectives, from 0 to 1; empty if there are none
   * @param measures how many measures these have
   * @param measureShare their share of all measures, from 0 to 1; empty if there are none
   * @param leading how many of its measures foretell rather than confirm
   * @param priority the sum of the priorities of its objectives, those that others support too, as
   *     a share of that of all objectives, from 0 to 1; empty if they carry nothing
   * @param money what was allocated to its objectives and to work for them, by unit of money
   */
  public record Row(
      int objectives,
      OptionalDouble objectiveShare,
      int measures,
      OptionalDouble measureShare,
      int leading,
      OptionalDouble priority,
      Map<String, Part> money) {

    public Row {
      money = ImmutableMap.copyOf(money);
    }
  }

  /**
   * A part of an amount.
   *
   * @param amount how much
   * @param share its share of what was allocated in the unit, from 0 to 1; empty if that is nothing
   */
  public record Part(double amount, OptionalDouble share) {}

  /**
   * Supports between two perspectives.
   *
   * @param from the perspective of those that support
   * @param to the perspective of those that are supported
   * @param count how many supports there are
   * @param against whether they lead against cause and effect
   */
  public record Link(String from, String to, int count, boolean against) {

    /** {@return whether both ends are the same perspective} */
    boolean isWithin() {
      return from.equals(to);
    }
  }
}
