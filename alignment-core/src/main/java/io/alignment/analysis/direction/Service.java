package io.alignment.analysis.direction;

import io.alignment.analysis.internal.ById;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.Hierarchy;
import io.alignment.analysis.internal.LineOfSight;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What every objective, initiative, function and resource serves in the end. A function is judged
 * together with the functions inside it, those it stands in, and a second one in which it works. It
 * follows from types and relations alone.
 */
final class Service {

  private static final List<Relation.Kind> TO_SERVE =
      List.of(
          Relation.Kind.SUPPORT,
          Relation.Kind.HINDRANCE,
          Relation.Kind.OWNERSHIP,
          Relation.Kind.PARTICIPATION,
          Relation.Kind.ALLOCATION);

  private final StrategyIndex index;
  private final LineOfSight sight;
  private final Hierarchy hierarchy;
  private final boolean[] serves;
  // For each element the one whose way to a vision counts for it, or -1.
  private final int[] seesThrough;
  private final State[] states;
  private final Map<State, int[]> elements = new EnumMap<>(State.class);

  static Service of(StrategyIndex index) {
    return index.fact(Service.class, Service::new);
  }

  private Service(StrategyIndex index) {
    this.index = index;
    sight = LineOfSight.of(index);
    hierarchy = Hierarchy.of(index);
    serves = new boolean[index.size()];
    seesThrough = new int[index.size()];
    List<Adjacency> ways =
        Stream.concat(TO_SERVE.stream().map(index::outgoing), Stream.of(index.onlyShown()))
            .toList();
    for (int element = 0; element < index.size(); element++) {
      boolean reaches = sight.reaches(element);
      seesThrough[element] = reaches ? element : -1;
      serves[element] = reaches || isAnyAt(ways, element);
    }
    shareWithin();
    shareWithSecond();
    states = new State[index.size()];
    Arrays.setAll(states, this::judge);
    for (State state : State.values()) {
      elements.put(state, Elements.where(index, it -> states[it] == state));
    }
  }

  private static boolean isAnyAt(List<Adjacency> ways, int element) {
    for (Adjacency arcs : ways) {
      if (arcs.isAt(element)) {
        return true;
      }
    }
    return false;
  }

  /** Lets functions share what is known of those inside them and of those they stand in. */
  private void shareWithin() {
    int size = hierarchy.size();
    boolean[] servesInside = serves.clone();
    int[] seesInside = seesThrough.clone();
    for (int position = size - 1; position >= 0; position--) {
      int function = hierarchy.outerFirst(position);
      int outer = hierarchy.outer(function);
      if (outer >= 0) {
        servesInside[outer] |= servesInside[function];
        seesInside[outer] = nearer(seesInside[outer], seesInside[function]);
      }
    }
    boolean[] servesAround = serves.clone();
    int[] seesAround = seesThrough.clone();
    for (int position = 0; position < size; position++) {
      int function = hierarchy.outerFirst(position);
      int outer = hierarchy.outer(function);
      if (outer >= 0) {
        servesAround[function] |= servesAround[outer];
        seesAround[function] = nearer(seesAround[function], seesAround[outer]);
      }
      serves[function] = servesInside[function] || servesAround[function];
      if (seesThrough[function] < 0) {
        seesThrough[function] = nearer(seesInside[function], seesAround[function]);
      }
    }
  }

  /** Lets functions share what is known of a second one in which they work as well. */
  private void shareWithSecond() {
    Adjacency attachments = index.outgoing(Relation.Kind.ATTACHMENT);
    if (attachments.size() == 0) {
      return;
    }
    boolean[] servesAtHome = serves.clone();
    int[] seesAtHome = seesThrough.clone();
    for (int function : index.elements(Element.Type.FUNCTION)) {
      for (int second : attachments.neighbors(function).toArray()) {
        serves[function] |= servesAtHome[second];
        if (seesAtHome[function] < 0) {
          seesThrough[function] = nearer(seesThrough[function], seesAtHome[second]);
        }
      }
    }
  }

  /** Returns which of two has the shorter way to a vision, the smaller id if both are as short. */
  private int nearer(int one, int other) {
    if (one < 0 || other < 0) {
      return Math.max(one, other);
    }
    int longer = Integer.compare(sight.length(one), sight.length(other));
    return longer < 0 || (longer == 0 && one < other) ? one : other;
  }

  private State judge(int element) {
    return switch (index.type(element)) {
      case VISION, FACTOR -> State.NOT_JUDGED;
      case OBJECTIVE, INITIATIVE, FUNCTION, RESOURCE -> {
        if (seesThrough[element] >= 0) {
          yield State.ALIGNED;
        }
        yield serves[element] ? State.MISALIGNED : State.UNALIGNED;
      }
    };
  }

  List<String> ids(State state) {
    return Elements.ids(index, elements(state));
  }

  /** Returns the elements in a state, ascending; not to be changed. */
  int[] elements(State state) {
    return Objects.requireNonNull(elements.get(state));
  }

  /** Returns what is true of an element. */
  State state(int element) {
    return states[element];
  }

  /** Returns for each aligned element the next one on its way to a vision. */
  Map<String, String> nextSteps() {
    return ById.of(
        index,
        elements(State.ALIGNED),
        element -> {
          int through = seesThrough[element];
          return index.id(through == element ? sight.next(element) : through);
        });
  }

  /**
   * Says whether an element that is misaligned or unaligned needs a word of its own: not a function
   * whose outer function is told the same already, and not a person who fills an aligned role.
   */
  boolean needsWord(int element) {
    State state = state(element);
    int outer = hierarchy.outer(element);
    return !(outer >= 0 && state(outer) == state) && !fillsAlignedRole(element);
  }

  private boolean fillsAlignedRole(int element) {
    Adjacency roles = index.outgoing(Relation.Kind.ASSIGNMENT);
    return roles.neighbors(element).anyMatch(it -> state(it) == State.ALIGNED);
  }

  /** What something serves in the end. */
  enum State {
    /** It leads to a vision. */
    ALIGNED,
    /** It serves something, but nothing that leads to a vision. */
    MISALIGNED,
    /** It serves nothing. */
    UNALIGNED,
    /** It is nothing of which this is asked. */
    NOT_JUDGED
  }
}
