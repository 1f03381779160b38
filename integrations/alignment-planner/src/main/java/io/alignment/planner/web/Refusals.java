package io.alignment.planner.web;

import io.alignment.planner.account.NoSuchBusinessException;
import io.alignment.planner.account.NotAllowedException;
import io.alignment.planner.desk.NoSuchVersionException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Says on a page why something is not to be had. */
@ControllerAdvice(annotations = Controller.class)
final class Refusals {

  @ExceptionHandler({NoSuchBusinessException.class, NoSuchVersionException.class})
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String notThere(RuntimeException refusal, Model model) {
    return refused(refusal, model);
  }

  @ExceptionHandler(NotAllowedException.class)
  @ResponseStatus(HttpStatus.FORBIDDEN)
  String notAllowed(NotAllowedException refusal, Model model) {
    return refused(refusal, model);
  }

  private static String refused(RuntimeException refusal, Model model) {
    model.addAttribute("message", refusal.getMessage());
    return "refused";
  }
}
