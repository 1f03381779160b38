package io.alignment.json;

import io.alignment.model.Element;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.Fields;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.StrategyBuilder;
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
    Element element = fields.make(field -> value(entry, field, field.position()));
    strategy.add(element);
    whereabouts.of(element, entry::placeOf);
    for (Field<Element> field : fields.relations()) {
      if (entry.value(field.position()) != null) {
        relations(entry, field, element);
      }
    }
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

  /** Returns the value of a field that stands at a position. */
  static Optional<?> value(Entry entry, Field<?> field, int position) {
    Object value = entry.value(position);
    return value != null && field.type() == Field.Type.PARTS
        ? Optional.of(parts(field.parts().orElseThrow(), (List<?>) value))
        : Optional.ofNullable(value);
  }

  /** Makes something of each object in a list that is whole. */
  private static List<Object> parts(Fields<Object> fields, List<?> items) {
    List<Object> made = new ArrayList<>(items.size());
    for (Object item : items) {
      Entry entry = (Entry) item;
      if (!entry.isBroken()) {
        made.add(fields.make(field -> value(entry, field, field.position())));
      }
    }
    return made;
  }

  // Relations

  private void relations(Entry entry, Field<Element> field, Element element) {
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
        add(relation(kind, fields, element.id(), item), part -> placeOf(item, part));
      }
    }
  }

  private static Relation reference(
      Relation.Kind kind, Fields<Relation> fields, String id, String other) {
    boolean leadsAway = kind.home() == Relation.Home.SOURCE;
    return fields.make(end -> Optional.of((end.position() == 0) == leadsAway ? id : other));
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
        });
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
