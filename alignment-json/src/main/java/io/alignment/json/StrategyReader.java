package io.alignment.json;

import com.google.common.io.ByteStreams;
import io.alignment.json.Tokens.Broken;
import io.alignment.model.InvalidStrategyException;
import io.alignment.model.Problem;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  private static final int USUAL_MOST_BYTES = 4 << 20;

  private final int mostBytes;

  private StrategyReader(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** {@return a reader of documents of up to 4 MiB} */
  public static StrategyReader create() {
    return new StrategyReader(USUAL_MOST_BYTES);
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
    try (InputStream in = Files.newInputStream(file)) {
      return read(bytes(in), DocumentFormat.ofFileName(file.toString()));
    }
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
    return read(bytes(in), Optional.empty());
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
    return read(bytes(in), Optional.of(format));
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
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > mostBytes) {
      throw tooLarge();
    }
    return read(bytes, Optional.of(format));
  }

  private byte[] bytes(InputStream in) throws IOException {
    byte[] bytes = ByteStreams.toByteArray(ByteStreams.limit(in, mostBytes + 1L));
    if (bytes.length > mostBytes) {
      throw tooLarge();
    }
    return bytes;
  }

  private InvalidDocumentException tooLarge() {
    return refusal(
        "too-large",
        1,
        1,
        "The document is larger than %s bytes, the most that is read here. Raise the limit if you"
                .formatted(mostBytes)
            + " trust it.");
  }

  private static Strategy read(byte[] bytes, Optional<DocumentFormat> known) {
    String text = Utf8.decode(bytes);
    DocumentFormat format = known.orElseGet(() -> DocumentFormat.ofContent(text));
    // Noting where everything stands costs time and memory, so it waits until it is needed.
    return quickly(text, format).orElseGet(() -> new Attempt(text, format, true).strategyOrThrow());
  }

  private static Optional<Strategy> quickly(String text, DocumentFormat format) {
    return new Attempt(text, format, false).strategy();
  }

  static InvalidDocumentException refusal(String code, int line, int column, String message) {
    return new InvalidDocumentException(
        List.of(new DocumentProblem(code, "", line, column, message)));
  }

  /** One reading of a document from its beginning to its end. */
  private static final class Attempt {
    private final DocumentProblems problems = new DocumentProblems();
    private final StrategyBuilder builder = Strategy.builder("?");
    private final Assembler assembler;
    private Entry document = new Entry(Format.DOCUMENT);
    private boolean isComplete = true;

    Attempt(String text, DocumentFormat format, boolean notePlaces) {
      assembler = new Assembler(builder, problems, notePlaces);
      Tokens tokens =
          switch (format) {
            case JSON -> JsonTokens.of(text);
            case YAML -> YamlTokens.of(text);
          };
      EntryReader reader = new EntryReader(tokens, problems, notePlaces);
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
      Optional<String> version = document.text("format");
      if (version.isPresent() && !version.get().equals(Format.VERSION)) {
        problems.add(
            "wrong-version",
            document.placeOf("format"),
            "This reader knows the format \"%s\" only, not \"%s\"."
                .formatted(Format.VERSION, version.get()));
      }
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
