package io.alignment.analysis.internal;

import io.alignment.index.Adjacency;
import io.alignment.model.Relation;
import io.alignment.model.Vision;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The earliest horizon of the visions to which each element leads by support, found in one sweep
 * from the visions down.
 */
public final class Horizons {

  private final @Nullable LocalDate[] earliest;

  private Horizons(int size) {
    earliest = new LocalDate[size];
  }

  public static Horizons of(StrategyIndex index) {
    Horizons horizons = new Horizons(index.size());
    Adjacency supports = index.outgoing(Relation.Kind.SUPPORT);
    for (int position = index.size() - 1; position >= 0; position--) {
      int element = index.upward(position);
      if (index.element(element) instanceof Vision vision) {
        horizons.lower(element, vision.horizon().orElse(null));
      }
      for (int arc = supports.first(element); arc < supports.end(element); arc++) {
        horizons.lower(element, horizons.earliest[supports.neighbor(arc)]);
      }
    }
    return horizons;
  }

  private void lower(int element, @Nullable LocalDate day) {
    LocalDate sofar = earliest[element];
    if (day != null && (sofar == null || day.isBefore(sofar))) {
      earliest[element] = day;
    }
  }

  /** Returns the horizon; empty if the element leads to no vision that has one. */
  public Optional<LocalDate> of(int element) {
    return Optional.ofNullable(earliest[element]);
  }
}
