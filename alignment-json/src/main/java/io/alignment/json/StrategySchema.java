package io.alignment.json;

import io.alignment.model.Strategy;
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

  /**
   * Returns a schema of documents that hold one strategy, as it is written on: it knows the ids
   * that are there, with the names of their elements, so that an editor completes them and marks
   * those that are misspelt. Where a new element is added, make it anew.
   *
   * @param strategy the strategy
   * @return the schema
   */
  public static String knowing(Strategy strategy) {
    return SchemaMaker.ofStrategies(KnownIds.of(strategy));
  }

  /** {@return the schema of documents that hold rules} */
  public static String ofRules() {
    return SchemaMaker.ofRules();
  }

  /** {@return the schema of documents that hold known findings} */
  public static String ofBaselines() {
    return SchemaMaker.ofBaselines();
  }
}
