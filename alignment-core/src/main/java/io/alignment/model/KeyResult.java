package io.alignment.model;

import static io.alignment.model.NotNull.notNull;

import java.util.List;
import java.util.Optional;

/**
 * A key result as it is given together with the objective to which it belongs: {@link
 * Objective.Builder#keyResult(Objective)}. In a strategy it is an objective like any other, with a
 * {@linkplain Support#asKeyResult() support} that says to which objective it belongs.
 *
 * @param objective the key result itself
 * @param weight its part in its objective; only the ratio to what else supports that counts
 */
public record KeyResult(Objective objective, double weight) {

  public KeyResult {
    notNull(objective, "objective");
  }

  /** Returns the support that makes it a key result of an objective. */
  Support of(String id) {
    return Support.of(objective.id(), id, weight).asKeyResult();
  }

  /**
   * Returns its measure, if documents write the fields of that side by side with its own: it has
   * one measure, of its own name, and nothing else is said of that than can stand there.
   */
  Optional<Measure> measureBeside() {
    List<Measure> measures = objective.measures();
    return measures.size() == 1
            && measures.get(0).name().equals(objective.name())
            && FieldTable.canStandBeside(measures.get(0))
        ? Optional.of(measures.get(0))
        : Optional.empty();
  }

  /** What a key result is made of. */
  static final class Draft {
    private final Objective.Builder objective;
    private final Measure.Builder measure;
    private boolean isMeasureTouched;
    private double weight = 1;

    Draft(String id, String name) {
      objective = Objective.builder(id, name);
      measure = Measure.builder(name);
    }

    Objective.Builder objective() {
      return objective;
    }

    Measure.Builder measure() {
      isMeasureTouched = true;
      return measure;
    }

    Draft weight(double weight) {
      this.weight = weight;
      return this;
    }

    KeyResult build() {
      if (isMeasureTouched) {
        objective.measure(measure.build());
      }
      return new KeyResult(objective.build(), weight);
    }
  }
}
