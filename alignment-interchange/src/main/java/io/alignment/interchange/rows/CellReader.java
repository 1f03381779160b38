package io.alignment.interchange.rows;

import static java.util.stream.Collectors.toMap;

import io.alignment.model.Field;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what stands in a cell as the value of a field. */
final class CellReader {

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?[0-9]{1,400}(\\.[0-9]{1,400})?([eE][-+]?[0-9]{1,4})?");
  private static final Map<String, Boolean> FLAGS =
      Map.of("true", true, "yes", true, "1", true, "false", false, "no", false, "0", false);

  private CellReader() {}

  /**
   * Returns the value.
   *
   * @return the value, as the type of the field says; empty if it is none, or nothing
   */
  static Optional<Object> value(Field<?> field, Object cell) {
    return switch (field.type()) {
      case TEXT, WORD, END -> Optional.of(text(cell));
      case DATE -> day(cell);
      case NUMBER -> number(cell).map(BigDecimal::doubleValue).map(it -> it);
      case AMOUNT -> number(cell).map(it -> it);
      case DAYS -> days(cell);
      case FLAG ->
          cell instanceof Boolean ? Optional.of(cell) : Optional.ofNullable(FLAGS.get(word(cell)));
      case CHOICE -> choice(field, cell);
      case TEXTS -> texts(field, cell);
      case PROPERTIES -> properties(cell);
      case PARTS, RELATIONS -> Optional.empty();
    };
  }

  /** Returns what stands in a cell as a text. */
  static String text(Object cell) {
    if (cell instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (cell instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
      return Long.toString(number.longValue());
    }
    return cell instanceof Enum<?> constant ? Field.nameOf(constant) : cell.toString();
  }

  /** Returns what stands in a cell as several texts. */
  static List<String> list(Object cell) {
    return cell instanceof Collection<?> several
        ? several.stream().map(CellReader::text).toList()
        : CellList.split(text(cell));
  }

  private static String word(Object cell) {
    return text(cell).strip().toLowerCase(Locale.ROOT);
  }

  private static Optional<Object> day(Object cell) {
    if (cell instanceof LocalDate) {
      return Optional.of(cell);
    }
    if (cell instanceof LocalDateTime time) {
      return Optional.of(time.toLocalDate());
    }
    if (cell instanceof java.sql.Date day) {
      return Optional.of(day.toLocalDate());
    }
    if (cell instanceof java.sql.Timestamp time) {
      return Optional.of(time.toLocalDateTime().toLocalDate());
    }
    try {
      return Optional.of(LocalDate.parse(text(cell).strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<BigDecimal> number(Object cell) {
    if (cell instanceof BigDecimal number) {
      return Optional.of(number);
    }
    String text = text(cell).strip();
    return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  private static Optional<Object> days(Object cell) {
    try {
      return number(cell).map(BigDecimal::intValueExact);
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Optional<Object> choice(Field<?> field, Object cell) {
    if (field.choices().containsValue(cell)) {
      return Optional.of(cell);
    }
    return Optional.ofNullable(field.choices().get(word(cell).replaceAll("[ _]+", "-")));
  }

  private static Optional<Object> texts(Field<?> field, Object cell) {
    List<String> texts = list(cell);
    boolean isKnown = field.choices().isEmpty() || field.choices().keySet().containsAll(texts);
    return isKnown ? Optional.of(texts) : Optional.empty();
  }

  private static Optional<Object> properties(Object cell) {
    return cell instanceof Map<?, ?> map
        ? Optional.of(
            map.entrySet().stream()
                .collect(toMap(it -> text(it.getKey()), it -> text(it.getValue()))))
        : Optional.empty();
  }
}
