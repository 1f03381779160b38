package io.alignment.model;

import io.alignment.model.Problem.Code;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Finds the problems that an element has by itself, whatever stands around it. */
final class ElementValidator {

  private final Problems problems;

  ElementValidator(Problems problems) {
    this.problems = problems;
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
    checkText(element, "id", element.id());
    checkAbout(element);
    switch (element.type()) {
      case VISION -> checkDate(element, "horizon", ((Vision) element).horizon());
      case OBJECTIVE -> {
        checkPlan((WorkItem) element);
        checkMeasures((Objective) element);
      }
      case INITIATIVE -> {
        checkPlan((WorkItem) element);
        checkTexts(element, "teaches", ((Initiative) element).teaches());
      }
      case FUNCTION -> {}
      case RESOURCE -> checkResource((Resource) element);
      case FACTOR -> checkFactor((Factor) element);
    }
  }

  /** Checks what people read about the strategy as a whole. */
  void checkStrategy(About about) {
    if (about.name().isBlank()) {
      problems.add(
          Code.BLANK_NAME,
          Optional.empty(),
          List.of(),
          "name",
          "The strategy has a blank name. Give it one.");
    }
    checkStrategyText("name", isBroken(about.name()));
    checkStrategyText(
        "description", about.description().filter(ElementValidator::isBroken).isPresent());
    checkStrategyText("tags", about.tags().stream().anyMatch(ElementValidator::isBroken));
    checkStrategyText(
        "properties", about.properties().entrySet().stream().anyMatch(ElementValidator::isBroken));
  }

  private void checkStrategyText(String field, boolean isBroken) {
    if (isBroken) {
      problems.add(
          Code.INVALID_TEXT,
          Optional.empty(),
          List.of(),
          field,
          "The strategy contains half of a surrogate pair in its %s, which is no character."
                  .formatted(field)
              + " Remove it.");
    }
  }

  private void checkAbout(Element element) {
    if (element.name().isBlank()) {
      problems.add(
          Code.BLANK_NAME,
          element,
          "name",
          Problems.label(element) + " has a blank name. Give it one that people understand.");
    }
    checkText(element, "name", element.name());
    element.description().ifPresent(text -> checkText(element, "description", text));
    checkTexts(element, "tags", element.tags());
    if (element.properties().entrySet().stream().anyMatch(ElementValidator::isBroken)) {
      brokenText(element, "properties");
    }
  }

  private void checkPlan(WorkItem item) {
    checkDate(item, "start", item.start());
    checkDate(item, "due", item.due());
    checkOrder(item, "due", item.start(), item.due());
    checkTexts(item, "requiredSkills", item.requiredSkills());
    for (int i = 0; i < item.demands().size(); i++) {
      Demand demand = item.demands().get(i);
      String field = "demands/" + i;
      checkText(item, field + "/unit", demand.unit());
      demand.skill().ifPresent(skill -> checkText(item, field + "/skill", skill));
      checkAmount(item, field + "/amount", demand.amount());
    }
  }

  private void checkMeasures(Objective objective) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < objective.measures().size(); i++) {
      Measure measure = objective.measures().get(i);
      String field = "measures/" + i;
      if (measure.name().isBlank()) {
        problems.add(
            Code.BLANK_NAME,
            objective,
            field + "/name",
            "A measure of %s has a blank name. Give it one.".formatted(Problems.label(objective)));
      } else if (!names.add(measure.name())) {
        problems.add(
            Code.DUPLICATE_MEASURE,
            objective,
            field + "/name",
            label(objective, measure)
                + " is there twice. Give one of them another name, or remove it.");
      }
      checkMeasure(objective, measure, field);
    }
  }

  private void checkMeasure(Objective objective, Measure measure, String field) {
    checkText(objective, field + "/name", measure.name());
    measure.unit().ifPresent(unit -> checkText(objective, field + "/unit", unit));
    checkFinite(objective, measure, field + "/baseline", measure.baseline());
    checkFinite(objective, measure, field + "/target", measure.target());
    checkFinite(objective, measure, field + "/atLeast", measure.atLeast());
    checkFinite(objective, measure, field + "/atMost", measure.atMost());
    if (!isPositive(measure.weight())) {
      problems.outOfRange(
          objective,
          field + "/weight",
          label(objective, measure),
          measure.weight(),
          "a finite number above 0");
    }
    if (measure.everyDays().orElse(1) < 1) {
      problems.outOfRange(
          objective,
          field + "/everyDays",
          label(objective, measure),
          measure.everyDays().getAsInt(),
          "1 or more");
    }
    int goals =
        (measure.target().isPresent() ? 1 : 0)
            + (measure.atLeast().isPresent() ? 1 : 0)
            + (measure.atMost().isPresent() ? 1 : 0);
    if (goals > 1) {
      problems.add(
          Code.SEVERAL_GOALS,
          objective,
          field,
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
          field + "/target",
          label(objective, measure)
              + " has a target equal to its baseline, so there is nothing to reach. Change one of"
              + " them, or use atLeast or atMost.");
    }
    for (int i = 0; i < measure.readings().size(); i++) {
      Reading reading = measure.readings().get(i);
      String place = field + "/readings/" + i;
      checkDate(objective, place + "/date", Optional.of(reading.date()));
      checkFinite(objective, measure, place + "/value", OptionalDouble.of(reading.value()));
    }
  }

  private void checkResource(Resource resource) {
    resource.unit().ifPresent(unit -> checkText(resource, "unit", unit));
    checkTexts(resource, "skills", resource.skills());
    if (resource.unit().isEmpty() && resource.kind() != Resource.Kind.TECHNOLOGICAL) {
      problems.add(
          Code.MISSING_UNIT,
          resource,
          "unit",
          Problems.label(resource)
              + " has no unit. Say in what its amounts are counted, such as EUR or FTE.");
    }
    resource.capacity().ifPresent(capacity -> checkAmount(resource, "capacity", capacity));
    checkAmount(resource, "dayToDay", resource.dayToDay());
    checkPeriod(resource, resource.period());
  }

  private void checkFactor(Factor factor) {
    if (!isPositive(factor.importance().orElse(1))) {
      problems.outOfRange(
          factor,
          "importance",
          Problems.label(factor),
          factor.importance().getAsDouble(),
          "a finite number above 0");
    }
    double rating = factor.rating().orElse(1);
    if (!(rating >= 1 && rating <= 4)) {
      problems.outOfRange(
          factor,
          "rating",
          Problems.label(factor),
          rating,
          "from 1 (responds poorly) to 4 (responds superbly)");
    }
  }

  // Values, of elements and of relations

  static boolean isPositive(double value) {
    return value > 0 && value <= Double.MAX_VALUE;
  }

  private void checkAmount(Element element, String field, BigDecimal amount) {
    if (amount.signum() < 0 || !Decimals.inBounds(amount)) {
      problems.outOfRange(
          element,
          field,
          Problems.label(element),
          Decimals.show(amount),
          "0 or more, with at most 18 digits before the decimal point and 18 after it");
    }
  }

  void checkPeriod(Part part, Period period) {
    checkDate(part, "from", period.from());
    checkDate(part, "until", period.until());
    checkOrder(part, "until", period.from(), period.until());
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

  private void checkDate(Part part, String field, Optional<LocalDate> date) {
    if (date.isPresent() && (date.get().getYear() < 0 || date.get().getYear() > 9999)) {
      problems.add(
          Code.DATE_OUT_OF_RANGE,
          part,
          field,
          "%s has the %s %s, which is not between the years 0 and 9999. Mend it."
              .formatted(
                  Problems.label(part), field.substring(field.lastIndexOf('/') + 1), date.get()));
    }
  }

  private void checkFinite(
      Objective objective, Measure measure, String field, OptionalDouble value) {
    if (!Double.isFinite(value.orElse(0))) {
      problems.outOfRange(
          objective, field, label(objective, measure), value.getAsDouble(), "a finite number");
    }
  }

  private void checkTexts(Part part, String field, Set<String> texts) {
    texts.forEach(text -> checkText(part, field, text));
  }

  void checkText(Part part, String field, String text) {
    if (isBroken(text)) {
      brokenText(part, field);
    }
  }

  private void brokenText(Part part, String field) {
    problems.add(
        Code.INVALID_TEXT,
        part,
        field,
        "%s contains half of a surrogate pair in its %s, which is no character. Remove it."
            .formatted(Problems.label(part), field));
  }

  private static boolean isBroken(Map.Entry<String, String> property) {
    return isBroken(property.getKey()) || isBroken(property.getValue());
  }

  private static boolean isBroken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }

  private static String label(Objective objective, Measure measure) {
    return "Measure \"%s\" of %s".formatted(measure.name(), Problems.label(objective));
  }
}
