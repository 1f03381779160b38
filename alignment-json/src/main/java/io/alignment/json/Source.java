package io.alignment.json;

import com.google.common.io.CharStreams;
import io.alignment.json.Tokens.Broken;
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

  /** Files of up to this size are held. */
  private static final int HELD = 16 << 20;

  private final Opening opening;
  private final DocumentFormat format;
  private final long mostMemory;

  private Source(Opening opening, long size, Optional<DocumentFormat> known, Limits limits) {
    checkSize(size, limits.mostBytes());
    this.opening = opening;
    format = known.orElseGet(this::formatOfContent);
    checkSize(size, limits.mostBytes(format));
    mostMemory = limits.mostMemory();
  }

  /** Reads a file; its format is told by its extension, or else by its content. */
  static Source of(Path file, Limits limits) throws IOException {
    Optional<DocumentFormat> known = DocumentFormat.ofFileName(file.toString());
    if (Files.isRegularFile(file) && Files.size(file) > HELD) {
      return new Source(() -> Files.newInputStream(file), Files.size(file), known, limits);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return of(in, known, limits);
    }
  }

  /** Reads a stream to its end; without a known format it is told by the content. */
  static Source of(InputStream in, Optional<DocumentFormat> known, Limits limits)
      throws IOException {
    byte[] bytes = in.readNBytes(limits.mostHeld() + 1);
    checkSize(bytes.length, limits.mostHeld());
    return of(bytes, known, limits);
  }

  static Source of(String document, DocumentFormat format, Limits limits) {
    return of(document.getBytes(StandardCharsets.UTF_8), Optional.of(format), limits);
  }

  static Source of(byte[] bytes, Optional<DocumentFormat> known, Limits limits) {
    return new Source(() -> new ByteArrayInputStream(bytes), bytes.length, known, limits);
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
  Tokens quickTokens() throws Broken {
    return format == DocumentFormat.JSON
        ? open(
            allowance -> JsonTokens.quick(Utf8.strict(allowance.watch(opening.open())), allowance))
        : tokens();
  }

  /**
   * Returns the tokens with the place of each, if the document is UTF-8.
   *
   * @throws UncheckedIOException if the document cannot be read
   */
  Tokens tokens() throws Broken {
    return open(
        allowance -> {
          try (InputStream bytes = opening.open()) {
            Utf8.check(bytes);
          }
          return switch (format) {
            case JSON -> JsonTokens.of(Utf8.reader(allowance.watch(opening.open())), allowance);
            case YAML -> YamlTokens.of(CharStreams.toString(Utf8.reader(opening.open())));
          };
        });
  }

  private Tokens open(Tokenizing tokenizing) throws Broken {
    try {
      return tokenizing.tokens(new Allowance(mostMemory));
    } catch (Allowance.Exceeded e) {
      throw new Broken("too-large", 1, 1, e.problem);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InvalidDocumentException refusal(String code, int line, int column, String message) {
    return new InvalidDocumentException(
        List.of(new DocumentProblem(code, "", line, column, message)));
  }

  /** Makes tokens of a document. */
  private interface Tokenizing {
    Tokens tokens(Allowance allowance) throws IOException, Broken;
  }

  /** Gives the bytes from their beginning. */
  private interface Opening {
    InputStream open() throws IOException;
  }
}
