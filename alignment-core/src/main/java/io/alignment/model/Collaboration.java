package io.alignment.model;

import static io.alignment.model.NotNull.notNull;
import static io.alignment.model.NotNull.notNullEnds;

import java.util.Optional;

/**
 * Two functions work together. It has no direction: the smaller id is always the source, so one
 * written from either side is the same. Several between the same ends are told apart by their
 * channels.
 *
 * @param source the smaller of the two ids
 * @param target the larger of the two ids
 * @param channel how they do it, if said
 * @param strength how much, above 0; only ratios count
 */
public record Collaboration(String source, String target, Optional<String> channel, double strength)
    implements Relation {

  public Collaboration {
    notNullEnds(source, target);
    if (source.compareTo(target) > 0) {
      String swap = source;
      source = target;
      target = swap;
    }
  }

  /**
   * Returns a collaboration of strength 1 over no particular channel.
   *
   * @param one the id of one function
   * @param other the id of the other function
   * @return the collaboration
   */
  public static Collaboration of(String one, String other) {
    return new Collaboration(one, other, Optional.empty(), 1);
  }

  /**
   * Returns a collaboration of strength 1.
   *
   * @param one the id of one function
   * @param other the id of the other function
   * @param channel how they do it
   * @return the collaboration
   */
  public static Collaboration of(String one, String other, String channel) {
    return new Collaboration(one, other, Optional.of(notNull(channel, "channel")), 1);
  }

  @Override
  public Kind kind() {
    return Kind.COLLABORATION;
  }

  @Override
  public String distinction() {
    return channel.orElse("");
  }
}
