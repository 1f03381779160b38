package io.alignment.model;

import io.alignment.model.Problem.Code;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the problems that an element has by itself, whatever stands around it. */
final class ElementValidator {

  private final Problems problems;

  ElementValidator(Problems problems) {
    this.problems = problems;
  }

  void check(Element element) {
    String id = element.id();
    if (id.isBlank()) {
      problems.add(
          Code.BLANK_ID,
          element,
          "id",
          "%s named \"%s\" has a blank id. Give it one, so that relations can name it."
              .formatted(Problems.upperFirst(Problems.word(element.type())), element.name()));
    }
    checkText(element, "id", id);
    checkAbout(element, element.about());
    switch (element.type()) {
      case VISION -> checkDate(element, "horizon", ((Vision) element).horizon());
      case OBJECTIVE -> {
        Objective objective = (Objective) element;
        checkPlan(objective);
        checkMeasures(objective);
      }
      case INITIATIVE -> {
        Initiative initiative = (Initiative) element;
        checkPlan(initiative);
        checkTexts(element, "teaches", initiative.teaches());
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
    checkStrategyText("properties", isBroken(about.properties()));
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

  private void checkAbout(Element element, About about) {
    if (about.name().isBlank()) {
      problems.add(
          Code.BLANK_NAME,
          element,
          "name",
          Problems.label(element) + " has a blank name. Give it one that people understand.");
    }
    checkText(element, "name", about.name());
    checkText(element, "description", about.description());
    checkTexts(element, "tags", about.tags());
    if (isBroken(about.properties())) {
      problems.brokenText(element, "properties");
    }
  }

  private void checkPlan(WorkItem item) {
    checkDate(item, "start", item.start());
    checkDate(item, "due", item.due());
    checkOrder(item, "due", item.start(), item.due());
    checkTexts(item, "requiredSkills", item.requiredSkills());
    for (int i = 0; i < item.demands().size(); i++) {
      checkDemand(item, i, item.demands().get(i));
    }
  }

  /** Looks first and names the fields only if need be, as that would take most of the time. */
  private void checkDemand(WorkItem item, int number, Demand demand) {
    if (isBroken(demand.unit())
        || (demand.skill().isPresent() && isBroken(demand.skill().get()))
        || !isAmount(demand.amount())) {
      String field = "demands/" + number;
      checkText(item, field + "/unit", demand.unit());
      checkText(item, field + "/skill", demand.skill());
      checkAmount(item, field + "/amount", demand.amount());
    }
  }

  private void checkMeasures(Objective objective) {
    int measures = objective.measures().size();
    Set<String> names = measures > 1 ? new HashSet<>() : Set.of();
    for (int i = 0; i < measures; i++) {
      MeasureValidator measure = new MeasureValidator(problems, objective, i);
      String name = objective.measures().get(i).name();
      if (name.isBlank()) {
        problems.add(
            Code.BLANK_NAME,
            objective,
            "measures/" + i + "/name",
            "A measure of %s has a blank name. Give it one.".formatted(Problems.label(objective)));
      } else if (measures > 1 && !names.add(name)) {
        measure.add(
            Code.DUPLICATE_MEASURE,
            "name",
            " is there twice. Give one of them another name, or remove it.");
      }
      measure.check();
    }
  }

  private void checkResource(Resource resource) {
    checkText(resource, "unit", resource.unit());
    checkTexts(resource, "skills", resource.skills());
    if (resource.unit().isEmpty() && resource.kind() != Resource.Kind.TECHNOLOGICAL) {
      problems.add(
          Code.MISSING_UNIT,
          resource,
          "unit",
          Problems.label(resource)
              + " has no unit. Say in what its amounts are counted, such as EUR or FTE.");
    }
    if (resource.capacity().isPresent()) {
      checkAmount(resource, "capacity", resource.capacity().get());
    }
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
    if (!isAmount(amount)) {
      problems.outOfRange(
          element,
          field,
          Problems.label(element),
          Decimals.show(amount),
          "0 or more, with at most 18 digits before the decimal point and 18 after it");
    }
  }

  private static boolean isAmount(BigDecimal amount) {
    return amount.signum() >= 0 && Decimals.inBounds(amount);
  }

  void checkPeriod(Part part, DateRange period) {
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
    if (date.isPresent() && isOutOfRange(date.get())) {
      problems.dateOutOfRange(part, field, date.get());
    }
  }

  static boolean isOutOfRange(LocalDate date) {
    return date.getYear() < 0 || date.getYear() > 9999;
  }

  private void checkTexts(Part part, String field, Set<String> texts) {
    for (String text : texts) {
      checkText(part, field, text);
    }
  }

  void checkText(Part part, String field, Optional<String> text) {
    if (text.isPresent()) {
      checkText(part, field, text.get());
    }
  }

  private void checkText(Part part, String field, String text) {
    if (isBroken(text)) {
      problems.brokenText(part, field);
    }
  }

  private static boolean isBroken(Map<String, String> properties) {
    for (Map.Entry<String, String> property : properties.entrySet()) {
      if (isBroken(property.getKey()) || isBroken(property.getValue())) {
        return true;
      }
    }
    return false;
  }

  static boolean isBroken(String text) {
    int bits = 0;
    for (int i = 0; i < text.length(); i++) {
      bits |= text.charAt(i);
    }
    // Nearly all texts have no bits together that a surrogate could have.
    return bits >= Character.MIN_SURROGATE && hasHalfPair(text);
  }

  private static boolean hasHalfPair(String text) {
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
}
