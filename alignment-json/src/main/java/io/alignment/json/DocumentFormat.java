package io.alignment.json;

import java.util.Locale;
import java.util.Optional;

/** The two ways to write the same document. */
public enum DocumentFormat {
  /** JSON (RFC 8259) in UTF-8. */
  JSON,
  /** YAML 1.2 in UTF-8, without anchors, aliases, tags and merge keys. */
  YAML;

  /**
   * Returns the format that a file name tells by its extension: {@code .json}, {@code .yaml} or
   * {@code .yml}.
   *
   * @param fileName a name or path
   * @return the format, empty if the extension is another one
   */
  public static Optional<DocumentFormat> ofFileName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      return Optional.of(JSON);
    }
    return name.endsWith(".yaml") || name.endsWith(".yml") ? Optional.of(YAML) : Optional.empty();
  }

  /**
   * Returns the format of a text: JSON if it begins with a brace, YAML otherwise.
   *
   * @param content the document
   * @return the format in which to read it
   */
  public static DocumentFormat ofContent(String content) {
    return content.stripLeading().startsWith("{") ? JSON : YAML;
  }
}
