package io.alignment.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

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
    for (Field field : entry.shape().fields()) {
      Object value = entry.value(field.name());
      if (value != null && !isEmpty(value)) {
        output.name(field.name());
        value(field, value);
      }
    }
    output.endObject();
  }

  private static boolean isEmpty(Object value) {
    return (value instanceof Collection<?> list && list.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty());
  }

  private void value(Field field, Object value) {
    switch (field.type()) {
      case TEXT -> output.text((String) value);
      case DATE -> output.day((LocalDate) value);
      case NUMBER -> output.number(BigDecimal.valueOf((Double) value).stripTrailingZeros());
      case AMOUNT -> output.number((BigDecimal) value);
      case DAYS -> output.number(BigDecimal.valueOf((Integer) value));
      case FLAG -> output.flag((Boolean) value);
      case CHOICE -> output.text(Field.nameOf((Enum<?>) value));
      case TEXTS -> texts((Collection<?>) value);
      case PROPERTIES -> properties((Map<?, ?>) value);
      case ENTRIES -> entries(field, (List<?>) value);
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
    boolean single = bare && entries.size() == 1 && isBare((Entry) entries.get(0));
    if (single) {
      output.text(first((Entry) entries.get(0)));
      return;
    }
    output.startList();
    for (Object item : entries) {
      Entry entry = (Entry) item;
      if (bare && isBare(entry)) {
        output.text(first(entry));
      } else {
        write(entry);
      }
    }
    output.endList();
  }

  /** Says whether an object has only its first field, which may then stand for the whole. */
  private static boolean isBare(Entry entry) {
    return entry.shape().fields().stream()
        .skip(1)
        .map(field -> entry.value(field.name()))
        .allMatch(value -> value == null || isEmpty(value));
  }

  private static String first(Entry entry) {
    return entry.text(entry.shape().fields().get(0).name()).orElseThrow();
  }
}
