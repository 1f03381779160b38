package io.alignment.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes objects as their shapes describe them: fields in order, those without a value left out.
 */
final class EntryWriter {

  private final Output output;

  EntryWriter(Output output) {
    this.output = output;
  }

  void write(Entry entry) {
    output.startObject();
    Shape shape = entry.shape();
    for (int i = 0; i < shape.size(); i++) {
      Object value = entry.value(i);
      if (value != null) {
        output.name(shape.field(i).writtenName());
        value(shape.field(i), value);
      }
    }
    output.endObject();
  }

  private void value(Field field, Object value) {
    switch (field.type()) {
      case TEXT, WORD -> output.text((String) value);
      case DATE -> output.day((LocalDate) value);
      case NUMBER -> number((Double) value);
      case AMOUNT -> output.number((BigDecimal) value);
      case DAYS -> output.number((long) (Integer) value);
      case FLAG -> output.flag((Boolean) value);
      case CHOICE -> output.text(field.written((Enum<?>) value));
      case TEXTS -> texts((Collection<?>) value);
      case PROPERTIES -> properties((Map<?, ?>) value);
      case ENTRIES, SECTION -> entries(field, (List<?>) value);
    }
  }

  private void number(double number) {
    if (number == (int) number) {
      output.number((long) number);
    } else {
      output.number(BigDecimal.valueOf(number).stripTrailingZeros());
    }
  }

  /** A single text needs no list. */
  private void texts(Collection<?> texts) {
    if (texts.size() == 1) {
      output.text((String) texts.iterator().next());
      return;
    }
    output.startList();
    texts.forEach(text -> output.text((String) text));
    output.endList();
  }

  private void properties(Map<?, ?> properties) {
    output.startObject();
    properties.forEach(
        (name, value) -> {
          output.name((String) name);
          output.text((String) value);
        });
    output.endObject();
  }

  private void entries(Field field, List<?> entries) {
    boolean bare = field.entries().orElseThrow().mayBeBare();
    Iterator<?> items = entries.iterator();
    Entry entry = (Entry) items.next();
    if (bare && entries.size() == 1 && isBare(entry)) {
      output.text(first(entry));
      return;
    }
    output.startList();
    entry(entry, bare);
    while (items.hasNext()) {
      entry((Entry) items.next(), bare);
    }
    output.endList();
  }

  private void entry(Entry entry, boolean bare) {
    if (bare && isBare(entry)) {
      output.text(first(entry));
    } else {
      write(entry);
    }
  }

  /** Says whether an object has only its first field, which may then stand for the whole. */
  private static boolean isBare(Entry entry) {
    for (int i = 1; i < entry.shape().size(); i++) {
      if (entry.value(i) != null) {
        return false;
      }
    }
    return true;
  }

  private static String first(Entry entry) {
    return (String) Objects.requireNonNull(entry.value(0));
  }
}
