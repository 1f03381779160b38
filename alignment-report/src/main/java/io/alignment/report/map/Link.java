package io.alignment.report.map;

import io.alignment.model.Relation;

/**
 * A relation as a map shows it, from the one who serves to the one served.
 *
 * @param from the id of the source
 * @param to the id of the target
 * @param kind the kind of relation
 * @param weight for a support its share of all that supports the target, initiatives apart from
 *     objectives; for a hindrance its strength; for an allocation its share of all that is
 *     allocated to the target in the unit; else 1. From 0 to 1
 */
public record Link(String from, String to, Relation.Kind kind, double weight) {

  /** {@return whether it leads the line of sight on, from people and money up to the vision} */
  public boolean isLineOfSight() {
    return switch (kind) {
      case SUPPORT, OWNERSHIP, PARTICIPATION, ALLOCATION, ASSIGNMENT -> true;
      default -> false;
    };
  }
}
