package io.alignment.json;

import com.google.common.collect.ImmutableMap;
import io.alignment.model.Element;
import io.alignment.model.Strategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

  private final long mostBytes;

  private StrategyReader(long mostBytes) {
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
  public StrategyReader withMostBytes(long mostBytes) {
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
    try {
      return read(Source.of(file, mostBytes));
    } catch (UncheckedIOException e) {
      throw e.getCause();
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
    try {
      return readLocated(Source.of(file, mostBytes));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
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
    return readLocated(Source.of(in, Optional.empty(), mostBytes));
  }

  private static Strategy read(Source source) {
    Optional<Strategy> strategy = Attempt.quick(source.quickTokens()).strategy();
    return strategy.orElseGet(() -> readCarefully(source));
  }

  /** Reads again what was not good enough, to say what is wrong where. */
  private static Strategy readCarefully(Source source) {
    PartPlaces.Numbers parts = new PartPlaces.Numbers();
    Attempt attempt = Attempt.careful(source.tokens(), parts);
    Optional<Strategy> strategy = attempt.strategy();
    if (strategy.isPresent()) {
      return strategy.get();
    }
    PartPlaces places = new PartPlaces(parts.of(attempt.problemsOfStrategy()));
    throw Attempt.careful(source.tokens(), places).refusal(places);
  }

  private static LocatedStrategy readLocated(Source source) {
    ImmutableMap.Builder<String, Place> places = ImmutableMap.builder();
    Optional<Strategy> strategy =
        Attempt.careful(
                source.tokens(),
                (part, placeOf) -> {
                  if (part instanceof Element element) {
                    places.put(element.id(), placeOf.apply(""));
                  }
                })
            .strategy();
    return new LocatedStrategy(
        strategy.orElseGet(() -> readCarefully(source)), places.buildKeepingLast());
  }
}
