package io.alignment.json;

import io.alignment.model.Strategy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes strategies as documents. Writing is canonical: the same strategy in the same order gives
 * the same bytes, in UTF-8 with line breaks of one character everywhere. What is written reads back
 * as an equal strategy. Defaults are left out. Comments of a document that was read are not kept;
 * {@link StrategyEditor} keeps them.
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
    return Output.toString(format, output -> write(strategy, output));
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
    Output.write(format, out, output -> write(strategy, output));
  }

  /**
   * Writes a strategy into a file, in the format of its extension. What was there before is gone,
   * though not if the file has no such extension.
   *
   * @param strategy the strategy
   * @param file a file that ends in {@code .json}, {@code .yaml} or {@code .yml}
   * @throws IllegalArgumentException if it ends otherwise
   * @throws IOException if it cannot be written
   */
  public static void write(Strategy strategy, Path file) throws IOException {
    DocumentFormat format =
        DocumentFormat.ofFileName(file.toString())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The file \"%s\" does not say in which format. Let it end in .yaml or .json."
                            .formatted(file)));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      write(strategy, format, out);
    }
  }

  private static void write(Strategy strategy, Output output) {
    new PartWriter(output).write(strategy);
  }
}
