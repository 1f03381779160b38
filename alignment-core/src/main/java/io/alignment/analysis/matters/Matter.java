package io.alignment.analysis.matters;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.alignment.analysis.Cause;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Severity;
import io.alignment.analysis.resources.ResourceFit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Something that one cause brings about. Cause and {@link #about} tell matters apart.
 *
 * @param cause what is wrong in kind
 * @param about what its findings have in common: ids of elements, the name of a skill, unit or
 *     word, or the id of the kind of finding
 * @param elements the ids of the elements that its findings are about, or without any those at
 *     which the board fails; in ascending order
 * @param severity the worst of its findings; a warning without one
 * @param findings what was found, the most telling first; none where only the board tells it
 * @param stake what share of the board fails for this cause, from 0 to 1; all matters together have
 *     what fails of its headline
 * @param cells where that is, by goal, then by question
 * @param wasted exact amounts by unit that serve nothing
 * @param lacking exact amounts by unit that are missing
 * @param personDays how many days of one person that is, of what is counted in {@code FTE}; empty
 *     if nothing is or the days are not known
 * @param wastedShare the largest share of what there is of a unit that it wastes, from 0 to 1
 */
public record Matter(
    Cause cause,
    List<String> about,
    List<String> elements,
    Severity severity,
    List<Finding> findings,
    double stake,
    List<Part> cells,
    Map<String, BigDecimal> wasted,
    Map<String, BigDecimal> lacking,
    OptionalDouble personDays,
    double wastedShare) {

  public Matter {
    about = ImmutableList.copyOf(about);
    elements = ImmutableList.copyOf(elements);
    findings = ImmutableList.copyOf(findings);
    cells = ImmutableList.copyOf(cells);
    wasted = ImmutableSortedMap.copyOf(wasted);
    lacking = ImmutableSortedMap.copyOf(lacking);
  }

  // A custom of ours: so much may be kept in reserve, and is no waste.
  private static final double RESERVE = 0.1;

  /**
   * Returns how much it matters: the larger of its stake and of the share of what there is of a
   * unit that it wastes. Of what is given to nothing at all, a tenth is a reserve and no waste.
   *
   * @return from 0 to 1
   */
  public double weight() {
    return Math.max(stake, Math.max(0, isSpare() ? wastedShare - RESERVE : wastedShare));
  }

  /**
   * Returns what was found beside that which tells the matter.
   *
   * @return all findings but the first; all where it is about what is given to nothing at all
   */
  public List<Finding> facets() {
    return findings.subList(isToldByFinding() ? 1 : 0, findings.size());
  }

  /** {@return whether its first finding tells it; else its cause does} */
  public boolean isToldByFinding() {
    return !findings.isEmpty() && !isSpare();
  }

  /** {@return whether it is about what is given to nothing at all} */
  public boolean isSpare() {
    return about.contains(ResourceFit.UNALLOCATED.id());
  }

  /**
   * A part of what fails on the board.
   *
   * @param goal the id of the objective at which it fails; where its cell was taken from goals
   *     below it, the one of these
   * @param column the name of the question, such as {@code workedOn}
   * @param area what share of the board that is, above 0
   */
  public record Part(String goal, String column, double area) {}
}
