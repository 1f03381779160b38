package io.alignment.planner.web;

import io.alignment.interchange.formats.ExchangeFormat;
import io.alignment.json.DocumentFormat;
import io.alignment.json.StrategyEditor;
import io.alignment.planner.account.Needs;
import io.alignment.planner.account.Role;
import io.alignment.planner.account.Seat;
import io.alignment.planner.desk.Desk;
import io.alignment.planner.desk.Draft;
import io.alignment.planner.desk.Fault;
import io.alignment.planner.desk.Outcome;
import io.alignment.planner.desk.Sheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The whole strategy as a document: brought in as a file, or changed as text. */
@Controller
final class DocumentPages {

  private final Desk desk;
  private final Uploads uploads;
  private final Conflicts conflicts;

  DocumentPages(Desk desk, Uploads uploads, Conflicts conflicts) {
    this.desk = desk;
    this.uploads = uploads;
    this.conflicts = conflicts;
  }

  @GetMapping("/b/{business}/files")
  String files(Seat seat, Model model) {
    Frame.of(model, seat, "files", desk.open(seat));
    model.addAttribute(
        "formats", ExchangeFormat.all().stream().filter(it -> it.exporter().isPresent()).toList());
    return "files";
  }

  @GetMapping("/b/{business}/document")
  String document(@Needs(Role.EDITOR) Seat seat, Model model) {
    Sheet sheet = desk.open(seat);
    return page(seat, sheet, sheet.document(), "", model);
  }

  @PostMapping("/b/{business}/import")
  String bringIn(
      @Needs(Role.EDITOR) Seat seat,
      @RequestParam MultipartFile file,
      HttpServletResponse response,
      Model model)
      throws IOException {
    Uploads.Made made = uploads.read(file.getBytes());
    Sheet sheet = desk.open(seat);
    model.addAttribute("losses", made.losses());
    model.addAttribute("faults", made.faults());
    addChanges(seat, sheet, made, model);
    if (!made.faults().isEmpty()) {
      response.setStatus(Done.REFUSED);
    }
    if (made.document().isEmpty()) {
      return files(seat, model);
    }
    model.addAttribute("isFromFile", true);
    return page(seat, sheet, within(sheet, made), "From a file: ", model);
  }

  @PostMapping("/b/{business}/document")
  String change(
      @Needs(Role.EDITOR) Seat seat,
      @RequestParam int version,
      @RequestParam String document,
      @RequestParam(defaultValue = "") String why,
      @RequestParam(defaultValue = "") String look,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    String text = document.replace("\r\n", "\n");
    Sheet sheet = desk.open(seat, version);
    if (!look.isEmpty()) {
      Uploads.Made made = uploads.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      model.addAttribute("faults", made.faults());
      addChanges(seat, sheet, made, model);
      return page(seat, sheet, text, why, model);
    }
    Outcome outcome = desk.saveDocument(seat, version, text, why);
    if (outcome instanceof Outcome.Saved saved) {
      Done.tell(saved, version, flash);
      return Frame.to(seat, "/history");
    }
    if (outcome instanceof Outcome.Conflict conflict) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      conflicts.tell(conflict, seat, model);
      model.addAttribute("isWhole", true);
      return page(seat, conflict.newest(), text, why, model);
    }
    response.setStatus(Done.REFUSED);
    model.addAttribute("faults", sentences(((Outcome.Refused) outcome).faults()));
    return page(seat, sheet, text, why, model);
  }

  /**
   * Puts what a file of another format brings into the document that there is, with its comments.
   */
  private static String within(Sheet sheet, Uploads.Made made) {
    return made.isDocument()
        ? made.document()
        : StrategyEditor.edit(
                sheet.document(),
                DocumentFormat.ofContent(sheet.document()),
                made.strategy().orElseThrow())
            .text();
  }

  private void addChanges(Seat seat, Sheet sheet, Uploads.Made made, Model model) {
    made.strategy()
        .map(it -> new Draft(Optional.of(it), List.of()))
        .ifPresent(
            it -> model.addAttribute("blocks", conflicts.tell(desk.preview(seat, sheet, it))));
  }

  private static List<String> sentences(List<Fault> faults) {
    return faults.stream()
        .map(
            it ->
                it.place()
                    .map(at -> "Line %s: %s".formatted(at.line(), it.message()))
                    .orElse(it.message()))
        .toList();
  }

  private static String page(Seat seat, Sheet sheet, String document, String why, Model model) {
    Frame.of(model, seat, "files", sheet);
    model.addAttribute("document", document);
    model.addAttribute("why", why);
    return "document";
  }
}
