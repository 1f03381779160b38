package io.alignment.interchange.stratml;

import io.alignment.interchange.Loss;
import io.alignment.interchange.Loss.Fate;
import io.alignment.interchange.fields.FieldReading;
import io.alignment.interchange.xml.XmlIds;
import io.alignment.interchange.xml.XmlNode;
import io.alignment.model.Measure;
import io.alignment.model.Planned;
import io.alignment.model.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/** Makes measures of the performance indicators of one goal or objective. */
final class IndicatorReading {

  private static final Set<String> KNOWN =
      Set.of(
          "SequenceIndicator",
          "MeasurementDimension",
          "UnitOfMeasurement",
          "Identifier",
          "Relationship",
          "MeasurementInstance",
          "OtherInformation");

  private final List<Loss> losses;
  private final Map<String, String> properties;
  private final List<Object> measures = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /**
   * Begins to read.
   *
   * @param losses takes what is lost
   * @param properties takes what else is said of indicators
   */
  IndicatorReading(List<Loss> losses, Map<String, String> properties) {
    this.losses = losses;
    this.properties = properties;
  }

  List<Object> measures() {
    return measures;
  }

  void read(XmlNode indicator, String place) {
    Notes notes = Notes.of(indicator);
    Map<String, Object> known = new HashMap<>();
    StringJoiner description = new StringJoiner("\n");
    if (!notes.prose().isEmpty()) {
      description.add(notes.prose());
    }
    results(indicator, place, known, description);
    relationships(indicator, place);
    for (XmlNode part : indicator.children()) {
      if (!KNOWN.contains(part.name()) && !all(part).isBlank()) {
        losses.add(Loss.of("stratml.unknown", place, Fate.DROPPED, part.name(), all(part)));
      }
    }
    FieldReading texts = notes.reading();
    Optional<String> dimension = indicator.textOf("MeasurementDimension").map(XmlNode::title);
    Optional<String> unit = indicator.textOf("UnitOfMeasurement");
    boolean isEmpty =
        dimension.isEmpty()
            && unit.isEmpty()
            && known.isEmpty()
            && description.length() == 0
            && notes.fields().isEmpty();
    if (isEmpty) {
      losses.add(Loss.of("stratml.empty", place, Fate.DROPPED, indicator.name()));
      return;
    }
    known.put("name", texts.take("name").orElseGet(() -> unused(dimension, unit, place)));
    unit.ifPresent(it -> known.put("unit", it));
    texts.take("unit").ifPresent(it -> known.put("unit", it));
    if (description.length() > 0) {
      known.put("description", description.toString());
    }
    texts.take("description").ifPresent(it -> known.put("description", it));
    Measure measure = (Measure) texts.make(Terms.measure(), known);
    for (String key : texts.unread()) {
      losses.add(
          Loss.of(
              "stratml.unread", place, Fate.DROPPED, key, notes.fields().getOrDefault(key, "")));
    }
    names.add(measure.name());
    measures.add(measure);
    keep(indicator, place, measure);
  }

  /** Keeps what a measure has no field for. */
  private void keep(XmlNode indicator, String place, Measure measure) {
    String before = Terms.INDICATOR + measures.size() + ".";
    Map<String, Optional<String>> besides = new HashMap<>();
    besides.put(
        Terms.STAGE,
        indicator.attribute(Terms.STAGE).filter(it -> !it.equals(Terms.stage(measure))));
    besides.put(
        Terms.NATURE,
        indicator
            .attribute(Terms.NATURE)
            .or(() -> indicator.attribute("IndicatorType"))
            .filter(it -> !it.equals(Terms.nature(measure))));
    besides.put("Identifier", indicator.textOf("Identifier").map(XmlIds::decode));
    besides.put("SequenceIndicator", indicator.textOf("SequenceIndicator"));
    besides.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            it ->
                it.getValue()
                    .ifPresent(
                        text -> {
                          properties.put(before + it.getKey(), text);
                          losses.add(
                              Loss.of(
                                  "stratml.kept",
                                  place,
                                  Fate.KEPT_AS_PROPERTY,
                                  it.getKey(),
                                  text,
                                  before + it.getKey()));
                        }));
  }

  private String unused(Optional<String> dimension, Optional<String> unit, String place) {
    String wish = dimension.or(() -> unit.map(XmlNode::title)).orElse("Indicator");
    String name = wish;
    for (int number = 2; names.contains(name); number++) {
      name = wish + " " + number;
    }
    if (dimension.isEmpty()) {
      losses.add(Loss.of("stratml.no-name", place, Fate.GUESSED, "PerformanceIndicator", name));
    } else if (!name.equals(wish)) {
      losses.add(Loss.of("stratml.repeated-name", place, Fate.GUESSED, wish, name));
    }
    return name;
  }

  private void results(
      XmlNode indicator, String place, Map<String, Object> known, StringJoiner description) {
    List<Planned> plan = new ArrayList<>();
    List<Reading> readings = new ArrayList<>();
    indicator
        .all("MeasurementInstance")
        .flatMap(it -> it.children().stream())
        .forEach(
            result -> {
              Optional<Double> value =
                  result.textOf("NumberOfUnits").flatMap(FieldReading::decimal);
              Optional<LocalDate> day = day(result, "EndDate").or(() -> day(result, "StartDate"));
              boolean isTarget = result.name().equals("TargetResult");
              boolean isTold = false;
              boolean isNoted = false;
              if (value.isPresent() && isTarget && day.isPresent()) {
                plan.add(new Planned(day.get(), value.get()));
                isTold = true;
              } else if (value.isPresent() && isTarget && !known.containsKey("target")) {
                known.put("target", value.get());
                isTold = true;
              } else if (value.isPresent()
                  && day.isPresent()
                  && result.name().equals("ActualResult")) {
                Reading reading = new Reading(day.get(), value.get());
                Optional<String> note = result.textOf("Description");
                readings.add(note.map(reading::note).orElse(reading));
                isTold = true;
                isNoted = true;
              }
              describe(result, isTold, isNoted, place, description);
            });
    if (!plan.isEmpty()) {
      known.put("plan", plan);
    }
    if (!readings.isEmpty()) {
      known.put("readings", readings);
    }
  }

  private static Optional<LocalDate> day(XmlNode result, String name) {
    return result.textOf(name).flatMap(FieldReading::date);
  }

  /** Puts into the description what else a result says. */
  private void describe(
      XmlNode result, boolean isTold, boolean isNoted, String place, StringJoiner description) {
    StringJoiner rest = new StringJoiner(", ");
    for (XmlNode part : result.children()) {
      boolean isKnown =
          (isTold && part.name().equals("NumberOfUnits"))
              || (isTold && part.name().equals("EndDate") && day(result, "EndDate").isPresent())
              || (isTold
                  && part.name().equals("StartDate")
                  && day(result, "EndDate").isEmpty()
                  && day(result, "StartDate").isPresent())
              || (isNoted && part.name().equals("Description"));
      String text = all(part);
      if (!isKnown && !text.isBlank()) {
        rest.add(part.name().equals("Description") ? text : part.name() + " " + text);
      }
    }
    if (rest.length() > 0) {
      String line = result.name() + ": " + rest;
      description.add(line);
      losses.add(Loss.of("stratml.described", place, Fate.FLATTENED, line));
    }
  }

  /** Returns all text in an element. */
  static String all(XmlNode node) {
    StringJoiner text = new StringJoiner(" ");
    if (!node.readable().isEmpty()) {
      text.add(node.readable());
    }
    for (XmlNode child : node.children()) {
      String inner = all(child);
      if (!inner.isBlank()) {
        text.add(inner);
      }
    }
    return text.toString();
  }

  private void relationships(XmlNode indicator, String place) {
    indicator
        .all("Relationship")
        .map(it -> (it.attribute("RelationshipType").orElse("") + " " + all(it)).strip())
        .filter(it -> !it.isEmpty())
        .forEach(it -> losses.add(Loss.of("stratml.relationship", place, Fate.DROPPED, it)));
  }
}
