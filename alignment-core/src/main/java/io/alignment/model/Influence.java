package io.alignment.model;

import static io.alignment.model.NotNull.notNullEnds;

/**
 * A factor acts on any element but a vision.
 *
 * @param source the id of the factor
 * @param target the id of the element on which it acts
 * @param weight from -1 (works against it) to 1 (helps it); 0 where nobody has said which
 */
public record Influence(String source, String target, double weight) implements Relation {

  public Influence {
    notNullEnds(source, target);
  }

  /**
   * Returns an influence that fully helps.
   *
   * @param source the id of the factor
   * @param target the id of the element on which it acts
   * @return the influence
   */
  public static Influence of(String source, String target) {
    return new Influence(source, target, 1);
  }

  /**
   * Returns an influence.
   *
   * @param source the id of the factor
   * @param target the id of the element on which it acts
   * @param weight from -1 to 1; 0 where nobody has said whether it helps or harms
   * @return the influence
   */
  public static Influence of(String source, String target, double weight) {
    return new Influence(source, target, weight);
  }

  @Override
  public Kind kind() {
    return Kind.INFLUENCE;
  }
}
