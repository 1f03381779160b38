package io.alignment.planner.web;

import io.alignment.planner.account.Seat;
import io.alignment.planner.desk.Sheet;
import org.springframework.ui.Model;

/** What each page of a business has around it. */
final class Frame {

  private Frame() {}

  /** Notes who looks at which section. */
  static void of(Model model, Seat seat, String section) {
    model.addAttribute("seat", seat);
    model.addAttribute("section", section);
  }

  /** Notes who looks at which section of which version. */
  static void of(Model model, Seat seat, String section, Sheet sheet) {
    of(model, seat, section);
    model.addAttribute("version", sheet.version().number());
    model.addAttribute("strategy", sheet.strategy());
  }

  /** Returns where a browser goes next. */
  static String to(Seat seat, String path) {
    return "redirect:/b/" + seat.business().slug() + path;
  }
}
