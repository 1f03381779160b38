package io.alignment.model;

import static io.alignment.model.NotNull.notNullEnds;

/**
 * An objective serves an objective or a vision, or an initiative serves an objective.
 *
 * @param source the id of the objective or initiative that serves
 * @param target the id of the objective or vision that is served
 * @param weight above 0; only the ratio to the other supports of the same target counts, so points,
 *     grades from 1 to 5 and percentages all do
 */
public record Support(String source, String target, double weight) implements Relation {

  public Support {
    notNullEnds(source, target);
  }

  /**
   * Returns a support of weight 1.
   *
   * @param source the id of the objective or initiative that serves
   * @param target the id of the objective or vision that is served
   * @return the support
   */
  public static Support of(String source, String target) {
    return new Support(source, target, 1);
  }

  /**
   * Returns a support.
   *
   * @param source the id of the objective or initiative that serves
   * @param target the id of the objective or vision that is served
   * @param weight above 0
   * @return the support
   */
  public static Support of(String source, String target, double weight) {
    return new Support(source, target, weight);
  }

  @Override
  public Kind kind() {
    return Kind.SUPPORT;
  }
}
