package io.alignment.planner.web;

import io.alignment.model.Edit;
import io.alignment.model.Element;
import io.alignment.model.Status;
import io.alignment.model.WorkItem;
import io.alignment.planner.account.Needs;
import io.alignment.planner.account.Role;
import io.alignment.planner.account.Seat;
import io.alignment.planner.desk.Analyst;
import io.alignment.planner.desk.Desk;
import io.alignment.planner.desk.Sheet;
import io.alignment.planner.show.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Starting, pausing and ending work, and taking elements away. */
@Controller
final class MovePages {

  private final Desk desk;
  private final Analyst analyst;
  private final Language language;
  private final Conflicts conflicts;
  private final Keeping keeping;

  MovePages(Desk desk, Analyst analyst, Language language, Conflicts conflicts, Keeping keeping) {
    this.desk = desk;
    this.analyst = analyst;
    this.language = language;
    this.conflicts = conflicts;
    this.keeping = keeping;
  }

  @GetMapping("/b/{business}/e/{id}/move")
  String move(
      @Needs(Role.EDITOR) Seat seat,
      @PathVariable String id,
      @RequestParam String to,
      Model model) {
    return tryMove(seat, desk.open(seat), id, Elements.status(to), model);
  }

  @PostMapping("/b/{business}/e/{id}/move")
  String keepMove(
      @Needs(Role.EDITOR) Seat seat,
      @PathVariable String id,
      @RequestParam int version,
      @RequestParam String to,
      @RequestParam(defaultValue = "") String why,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    Sheet sheet = desk.open(seat, version);
    Status status = Elements.status(to);
    return keeping.after(
        desk.save(seat, version, moved(sheet, id, status), why),
        seat,
        version,
        Elements.path(id),
        it -> tryMove(seat, it, id, status, model),
        response,
        flash,
        model);
  }

  private Edit moved(Sheet sheet, String id, Status status) {
    WorkItem work = Elements.work(Elements.of(sheet, id));
    return Edit.update(Elements.moved(work, status, analyst.today()));
  }

  private String tryMove(Seat seat, Sheet sheet, String id, Status status, Model model) {
    Element element = Elements.of(sheet, id);
    Trial trial =
        new Trial(
            "%s: %s".formatted(element.name(), language.words().word(status)),
            "",
            conflicts.tell(desk.preview(seat, sheet, desk.draft(sheet, moved(sheet, id, status)))),
            Elements.path(id) + "/move",
            Map.of("to", io.alignment.model.Field.nameOf(status)),
            "",
            "Keep it",
            Elements.path(id));
    return keeping.show(seat, sheet, Elements.section(element), trial, model);
  }

  @GetMapping("/b/{business}/e/{id}/remove")
  String remove(@Needs(Role.EDITOR) Seat seat, @PathVariable String id, Model model) {
    return tryRemoval(seat, desk.open(seat), id, model);
  }

  @PostMapping("/b/{business}/e/{id}/remove")
  String keepRemoval(
      @Needs(Role.EDITOR) Seat seat,
      @PathVariable String id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String why,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    Element element = Elements.of(desk.open(seat, version), id);
    return keeping.after(
        desk.save(seat, version, removed(id), why),
        seat,
        version,
        "/" + Elements.section(element),
        it -> tryRemoval(seat, it, id, model),
        response,
        flash,
        model);
  }

  private static Edit removed(String id) {
    return (draft, strategy) -> {
      var unused = draft.remove(id);
    };
  }

  private String tryRemoval(Seat seat, Sheet sheet, String id, Model model) {
    Element element = Elements.of(sheet, id);
    Trial trial =
        new Trial(
            "Take away: " + element.name(),
            "It goes with all that leads to it and from it. The history keeps it, and you can go"
                + " back.",
            conflicts.tell(desk.preview(seat, sheet, desk.draft(sheet, removed(id)))),
            Elements.path(id) + "/remove",
            Map.of(),
            "",
            "Take it away",
            Elements.path(id));
    return keeping.show(seat, sheet, Elements.section(element), trial, model);
  }
}
