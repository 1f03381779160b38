package io.alignment.spring.web;

import io.alignment.json.DocumentFormat;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Under which names strategies and answers go over HTTP. */
final class MediaTypes {

  /** RFC 9512. */
  static final MediaType YAML = new MediaType("application", "yaml");

  private static final MediaType OUR_JSON = new MediaType("application", "vnd.alignment+json");
  private static final MediaType OUR_YAML = new MediaType("application", "vnd.alignment+yaml");

  private MediaTypes() {}

  /** Returns how answers are written. */
  static MediaType[] ofAnswers() {
    return new MediaType[] {MediaType.APPLICATION_JSON, YAML};
  }

  /** Returns how strategies are read and written. */
  static MediaType[] ofStrategies() {
    return new MediaType[] {MediaType.APPLICATION_JSON, YAML, OUR_JSON, OUR_YAML};
  }

  /** Returns which format a type is of; empty if it is none of these. */
  static Optional<DocumentFormat> format(@Nullable MediaType type) {
    if (type == null) {
      return Optional.empty();
    }
    String subtype = type.getSubtype();
    return subtype.endsWith("yaml")
        ? Optional.of(DocumentFormat.YAML)
        : subtype.endsWith("json") ? Optional.of(DocumentFormat.JSON) : Optional.empty();
  }

  /** Says whether a type admits of the only encoding in which documents are read. */
  static boolean isUnicode(@Nullable MediaType type) {
    return type == null
        || type.getCharset() == null
        || StandardCharsets.UTF_8.equals(type.getCharset());
  }
}
