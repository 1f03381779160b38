package io.alignment.json;

import io.alignment.model.Element;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.Fields;
import io.alignment.model.Range;
import io.alignment.model.Relation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes the JSON Schema of the table of fields, and of the words below. To bring the schema in the
 * jar up to date run {@code main} with its path.
 */
final class SchemaOfFormat {

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
          Map.entry(
              "keyResults",
              "What tells when it is reached: objectives with a measure of their own."),
          Map.entry("measure", "The measure of the strategy that it uses."),
          Map.entry("teaches", "The skills that it gives to those who take part."),
          Map.entry("partOf", "The function in which it stands."),
          Map.entry("participates", "The work in which it takes part."),
          Map.entry("collaborates", "With whom it works together."),
          Map.entry("communicates", "Whom it tells."),
          Map.entry("capacity", "How much there is, in its unit."),
          Map.entry("dayToDay", "The part of the capacity that day-to-day business takes."),
          Map.entry("alsoIn", "A second function in which it works as well."),
          Map.entry("share", "What part of its time belongs there."),
          Map.entry("fills", "The roles that these people fill."),
          Map.entry("skills", "The skills that it holds."),
          Map.entry("allocations", "To which work it is given."),
          Map.entry("influences", "On what it acts, from -1 (against) to 1 (for)."),
          Map.entry(
              "leavesOut", "What is not recorded on purpose: nothing is asked or found there."),
          Map.entry("note", "What people should know of it."),
          Map.entry("checkIns", "What was said of how it stands."),
          Map.entry("confidence", "How probable it is that it will be reached, from 0 to 1."),
          Map.entry("by", "Who said so."),
          Map.entry("aim", "How much of it has to be reached for a success."),
          Map.entry("progressFrom", "From what one tells how far it has come."),
          Map.entry("better", "Which way is better, where nothing else tells."),
          Map.entry("minimum", "What has to be reached at least."),
          Map.entry("stretch", "What would be more than was asked for."),
          Map.entry("plan", "What is to be reached by when; straight in between."),
          Map.entry("milestones", "What is there or not, in place of a value."),
          Map.entry("done", "The day on which it was there."),
          Map.entry("readingsAre", "Whether they say how much there is, or how much was added."),
          Map.entry("atLeast", "The value below which it must not fall."),
          Map.entry("atMost", "The value above which it must not rise."),
          Map.entry("target", "The value to reach."),
          Map.entry("baseline", "The value from which it starts."),
          Map.entry("everyDays", "How many days may pass between two times."));

  private final Map<String, Field<?>> fields = fields();
  private final Map<String, Object> definitions = new LinkedHashMap<>();

  private SchemaOfFormat() {}

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
    if (WORDS.containsKey(member.name())) {
      property.put("description", WORDS.get(member.name()));
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
        if (shape.equals(Format.DOCUMENT) && member.name().equals("format")) {
          yield Map.of("const", Format.VERSION);
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
      case TEXTS ->
          oneOrMore(member.choices().isEmpty() ? Map.of("type", "string") : choice(member));
      case PROPERTIES ->
          new TreeMap<>(Map.of("type", "object", "additionalProperties", Map.of("type", "string")));
      case PARTS -> {
        Map<String, Object> entry = entry(member.entries().orElseThrow());
        yield member.isSingle() ? entry : oneOrMore(entry);
      }
      case RELATIONS -> throw new IllegalArgumentException(member.name());
    };
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
    boolean named = shape.member(0).name().equals("name");
    return shape.mayBeBare()
        ? anyOf(named ? notBlank() : Map.of("type", "string"), reference)
        : reference;
  }

  public static void main(String[] args) throws IOException {
    Files.writeString(java.nio.file.Path.of(args[0]), text());
  }
}
