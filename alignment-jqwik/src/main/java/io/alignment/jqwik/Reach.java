package io.alignment.jqwik;

import io.alignment.model.Element;
import io.alignment.model.Initiative;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which goals some work is for. */
final class Reach {

  private Reach() {}

  /** Returns the goals that some work is or supports, and all above them. */
  static Set<String> of(Strategy strategy, Set<String> work) {
    Set<String> goals = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(work);
    while (!open.isEmpty()) {
      String id = open.pop();
      if (goals.add(id)) {
        Element it = strategy.element(id).orElseThrow();
        List<Support> supports = strategy.outgoing(id, Support.class);
        supports.forEach(of -> open.push(of.target()));
        if (it instanceof Objective) {
          strategy.objectiveOf(id).ifPresent(of -> open.push(of.id()));
        } else if (it instanceof Initiative && supports.isEmpty()) {
          strategy.outgoing(id, Membership.class).forEach(of -> open.push(of.target()));
        }
      }
    }
    return goals;
  }
}
