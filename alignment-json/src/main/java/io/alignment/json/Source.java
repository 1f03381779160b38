package io.alignment.json;

import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A document as it came, of bounded size.
 *
 * @param text what stands in it
 * @param format how it is written
 */
record Source(String text, DocumentFormat format) {

  /** What documents may have by default. */
  static final int USUAL_MOST_BYTES = 4 << 20;

  /** Reads a file; its format is told by its extension, or else by its content. */
  static Source of(Path file, int mostBytes) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in, DocumentFormat.ofFileName(file.toString()), mostBytes);
    }
  }

  /** Reads a stream to its end; without a known format it is told by the content. */
  static Source of(InputStream in, Optional<DocumentFormat> known, int mostBytes)
      throws IOException {
    byte[] bytes = ByteStreams.toByteArray(ByteStreams.limit(in, mostBytes + 1L));
    return of(bytes, known, mostBytes);
  }

  static Source of(String document, DocumentFormat format, int mostBytes) {
    return of(document.getBytes(StandardCharsets.UTF_8), Optional.of(format), mostBytes);
  }

  private static Source of(byte[] bytes, Optional<DocumentFormat> known, int mostBytes) {
    if (bytes.length > mostBytes) {
      throw refusal(
          "too-large",
          1,
          1,
          "The document is larger than %s bytes, the most that is read here. Raise the limit if"
                  .formatted(mostBytes)
              + " you trust it.");
    }
    String text = Utf8.decode(bytes);
    return new Source(text, known.orElseGet(() -> DocumentFormat.ofContent(text)));
  }

  Tokens tokens() {
    return switch (format) {
      case JSON -> JsonTokens.of(text);
      case YAML -> YamlTokens.of(text);
    };
  }

  static InvalidDocumentException refusal(String code, int line, int column, String message) {
    return new InvalidDocumentException(
        List.of(new DocumentProblem(code, "", line, column, message)));
  }
}
