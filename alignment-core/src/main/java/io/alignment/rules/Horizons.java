package io.alignment.rules;

import com.google.common.collect.ImmutableMap;
import io.alignment.model.Arcs;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyIndex;
import io.alignment.model.Vision;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The earliest horizon of the visions to which each objective and initiative leads, found in one
 * sweep from the visions down.
 */
final class Horizons {

  private final ImmutableMap<String, LocalDate> earliest;

  private Horizons(Map<String, LocalDate> earliest) {
    this.earliest = ImmutableMap.copyOf(earliest);
  }

  static Horizons of(Strategy strategy) {
    Map<String, LocalDate> earliest = new HashMap<>();
    for (Vision vision : strategy.visions()) {
      vision.horizon().ifPresent(day -> earliest.put(vision.id(), day));
    }
    StrategyIndex index = strategy.index();
    Arcs supports = index.outgoing(Relation.Kind.SUPPORT);
    for (int position = index.size() - 1; position >= 0; position--) {
      int element = index.upward(position);
      for (int arc = supports.first(element); arc < supports.end(element); arc++) {
        LocalDate above = earliest.get(index.id(supports.neighbor(arc)));
        if (above != null) {
          earliest.merge(index.id(element), above, (a, b) -> a.isBefore(b) ? a : b);
        }
      }
    }
    return new Horizons(earliest);
  }

  Optional<LocalDate> of(String id) {
    return Optional.ofNullable(earliest.get(id));
  }
}
