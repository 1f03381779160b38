package io.alignment.model;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What is valid of what a builder has collected, and why the rest is not.
 *
 * @param strategy the strategy of all parts but those that the problems name; where a measure alone
 *     names an owner who is none, of all but that name
 * @param problems why parts or names were left out, each of which has at least one of them; empty
 *     if everything is valid
 */
public record PartialStrategy(Strategy strategy, List<Problem> problems) {

  public PartialStrategy {
    problems = ImmutableList.copyOf(problems);
  }
}
