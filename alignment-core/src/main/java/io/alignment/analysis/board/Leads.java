package io.alignment.analysis.board;

import io.alignment.analysis.internal.Heads;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Who leads how much of the board. A hand is one of the people who fill a function and are there on
 * the day asked about or later, or a function that nobody fills so and that is not called vacant.
 * What a goal weighs is shared among its owners that are not vacant, and what an owner has of it
 * among those who fill it.
 */
final class Leads {

  private final StrategyIndex index;
  private final Rows rows;
  private final Optional<LocalDate> today;
  // What each head of a resource, or a function that nobody fills, leads.
  private final double[] led;
  private final long hands;

  Leads(Goals goals) {
    index = goals.index();
    rows = goals.rows();
    today = goals.question().day();
    led = new double[index.size()];
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
      int[] owners = filledOwners(row);
      for (int owner : owners) {
        int[] handsOf = handsOf(owner);
        double heads = IntStream.of(handsOf).mapToLong(this::heads).sum();
        for (int hand : handsOf) {
          led[hand] += rows.weight(row) / owners.length / heads;
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

  private boolean isVacant(int function) {
    return !(index.element(function) instanceof BusinessFunction);
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
    int[] own = index.incoming(Relation.Kind.OWNERSHIP).neighbors(rows.element(row)).toArray();
    return own.length > 0
        ? own
        : IntStream.of(rows.keyResults(row))
            .flatMap(index.incoming(Relation.Kind.OWNERSHIP)::neighbors)
            .distinct()
            .toArray();
  }

  /** Returns those owners of a goal that are not vacant. */
  int[] filledOwners(int row) {
    return IntStream.of(owners(row)).filter(it -> !isVacant(it)).toArray();
  }

  /** Returns how many hands there are. */
  long hands() {
    return hands;
  }

  /** Returns which of those who lead a goal leads the least share of the board. */
  int leastLoaded(int row) {
    return IntStream.of(filledOwners(row))
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
