package io.alignment.analysis.internal;

import io.alignment.index.Adjacency;
import io.alignment.index.Index;
import io.alignment.index.Structure;
import io.alignment.model.Element;
import io.alignment.model.Objective;
import io.alignment.model.Perspective;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.model.WorkItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A strategy as arrays of integers, for analyses that want to be fast: its {@link Index}, and what
 * its records say. Immutable; safe for use by several threads.
 */
@SuppressWarnings("EnumOrdinal") // Numbers of types and kinds stay inside.
public class StrategyIndex {

  private static final Element.Type[] TYPES = Element.Type.values();
  private static final List<Optional<Perspective>> PERSPECTIVES =
      Stream.concat(
              Stream.of(Optional.<Perspective>empty()),
              Stream.of(Perspective.values()).map(Optional::of))
          .toList();

  // What passes over all elements ask of each, in a byte, so that they need not go to the records:
  // those lie all over the heap. The bits above these name the perspective.
  private static final int MEASURES = 1;
  private static final int DEMANDS = 2;
  private static final int SKILLS = 4;
  private static final int FINISHED = 8;
  private static final int OPEN = 16;
  private static final int PERSPECTIVE = 32;

  private static final int[] NOTHING = {};

  private final Index index;
  private final List<Element> elements;
  private final byte[] flags;
  private final int[] upward;
  private final Supports supports;
  // Of each key result the objective to which it belongs; nothing if there is none.
  private final int[] objectiveOf;

  StrategyIndex(Strategy strategy) {
    index = strategy.derived(Structure.class, StrategyIndex::alwaysThere).index();
    elements = strategy.elements();
    // In the order in which records probably lie.
    byte[] byPlace = new byte[size()];
    for (int place = 0; place < byPlace.length; place++) {
      byPlace[place] = (byte) flags(elements.get(place));
    }
    flags = new byte[size()];
    for (int element = 0; element < flags.length; element++) {
      flags[element] = byPlace[index.place(element)];
    }
    upward = index.fact(SupportOrder.class, () -> new SupportOrder(index)).upward;
    supports = index.fact(Supports.class, () -> Supports.of(index));
    objectiveOf =
        strategy.hasKeyResults()
            ? index.fact(Belonging.class, () -> new Belonging(index)).objectiveOf
            : NOTHING;
  }

  /** Returns the index of a strategy, which is made once. */
  public static StrategyIndex of(Strategy strategy) {
    return strategy.derived(StrategyIndex.class, StrategyIndex::new);
  }

  private static Structure alwaysThere(Strategy strategy) {
    throw new IllegalStateException("A strategy knows its structure from the start.");
  }

  private static int flags(Element element) {
    return switch (element.type()) {
      case OBJECTIVE -> {
        Objective objective = (Objective) element;
        int perspective =
            objective.perspective().isPresent() ? 1 + objective.perspective().get().ordinal() : 0;
        yield flags((WorkItem) objective)
            | (objective.measures().isEmpty() ? 0 : MEASURES)
            | perspective * PERSPECTIVE;
      }
      case INITIATIVE -> flags((WorkItem) element);
      case RESOURCE -> ((Resource) element).skills().isEmpty() ? 0 : SKILLS;
      case VISION, FUNCTION, FACTOR -> 0;
    };
  }

  private static int flags(WorkItem item) {
    return (item.demands().isEmpty() ? 0 : DEMANDS)
        | (item.requiredSkills().isEmpty() ? 0 : SKILLS)
        | (Days.isFinished(item) ? FINISHED : 0)
        | (Days.isOpen(item) ? OPEN : 0);
  }

  /** Returns how many elements there are; indices are below it. */
  public int size() {
    return index.size();
  }

  /** Returns the element at an index. */
  public Element element(int element) {
    return elements.get(index.place(element));
  }

  /** Returns the id of the element at an index. */
  public String id(int element) {
    return index.id(element);
  }

  /** Returns the index of the element with an id, or -1 if there is none. */
  public int indexOf(String id) {
    return index.indexOf(id);
  }

  /** Returns the type of the element at an index. */
  public Element.Type type(int element) {
    return TYPES[index.type(element)];
  }

  /** Says whether the element at an index is an objective: what is asked most often. */
  public boolean isObjective(int element) {
    return index.type(element) == Element.Type.OBJECTIVE.ordinal();
  }

  /** Says whether there are key results. */
  public boolean hasKeyResults() {
    return objectiveOf.length > 0;
  }

  /** Returns the objective of which an element is a key result, or -1 if it is none. */
  public int objectiveOf(int element) {
    return objectiveOf.length == 0 ? -1 : objectiveOf[element];
  }

  /** Says whether an element is a key result. */
  public boolean isKeyResult(int element) {
    return objectiveOf(element) >= 0;
  }

  /** Says whether an element is an objective that is broken out of another one: no key result. */
  public boolean isBranch(int element, int above) {
    return isObjective(element) && objectiveOf(element) != above;
  }

  /** Returns the key results of an objective, also those that carry nothing. */
  public IntStream keyResults(int objective) {
    return hasKeyResults()
        ? index
            .incoming(Relation.Kind.SUPPORT.ordinal())
            .neighbors(objective)
            .filter(it -> objectiveOf(it) == objective)
        : IntStream.empty();
  }

  /** Returns the objectives that are no key results, in ascending order; not to be changed. */
  public int[] goals() {
    int[] objectives = elements(Element.Type.OBJECTIVE);
    return hasKeyResults() ? Elements.among(objectives, it -> !isKeyResult(it)) : objectives;
  }

  /** Returns the elements of a type in ascending order; not to be changed. */
  public int[] elements(Element.Type type) {
    return fact(ByType.class, ByType::new).of(type);
  }

  /** Returns the perspective of an element, empty if it has none or is no objective. */
  public Optional<Perspective> perspective(int element) {
    return PERSPECTIVES.get((flags[element] & 0xFF) / PERSPECTIVE);
  }

  /** Returns the kind of a resource. */
  public Resource.Kind resourceKind(int resource) {
    return ((Resource) element(resource)).kind();
  }

  /** Says whether an element is an objective that has measures. */
  public boolean hasMeasures(int element) {
    return (flags[element] & MEASURES) != 0;
  }

  /** Says whether an element is work that needs nothing any more. */
  public boolean isFinished(int element) {
    return (flags[element] & FINISHED) != 0;
  }

  /** Says whether an element is work that is to be done: neither finished nor paused. */
  public boolean isOpen(int element) {
    return (flags[element] & OPEN) != 0;
  }

  /** Says whether an element is work that has demands. */
  public boolean hasDemands(int element) {
    return (flags[element] & DEMANDS) != 0;
  }

  /** Says whether an element is work that requires skills, or a resource that has any. */
  public boolean hasSkills(int element) {
    return (flags[element] & SKILLS) != 0;
  }

  /**
   * Returns the relations of a kind, seen from their sources, but for supports that carry nothing.
   * What is part of a programme and supports nothing itself supports what this does: the two divide
   * its weight.
   */
  public Adjacency outgoing(Relation.Kind kind) {
    return kind == Relation.Kind.SUPPORT ? supports.outgoing : index.outgoing(kind.ordinal());
  }

  /**
   * Returns the relations of a kind, seen from their targets, but for supports that carry nothing;
   * with those of parts of programmes.
   */
  public Adjacency incoming(Relation.Kind kind) {
    return kind == Relation.Kind.SUPPORT ? supports.incoming : index.incoming(kind.ordinal());
  }

  /** Returns the supports that are only to be seen, from their sources. */
  public Adjacency onlyShown() {
    return supports.onlyShown;
  }

  /**
   * Returns the element at a position of the upward order: all elements, each one after everything
   * that supports it, directly or not. One sweep over the positions carries facts up the cascade;
   * one sweep backwards carries them down.
   */
  public int upward(int position) {
    return upward[position];
  }

  /**
   * Returns what several analyses want to know of this strategy, and what follows from its ids,
   * types and relations alone. It is computed at the first call, and again if memory was short
   * since then; a strategy in which only the content of elements was replaced knows it too.
   *
   * @param type the class of the fact, of which a strategy has one
   * @param compute computes it from this index, but not from its elements, nor from what it says of
   *     their content, such as perspectives and measures; the same whenever it is asked
   */
  public <F> F fact(Class<F> type, Function<? super StrategyIndex, ? extends F> compute) {
    return index.fact(type, () -> compute.apply(this));
  }

  /** The supports that carry anything, seen from both ends, and those that are only shown. */
  private record Supports(Adjacency outgoing, Adjacency incoming, Adjacency onlyShown) {

    static Supports of(Index index) {
      return Programmes.in(index, carrying(index));
    }

    private static Supports carrying(Index index) {
      Adjacency outgoing = index.outgoing(Relation.Kind.SUPPORT.ordinal());
      Adjacency incoming = index.incoming(Relation.Kind.SUPPORT.ordinal());
      Adjacency onlyShown = outgoing.where(it -> isOnlyShown(outgoing, it), index.size());
      return onlyShown.size() == 0
          ? new Supports(outgoing, incoming, onlyShown)
          : new Supports(
              outgoing.where(it -> !isOnlyShown(outgoing, it), index.size()),
              incoming.where(it -> !isOnlyShown(incoming, it), index.size()),
              onlyShown);
    }

    private static boolean isOnlyShown(Adjacency supports, int arc) {
      return supports.relation(arc, Support.class).isOnlyShown();
    }
  }

  /** Which key results belong to which objectives. */
  private static final class Belonging {
    private final int[] objectiveOf;

    Belonging(Index index) {
      Adjacency supports = index.outgoing(Relation.Kind.SUPPORT.ordinal());
      objectiveOf = new int[index.size()];
      Arrays.fill(objectiveOf, -1);
      for (int element = 0; element < objectiveOf.length; element++) {
        for (int arc = supports.first(element); arc < supports.end(element); arc++) {
          if (supports.relation(arc, Support.class).keyResult()) {
            objectiveOf[element] = supports.neighbor(arc);
          }
        }
      }
    }
  }

  /**
   * Initiatives that are part of others. A part that supports nothing works for what the nearest of
   * those that it is part of supports, of whose weight each has the same share.
   */
  private static final class Programmes {

    static Supports in(Index index, Supports supports) {
      int[] carriers = carriers(index, supports.outgoing);
      return carriers.length == 0 ? supports : divided(index, supports, carriers);
    }

    /** Returns for each element whose supports it has; empty if nothing has those of another. */
    private static int[] carriers(Index index, Adjacency supports) {
      Adjacency wholes = index.outgoing(Relation.Kind.MEMBERSHIP.ordinal());
      int[] carriers = IntStream.range(0, index.size()).toArray();
      BitSet known = new BitSet();
      boolean isAny = false;
      for (int element = 0; element < carriers.length; element++) {
        if (index.type(element) != Element.Type.INITIATIVE.ordinal()) {
          continue;
        }
        int end = element;
        while (!known.get(end) && !supports.isAt(end) && wholes.isAt(end)) {
          end = wholes.neighbor(wholes.first(end));
        }
        int carrier = carriers[end];
        isAny |= element != end && supports.isAt(carrier);
        for (int it = element; it != end; it = wholes.neighbor(wholes.first(it))) {
          known.set(it);
          carriers[it] = supports.isAt(carrier) ? carrier : it;
        }
      }
      return isAny ? carriers : new int[0];
    }

    private static Supports divided(Index index, Supports supports, int[] carriers) {
      int[] sharing = new int[carriers.length];
      IntStream.of(carriers).forEach(it -> sharing[it]++);
      Adjacency before = supports.outgoing;
      List<Relation> all = new ArrayList<>();
      List<int[]> ends = new ArrayList<>();
      for (int element = 0; element < carriers.length; element++) {
        int carrier = carriers[element];
        for (int arc = before.first(carrier); arc < before.end(carrier); arc++) {
          Support support = before.relation(arc, Support.class);
          all.add(
              sharing[carrier] == 1
                  ? support
                  : Support.of(
                      index.id(element),
                      support.target(),
                      // What is too small to be divided carries something still.
                      Math.max(support.weight() / sharing[carrier], Double.MIN_VALUE)));
          ends.add(new int[] {element, before.neighbor(arc)});
        }
      }
      int[] sources = ends.stream().mapToInt(it -> it[0]).toArray();
      int[] targets = ends.stream().mapToInt(it -> it[1]).toArray();
      Adjacency.Builder outgoing = new Adjacency.Builder(index.size(), all.size(), all);
      Adjacency.Builder incoming = new Adjacency.Builder(index.size(), all.size(), all);
      int[] bySource = IntStream.range(0, all.size()).toArray();
      for (int support : bySource) {
        outgoing.add(sources[support], targets[support], support);
      }
      for (int support : Adjacency.ordered(bySource, targets, index.size())) {
        incoming.add(targets[support], sources[support], support);
      }
      return new Supports(outgoing.build(), incoming.build(), supports.onlyShown);
    }
  }

  /** All elements, supporters first (Kahn, 1962), from the support relations. */
  private static final class SupportOrder {
    private final int[] upward;

    SupportOrder(Index index) {
      Adjacency supports = index.outgoing(Relation.Kind.SUPPORT.ordinal());
      Adjacency supporters = index.incoming(Relation.Kind.SUPPORT.ordinal());
      upward = new int[index.size()];
      int[] waiting = new int[index.size()];
      int end = 0;
      for (int element = 0; element < index.size(); element++) {
        waiting[element] = supporters.degree(element);
        if (waiting[element] == 0) {
          upward[end++] = element;
        }
      }
      for (int next = 0; next < end; next++) {
        int element = upward[next];
        int last = supports.end(element);
        for (int arc = supports.first(element); arc < last; arc++) {
          int served = supports.neighbor(arc);
          if (--waiting[served] == 0) {
            upward[end++] = served;
          }
        }
      }
    }
  }
}
