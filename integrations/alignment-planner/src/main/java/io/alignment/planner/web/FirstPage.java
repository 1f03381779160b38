package io.alignment.planner.web;

import io.alignment.planner.account.Seat;
import io.alignment.planner.desk.Desk;
import io.alignment.planner.desk.Sheet;
import io.alignment.report.answers.PageTelling;
import io.alignment.report.text.PlainText;
import io.alignment.report.text.TextStyle;
import io.alignment.words.Words;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of a business. */
@Controller
final class FirstPage {

  private final Desk desk;

  FirstPage(Desk desk) {
    this.desk = desk;
  }

  @GetMapping("/b/{business}")
  String show(Seat seat, Model model) {
    Sheet sheet = desk.open(seat);
    model.addAttribute("seat", seat);
    model.addAttribute("sheet", sheet);
    model.addAttribute(
        "page",
        PlainText.of(
            PageTelling.of(
                sheet.strategy(), sheet.report(), Optional.of(sheet.plan()), Words.english()),
            new TextStyle(80, false)));
    return "first-page";
  }
}
