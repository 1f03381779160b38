package io.alignment.sketch;

import io.alignment.model.BusinessFunction;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;

/**
 * A strategy in few words, for tests: who stands where, under names that are the ids. What needs
 * more words is added to the {@link #builder()}.
 */
public final class Sketch {

  private final StrategyBuilder builder = Strategy.builder("Sketch");

  private Sketch() {}

  /** Begins with visions, or with none. */
  public static Sketch of(String... visions) {
    Sketch sketch = new Sketch();
    for (String id : visions) {
      sketch.builder.add(Vision.of(id, id));
    }
    return sketch;
  }

  /** Adds an objective, and what it supports. */
  public Sketch objective(String id, String... supported) {
    builder.add(Objective.of(id, id));
    return supports(id, supported);
  }

  /** Adds an objective, and what it supports with which weight. */
  public Sketch objective(String id, String supported, double weight) {
    builder.add(Objective.of(id, id)).add(Support.of(id, supported, weight));
    return this;
  }

  /** Adds objectives that support nothing. */
  public Sketch objectives(String... ids) {
    for (String id : ids) {
      objective(id);
    }
    return this;
  }

  /** Adds an initiative, and what it supports. */
  public Sketch initiative(String id, String... supported) {
    builder.add(Initiative.of(id, id));
    return supports(id, supported);
  }

  private Sketch supports(String id, String... supported) {
    for (String it : supported) {
      builder.add(Support.of(id, it));
    }
    return this;
  }

  /** Adds a function, and what it owns. */
  public Sketch function(String id, String... owned) {
    builder.add(BusinessFunction.of(id, id));
    for (String it : owned) {
      builder.add(Ownership.of(id, it));
    }
    return this;
  }

  /** Adds functions that own nothing. */
  public Sketch functions(String... ids) {
    for (String id : ids) {
      function(id);
    }
    return this;
  }

  /** Returns the strategy, to say more of it. */
  public StrategyBuilder builder() {
    return builder;
  }

  /** Returns the strategy. */
  public Strategy build() {
    return builder.build();
  }
}
