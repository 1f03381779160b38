package io.alignment.jqwik;

import io.alignment.model.About;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Factor;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Vision;
import io.alignment.model.WorkDetails;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
      elements.add(reordered(element, order));
    }
    order.change(elements);
    List<Relation> relations = new ArrayList<>(strategy.relations());
    order.change(relations);
    return strategy(reordered(strategy.about(), order), elements, relations);
  }

  /**
   * Returns a strategy with other ids and nothing else changed.
   *
   * @param ids says the new id for an old one, different for different ones
   */
  static Strategy renamed(Strategy strategy, UnaryOperator<String> ids) {
    return strategy(
        strategy.about(),
        strategy.elements().stream().map(e -> e.withId(ids.apply(e.id()))).toList(),
        strategy.relations().stream()
            .map(r -> r.between(ids.apply(r.source()), ids.apply(r.target())))
            .toList());
  }

  static Strategy strategy(
      About about, List<? extends Element> elements, List<? extends Relation> relations) {
    StrategyBuilder builder = Strategy.builder(about.name());
    about.description().ifPresent(builder::description);
    about.tags().forEach(builder::tag);
    about.properties().forEach(builder::property);
    elements.forEach(builder::add);
    relations.forEach(builder::add);
    return builder.build();
  }

  private static Element reordered(Element element, Order order) {
    About about = reordered(element.about(), order);
    if (element instanceof Objective objective) {
      return new Objective(
          objective.id(),
          about,
          objective.perspective(),
          reordered(objective.details(), order),
          objective.measures());
    } else if (element instanceof Initiative initiative) {
      return new Initiative(
          initiative.id(),
          about,
          initiative.kind(),
          reordered(initiative.details(), order),
          reordered(initiative.teaches(), order));
    } else if (element instanceof Resource resource) {
      return new Resource(
          resource.id(),
          about,
          resource.kind(),
          resource.unit(),
          resource.capacity(),
          resource.dayToDay(),
          resource.period(),
          reordered(resource.skills(), order));
    } else if (element instanceof Vision vision) {
      return new Vision(vision.id(), about, vision.horizon());
    } else if (element instanceof BusinessFunction function) {
      return new BusinessFunction(function.id(), about, function.kind());
    } else {
      Factor factor = (Factor) element;
      return new Factor(
          factor.id(),
          about,
          factor.quadrant(),
          factor.domain(),
          factor.importance(),
          factor.rating());
    }
  }

  private static About reordered(About about, Order order) {
    Map<String, String> properties = new LinkedHashMap<>();
    reordered(about.properties().keySet(), order)
        .forEach(key -> properties.put(key, about.properties().getOrDefault(key, "")));
    return new About(about.name(), about.description(), reordered(about.tags(), order), properties);
  }

  private static WorkDetails reordered(WorkDetails details, Order order) {
    return new WorkDetails(
        details.start(),
        details.due(),
        details.status(),
        reordered(details.requiredSkills(), order),
        details.demands());
  }

  private static Set<String> reordered(Collection<String> texts, Order order) {
    List<String> list = new ArrayList<>(texts);
    order.change(list);
    return new LinkedHashSet<>(list);
  }
}
