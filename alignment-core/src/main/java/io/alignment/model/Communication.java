package io.alignment.model;

import static io.alignment.model.NotNull.notNull;
import static io.alignment.model.NotNull.notNullEnds;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A function tells another. Several between the same ends are told apart by their channels.
 *
 * @param source the id of the function that tells
 * @param target the id of the function that is told
 * @param channel how, if said
 * @param everyDays how many days pass between two times, at least 1, if regular
 */
public record Communication(
    String source, String target, Optional<String> channel, OptionalInt everyDays)
    implements Relation {

  public Communication {
    notNullEnds(source, target);
  }

  /**
   * Returns a communication over no particular channel, without a rhythm.
   *
   * @param source the id of the function that tells
   * @param target the id of the function that is told
   * @return the communication
   */
  public static Communication of(String source, String target) {
    return new Communication(source, target, Optional.empty(), OptionalInt.empty());
  }

  /**
   * Returns a regular communication.
   *
   * @param source the id of the function that tells
   * @param target the id of the function that is told
   * @param channel how
   * @param everyDays how many days pass between two times, at least 1
   * @return the communication
   */
  public static Communication of(String source, String target, String channel, int everyDays) {
    return new Communication(
        source, target, Optional.of(notNull(channel, "channel")), OptionalInt.of(everyDays));
  }

  @Override
  public Kind kind() {
    return Kind.COMMUNICATION;
  }

  @Override
  public String distinction() {
    return channel.orElse("");
  }
}
