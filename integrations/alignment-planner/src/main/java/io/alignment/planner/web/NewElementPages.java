package io.alignment.planner.web;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Field;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Resource;
import io.alignment.model.Vision;
import io.alignment.planner.account.Needs;
import io.alignment.planner.account.Role;
import io.alignment.planner.account.Seat;
import io.alignment.planner.desk.Desk;
import io.alignment.planner.desk.Outcome;
import io.alignment.planner.desk.Sheet;
import io.alignment.planner.form.ElementForm;
import io.alignment.planner.form.Typed;
import io.alignment.planner.show.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding a goal, work, a unit, people or money. */
@Controller
final class NewElementPages {

  private final Desk desk;
  private final Language language;
  private final Conflicts conflicts;

  NewElementPages(Desk desk, Language language, Conflicts conflicts) {
    this.desk = desk;
    this.language = language;
    this.conflicts = conflicts;
  }

  @GetMapping("/b/{business}/new/{what}")
  String show(@Needs(Role.EDITOR) Seat seat, @PathVariable String what, Model model) {
    Sheet sheet = desk.open(seat);
    ElementForm form = ElementForm.ofNew(sheet.strategy(), draft(what), language.words());
    return page(seat, sheet, what, form, form.texts(), ImmutableListMultimap.of(), model);
  }

  @PostMapping("/b/{business}/new/{what}")
  String add(
      @Needs(Role.EDITOR) Seat seat,
      @PathVariable String what,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String why,
      @RequestParam Map<String, String> fields,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    Typed typed = new Typed(fields);
    Sheet sheet = desk.open(seat, version);
    ElementForm form = ElementForm.ofNew(sheet.strategy(), draft(what), language.words());
    ElementForm.Outcome read = form.read(typed);
    ListMultimap<String, String> faults = read.faults();
    model.addAttribute("why", why);
    if (faults.isEmpty()) {
      Outcome outcome = desk.save(seat, version, read.change(), why);
      if (outcome instanceof Outcome.Saved saved) {
        Done.tell(saved, version, flash);
        return Frame.to(seat, Elements.path(read.change().element().id()));
      }
      if (outcome instanceof Outcome.Conflict conflict) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        conflicts.tell(conflict, seat, model);
        ElementForm now =
            ElementForm.ofNew(conflict.newest().strategy(), draft(what), language.words());
        return page(seat, conflict.newest(), what, now, typed, ImmutableListMultimap.of(), model);
      }
      faults = Done.faults(outcome);
    }
    response.setStatus(Done.REFUSED);
    return page(seat, sheet, what, form, typed, faults, model);
  }

  private static String page(
      Seat seat,
      Sheet sheet,
      String what,
      ElementForm form,
      Typed typed,
      ListMultimap<String, String> faults,
      Model model) {
    Frame.of(model, seat, Elements.section(draft(what)), sheet);
    model.addAttribute("what", what);
    model.addAttribute("form", form.form(typed, faults, Map.of()));
    if (!model.containsAttribute("why")) {
      model.addAttribute("why", "");
    }
    return "new";
  }

  /** Returns what is added, before anybody has typed its name. */
  private static Element draft(String what) {
    return resource(what)
        .orElseGet(
            () ->
                switch (what) {
                  case "vision" -> Vision.of("", "");
                  case "objective" -> Objective.of("", "");
                  case "initiative" -> Initiative.of("", "");
                  case "function" -> BusinessFunction.of("", "");
                  default -> throw new NoSuchElementHereException(what);
                });
  }

  private static Optional<Element> resource(String what) {
    for (Resource.Kind kind : Resource.Kind.values()) {
      if (Field.nameOf(kind).equals(what)) {
        return Optional.of(Resource.builder("", "", kind).build());
      }
    }
    return Optional.empty();
  }
}
