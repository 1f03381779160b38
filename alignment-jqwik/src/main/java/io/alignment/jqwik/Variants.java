package io.alignment.jqwik;

import io.alignment.model.Element;
import io.alignment.model.FieldTable;
import io.alignment.model.Fields;
import io.alignment.model.Preface;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The same strategy in other forms, of which an analysis should take no notice. */
final class Variants {

  private Variants() {}

  /** How the order of a list is changed. */
  interface Order {
    void change(List<?> list);
  }

  /** Returns the same content in another order: elements, relations, tags, properties, skills. */
  static Strategy reordered(Strategy strategy, Order order) {
    List<Element> elements = new ArrayList<>();
    for (Element element : strategy.elements()) {
      elements.add(reordered(FieldTable.of(element.type()), element, order));
    }
    order.change(elements);
    List<Relation> relations = new ArrayList<>(strategy.relations());
    order.change(relations);
    return strategy(
        reordered(FieldTable.ofStrategy(), strategy.preface(), order), elements, relations);
  }

  /**
   * Returns a strategy with other ids and nothing else changed.
   *
   * @param ids says the new id for an old one, different for different ones
   */
  static Strategy renamed(Strategy strategy, UnaryOperator<String> ids) {
    return strategy(
        strategy.preface().naming(ids),
        strategy.elements().stream().map(e -> e.withId(ids.apply(e.id())).naming(ids)).toList(),
        strategy.relations().stream()
            .map(r -> r.between(ids.apply(r.source()), ids.apply(r.target())))
            .toList());
  }

  static Strategy strategy(
      Preface preface, List<? extends Element> elements, List<? extends Relation> relations) {
    StrategyBuilder builder = Strategy.builder(preface.about().name()).preface(preface);
    elements.forEach(builder::add);
    relations.forEach(builder::add);
    return builder.build();
  }

  private static <T> T reordered(Fields<T> fields, T whole, Order order) {
    return fields.make(field -> field.value(whole).map(value -> reordered(value, order)));
  }

  private static Object reordered(Object value, Order order) {
    if (value instanceof Map<?, ?> properties) {
      Map<Object, Object> reordered = new LinkedHashMap<>();
      inOrder(properties.entrySet(), order)
          .forEach(it -> reordered.put(it.getKey(), it.getValue()));
      return reordered;
    }
    return value instanceof Set<?> texts ? inOrder(texts, order) : value;
  }

  private static <E> List<E> inOrder(Collection<E> items, Order order) {
    List<E> list = new ArrayList<>(items);
    order.change(list);
    return list;
  }
}
