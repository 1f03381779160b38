package io.alignment.interchange;

import com.google.common.collect.ImmutableList;
import io.alignment.model.Strategy;
import java.util.List;

/**
 * A strategy that came in from another format.
 *
 * @param strategy the strategy; valid
 * @param losses what of the source is not in it, or not as it was, in the order of the source;
 *     empty if all of it is
 */
public record Imported(Strategy strategy, List<Loss> losses) {

  public Imported {
    losses = ImmutableList.copyOf(losses);
  }
}
