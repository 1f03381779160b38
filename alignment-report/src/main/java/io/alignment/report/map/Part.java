package io.alignment.report.map;

import com.google.common.collect.ImmutableSet;
import io.alignment.model.Assignment;
import io.alignment.model.BusinessFunction;
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

/**
 * Parts of a strategy that are worth a map of their own: the ids of what belongs to them, for
 * {@link StrategyMap#only}. Cost: linear in elements and relations.
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
   * @throws IllegalArgumentException if there is no such element
   */
  public static Set<String> lineOfSight(Strategy strategy, String id) {
    if (strategy.element(id).isEmpty()) {
      throw new IllegalArgumentException("There is no element \"%s\".".formatted(id));
    }
    Set<String> ids = new HashSet<>(above(strategy, List.of(id)));
    ids.addAll(below(strategy, List.of(id)));
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
    if (strategy.element(id).filter(BusinessFunction.class::isInstance).isEmpty()) {
      throw new IllegalArgumentException("There is no business function \"%s\".".formatted(id));
    }
    Set<String> inside =
        reached(
            List.of(id),
            it -> strategy.incoming(it, Membership.class).stream().map(Relation::source).toList());
    Set<String> ids = new HashSet<>(above(strategy, inside));
    inside.stream()
        .flatMap(it -> strategy.incoming(it, Assignment.class).stream())
        .forEach(it -> ids.add(it.source()));
    return ImmutableSet.copyOf(ids);
  }

  /**
   * Returns the objectives of a perspective, what they serve up to the vision, and what is done,
   * who is there and what is given for them directly.
   *
   * @param strategy the strategy
   * @param perspective the perspective
   * @return the ids; none if no objective names the perspective
   */
  public static Set<String> perspective(Strategy strategy, Perspective perspective) {
    List<String> objectives =
        strategy.objectives().stream()
            .filter(it -> it.perspective().equals(Optional.of(perspective)))
            .map(Objective::id)
            .toList();
    Set<String> ids = new HashSet<>(above(strategy, objectives));
    for (String objective : objectives) {
      strategy.incoming(objective, Relation.class).stream()
          .filter(Part::isLineOfSight)
          .map(Relation::source)
          .filter(source -> !(strategy.element(source).orElseThrow() instanceof Objective))
          .forEach(ids::add);
    }
    return ImmutableSet.copyOf(ids);
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

  private static Set<String> below(Strategy strategy, Collection<String> from) {
    return reached(
        from,
        id ->
            strategy.incoming(id, Relation.class).stream()
                .filter(Part::isLineOfSight)
                .map(Relation::source)
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
