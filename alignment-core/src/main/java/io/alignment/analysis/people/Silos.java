package io.alignment.analysis.people;

import com.google.common.collect.ImmutableList;
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
import java.util.OptionalDouble;

/**
 * Which parts of the organization must coordinate, and whether they do: the answer of {@link
 * SiloAnalysis}.
 *
 * @param congruence of the pairs of units that must coordinate, the share of those that do, from 0
 *     to 1; empty if no pair must, or nothing is known of those that must
 * @param weightedCongruence the same, each pair counting as often as its work touches
 * @param completeness of the pairs that must coordinate, the share of those of which anything is
 *     known; empty if no pair must
 * @param eiIndex how much functions collaborate across units rather than inside, from -1 (only
 *     inside) to 1 (only across); empty without collaborations
 * @param expectedEiIndex the value that chance would give with units of these sizes; empty with
 *     fewer than two functions
 * @param modularity how much stronger functions collaborate inside units than chance would have it,
 *     below 1; empty without collaborations
 * @param units every unit, by id
 * @param present the pairs that must coordinate and do, by id
 * @param gaps the pairs that must coordinate and do not, most needed first, then by id
 * @param findings what should be looked at, worst first
 */
public record Silos(
    OptionalDouble congruence,
    OptionalDouble weightedCongruence,
    OptionalDouble completeness,
    OptionalDouble eiIndex,
    OptionalDouble expectedEiIndex,
    OptionalDouble modularity,
    List<UnitRow> units,
    List<Present> present,
    List<Gap> gaps,
    List<Finding> findings)
    implements Result {

  static final FindingKind SILO = new FindingKind("silos.silo", Severity.ERROR);
  static final FindingKind GAP = new FindingKind("silos.gap", Severity.WARNING);
  static final FindingKind UNKNOWN = new FindingKind("silos.unknown", Severity.INFO);

  static final ImmutableList<FindingKind> RULES = ImmutableList.of(SILO, GAP, UNKNOWN);

  private static final Metric CONGRUENCE =
      metric(
              "congruence",
              Unit.SHARE,
              Better.UP,
              "The share of pairs of units that must coordinate and do")
          .explainedBy(SILO, GAP);
  private static final Metric WEIGHTED_CONGRUENCE =
      metric(
              "weightedCongruence",
              Unit.SHARE,
              Better.UP,
              "The share of touching work whose units coordinate")
          .explainedBy(SILO, GAP);
  private static final Metric COMPLETENESS =
      metric(
              "completeness",
              Unit.SHARE,
              Better.UP,
              "The share of pairs of units that must coordinate of which anything is known")
          .explainedBy(UNKNOWN);
  private static final Metric EI_INDEX =
      metric(
          "eiIndex",
          Unit.INDEX,
          Better.NEITHER,
          "How much functions collaborate across units rather than inside, from -1 to 1");
  private static final Metric EXPECTED_EI_INDEX =
      metric(
          "expectedEiIndex",
          Unit.INDEX,
          Better.NEITHER,
          "The E-I index that chance would give with units of these sizes");
  private static final Metric MODULARITY =
      metric(
          "modularity",
          Unit.INDEX,
          Better.NEITHER,
          "How much stronger functions collaborate inside units than chance would have it");
  private static final Metric GAPS =
      metric("gaps", Unit.COUNT, Better.DOWN, "How many pairs must coordinate and do not")
          .explainedBy(GAP);
  private static final Metric SILOS =
      metric("silos", Unit.COUNT, Better.DOWN, "How many silos").explainedBy(SILO);
  private static final Metric UNIT_NEEDS =
      metric(
          "unit.needs",
          Unit.COUNT,
          Better.NEITHER,
          "With how many units a unit must coordinate, as far as known");
  private static final Metric UNIT_CONGRUENCE =
      metric(
              "unit.congruence",
              Unit.SHARE,
              Better.UP,
              "The share of the units with which a unit must coordinate and does")
          .explainedBy(GAP);
  private static final Metric UNIT_EI_INDEX =
      metric("unit.eiIndex", Unit.INDEX, Better.NEITHER, "The E-I index of a unit");

  static final ImmutableList<Metric> METRICS =
      ImmutableList.of(
          CONGRUENCE,
          WEIGHTED_CONGRUENCE,
          COMPLETENESS,
          EI_INDEX,
          EXPECTED_EI_INDEX,
          MODULARITY,
          GAPS,
          SILOS,
          UNIT_NEEDS,
          UNIT_CONGRUENCE,
          UNIT_EI_INDEX);

  public Silos {
    units = ImmutableList.copyOf(units);
    present = ImmutableList.copyOf(present);
    gaps = ImmutableList.copyOf(gaps);
    findings = FindingList.copyOf(findings);
  }

  @Override
  public List<MetricValue> numbers() {
    ImmutableList.Builder<MetricValue> numbers = ImmutableList.builder();
    numbers.add(
        CONGRUENCE.is(congruence),
        WEIGHTED_CONGRUENCE.is(weightedCongruence),
        COMPLETENESS.is(completeness),
        EI_INDEX.is(eiIndex),
        EXPECTED_EI_INDEX.is(expectedEiIndex),
        MODULARITY.is(modularity),
        GAPS.is(gaps.size()),
        SILOS.is((double) units.stream().filter(UnitRow::silo).count()));
    for (UnitRow unit : units) {
      numbers.add(
          UNIT_NEEDS.of(unit.id(), OptionalDouble.of(unit.needs())),
          UNIT_CONGRUENCE.of(unit.id(), unit.congruence()),
          UNIT_EI_INDEX.of(unit.id(), unit.eiIndex()));
    }
    return numbers.build();
  }

  private static Metric metric(String name, Unit unit, Better better, String definition) {
    return new Metric("silos." + name, unit, better, definition);
  }

  /**
   * One unit.
   *
   * @param id the id of its function
   * @param needs with how many units it must coordinate, of those pairs of which anything is known
   * @param present with how many of them it does
   * @param congruence present / needs; empty without needs
   * @param eiIndex the E-I index of its own ties; empty without ties
   * @param known whether any coordination with it or inside it is recorded
   * @param silo whether it is one
   */
  public record UnitRow(
      String id,
      int needs,
      int present,
      OptionalDouble congruence,
      OptionalDouble eiIndex,
      boolean known,
      boolean silo) {}

  /**
   * A pair of units that must coordinate and does.
   *
   * @param between the ids of the two, in ascending order
   * @param need how often their work touches
   * @param presentBy how they coordinate: {@code collaboration}, {@code communication} or a shared
   *     {@code initiative}
   */
  public record Present(List<String> between, int need, List<String> presentBy) {
    public Present {
      between = ImmutableList.copyOf(between);
      presentBy = ImmutableList.copyOf(presentBy);
    }
  }

  /**
   * A pair of units that must coordinate and does not.
   *
   * @param between the ids of the two, in ascending order
   * @param need how often their work touches
   * @param because the work that touches, at most ten: an objective of both, or two work items of
   *     which the first belongs to the first of the two
   */
  public record Gap(List<String> between, int need, List<List<String>> because) {
    public Gap {
      between = ImmutableList.copyOf(between);
      because = ImmutableList.copyOf(because);
    }
  }
}
