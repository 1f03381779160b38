package io.alignment.model;

/**
 * A person fills a role.
 *
 * @param source the id of the human resource
 * @param target the id of the function that it fills
 */
public record Assignment(String source, String target) implements Relation {

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

  @Override
  public Assignment between(String source, String target) {
    return new Assignment(source, target);
  }
}
