package io.alignment.model;

import static io.alignment.model.NotNull.notNullEnds;

/**
 * A function answers for an objective, an initiative or a resource.
 *
 * @param source the id of the function that answers
 * @param target the id of the objective, initiative or resource
 */
public record Ownership(String source, String target) implements Relation {

  public Ownership {
    notNullEnds(source, target);
  }

  /**
   * Returns an ownership.
   *
   * @param source the id of the function that answers
   * @param target the id of the objective, initiative or resource
   * @return the ownership
   */
  public static Ownership of(String source, String target) {
    return new Ownership(source, target);
  }

  @Override
  public Kind kind() {
    return Kind.OWNERSHIP;
  }
}
