package io.alignment.cli;

import io.alignment.Analyses;
import io.alignment.internal.NearMiss;
import io.alignment.model.Element;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.plan.Effort;
import io.alignment.plan.PlanSearch;
import io.alignment.plan.StepKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** What is wanted of a plan: how many steps, of what effort and price, of which kinds. */
final class PlanWishes {

  /** As 2000 EUR, 2000EUR, or 0.2 FTE. */
  private static final Pattern AMOUNT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(\\D.*)");

  @Option(names = "--steps", paramLabel = "N")
  private int steps = 5;

  @Option(names = "--effort", paramLabel = "EFFORT")
  private Effort effort = Effort.LARGE;

  @Option(names = "--no-money")
  private boolean withoutMoney;

  @Option(names = "--effort-of", paramLabel = "WHAT=EFFORT")
  private Map<String, Effort> efforts = new LinkedHashMap<>();

  @Option(names = "--price-of", paramLabel = "WHAT=AMOUNT")
  private Map<String, String> prices = new LinkedHashMap<>();

  @Option(names = "--without", paramLabel = "KIND", split = ",")
  private List<String> without = new ArrayList<>();

  /** Refuses what can be wanted of no plan. */
  void check(Subcommand command) {
    if (steps < 1) {
      throw command.wrong(command.say("too-few-steps", steps));
    }
  }

  /**
   * Returns the search for a plan of a strategy; refuses names of nothing, and what is no price.
   */
  PlanSearch search(Strategy strategy, Subcommand command) {
    PlanSearch search = new PlanSearch(Analyses.builtIn()).upTo(steps).effort(effort);
    for (Map.Entry<String, Effort> it : efforts.entrySet()) {
      Optional<StepKind> kind = kind(it.getKey(), strategy, command);
      search =
          kind.isPresent()
              ? search.effort(kind.get(), it.getValue())
              : search.effort(it.getKey(), it.getValue());
    }
    for (Map.Entry<String, String> it : prices.entrySet()) {
      Optional<StepKind> kind = kind(it.getKey(), strategy, command);
      Matcher price = AMOUNT.matcher(it.getValue().strip());
      if (!price.matches()) {
        throw command.wrong(command.say("no-price", it.getValue()));
      }
      BigDecimal amount = new BigDecimal(price.group(1));
      String unit = price.group(2).strip();
      search =
          kind.isPresent()
              ? search.price(kind.get(), unit, amount)
              : search.price(it.getKey(), unit, amount);
    }
    for (String it : without) {
      search =
          search.without(
              kind(it)
                  .orElseThrow(
                      () ->
                          command.wrong(
                              command.say("no-step-kind", it, NearMiss.wayOut(it, kinds())))));
    }
    return withoutMoney ? withoutMoney(search, strategy) : search;
  }

  private static PlanSearch withoutMoney(PlanSearch search, Strategy strategy) {
    PlanSearch thrifty = search;
    for (Resource resource : strategy.resources()) {
      if (resource.kind() == Resource.Kind.FINANCIAL && resource.unit().isPresent()) {
        thrifty = thrifty.spending(resource.unit().get(), BigDecimal.ZERO);
      }
    }
    return thrifty;
  }

  /** Returns the kind of step that goes by a name; empty if an element does. */
  private static Optional<StepKind> kind(String name, Strategy strategy, Subcommand command) {
    Optional<StepKind> kind = kind(name);
    if (kind.isEmpty() && strategy.element(name).isEmpty()) {
      List<String> known = new ArrayList<>(kinds());
      strategy.elements().stream().map(Element::id).forEach(known::add);
      String wayOut = NearMiss.of(name, known).map(it -> command.say("near", it)).orElse("");
      throw command.wrong(
          command.say("no-kind-or-element", name, String.join(", ", kinds()), wayOut).strip());
    }
    return kind;
  }

  private static Optional<StepKind> kind(String name) {
    return Arrays.stream(StepKind.values()).filter(it -> label(it).equals(name)).findFirst();
  }

  private static List<String> kinds() {
    return Arrays.stream(StepKind.values()).map(PlanWishes::label).toList();
  }

  private static String label(StepKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
