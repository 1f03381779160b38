package io.alignment.json;

import com.google.common.base.CaseFormat;
import com.google.common.base.CharMatcher;
import io.alignment.model.Edit;
import io.alignment.model.Field;
import io.alignment.model.Relation;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes what analyses answer as JSON, from the components of the records alone, so that a new
 * analysis needs no new writer.
 *
 * <p>A record or a map with text keys becomes an object, a list an array; an absent value becomes
 * {@code null}, a constant its name in small letters with hyphens, a date its text, an exact amount
 * a number with all its digits. An underscore at the end of a component's name, which the words of
 * Java itself need, is left out; so is a {@link Supplier}, such as an explanation, which is for who
 * asks. Nothing else can be written. The same answer gives the same bytes.
 */
public final class ResultWriter {

  private final Output output;

  private ResultWriter(Output output) {
    this.output = output;
  }

  /**
   * Returns an answer as JSON.
   *
   * @param result a record, map, list or value, such as {@code report.content()}
   * @return the JSON, indented, with a line break at its end
   * @throws IllegalArgumentException if it holds something that cannot be written, such as NaN
   */
  public static String toJson(Object result) {
    return Output.toString(DocumentFormat.JSON, output -> new ResultWriter(output).value(result));
  }

  /**
   * Returns an answer as YAML.
   *
   * @param result a record, map, list or value, such as {@code report.content()}
   * @return the YAML, with a line break at its end
   * @throws IllegalArgumentException if it holds something that cannot be written, such as NaN
   */
  public static String toYaml(Object result) {
    return Output.toString(DocumentFormat.YAML, output -> new ResultWriter(output).value(result));
  }

  /**
   * Writes an answer as JSON in UTF-8.
   *
   * @param result a record, map, list or value, such as {@code report.content()}
   * @param out where to write; it is flushed and not closed
   * @throws IOException if it cannot be written
   * @throws IllegalArgumentException if it holds something that cannot be written, such as NaN;
   *     what stood before it may have been written then
   */
  public static void write(Object result, OutputStream out) throws IOException {
    Output.write(new JsonOutput(out), output -> new ResultWriter(output).value(result));
  }

  /**
   * Writes an answer as JSON, piece by piece: it may be larger than a text can be.
   *
   * @param result a record, map, list or value, such as {@code report.content()}
   * @param out where to write; it is flushed and not closed
   * @throws IOException if it cannot be written
   * @throws IllegalArgumentException if it holds something that cannot be written, such as NaN;
   *     what stood before it may have been written then
   */
  public static void write(Object result, Writer out) throws IOException {
    Output.write(new JsonOutput(out), output -> new ResultWriter(output).value(result));
  }

  private void value(@Nullable Object value) {
    if (value instanceof Record record) {
      record(record);
    } else if (value instanceof Map<?, ?> map) {
      output.startObject();
      map.forEach(
          (name, item) -> {
            if (!(name instanceof String text)) {
              throw refusal(name);
            }
            output.name(text);
            value(item);
          });
      output.endObject();
    } else if (value instanceof Collection<?> list) {
      output.startList();
      list.forEach(this::value);
      output.endList();
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresentOrElse(this::value, output::nothing);
    } else if (value instanceof OptionalDouble optional) {
      optional.ifPresentOrElse(this::number, output::nothing);
    } else if (value instanceof OptionalInt optional) {
      optional.ifPresentOrElse(output::number, output::nothing);
    } else {
      scalar(value);
    }
  }

  private void scalar(@Nullable Object value) {
    if (value instanceof String text) {
      output.text(text);
    } else if (value instanceof Boolean flag) {
      output.flag(flag);
    } else if (value instanceof Integer || value instanceof Long) {
      output.number(((Number) value).longValue());
    } else if (value instanceof Double number) {
      number(number);
    } else if (value instanceof BigDecimal number) {
      output.number(number);
    } else if (value instanceof Enum<?> constant) {
      output.text(Field.nameOf(constant));
    } else if (value instanceof LocalDate date) {
      output.text(date.toString());
    } else {
      throw refusal(value);
    }
  }

  private static IllegalArgumentException refusal(@Nullable Object value) {
    return new IllegalArgumentException(
        "A result cannot hold a %s. Use records, maps with texts as keys, lists, texts, numbers,"
                .formatted(value == null ? "null" : value.getClass().getName())
            + " dates and constants, and Optional for what may be absent.");
  }

  private void number(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(
          "A result holds %s. What cannot be computed must be absent, an OptionalDouble."
              .formatted(number));
    }
    output.number(number);
  }

  private void record(Record record) {
    output.startObject();
    kindOf(record)
        .ifPresent(
            kind -> {
              output.name("kind");
              output.text(kind);
            });
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      if (Supplier.class.isAssignableFrom(component.getType())) {
        continue;
      }
      // A component cannot be called short; it is called short_ then.
      output.name(CharMatcher.is('_').trimTrailingFrom(component.getName()));
      value(read(record, component));
    }
    output.endObject();
  }

  /** Returns what tells records apart of which a place can hold several kinds. */
  private static Optional<String> kindOf(Record record) {
    if (record instanceof Relation relation) {
      return Optional.of(Field.nameOf(relation.kind()));
    }
    return record instanceof Edit
        ? Optional.of(
            CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_HYPHEN, record.getClass().getSimpleName()))
        : Optional.empty();
  }

  private static Object read(Record record, RecordComponent component) {
    try {
      component.getAccessor().trySetAccessible();
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(
          "The record %s cannot be read. Make it public, in an exported package."
              .formatted(record.getClass().getName()),
          e);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(
          "The record %s cannot be read: its %s fails."
              .formatted(record.getClass().getName(), component.getName()),
          e);
    }
  }
}
