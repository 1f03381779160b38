package io.alignment.planner.web;

import io.alignment.planner.account.Passwords;
import io.alignment.planner.account.PlannerUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in, and the password. */
@Controller
final class SignInPages {

  private final Passwords passwords;

  SignInPages(Passwords passwords) {
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
}
