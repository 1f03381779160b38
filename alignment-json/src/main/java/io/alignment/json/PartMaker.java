package io.alignment.json;

import io.alignment.model.Element;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.Fields;
import io.alignment.model.KeyResult;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes elements and relations of the objects of a document. */
final class PartMaker {

  private final StrategyBuilder strategy;
  private final DocumentProblems problems;
  private final Whereabouts whereabouts;

  PartMaker(StrategyBuilder strategy, DocumentProblems problems, Whereabouts whereabouts) {
    this.strategy = strategy;
    this.problems = problems;
    this.whereabouts = whereabouts;
  }

  /** Takes an object of a section. */
  void take(Element.Type type, Entry entry) {
    String id = (String) entry.value(Format.ID);
    if (id == null) {
      return;
    }
    if (entry.isBroken()) {
      mend(type, entry, id);
    }
    Fields<Element> fields = FieldTable.of(type);
    Element element = made(fields, entry);
    strategy.add(element);
    whereabouts.of(element, entry::placeOf);
    boolean isKeyResult = type == Element.Type.OBJECTIVE && isKeyResult(entry);
    for (Field<Element> field : fields.relations()) {
      relations(entry, field, element, isKeyResult);
    }
    if (type == Element.Type.OBJECTIVE
        && entry.value(Format.KEY_RESULTS_POSITION) instanceof List<?> keyResults) {
      keyResults.forEach(it -> keyResult((Entry) it, element));
    }
  }

  /** Says whether an objective belongs to the one that it supports, and reports if it has none. */
  private boolean isKeyResult(Entry entry) {
    if (entry.value(Format.KIND_POSITION) != Format.ObjectiveKind.KEY_RESULT) {
      return false;
    }
    int supported = entry.entries(Relation.Kind.SUPPORT.field()).size();
    if (supported != 1) {
      problems.add(
          "not-one-objective",
          entry.placeOf(Format.KIND),
          "A key result belongs to one objective, the only one that it supports, but this one"
              + " supports %s. Write it inside of its objective, in keyResults."
                  .formatted(supported == 0 ? "nothing" : supported));
    }
    return true;
  }

  /** Takes a key result that stands inside of its objective. */
  private void keyResult(Entry entry, Element objective) {
    String id = (String) entry.value(Format.ID);
    if (id == null) {
      return;
    }
    if (entry.isBroken()) {
      mend(Element.Type.OBJECTIVE, entry, id);
    }
    Fields<KeyResult> fields = FieldTable.ofKeyResult();
    KeyResult made = made(fields, entry);
    strategy.add(made.objective());
    whereabouts.of(made.objective(), part -> placeInKeyResult(entry, part));
    add(Support.of(id, objective.id(), made.weight()).asKeyResult(), entry::placeOf);
    for (Field<KeyResult> field : fields.relations()) {
      relations(entry, field, made.objective(), false);
    }
  }

  /** Its own measure stands behind all others, and its fields among those of the key result. */
  private static Place placeInKeyResult(Entry entry, String part) {
    String beside = "measures/" + entry.entries("measures").size();
    boolean isBeside = part.equals(beside) || part.startsWith(beside + "/");
    return entry.placeOf(
        isBeside ? part.substring(Math.min(part.length(), beside.length() + 1)) : part);
  }

  /**
   * Fills in what is missing, which was reported when it was read, so that it leads to no further
   * complaints: relations find the element, and it is of a kind that may have them.
   */
  private static void mend(Element.Type type, Entry entry, String id) {
    if (!entry.has("name")) {
      entry.set("name", id);
    }
    if (type == Element.Type.RESOURCE) {
      if (!entry.has("kind") && entry.has("fills")) {
        entry.set("kind", Resource.Kind.HUMAN);
      }
      if (!entry.has("unit")) {
        entry.set("unit", "?");
      }
    }
  }

  /** Makes something of the fields that stand in an object. */
  private static <T> T made(Fields<T> fields, Entry entry) {
    return fields.make(field -> value(entry, field, field.position()), entry.standing());
  }

  /** Returns the value of a field that stands at a position. */
  static Optional<?> value(Entry entry, Field<?> field, int position) {
    Object value = entry.value(position);
    if (value == null || field.type() != Field.Type.PARTS) {
      return Optional.ofNullable(value);
    }
    // Key results are taken one by one, as each has a place of its own.
    return field.name().equals(Format.KEY_RESULTS)
        ? Optional.empty()
        : Optional.of(parts(field.parts().orElseThrow(), (List<?>) value));
  }

  /** Makes something of each object in a list that is whole. */
  private static List<Object> parts(Fields<Object> fields, List<?> items) {
    List<Object> made = new ArrayList<>(items.size());
    for (Object item : items) {
      Entry entry = (Entry) item;
      if (!entry.isBroken()) {
        made.add(made(fields, entry));
      }
    }
    return made;
  }

  // Relations

  private void relations(Entry entry, Field<?> field, Element element, boolean isKeyResult) {
    if (entry.value(field.position()) == null) {
      return;
    }
    Relation.Kind kind = field.relation().orElseThrow();
    Fields<Relation> fields = FieldTable.of(kind, element);
    Object value = Objects.requireNonNull(entry.value(field.position()));
    if (value instanceof String other) {
      add(reference(kind, fields, element.id(), other), part -> entry.placeOf(field.name()));
      return;
    }
    List<?> items = (List<?>) value;
    if (kind == Relation.Kind.COLLABORATION && items.size() > 1) {
      reportRepeated(items);
    }
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof String other) {
        String place = field.name() + "/" + i;
        add(reference(kind, fields, element.id(), other), part -> entry.placeOf(place));
      } else if (items.get(i) instanceof Entry item && !item.isBroken()) {
        Relation made = relation(kind, fields, element.id(), item);
        boolean makesOne = isKeyResult && kind == Relation.Kind.SUPPORT;
        add(makesOne ? ((Support) made).asKeyResult() : made, part -> placeOf(item, part));
      }
    }
  }

  private static Relation reference(
      Relation.Kind kind, Fields<Relation> fields, String id, String other) {
    boolean leadsAway = kind.home() == Relation.Home.SOURCE;
    return fields.make(end -> Optional.of((end.position() == 0) == leadsAway ? id : other), 0);
  }

  private static Relation relation(
      Relation.Kind kind, Fields<Relation> fields, String id, Entry item) {
    int near = kind.home() == Relation.Home.SOURCE ? 0 : 1;
    return fields.make(
        field -> {
          int position = field.position();
          return position == near
              ? Optional.of(id)
              : value(item, field, Math.max(0, position - Format.ENDS + 1));
        },
        item.standing() << (Format.ENDS - 1));
  }

  /** A collaboration may be told from both sides, but twice from one side is a slip. */
  private void reportRepeated(List<?> items) {
    Set<List<String>> seen = new HashSet<>();
    for (Object it : items) {
      Entry item = (Entry) it;
      String with = item.text("with").orElse("");
      if (!seen.add(List.of(with, item.text("channel").orElse("")))) {
        item.markBroken();
        problems.add(
            "duplicate-relation",
            item.placeOf(""),
            "The collaboration with \"%s\" is there twice. Remove one of the two, or name different"
                    .formatted(with)
                + " channels.");
      }
    }
  }

  /** Both ends stand in the first member: one of them there, the other around the object. */
  private static Place placeOf(Entry item, String part) {
    boolean isEnd = part.equals("source") || part.equals("target");
    return item.placeOf(isEnd ? item.shape().member(0).name() : part);
  }

  private void add(Relation relation, Function<String, Place> place) {
    strategy.add(relation);
    whereabouts.of(relation, place);
  }
}
