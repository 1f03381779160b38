package io.alignment.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.alignment.model.Topic;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * What a step takes.
 *
 * @param takes what it takes of what is given to nothing yet
 * @param moves what it moves from one work to another
 * @param unknown of what it takes besides, and nobody has written down how much: money, people's
 *     time, or both
 */
public record Price(List<Amount> takes, List<Amount> moves, Set<Topic> unknown) {

  public Price {
    takes = ImmutableList.copyOf(takes);
    moves = ImmutableList.copyOf(moves);
    unknown = ImmutableSet.copyOf(unknown);
  }

  /**
   * An amount.
   *
   * @param amount how much
   * @param unit of what, such as {@code EUR} or {@code FTE}
   */
  public record Amount(BigDecimal amount, String unit) {}
}
