package io.alignment.model;

import static io.alignment.model.NotNull.notNullEnds;

/**
 * A function takes part in an objective or initiative, without answering for it.
 *
 * @param source the id of the function that takes part
 * @param target the id of the objective or initiative
 */
public record Participation(String source, String target) implements Relation {

  public Participation {
    notNullEnds(source, target);
  }

  /**
   * Returns a participation.
   *
   * @param source the id of the function that takes part
   * @param target the id of the objective or initiative
   * @return the participation
   */
  public static Participation of(String source, String target) {
    return new Participation(source, target);
  }

  @Override
  public Kind kind() {
    return Kind.PARTICIPATION;
  }
}
