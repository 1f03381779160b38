package io.alignment.analysis.people;

import com.google.common.collect.ImmutableList;
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

  /** A unit talks to too few of those to whom it must. */
  public static final FindingKind SILO =
      new FindingKind(
              "silos.silo", Severity.ERROR, Evidence.Coordination.class, Evidence.Others.class)
          .by(Cause.NO_TALK, About.PAIR);

  /** Two units must coordinate and do not. */
  public static final FindingKind GAP =
      new FindingKind("silos.gap", Severity.WARNING, Evidence.Others.class)
          .by(Cause.NO_TALK, About.PAIR);

  /** Nothing is recorded of whom a unit talks to. */
  public static final FindingKind UNKNOWN =
      new FindingKind("silos.unknown", Severity.INFO).by(Cause.UNRECORDED, About.KIND);

  /** What it can say. */
  public static final Catalogue<Silos> CATALOGUE =
      Catalogue.of("silos", Silos.class)
          .whole(
              it ->
                  it.share("congruence", Better.UP, Silos::congruence, SILO, GAP)
                      .share("weightedCongruence", Better.UP, Silos::weightedCongruence, SILO, GAP)
                      .share("completeness", Better.UP, Silos::completeness, UNKNOWN)
                      .number("eiIndex", Unit.INDEX, Better.NEITHER, Silos::eiIndex)
                      .number("expectedEiIndex", Unit.INDEX, Better.NEITHER, Silos::expectedEiIndex)
                      .number("modularity", Unit.INDEX, Better.NEITHER, Silos::modularity)
                      .count("gaps", Better.DOWN, Silos::gaps, GAP)
                      .count("silos", Better.DOWN, of -> SILO.countIn(of.findings()), SILO))
          .each(
              Subject.ELEMENT,
              Silos::units,
              UnitRow::id,
              it ->
                  it.count("unit.needs", Better.NEITHER, UnitRow::needs)
                      .share("unit.congruence", Better.UP, UnitRow::congruence, GAP)
                      .number("unit.eiIndex", Unit.INDEX, Better.NEITHER, UnitRow::eiIndex))
          .build();

  public Silos {
    units = ImmutableList.copyOf(units);
    present = ImmutableList.copyOf(present);
    gaps = ImmutableList.copyOf(gaps);
    findings = FindingList.copyOf(findings);
  }

  /** Returns the same answer with other findings. */
  Silos with(List<Finding> others) {
    return new Silos(
        congruence,
        weightedCongruence,
        completeness,
        eiIndex,
        expectedEiIndex,
        modularity,
        units,
        present,
        gaps,
        others);
  }

  @Override
  public Catalogue<Silos> catalogue() {
    return CATALOGUE;
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
   * @param presentBy how they coordinate: {@code collaboration}, {@code communication}, a {@code
   *     function} that works in both, or a shared {@code initiative}
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
