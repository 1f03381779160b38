package io.alignment.model;

import static io.alignment.model.NotNull.notNullEnds;

/**
 * A person fills a role.
 *
 * @param source the id of the human resource
 * @param target the id of the function that it fills
 */
public record Assignment(String source, String target) implements Relation {

  public Assignment {
    notNullEnds(source, target);
  }

  /**
   * Returns an assignment.
   *
   * @param source the id of the human resource
   * @param target the id of the function that it fills
   * @return the assignment
   */
  public static Assignment of(String source, String target) {
    return new Assignment(source, target);
  }

  @Override
  public Kind kind() {
    return Kind.ASSIGNMENT;
  }
}
