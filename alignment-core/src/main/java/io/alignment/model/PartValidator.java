package io.alignment.model;

import io.alignment.model.Problem.Code;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the problems that an element or relation has by itself, whatever stands around it. */
final class PartValidator {

  private final Problems problems;
  private final FieldValidator fields;

  PartValidator(Problems problems) {
    this.problems = problems;
    fields = new FieldValidator(problems);
  }

  /** Checks what people read about the strategy as a whole. */
  void checkStrategy(Preface preface) {
    if (preface.about().name().isBlank()) {
      problems.add(
          Code.BLANK_NAME,
          Optional.empty(),
          List.of(),
          "name",
          "The strategy has a blank name. Give it one.");
    }
    fields.checkStrategy(preface);
  }

  void check(Relation relation) {
    fields.check(FieldTable.of(relation.kind()), relation);
    if (relation instanceof Allocation allocation) {
      checkOrder(allocation, "until", allocation.period().from(), allocation.period().until());
    }
  }

  void check(Element element) {
    if (element.id().isBlank()) {
      problems.add(
          Code.BLANK_ID,
          element,
          "id",
          "%s named \"%s\" has a blank id. Give it one, so that relations can name it."
              .formatted(Problems.upperFirst(Problems.word(element.type())), element.name()));
    }
    if (element.name().isBlank()) {
      problems.add(
          Code.BLANK_NAME,
          element,
          "name",
          Problems.label(element) + " has a blank name. Give it one that people understand.");
    }
    fields.check(FieldTable.of(element.type()), element);
    if (element instanceof WorkItem item) {
      checkOrder(item, "due", item.start(), item.due());
    }
    if (element instanceof Objective objective) {
      checkMeasures(objective);
    }
    if (element instanceof Resource resource) {
      checkOrder(resource, "until", resource.period().from(), resource.period().until());
      checkUnit(resource);
    }
  }

  private void checkOrder(
      Part part, String field, Optional<LocalDate> first, Optional<LocalDate> last) {
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      problems.add(
          Code.DATES_REVERSED,
          part,
          field,
          "%s ends on %s, before it starts on %s. Swap the two or mend one of them."
              .formatted(Problems.label(part), last.get(), first.get()));
    }
  }

  private void checkUnit(Resource resource) {
    if (resource.unit().isEmpty() && resource.kind() != Resource.Kind.TECHNOLOGICAL) {
      problems.add(
          Code.MISSING_UNIT,
          resource,
          "unit",
          Problems.label(resource)
              + " has no unit. Say in what its amounts are counted, such as EUR or FTE.");
    }
  }

  // Measures

  private void checkMeasures(Objective objective) {
    int measures = objective.measures().size();
    Set<String> names = measures > 1 ? new HashSet<>() : Set.of();
    for (int i = 0; i < measures; i++) {
      Measure measure = objective.measures().get(i);
      if (measure.name().isBlank()) {
        problems.add(
            Code.BLANK_NAME,
            objective,
            "measures/" + i + "/name",
            "A measure of %s has a blank name. Give it one.".formatted(Problems.label(objective)));
      } else if (measures > 1 && !names.add(measure.name())) {
        problems.add(
            Code.DUPLICATE_MEASURE,
            objective,
            "measures/" + i + "/name",
            label(objective, measure)
                + " is there twice. Give one of them another name, or remove it.");
      }
      checkGoals(objective, measure, i);
    }
  }

  private void checkGoals(Objective objective, Measure measure, int number) {
    int goals =
        (measure.target().isPresent() ? 1 : 0)
            + (measure.atLeast().isPresent() ? 1 : 0)
            + (measure.atMost().isPresent() ? 1 : 0);
    if (goals > 1) {
      problems.add(
          Code.SEVERAL_GOALS,
          objective,
          "measures/" + number,
          label(objective, measure)
              + " has more than one of target, atLeast and atMost. Keep one, or make a measure of"
              + " each.");
    }
    // By value, as a baseline of 0 and a target of -0 are no way to go.
    if (measure.target().isPresent()
        && measure.baseline().isPresent()
        && measure.target().getAsDouble() == measure.baseline().getAsDouble()) {
      problems.add(
          Code.TARGET_EQUALS_BASELINE,
          objective,
          "measures/" + number + "/target",
          label(objective, measure)
              + " has a target equal to its baseline, so there is nothing to reach. Change one of"
              + " them, or use atLeast or atMost.");
    }
  }

  private static String label(Objective objective, Measure measure) {
    return "Measure \"%s\" of %s".formatted(measure.name(), Problems.label(objective));
  }
}
