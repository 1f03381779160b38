package io.alignment.model;

import io.alignment.model.Problem.Code;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

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
      problems.add(Code.BLANK_NAME, null, "name", "has a blank name. Give it one.");
    }
    fields.check(FieldTable.ofStrategy(), preface, null);
    UnitValidator.check(preface.units(), problems);
    checkSharedMeasures(preface.measures());
  }

  private void checkSharedMeasures(List<SharedMeasure> measures) {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < measures.size(); i++) {
      SharedMeasure shared = measures.get(i);
      String place = "measures/" + i;
      String label = "Measure \"%s\" of the strategy".formatted(Problems.shorten(shared.id()));
      if (shared.id().isBlank()) {
        problems.addOf(
            "A measure of the strategy",
            Code.BLANK_ID,
            null,
            place + "/id",
            "has a blank id. Give it one, so that measures of objectives can name it.");
      } else if (!ids.add(shared.id())) {
        problems.addOf(
            label,
            Code.DUPLICATE_ID,
            null,
            place + "/id",
            "is there twice. Give one of them another id, or remove it.");
      }
      if (shared.measure().name().isBlank()) {
        problems.addOf(
            label, Code.BLANK_NAME, null, place + "/name", "has a blank name. Give it one.");
      }
      if (shared.measure().measure().isPresent()) {
        problems.addOf(
            label,
            Code.UNFITTING_PART,
            null,
            place,
            "uses another one. Name that one in the measures of objectives.");
      }
      new MeasureValidator(
              shared.measure(),
              (code, field, predicate) ->
                  problems.addOf(label, code, null, place + field, "%s", predicate))
          .check();
    }
  }

  void check(Relation relation) {
    fields.check(FieldTable.of(relation.kind()), relation, relation);
    if (relation instanceof Allocation allocation) {
      checkOrder(allocation, "until", allocation.period().from(), allocation.period().until());
    }
  }

  void check(Element element) {
    if (element.id().isBlank()) {
      problems.addOf(
          Problems.upperFirst(Problems.word(element.type())),
          Code.BLANK_ID,
          element,
          "id",
          "named \"%s\" has a blank id. Give it one, so that relations can name it.",
          Problems.shorten(element.name()));
    }
    if (element.name().isBlank()) {
      problems.add(
          Code.BLANK_NAME,
          element,
          "name",
          "has a blank name. Give it one that people understand.");
    }
    fields.check(FieldTable.of(element.type()), element, element);
    if (element instanceof WorkItem item) {
      checkOrder(item, "due", item.start(), item.due());
      checkOrder(item, "ended", item.started(), item.ended());
    }
    if (element instanceof Objective objective) {
      checkMeasures(objective);
    }
    if (element instanceof Resource resource) {
      checkOrder(resource, "until", resource.period().from(), resource.period().until());
      checkAbsences(resource);
      if (!resource.capacities().isEmpty()) {
        checkCapacities(resource);
      }
      if (resource.unit().isEmpty() && resource.kind() != Resource.Kind.TECHNOLOGICAL) {
        problems.add(
            Code.MISSING_UNIT,
            resource,
            "unit",
            "has no unit. Say in what its amounts are counted, such as EUR or FTE.");
      }
    }
  }

  private void checkAbsences(Resource resource) {
    for (int i = 0; i < resource.absences().size(); i++) {
      Absence it = resource.absences().get(i);
      checkOrder(
          resource, "absences/" + i + "/until", Optional.of(it.from()), Optional.of(it.until()));
    }
  }

  private void checkCapacities(Resource resource) {
    TreeMap<LocalDate, DateRange> seen = new TreeMap<>();
    for (int i = 0; i < resource.capacities().size(); i++) {
      DateRange span = resource.capacities().get(i).period();
      checkOrder(resource, "capacities/" + i + "/until", span.from(), span.until());
      LocalDate first = span.from().orElse(LocalDate.MIN);
      boolean overlaps =
          Stream.of(seen.floorEntry(first), seen.ceilingEntry(first))
              .anyMatch(it -> it != null && it.getValue().within(span).isPresent());
      if (overlaps) {
        problems.add(
            Code.OVERLAPPING_CAPACITIES,
            resource,
            "capacities/" + i,
            "has two capacities on the same day. Let one end before the other begins.");
      }
      seen.put(first, span);
    }
  }

  private void checkOrder(
      Part part, String field, Optional<LocalDate> first, Optional<LocalDate> last) {
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      problems.add(
          Code.DATES_REVERSED,
          part,
          field,
          "ends on %s, before it starts on %s. Swap the two or mend one of them.",
          last.get(),
          first.get());
    }
  }

  // Measures

  private void checkMeasures(Objective objective) {
    List<Measure> measures = objective.measures();
    Set<String> names = measures.size() > 1 ? new HashSet<>() : Set.of();
    for (int i = 0; i < measures.size(); i++) {
      Measure measure = measures.get(i);
      if (measure.name().isBlank()) {
        problems.addOf(
            "A measure of " + Problems.label(objective),
            Code.BLANK_NAME,
            objective,
            "measures/" + i + "/name",
            "has a blank name. Give it one.");
      } else if (measures.size() > 1 && !names.add(measure.name())) {
        addOfMeasure(
            Code.DUPLICATE_MEASURE,
            objective,
            i,
            "/name",
            "is there twice. Give one of them another name, or remove it.");
      }
      checkGoals(objective, measure, i);
    }
  }

  private void checkGoals(Objective objective, Measure measure, int number) {
    MeasureValidator validator =
        new MeasureValidator(
            measure,
            (code, field, predicate) -> addOfMeasure(code, objective, number, field, predicate));
    if (measure.measure().isPresent()) {
      validator.checkUser(); // the rest with what it uses
    } else {
      validator.check();
    }
  }

  private void addOfMeasure(
      Code code, Objective objective, int number, String field, String predicate) {
    problems.addOf(
        FieldValidator.label(
            "measure", objective.measures().get(number).name(), Problems.label(objective)),
        code,
        objective,
        "measures/" + number + field,
        "%s",
        predicate);
  }
}
