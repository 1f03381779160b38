package io.alignment.spring.web;

import com.google.common.collect.ImmutableMap;
import io.alignment.json.DocumentProblem;
import io.alignment.json.InvalidDocumentException;
import io.alignment.model.Field;
import io.alignment.model.InvalidStrategyException;
import io.alignment.model.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers a request whose document or strategy is not valid with Problem Details (RFC 9457). Their
 * member {@code problems} lists everything that is wrong, each with its place and how to mend it:
 * of a document with {@code code}, {@code pointer} (RFC 6901), {@code line}, {@code column} and
 * {@code message}; of a strategy that a program puts together with {@code code}, {@code ids},
 * {@code field} and {@code message}. The messages are in English.
 *
 * <p>The status is 400 for what is neither JSON nor YAML, or empty; 413 for what is larger than is
 * read; 422 for all else.
 */
@RestControllerAdvice
@Order(ProblemsAdvice.ORDER)
public final class ProblemsAdvice {

  /** Before the one of Spring Boot itself, which would not say what is wrong. */
  static final int ORDER = -1;

  private static final int BAD_REQUEST = 400;
  private static final int CONTENT_TOO_LARGE = 413;
  private static final int UNPROCESSABLE_CONTENT = 422;
  private static final Set<String> UNREADABLE = Set.of("syntax", "empty");

  /** Makes an advice. */
  public ProblemsAdvice() {}

  /**
   * Answers a document.
   *
   * @param exception what is wrong with it
   * @return the answer
   */
  @ExceptionHandler
  public ResponseEntity<ProblemDetail> document(InvalidDocumentException exception) {
    List<DocumentProblem> problems = exception.problems();
    return answer(
        status(problems),
        "The document holds no valid strategy.",
        problems.stream().map(ProblemsAdvice::content).toList());
  }

  /**
   * Answers a strategy that a program puts together.
   *
   * @param exception what is wrong with it
   * @return the answer
   */
  @ExceptionHandler
  public ResponseEntity<ProblemDetail> strategy(InvalidStrategyException exception) {
    return answer(
        UNPROCESSABLE_CONTENT,
        "The strategy is not valid.",
        exception.problems().stream().map(ProblemsAdvice::content).toList());
  }

  private static int status(List<DocumentProblem> problems) {
    if (problems.stream().anyMatch(it -> it.code().equals("too-large"))) {
      return CONTENT_TOO_LARGE;
    }
    return problems.stream().anyMatch(it -> UNREADABLE.contains(it.code()))
        ? BAD_REQUEST
        : UNPROCESSABLE_CONTENT;
  }

  private static ResponseEntity<ProblemDetail> answer(
      int status, String detail, List<Map<String, Object>> problems) {
    ProblemDetail body = ProblemDetail.forStatus(status);
    body.setDetail(detail);
    body.setProperty("problems", problems);
    return ResponseEntity.status(status).header(HttpHeaders.CONTENT_LANGUAGE, "en").body(body);
  }

  private static Map<String, Object> content(DocumentProblem problem) {
    return ImmutableMap.of(
        "code", problem.code(),
        "pointer", problem.pointer(),
        "line", problem.line(),
        "column", problem.column(),
        "message", problem.message());
  }

  private static Map<String, Object> content(Problem problem) {
    return ImmutableMap.of(
        "code", Field.nameOf(problem.code()),
        "ids", problem.ids(),
        "field", problem.field(),
        "message", problem.message());
  }
}
