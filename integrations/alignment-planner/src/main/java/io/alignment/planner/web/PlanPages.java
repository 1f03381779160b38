package io.alignment.planner.web;

import io.alignment.model.Edit;
import io.alignment.plan.Plan;
import io.alignment.plan.Step;
import io.alignment.planner.account.Needs;
import io.alignment.planner.account.Role;
import io.alignment.planner.account.Seat;
import io.alignment.planner.desk.Desk;
import io.alignment.planner.desk.Draft;
import io.alignment.planner.desk.Fault;
import io.alignment.planner.desk.Sheet;
import io.alignment.planner.show.Block;
import io.alignment.planner.show.Blocks;
import io.alignment.planner.show.Language;
import io.alignment.report.answers.StepsTelling;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plan: its steps, each tried on a copy before it is kept. */
@Controller
final class PlanPages {

  private final Desk desk;
  private final Language language;
  private final Conflicts conflicts;
  private final Keeping keeping;

  PlanPages(Desk desk, Language language, Conflicts conflicts, Keeping keeping) {
    this.desk = desk;
    this.language = language;
    this.conflicts = conflicts;
    this.keeping = keeping;
  }

  /**
   * A step of the plan as a page shows it.
   *
   * @param number its number, from 1
   * @param blocks what is told of it
   * @param isChange whether it can be tried; else something has to be found out
   */
  record ShownStep(int number, List<Block> blocks, boolean isChange) {}

  @GetMapping("/b/{business}/plan")
  String plan(Seat seat, Model model) {
    Sheet sheet = desk.open(seat);
    Frame.of(model, seat, "plan", sheet);
    Plan plan = sheet.plan();
    List<Block> lead = new ArrayList<>();
    List<List<Block>> steps = new ArrayList<>();
    List<Block> end = new ArrayList<>();
    for (Block block : Blocks.of(StepsTelling.of(sheet.strategy(), plan, language.words()))) {
      if (block.kind().equals("point")) {
        steps.add(new ArrayList<>());
      }
      boolean isOfStep = block.kind().equals("point") || block.kind().equals("detail");
      (steps.isEmpty() ? lead : isOfStep && end.isEmpty() ? steps.get(steps.size() - 1) : end)
          .add(block);
    }
    lead.removeIf(it -> it.kind().equals("heading"));
    List<ShownStep> shown = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      shown.add(new ShownStep(i + 1, steps.get(i), plan.steps().get(i).change().isPresent()));
    }
    model.addAttribute("lead", lead);
    model.addAttribute("steps", shown);
    model.addAttribute("end", end);
    return "plan";
  }

  @GetMapping("/b/{business}/plan/try")
  String attempt(
      Seat seat,
      @RequestParam int step,
      @RequestParam(defaultValue = "false") boolean alone,
      Model model) {
    return attempt(seat, desk.open(seat), new Steps(step, alone), model);
  }

  @PostMapping("/b/{business}/plan/try")
  String keep(
      @Needs(Role.EDITOR) Seat seat,
      @RequestParam int version,
      @RequestParam int step,
      @RequestParam(defaultValue = "false") boolean alone,
      @RequestParam(defaultValue = "") String why,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    Sheet sheet = desk.open(seat, version);
    Steps steps = new Steps(step, alone);
    return keeping.after(
        desk.save(seat, version, steps.in(sheet.plan()), why),
        seat,
        version,
        "/history",
        it -> plan(seat, model),
        response,
        flash,
        model);
  }

  /** Which steps are tried: one alone, or all up to it. */
  private record Steps(int last, boolean isAlone) {

    Edit in(Plan plan) {
      if (last < 1 || last > plan.steps().size()) {
        throw new NoSuchElementHereException("step " + last);
      }
      return Edit.all(
          plan.steps().subList(isAlone ? last - 1 : 0, last).stream()
              .flatMap(it -> it.change().stream())
              .toList());
    }
  }

  private String attempt(Seat seat, Sheet sheet, Steps steps, Model model) {
    Edit change = steps.in(sheet.plan());
    Draft draft = desk.draft(sheet, change);
    if (draft.strategy().isEmpty()) {
      return keeping.refused(seat, draft.faults().stream().map(Fault::message).toList(), model);
    }
    Step step = sheet.plan().steps().get(steps.last - 1);
    String what = language.words().edit(change, sheet.strategy());
    String why = step.matter().map(it -> language.words().what(it, sheet.strategy())).orElse("");
    Trial trial =
        new Trial(
            steps.isAlone || steps.last == 1
                ? "Step %s, tried".formatted(steps.last)
                : "Steps 1 to %s, tried".formatted(steps.last),
            sentence(what),
            conflicts.tell(desk.preview(seat, sheet, draft)),
            "/plan/try",
            Map.of("step", String.valueOf(steps.last), "alone", String.valueOf(steps.isAlone)),
            why,
            "Keep it",
            "/plan");
    return keeping.show(seat, sheet, "plan", trial, model);
  }

  private static String sentence(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1) + ".";
  }
}
