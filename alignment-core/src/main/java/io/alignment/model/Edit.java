package io.alignment.model;

import com.google.common.collect.ImmutableList;
import io.alignment.internal.NearMiss;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * An edit as a value: it can be told, kept, and applied to a strategy to see what it would bring.
 *
 * <pre>{@code
 * Strategy tried = strategy.with(Edit.owner("shop", "digital-skills"));
 * }</pre>
 *
 * <p>The edits here are those that the library proposes; any other is a class or lambda of your
 * own.
 */
@FunctionalInterface
public interface Edit {

  /**
   * Makes the edit in a copy that is being built.
   *
   * @param draft the copy, to be changed
   * @param strategy the strategy as it is before the edit
   * @throws IllegalArgumentException if the edit speaks of what is not there
   */
  void apply(StrategyBuilder draft, Strategy strategy);

  /**
   * Makes a relation, or gives one of the same kind between the same ends what it now carries.
   *
   * @param relation the relation
   * @return the edit
   */
  static Edit link(Relation relation) {
    return new Link(relation);
  }

  /**
   * Takes a relation away.
   *
   * @param relation the relation
   * @return the edit
   */
  static Edit unlink(Relation relation) {
    return new Unlink(relation);
  }

  /**
   * Names an owner, besides those that there are.
   *
   * @param function the id of the function that answers for it from now on
   * @param owned the id of the objective, initiative or resource
   * @return the edit
   */
  static Edit owner(String function, String owned) {
    return link(Ownership.of(function, owned));
  }

  /**
   * Starts a collaboration.
   *
   * @param one the id of a function
   * @param other the id of another function
   * @return the edit
   */
  static Edit collaboration(String one, String other) {
    return link(Collaboration.of(one, other));
  }

  /**
   * Moves a part of what a resource gives from one work item to another.
   *
   * @param resource the id of the resource
   * @param from the id of the work item that gets less
   * @param to the id of the work item that gets more
   * @param amount how much, above 0, in the resource's unit
   * @return the edit
   */
  static Edit move(String resource, String from, String to, BigDecimal amount) {
    return new Move(resource, from, to, amount);
  }

  /**
   * Gives work more of a resource.
   *
   * @param resource the id of the resource
   * @param work the id of the work item that gets more
   * @param amount how much more, above 0, in the resource's unit
   * @param period when
   * @return the edit
   */
  static Edit give(String resource, String work, BigDecimal amount, DateRange period) {
    return new Give(resource, work, amount, period);
  }

  /**
   * Takes back a part of what a resource gives to work.
   *
   * @param resource the id of the resource
   * @param work the id of the work item that gets less
   * @param amount how much less, above 0, in the resource's unit
   * @return the edit
   */
  static Edit take(String resource, String work, BigDecimal amount) {
    return new Take(resource, work, amount);
  }

  /**
   * Sets the first and the last day of work.
   *
   * @param item the id of the objective or initiative
   * @param start the first day
   * @param due the last day
   * @return the edit
   */
  static Edit days(String item, LocalDate start, LocalDate due) {
    return new SetDays(item, start, due);
  }

  /**
   * Sets the date on which work is due.
   *
   * @param item the id of the objective or initiative
   * @param due the date
   * @return the edit
   */
  static Edit due(String item, LocalDate due) {
    return new SetDue(item, due);
  }

  /**
   * Gives work up.
   *
   * @param item the id of the objective or initiative
   * @return the edit
   */
  static Edit drop(String item) {
    return new Drop(item);
  }

  /**
   * Answers a threat or weakness with an initiative for an objective that it harms.
   *
   * @param initiative the new initiative
   * @param objective the id of the objective that is harmed
   * @param factor the id of the threat or weakness
   * @return the edit
   */
  static Edit answer(Initiative initiative, String objective, String factor) {
    return new Add(
        initiative,
        List.of(Support.of(initiative.id(), objective), Answer.of(initiative.id(), factor)));
  }

  /**
   * Gives an element new content.
   *
   * @param element the element from now on; the one of its id gives way to it
   * @return the edit
   */
  static Edit update(Element element) {
    return new Update(element);
  }

  /**
   * Notes what a measure showed on a day.
   *
   * @param objective the id of the objective
   * @param measure the name of its measure
   * @param date the day
   * @param value the value on that day
   * @return the edit
   */
  static Edit reading(String objective, String measure, LocalDate date, double value) {
    return new AddReading(objective, measure, new Reading(date, value));
  }

  /**
   * Makes several edits, one after another.
   *
   * @param changes the edits
   * @return one edit
   */
  static Edit all(Edit... changes) {
    return all(List.of(changes));
  }

  /**
   * Makes several edits, one after another.
   *
   * @param changes the edits
   * @return one edit
   */
  static Edit all(List<Edit> changes) {
    return changes.size() == 1 ? changes.get(0) : new All(changes);
  }

  /**
   * Makes a relation, or changes what one carries.
   *
   * @param relation the relation from now on
   */
  record Link(Relation relation) implements Edit {
    @Override
    public void apply(StrategyBuilder draft, Strategy strategy) {
      strategy.outgoing(relation.source(), relation.getClass()).stream()
          .filter(it -> it.target().equals(relation.target()))
          .filter(it -> it.distinction().equals(relation.distinction()))
          .forEach(draft::remove);
      draft.add(relation);
    }
  }

  /**
   * Takes a relation away.
   *
   * @param relation the relation
   */
  record Unlink(Relation relation) implements Edit {
    @Override
    public void apply(StrategyBuilder draft, Strategy strategy) {
      draft.remove(relation);
    }
  }

  /**
   * Moves a part of what a resource gives. What is given in several periods is taken from the
   * largest allocation first, and given in the same period.
   *
   * @param resource the id of the resource
   * @param from the id of the work item that gets less
   * @param to the id of the work item that gets more
   * @param amount how much, above 0, in the resource's unit
   */
  record Move(String resource, String from, String to, BigDecimal amount) implements Edit {

    public Move {
      amount = Decimals.normal(amount);
    }

    @Override
    public void apply(StrategyBuilder draft, Strategy strategy) {
      new Take(resource, from, amount)
          .apply(
              draft,
              strategy,
              (moved, period) -> new Give(resource, to, moved, period).apply(draft, strategy));
    }
  }

  /**
   * Gives work more of a resource.
   *
   * @param resource the id of the resource
   * @param work the id of the work item that gets more
   * @param amount how much more, above 0, in the resource's unit
   * @param period when
   */
  record Give(String resource, String work, BigDecimal amount, DateRange period) implements Edit {

    public Give {
      amount = Decimals.normal(amount);
    }

    @Override
    public void apply(StrategyBuilder draft, Strategy strategy) {
      Allocation added = Allocation.of(resource, work, amount).during(period);
      BigDecimal there = BigDecimal.ZERO;
      for (Allocation given : strategy.outgoing(resource, Allocation.class)) {
        if (given.target().equals(work) && given.distinction().equals(added.distinction())) {
          draft.remove(given);
          there = there.add(given.amount().orElse(BigDecimal.ZERO));
        }
      }
      draft.add(Allocation.of(resource, work, there.add(amount)).during(period));
    }
  }

  /**
   * Takes back a part of what a resource gives. What is given in several periods is taken from the
   * largest allocation first.
   *
   * @param resource the id of the resource
   * @param work the id of the work item that gets less
   * @param amount how much less, above 0, in the resource's unit
   */
  record Take(String resource, String work, BigDecimal amount) implements Edit {

    public Take {
      amount = Decimals.normal(amount);
    }

    @Override
    public void apply(StrategyBuilder draft, Strategy strategy) {
      apply(draft, strategy, (taken, period) -> {});
    }

    private void apply(
        StrategyBuilder draft, Strategy strategy, BiConsumer<BigDecimal, DateRange> taken) {
      BigDecimal left = amount;
      for (Allocation given : largestFirst(strategy)) {
        BigDecimal there = given.amount().orElse(BigDecimal.ZERO);
        BigDecimal moved = there.min(left);
        if (moved.signum() <= 0) {
          continue;
        }
        left = left.subtract(moved);
        draft.remove(given);
        if (there.compareTo(moved) > 0) {
          draft.add(Allocation.of(resource, work, there.subtract(moved)).during(given.period()));
        }
        taken.accept(moved, given.period());
      }
      if (left.signum() > 0 || amount.signum() <= 0) {
        throw new IllegalArgumentException(
            "\"%s\" does not give %s to \"%s\", so that cannot be moved. Move an amount above 0 that it gives."
                .formatted(resource, amount.toPlainString(), work));
      }
    }

    private List<Allocation> largestFirst(Strategy strategy) {
      return strategy.outgoing(resource, Allocation.class).stream()
          .filter(it -> it.target().equals(work))
          .sorted(
              Comparator.comparing((Allocation it) -> it.amount().orElse(BigDecimal.ZERO))
                  .reversed()
                  .thenComparing(Allocation::distinction))
          .toList();
    }
  }

  /**
   * Sets the first and the last day of work.
   *
   * @param item the id of the objective or initiative
   * @param start the first day
   * @param due the last day
   */
  record SetDays(String item, LocalDate start, LocalDate due) implements Edit {
    @Override
    public void apply(StrategyBuilder draft, Strategy strategy) {
      Element begun = changed(item, strategy, "start", start);
      draft.update(FieldTable.of(begun.type()).with(begun, "due", due));
    }
  }

  /**
   * Sets the date on which work is due.
   *
   * @param item the id of the objective or initiative
   * @param due the date
   */
  record SetDue(String item, LocalDate due) implements Edit {
    @Override
    public void apply(StrategyBuilder draft, Strategy strategy) {
      draft.update(changed(item, strategy, "due", due));
    }
  }

  /**
   * Gives work up.
   *
   * @param item the id of the objective or initiative
   */
  record Drop(String item) implements Edit {
    @Override
    public void apply(StrategyBuilder draft, Strategy strategy) {
      draft.update(changed(item, strategy, "status", Status.DROPPED));
    }
  }

  /**
   * Adds an element and relations at it.
   *
   * @param element the new element
   * @param relations its relations
   */
  record Add(Element element, List<Relation> relations) implements Edit {

    public Add {
      relations = ImmutableList.copyOf(relations);
    }

    @Override
    public void apply(StrategyBuilder draft, Strategy strategy) {
      draft.add(element);
      relations.forEach(draft::add);
    }
  }

  /**
   * Gives an element new content.
   *
   * @param element the element from now on
   */
  record Update(Element element) implements Edit {
    @Override
    public void apply(StrategyBuilder draft, Strategy strategy) {
      draft.update(element);
    }
  }

  /**
   * Notes what a measure showed on a day.
   *
   * @param objective the id of the objective
   * @param measure the name of its measure
   * @param reading the day and the value
   */
  record AddReading(String objective, String measure, Reading reading) implements Edit {
    @Override
    public void apply(StrategyBuilder draft, Strategy strategy) {
      Objective before =
          strategy
              .objective(objective)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "There is no objective \"%s\". %s"
                              .formatted(
                                  objective,
                                  NearMiss.wayOut(
                                      objective,
                                      strategy.objectives().stream().map(Element::id).toList()))));
      Optional<String> shared = shared(before, strategy);
      if (shared.isPresent()) {
        draft.update(shared.get(), it -> it.reading(reading));
      } else {
        draft.update(before.toBuilder().updateMeasure(measure, it -> it.reading(reading)).build());
      }
    }

    /** Returns the measure of the strategy that the measure uses; it may go by that one's name. */
    private Optional<String> shared(Objective before, Strategy strategy) {
      List<Measure> shown =
          strategy.withoutDropped().objective(objective).orElse(before).measures();
      return IntStream.range(0, shown.size())
          .filter(it -> shown.get(it).name().equals(measure))
          .mapToObj(before.measures()::get)
          .flatMap(it -> it.measure().stream())
          .findFirst();
    }
  }

  /**
   * Makes several edits, each in the strategy that those before it left.
   *
   * @param changes the edits
   */
  record All(List<Edit> changes) implements Edit {

    public All {
      changes = ImmutableList.copyOf(changes);
    }

    @Override
    public void apply(StrategyBuilder draft, Strategy strategy) {
      Strategy current = strategy;
      // Between what something has changed since; a strategy is built only where one looks there.
      Set<List<String>> changed = new HashSet<>();
      boolean isAnywhere = false;
      for (Edit change : changes) {
        Set<List<String>> ends = ends(change);
        boolean isHere =
            ends.isEmpty() ? !changed.isEmpty() : ends.stream().anyMatch(changed::contains);
        if (isHere || isAnywhere) {
          current = draft.build();
          changed.clear();
        }
        change.apply(draft, current);
        changed.addAll(ends);
        isAnywhere = ends.isEmpty();
      }
    }

    /**
     * Returns between what a change looks at relations, and changes them; empty if it does more.
     */
    private static Set<List<String>> ends(Edit change) {
      if (change instanceof Link it) {
        return Set.of(List.of(it.relation.source(), it.relation.target()));
      }
      if (change instanceof Unlink it) {
        return Set.of(List.of(it.relation.source(), it.relation.target()));
      }
      if (change instanceof Give it) {
        return Set.of(List.of(it.resource, it.work));
      }
      if (change instanceof Take it) {
        return Set.of(List.of(it.resource, it.work));
      }
      return change instanceof Move it && !it.from.equals(it.to)
          ? Set.of(List.of(it.resource, it.from), List.of(it.resource, it.to))
          : Set.of();
    }
  }

  /** Returns an objective or initiative with another value of a field. */
  private static Element changed(String id, Strategy strategy, String field, Object value) {
    return strategy
        .element(id)
        .filter(WorkItem.class::isInstance)
        .map(work -> FieldTable.of(work.type()).with(work, field, value))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no objective or initiative \"%s\". Check the spelling of its id."
                        .formatted(id)));
  }
}
