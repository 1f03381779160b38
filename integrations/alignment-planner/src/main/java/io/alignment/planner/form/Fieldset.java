package io.alignment.planner.form;

import com.google.common.collect.ListMultimap;
import io.alignment.model.Field;
import io.alignment.model.Fields;
import io.alignment.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields of an element, of one of its parts or of a relation that can be typed. All others stay
 * as they are.
 *
 * @param key what the keys of the fields begin with
 * @param fields all fields of such a thing
 * @param before what stands there; empty if it is new
 */
record Fieldset<T>(String key, Fields<T> fields, Optional<T> before) {

  /** Fields that only some need; they stand behind the others. */
  private static final Set<String> RARE =
      Set.of(
          "started",
          "ended",
          "aim",
          "progressFrom",
          "measure",
          "better",
          "minimum",
          "stretch",
          "leading",
          "readingsAre");

  static <T> Fieldset<T> of(String key, Fields<T> fields, T before) {
    return new Fieldset<>(key, fields, Optional.of(before));
  }

  static <T> Fieldset<T> ofNew(String key, Fields<T> fields) {
    return new Fieldset<>(key, fields, Optional.empty());
  }

  List<Field<T>> shown() {
    return fields.written().stream()
        .filter(it -> Spelling.isTyped(it) && !it.name().equals("id"))
        .toList();
  }

  String key(Field<?> field) {
    return key(field.name());
  }

  String key(String field) {
    return key.isEmpty() ? field : key + "/" + field;
  }

  /** Adds what stands in the fields. */
  void texts(Map<String, String> texts) {
    shown().forEach(it -> texts.put(key(it), textBefore(it)));
  }

  private String textBefore(Field<T> field) {
    return Spelling.text(field, before.flatMap(field::value));
  }

  /** Says whether nothing was typed but what stands there anyway. */
  boolean isUntouched(Typed typed) {
    return shown().stream()
        .allMatch(
            it -> {
              String text = typed.at(key(it)).strip();
              return text.isEmpty() || text.equals(textBefore(it));
            });
  }

  /**
   * Makes the thing that was typed. What cannot be read is told, and stays as it was.
   *
   * @param given the values of fields that are not typed; empty for those that stay
   */
  T read(Typed typed, Function<Field<T>, Optional<?>> given, Typed.Faults faults) {
    Set<Field<T>> shown = Set.copyOf(shown());
    return fields.make(
        it -> {
          Optional<?> value =
              shown.contains(it) ? typed(it, typed.at(key(it)), faults) : given.apply(it);
          return value.isEmpty() && !shown.contains(it) ? before.flatMap(it::value) : value;
        });
  }

  private Optional<?> typed(Field<T> field, String text, Typed.Faults faults) {
    Optional<Object> old = before.flatMap(field::value);
    if (before.isPresent() && text.equals(textBefore(field))) {
      return old;
    }
    if (text.isBlank()) {
      return field.isRequired() ? Optional.of(needed(field, old, faults)) : Optional.empty();
    }
    try {
      return Optional.of(Spelling.value(field, text));
    } catch (Spelling.Unreadable e) {
      faults.add(key(field), e.sentence());
      return field.isRequired() ? Optional.of(old.orElseGet(() -> anyOf(field))) : old;
    }
  }

  /** Returns what stands for a value that is needed and was not typed. */
  private Object needed(Field<T> field, Optional<Object> old, Typed.Faults faults) {
    if (field.type() == Field.Type.TEXT || field.type() == Field.Type.WORD) {
      return ""; // The strategy says what it thinks of that.
    }
    faults.add(key(field), "This is needed.");
    return old.orElseGet(() -> anyOf(field));
  }

  private static Object anyOf(Field<?> field) {
    return switch (field.type()) {
      case DATE -> java.time.LocalDate.EPOCH;
      case NUMBER -> 0.0;
      case AMOUNT -> java.math.BigDecimal.ZERO;
      case DAYS -> 0;
      case CHOICE -> field.choices().values().iterator().next();
      default -> "";
    };
  }

  /** Returns the fields as a page shows them, the rare ones last. */
  Form.Group group(
      List<Input> first,
      Typed texts,
      ListMultimap<String, String> faults,
      Map<String, String> theirs,
      Words words) {
    List<Input> usual = new ArrayList<>(first);
    List<Input> rare = new ArrayList<>();
    for (Field<T> field : shown()) {
      String at = key(field);
      (RARE.contains(field.name()) ? rare : usual)
          .add(
              new Input(
                  at,
                  field.name(),
                  label(words.field(field.name())),
                  Spelling.look(field),
                  texts.at(at),
                  Spelling.options(field, words),
                  Spelling.range(field),
                  field.isRequired(),
                  faults.get(at),
                  Optional.ofNullable(theirs.get(at))));
    }
    return new Form.Group(usual, rare, before.isEmpty());
  }

  static String label(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }
}
