package io.alignment.json;

import io.alignment.model.Element;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.Fields;
import io.alignment.model.KeyResult;
import io.alignment.model.Objective;
import io.alignment.model.Preface;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a strategy part by part: fields in order, those that are absent or as usual left out. */
final class PartWriter {

  /** How many relations of a kind an element usually has. */
  private static final int FEW = 4;

  private final Output output;

  PartWriter(Output output) {
    this.output = output;
  }

  void write(Strategy strategy) {
    OwnRelations relations = new OwnRelations(strategy);
    output.startObject();
    output.name("format");
    output.text(Format.VERSION);
    for (Field<Preface> field : FieldTable.ofStrategy().list()) {
      field(field, strategy.preface(), Format.DOCUMENT.member(1 + field.position()));
    }
    Format.ELEMENTS.forEach((type, shape) -> section(type, shape, strategy, relations));
    output.endObject();
  }

  private void section(Element.Type type, Shape shape, Strategy strategy, OwnRelations relations) {
    Fields<Element> fields = FieldTable.of(type);
    List<Element> elements = strategy.elements();
    boolean isOpen = false;
    for (int place = 0; place < elements.size(); place++) {
      if (elements.get(place).type() == type && !strategy.isKeyResult(elements.get(place).id())) {
        if (!isOpen) {
          output.name(type.section());
          output.startList();
          isOpen = true;
        }
        element(fields, elements.get(place), elements.get(place), shape, relations.of(place));
        keyResults(shape, elements, place, relations);
        output.endObject();
      }
    }
    if (isOpen) {
      output.endList();
    }
  }

  /** Writes the fields of an element, or of what holds it; something may follow. */
  private <T> void element(
      Fields<T> fields, T whole, Element element, Shape shape, List<Relation> relations) {
    output.startObject();
    for (Field<T> field : fields.list()) {
      Member member = shape.member(field.position());
      if (field.type() == Field.Type.RELATIONS) {
        Relation.Kind kind = field.relation().orElseThrow();
        relations(member, kind, FieldTable.of(kind, element), relations);
      } else {
        field(field, whole, member);
      }
    }
  }

  /** Writes the key results of an objective inside of it. */
  private void keyResults(Shape shape, List<Element> elements, int place, OwnRelations relations) {
    List<Integer> places = relations.keyResults(place);
    if (places.isEmpty()) {
      return;
    }
    Member member = shape.member(shape.positionOf(Format.KEY_RESULTS));
    output.name(member.writtenName());
    output.startList();
    for (int at : places) {
      Objective objective = (Objective) elements.get(at);
      List<Relation> others = new ArrayList<>();
      double weight = 1;
      for (Relation relation : relations.of(at)) {
        if (relation instanceof Support support && support.keyResult()) {
          weight = support.weight();
        } else {
          others.add(relation);
        }
      }
      element(
          FieldTable.ofKeyResult(),
          new KeyResult(objective, weight),
          objective,
          member.entries().orElseThrow(),
          others);
      output.endObject();
    }
    output.endList();
  }

  private <T> void field(Field<T> field, T whole, Member member) {
    Optional<Object> value = field.value(whole);
    if (isWritten(value, field)) {
      output.name(member.writtenName());
      value(field, value.get(), member);
    }
  }

  @SuppressWarnings("unchecked") // The type of the field says so.
  private void value(Field<?> field, Object value, Member member) {
    switch (field.type()) {
      case TEXT, WORD, END -> output.text((String) value);
      case DATE -> output.day((LocalDate) value);
      case NUMBER -> number((Double) value);
      case AMOUNT -> output.number((BigDecimal) value);
      case DAYS -> output.number((long) (Integer) value);
      case FLAG -> output.flag((Boolean) value);
      case CHOICE -> output.text(Field.nameOf((Enum<?>) value));
      case TEXTS -> output.texts((Collection<?>) value);
      case PROPERTIES -> properties((Map<?, ?>) value);
      case PARTS -> parts(field, (Collection<Object>) value, member);
      case RELATIONS -> throw new IllegalArgumentException("No element holds its " + field);
    }
  }

  private void number(double number) {
    if (number == (int) number) {
      output.number((long) number);
    } else {
      output.number(BigDecimal.valueOf(number).stripTrailingZeros());
    }
  }

  private void properties(Map<?, ?> properties) {
    output.startObject();
    properties.forEach(
        (name, value) -> {
          output.name((String) name);
          output.text((String) value);
        });
    output.endObject();
  }

  // Lists of parts and of relations

  private void parts(Field<?> field, Collection<Object> parts, Member member) {
    Fields<Object> fields = field.parts().orElseThrow();
    Field<Object> first = fields.list().get(0);
    if (field.isSingle()) {
      parts.forEach(
          it ->
              object(
                  it,
                  first,
                  fields.list().subList(1, fields.list().size()),
                  1,
                  member.entries().orElseThrow()));
    } else {
      items(parts, fields, first, 1, member.entries());
    }
  }

  private void relations(
      Member member, Relation.Kind kind, Fields<Relation> fields, List<Relation> own) {
    List<Relation> some = ofKind(kind, own);
    if (!some.isEmpty()) {
      int farEnd = kind.home() == Relation.Home.SOURCE ? 1 : 0;
      output.name(member.writtenName());
      items(some, fields, fields.list().get(farEnd), Format.ENDS, member.entries());
    }
  }

  private static List<Relation> ofKind(Relation.Kind kind, List<Relation> own) {
    List<Relation> found = List.of();
    for (Relation relation : own) {
      if (relation.kind() == kind) {
        found = found.isEmpty() ? new ArrayList<>(FEW) : found;
        found.add(relation);
      }
    }
    return found;
  }

  /**
   * Writes a list; a single item that is bare needs none.
   *
   * @param first the field that may stand for the whole
   * @param rest the position of the field behind it
   * @param shape what the items look like as objects, if they ever are
   */
  private <P> void items(
      Collection<P> items, Fields<P> fields, Field<P> first, int rest, Optional<Shape> shape) {
    boolean mayBeBare = shape.isEmpty() || shape.get().mayBeBare();
    List<Field<P>> others = fields.written().subList(rest, fields.written().size());
    boolean isSingle = items.size() == 1 && mayBeBare && isBare(items.iterator().next(), others);
    if (!isSingle) {
      output.startList();
    }
    for (P item : items) {
      if (mayBeBare && isBare(item, others)) {
        output.text((String) first.value(item).orElseThrow());
      } else {
        object(item, first, others, rest, shape.orElseThrow());
      }
    }
    if (!isSingle) {
      output.endList();
    }
  }

  private <P> void object(P item, Field<P> first, List<Field<P>> others, int rest, Shape shape) {
    output.startObject();
    field(first, item, shape.member(0));
    for (Field<P> field : others) {
      field(field, item, shape.member(field.position() - rest + 1));
    }
    output.endObject();
  }

  private static <P> boolean isBare(P item, List<Field<P>> others) {
    for (Field<P> field : others) {
      if (isWritten(field.value(item), field)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWritten(Optional<Object> value, Field<?> field) {
    return value.isPresent() && !value.equals(field.usual());
  }
}
