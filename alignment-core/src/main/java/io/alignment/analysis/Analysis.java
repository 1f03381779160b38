package io.alignment.analysis;

import io.alignment.model.Strategy;
import java.util.List;
import java.util.Optional;

/**
 * Answers a {@link Question}. An analysis is pure: it holds no state but options that were fixed
 * when it was made, reads no clock, and gives equal strategies equal answers, whatever the order in
 * which their parts were added. What was {@linkplain io.alignment.model.Status#DROPPED given up}
 * takes part in no analysis, as {@link Question#strategy()} has none of it.
 *
 * <p>An analysis is a lambda, or a class if it has numbers or findings to declare.
 *
 * @param <R> the type of the answer; a {@link Result} if it is to stand in a {@link Report}
 */
@FunctionalInterface
public interface Analysis<R> {

  /**
   * Asks the question.
   *
   * @param question what is asked: of which strategy, as of which day
   * @return the answer
   */
  R analyze(Question question);

  /**
   * Asks the question about a strategy as of its newest reading, with nothing left out.
   *
   * @param strategy the strategy
   * @return the answer
   */
  default R analyze(Strategy strategy) {
    return analyze(Question.about(strategy));
  }

  /** {@return what answers of this analysis can say; by default nothing is declared} */
  default Optional<Catalogue<?>> catalogue() {
    return Optional.empty();
  }

  /** {@return the numbers that answers of this analysis can give} */
  default List<Metric> metrics() {
    return catalogue().map(Catalogue::metrics).orElse(List.of());
  }

  /** {@return the kinds of findings that this analysis can have} */
  default List<FindingKind> findingKinds() {
    return catalogue().map(Catalogue::findingKinds).orElse(List.of());
  }
}
