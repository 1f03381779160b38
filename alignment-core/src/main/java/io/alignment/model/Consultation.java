package io.alignment.model;

import static io.alignment.model.NotNull.notNullEnds;

/**
 * A function has to be asked before something is decided about an objective or initiative. It
 * neither works on it nor answers for it.
 *
 * @param source the id of the function that is asked
 * @param target the id of the objective or initiative
 */
public record Consultation(String source, String target) implements Relation {

  public Consultation {
    notNullEnds(source, target);
  }

  /**
   * Returns a consultation.
   *
   * @param source the id of the function that is asked
   * @param target the id of the objective or initiative
   * @return the consultation
   */
  public static Consultation of(String source, String target) {
    return new Consultation(source, target);
  }

  @Override
  public Kind kind() {
    return Kind.CONSULTATION;
  }
}
