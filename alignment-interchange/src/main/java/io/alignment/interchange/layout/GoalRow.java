package io.alignment.interchange.layout;

import io.alignment.model.CheckIn;
import io.alignment.model.Element;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Reading;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * A vision, objective or key result as a row of what other tools read.
 *
 * @param strategy the strategy
 * @param element what the row is about
 * @param outline its place in the outline, such as {@code 1.2.1}
 * @param supports what it supports, those first that stand above it in the outline
 */
record GoalRow(Strategy strategy, Element element, String outline, List<Support> supports) {

  /** Returns whether it stands below another one in the outline. */
  Optional<Support> above() {
    return outline.contains(".") ? Optional.of(supports.get(0)) : Optional.empty();
  }

  boolean isVision() {
    return element.type() == Element.Type.VISION;
  }

  boolean isKeyResult() {
    return strategy.isKeyResult(element.id());
  }

  private Optional<Objective> objective() {
    return strategy.objective(element.id());
  }

  String owners() {
    return strategy.incoming(element.id(), Ownership.class).stream()
        .map(it -> strategy.element(it.source()).orElseThrow().name())
        .collect(Collectors.joining(", "));
  }

  String start() {
    return day(objective().flatMap(Objective::start));
  }

  String due() {
    return day(objective().flatMap(Objective::due));
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  String tags() {
    return String.join(", ", element.tags());
  }

  String weight() {
    return above().map(it -> number(OptionalDouble.of(it.weight()))).orElse("");
  }

  /** Returns what was said last, or else its state; a vision has none. */
  String status() {
    if (isVision()) {
      return "";
    }
    Optional<CheckIn.Status> said =
        objective().stream()
            .flatMap(it -> it.checkIns().stream())
            .filter(it -> it.status().isPresent())
            .max(Comparator.comparing(CheckIn::date))
            .flatMap(CheckIn::status);
    Status status = objective().map(Objective::status).orElse(Status.ACTIVE);
    if (said.isPresent() && status == Status.ACTIVE) {
      return switch (said.get()) {
        case ON_TRACK -> "On track";
        case AT_RISK -> "At risk";
        case OFF_TRACK -> "Off track";
      };
    }
    return switch (status) {
      case PLANNED -> "Not started";
      case ACTIVE -> "In progress";
      case PAUSED -> "On hold";
      case DONE -> "Completed";
      case MISSED -> "Not achieved";
      case DROPPED -> "Cancelled";
    };
  }

  private Optional<Measure> measure() {
    return objective().stream().flatMap(it -> it.measures().stream()).findFirst();
  }

  String baseline() {
    return measure().map(it -> number(it.baseline())).orElse("");
  }

  String target() {
    return measure().map(it -> number(it.target())).orElse("");
  }

  String current() {
    return measure().stream()
        .flatMap(it -> it.readings().stream())
        .max(Comparator.comparing(Reading::date))
        .map(it -> number(OptionalDouble.of(it.value())))
        .orElse("");
  }

  private static String number(OptionalDouble number) {
    return number.isPresent()
        ? BigDecimal.valueOf(number.getAsDouble()).stripTrailingZeros().toPlainString()
        : "";
  }
}
