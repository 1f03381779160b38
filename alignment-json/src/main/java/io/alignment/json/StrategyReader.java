package io.alignment.json;

import com.google.common.collect.ImmutableMap;
import io.alignment.model.Element;
import io.alignment.model.Strategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads strategies from documents in JSON or YAML. It is strict: whatever the format does not know
 * is a fault, and all faults are reported at once, each with its place. Immutable, safe for use by
 * several threads.
 *
 * <pre>{@code
 * Strategy strategy = StrategyReader.create().read(Path.of("bakery.yaml"));
 * }</pre>
 *
 * <p>Time and memory are bounded whatever the document holds: by default documents of up to 4 MiB
 * are read, and what they become may take 512 MiB. Time is linear in the size of the document.
 */
public final class StrategyReader {

  private final Limits limits;
  private final Optional<Consumer<? super DocumentProblem>> warned;

  private StrategyReader(Limits limits, Optional<Consumer<? super DocumentProblem>> warned) {
    this.limits = limits;
    this.warned = warned;
  }

  /** {@return a reader of documents of up to 4 MiB} */
  public static StrategyReader create() {
    return new StrategyReader(Limits.USUAL, Optional.empty());
  }

  /**
   * Returns a reader of documents of another size. How long reading takes is bounded by it, while
   * memory is bounded by {@link #withMostMemory}.
   *
   * @param mostBytes how many bytes a document may have
   * @return the reader
   */
  public StrategyReader withMostBytes(long mostBytes) {
    return new StrategyReader(limits.withMostBytes(mostBytes), warned);
  }

  /**
   * Returns a reader that may take another amount of memory. What a document in JSON takes is
   * estimated while it is read, and rather too high than too low; a document that would take more
   * is refused. A document in YAML may have a 128th of it, as the engine that reads it takes more.
   *
   * <p>A large file in JSON is not held, but read from the disk as it goes. A stream is held, and
   * may have a quarter of it.
   *
   * @param mostMemory how many bytes of memory reading may take; 512 MiB by default
   * @return the reader
   */
  public StrategyReader withMostMemory(long mostMemory) {
    return new StrategyReader(limits.withMostMemory(mostMemory), warned);
  }

  /**
   * Returns a reader that tells what it read, but may mean something else: in YAML a number such as
   * {@code 60.000}, which is 60 and may mean 60000 (of other numbers than exact amounts only with a
   * 0 at its end), measures without a weight beside one of 10 or more, and the one day more than 20
   * years from every other one, of at least four, that is no horizon of a vision. Only documents
   * that hold a valid strategy have warnings; those with one are read once more.
   *
   * @param warned is told each warning, in the order of their places, before reading returns
   * @return the reader
   */
  public StrategyReader withWarnings(Consumer<? super DocumentProblem> warned) {
    return new StrategyReader(limits, Optional.of(warned));
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
      return read(Source.of(file, limits));
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
    return read(Source.of(in, Optional.empty(), limits));
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
    return read(Source.of(in, Optional.of(format), limits));
  }

  /**
   * Reads bytes.
   *
   * @param document the document
   * @param format its format
   * @return the strategy that it holds
   * @throws InvalidDocumentException if it does not hold a valid strategy
   */
  public Strategy read(byte[] document, DocumentFormat format) {
    return read(Source.of(document, Optional.of(format), limits));
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
    return read(Source.of(document, format, limits));
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
      return readLocated(Source.of(file, limits));
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
    return readLocated(Source.of(in, Optional.empty(), limits));
  }

  private Strategy read(Source source) {
    return finish(Attempt.quick(source), source);
  }

  /** Returns what an attempt has read, or reads with more care, and tells what is doubtful. */
  private Strategy finish(Attempt attempt, Source source) {
    Optional<Strategy> read = attempt.strategy();
    Strategy strategy = read.orElseGet(() -> readCarefully(source));
    warned.ifPresent(
        taker -> {
          DistantDays days = new DistantDays(strategy);
          if (read.isEmpty()
              || !attempt.warnings().isEmpty()
              || days.isAny()
              || Idle.isAnyIn(strategy)) {
            Idle idle = new Idle();
            Whereabouts both =
                (part, placeOf) -> {
                  days.of(part, placeOf);
                  idle.of(part, placeOf);
                };
            DocumentProblems warnings = Attempt.careful(source, both).warnings();
            warnings.addAll(days.warnings());
            warnings.addAll(idle.warnings());
            warnings.list().forEach(taker);
          }
        });
    return strategy;
  }

  /** Reads again what was not good enough, to say what is wrong where. */
  private static Strategy readCarefully(Source source) {
    PartPlaces.Numbers parts = new PartPlaces.Numbers();
    return readCarefully(source, parts)
        .orElseThrow(
            () -> {
              PartPlaces places = new PartPlaces(parts.withProblems());
              return Attempt.careful(source, places).refusal(places);
            });
  }

  /**
   * Returns the strategy; empty if there are parts whose places are needed to say what is wrong.
   */
  private static Optional<Strategy> readCarefully(Source source, PartPlaces.Numbers parts) {
    Attempt attempt = Attempt.careful(source, parts);
    Optional<Strategy> strategy = attempt.strategy();
    if (strategy.isEmpty()) {
      parts.find(attempt.problemsOfStrategy());
      if (parts.withProblems().isEmpty()) {
        throw attempt.refusal(new PartPlaces(parts.withProblems()));
      }
    }
    return strategy;
  }

  private LocatedStrategy readLocated(Source source) {
    ImmutableMap.Builder<String, Place> places = ImmutableMap.builder();
    Attempt attempt =
        Attempt.careful(
            source,
            (part, placeOf) -> {
              if (part instanceof Element element) {
                places.put(element.id(), placeOf.apply(""));
              }
            });
    return new LocatedStrategy(finish(attempt, source), places.buildKeepingLast());
  }
}
