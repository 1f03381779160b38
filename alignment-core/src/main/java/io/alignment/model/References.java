package io.alignment.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What elements name by its id in a field of theirs, such as the owners of a measure. */
final class References {

  private References() {}

  /**
   * An id that an element names.
   *
   * @param id the id
   * @param type of what it must be the id
   * @param field the field in which it stands, with the way to it
   */
  record Reference(String id, Element.Type type, String field) {}

  /** Says whether a field names elements, or its parts do. */
  static boolean leads(Field<?> field) {
    return field.named().isPresent()
        || field.parts().filter(it -> !it.naming().isEmpty()).isPresent();
  }

  /** Says whether an element names anything. */
  static boolean isAny(Element element) {
    return isAny(FieldTable.of(element.type()), element);
  }

  private static <T> boolean isAny(Fields<T> fields, T whole) {
    for (Field<T> field : fields.naming()) {
      Optional<Object> value = field.value(whole);
      if (value.isPresent() && (field.named().isPresent() || isAnyIn(field, value.get()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAnyIn(Field<?> field, Object parts) {
    for (Object part : (Collection<?>) parts) {
      if (isAny(field.parts().orElseThrow(), part)) {
        return true;
      }
    }
    return false;
  }

  /** Returns what an element names. */
  static List<Reference> of(Element element) {
    return of(FieldTable.of(element.type()), element);
  }

  /** Returns what something with fields names. */
  static <T> List<Reference> of(Fields<T> fields, T whole) {
    List<Reference> references = new ArrayList<>();
    collect(fields, whole, "", references);
    return references;
  }

  private static <T> void collect(
      Fields<T> fields, T whole, String path, List<Reference> references) {
    for (Field<T> field : fields.naming()) {
      String place = path + field.name();
      int number = 0;
      for (Object item : several(field.value(whole))) {
        if (field.named().isPresent()) {
          references.add(new Reference((String) item, field.named().get(), place));
        } else {
          collect(field.parts().orElseThrow(), item, place + "/" + number++ + "/", references);
        }
      }
    }
  }

  private static Collection<?> several(Optional<Object> value) {
    return value.isEmpty()
        ? List.of()
        : value.get() instanceof Collection<?> items ? items : List.of(value.get());
  }

  /** Returns what is said of a strategy as a whole where it names other things. */
  static Preface changed(Preface preface, Function<String, Optional<String>> change) {
    Fields<Preface> fields = FieldTable.ofStrategy();
    return isAny(fields, preface) ? changed(fields, preface, change) : preface;
  }

  /**
   * Returns an element that names other things.
   *
   * @param change returns what to name in place of an id; empty to name nothing
   */
  static Element changed(Element element, Function<String, Optional<String>> change) {
    return !isAny(element)
            || of(element).stream()
                .allMatch(it -> change.apply(it.id()).equals(Optional.of(it.id())))
        ? element
        : changed(FieldTable.of(element.type()), element, change);
  }

  private static <T> T changed(
      Fields<T> fields, T whole, Function<String, Optional<String>> change) {
    T made = whole;
    for (Field<T> field : fields.naming()) {
      List<Object> items = new ArrayList<>();
      for (Object item : several(field.value(whole))) {
        if (field.named().isPresent()) {
          change.apply((String) item).ifPresent(items::add);
        } else {
          items.add(changed(field.parts().orElseThrow(), item, change));
        }
      }
      if (items.isEmpty()) {
        made = fields.without(made, field.name());
      } else {
        boolean isOne = field.type() == Field.Type.WORD;
        made = fields.with(made, field.name(), isOne ? items.get(0) : items);
      }
    }
    return made;
  }
}
