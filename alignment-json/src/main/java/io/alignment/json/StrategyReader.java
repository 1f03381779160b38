package io.alignment.json;

import com.google.common.collect.ImmutableMap;
import io.alignment.json.Tokens.Broken;
import io.alignment.model.InvalidStrategyException;
import io.alignment.model.Problem;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads strategies from documents in JSON or YAML. It is strict: whatever the format does not know
 * is a fault, and all faults are reported at once, each with its place. Immutable, safe for use by
 * several threads.
 *
 * <pre>{@code
 * Strategy strategy = StrategyReader.create().read(Path.of("bakery.yaml"));
 * }</pre>
 *
 * <p>Memory is bounded whatever the document holds: by default documents of up to 4 MiB are read,
 * which a heap of 512 MiB held whatever was tried. Time is linear in the size of the document.
 */
public final class StrategyReader {

  private final int mostBytes;

  private StrategyReader(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** {@return a reader of documents of up to 4 MiB} */
  public static StrategyReader create() {
    return new StrategyReader(Source.USUAL_MOST_BYTES);
  }

  /**
   * Returns a reader with another limit. Reading a document takes up to 128 times its size if it
   * consists of millions of tiny values, and far less if people wrote it.
   *
   * @param mostBytes how many bytes a document may have
   * @return the reader
   */
  public StrategyReader withMostBytes(int mostBytes) {
    return new StrategyReader(mostBytes);
  }

  /**
   * Reads a file. Its format is recognized by its extension, or else by its content.
   *
   * @param file the file
   * @return the strategy that it holds
   * @throws IOException if the file cannot be read
   * @throws InvalidDocumentException if it does not hold a valid strategy
   */
  public Strategy read(Path file) throws IOException {
    return read(Source.of(file, mostBytes));
  }

  /**
   * Reads a stream to its end. Its format is recognized by its content.
   *
   * @param in the stream; it is not closed
   * @return the strategy that it holds
   * @throws IOException if the stream cannot be read
   * @throws InvalidDocumentException if it does not hold a valid strategy
   */
  public Strategy read(InputStream in) throws IOException {
    return read(Source.of(in, Optional.empty(), mostBytes));
  }

  /**
   * Reads a stream to its end.
   *
   * @param in the stream; it is not closed
   * @param format its format
   * @return the strategy that it holds
   * @throws IOException if the stream cannot be read
   * @throws InvalidDocumentException if it does not hold a valid strategy
   */
  public Strategy read(InputStream in, DocumentFormat format) throws IOException {
    return read(Source.of(in, Optional.of(format), mostBytes));
  }

  /**
   * Reads a text.
   *
   * @param document the document
   * @param format its format
   * @return the strategy that it holds
   * @throws InvalidDocumentException if it does not hold a valid strategy
   */
  public Strategy read(String document, DocumentFormat format) {
    return read(Source.of(document, format, mostBytes));
  }

  /**
   * Reads a file, and notes where each element stands. Its format is recognized by its extension,
   * or else by its content.
   *
   * @param file the file
   * @return the strategy that it holds, and the places
   * @throws IOException if the file cannot be read
   * @throws InvalidDocumentException if it does not hold a valid strategy
   */
  public LocatedStrategy readLocated(Path file) throws IOException {
    return new Attempt(Source.of(file, mostBytes), true).located();
  }

  /**
   * Reads a stream to its end, and notes where each element stands. Its format is recognized by its
   * content.
   *
   * @param in the stream; it is not closed
   * @return the strategy that it holds, and the places
   * @throws IOException if the stream cannot be read
   * @throws InvalidDocumentException if it does not hold a valid strategy
   */
  public LocatedStrategy readLocated(InputStream in) throws IOException {
    return new Attempt(Source.of(in, Optional.empty(), mostBytes), true).located();
  }

  private static Strategy read(Source source) {
    // Noting where everything stands costs time and memory, so it waits until it is needed.
    return new Attempt(source, false)
        .strategy()
        .orElseGet(() -> new Attempt(source, true).strategyOrThrow());
  }

  /** One reading of a document from its beginning to its end. */
  private static final class Attempt {
    private final DocumentProblems problems = new DocumentProblems();
    private final StrategyBuilder builder = Strategy.builder("?");
    private final Assembler assembler;
    private Entry document = new Entry(Format.DOCUMENT);
    private boolean isComplete = true;

    Attempt(Source source, boolean notePlaces) {
      assembler = new Assembler(builder, problems, notePlaces);
      EntryReader reader = new EntryReader(source.tokens(), problems, notePlaces);
      try {
        reader.document(assembler::take).ifPresent(this::takeDocument);
        isComplete = !reader.missedElements();
      } catch (Broken e) {
        isComplete = false;
        problems.add(e.code, "", e.line, e.column, e.problem);
      }
    }

    private void takeDocument(Entry read) {
      document = read;
      builder.name(document.text("name").orElse("?"));
      document.text("description").ifPresent(builder::description);
      document.texts("tags").forEach(builder::tag);
      document.properties("properties").forEach(builder::property);
      document.checkVersion(Format.VERSION, problems);
    }

    /** Returns the strategy if nothing is wrong. */
    Optional<Strategy> strategy() {
      try {
        return problems.isEmpty() ? Optional.of(builder.build()) : Optional.empty();
      } catch (InvalidStrategyException e) {
        return Optional.empty();
      }
    }

    Strategy strategyOrThrow() {
      for (Problem problem : builder.problems()) {
        // What the part that was not read would have defined is not missing.
        if (isComplete || problem.code() != Problem.Code.UNKNOWN_ELEMENT) {
          report(problem);
        }
      }
      if (!problems.isEmpty()) {
        throw new InvalidDocumentException(problems.list());
      }
      return builder.build();
    }

    LocatedStrategy located() {
      Strategy strategy = strategyOrThrow();
      ImmutableMap.Builder<String, Place> places = ImmutableMap.builder();
      strategy.elements().forEach(it -> places.put(it.id(), assembler.placeOf(it, "")));
      return new LocatedStrategy(strategy, places.buildOrThrow());
    }

    private void report(Problem problem) {
      boolean isLast = problem.code() == Problem.Code.TOO_MANY_PROBLEMS;
      Place whole = isLast ? Place.END : document.placeOf(problem.field());
      problems.add(
          Field.nameOf(problem.code()),
          problem.part().map(part -> assembler.placeOf(part, problem.field())).orElse(whole),
          problem.message());
    }
  }
}
