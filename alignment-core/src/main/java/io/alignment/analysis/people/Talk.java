package io.alignment.analysis.people;

import static java.util.stream.Collectors.toSet;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.Units;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who talks to whom, unit by unit, and who must: what a matrix of an organization shows.
 *
 * @param units the units, by id
 * @param pairs the pairs of units between which a channel is recorded, or that must coordinate, by
 *     the first and then by the second id
 */
public record Talk(List<Unit> units, List<Pair> pairs) {

  public Talk {
    units = ImmutableList.copyOf(units);
    pairs = ImmutableList.copyOf(pairs);
  }

  /**
   * A unit.
   *
   * @param id the id of its function
   * @param known whether any coordination with it or inside it is recorded
   */
  public record Unit(String id, boolean known) {}

  /**
   * Two units.
   *
   * @param one the smaller of the two ids
   * @param other the larger one
   * @param oneTells whether a function of the first one tells, or works with, one of the other
   * @param otherTells whether a function of the other one tells, or works with, one of the first
   * @param need how often their work touches; 0 if it does not, as far as anything is known of one
   *     of them, or if one stands inside the other
   * @param otherwise how those that must coordinate do it without a channel: a {@code function}
   *     that works in both, or a shared {@code initiative}
   */
  public record Pair(
      String one,
      String other,
      boolean oneTells,
      boolean otherTells,
      int need,
      List<String> otherwise) {

    public Pair {
      otherwise = ImmutableList.copyOf(otherwise);
    }

    /** {@return whether a channel is recorded, in whatever direction} */
    public boolean talk() {
      return oneTells || otherTells;
    }

    /** {@return whether they must coordinate and do not} */
    public boolean gap() {
      return need > 0 && !talk() && otherwise.isEmpty();
    }
  }

  /**
   * Finds who talks to whom. Cost: linear in functions and their relations, plus sorting.
   *
   * @param question the strategy
   * @param silos who must coordinate, and does; its units are those of this answer
   * @return who talks to whom
   */
  public static Talk of(Question question, Silos silos) {
    StrategyIndex index = StrategyIndex.of(question.strategy());
    Set<String> heads = silos.units().stream().map(Silos.UnitRow::id).collect(toSet());
    Units units = Units.chosen(index, it -> heads.contains(index.id(it)));
    Set<List<String>> told = new HashSet<>();
    for (Relation.Kind kind : List.of(Relation.Kind.COLLABORATION, Relation.Kind.COMMUNICATION)) {
      Adjacency arcs = index.outgoing(kind);
      for (int function : index.elements(Element.Type.FUNCTION)) {
        int from = units.unitOf(function);
        arcs.neighbors(function)
            .map(units::unitOf)
            .filter(to -> from >= 0 && to >= 0 && from != to)
            .forEach(
                to -> {
                  List<String> way = List.of(index.id(units.head(from)), index.id(units.head(to)));
                  told.add(way);
                  if (kind == Relation.Kind.COLLABORATION) {
                    told.add(Lists.reverse(way));
                  }
                });
      }
    }
    Map<List<String>, Pair> pairs =
        new TreeMap<>(Comparators.lexicographical(Comparator.<String>naturalOrder()));
    told.stream()
        .map(it -> it.stream().sorted().toList())
        .forEach(it -> pairs.put(it, pair(it, told, 0, List.of())));
    silos
        .present()
        .forEach(
            it ->
                pairs.put(
                    it.between(), pair(it.between(), told, it.need(), otherwise(it.presentBy()))));
    silos
        .gaps()
        .forEach(it -> pairs.put(it.between(), pair(it.between(), told, it.need(), List.of())));
    return new Talk(
        silos.units().stream().map(it -> new Unit(it.id(), it.known())).toList(),
        List.copyOf(pairs.values()));
  }

  private static List<String> otherwise(List<String> presentBy) {
    return presentBy.stream()
        .filter(by -> by.equals("function") || by.equals("initiative"))
        .toList();
  }

  private static Pair pair(
      List<String> between, Set<List<String>> told, int need, List<String> otherwise) {
    return new Pair(
        between.get(0),
        between.get(1),
        told.contains(between),
        told.contains(Lists.reverse(between)),
        need,
        otherwise);
  }
}
