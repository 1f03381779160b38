package io.alignment.json;

import io.alignment.model.Element;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.Fields;
import io.alignment.model.Range;
import io.alignment.model.Relation;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** Makes JSON Schemas of the table of fields: of all documents, or of one whose ids are known. */
final class SchemaMaker {

  private static final String WORDS = "schema.properties";

  private final Map<String, Field<?>> fields = fields();
  private final Properties words = words();
  private final Map<String, Object> definitions = new LinkedHashMap<>();
  private final KnownIds ids;
  private final String version;

  private SchemaMaker(KnownIds ids, String version) {
    this.ids = ids;
    this.version = version;
  }

  /** Returns the schema of documents that hold strategies. */
  static String ofStrategies(KnownIds ids) {
    return new SchemaMaker(ids, Format.VERSION)
        .text("urn:alignment:schema:1", "A strategy, version 1 of the format", Format.DOCUMENT);
  }

  /** Returns the schema of documents that hold rules. */
  static String ofRules() {
    return new SchemaMaker(KnownIds.NONE, RulesFormat.RULES_VERSION)
        .text(
            "urn:alignment:schema:rules:1",
            "Rules for strategies, version 1 of the format",
            RulesFormat.RULES);
  }

  /** Returns the schema of documents that hold known findings. */
  static String ofBaselines() {
    return new SchemaMaker(KnownIds.NONE, RulesFormat.BASELINE_VERSION)
        .text(
            "urn:alignment:schema:baseline:1",
            "Known findings, version 1 of the format",
            RulesFormat.BASELINE);
  }

  private static Properties words() {
    Properties words = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(SchemaMaker.class.getResourceAsStream(WORDS)),
            StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("The words of the schema cannot be read.", e);
    }
    return words;
  }

  /** Returns the fields of the table by the nouns of their shapes and their names. */
  private static Map<String, Field<?>> fields() {
    Map<String, Field<?>> byName = new HashMap<>();
    add(FieldTable.ofStrategy(), byName);
    for (Element.Type type : Element.Type.values()) {
      add(FieldTable.of(type), byName);
    }
    for (Relation.Kind kind : Relation.Kind.values()) {
      add(FieldTable.of(kind), byName);
    }
    return byName;
  }

  private static void add(Fields<?> fields, Map<String, Field<?>> byName) {
    for (Field<?> field : fields.list()) {
      byName.put(fields.noun() + "." + field.name(), field);
      field.parts().ifPresent(parts -> add(parts, byName));
    }
  }

  private String text(String id, String title, Shape shape) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    document.put("$id", id);
    document.put("title", title);
    document.putAll(object(shape));
    document.put("$defs", definitions);
    return ResultWriter.toJson(document);
  }

  private Map<String, Object> object(Shape shape) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (Member member : shape.members()) {
      properties.put(member.name(), property(shape, member));
      if (member.required() && standIn(shape, member).isEmpty()) {
        required.add(member.name());
      }
    }
    object.put("properties", properties);
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    object.put("additionalProperties", false);
    for (Member member : shape.members()) {
      standIn(shape, member)
          .ifPresent(
              it ->
                  object.putAll(
                      anyOf(
                          Map.of("required", List.of(member.name())),
                          Map.of("required", List.of(it.name())))));
    }
    if (shape.noun().equals("measure") || shape.noun().equals("key result")) {
      object.put("not", anyOf(both("target", "atLeast"), both("target", "atMost")));
    }
    if (shape.noun().equals("resource")) {
      object.putAll(unlessTechnological());
    }
    return object;
  }

  private static Optional<Member> standIn(Shape shape, Member member) {
    return shape.members().stream()
        .filter(it -> it.standsInFor().equals(Optional.of(member.name())))
        .findFirst();
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

  private Map<String, Object> property(Shape shape, Member member) {
    Map<String, Object> property = new LinkedHashMap<>();
    String word =
        words.getProperty(
            shape.noun().replace(' ', '-') + "." + member.name(), words.getProperty(member.name()));
    if (word != null) {
      property.put("description", word);
    }
    property.putAll(type(shape, member));
    Field<?> field = fields.get(shape.noun() + "." + member.name());
    if (field != null) {
      property.putAll(range(field));
      // What is usual of an influence depends on its factor.
      if (!shape.noun().equals("influence")) {
        field.usual().ifPresent(usual -> property.put("default", usual(usual)));
      }
    }
    return property;
  }

  private static Map<String, Object> range(Field<?> field) {
    Map<String, Object> bounds = new TreeMap<>();
    Range range = field.range();
    if (!range.equals(Range.any())) {
      bounds.put(range.isLeastIn() ? "minimum" : "exclusiveMinimum", (long) range.least());
      if (range.isBounded()) {
        bounds.put("maximum", (long) range.most());
      }
    }
    if (field.type() == Field.Type.TEXT || field.type() == Field.Type.WORD) {
      bounds.put("maxLength", field.longest());
    } else if (field.type() == Field.Type.AMOUNT) {
      bounds.put("exclusiveMaximum", 1_000_000_000_000_000_000L);
    } else if (field.type() == Field.Type.DAYS) {
      bounds.put("maximum", Integer.MAX_VALUE);
      bounds.put("type", "integer");
    }
    return bounds;
  }

  private static Object usual(Object value) {
    return value instanceof Double number ? (Object) number.longValue() : value;
  }

  private Map<String, Object> type(Shape shape, Member member) {
    return switch (member.type()) {
      case TEXT, WORD, END -> {
        if (member.name().equals("format")) {
          yield Map.of("const", version);
        }
        Optional<Map<String, Object>> known = ids.at(shape, member);
        if (known.isPresent()) {
          yield known.get();
        }
        // A skill may be a bare text, of which nothing more is asked.
        boolean blank =
            !member.name().equals("id")
                && (!member.name().equals("name") || shape.noun().equals("skill"));
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
      case DAYS -> Map.of(); // beside its bounds
      case FLAG -> Map.of("type", "boolean");
      case CHOICE -> choice(member);
      case TEXTS -> oneOrMore(member.choices().isEmpty() ? text(shape, member) : choice(member));
      case PROPERTIES ->
          new TreeMap<>(Map.of("type", "object", "additionalProperties", Map.of("type", "string")));
      case PARTS -> {
        Map<String, Object> entry = entry(member.entries().orElseThrow());
        yield member.isSingle() ? entry : oneOrMore(entry);
      }
      case RELATIONS -> throw new IllegalArgumentException(member.name());
    };
  }

  private Map<String, Object> text(Shape shape, Member member) {
    return ids.at(shape, member).orElse(Map.of("type", "string"));
  }

  private static Map<String, Object> choice(Member member) {
    return Map.of("enum", List.copyOf(member.choices().keySet()));
  }

  private static Map<String, Object> notBlank() {
    return new TreeMap<>(Map.of("type", "string", "pattern", "\\S"));
  }

  /** A single item needs no list. */
  private static Map<String, Object> oneOrMore(Map<String, Object> item) {
    return anyOf(item, new TreeMap<>(Map.of("type", "array", "items", item)));
  }

  private Map<String, Object> entry(Shape shape) {
    String name = shape.noun().replace(' ', '-');
    if (!definitions.containsKey(name)) {
      definitions.put(name, Map.of());
      definitions.put(name, object(shape));
    }
    Map<String, Object> reference = Map.of("$ref", "#/$defs/" + name);
    return shape.mayBeBare() ? anyOf(bare(shape, shape.member(0)), reference) : reference;
  }

  /** What stands for a whole: its first member. */
  private Map<String, Object> bare(Shape shape, Member first) {
    if (first.type() == Field.Type.CHOICE) {
      return choice(first);
    }
    return first.name().equals("name") ? notBlank() : text(shape, first);
  }
}
