package io.alignment.planner.web;

import io.alignment.planner.account.Needs;
import io.alignment.planner.account.Role;
import io.alignment.planner.account.Seat;
import io.alignment.planner.desk.Comparison;
import io.alignment.planner.desk.Desk;
import io.alignment.planner.desk.Sheet;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who changed what, when and why; two versions compared; and the way back to an old one. */
@Controller
final class HistoryPages {

  private final Desk desk;
  private final Conflicts conflicts;
  private final Keeping keeping;

  HistoryPages(Desk desk, Conflicts conflicts, Keeping keeping) {
    this.desk = desk;
    this.conflicts = conflicts;
    this.keeping = keeping;
  }

  @GetMapping("/b/{business}/history")
  String history(Seat seat, Model model) {
    Frame.of(model, seat, "history");
    model.addAttribute("versions", desk.history(seat));
    return "history";
  }

  @GetMapping("/b/{business}/compare")
  String compare(
      Seat seat,
      @RequestParam int from,
      @RequestParam int to,
      @RequestParam(defaultValue = "") String part,
      Model model) {
    Frame.of(model, seat, "history");
    Comparison comparison = desk.compare(seat, from, to);
    model.addAttribute("from", from);
    model.addAttribute("to", to);
    model.addAttribute("versions", desk.history(seat));
    model.addAttribute("blocks", conflicts.tell(comparison));
    return part.isEmpty() ? "compare" : "compare :: changes";
  }

  @GetMapping("/b/{business}/history/{old}/again")
  String tryAgain(@Needs(Role.EDITOR) Seat seat, @PathVariable int old, Model model) {
    return tryAgain(seat, desk.open(seat), old, model);
  }

  @PostMapping("/b/{business}/history/{old}/again")
  String again(
      @Needs(Role.EDITOR) Seat seat,
      @PathVariable int old,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String why,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    return keeping.after(
        desk.goBack(seat, version, old, why),
        seat,
        version,
        "/history",
        it -> tryAgain(seat, it, old, model),
        response,
        flash,
        model);
  }

  private String tryAgain(Seat seat, Sheet newest, int old, Model model) {
    Trial trial =
        new Trial(
            "Back to version " + old,
            "It is kept once more, as the newest version. The versions between stay in the"
                + " history.",
            conflicts.tell(desk.compare(seat, newest.version().number(), old)),
            "/history/" + old + "/again",
            Map.of(),
            "Back to version %s: ".formatted(old),
            "Go back",
            "/history");
    return keeping.show(seat, newest, "history", trial, model);
  }
}
