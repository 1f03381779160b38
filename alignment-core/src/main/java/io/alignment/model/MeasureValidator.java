package io.alignment.model;

import io.alignment.model.Problem.Code;
import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * Finds the problems that a measure has by itself. Most measures have none, so what it takes to
 * speak of a field is made only then.
 */
final class MeasureValidator {

  private final Problems problems;
  private final Objective objective;
  private final Measure measure;
  private final int number;

  /** Looks at a measure of an objective, by its number there. */
  MeasureValidator(Problems problems, Objective objective, int number) {
    this.problems = problems;
    this.objective = objective;
    this.number = number;
    measure = objective.measures().get(number);
  }

  void check() {
    checkText("name", measure.name());
    if (measure.unit().isPresent()) {
      checkText("unit", measure.unit().get());
    }
    checkFinite("baseline", measure.baseline());
    checkFinite("target", measure.target());
    checkFinite("atLeast", measure.atLeast());
    checkFinite("atMost", measure.atMost());
    if (!ElementValidator.isPositive(measure.weight())) {
      outOfRange("weight", measure.weight(), "a finite number above 0");
    }
    if (measure.everyDays().orElse(1) < 1) {
      outOfRange("everyDays", measure.everyDays().getAsInt(), "1 or more");
    }
    checkGoals();
    for (int i = 0; i < measure.readings().size(); i++) {
      checkReading(i, measure.readings().get(i));
    }
  }

  private void checkGoals() {
    int goals =
        (measure.target().isPresent() ? 1 : 0)
            + (measure.atLeast().isPresent() ? 1 : 0)
            + (measure.atMost().isPresent() ? 1 : 0);
    if (goals > 1) {
      problems.add(
          Code.SEVERAL_GOALS,
          objective,
          "measures/" + number,
          label()
              + " has more than one of target, atLeast and atMost. Keep one, or make a measure of"
              + " each.");
    }
    // By value, as a baseline of 0 and a target of -0 are no way to go.
    if (measure.target().isPresent()
        && measure.baseline().isPresent()
        && measure.target().getAsDouble() == measure.baseline().getAsDouble()) {
      add(
          Code.TARGET_EQUALS_BASELINE,
          "target",
          " has a target equal to its baseline, so there is nothing to reach. Change one of"
              + " them, or use atLeast or atMost.");
    }
  }

  private void checkReading(int place, Reading reading) {
    LocalDate date = reading.date();
    if (ElementValidator.isOutOfRange(date)) {
      problems.dateOutOfRange(objective, field("readings/" + place + "/date"), date);
    }
    if (!Double.isFinite(reading.value())) {
      outOfRange("readings/" + place + "/value", reading.value(), "a finite number");
    }
  }

  private void checkText(String part, String text) {
    if (ElementValidator.isBroken(text)) {
      problems.brokenText(objective, field(part));
    }
  }

  private void checkFinite(String part, OptionalDouble value) {
    if (!Double.isFinite(value.orElse(0))) {
      outOfRange(part, value.getAsDouble(), "a finite number");
    }
  }

  private void outOfRange(String part, Object value, String range) {
    problems.outOfRange(objective, field(part), label(), value, range);
  }

  /** Adds a problem that a part of the measure has. */
  void add(Code code, String part, String message) {
    problems.add(code, objective, field(part), label() + message);
  }

  private String field(String part) {
    return "measures/" + number + "/" + part;
  }

  private String label() {
    return "Measure \"%s\" of %s".formatted(measure.name(), Problems.label(objective));
  }
}
