package io.alignment.model;

import static io.alignment.model.NotNull.notNullEnds;

/**
 * An objective or initiative answers a threat or weakness, or uses a strength or opportunity.
 *
 * @param source the id of the work item
 * @param target the id of the factor
 */
public record Answer(String source, String target) implements Relation {

  public Answer {
    notNullEnds(source, target);
  }

  /**
   * Returns an answer.
   *
   * @param source the id of the work item
   * @param target the id of the factor
   * @return the answer
   */
  public static Answer of(String source, String target) {
    return new Answer(source, target);
  }

  @Override
  public Kind kind() {
    return Kind.ANSWER;
  }
}
