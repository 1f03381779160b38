package io.alignment.planner.web;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import io.alignment.model.Element;
import io.alignment.model.WorkItem;
import io.alignment.planner.account.Needs;
import io.alignment.planner.account.Role;
import io.alignment.planner.account.Seat;
import io.alignment.planner.desk.Analyst;
import io.alignment.planner.desk.Desk;
import io.alignment.planner.desk.Outcome;
import io.alignment.planner.desk.Sheet;
import io.alignment.planner.form.CheckInForm;
import io.alignment.planner.form.ElementForm;
import io.alignment.planner.form.Merge;
import io.alignment.planner.form.Typed;
import io.alignment.planner.show.Language;
import io.alignment.planner.show.Standing;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of an element: how it stands, what is said of it, and a form to change it. */
@Controller
final class ElementPages {

  private static final ListMultimap<String, String> NO_FAULTS = ImmutableListMultimap.of();

  private final Desk desk;
  private final Analyst analyst;
  private final Language language;
  private final Conflicts conflicts;

  ElementPages(Desk desk, Analyst analyst, Language language, Conflicts conflicts) {
    this.desk = desk;
    this.analyst = analyst;
    this.language = language;
    this.conflicts = conflicts;
  }

  @GetMapping("/b/{business}/e/{id}")
  String show(Seat seat, @PathVariable String id, Model model) {
    Sheet sheet = desk.open(seat);
    Element element = Elements.of(sheet, id);
    ElementForm form = ElementForm.of(sheet.strategy(), element, language.words());
    model.addAttribute("form", form.form(form.texts(), NO_FAULTS, Map.of()));
    model.addAttribute("why", "");
    return page(seat, sheet, element, model);
  }

  @PostMapping("/b/{business}/e/{id}")
  String change(
      @Needs(Role.EDITOR) Seat seat,
      @PathVariable String id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String why,
      @RequestParam Map<String, String> fields,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    Typed typed = new Typed(fields);
    Sheet sheet = desk.open(seat, version);
    Element element = Elements.of(sheet, id);
    ElementForm form = ElementForm.of(sheet.strategy(), element, language.words());
    ElementForm.Outcome read = form.read(typed);
    ListMultimap<String, String> faults = read.faults();
    model.addAttribute("why", why);
    if (faults.isEmpty()) {
      Outcome outcome = desk.save(seat, version, read.change(), why);
      if (outcome instanceof Outcome.Saved saved) {
        Done.tell(saved, version, flash);
        return Frame.to(seat, Elements.path(id));
      }
      if (outcome instanceof Outcome.Conflict conflict) {
        return merged(seat, id, form.texts(), typed, conflict, response, model);
      }
      faults = Done.faults(outcome);
    }
    response.setStatus(Done.REFUSED);
    model.addAttribute("form", form.form(typed, faults, Map.of()));
    return page(seat, sheet, element, model);
  }

  /** Shows what the other changed, and the form as it is now with what I typed in it. */
  private String merged(
      Seat seat,
      String id,
      Typed base,
      Typed typed,
      Outcome.Conflict conflict,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpServletResponse.SC_CONFLICT);
    conflicts.tell(conflict, seat, model);
    Sheet newest = conflict.newest();
    if (newest.strategy().element(id).isEmpty()) {
      model.addAttribute("gone", Merge.of(base, new Typed(Map.of()), typed).gone());
      Frame.of(model, seat, "history", newest);
      return "gone";
    }
    Element now = Elements.of(newest, id);
    ElementForm form = ElementForm.of(newest.strategy(), now, language.words());
    Merge merge = Merge.of(base, form.texts(), typed);
    model.addAttribute("gone", merge.gone());
    model.addAttribute("form", form.form(merge.texts(), NO_FAULTS, merge.theirs()));
    return page(seat, newest, now, model);
  }

  @PostMapping("/b/{business}/e/{id}/check-in")
  String checkIn(
      @Needs(Role.EDITOR) Seat seat,
      @PathVariable String id,
      @RequestParam int version,
      @RequestParam Map<String, String> fields,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    Typed typed = new Typed(fields);
    Sheet sheet = desk.open(seat, version);
    Element element = Elements.of(sheet, id);
    CheckInForm form = checkInForm(seat, sheet, Elements.work(element));
    CheckInForm.Outcome read = form.read(typed);
    ListMultimap<String, String> faults = read.faults();
    if (faults.isEmpty()) {
      Outcome outcome = desk.save(seat, version, read.change(), "Check-in: " + element.name());
      if (outcome instanceof Outcome.Saved saved) {
        Done.tell(saved, version, flash);
        return Frame.to(seat, Elements.path(id));
      }
      if (outcome instanceof Outcome.Conflict conflict) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        conflicts.tell(conflict, seat, model);
        sheet = conflict.newest();
        element = Elements.of(sheet, id);
        form = checkInForm(seat, sheet, Elements.work(element));
      } else {
        faults = Done.faults(outcome);
      }
    }
    if (!faults.isEmpty()) {
      response.setStatus(Done.REFUSED);
    }
    model.addAttribute("checkIn", form.form(typed, faults));
    model.addAttribute("isCheckingIn", true);
    ElementForm whole = ElementForm.of(sheet.strategy(), element, language.words());
    model.addAttribute("form", whole.form(whole.texts(), NO_FAULTS, Map.of()));
    model.addAttribute("why", "");
    return page(seat, sheet, element, model);
  }

  private CheckInForm checkInForm(Seat seat, Sheet sheet, WorkItem work) {
    return CheckInForm.of(
        sheet.strategy(), work, analyst.today(), seat.user().name(), language.words());
  }

  private String page(Seat seat, Sheet sheet, Element element, Model model) {
    Frame.of(model, seat, Elements.section(element), sheet);
    model.addAttribute("element", element);
    model.addAttribute("type", language.words().word(element.type()));
    model.addAttribute("standing", Standing.of(element.id(), sheet.answers(), language));
    if (element instanceof WorkItem work) {
      model.addAttribute("moves", Elements.moves(work));
      model.addAttribute("status", language.words().word(work.status()));
      if (!model.containsAttribute("checkIn")) {
        CheckInForm form = checkInForm(seat, sheet, work);
        model.addAttribute("checkIn", form.form(form.texts(), NO_FAULTS));
      }
      model.addAttribute("said", Said.of(work, sheet.strategy(), language));
    }
    return "element";
  }
}
