package io.alignment.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Consumer;
import tools.jackson.core.SerializableString;
import tools.jackson.core.exc.JacksonIOException;

/** Takes a document piece by piece and writes it in a format. */
interface Output {

  /** Returns a document as a text. */
  static String toString(DocumentFormat format, Consumer<Output> content) {
    StringWriter writer = new StringWriter();
    Output output =
        switch (format) {
          case JSON -> new JsonOutput(writer);
          case YAML -> new YamlOutput(writer);
        };
    content.accept(output);
    output.end();
    return writer.toString();
  }

  /** Writes a document in UTF-8 as it comes, without holding it as a whole. */
  static void write(DocumentFormat format, OutputStream out, Consumer<Output> content)
      throws IOException {
    Output output =
        switch (format) {
          case JSON -> new JsonOutput(out);
          case YAML -> new YamlOutput(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        };
    write(output, content);
  }

  /** Writes a document as it comes, without holding it as a whole. */
  static void write(Output output, Consumer<Output> content) throws IOException {
    try {
      content.accept(output);
      output.end();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  /** Writes texts; a single one needs no list. */
  default void texts(Collection<?> texts) {
    if (texts.size() == 1) {
      text((String) texts.iterator().next());
      return;
    }
    startList();
    texts.forEach(text -> text((String) text));
    endList();
  }

  void startObject();

  void endObject();

  void startList();

  void endList();

  void name(String name);

  /** Writes a name that stands in many places. */
  void name(SerializableString name);

  void text(String text);

  /** Writes a day, which people put in quotes only where they must. */
  void day(LocalDate day);

  void number(long number);

  /** Writes a number exactly as it is, without an exponent. */
  void number(BigDecimal number);

  /** Writes the shortest number that reads back as the same double. */
  void number(double number);

  void flag(boolean flag);

  void nothing();

  /** Ends the document with a line break, and hands over what was not yet written. */
  void end();
}
