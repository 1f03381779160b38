package io.alignment.interchange.table;

import java.util.Locale;
import java.util.Optional;

/**
 * What a column says.
 *
 * @param field of what it speaks
 * @param of whose it is, where a row tells of several
 * @param number of which one, where a row has several of a kind or level, from 1 on; 0 if it has
 *     one
 */
record Role(Field field, Of of, int number) {

  /** What cells can say of goals. */
  enum Field {
    ID,
    PARENT,
    OUTLINE,
    DEPTH,
    TYPE,
    NAME,
    DESCRIPTION,
    OWNER,
    TEAM,
    START,
    DUE,
    PERIOD,
    STATUS,
    PROGRESS,
    CONFIDENCE,
    NOTE,
    SAID_ON,
    SAID_BY,
    CHECK_IN,
    DAY,
    WEIGHT,
    BASELINE,
    MINIMUM,
    TARGET,
    STRETCH,
    CURRENT,
    UNIT,
    METRIC,
    METRIC_KIND,
    DIRECTION,
    PERSPECTIVE,
    TAGS,
    UNIT_LEVEL,
    PROPERTY,
    IGNORE;

    String word() {
      return Folded.word(this);
    }
  }

  /** Whose a column is. */
  enum Of {
    ROW,
    VISION,
    LEVEL,
    OBJECTIVE,
    KEY_RESULT,
    INITIATIVE;

    String word() {
      return Folded.word(this);
    }
  }

  static final Role PROPERTY = of(Field.PROPERTY);

  static Role of(Field field) {
    return new Role(field, Of.ROW, 0);
  }

  /** {@return whether its cells name something that is there because of them} */
  boolean isName() {
    return field == Field.NAME;
  }

  boolean isSlot() {
    return field == Field.NAME && of != Of.ROW;
  }

  /** Says whether both are of the same one of what a row tells of. */
  boolean isOfSame(Role other) {
    return of == other.of && number == other.number;
  }

  /** {@return the role as mappings write it, such as {@code key-result.2.target}} */
  String word() {
    if (of == Of.ROW) {
      return field.word();
    }
    String whose = of.word() + (number == 0 ? "" : "." + number);
    return field == Field.NAME ? whose : whose + "." + field.word();
  }

  /** {@return the role that mappings write so; empty if there is none} */
  static Optional<Role> parse(String word) {
    String[] parts = word.strip().toLowerCase(Locale.ROOT).split("\\.", -1);
    Optional<Of> of = of(parts[0]);
    if (of.isEmpty()) {
      return parts.length == 1 ? field(parts[0]).map(Role::of) : Optional.empty();
    }
    int number = 0;
    int next = 1;
    if (parts.length > 1 && parts[1].matches("[1-9]\\d{0,2}")) {
      number = Integer.parseInt(parts[1]);
      next = 2;
    }
    int which = number;
    if (parts.length == next) {
      return Optional.of(new Role(Field.NAME, of.get(), which));
    }
    return parts.length == next + 1
        ? field(parts[next]).map(it -> new Role(it, of.get(), which))
        : Optional.empty();
  }

  private static Optional<Of> of(String word) {
    for (Of it : Of.values()) {
      if (it != Of.ROW && it.word().equals(word)) {
        return Optional.of(it);
      }
    }
    return Optional.empty();
  }

  static Optional<Field> field(String word) {
    for (Field it : Field.values()) {
      if (it.word().equals(word)) {
        return Optional.of(it);
      }
    }
    return Optional.empty();
  }
}
