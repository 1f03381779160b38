package io.alignment.analysis.board;

import io.alignment.analysis.internal.Heads;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.index.Adjacency;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Ownership;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.Topic;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Who leads how much of the board. A hand is one of the people who fill a function and are there on
 * the day asked about or later, or a function that nobody fills so; one that is vacant is not
 * there. What a goal weighs is shared among its owners, and what an owner has of it among those who
 * fill it.
 */
final class Leads {

  private final StrategyIndex index;
  private final Rows rows;
  private final Strategy whole;
  private final Optional<LocalDate> today;
  // What each head of a resource, or a function that nobody fills, leads.
  private final double[] led;
  private final int[][] owners;
  private final long hands;
  // What vacant functions own, which are not there.
  private final BitSet ofVacant = new BitSet();
  private final boolean isSpoken;

  Leads(Goals goals) {
    index = goals.index();
    rows = goals.rows();
    today = goals.question().day();
    led = new double[index.size()];
    owners = new int[rows.size()][];
    whole = goals.question().whole();
    whole.functions().stream()
        .filter(BusinessFunction::vacant)
        .flatMap(it -> whole.outgoing(it.id(), Ownership.class).stream())
        .mapToInt(it -> index.indexOf(it.target()))
        .filter(it -> it >= 0 && index.isObjective(it))
        .forEach(ofVacant::set);
    isSpoken = goals.question().speaksOf(Topic.OWNERS) || !ofVacant.isEmpty();
    hands =
        IntStream.of(index.elements(Element.Type.FUNCTION))
                .filter(it -> !isVacant(it) && people(it).findAny().isEmpty())
                .count()
            + IntStream.of(index.elements(Element.Type.FUNCTION))
                .flatMap(this::people)
                .distinct()
                .mapToLong(this::heads)
                .sum();
    for (int row = 0; row < rows.size(); row++) {
      owners[row] = findOwners(row);
      if (goals.isOver(row)) {
        continue; // Nobody leads it any more.
      }
      for (int owner : owners[row]) {
        int[] handsOf = handsOf(owner);
        double heads = IntStream.of(handsOf).mapToLong(this::heads).sum();
        for (int hand : handsOf) {
          led[hand] += rows.weight(row) / owners[row].length / heads;
        }
      }
    }
  }

  private IntStream people(int function) {
    return index
        .incoming(Relation.Kind.ASSIGNMENT)
        .neighbors(function)
        .filter(it -> isThere((Resource) index.element(it)));
  }

  private boolean isThere(Resource person) {
    return person.period().until().flatMap(it -> today.filter(it::isBefore)).isEmpty();
  }

  /** Says whether a function that others stand in is vacant itself. */
  private boolean isVacant(int function) {
    return ((BusinessFunction) index.element(function)).vacant();
  }

  private long heads(int hand) {
    return index.element(hand) instanceof Resource person ? Heads.of(person) : 1;
  }

  private int[] handsOf(int function) {
    int[] people = people(function).toArray();
    return people.length > 0 ? people : new int[] {function};
  }

  /** Returns the functions that own a goal; where none does, those that own its key results. */
  int[] owners(int row) {
    return owners[row];
  }

  private int[] findOwners(int row) {
    Adjacency owners = index.incoming(Relation.Kind.OWNERSHIP);
    int goal = rows.element(row);
    return (owners.isAt(goal) || ofVacant.get(goal)
            ? owners.neighbors(goal)
            : rows.keyResults(row).flatMap(owners::neighbors).distinct())
        .toArray();
  }

  /** Returns the ids of the vacant functions that own a goal, in ascending order. */
  List<String> vacantOwners(int row) {
    return whole.incoming(rows.id(row), Ownership.class).stream()
        .map(Ownership::source)
        .filter(it -> whole.function(it).orElseThrow().vacant())
        .sorted()
        .toList();
  }

  /** Says whether anybody owns any objective, be it vacant. */
  boolean areSpokenOf() {
    return isSpoken;
  }

  /** Returns how many hands there are. */
  long hands() {
    return hands;
  }

  /** Returns which of those who lead a goal leads the least share of the board. */
  int leastLoaded(int row) {
    return IntStream.of(owners(row))
        .flatMap(it -> IntStream.of(handsOf(it)))
        .boxed()
        .min((one, other) -> Double.compare(led[one], led[other]))
        .orElseThrow();
  }

  /** Returns what share of the board a hand leads. */
  double led(int hand) {
    return led[hand];
  }
}
