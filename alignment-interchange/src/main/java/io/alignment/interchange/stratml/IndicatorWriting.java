package io.alignment.interchange.stratml;

import io.alignment.interchange.fields.FieldTexts;
import io.alignment.interchange.xml.XmlIds;
import io.alignment.interchange.xml.XmlNode;
import io.alignment.interchange.xml.XmlSink;
import io.alignment.model.Element;
import io.alignment.model.Measure;
import io.alignment.model.Planned;
import io.alignment.model.Reading;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the measures of an element as performance indicators. */
final class IndicatorWriting {

  private final XmlSink xml;
  private final List<Measure> measures;
  private final Legality legality;
  // What of the properties of the element was read from indicators, and goes there again.
  private final Map<String, String> placed = new LinkedHashMap<>();

  /**
   * Prepares for writing.
   *
   * @param measures the measures that become indicators
   * @param element whose properties say what else the indicators had
   * @param identifiers those that are taken, to which those of the indicators are added
   */
  IndicatorWriting(
      XmlSink xml,
      List<Measure> measures,
      Element element,
      Set<String> identifiers,
      Legality legality) {
    this.xml = xml;
    this.measures = measures;
    this.legality = legality;
    for (int place = 0; place < measures.size(); place++) {
      place(place, Terms.STAGE, element, Terms.STAGES, Terms.stage(measures.get(place)));
      place(place, Terms.NATURE, element, Terms.NATURES, Terms.nature(measures.get(place)));
      String sequence = property(place, "SequenceIndicator", element);
      if (Notes.isWhole(sequence)) {
        placed.put(key(place, "SequenceIndicator"), sequence);
      }
      String identifier = property(place, "Identifier", element);
      if (!identifier.isBlank() && identifiers.add(XmlIds.encode(identifier))) {
        placed.put(key(place, "Identifier"), identifier);
      }
    }
  }

  private void place(int place, String name, Element element, Set<String> allowed, String usual) {
    String text = property(place, name, element);
    if (allowed.contains(text) && !text.equals(usual)) {
      placed.put(key(place, name), text);
    }
  }

  private static String property(int place, String name, Element element) {
    return element.properties().getOrDefault(key(place, name), "");
  }

  private static String key(int place, String name) {
    return Terms.INDICATOR + (place + 1) + "." + name;
  }

  /** {@return the properties of the element that are written with its indicators} */
  Set<String> placed() {
    return placed.keySet();
  }

  boolean isEmpty() {
    return measures.isEmpty();
  }

  void write() throws IOException {
    for (int place = 0; place < measures.size(); place++) {
      write(place, measures.get(place));
    }
  }

  private void write(int place, Measure measure) throws IOException {
    xml.start("PerformanceIndicator")
        .attribute(Terms.STAGE, placed.getOrDefault(key(place, Terms.STAGE), Terms.stage(measure)))
        .attribute(
            Terms.NATURE, placed.getOrDefault(key(place, Terms.NATURE), Terms.nature(measure)));
    String sequence = placed.get(key(place, "SequenceIndicator"));
    if (sequence != null) {
      xml.text("SequenceIndicator", sequence);
    }
    legality.require("measures", measure.name());
    xml.text("MeasurementDimension", XmlNode.title(measure.name()));
    String unit = measure.unit().orElse("");
    legality.require("measures", unit);
    xml.text("UnitOfMeasurement", unit);
    String identifier = placed.get(key(place, "Identifier"));
    if (identifier != null) {
      xml.text("Identifier", XmlIds.encode(identifier));
    }
    boolean areReadingsPlain =
        measure.readings().stream().flatMap(it -> it.note().stream()).allMatch(Notes::isWhole);
    results(measure, areReadingsPlain);
    other(measure, areReadingsPlain);
    xml.end();
  }

  private void results(Measure measure, boolean areReadingsPlain) throws IOException {
    boolean isAny =
        measure.target().isPresent()
            || !measure.plan().isEmpty()
            || (areReadingsPlain && !measure.readings().isEmpty());
    if (!isAny) {
      return;
    }
    xml.start("MeasurementInstance");
    if (measure.target().isPresent()) {
      result("TargetResult", "", measure.target().getAsDouble(), Optional.empty());
    }
    for (Planned planned : measure.plan()) {
      result("TargetResult", planned.date().toString(), planned.value(), Optional.empty());
    }
    if (areReadingsPlain) {
      for (Reading reading : measure.readings()) {
        result("ActualResult", reading.date().toString(), reading.value(), reading.note());
      }
    }
    xml.end();
  }

  private void result(String name, String day, double value, Optional<String> note)
      throws IOException {
    xml.start(name);
    if (!day.isEmpty()) {
      xml.text("EndDate", day);
    }
    xml.text("NumberOfUnits", FieldTexts.number(value));
    if (note.isPresent()) {
      legality.require("measures", note.get());
      xml.text("Description", note.get());
    }
    xml.end();
  }

  private void other(Measure measure, boolean areReadingsPlain) throws IOException {
    Set<String> elsewhere = new HashSet<>(Set.of("target", "plan"));
    if (XmlNode.title(measure.name()).equals(measure.name())) {
      elsewhere.add("name");
    }
    if (measure.unit().filter(Notes::isWhole).isPresent()) {
      elsewhere.add("unit");
    }
    if (areReadingsPlain) {
      elsewhere.add("readings");
    }
    String prose = measure.description().filter(Notes::isPlain).orElse("");
    if (!prose.isEmpty()) {
      elsewhere.add("description");
    }
    Notes notes =
        new Notes(
            prose, FieldTexts.of(Terms.measure(), measure, it -> !elsewhere.contains(it.name())));
    notes.fields().forEach((key, text) -> legality.require("measures", key + text));
    legality.require("measures", prose);
    if (!notes.isEmpty()) {
      xml.text("OtherInformation", notes.text());
    }
  }

  /** Tells what XML cannot hold. */
  interface Legality {

    /** Tells so if XML cannot hold the text of a field. */
    void require(String field, String text);
  }
}
