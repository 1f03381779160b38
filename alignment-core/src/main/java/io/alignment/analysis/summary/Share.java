package io.alignment.analysis.summary;

/** The shares of which a summary is made up, in its order. */
enum Share {
  ANCHORED(Dimension.VERTICAL, "objectives that lead to a vision"),
  INITIATIVES(Dimension.VERTICAL, "initiatives that lead to a vision"),
  LINE_OF_SIGHT(Dimension.VERTICAL, "teams and roles whose work leads there"),
  CONGRUENCE(Dimension.HORIZONTAL, "pairs of units that must talk and do"),
  ANSWERED(Dimension.HORIZONTAL, "pairs told from above who can answer"),
  FIT(Dimension.RESOURCES, "money and people on the right branch"),
  RESOURCED(Dimension.RESOURCES, "objectives with money, people or tools"),
  SERVED(Dimension.RESOURCES, "demands that get what they ask for"),
  OWNED(Dimension.PEOPLE, "objectives that somebody answers for"),
  SKILLED(Dimension.PEOPLE, "required skills that are at hand"),
  REACHED(Dimension.PEOPLE, "functions that hear from the top"),
  DATED(Dimension.TIME, "work with a date, or that needs none"),
  FITTING(Dimension.TIME, "work whose dates fit"),
  ANSWERED_FACTORS(Dimension.ENVIRONMENT, "threats and weaknesses answered"),
  USED_FACTORS(Dimension.ENVIRONMENT, "strengths and opportunities used"),
  UNEXPOSED(Dimension.ENVIRONMENT, "objectives that are not harmed much"),
  EXECUTED(Dimension.EXECUTION, "objectives that someone works on"),
  MEASURED(Dimension.EXECUTION, "objectives that have a measure"),
  ON_COURSE(Dimension.EXECUTION, "objectives known to be on course");

  private final Dimension dimension;
  private final String definition;

  Share(Dimension dimension, String definition) {
    this.dimension = dimension;
    this.definition = definition;
  }

  Dimension dimension() {
    return dimension;
  }

  String definition() {
    return definition;
  }

  /** Returns its name in weights and numbers, such as {@code vertical.lineOfSight}. */
  String id() {
    StringBuilder id = new StringBuilder(dimension.id()).append('.');
    boolean capital = false;
    for (char letter : name().toCharArray()) {
      if (letter == '_') {
        capital = true;
      } else {
        id.append(capital ? letter : Character.toLowerCase(letter));
        capital = false;
      }
    }
    return id.toString();
  }
}
