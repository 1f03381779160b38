package io.alignment.model;

import static io.alignment.model.NotNull.notNullEnds;

/**
 * An objective serves an objective or a vision, or an initiative serves an objective.
 *
 * @param source the id of the objective or initiative that serves
 * @param target the id of the objective or vision that is served
 * @param weight 0 or more; only the ratio to the other supports of the same target counts, so
 *     points, grades from 1 to 5 and percentages all do; one of 0 is shown and carries nothing
 * @param keyResult true if the source is a key result of the target: an objective that belongs to
 *     another one and tells when that is reached
 */
public record Support(String source, String target, double weight, boolean keyResult)
    implements Relation {

  public Support {
    notNullEnds(source, target);
    weight += 0.0; // -0.0 becomes 0.0
  }

  /**
   * Returns a support of weight 1.
   *
   * @param source the id of the objective or initiative that serves
   * @param target the id of the objective or vision that is served
   * @return the support
   */
  public static Support of(String source, String target) {
    return of(source, target, 1);
  }

  /**
   * Returns a support.
   *
   * @param source the id of the objective or initiative that serves
   * @param target the id of the objective or vision that is served
   * @param weight 0 or more
   * @return the support
   */
  public static Support of(String source, String target, double weight) {
    return new Support(source, target, weight, false);
  }

  /**
   * Returns this support as one that makes its source a key result of its target. Both have to be
   * objectives; an objective is a key result of one other at most, which is no key result itself.
   *
   * @return the support
   */
  public Support asKeyResult() {
    return new Support(source, target, weight, true);
  }

  /** {@return whether it is only to be seen, as its weight is 0} */
  public boolean isOnlyShown() {
    return weight == 0;
  }

  @Override
  public Kind kind() {
    return Kind.SUPPORT;
  }
}
