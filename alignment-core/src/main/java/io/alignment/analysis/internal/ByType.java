package io.alignment.analysis.internal;

import io.alignment.model.Element;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The elements of each type, as their indices in ascending order; not to be changed. */
final class ByType {

  private final Map<Element.Type, int[]> elements = new EnumMap<>(Element.Type.class);

  ByType(StrategyIndex index) {
    // A pass for each type, as it reads no more than a byte an element.
    for (Element.Type type : Element.Type.values()) {
      elements.put(type, Elements.where(index, it -> index.type(it) == type));
    }
  }

  int[] of(Element.Type type) {
    return Objects.requireNonNull(elements.get(type));
  }
}
