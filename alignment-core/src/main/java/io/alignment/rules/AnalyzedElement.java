package io.alignment.rules;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Finding;
import io.alignment.analysis.MetricValue;
import io.alignment.model.Assignment;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Initiative;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * An element of a strategy together with what the analyses say of it.
 *
 * @param <E> the type of the element
 */
public sealed class AnalyzedElement<E extends Element> implements Subject permits AnalyzedWork {

  private final E element;
  private final AnalyzedStrategy whole;

  AnalyzedElement(E element, AnalyzedStrategy whole) {
    this.element = element;
    this.whole = whole;
  }

  static AnalyzedElement<?> of(Element element, AnalyzedStrategy whole) {
    return switch (element.type()) {
      case OBJECTIVE -> new AnalyzedWork<>((Objective) element, whole);
      case INITIATIVE -> new AnalyzedWork<>((Initiative) element, whole);
      case VISION, FUNCTION, RESOURCE, FACTOR -> new AnalyzedElement<>(element, whole);
    };
  }

  /** {@return the element itself} */
  public E element() {
    return element;
  }

  /** {@return the id of the element} */
  public String id() {
    return element.id();
  }

  /** {@return whether it is a key result, which belongs to an objective} */
  public boolean isKeyResult() {
    return whole.strategy().isKeyResult(element.id());
  }

  @Override
  public AnalyzedStrategy whole() {
    return whole;
  }

  @Override
  public List<String> ids() {
    return List.of(element.id());
  }

  @Override
  public List<Finding> findings(String rule) {
    return whole.findings(rule, element.id());
  }

  @Override
  public List<MetricValue> numbers(String metric) {
    return whole.numbers(metric, element.id());
  }

  /**
   * Returns a number of the catalogue for this element.
   *
   * @param metric the id of the number, such as {@code cascade.depth}
   * @return the number; empty if it cannot be computed, or is none of such elements
   * @throws IllegalArgumentException if no analysis declares that number
   */
  public OptionalDouble number(String metric) {
    return numbers(metric).stream()
        .map(MetricValue::value)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .findFirst();
  }

  /**
   * Returns the relations that start here.
   *
   * @param kind the class of the relations
   * @param <R> the type of the relations
   * @return the relations, none if there are none
   */
  public <R extends Relation> List<R> outgoing(Class<R> kind) {
    return whole.strategy().outgoing(element.id(), kind);
  }

  /**
   * Returns the relations that end here.
   *
   * @param kind the class of the relations
   * @param <R> the type of the relations
   * @return the relations, none if there are none
   */
  public <R extends Relation> List<R> incoming(Class<R> kind) {
    return whole.strategy().incoming(element.id(), kind);
  }

  /**
   * Says whether the element has a tag.
   *
   * @param tag the tag
   * @return true if it has
   */
  public boolean isTagged(String tag) {
    return element.tags().contains(tag);
  }

  /** {@return the ids of the functions that own it, in the order in which that was said} */
  public List<String> owners() {
    return incoming(Ownership.class).stream().map(Ownership::source).toList();
  }

  /**
   * Says whether the element is the business of a function: it is that function or stands in it, is
   * owned by such a one, or fills a role there.
   *
   * @param function the id of the function
   * @return true if it is
   */
  public boolean belongsTo(String function) {
    Stream<String> functions =
        element instanceof BusinessFunction
            ? Stream.of(element.id())
            : element instanceof Resource
                ? Stream.concat(
                    owners().stream(), outgoing(Assignment.class).stream().map(Relation::target))
                : owners().stream();
    return functions.anyMatch(it -> upFrom(it, whole.strategy()).contains(function));
  }

  /** Returns a function and those that it stands in, from the inside out. */
  static List<String> upFrom(String function, Strategy strategy) {
    List<String> way = new ArrayList<>();
    Optional<String> next = Optional.of(function);
    while (next.isPresent()) {
      way.add(next.get());
      next =
          strategy.outgoing(next.get(), Membership.class).stream()
              .map(Membership::target)
              .findFirst();
    }
    return ImmutableList.copyOf(way);
  }

  @Override
  public String toString() {
    return element.id();
  }
}
