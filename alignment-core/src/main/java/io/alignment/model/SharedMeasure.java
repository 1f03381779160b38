package io.alignment.model;

import static io.alignment.model.NotNull.notNull;

/**
 * A measure that stands with the strategy, so that several objectives can use what was read of it.
 * A measure of an objective {@linkplain Measure#measure() names} it, and may want something else of
 * it, such as another target.
 *
 * @param id by which measures name it, unique among the shared measures of a strategy
 * @param measure how it is read, and what is to be reached where nobody says otherwise
 */
public record SharedMeasure(String id, Measure measure) {

  public SharedMeasure {
    notNull(id, "id");
    notNull(measure, "measure");
    // Each that uses it has its own.
    measure = measure.weight() == 1 ? measure : measure.toBuilder().weight(1).build();
  }
}
