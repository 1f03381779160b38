package io.alignment.words;

import io.alignment.model.Element;
import io.alignment.model.Strategy;
import java.util.HashSet;
import java.util.Set;

/** What elements are called: by their name, and by their id besides where several share it. */
public final class ElementNames {

  private final Strategy strategy;
  private final Set<String> shared = new HashSet<>();

  private ElementNames(Strategy strategy) {
    this.strategy = strategy;
    Set<String> names = new HashSet<>();
    for (Element element : strategy.elements()) {
      if (!names.add(element.name())) {
        shared.add(element.name());
      }
    }
  }

  /**
   * Returns the names of the elements of a strategy. Cost: linear in the elements, once.
   *
   * @param strategy the strategy
   * @return the names
   */
  public static ElementNames of(Strategy strategy) {
    return strategy.derived(ElementNames.class, ElementNames::new);
  }

  /**
   * Returns what an element is called.
   *
   * @param id its id
   * @return its name; with its id behind it if another element has the same name; the id if there
   *     is no such element
   */
  public String of(String id) {
    return strategy
        .element(id)
        .map(Element::name)
        .map(name -> shared.contains(name) ? name + " (" + id + ")" : name)
        .orElse(id);
  }
}
