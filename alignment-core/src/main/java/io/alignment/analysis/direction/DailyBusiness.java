package io.alignment.analysis.direction;

import io.alignment.analysis.internal.Hierarchy;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Resource;

/**
 * Who is busy with day-to-day business: resources of which it takes a part, people who fill a
 * function, and functions that such a resource fills, together with those inside and around them.
 */
final class DailyBusiness {

  private final Adjacency roles;
  private final boolean[] busy;

  DailyBusiness(StrategyIndex index) {
    roles = index.outgoing(Relation.Kind.ASSIGNMENT);
    busy = new boolean[index.size()];
    for (int element : index.elements(Element.Type.RESOURCE)) {
      if (((Resource) index.element(element)).dayToDay().signum() > 0) {
        busy[element] = true;
        roles.neighbors(element).forEach(function -> busy[function] = true);
      }
    }
    Hierarchy hierarchy = Hierarchy.of(index);
    boolean[] around = busy.clone();
    for (int position = 0; position < hierarchy.size(); position++) {
      int function = hierarchy.outerFirst(position);
      around[function] |= hierarchy.outer(function) >= 0 && around[hierarchy.outer(function)];
    }
    for (int position = hierarchy.size() - 1; position >= 0; position--) {
      int function = hierarchy.outerFirst(position);
      if (busy[function] && hierarchy.outer(function) >= 0) {
        busy[hierarchy.outer(function)] = true;
      }
      busy[function] |= around[function];
    }
  }

  /** Says whether day-to-day business is what an element does. */
  boolean does(int element) {
    return busy[element] || roles.isAt(element);
  }
}
