package io.alignment.model;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown when what a builder has collected is no valid strategy. It lists every problem. */
public final class InvalidStrategyException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient ImmutableList<Problem> problems;

  InvalidStrategyException(List<Problem> problems) {
    super(
        problems.stream()
            .map(it -> "\n  - " + it.origin().map(from -> from + ": ").orElse("") + it.message())
            .collect(Collectors.joining("", "The strategy is not valid:", "")));
    this.problems = ImmutableList.copyOf(problems);
  }

  /** {@return all problems, at least one} */
  public List<Problem> problems() {
    return problems;
  }
}
