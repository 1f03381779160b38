package io.alignment.examples;

import io.alignment.json.DocumentFormat;
import io.alignment.json.StrategyWriter;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a strategy of figures: the sustainable development goals of the United Nations with their
 * targets and indicators, from the list {@code strategies/sdg-2022.txt}, which says where they come
 * from. The document {@code sdg-2022.yaml} is its output.
 */
final class SdgStrategy {

  private static final String VISION = "agenda-2030";
  private static final Pattern GOAL = Pattern.compile("== ([0-9]+) (.+)");
  private static final Pattern TARGET = Pattern.compile("([0-9]+)\\.[0-9a-z]+:(.*)");
  private static final Pattern INDICATOR = Pattern.compile("([0-9a-z.]+)(?: ([I/]+) \\[([^]]*)])?");

  private final StrategyBuilder strategy =
      Strategy.builder("Sustainable development goals, as of 30 November 2022")
          .description(
              "The goals, targets and indicators by their numbers, and the agencies that keep each"
                  + " indicator. Titles are our own.\n")
          .property("source", "Tier classification of the global indicators, 30 November 2022")
          .add(
              Vision.builder(VISION, "A good life for everybody on a planet that lasts")
                  .horizon(LocalDate.of(2030, 12, 31))
                  .build());
  private final Set<String> agencies = new HashSet<>();

  private SdgStrategy() {}

  /**
   * Writes the strategy as a document.
   *
   * @param args none
   */
  public static void main(String[] args) throws IOException {
    StrategyWriter.write(strategy(), DocumentFormat.YAML, System.out);
  }

  static Strategy strategy() throws IOException {
    SdgStrategy goals = new SdgStrategy();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    SdgStrategy.class.getResourceAsStream("/strategies/sdg-2022.txt")),
                StandardCharsets.UTF_8))) {
      lines.lines().forEach(goals::take);
    }
    return goals.strategy.build();
  }

  private void take(String line) {
    Matcher goal = GOAL.matcher(line);
    Matcher target = TARGET.matcher(line);
    if (goal.matches()) {
      String id = "goal-" + goal.group(1);
      strategy.add(Objective.of(id, "Goal %s: %s".formatted(goal.group(1), goal.group(2))));
      strategy.add(Support.of(id, VISION));
    } else if (target.matches()) {
      String id = line.substring(0, line.indexOf(':'));
      strategy.add(Objective.of(id, "Target " + id));
      strategy.add(Support.of(id, "goal-" + target.group(1)));
      INDICATOR.matcher(target.group(2)).results().forEach(it -> indicator(id, it.group()));
    }
  }

  /** Takes an indicator; where it was named before, only what else it supports is new. */
  private void indicator(String target, String text) {
    Matcher parts = INDICATOR.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("No indicator: " + text);
    }
    String id = parts.group(1);
    if (parts.group(2) != null) {
      strategy.add(
          Objective.builder(id, "Indicator " + id)
              .property("tier", parts.group(2))
              .measure(Measure.builder("indicator " + id).build())
              .build());
      for (String agency : parts.group(3).isEmpty() ? List.<String>of() : names(parts.group(3))) {
        strategy.add(Ownership.of(agency(agency), id));
      }
    }
    strategy.add(Support.of(id, target));
  }

  private static List<String> names(String list) {
    return List.of(list.split(", ", -1));
  }

  private String agency(String name) {
    String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
    if (agencies.add(id)) {
      strategy.add(BusinessFunction.of(id, name));
    }
    return id;
  }
}
