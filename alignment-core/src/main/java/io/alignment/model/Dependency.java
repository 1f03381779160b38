package io.alignment.model;

import static io.alignment.model.NotNull.notNullEnds;

/**
 * An objective or initiative needs another one first.
 *
 * @param source the id of the work item that waits
 * @param target the id of the work item that must come first
 * @param lagDays how many days must pass after its end before the other can begin; 0 or more
 */
public record Dependency(String source, String target, int lagDays) implements Relation {

  public Dependency {
    notNullEnds(source, target);
  }

  /**
   * Returns a dependency without a lag.
   *
   * @param source the id of the work item that waits
   * @param target the id of the work item that must come first
   * @return the dependency
   */
  public static Dependency of(String source, String target) {
    return of(source, target, 0);
  }

  /**
   * Returns a dependency.
   *
   * @param source the id of the work item that waits
   * @param target the id of the work item that must come first
   * @param lagDays how many days must pass after its end before the other can begin; 0 or more
   * @return the dependency
   */
  public static Dependency of(String source, String target, int lagDays) {
    return new Dependency(source, target, lagDays);
  }

  @Override
  public Kind kind() {
    return Kind.DEPENDENCY;
  }
}
