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
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * How the strategy looks in a balanced scorecard: the answer of {@link ScorecardAnalysis}.
 *
 * @param byPerspective what each perspective has, by its name, from learning and growth up to the
 *     financial one; what has none comes last, as {@code unassigned}
 * @param missing the perspectives that no objective has, in the same order; empty if no objective
 *     has any, as then no scorecard is kept
 * @param links which perspectives lead to which, over supports between objectives that have one
 * @param rooted of what of the vision runs through financial objectives, the share that runs
 *     through those to which a chain of supports leads from an objective of learning and growth,
 *     from 0 to 1; empty if nothing does
 * @param leading the share of the measures that foretell rather than confirm, from 0 to 1; empty
 *     where none is said to foretell
 * @param findings what should be looked at, worst first
 */
public record Scorecard(
    Map<String, Figures> byPerspective,
    List<String> missing,
    List<PerspectiveLink> links,
    OptionalDouble rooted,
    OptionalDouble leading,
    List<Finding> findings)
    implements Result {

  /** No objective has a perspective. */
  public static final FindingKind MISSING =
      new FindingKind(
              "scorecard.missing-perspective", Severity.WARNING, Evidence.Perspectives.class)
          .by(Cause.ONE_SIDED, About.KIND);

  /** A support leads against cause and effect. */
  public static final FindingKind AGAINST_GRAIN =
      new FindingKind("scorecard.against-grain", Severity.INFO, Evidence.Link.class)
          .by(Cause.ONE_SIDED, About.FIRST);

  /** Nothing that people learn leads to a financial objective. */
  public static final FindingKind UNROOTED =
      new FindingKind("scorecard.unrooted", Severity.INFO, Evidence.Priority.class)
          .by(Cause.ONE_SIDED, About.FIRST);

  /** What it can say. */
  public static final Catalogue<Scorecard> CATALOGUE =
      Catalogue.of("scorecard", Scorecard.class)
          .each(
              Subject.GROUP,
              Scorecard::byPerspective,
              it ->
                  it.share("priority", Better.NEITHER, Figures::priority)
                      .share("objectives", Better.NEITHER, Figures::objectiveShare)
                      .share("measures", Better.NEITHER, Figures::measureShare))
          .each(
              Subject.GROUP,
              Scorecard::money,
              it -> it.share("money", Better.NEITHER, MoneyPart::share))
          .whole(Scorecard::declare)
          .build();

  private static void declare(Catalogue.Of<Scorecard> of) {
    of.count("missing", Better.DOWN, Scorecard::missing, MISSING)
        .count("links", Better.NEITHER, it -> it.count(link -> !link.isWithin()))
        .count("against", Better.DOWN, it -> it.count(PerspectiveLink::against), AGAINST_GRAIN)
        .share("rooted", Better.UP, Scorecard::rooted, UNROOTED, MISSING)
        .share("leading", Better.NEITHER, Scorecard::leading);
  }

  private int count(Predicate<PerspectiveLink> counts) {
    return links.stream().filter(counts).mapToInt(PerspectiveLink::count).sum();
  }

  public Scorecard {
    byPerspective = ImmutableMap.copyOf(byPerspective);
    missing = ImmutableList.copyOf(missing);
    links = ImmutableList.copyOf(links);
    findings = FindingList.copyOf(findings);
  }

  @Override
  public Catalogue<Scorecard> catalogue() {
    return CATALOGUE;
  }

  /** Returns the money of each perspective, by its name and the unit. */
  private Map<String, MoneyPart> money() {
    ImmutableMap.Builder<String, MoneyPart> money = ImmutableMap.builder();
    byPerspective.forEach(
        (name, of) -> of.money().forEach((unit, part) -> money.put(name + "/" + unit, part)));
    return money.buildOrThrow();
  }

  /**
   * What a perspective has.
   *
   * @param objectives how many objectives
   * @param objectiveShare their share of all objectives, from 0 to 1; empty if there are none
   * @param measures how many measures these have
   * @param measureShare their share of all measures, from 0 to 1; empty if there are none
   * @param leading how many of its measures foretell rather than confirm
   * @param priority the share of the vision that runs through its objectives, from 0 to 1; empty
   *     without a vision
   * @param money what was allocated to its objectives and to work for them, by unit of money
   */
  public record Figures(
      int objectives,
      OptionalDouble objectiveShare,
      int measures,
      OptionalDouble measureShare,
      int leading,
      OptionalDouble priority,
      Map<String, MoneyPart> money) {

    public Figures {
      money = ImmutableMap.copyOf(money);
    }
  }

  /**
   * A part of the money of a unit.
   *
   * @param amount how much
   * @param share its share of what was allocated in the unit, from 0 to 1; empty if that is nothing
   */
  public record MoneyPart(double amount, OptionalDouble share) {}

  /**
   * Supports between two perspectives.
   *
   * @param from the perspective of those that support
   * @param to the perspective of those that are supported
   * @param count how many supports there are
   * @param against whether they lead against cause and effect
   */
  public record PerspectiveLink(String from, String to, int count, boolean against) {

    /** {@return whether both ends are the same perspective} */
    boolean isWithin() {
      return from.equals(to);
    }
  }
}
