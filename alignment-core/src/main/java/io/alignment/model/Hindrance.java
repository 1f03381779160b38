package io.alignment.model;

import static io.alignment.model.NotNull.notNullEnds;

/**
 * An objective or initiative works against an objective.
 *
 * @param source the id of the objective or initiative that hinders
 * @param target the id of the objective that is hindered
 * @param strength how much, above 0 and at most 1
 */
public record Hindrance(String source, String target, double strength) implements Relation {

  public Hindrance {
    notNullEnds(source, target);
  }

  /**
   * Returns a hindrance of full strength.
   *
   * @param source the id of the objective or initiative that hinders
   * @param target the id of the objective that is hindered
   * @return the hindrance
   */
  public static Hindrance of(String source, String target) {
    return new Hindrance(source, target, 1);
  }

  /**
   * Returns a hindrance.
   *
   * @param source the id of the objective or initiative that hinders
   * @param target the id of the objective that is hindered
   * @param strength how much, above 0 and at most 1
   * @return the hindrance
   */
  public static Hindrance of(String source, String target, double strength) {
    return new Hindrance(source, target, strength);
  }

  @Override
  public Kind kind() {
    return Kind.HINDRANCE;
  }
}
