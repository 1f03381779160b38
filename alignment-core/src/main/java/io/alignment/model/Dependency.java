package io.alignment.model;

import static io.alignment.model.NotNull.notNullEnds;

/**
 * An objective or initiative needs another one first.
 *
 * @param source the id of the work item that waits
 * @param target the id of the work item that must come first
 */
public record Dependency(String source, String target) implements Relation {

  public Dependency {
    notNullEnds(source, target);
  }

  /**
   * Returns a dependency.
   *
   * @param source the id of the work item that waits
   * @param target the id of the work item that must come first
   * @return the dependency
   */
  public static Dependency of(String source, String target) {
    return new Dependency(source, target);
  }

  @Override
  public Kind kind() {
    return Kind.DEPENDENCY;
  }
}
