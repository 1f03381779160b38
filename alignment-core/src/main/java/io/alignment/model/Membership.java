package io.alignment.model;

import static io.alignment.model.NotNull.notNullEnds;

/**
 * A function is part of another, or reports to it, or an initiative is part of another, as a
 * project is of a programme; each of at most one.
 *
 * @param source the id of the function or initiative inside
 * @param target the id of the one in which it stands
 */
public record Membership(String source, String target) implements Relation {

  public Membership {
    notNullEnds(source, target);
  }

  /**
   * Returns a membership.
   *
   * @param source the id of the function or initiative inside
   * @param target the id of the one in which it stands
   * @return the membership
   */
  public static Membership of(String source, String target) {
    return new Membership(source, target);
  }

  @Override
  public Kind kind() {
    return Kind.MEMBERSHIP;
  }
}
