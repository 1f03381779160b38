package io.alignment.planner.web;

import io.alignment.planner.account.Seat;
import io.alignment.planner.desk.Fault;
import io.alignment.planner.desk.Outcome;
import io.alignment.planner.desk.Sheet;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows trials, and keeps what was tried. */
@Component
final class Keeping {

  private final Conflicts conflicts;

  Keeping(Conflicts conflicts) {
    this.conflicts = conflicts;
  }

  String show(Seat seat, Sheet sheet, String section, Trial trial, Model model) {
    Frame.of(model, seat, section, sheet);
    model.addAttribute("trial", trial);
    return "trial";
  }

  /**
   * Goes on after something was to be kept.
   *
   * @param next where one goes where it is kept
   * @param again tries it on the newest version where somebody else was quicker
   */
  String after(
      Outcome outcome,
      Seat seat,
      int seen,
      String next,
      Function<Sheet, String> again,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    if (outcome instanceof Outcome.Saved saved) {
      Done.tell(saved, seen, flash);
      return Frame.to(seat, next);
    }
    if (outcome instanceof Outcome.Conflict conflict) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      conflicts.tell(conflict, seat, model);
      return again.apply(conflict.newest());
    }
    List<Fault> faults = ((Outcome.Refused) outcome).faults();
    response.setStatus(Done.REFUSED);
    return refused(seat, faults.stream().map(Fault::message).toList(), model);
  }

  /** Says why something cannot be tried. */
  String refused(Seat seat, List<String> faults, Model model) {
    Frame.of(model, seat, "plan");
    model.addAttribute("faults", faults);
    return "cannot";
  }
}
