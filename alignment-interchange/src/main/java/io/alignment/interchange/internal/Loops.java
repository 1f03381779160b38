package io.alignment.interchange.internal;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.alignment.model.Relation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the relations that close loops among others of their kind, where none may be. */
public final class Loops {

  private static final List<Relation.Kind> KINDS =
      List.of(Relation.Kind.SUPPORT, Relation.Kind.MEMBERSHIP, Relation.Kind.DEPENDENCY);

  private Loops() {}

  /**
   * Finds relations without which there are no loops. Cost: linear.
   *
   * @param relations relations of all kinds, of which some may be there twice
   * @return some of them, the very same objects: each leads back to where a walk along the others,
   *     in their order, came from
   */
  public static Set<Relation> closing(List<Relation> relations) {
    Set<Relation> closing = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Relation.Kind kind : KINDS) {
      ListMultimap<String, Relation> outgoing =
          MultimapBuilder.linkedHashKeys().arrayListValues().build();
      relations.stream()
          .filter(it -> it.kind() == kind)
          .forEach(it -> outgoing.put(it.source(), it));
      new Walk(outgoing, closing).walk();
    }
    return closing;
  }

  private static final class Walk {
    private final ListMultimap<String, Relation> outgoing;
    private final Set<Relation> closing;
    // Whether the walk is still on its way from there.
    private final Map<String, Boolean> isOpen = new HashMap<>();

    Walk(ListMultimap<String, Relation> outgoing, Set<Relation> closing) {
      this.outgoing = outgoing;
      this.closing = closing;
    }

    void walk() {
      for (String start : new ArrayList<>(outgoing.keySet())) {
        if (!isOpen.containsKey(start)) {
          from(start);
        }
      }
    }

    private void from(String start) {
      Deque<String> path = new ArrayDeque<>();
      Deque<Iterator<Relation>> rest = new ArrayDeque<>();
      path.push(start);
      rest.push(outgoing.get(start).iterator());
      isOpen.put(start, true);
      while (!path.isEmpty()) {
        if (!rest.element().hasNext()) {
          isOpen.put(path.pop(), false);
          rest.pop();
          continue;
        }
        Relation relation = rest.element().next();
        Boolean open = isOpen.get(relation.target());
        if (open == null) {
          path.push(relation.target());
          rest.push(outgoing.get(relation.target()).iterator());
          isOpen.put(relation.target(), true);
        } else if (open) {
          closing.add(relation);
        }
      }
    }
  }
}
