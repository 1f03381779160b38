package io.alignment.planner.api;

import io.alignment.json.ResultWriter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers of the library as JSON, as the command writes them too. */
final class Answer {

  private Answer() {}

  static ResponseEntity<String> of(Object result, int version) {
    return ResponseEntity.ok()
        .eTag(Tag.of(version))
        .contentType(MediaType.APPLICATION_JSON)
        .body(ResultWriter.toJson(result));
  }
}
