package io.alignment.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.alignment.model.Topic;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What a step takes.
 *
 * @param takes what it takes of what is given to nothing yet
 * @param costs what it costs besides, as was set for its kind or for an element
 * @param moves what it moves from one work to another
 * @param adds what has to come from outside, as it is not there: people who are hired
 * @param personDays how many days of those who learn a training takes; empty for other steps, and
 *     where nobody has written down how much of their time a training takes
 * @param unknown of what it takes besides, and nobody has written down how much: money, people's
 *     time, or both
 */
public record Price(
    List<Amount> takes,
    List<Amount> costs,
    List<Amount> moves,
    List<Amount> adds,
    OptionalDouble personDays,
    Set<Topic> unknown) {

  static final Price NONE = of(List.of(), List.of(), Set.of());

  public Price {
    takes = ImmutableList.copyOf(takes);
    costs = ImmutableList.copyOf(costs);
    moves = ImmutableList.copyOf(moves);
    adds = ImmutableList.copyOf(adds);
    unknown = ImmutableSet.copyOf(unknown);
  }

  /** Returns the price of a step that neither brings nor trains anybody. */
  static Price of(List<Amount> takes, List<Amount> moves, Set<Topic> unknown) {
    return new Price(takes, List.of(), moves, List.of(), OptionalDouble.empty(), unknown);
  }

  /**
   * An amount.
   *
   * @param amount how much
   * @param unit of what, such as {@code EUR} or {@code FTE}
   */
  public record Amount(BigDecimal amount, String unit) {}
}
