package io.alignment.analysis.internal;

import io.alignment.index.Adjacency;
import io.alignment.model.Allocation;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.WorkItem;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * On what somebody works. Work is <em>open</em> if it is to be done: planned or active, and not
 * ended. An initiative is <em>live</em> if it is open, has an owner, somebody who takes part, or
 * people or money given to it, or a part that is live, and does not start after everything that it
 * supports is due. An objective is if it is open, and somebody takes part in it, people or money
 * are given to it itself, or live work leads up to it: to own a goal is not to work on it.
 */
public final class LiveWork {

  private final StrategyIndex index;
  private final Days days;
  private final BitSet live = new BitSet();

  /** Asks a strategy on which days its records hold. */
  public LiveWork(StrategyIndex index, Days days) {
    this.index = index;
    this.days = days;
    for (int position = 0; position < index.size(); position++) {
      int element = index.upward(position);
      live.set(element, find(element));
    }
    BitSet told = new BitSet();
    IntStream.of(index.elements(Element.Type.INITIATIVE))
        .filter(live::get)
        .forEach(part -> tellWholes(part, told));
  }

  /** A programme is live if anything that is part of it is; each is told of that once. */
  private void tellWholes(int part, BitSet told) {
    Adjacency wholes = index.outgoing(Relation.Kind.MEMBERSHIP);
    for (int it = part; wholes.isAt(it); ) {
      it = wholes.neighbor(wholes.first(it));
      if (told.get(it)) {
        return;
      }
      told.set(it);
      if (Days.isOpen(work(it)) && beginsInTime(it)) {
        live.set(it);
      }
    }
  }

  /** Says whether an element is work that is live. */
  public boolean isLive(int element) {
    return live.get(element);
  }

  /** Finds it out, after everything that supports the element. */
  private boolean find(int element) {
    return switch (index.type(element)) {
      case OBJECTIVE -> Days.isOpen(work(element)) && (hasHands(element) || isBelowLive(element));
      case INITIATIVE ->
          Days.isOpen(work(element))
              && (index.incoming(Relation.Kind.OWNERSHIP).isAt(element)
                  || hasHands(element)
                  || isBelowLive(element))
              && beginsInTime(element);
      case VISION, FUNCTION, RESOURCE, FACTOR -> false;
    };
  }

  private WorkItem work(int element) {
    return (WorkItem) index.element(element);
  }

  private boolean isBelowLive(int element) {
    return index.incoming(Relation.Kind.SUPPORT).neighbors(element).anyMatch(live::get);
  }

  private boolean hasHands(int element) {
    Adjacency allocations = index.incoming(Relation.Kind.ALLOCATION);
    return index.incoming(Relation.Kind.PARTICIPATION).isAt(element)
        || allocations
            .arcs(element)
            .anyMatch(
                arc ->
                    isGiven(
                        allocations.relation(arc, Allocation.class),
                        (Resource) index.element(allocations.neighbor(arc)),
                        work(element)));
  }

  private boolean isGiven(Allocation allocation, Resource resource, WorkItem work) {
    return resource.kind() != Resource.Kind.TECHNOLOGICAL
        && days.of(allocation, resource, work).stream().anyMatch(it -> !days.isOver(it));
  }

  private boolean beginsInTime(int initiative) {
    Optional<LocalDate> start = days.of(work(initiative)).from();
    Adjacency supports = index.outgoing(Relation.Kind.SUPPORT);
    return start.isEmpty()
        || !supports.isAt(initiative)
        || supports
            .neighbors(initiative)
            .mapToObj(this::work)
            .anyMatch(it -> it.due().filter(start.get()::isAfter).isEmpty());
  }
}
