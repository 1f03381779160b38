package io.alignment.json;

import com.google.common.collect.ImmutableMap;
import io.alignment.model.Element;
import io.alignment.model.FieldTable;
import io.alignment.model.Relation;
import io.alignment.model.SharedMeasure;
import io.alignment.model.Strategy;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ids of a strategy, as far as a schema tells them.
 *
 * @param elements the names of elements by their ids, by type
 * @param measures the names of what is measured for all by their ids
 */
record KnownIds(Map<Element.Type, Map<String, String>> elements, Map<String, String> measures) {

  static final KnownIds NONE = new KnownIds(ImmutableMap.of(), ImmutableMap.of());

  static KnownIds of(Strategy strategy) {
    Map<Element.Type, Map<String, String>> elements = new EnumMap<>(Element.Type.class);
    for (Element element : strategy.elements()) {
      elements
          .computeIfAbsent(element.type(), it -> new LinkedHashMap<>())
          .put(element.id(), element.name());
    }
    Map<String, String> measures = new LinkedHashMap<>();
    for (SharedMeasure measure : strategy.preface().measures()) {
      measures.put(measure.id(), measure.measure().name());
    }
    return new KnownIds(elements, measures);
  }

  /** Returns what may stand in a member, if ids stand there and there are some. */
  Optional<Map<String, Object>> at(Shape shape, Member member) {
    Map<String, String> known = new LinkedHashMap<>();
    if (member.name().equals("measure")) {
      known.putAll(measures);
    }
    for (Element.Type type : types(shape, member)) {
      known.putAll(elements.getOrDefault(type, Map.of()));
    }
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("enum", List.copyOf(known.keySet()));
    one.put("enumDescriptions", List.copyOf(known.values()));
    return Optional.of(one);
  }

  /** Returns the types of the elements that a member may name. */
  private static Set<Element.Type> types(Shape shape, Member member) {
    Set<Element.Type> types = EnumSet.noneOf(Element.Type.class);
    for (Relation.Kind kind : Relation.Kind.values()) {
      boolean isEnd =
          shape.noun().equals(FieldTable.of(kind).noun())
              && member.name().equals(Format.nameOfEnd(kind));
      boolean isField = member.name().equals(kind.field());
      if (isEnd || isField) {
        for (Element.Type one : Element.Type.values()) {
          for (Element.Type other : Element.Type.values()) {
            if (isAt(one, shape, isField)) {
              boolean leadsAway = kind.home() == Relation.Home.SOURCE;
              if (leadsAway ? kind.joins(one, other) : kind.joins(other, one)) {
                types.add(other);
              }
            }
          }
        }
      }
    }
    return types;
  }

  /** Says whether a relation may stand with an element of a type in objects of this shape. */
  private static boolean isAt(Element.Type type, Shape shape, boolean isField) {
    boolean isOfElement =
        List.of(Element.Type.values()).stream()
            .anyMatch(it -> FieldTable.of(it).noun().equals(shape.noun()));
    return !isField || !isOfElement || FieldTable.of(type).noun().equals(shape.noun());
  }
}
