package io.alignment.analysis.resources;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.AllocatedAmounts;
import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Expense;
import io.alignment.model.Initiative;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Asks what has been spent of what was given. An initiative has cost what it and all that is part
 * of it have spent until the day, and its budget is what financial resources give to it and to all
 * that is part of it. What costs more than its budget is over it; of a programme, only if none of
 * its parts is. What is to be done still, and has spent a share of its budget that is larger than
 * its progress by more than a quarter, spends ahead of its progress: a convention of our own.
 *
 * <p>Cost: linear in initiatives where nothing is spent, else in elements and relations.
 */
public final class SpendingAnalysis implements Analysis<Spending> {

  private static final double AHEAD = 0.25;

  /** Makes the question; it has no options. */
  public SpendingAnalysis() {}

  @Override
  public Optional<Catalogue<?>> catalogue() {
    return Optional.of(Spending.CATALOGUE);
  }

  @Override
  public Spending analyze(Question question) {
    return question.strategy().initiatives().stream().allMatch(it -> it.spent().isEmpty())
        ? new Spending(List.of(), List.of(), List.of())
        : new Run(question).spending();
  }

  /** What one run needs at hand. */
  private static final class Run {
    private final Question question;
    private final StrategyIndex index;
    private final Days days;
    private final Adjacency wholes;
    // By initiative, with all that is part of it.
    private final Map<Integer, Map<String, BigDecimal>> spent = new HashMap<>();
    private final Map<Integer, Map<String, BigDecimal>> given = new HashMap<>();
    // The units of which something that is part of an initiative has cost more than its budget.
    private final SetMultimap<Integer, String> overBelow = HashMultimap.create();

    Run(Question question) {
      this.question = question;
      index = StrategyIndex.of(question.strategy());
      days = new Days(index, question.day());
      wholes = index.outgoing(Relation.Kind.MEMBERSHIP);
      Adjacency parts = index.incoming(Relation.Kind.MEMBERSHIP);
      int[] open = new int[index.size()];
      for (int initiative : index.elements(Element.Type.INITIATIVE)) {
        spent.put(initiative, own(initiative));
        given.put(initiative, budget(initiative));
        open[initiative] = parts.end(initiative) - parts.first(initiative);
      }
      // Upwards, each after all that is part of it.
      for (int initiative : index.elements(Element.Type.INITIATIVE)) {
        for (int it = initiative; it >= 0 && open[it] == 0; it = whole(it)) {
          open[it]--;
          int whole = whole(it);
          if (whole >= 0) {
            addUp(it, whole);
            open[whole]--;
          }
        }
      }
    }

    private Map<String, BigDecimal> own(int initiative) {
      Map<String, BigDecimal> own = new TreeMap<>();
      for (Expense expense : initiative(initiative).spent()) {
        if (question.day().filter(expense.date()::isAfter).isEmpty()) {
          own.merge(expense.unit(), expense.amount(), BigDecimal::add);
        }
      }
      return own;
    }

    private Map<String, BigDecimal> budget(int initiative) {
      return AllocatedAmounts.byUnit(
          index,
          days,
          index.incoming(Relation.Kind.ALLOCATION),
          initiative,
          it -> it.kind() == Resource.Kind.FINANCIAL);
    }

    private void addUp(int part, int whole) {
      add(amounts(spent, part), amounts(spent, whole));
      add(amounts(given, part), amounts(given, whole));
      overBelow.putAll(whole, overBelow.get(part));
      amounts(spent, part).keySet().stream()
          .filter(unit -> isOver(part, unit))
          .forEach(unit -> overBelow.put(whole, unit));
    }

    private int whole(int part) {
      return wholes.isAt(part) ? wholes.neighbor(wholes.first(part)) : -1;
    }

    /** Returns an amount as it is written, so that it does not tell of what it was added up. */
    private static BigDecimal plain(BigDecimal amount) {
      BigDecimal stripped = amount.stripTrailingZeros();
      return stripped.setScale(Math.max(0, stripped.scale()));
    }

    private static void add(Map<String, BigDecimal> some, Map<String, BigDecimal> to) {
      some.forEach((unit, amount) -> to.merge(unit, amount, BigDecimal::add));
    }

    private Initiative initiative(int element) {
      return (Initiative) index.element(element);
    }

    Spending spending() {
      List<Spending.Item> items = new ArrayList<>();
      Map<String, BigDecimal> allSpent = new TreeMap<>();
      Map<String, BigDecimal> allGiven = new TreeMap<>();
      FindingList.Builder findings = new FindingList.Builder();
      for (int initiative : index.elements(Element.Type.INITIATIVE)) {
        of(initiative)
            .forEach(
                item -> {
                  items.add(item);
                  find(initiative, item, findings);
                  if (whole(initiative) < 0 && item.budget().isPresent()) {
                    allSpent.merge(item.unit(), item.spent(), BigDecimal::add);
                    allGiven.merge(item.unit(), item.budget().get(), BigDecimal::add);
                  }
                });
      }
      return new Spending(
          items,
          allSpent.entrySet().stream()
              .map(
                  it ->
                      total(
                          it.getKey(),
                          it.getValue(),
                          allGiven.getOrDefault(it.getKey(), it.getValue())))
              .toList(),
          findings.build());
    }

    private static Spending.Total total(String unit, BigDecimal spent, BigDecimal budget) {
      return new Spending.Total(unit, plain(spent), plain(budget), burnt(spent, budget));
    }

    private static double burnt(BigDecimal spent, BigDecimal budget) {
      return spent.divide(budget, MathContext.DECIMAL64).doubleValue();
    }

    private List<Spending.Item> of(int initiative) {
      List<Spending.Item> items = new ArrayList<>();
      amounts(spent, initiative)
          .forEach(
              (unit, amount) -> {
                Optional<BigDecimal> budget =
                    Optional.ofNullable(amounts(given, initiative).get(unit));
                items.add(
                    new Spending.Item(
                        index.id(initiative),
                        unit,
                        plain(amount),
                        budget.map(Run::plain),
                        budget.isPresent()
                            ? OptionalDouble.of(burnt(amount, budget.get()))
                            : OptionalDouble.empty(),
                        initiative(initiative).progress()));
              });
      return items;
    }

    private static Map<String, BigDecimal> amounts(
        Map<Integer, Map<String, BigDecimal>> of, int initiative) {
      return Objects.requireNonNull(of.get(initiative));
    }

    private void find(int initiative, Spending.Item item, FindingList.Builder findings) {
      if (item.budget().isEmpty()) {
        return;
      }
      Evidence fact = new Evidence.Spent(item.unit(), item.spent(), item.budget().get());
      if (isOver(initiative, item.unit())) {
        if (!overBelow.containsEntry(initiative, item.unit())) {
          findings.add(Spending.OVER_BUDGET.at(item.id(), fact));
        }
      } else if (!index.isFinished(initiative)
          && item.progress().isPresent()
          && item.burnt().orElse(0) - item.progress().getAsDouble() > AHEAD) {
        findings.add(
            Spending.AHEAD_OF_PROGRESS.at(
                item.id(),
                fact,
                new Evidence.Pace(item.progress().getAsDouble(), item.burnt().orElse(0))));
      }
    }

    private boolean isOver(int initiative, String unit) {
      BigDecimal budget = amounts(given, initiative).get(unit);
      BigDecimal cost = amounts(spent, initiative).get(unit);
      return budget != null && cost != null && cost.compareTo(budget) > 0;
    }
  }
}
