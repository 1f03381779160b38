package io.alignment.planner.web;

import io.alignment.planner.account.Invitation;
import io.alignment.planner.account.Members;
import io.alignment.planner.account.Needs;
import io.alignment.planner.account.Objection;
import io.alignment.planner.account.Role;
import io.alignment.planner.account.Seat;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may come into a business, as its owners say. */
@Controller
final class MemberPages {

  private final Members members;

  MemberPages(Members members) {
    this.members = members;
  }

  @GetMapping("/b/{business}/members")
  String members(@Needs(Role.OWNER) Seat seat, Model model) {
    return page(seat, "", "", List.of(), model);
  }

  @PostMapping("/b/{business}/members")
  String invite(
      @Needs(Role.OWNER) Seat seat,
      @RequestParam String login,
      @RequestParam(defaultValue = "") String name,
      @RequestParam Role role,
      HttpServletResponse response,
      Model model) {
    Invitation invitation = members.invite(seat, login, name, role);
    if (!invitation.objections().isEmpty()) {
      response.setStatus(Done.REFUSED);
      return page(seat, login, name, invitation.objections(), model);
    }
    // Shown on this very page and never again: it goes into no session and no address.
    model.addAttribute("invited", login.strip());
    model.addAttribute("password", invitation.password().orElse(""));
    return page(seat, "", "", List.of(), model);
  }

  @PostMapping("/b/{business}/members/change")
  String change(
      @Needs(Role.OWNER) Seat seat,
      @RequestParam String login,
      @RequestParam(defaultValue = "") String remove,
      @RequestParam Role role,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    List<Objection> objections =
        remove.isEmpty() ? members.change(seat, login, role) : members.remove(seat, login);
    if (!objections.isEmpty()) {
      response.setStatus(Done.REFUSED);
      return page(seat, "", "", objections, model);
    }
    flash.addFlashAttribute(
        "done",
        remove.isEmpty()
            ? "%s has another role now.".formatted(login)
            : "%s can no longer come in. What they have kept stays.".formatted(login));
    boolean isStillOwner = !login.equals(seat.user().getUsername()) || role == Role.OWNER;
    return isStillOwner && (remove.isEmpty() || !login.equals(seat.user().getUsername()))
        ? Frame.to(seat, "/members")
        : "redirect:/";
  }

  private String page(
      Seat seat, String login, String name, List<Objection> objections, Model model) {
    Frame.of(model, seat, "members");
    model.addAttribute("members", members.list(seat));
    model.addAttribute("roles", Role.values());
    model.addAttribute("login", login);
    model.addAttribute("name", name);
    model.addAttribute("objections", objections);
    return "members";
  }
}
