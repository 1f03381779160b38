package io.alignment.planner.api;

import io.alignment.planner.account.NoSuchBusinessException;
import io.alignment.planner.account.NotAllowedException;
import io.alignment.planner.account.TooOftenException;
import io.alignment.planner.desk.Comparison;
import io.alignment.planner.desk.Fault;
import io.alignment.planner.desk.NoSuchVersionException;
import io.alignment.planner.desk.Outcome;
import io.alignment.planner.store.Outage;
import io.alignment.report.answers.DriftTelling;
import io.alignment.report.text.PlainText;
import io.alignment.report.text.TextStyle;
import io.alignment.words.Words;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Tells programs, and who reads their logs, what is wrong (RFC 9457). */
@RestControllerAdvice(basePackageClasses = Problems.class)
final class Problems extends ResponseEntityExceptionHandler {

  private static final TextStyle LINES = new TextStyle(100, false);

  @ExceptionHandler({NoSuchBusinessException.class, NoSuchVersionException.class})
  ProblemDetail notThere(RuntimeException refusal) {
    return problem(HttpStatus.NOT_FOUND, refusal);
  }

  @ExceptionHandler
  ProblemDetail notAllowed(NotAllowedException refusal) {
    return problem(HttpStatus.FORBIDDEN, refusal);
  }

  @ExceptionHandler
  ProblemDetail noTag(NoTagException refusal) {
    return problem(HttpStatus.PRECONDITION_REQUIRED, refusal);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> tooOften(TooOftenException refusal) {
    return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
        .header(HttpHeaders.RETRY_AFTER, Integer.toString(refusal.seconds()))
        .body(problem(HttpStatus.TOO_MANY_REQUESTS, refusal));
  }

  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  ProblemDetail outage(RuntimeException failure) {
    Outage.log(failure);
    return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, Outage.MESSAGE);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notKept(NotKeptException refusal) {
    ProblemDetail problem =
        refusal.outcome() instanceof Outcome.Conflict conflict
            ? conflict(conflict)
            : faults((Outcome.Refused) refusal.outcome());
    return ResponseEntity.status(problem.getStatus()).body(problem);
  }

  private static ProblemDetail conflict(Outcome.Conflict conflict) {
    int newest = conflict.newest().version().number();
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.PRECONDITION_FAILED,
            ("%s has kept version %s since version %s, which yours stands on. Nothing was changed."
                    + " Look at what is different, make your change in version %s and send it with"
                    + " If-Match: %s.")
                .formatted(
                    conflict.newest().version().author(),
                    newest,
                    conflict.seen().version().number(),
                    newest,
                    Tag.of(newest)));
    problem.setProperty("version", newest);
    Comparison since = conflict.since();
    problem.setProperty(
        "since",
        PlainText.of(
                DriftTelling.of(
                    since.before().strategy(),
                    since.after().strategy(),
                    since.drift(),
                    since.after().question().day(),
                    Words.english()),
                LINES)
            .lines()
            .toList());
    return problem;
  }

  private static ProblemDetail faults(Outcome.Refused refused) {
    List<Fault> faults = refused.faults();
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.UNPROCESSABLE_CONTENT,
            faults.size() == 1
                ? "The strategy has a fault. Nothing was changed."
                : "The strategy has %s faults. Nothing was changed.".formatted(faults.size()));
    problem.setProperty("faults", faults.stream().map(Problems::told).toList());
    return problem;
  }

  private static Map<String, Object> told(Fault fault) {
    Map<String, Object> told =
        new TreeMap<>(Map.of("code", fault.code(), "message", fault.message()));
    fault
        .place()
        .ifPresent(
            it -> {
              told.put("line", it.line());
              told.put("column", it.column());
              told.put("pointer", it.pointer());
            });
    return told;
  }

  private static ProblemDetail problem(HttpStatus status, RuntimeException refusal) {
    return ProblemDetail.forStatusAndDetail(status, String.valueOf(refusal.getMessage()));
  }
}
