package io.alignment.model;

import static io.alignment.model.NotNull.notNullEnds;

/**
 * A function is part of another, or reports to it; to at most one.
 *
 * @param source the id of the function inside
 * @param target the id of the function in which it stands
 */
public record Membership(String source, String target) implements Relation {

  public Membership {
    notNullEnds(source, target);
  }

  /**
   * Returns a membership.
   *
   * @param source the id of the function inside
   * @param target the id of the function in which it stands
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
