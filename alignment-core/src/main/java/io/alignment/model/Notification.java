package io.alignment.model;

import static io.alignment.model.NotNull.notNullEnds;

/**
 * A function is told how an objective or initiative is coming along. It neither works on it nor
 * answers for it.
 *
 * @param source the id of the function that is told
 * @param target the id of the objective or initiative
 */
public record Notification(String source, String target) implements Relation {

  public Notification {
    notNullEnds(source, target);
  }

  /**
   * Returns a notification.
   *
   * @param source the id of the function that is told
   * @param target the id of the objective or initiative
   * @return the notification
   */
  public static Notification of(String source, String target) {
    return new Notification(source, target);
  }

  @Override
  public Kind kind() {
    return Kind.NOTIFICATION;
  }
}
