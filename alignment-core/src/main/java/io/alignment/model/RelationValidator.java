package io.alignment.model;

/** Finds the problems that a relation has by itself, whatever it joins. */
final class RelationValidator {

  private final Problems problems;
  private final ElementValidator values;

  RelationValidator(Problems problems, ElementValidator values) {
    this.problems = problems;
    this.values = values;
  }

  void check(Relation relation) {
    switch (relation.kind()) {
      case SUPPORT -> checkPositive(relation, "weight", ((Support) relation).weight());
      case HINDRANCE -> {
        double strength = ((Hindrance) relation).strength();
        if (!(strength > 0 && strength <= 1)) {
          outOfRange(relation, "strength", strength, "above 0 and at most 1");
        }
      }
      case ALLOCATION -> checkAllocation((Allocation) relation);
      case COLLABORATION -> {
        Collaboration collaboration = (Collaboration) relation;
        checkPositive(relation, "strength", collaboration.strength());
        values.checkText(relation, "channel", collaboration.channel());
      }
      case COMMUNICATION -> {
        Communication communication = (Communication) relation;
        values.checkText(relation, "channel", communication.channel());
        if (communication.everyDays().orElse(1) < 1) {
          outOfRange(relation, "everyDays", communication.everyDays().getAsInt(), "1 or more");
        }
      }
      case INFLUENCE -> {
        double weight = ((Influence) relation).weight();
        if (!(weight >= -1 && weight <= 1 && weight != 0)) {
          outOfRange(relation, "weight", weight, "from -1 to 1 and not 0");
        }
      }
      case OWNERSHIP, PARTICIPATION, MEMBERSHIP, ASSIGNMENT, DEPENDENCY -> {}
    }
  }

  private void checkAllocation(Allocation allocation) {
    values.checkPeriod(allocation, allocation.period());
    if (allocation.amount().isPresent()
        && (allocation.amount().get().signum() <= 0
            || !Decimals.inBounds(allocation.amount().get()))) {
      outOfRange(
          allocation,
          "amount",
          Decimals.show(allocation.amount().get()),
          "above 0, with at most 18 digits before the decimal point and 18 after it");
    }
  }

  private void checkPositive(Relation relation, String field, double value) {
    if (!ElementValidator.isPositive(value)) {
      outOfRange(relation, field, value, "a finite number above 0");
    }
  }

  private void outOfRange(Relation relation, String field, Object value, String range) {
    problems.outOfRange(relation, field, Problems.label(relation), value, range);
  }
}
