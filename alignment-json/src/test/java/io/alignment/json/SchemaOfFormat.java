package io.alignment.json;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the JSON Schema of the table that the reader follows, and of the ranges and words below. To
 * bring the schema in the jar up to date run {@code main} with its path.
 */
final class SchemaOfFormat {

  private static final Map<String, Object> POSITIVE = Map.of("exclusiveMinimum", 0);
  private static final Map<String, Object> AMOUNT = amount("minimum");
  private static final Map<String, Object> POSITIVE_AMOUNT = amount("exclusiveMinimum");

  /** Ranges by the noun of the shape and the name of the field. */
  private static final Map<String, Map<String, Object>> RANGES =
      Map.ofEntries(
          Map.entry("support.weight", POSITIVE),
          Map.entry("measure.weight", POSITIVE),
          Map.entry("collaboration.strength", POSITIVE),
          Map.entry("factor.importance", POSITIVE),
          Map.entry("hindrance.strength", Map.of("exclusiveMinimum", 0, "maximum", 1)),
          Map.entry("factor.rating", Map.of("minimum", 1, "maximum", 4)),
          Map.entry(
              "influence.weight",
              new TreeMap<>(Map.of("minimum", -1, "maximum", 1, "not", Map.of("const", 0)))),
          Map.entry("demand.amount", AMOUNT),
          Map.entry("resource.capacity", AMOUNT),
          Map.entry("resource.dayToDay", AMOUNT),
          Map.entry("allocation.amount", POSITIVE_AMOUNT));

  private static final Map<String, Object> DEFAULTS =
      Map.ofEntries(
          Map.entry("support.weight", 1),
          Map.entry("measure.weight", 1),
          Map.entry("influence.weight", 1),
          Map.entry("hindrance.strength", 1),
          Map.entry("collaboration.strength", 1),
          Map.entry("measure.leading", false),
          Map.entry("resource.dayToDay", 0),
          Map.entry("objective.status", "active"),
          Map.entry("initiative.status", "active"),
          Map.entry("initiative.kind", "project"),
          Map.entry("function.kind", "department"));

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("id", "Your own name for it in relations, unique over the whole strategy."),
          Map.entry("name", "The name that people read."),
          Map.entry("description", "Prose for people."),
          Map.entry("tags", "Labels for selecting."),
          Map.entry("properties", "Your own facts, text by text."),
          Map.entry("horizon", "The day by which the vision should be reached."),
          Map.entry("owner", "The functions that answer for it."),
          Map.entry("supports", "What it serves, and with which weight among those that do."),
          Map.entry("hinders", "What it works against, and how much."),
          Map.entry("dependsOn", "What it needs first."),
          Map.entry("requiredSkills", "The skills without which it cannot be done."),
          Map.entry("demands", "What it needs of resources."),
          Map.entry("measures", "How it is measured."),
          Map.entry("teaches", "The skills that it gives to those who take part."),
          Map.entry("partOf", "The function in which it stands."),
          Map.entry("participates", "The work in which it takes part."),
          Map.entry("collaborates", "With whom it works together."),
          Map.entry("communicates", "Whom it tells."),
          Map.entry("capacity", "How much there is, in its unit."),
          Map.entry("dayToDay", "The part of the capacity that day-to-day business takes."),
          Map.entry("fills", "The roles that these people fill."),
          Map.entry("skills", "The skills that it holds."),
          Map.entry("allocations", "To which work it is given."),
          Map.entry("influences", "On what it acts, from -1 (against) to 1 (for)."),
          Map.entry("atLeast", "The value below which it must not fall."),
          Map.entry("atMost", "The value above which it must not rise."),
          Map.entry("target", "The value to reach."),
          Map.entry("baseline", "The value from which it starts."),
          Map.entry("everyDays", "How many days may pass between two times."));

  private final Map<String, Object> definitions = new LinkedHashMap<>();

  private SchemaOfFormat() {}

  private static Map<String, Object> amount(String lower) {
    return new TreeMap<>(Map.of(lower, 0, "exclusiveMaximum", 1_000_000_000_000_000_000L));
  }

  static String text() {
    SchemaOfFormat schema = new SchemaOfFormat();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    document.put("$id", "urn:alignment:schema:1");
    document.put("title", "A strategy, version 1 of the format");
    document.putAll(schema.object(Format.DOCUMENT));
    document.put("$defs", schema.definitions);
    return ResultWriter.toJson(document);
  }

  private Map<String, Object> object(Shape shape) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (Field field : shape.fields()) {
      properties.put(field.name(), property(shape, field));
      if (field.required()) {
        required.add(field.name());
      }
    }
    object.put("properties", properties);
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    object.put("additionalProperties", false);
    if (shape == Format.MEASURE) {
      object.put(
          "not",
          anyOf(both("target", "atLeast"), both("target", "atMost"), both("atLeast", "atMost")));
    }
    if (shape == Format.RESOURCE) {
      object.putAll(unlessTechnological());
    }
    return object;
  }

  private static Map<String, Object> both(String one, String other) {
    return Map.of("required", List.of(one, other));
  }

  private static Map<String, Object> anyOf(Object... schemas) {
    return Map.of("anyOf", List.of(schemas));
  }

  /** Money and people have a unit, and each of their allocations an amount. */
  private static Map<String, Object> unlessTechnological() {
    Map<String, Object> withAmount =
        new TreeMap<>(Map.of("type", "object", "required", List.of("amount")));
    Map<String, Object> amounts =
        anyOf(withAmount, new TreeMap<>(Map.of("type", "array", "items", withAmount)));
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put(
        "if",
        new TreeMap<>(
            Map.of(
                "properties",
                Map.of("kind", Map.of("enum", List.of("financial", "human"))),
                "required",
                List.of("kind"))));
    rule.put(
        "then",
        new TreeMap<>(
            Map.of("required", List.of("unit"), "properties", Map.of("allocations", amounts))));
    return rule;
  }

  private Map<String, Object> property(Shape shape, Field field) {
    Map<String, Object> property = new LinkedHashMap<>();
    if (WORDS.containsKey(field.name())) {
      property.put("description", WORDS.get(field.name()));
    }
    property.putAll(type(shape, field));
    String key = shape.noun() + "." + field.name();
    property.putAll(new TreeMap<>(RANGES.getOrDefault(key, Map.of())));
    if (DEFAULTS.containsKey(key)) {
      property.put("default", DEFAULTS.get(key));
    }
    return property;
  }

  private Map<String, Object> type(Shape shape, Field field) {
    return switch (field.type()) {
      case TEXT, WORD -> {
        if (shape == Format.DOCUMENT && field.name().equals("format")) {
          yield Map.of("const", Format.VERSION);
        }
        boolean blank = !field.name().equals("id") && !field.name().equals("name");
        yield blank ? Map.of("type", "string") : notBlank();
      }
      case DATE -> {
        Map<String, Object> date = new LinkedHashMap<>();
        date.put("type", "string");
        date.put("format", "date");
        date.put("pattern", "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$");
        yield date;
      }
      case NUMBER, AMOUNT -> Map.of("type", "number");
      case DAYS ->
          new TreeMap<>(Map.of("type", "integer", "minimum", 1, "maximum", Integer.MAX_VALUE));
      case FLAG -> Map.of("type", "boolean");
      case CHOICE -> Map.of("enum", List.copyOf(field.choices().keySet()));
      case TEXTS -> oneOrMore(Map.of("type", "string"));
      case PROPERTIES ->
          new TreeMap<>(Map.of("type", "object", "additionalProperties", Map.of("type", "string")));
      case ENTRIES, SECTION -> oneOrMore(entry(field.entries().orElseThrow()));
    };
  }

  private static Map<String, Object> notBlank() {
    return new TreeMap<>(Map.of("type", "string", "pattern", "\\S"));
  }

  /** A single item needs no list. */
  private static Map<String, Object> oneOrMore(Map<String, Object> item) {
    return anyOf(item, new TreeMap<>(Map.of("type", "array", "items", item)));
  }

  private Map<String, Object> entry(Shape shape) {
    String name = shape.noun();
    if (!definitions.containsKey(name)) {
      definitions.put(name, Map.of());
      definitions.put(name, object(shape));
    }
    Map<String, Object> reference = Map.of("$ref", "#/$defs/" + name);
    boolean named = shape.fields().get(0).name().equals("name");
    return shape.mayBeBare()
        ? anyOf(named ? notBlank() : Map.of("type", "string"), reference)
        : reference;
  }

  public static void main(String[] args) throws IOException {
    Files.writeString(java.nio.file.Path.of(args[0]), text());
  }
}
