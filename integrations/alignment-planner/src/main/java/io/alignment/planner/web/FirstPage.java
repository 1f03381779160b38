package io.alignment.planner.web;

import io.alignment.analysis.board.Board;
import io.alignment.planner.account.Seat;
import io.alignment.planner.desk.Desk;
import io.alignment.planner.desk.Sheet;
import io.alignment.planner.show.Gallery;
import io.alignment.planner.show.GoalRow;
import io.alignment.planner.show.Language;
import io.alignment.planner.show.Part;
import io.alignment.report.board.Segment;
import io.alignment.report.board.State;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of a business. What takes longest comes a little later. */
@Controller
final class FirstPage {

  private final Desk desk;
  private final Language language;
  private final Gallery gallery;

  FirstPage(Desk desk, Language language, Gallery gallery) {
    this.desk = desk;
    this.language = language;
    this.gallery = gallery;
  }

  @GetMapping("/b/{business}")
  String show(Seat seat, @RequestParam(defaultValue = "") String all, Model model) {
    Sheet sheet = desk.open(seat);
    Frame.of(model, seat, "first", sheet);
    Optional<Board.Area> headline = sheet.report().result(Board.class).flatMap(Board::headline);
    model.addAttribute("headline", State.headline(headline, language.brief()));
    model.addAttribute("mix", headline.map(Segment::of).orElse(List.of()));
    model.addAttribute("goals", GoalRow.of(sheet.answers(), language.brief()));
    model.addAttribute("questions", GoalRow.questions(language.phrases()));
    model.addAttribute("legend", GoalRow.legend(language.phrases()));
    if (!all.isEmpty()) {
      addParts(sheet, model);
    }
    return "first-page";
  }

  @GetMapping("/b/{business}/advice")
  String advice(Seat seat, Model model) {
    Sheet sheet = desk.open(seat);
    Frame.of(model, seat, "first", sheet);
    addParts(sheet, model);
    return "advice :: parts";
  }

  private void addParts(Sheet sheet, Model model) {
    model.addAttribute("parts", Part.of(sheet.answers(), language, gallery));
  }
}
