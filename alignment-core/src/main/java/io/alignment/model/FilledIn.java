package io.alignment.model;

import java.util.IdentityHashMap;

/** A strategy with key results that have what they take of their objectives. */
record FilledIn(Strategy strategy) {

  static FilledIn of(Strategy strategy) {
    IdentityHashMap<Element, Element> filled = new IdentityHashMap<>();
    strategy.keyResultSupports().stream()
        .mapToObj(strategy.relations()::get)
        .forEach(
            it -> {
              Objective keyResult = strategy.objective(it.source()).orElseThrow();
              Objective whole = keyResult.within(strategy.objective(it.target()).orElseThrow());
              if (!whole.equals(keyResult)) {
                filled.put(keyResult, whole);
              }
            });
    return new FilledIn(strategy.replaced(filled));
  }
}
