package io.alignment.planner.web;

import io.alignment.planner.account.PlannerUser;
import io.alignment.planner.account.Seats;
import io.alignment.planner.account.Tokens;
import io.alignment.planner.desk.Fault;
import io.alignment.planner.desk.Founding;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody has here apart from a business: the choice of one, and secrets for programs. */
@Controller
final class AccountPages {

  private final Seats seats;
  private final Tokens tokens;
  private final Founding founding;

  AccountPages(Seats seats, Tokens tokens, Founding founding) {
    this.seats = seats;
    this.tokens = tokens;
    this.founding = founding;
  }

  @GetMapping("/")
  String businesses(@AuthenticationPrincipal PlannerUser user, Model model) {
    model.addAttribute("seats", seats.of(user));
    return "businesses";
  }

  @PostMapping("/")
  String found(
      @AuthenticationPrincipal PlannerUser user,
      @RequestParam String name,
      HttpServletResponse response,
      Model model) {
    Founding.Founded founded = founding.empty(user, name);
    if (founded.slug().isPresent()) {
      return "redirect:/b/" + founded.slug().get();
    }
    response.setStatus(Done.REFUSED);
    model.addAttribute("name", name);
    model.addAttribute("faults", founded.faults().stream().map(Fault::message).toList());
    return businesses(user, model);
  }

  @GetMapping("/programs")
  String programs(@AuthenticationPrincipal PlannerUser user, Model model) {
    model.addAttribute("tokens", tokens.of(user));
    return "programs";
  }

  @PostMapping("/programs")
  String letIn(@AuthenticationPrincipal PlannerUser user, @RequestParam String name, Model model) {
    if (name.isBlank()) {
      model.addAttribute("fault", "Say what it is for, so that you know it again.");
    } else {
      model.addAttribute("secret", tokens.make(user, name));
    }
    return programs(user, model);
  }

  @PostMapping("/programs/revoke")
  String revoke(@AuthenticationPrincipal PlannerUser user, @RequestParam long id) {
    tokens.revoke(user, id);
    return "redirect:/programs";
  }
}
