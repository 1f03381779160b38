package io.alignment.planner.form;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import io.alignment.model.CheckIn;
import io.alignment.model.Edit;
import io.alignment.model.Element;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.Fields;
import io.alignment.model.InvalidStrategyException;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Problem;
import io.alignment.model.Strategy;
import io.alignment.model.WorkItem;
import io.alignment.planner.form.Input.Look;
import io.alignment.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a goal or work stands on a day: what its measures show, and what somebody says of it. */
public final class CheckInForm {

  private static final String VALUES = "value/";
  private static final String CHECK_INS = "checkIns";

  private final Strategy strategy;
  private final WorkItem work;
  private final LocalDate today;
  private final String who;
  private final Words words;
  private final Fieldset<Object> said;

  private CheckInForm(Strategy strategy, WorkItem work, LocalDate today, String who, Words words) {
    this.strategy = strategy;
    this.work = work;
    this.today = today;
    this.who = who;
    this.words = words;
    Fields<Object> fields =
        FieldTable.of(work.type()).field(CHECK_INS).flatMap(Field::parts).orElseThrow();
    said = Fieldset.ofNew("check-in", fields);
  }

  /**
   * Returns the form of a goal or work.
   *
   * @param strategy the strategy
   * @param work the goal or work
   * @param today which day it is
   * @param who who types
   * @param words the words of the language
   * @return the form
   */
  public static CheckInForm of(
      Strategy strategy, WorkItem work, LocalDate today, String who, Words words) {
    return new CheckInForm(strategy, work, today, who, words);
  }

  private List<Measure> measures() {
    return work instanceof Objective
        ? strategy
            .withoutDropped()
            .objective(work.id())
            .map(Objective::measures)
            .orElse(List.of())
            .stream()
            .filter(it -> !it.isOfMilestones())
            .toList()
        : List.of();
  }

  /** {@return what stands in the fields before anybody types} */
  public Typed texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    said.texts(texts);
    texts.put(said.key("date"), today.toString());
    texts.put(said.key("by"), who);
    measures().forEach(it -> texts.put(VALUES + it.name(), ""));
    return new Typed(texts);
  }

  /**
   * What became of what was typed.
   *
   * @param change what it changes
   * @param faults what is wrong, by the keys of the fields; none if the change can be made
   */
  public record Outcome(Edit change, ImmutableListMultimap<String, String> faults) {}

  /**
   * Reads what was typed.
   *
   * @param typed the texts of the fields
   * @return the change, and all that is wrong with it
   */
  public Outcome read(Typed typed) {
    Typed.Faults faults = new Typed.Faults();
    CheckIn checkIn = (CheckIn) said.read(typed, it -> Optional.empty(), faults);
    List<Edit> edits = new ArrayList<>();
    for (Measure measure : measures()) {
      String key = VALUES + measure.name();
      if (!typed.at(key).isBlank()) {
        try {
          double value = Spelling.number(typed.at(key).strip()).doubleValue();
          edits.add(Edit.reading(work.id(), measure.name(), checkIn.date(), value));
        } catch (Spelling.Unreadable e) {
          faults.add(key, e.sentence());
        }
      }
    }
    if (isAnythingSaid(checkIn)) {
      edits.add((draft, now) -> draft.update(with(checkIn, now)));
    } else if (edits.isEmpty() && faults.list().isEmpty()) {
      faults.add("", "Nothing is said yet: enter a value, how it stands, or a note.");
    }
    Edit change = Edit.all(edits);
    if (faults.list().isEmpty()) {
      try {
        strategy.with(change);
      } catch (InvalidStrategyException e) {
        e.problems().forEach(it -> faults.add(keyOf(it), it.message()));
      }
    }
    return new Outcome(change, faults.list());
  }

  private static boolean isAnythingSaid(CheckIn it) {
    return it.status().isPresent()
        || it.confidence().isPresent()
        || it.progress().isPresent()
        || it.note().isPresent();
  }

  private Element with(CheckIn checkIn, Strategy now) {
    Element element = now.element(work.id()).orElseThrow();
    Fields<Element> fields = FieldTable.of(element.type());
    List<Object> all = new ArrayList<>();
    fields
        .field(CHECK_INS)
        .flatMap(it -> it.value(element))
        .ifPresent(it -> all.addAll((Collection<?>) it));
    all.add(checkIn);
    return fields.with(element, CHECK_INS, all);
  }

  private String keyOf(Problem problem) {
    String field = problem.field().substring(problem.field().lastIndexOf('/') + 1);
    return said.shown().stream().anyMatch(it -> it.name().equals(field)) ? said.key(field) : "";
  }

  /**
   * Returns the form as a page shows it.
   *
   * @param texts what stands in the fields
   * @param faults what is wrong, by the keys of the fields
   * @return the form
   */
  public Form form(Typed texts, ListMultimap<String, String> faults) {
    List<Input> values =
        measures().stream()
            .map(
                it ->
                    new Input(
                        VALUES + it.name(),
                        "value",
                        it.unit().map(unit -> it.name() + ", in " + unit).orElse(it.name()),
                        Look.NUMBER,
                        texts.at(VALUES + it.name()),
                        List.of(),
                        "",
                        false,
                        faults.get(VALUES + it.name()),
                        Optional.empty()))
            .toList();
    Form.Group group = said.group(values, texts, faults, Map.of(), words);
    return new Form(List.of(new Form.Section("check-in", List.of(group))), faults.get(""));
  }
}
