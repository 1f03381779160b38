package io.alignment.planner.api;

import io.alignment.json.ResultWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** A problem that is told before any operation is reached. */
final class Refused {

  private Refused() {}

  private record Problem(String title, int status, String detail) {}

  static void write(HttpServletResponse response, HttpStatus status, String detail)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response
        .getWriter()
        .write(ResultWriter.toJson(new Problem(status.getReasonPhrase(), status.value(), detail)));
  }
}
