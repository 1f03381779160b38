package io.alignment.report.page;

import io.alignment.analysis.people.Silos;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who must talk to whom, as a matrix. */
public final class PeoplePage {

  private static final int MOST_UNITS = 40;

  private final List<String> units;
  private final boolean isCut;
  private final Map<List<String>, Cell> cells = new HashMap<>();
  private final Set<String> touched = new HashSet<>();

  /** How often, at most, the work of a unit touches that of one to which it does not talk. */
  private final Map<String, Integer> stakes = new HashMap<>();

  /**
   * Prepares the matrix.
   *
   * @param silos the answer
   */
  public PeoplePage(Silos silos) {
    silos
        .present()
        .forEach(
            it ->
                put(
                    it.between(),
                    new Cell("present", "✓", it.need(), String.join(", ", it.presentBy()))));
    silos
        .gaps()
        .forEach(it -> it.between().forEach(unit -> stakes.merge(unit, it.need(), Math::max)));
    silos.gaps().forEach(it -> put(it.between(), new Cell("gap", "✗", it.need(), "")));
    List<String> touching = new ArrayList<>();
    for (Silos.UnitRow unit : silos.units()) {
      if (touched.contains(unit.id())) {
        touching.add(unit.id());
      }
    }
    touching.sort(
        Comparator.<String>comparingInt(it -> -stakes.getOrDefault(it, 0))
            .thenComparing(Comparator.naturalOrder()));
    isCut = touching.size() > MOST_UNITS;
    units = touching.subList(0, Math.min(MOST_UNITS, touching.size()));
  }

  private void put(List<String> pair, Cell cell) {
    touched.addAll(pair);
    cells.put(pair, cell);
    cells.put(List.of(pair.get(1), pair.get(0)), cell);
  }

  /**
   * A pair of units.
   *
   * @param style {@code present}, {@code gap} or {@code none}
   * @param sign what is drawn
   * @param need how often their work touches
   * @param by how they coordinate
   */
  public record Cell(String style, String sign, int need, String by) {}

  /** {@return the units whose work touches that of others, those with the worst gaps first} */
  public List<String> units() {
    return units;
  }

  /** {@return whether there are more units than fit} */
  public boolean isCut() {
    return isCut;
  }

  /** {@return what is between two units} */
  public Cell cell(String one, String other) {
    return cells.getOrDefault(List.of(one, other), new Cell("none", "", 0, ""));
  }
}
