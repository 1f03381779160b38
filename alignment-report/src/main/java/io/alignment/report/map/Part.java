package io.alignment.report.map;

import com.google.common.collect.ImmutableSet;
import io.alignment.internal.NearMiss;
import io.alignment.model.Assignment;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Factor;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Perspective;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Parts of a strategy that are worth a map of their own: the ids of what belongs to them, for
 * {@link StrategyMap#only}. What was given up belongs to none, as it is on no map. Cost: linear in
 * elements and relations.
 */
public final class Part {

  private Part() {}

  /**
   * Returns an element and its line of sight: all that it serves, up to the vision, and all that
   * leads up to it, down to its people and its money.
   *
   * @param strategy the strategy
   * @param id the id of the element
   * @return the ids, this one among them
   * @throws IllegalArgumentException if a map shows no such element: there is none, it was given
   *     up, or it is a factor
   */
  public static Set<String> lineOfSight(Strategy strategy, String id) {
    Strategy active = strategy.withoutDropped();
    Element element =
        known(strategy, active, id, "element", it -> !(it instanceof Factor), "is a factor");
    Set<String> ids = new HashSet<>(above(active, List.of(element.id())));
    ids.addAll(below(active, List.of(element.id()), it -> true));
    return ImmutableSet.copyOf(ids);
  }

  /**
   * Returns a business function, those inside it, what they own and take part in with its way up to
   * the vision, and the people who fill them.
   *
   * @param strategy the strategy
   * @param id the id of the function
   * @return the ids, this one among them
   * @throws IllegalArgumentException if there is no such function
   */
  public static Set<String> function(Strategy strategy, String id) {
    Strategy active = strategy.withoutDropped();
    known(
        strategy,
        active,
        id,
        "business function",
        BusinessFunction.class::isInstance,
        "is no business function");
    Set<String> inside =
        reached(
            List.of(id),
            it -> active.incoming(it, Membership.class).stream().map(Relation::source).toList());
    Set<String> ids = new HashSet<>(above(active, inside));
    inside.stream()
        .flatMap(it -> active.incoming(it, Assignment.class).stream())
        .forEach(it -> ids.add(it.source()));
    return ImmutableSet.copyOf(ids);
  }

  /**
   * Returns the objectives of a perspective, what they serve up to the vision, and what is behind
   * them without another objective between: work, people and money.
   *
   * @param strategy the strategy
   * @param perspective the perspective
   * @return the ids; none if no objective names the perspective
   */
  public static Set<String> perspective(Strategy strategy, Perspective perspective) {
    Strategy active = strategy.withoutDropped();
    List<String> objectives =
        active.objectives().stream()
            .filter(it -> it.perspective().equals(Optional.of(perspective)))
            .map(Objective::id)
            .toList();
    Set<String> ids = new HashSet<>(above(active, objectives));
    ids.addAll(below(active, objectives, it -> !(it instanceof Objective)));
    return ImmutableSet.copyOf(ids);
  }

  private static Element known(
      Strategy strategy,
      Strategy active,
      String id,
      String what,
      Predicate<Element> fits,
      String otherwise) {
    Optional<Element> element = strategy.element(id);
    if (element.isEmpty()) {
      List<String> ids = active.elements().stream().filter(fits).map(Element::id).sorted().toList();
      throw new IllegalArgumentException(
          "There is no %s \"%s\".".formatted(what, id)
              + NearMiss.of(id, ids).map(" Did you mean \"%s\"?"::formatted).orElse(""));
    }
    if (!fits.test(element.get())) {
      throw new IllegalArgumentException(
          "\"%s\" %s, and has no map of its own.".formatted(id, otherwise));
    }
    return active
        .element(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"%s\" was given up, and is on no map.".formatted(id)));
  }

  private static Set<String> above(Strategy strategy, Collection<String> from) {
    return reached(
        from,
        id ->
            strategy.outgoing(id, Relation.class).stream()
                .filter(Part::isLineOfSight)
                .map(Relation::target)
                .toList());
  }

  private static Set<String> below(
      Strategy strategy, Collection<String> from, Predicate<Element> wanted) {
    return reached(
        from,
        id ->
            strategy.incoming(id, Relation.class).stream()
                .filter(Part::isLineOfSight)
                .map(Relation::source)
                .filter(it -> wanted.test(strategy.element(it).orElseThrow()))
                .toList());
  }

  private static boolean isLineOfSight(Relation relation) {
    return new Link("", "", relation.kind(), 1).isLineOfSight();
  }

  private static Set<String> reached(Collection<String> from, Function<String, List<String>> next) {
    Set<String> reached = new HashSet<>(from);
    Deque<String> queue = new ArrayDeque<>(from);
    while (!queue.isEmpty()) {
      for (String id : next.apply(queue.remove())) {
        if (reached.add(id)) {
          queue.add(id);
        }
      }
    }
    return reached;
  }
}
