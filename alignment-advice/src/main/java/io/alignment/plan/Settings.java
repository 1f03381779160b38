package io.alignment.plan;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.alignment.model.Edit;
import io.alignment.model.Initiative;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.Topic;
import io.alignment.model.WorkItem;
import io.alignment.plan.Price.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is wanted of a plan.
 *
 * @param steps how many steps at most
 * @param most the largest effort of a step
 * @param efforts of kinds of which it is another than the usual one
 * @param effortsAt of steps that change an element, by its id
 * @param prices what steps of a kind take besides
 * @param pricesAt what steps that change an element take besides, by its id
 * @param spending how much of a unit may be spent
 * @param without the kinds that are not wanted
 * @param isVaried whether steps one after another should be of several kinds
 */
record Settings(
    int steps,
    Effort most,
    Map<StepKind, Effort> efforts,
    Map<String, Effort> effortsAt,
    Map<StepKind, Amount> prices,
    Map<String, Amount> pricesAt,
    Map<String, BigDecimal> spending,
    Set<StepKind> without,
    boolean isVaried) {

  static final Settings USUAL =
      new Settings(
          5, Effort.LARGE, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), true);

  private static final Set<StepKind> OF_TIME =
      ImmutableSet.of(
          StepKind.OWN, StepKind.HAND_OVER, StepKind.DEPUTIZE, StepKind.MEET, StepKind.TELL);

  Settings upTo(int number) {
    return new Settings(
        number, most, efforts, effortsAt, prices, pricesAt, spending, without, isVaried);
  }

  Settings effort(Effort largest) {
    return new Settings(
        steps, largest, efforts, effortsAt, prices, pricesAt, spending, without, isVaried);
  }

  Settings effort(StepKind kind, Effort effort) {
    return new Settings(
        steps,
        most,
        with(efforts, kind, effort),
        effortsAt,
        prices,
        pricesAt,
        spending,
        without,
        isVaried);
  }

  Settings effort(String element, Effort effort) {
    return new Settings(
        steps,
        most,
        efforts,
        with(effortsAt, element, effort),
        prices,
        pricesAt,
        spending,
        without,
        isVaried);
  }

  Settings price(StepKind kind, Amount price) {
    return new Settings(
        steps,
        most,
        efforts,
        effortsAt,
        with(prices, kind, price),
        pricesAt,
        spending,
        without,
        isVaried);
  }

  Settings price(String element, Amount price) {
    return new Settings(
        steps,
        most,
        efforts,
        effortsAt,
        prices,
        with(pricesAt, element, price),
        spending,
        without,
        isVaried);
  }

  Settings spending(String unit, BigDecimal limit) {
    return new Settings(
        steps,
        most,
        efforts,
        effortsAt,
        prices,
        pricesAt,
        with(spending, unit, limit),
        without,
        isVaried);
  }

  Settings without(Collection<StepKind> kinds) {
    Set<StepKind> all = ImmutableSet.<StepKind>builder().addAll(without).addAll(kinds).build();
    return new Settings(steps, most, efforts, effortsAt, prices, pricesAt, spending, all, isVaried);
  }

  Settings unvaried() {
    return new Settings(
        steps, most, efforts, effortsAt, prices, pricesAt, spending, without, false);
  }

  private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
    return ImmutableMap.<K, V>builder().putAll(map).put(key, value).buildKeepingLast();
  }

  Effort effort(StepKind kind) {
    return efforts.getOrDefault(kind, kind.effort());
  }

  /** Returns the effort of a step: the largest of those of elements that it changes, if any. */
  Effort effort(Idea idea) {
    return Touched.by(idea.change()).stream()
        .filter(effortsAt::containsKey)
        .map(effortsAt::get)
        .max(Effort::compareTo)
        .orElseGet(() -> efforts.getOrDefault(idea.kind(), idea.effort()));
  }

  /** Says whether it may be asked what nobody knows. */
  boolean allowsAsking() {
    return !without.contains(StepKind.ASK) && effort(StepKind.ASK).compareTo(most) <= 0;
  }

  /** Says whether a step is wanted by itself. */
  boolean allows(Idea idea, Strategy strategy) {
    return !without.contains(idea.kind())
        && effort(idea).compareTo(most) <= 0
        && (spending.isEmpty() || affords(List.of(idea), strategy));
  }

  /** Says whether some steps together spend no more than they may. */
  boolean affords(List<Idea> ideas, Strategy strategy) {
    List<Price> prices = ideas.stream().map(it -> price(it, strategy)).toList();
    return spending.isEmpty()
        || (prices.stream().noneMatch(it -> it.unknown().contains(Topic.MONEY))
            && spending.entrySet().stream()
                .allMatch(
                    limit ->
                        prices.stream()
                                .flatMap(
                                    it -> Stream.concat(it.takes().stream(), it.costs().stream()))
                                .filter(it -> it.unit().equals(limit.getKey()))
                                .map(Amount::amount)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(limit.getValue())
                            <= 0));
  }

  /** Returns what a step takes: by its edits, and by its kind what nobody knows. */
  Price price(Idea idea, Strategy strategy) {
    List<Amount> takes = new ArrayList<>();
    List<Amount> moves = new ArrayList<>();
    List<Amount> adds = new ArrayList<>();
    OptionalDouble personDays = OptionalDouble.empty();
    List<Edit> edits = flat(idea.change()).toList();
    boolean isTaken = edits.stream().anyMatch(Edit.Take.class::isInstance);
    for (Edit edit : edits) {
      if (edit instanceof Edit.Move it) {
        add(moves, it.resource(), it.amount(), strategy);
      } else if (edit instanceof Edit.Give it) {
        add(isTaken ? moves : takes, it.resource(), it.amount(), strategy);
      } else if (edit instanceof Edit.Add it && it.element() instanceof Resource hired) {
        String unit = hired.unit().orElse(Resource.FTE);
        if (it.relations().stream().allMatch(of -> isDemanding(of.target(), unit, strategy))) {
          hired.capacity().ifPresent(amount -> add(adds, amount, unit));
        }
      } else if (edit instanceof Edit.Add it && it.element() instanceof Initiative training) {
        personDays = new Lessons(strategy).personDays(training, it.relations());
      }
    }
    ImmutableSet.Builder<Topic> unknown = ImmutableSet.builder();
    if (idea.kind() == StepKind.TRAIN || idea.kind() == StepKind.HIRE) {
      unknown.add(Topic.MONEY);
    }
    if ((idea.kind() == StepKind.TRAIN && personDays.isEmpty())
        || (idea.kind() == StepKind.HIRE && adds.isEmpty())
        || OF_TIME.contains(idea.kind())) {
      unknown.add(Topic.TIME);
    }
    List<Amount> besides = new ArrayList<>();
    Optional.ofNullable(prices.get(idea.kind())).ifPresent(besides::add);
    Touched.by(idea.change()).stream()
        .filter(pricesAt::containsKey)
        .map(pricesAt::get)
        .forEach(besides::add);
    List<Amount> costs = new ArrayList<>();
    besides.forEach(it -> add(costs, it.amount(), it.unit()));
    return new Price(
        takes,
        costs,
        moves,
        adds,
        personDays,
        Sets.difference(
            unknown.build(),
            besides.stream().map(it -> topic(it.unit(), strategy)).collect(Collectors.toSet())));
  }

  private static boolean isDemanding(String work, String unit, Strategy strategy) {
    return strategy
        .element(work)
        .filter(
            it ->
                it instanceof WorkItem of
                    && of.demands().stream().anyMatch(demand -> demand.unit().equals(unit)))
        .isPresent();
  }

  private static Topic topic(String unit, Strategy strategy) {
    boolean isOfPeople =
        unit.equals(Resource.FTE)
            || strategy.resources().stream()
                .anyMatch(
                    it -> it.kind() == Resource.Kind.HUMAN && it.unit().equals(Optional.of(unit)));
    return isOfPeople ? Topic.TIME : Topic.MONEY;
  }

  private static void add(
      List<Amount> amounts, String resource, BigDecimal amount, Strategy strategy) {
    add(
        amounts,
        amount,
        strategy.element(resource).flatMap(it -> ((Resource) it).unit()).orElse(""));
  }

  private static void add(List<Amount> amounts, BigDecimal amount, String unit) {
    for (int i = 0; i < amounts.size(); i++) {
      if (amounts.get(i).unit().equals(unit)) {
        amounts.set(i, new Amount(amounts.get(i).amount().add(amount), unit));
        return;
      }
    }
    amounts.add(new Amount(amount, unit));
  }

  static Stream<Edit> flat(Edit edit) {
    return edit instanceof Edit.All all
        ? all.changes().stream().flatMap(Settings::flat)
        : Stream.of(edit);
  }
}
