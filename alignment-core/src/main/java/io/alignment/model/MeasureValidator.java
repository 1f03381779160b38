package io.alignment.model;

import io.alignment.model.Problem.Code;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;

/** Finds what in a measure does not fit together. */
final class MeasureValidator {

  private final Measure measure;
  private final Report report;

  /** Takes what is wrong: in which field, and the rest of a sentence about the measure. */
  interface Report {
    void add(Code code, String field, String predicate);
  }

  MeasureValidator(Measure measure, Report report) {
    this.measure = measure;
    this.report = report;
  }

  /** Checks that a measure that uses another one leaves to that what is told once. */
  void checkUser() {
    String kept = "besides a shared measure, with which it stands. Write it there.";
    unfitting(measure.unit().isPresent(), "unit", "has a unit " + kept);
    unfitting(measure.isOfMilestones(), "milestones", "has milestones " + kept);
    unfitting(!measure.readings().isEmpty(), "readings", "has readings " + kept);
    unfitting(
        measure.readingsAre() != Measure.ReadingsAre.LEVELS,
        "readingsAre",
        "says what readings are " + kept);
  }

  void check() {
    checkKinds();
    checkBaseline();
    if (!measure.plan().isEmpty()) {
      checkPlan();
    }
    checkLevels();
    if (measure.isOfMilestones()) {
      checkMilestones();
    }
    if (measure.atLeast().orElse(Double.NEGATIVE_INFINITY)
        > measure.atMost().orElse(Double.POSITIVE_INFINITY)) {
      report.add(
          Code.VALUES_REVERSED,
          "/atMost",
          "has an atMost below its atLeast, so that nothing can be kept. Swap the two or mend one of"
              + " them.");
    }
  }

  private boolean hasGoal() {
    return measure.goal().isPresent();
  }

  private void checkKinds() {
    besides(measure.isOfMilestones() && hasGoal(), "milestones besides a target", "");
    besides(measure.isOfMilestones() && measure.isStanding(), "milestones besides a bound", "");
    besides(
        hasGoal() && measure.isStanding(),
        "a target besides a bound to keep",
        " What has to be reached at least is a minimum.");
    unfitting(
        measure.isOfMilestones() && !measure.readings().isEmpty(),
        "readings",
        "has readings besides milestones, which are done on a day and not read. Write the day into"
            + " \"done\", or make a measure of each.");
    unfitting(
        measure.isOfMilestones() && measure.baseline().isPresent(),
        "baseline",
        "has a baseline besides milestones, which start from nothing. Remove it.");
  }

  private void besides(boolean isSo, String both, String hint) {
    if (isSo) {
      report.add(
          Code.SEVERAL_GOALS,
          "",
          "has %s. Keep one of the two, or make a measure of each.%s".formatted(both, hint));
    }
  }

  private void unfitting(boolean isSo, String field, String predicate) {
    if (isSo) {
      report.add(Code.UNFITTING_PART, "/" + field, predicate);
    }
  }

  /** Says whether the target is where it starts; by value, as 0 and -0 are no way apart. */
  private boolean isNoWay() {
    return hasGoal()
        && measure.origin().isPresent()
        && measure.goal().getAsDouble() == measure.origin().getAsDouble();
  }

  private void checkBaseline() {
    if (isNoWay()) {
      report.add(
          Code.TARGET_EQUALS_BASELINE,
          measure.target().isPresent() ? "/target" : "/plan",
          "has a target equal to its baseline, so there is nothing to reach. Change one of them, or"
              + " use atLeast or atMost.");
    }
  }

  private void checkPlan() {
    Set<Object> days = new HashSet<>();
    measure.plan().stream()
        .map(Planned::date)
        .filter(it -> !days.add(it))
        .distinct()
        .forEach(
            it ->
                report.add(
                    Code.DUPLICATE_DAY,
                    "/plan",
                    "has two values planned for %s. Keep one of them.".formatted(it)));
  }

  /** Checks that baseline, minimum, target and stretch target lie in one direction. */
  private void checkLevels() {
    unfitting(
        measure.minimum().isPresent() && !hasGoal(),
        "minimum",
        "has a minimum without a target. Add the target, or write atLeast or atMost if it is to be"
            + " kept.");
    unfitting(
        measure.stretch().isPresent() && !hasGoal(),
        "stretch",
        "has a stretch target without a target. Add the target.");
    if (!hasGoal()) {
      return;
    }
    boolean isDown = measure.way().filter(Measure.Better.DOWN::equals).isPresent();
    OptionalDouble goal = measure.goal();
    reversed(
        measure.better().isPresent() && !isShort(measure.origin(), goal, isDown) && !isNoWay(),
        "better",
        isDown
            ? "says that less is better, but its target lies above where it starts. Mend one of the"
                + " two."
            : "says that more is better, but its target lies below where it starts. Mend one of the"
                + " two.");
    reversed(
        !isShort(measure.minimum(), goal, isDown),
        "minimum",
        "has a minimum that is not short of its target. Mend one of the two.");
    reversed(
        !isShort(goal, measure.stretch(), isDown),
        "stretch",
        "has a stretch target that is not beyond its target. Mend one of the two.");
  }

  private void reversed(boolean isSo, String field, String predicate) {
    if (isSo) {
      report.add(Code.VALUES_REVERSED, "/" + field, predicate);
    }
  }

  /** Says whether a value is short of another, if both are there. */
  private static boolean isShort(OptionalDouble value, OptionalDouble other, boolean isDown) {
    return isDown ? isBelow(other, value) : isBelow(value, other);
  }

  private static boolean isBelow(OptionalDouble value, OptionalDouble other) {
    return value.isEmpty() || other.isEmpty() || value.getAsDouble() < other.getAsDouble();
  }

  // Milestones

  private void checkMilestones() {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < measure.milestones().size(); i++) {
      String name = measure.milestones().get(i).name();
      if (name.isBlank()) {
        report.add(
            Code.BLANK_NAME,
            "/milestones/" + i + "/name",
            "has a milestone with a blank name. Give it one.");
      } else if (!names.add(name)) {
        report.add(
            Code.DUPLICATE_MILESTONE,
            "/milestones/" + i + "/name",
            "has the milestone \"%s\" twice. Give one of them another name, or remove it."
                .formatted(Problems.shorten(name)));
      }
    }
  }
}
