package io.alignment.analysis;

import io.alignment.model.Strategy;
import java.util.Collection;

/**
 * A question whose answer rests on the answers to others. Asked alone, it asks those itself; asked
 * together with them, it is given what they answered, so that nothing is asked twice.
 *
 * @param <R> the type of the answer
 */
public interface Synthesis<R> extends Analysis<R> {

  /**
   * Asks the question, given answers to others.
   *
   * @param strategy the strategy
   * @param answers the answers to questions asked of the same strategy; those that are lacking are
   *     asked
   * @return the answer
   */
  R analyze(Strategy strategy, Collection<? extends Result> answers);
}
