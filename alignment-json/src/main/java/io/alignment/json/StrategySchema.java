package io.alignment.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The JSON Schema (2020-12) of the document format, for editors and for programs that write
 * documents. It says what a schema can say: what it refuses, the reader refuses too. Beyond it lie
 * whether ids are unique and known, which elements a relation may join, loops, the order of dates,
 * how the parts of a measure fit together, and days that the calendar does not have.
 */
public final class StrategySchema {

  private static final String RESOURCE = "alignment-1.schema.json";

  private StrategySchema() {}

  /** {@return the schema, which stands in the jar as {@code alignment-1.schema.json} as well} */
  public static String text() {
    try (InputStream in =
        Objects.requireNonNull(StrategySchema.class.getResourceAsStream(RESOURCE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The schema of this library cannot be read.", e);
    }
  }
}
