package io.alignment.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Work that is planned or active, and says when it ended. */
record Ending(List<WorkItem> work) {

  static Ending of(Strategy strategy) {
    List<WorkItem> work = new ArrayList<>();
    for (Element element : strategy.elements()) {
      if (element instanceof WorkItem item
          && item.ended().isPresent()
          && !item.status().isFinished()
          && item.status() != Status.DROPPED) {
        work.add(item);
      }
    }
    return new Ending(work);
  }

  /** Returns the strategy of this work, in which what has ended by a day is done. */
  Strategy by(Optional<LocalDate> day, Strategy strategy) {
    IdentityHashMap<Element, Element> done = new IdentityHashMap<>();
    for (WorkItem it : work) {
      if (day.isEmpty() || !it.ended().orElseThrow().isAfter(day.get())) {
        done.put(it, FieldTable.of(it.type()).with(it, "status", Status.DONE));
      }
    }
    return strategy.replaced(done);
  }
}
