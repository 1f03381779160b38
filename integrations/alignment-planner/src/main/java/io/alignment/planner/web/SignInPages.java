package io.alignment.planner.web;

import io.alignment.planner.account.Passwords;
import io.alignment.planner.account.PlannerUser;
import io.alignment.planner.account.Seats;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in, the password, and the choice of a business. */
@Controller
final class SignInPages {

  private final Seats seats;
  private final Passwords passwords;

  SignInPages(Seats seats, Passwords passwords) {
    this.seats = seats;
    this.passwords = passwords;
  }

  @GetMapping("/login")
  String login() {
    return "login";
  }

  @GetMapping("/password")
  String password() {
    return "password";
  }

  @PostMapping("/password")
  String changePassword(
      @AuthenticationPrincipal PlannerUser user,
      @RequestParam String old,
      @RequestParam String password,
      @RequestParam String again,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    List<String> faults = passwords.change(user, old, password, again);
    if (!faults.isEmpty()) {
      model.addAttribute("faults", faults);
      return "password";
    }
    SignedIn.refresh(passwords.renewed(user), request, response);
    return "redirect:/";
  }

  @GetMapping("/")
  String businesses(@AuthenticationPrincipal PlannerUser user, Model model) {
    model.addAttribute("seats", seats.of(user));
    return "businesses";
  }
}
