package io.alignment.planner.web;

import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Resource;
import io.alignment.planner.account.Seat;
import io.alignment.planner.desk.Desk;
import io.alignment.planner.desk.Sheet;
import io.alignment.planner.show.Gallery;
import io.alignment.planner.show.Language;
import io.alignment.planner.show.Listed;
import io.alignment.report.diagram.Picture;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Lists of what a strategy has. */
@Controller
final class ListPages {

  private final Desk desk;
  private final Language language;
  private final Gallery gallery;

  ListPages(Desk desk, Language language, Gallery gallery) {
    this.desk = desk;
    this.language = language;
    this.gallery = gallery;
  }

  @GetMapping("/b/{business}/goals")
  String goals(Seat seat, Model model) {
    Sheet sheet = open(seat, "goals", model);
    model.addAttribute("visions", sheet.strategy().visions());
    add("goals", sheet, it -> it.type() == Element.Type.OBJECTIVE, model);
    add("work", sheet, it -> it.type() == Element.Type.INITIATIVE, model);
    return "goals";
  }

  @GetMapping("/b/{business}/people")
  String people(Seat seat, Model model) {
    Sheet sheet = open(seat, "people", model);
    add("units", sheet, BusinessFunction.class::isInstance, model);
    add("people", sheet, it -> isOf(it, Resource.Kind.HUMAN), model);
    addPicture(Picture.PEOPLE, sheet, model);
    return "people";
  }

  @GetMapping("/b/{business}/money")
  String money(Seat seat, Model model) {
    Sheet sheet = open(seat, "money", model);
    add("money", sheet, it -> isOf(it, Resource.Kind.FINANCIAL), model);
    add("machines", sheet, it -> isOf(it, Resource.Kind.TECHNOLOGICAL), model);
    addPicture(Picture.MONEY, sheet, model);
    return "money";
  }

  @GetMapping("/b/{business}/channels")
  String channels(Seat seat, Model model) {
    Sheet sheet = open(seat, "channels", model);
    model.addAttribute("channels", Listed.channels(sheet.strategy(), language));
    add("units", sheet, BusinessFunction.class::isInstance, model);
    model.addAttribute("gaps", Listed.gaps(sheet.answers(), language));
    addPicture(Picture.TALK, sheet, model);
    return "channels";
  }

  private Sheet open(Seat seat, String section, Model model) {
    Sheet sheet = desk.open(seat);
    Frame.of(model, seat, section, sheet);
    return sheet;
  }

  private void add(String name, Sheet sheet, Predicate<Element> wanted, Model model) {
    model.addAttribute(name, Listed.of(sheet.answers(), wanted, language));
  }

  private void addPicture(Picture picture, Sheet sheet, Model model) {
    gallery.first(picture, sheet.answers()).ifPresent(it -> model.addAttribute("picture", it));
  }

  private static boolean isOf(Element element, Resource.Kind kind) {
    return element instanceof Resource resource && resource.kind() == kind;
  }
}
