package io.alignment.json;

import io.alignment.model.Strategy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes strategies as documents. Writing is canonical: the same strategy in the same order gives
 * the same bytes, in UTF-8 with line breaks of one character everywhere. What is written reads back
 * as an equal strategy. Defaults are left out. Comments of a document that was read are not kept.
 */
public final class StrategyWriter {

  private StrategyWriter() {}

  /**
   * Returns a strategy as a document.
   *
   * @param strategy the strategy
   * @param format how to write it
   * @return the document
   */
  public static String toString(Strategy strategy, DocumentFormat format) {
    StringWriter writer = new StringWriter();
    write(strategy, format, writer);
    return writer.toString();
  }

  /**
   * Writes a strategy as a document in UTF-8.
   *
   * @param strategy the strategy
   * @param format how to write it
   * @param out where to write; it is flushed and not closed
   * @throws IOException if it cannot be written
   */
  public static void write(Strategy strategy, DocumentFormat format, OutputStream out)
      throws IOException {
    out.write(toString(strategy, format).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void write(Strategy strategy, DocumentFormat format, Writer writer) {
    Output output =
        switch (format) {
          case JSON -> new JsonOutput(writer);
          case YAML -> new YamlOutput(writer);
        };
    new EntryWriter(output).write(new Disassembler(strategy).document());
    output.end();
  }
}
