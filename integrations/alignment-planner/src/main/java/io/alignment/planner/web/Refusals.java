package io.alignment.planner.web;

import io.alignment.planner.account.NoSuchBusinessException;
import io.alignment.planner.account.NotAllowedException;
import io.alignment.planner.account.TooOftenException;
import io.alignment.planner.desk.NoSuchVersionException;
import io.alignment.planner.store.Outage;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Says on a page why something is not to be had. */
@ControllerAdvice(basePackageClasses = Refusals.class)
final class Refusals {

  @ExceptionHandler({
    NoSuchBusinessException.class,
    NoSuchVersionException.class,
    NoSuchElementHereException.class
  })
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String notThere(RuntimeException refusal, Model model) {
    return refused(refusal, model);
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.FORBIDDEN)
  String notAllowed(NotAllowedException refusal, Model model) {
    return refused(refusal, model);
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
  String tooOften(TooOftenException refusal, Model model, HttpServletResponse response) {
    response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(refusal.seconds()));
    return refused(refusal, model);
  }

  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
  String outage(RuntimeException failure, Model model) {
    Outage.log(failure);
    model.addAttribute("message", Outage.MESSAGE);
    return "refused";
  }

  private static String refused(RuntimeException refusal, Model model) {
    model.addAttribute("message", refusal.getMessage());
    return "refused";
  }
}
