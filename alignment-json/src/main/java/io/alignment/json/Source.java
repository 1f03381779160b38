package io.alignment.json;

import com.google.common.io.ByteStreams;
import com.google.common.io.CharStreams;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A document of bounded size that can be read several times: first quickly, and again with care if
 * anything is wrong. A large file is not held in memory, but opened again.
 */
final class Source {

  /** What documents may have by default. */
  static final int USUAL_MOST_BYTES = 4 << 20;

  /** Files of up to this size are held. */
  private static final int HELD = 16 << 20;

  /** No array holds more. */
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  private final Opening opening;
  private final DocumentFormat format;

  private Source(Opening opening, Optional<DocumentFormat> known) {
    this.opening = opening;
    format = known.orElseGet(this::formatOfContent);
  }

  /** Reads a file; its format is told by its extension, or else by its content. */
  static Source of(Path file, long mostBytes) throws IOException {
    Optional<DocumentFormat> known = DocumentFormat.ofFileName(file.toString());
    if (Files.isRegularFile(file) && Files.size(file) > HELD) {
      checkSize(Files.size(file), mostBytes);
      return new Source(() -> Files.newInputStream(file), known);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return of(in, known, mostBytes);
    }
  }

  /** Reads a stream to its end; without a known format it is told by the content. */
  static Source of(InputStream in, Optional<DocumentFormat> known, long mostBytes)
      throws IOException {
    long most = Math.min(mostBytes, LARGEST_ARRAY - 1);
    return of(ByteStreams.toByteArray(ByteStreams.limit(in, most + 1)), known, most);
  }

  static Source of(String document, DocumentFormat format, long mostBytes) {
    return of(document.getBytes(StandardCharsets.UTF_8), Optional.of(format), mostBytes);
  }

  private static Source of(byte[] bytes, Optional<DocumentFormat> known, long mostBytes) {
    checkSize(bytes.length, mostBytes);
    return new Source(() -> new ByteArrayInputStream(bytes), known);
  }

  private static void checkSize(long size, long mostBytes) {
    if (size > mostBytes) {
      throw refusal(
          "too-large",
          1,
          1,
          "The document is larger than %s bytes, the most that is read here. Raise the limit if"
                  .formatted(mostBytes)
              + " you trust it.");
    }
  }

  private DocumentFormat formatOfContent() {
    try (Reader text = Utf8.reader(opening.open())) {
      int first = text.read();
      while (Character.isWhitespace(first)) {
        first = text.read();
      }
      return DocumentFormat.ofContent(first < 0 ? "" : Character.toString(first));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the tokens in the quickest way. Whatever is wrong with them is to be read again.
   *
   * @throws UncheckedIOException if the document cannot be read
   */
  Tokens quickTokens() {
    try {
      return format == DocumentFormat.JSON
          ? JsonTokens.quick(Utf8.strict(opening.open()))
          : tokens();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the tokens with the place of each, if the document is UTF-8.
   *
   * @throws UncheckedIOException if the document cannot be read
   */
  Tokens tokens() {
    try {
      try (InputStream bytes = opening.open()) {
        Utf8.check(bytes);
      }
      Reader text = Utf8.reader(opening.open());
      return switch (format) {
        case JSON -> JsonTokens.of(text);
        case YAML -> YamlTokens.of(CharStreams.toString(text));
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InvalidDocumentException refusal(String code, int line, int column, String message) {
    return new InvalidDocumentException(
        List.of(new DocumentProblem(code, "", line, column, message)));
  }

  /** Gives the bytes from their beginning. */
  private interface Opening {
    InputStream open() throws IOException;
  }
}
