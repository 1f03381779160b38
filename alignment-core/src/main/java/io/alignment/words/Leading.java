package io.alignment.words;

import com.google.common.collect.ImmutableListMultimap;
import io.alignment.model.Edit;
import io.alignment.model.Ownership;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An edit that does nothing but let functions answer for something: by function, for what. */
record Leading(ImmutableListMultimap<String, String> goals) {

  static Optional<Leading> of(Edit.All all) {
    ImmutableListMultimap.Builder<String, String> goals = ImmutableListMultimap.builder();
    for (Edit edit : all.changes()) {
      if (!(edit instanceof Edit.Link link && link.relation() instanceof Ownership owned)) {
        return Optional.empty();
      }
      goals.put(owned.source(), owned.target());
    }
    return Optional.of(new Leading(goals.build()));
  }

  Map<String, Collection<String>> byLeader() {
    return goals.asMap();
  }

  /** Returns those of some goals that lead to no other one, and how many of them lead to each. */
  static Map<String, Integer> heads(Collection<String> goals, Strategy strategy) {
    Set<String> all = Set.copyOf(goals);
    Map<String, Set<String>> above = new LinkedHashMap<>();
    goals.forEach(it -> above.put(it, above(it, all, strategy)));
    Map<String, Integer> heads = new LinkedHashMap<>();
    above.forEach(
        (goal, others) -> {
          if (others.isEmpty()) {
            heads.put(goal, 0);
          }
        });
    above
        .values()
        .forEach(others -> others.forEach(it -> heads.computeIfPresent(it, Leading::more)));
    return heads;
  }

  private static Integer more(String goal, Integer count) {
    return count + 1;
  }

  private static Set<String> above(String goal, Set<String> among, Strategy strategy) {
    Set<String> seen = new HashSet<>();
    List<String> level = List.of(goal);
    while (!level.isEmpty()) {
      level =
          level.stream()
              .flatMap(it -> strategy.outgoing(it, Support.class).stream())
              .map(Relation::target)
              .filter(seen::add)
              .toList();
    }
    seen.retainAll(among);
    seen.remove(goal);
    return seen;
  }
}
