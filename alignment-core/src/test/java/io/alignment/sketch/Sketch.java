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
 * A strategy in few words, for tests: who stands where. What is added is called as its id says, or
 * has its name behind a colon: {@code loyal: Keep our regulars}. What needs more words is added to
 * the {@link #builder()}.
 */
public final class Sketch {

  private final StrategyBuilder builder = Strategy.builder("Sketch");

  private Sketch() {}

  /** Begins with visions, or with none. */
  public static Sketch of(String... visions) {
    Sketch sketch = new Sketch();
    for (String vision : visions) {
      sketch.builder.add(Vision.of(id(vision), name(vision)));
    }
    return sketch;
  }

  private static String id(String said) {
    return said.split(": ", 2)[0];
  }

  private static String name(String said) {
    return said.substring(said.indexOf(": ") < 0 ? 0 : said.indexOf(": ") + 2);
  }

  /** Adds an objective, and what it supports. */
  public Sketch objective(String objective, String... supported) {
    builder.add(Objective.of(id(objective), name(objective)));
    return supports(id(objective), supported);
  }

  /** Adds an objective, and what it supports with which weight. */
  public Sketch objective(String objective, String supported, double weight) {
    objective(objective).builder.add(Support.of(id(objective), supported, weight));
    return this;
  }

  /** Adds objectives that support nothing. */
  public Sketch objectives(String... objectives) {
    for (String objective : objectives) {
      objective(objective);
    }
    return this;
  }

  /** Adds an initiative, and what it supports. */
  public Sketch initiative(String initiative, String... supported) {
    builder.add(Initiative.of(id(initiative), name(initiative)));
    return supports(id(initiative), supported);
  }

  private Sketch supports(String id, String... supported) {
    for (String it : supported) {
      builder.add(Support.of(id, it));
    }
    return this;
  }

  /** Adds a function, and what it owns. */
  public Sketch function(String function, String... owned) {
    builder.add(BusinessFunction.of(id(function), name(function)));
    for (String it : owned) {
      builder.add(Ownership.of(id(function), it));
    }
    return this;
  }

  /** Adds functions that own nothing. */
  public Sketch functions(String... functions) {
    for (String function : functions) {
      function(function);
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
