package io.alignment.model;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;

/** A strategy without what was given up, in which each measure has what it uses. */
record Active(Strategy strategy) {

  static Active of(Strategy whole) {
    return new Active(resolved(active(whole)));
  }

  /** Says whether elements stand here as in the whole: not given up, naming nothing that is. */
  @SuppressWarnings("ReferenceEquality") // The very same strategy if nothing was given up.
  boolean mayHave(Collection<Element> elements, Strategy whole) {
    return !isAnyDropped(elements)
        && (strategy == whole || elements.stream().noneMatch(References::isAny));
  }

  private static Strategy active(Strategy whole) {
    if (!isAnyDropped(whole.elements())) {
      return whole;
    }
    Strategy part = whole.subset(it -> !isGivenUp(it, whole) || hasInner(it, whole));
    // Who stands in a vacant function may be vacant as well.
    return part.elements().size() == whole.elements().size()
        ? withoutWhatTheVacantDo(whole)
        : active(part);
  }

  private static boolean isAnyDropped(Collection<Element> elements) {
    for (Element element : elements) {
      if (isDropped(element)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGivenUp(Element element, Strategy whole) {
    return isDropped(element)
        || whole.objectiveOf(element.id()).filter(Active::isDropped).isPresent();
  }

  private static boolean isDropped(Element element) {
    // Asking whether it is a WorkItem would take long where it is none: that is an interface.
    return switch (element.type()) {
      case OBJECTIVE -> ((Objective) element).status() == Status.DROPPED;
      case INITIATIVE -> ((Initiative) element).status() == Status.DROPPED;
      case FUNCTION -> ((BusinessFunction) element).vacant();
      case VISION, RESOURCE, FACTOR -> false;
    };
  }

  private static boolean hasInner(Element element, Strategy whole) {
    return element instanceof BusinessFunction
        && !whole.incoming(element.id(), Membership.class).isEmpty();
  }

  /** Leaves those who stand in a vacant function there, though nobody there does anything. */
  private static Strategy withoutWhatTheVacantDo(Strategy whole) {
    if (whole.functions().stream().noneMatch(BusinessFunction::vacant)) {
      return whole;
    }
    List<Relation> done =
        whole.relations().stream()
            .filter(it -> it.kind() != Relation.Kind.MEMBERSHIP)
            .filter(it -> isVacant(it.source(), whole) || isVacant(it.target(), whole))
            .toList();
    if (done.isEmpty()) {
      return whole;
    }
    StrategyBuilder draft = whole.toBuilder();
    done.forEach(draft::remove);
    return draft.build();
  }

  private static boolean isVacant(String id, Strategy whole) {
    return whole.function(id).filter(BusinessFunction::vacant).isPresent();
  }

  private static Strategy resolved(Strategy strategy) {
    if (strategy.measures().isEmpty()) {
      return strategy;
    }
    SharedMeasures shared = new SharedMeasures(strategy.preface());
    IdentityHashMap<Element, Element> resolved = new IdentityHashMap<>();
    strategy.elements().stream()
        .filter(SharedMeasures::areUsedBy)
        .forEach(it -> resolved.put(it, shared.resolved((Objective) it)));
    return strategy.replaced(resolved);
  }
}
