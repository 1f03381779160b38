package io.alignment.planner.form;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import io.alignment.model.Edit;
import io.alignment.model.Element;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.Fields;
import io.alignment.model.Problem;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An element with its measures and relations as people type it. What the table of fields says of it
 * is what they can type, so that a new field of the library stands here by itself.
 */
public final class ElementForm {

  private static final String MEASURES = "measures";

  private final Strategy strategy;
  private final Element element;
  private final boolean isNew;
  private final Words words;
  private final Fieldset<Element> own;
  private final Optional<Fields<Object>> measureFields;
  private final List<Fieldset<Object>> measures = new ArrayList<>();
  private final List<LinkRow> links = new ArrayList<>();

  private ElementForm(Strategy strategy, Element element, boolean isNew, Words words) {
    this.strategy = strategy;
    this.element = element;
    this.isNew = isNew;
    this.words = words;
    Fields<Element> fields = FieldTable.of(element.type());
    own = Fieldset.of("", fields, element);
    measureFields = fields.field(MEASURES).flatMap(Field::parts);
    measureFields.ifPresent(this::addMeasures);
    for (Ends ends : Ends.of(element)) {
      List<Relation> there = isNew ? List.of() : ends.at(element.id(), strategy);
      there.forEach(it -> links.add(LinkRow.of(ends, element, it)));
      if (there.isEmpty() || !ends.kind().isSingle()) {
        links.add(LinkRow.ofNew(ends));
      }
    }
  }

  private void addMeasures(Fields<Object> fields) {
    Optional<Object> there = own.fields().field(MEASURES).flatMap(it -> it.value(element));
    Field<Object> name = fields.field("name").orElseThrow();
    for (Object measure : (Collection<?>) there.orElse(List.of())) {
      measures.add(Fieldset.of(MEASURES + "/" + name.value(measure).orElse(""), fields, measure));
    }
    measures.add(Fieldset.ofNew("new-" + MEASURES, fields));
  }

  /**
   * Returns the form of an element that is there.
   *
   * @param strategy the strategy
   * @param element one of its elements
   * @param words the words of the language
   * @return the form
   */
  public static ElementForm of(Strategy strategy, Element element, Words words) {
    return new ElementForm(strategy, element, false, words);
  }

  /**
   * Returns the form of an element that is to be added.
   *
   * @param strategy the strategy
   * @param draft what it is if nothing is typed; its id is made of its name
   * @param words the words of the language
   * @return the form
   */
  public static ElementForm ofNew(Strategy strategy, Element draft, Words words) {
    return new ElementForm(strategy, draft, true, words);
  }

  /** {@return what stands in the fields before anybody types} */
  public Typed texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    own.texts(texts);
    measures.forEach(it -> it.texts(texts));
    links.forEach(it -> it.texts(element.id(), texts));
    return new Typed(texts);
  }

  /**
   * What became of what was typed.
   *
   * @param change what it changes
   * @param faults what is wrong, by the keys of the fields; none if the change can be made
   */
  public record Outcome(Change change, ImmutableListMultimap<String, String> faults) {}

  /**
   * What a form changes.
   *
   * @param isNew whether the element is added
   * @param element the element from now on
   * @param removed the relations that go
   * @param added the relations that come
   */
  public record Change(boolean isNew, Element element, List<Relation> removed, List<Relation> added)
      implements Edit {

    public Change {
      removed = List.copyOf(removed);
      added = List.copyOf(added);
    }

    @Override
    public void apply(StrategyBuilder draft, Strategy strategy) {
      if (isNew) {
        draft.add(element);
      } else {
        draft.update(element);
      }
      removed.forEach(draft::remove);
      added.forEach(draft::add);
    }
  }

  /**
   * Reads what was typed.
   *
   * @param typed the texts of the fields
   * @return the change, and all that is wrong with it
   */
  public Outcome read(Typed typed) {
    Typed.Faults faults = new Typed.Faults();
    List<Object> read = new ArrayList<>();
    List<String> measureKeys = new ArrayList<>();
    for (Fieldset<Object> measure : measures) {
      if (isWanted(measure, typed)) {
        measureKeys.add(measure.key());
        read.add(measure.read(typed, it -> Optional.empty(), faults));
      }
    }
    Element now = own.read(typed, it -> given(it, read, typed), faults);
    Map<Relation, LinkRow> made = new LinkedHashMap<>();
    List<Relation> removed = new ArrayList<>();
    List<Relation> added = new ArrayList<>();
    for (LinkRow row : links) {
      Optional<Relation> before = row.fields().before();
      Optional<Relation> after = row.read(now.id(), typed, faults);
      after.ifPresent(it -> made.put(it, row));
      if (!before.equals(after)) {
        before.ifPresent(removed::add);
        after.ifPresent(added::add);
      }
    }
    Change change = new Change(isNew, now, removed, added);
    StrategyBuilder draft = strategy.toBuilder();
    change.apply(draft, strategy);
    for (Problem problem : draft.problems()) {
      faults.add(keyOf(problem, now.id(), measureKeys, made), problem.message());
    }
    return new Outcome(change, faults.list());
  }

  private Optional<?> given(Field<Element> field, List<Object> measures, Typed typed) {
    return switch (field.name()) {
      case "id" -> Optional.of(isNew ? Ids.of(typed.at("name"), strategy) : element.id());
      case MEASURES -> Optional.of(measures);
      default -> Optional.empty();
    };
  }

  /** A measure whose name was emptied is taken away, and one that nobody has typed is none. */
  private static boolean isWanted(Fieldset<Object> measure, Typed typed) {
    return measure.before().isEmpty()
        ? !measure.isUntouched(typed)
        : measure.shown().stream().anyMatch(it -> !isEmptied(it, typed.at(measure.key(it))));
  }

  private static boolean isEmptied(Field<Object> field, String text) {
    return text.isBlank() || text.equals(Spelling.text(field, Optional.empty()));
  }

  private static String keyOf(
      Problem problem, String id, List<String> measureKeys, Map<Relation, LinkRow> made) {
    if (problem.part().filter(Relation.class::isInstance).isPresent()) {
      LinkRow row = made.get((Relation) problem.part().get());
      return row == null ? "" : row.keyOf(problem.field());
    }
    if (!problem.ids().equals(List.of(id))) {
      return "";
    }
    String[] parts = problem.field().split("/", 3);
    if (parts.length == 3 && parts[0].equals(MEASURES)) {
      return measureKeys.get(Integer.parseInt(parts[1])) + "/" + parts[2];
    }
    return problem.field();
  }

  /**
   * Returns the form as a page shows it.
   *
   * @param texts what stands in the fields
   * @param faults what is wrong, by the keys of the fields
   * @param theirs what somebody else wrote meanwhile, by the keys of the fields
   * @return the form
   */
  public Form form(Typed texts, ListMultimap<String, String> faults, Map<String, String> theirs) {
    List<Form.Section> sections = new ArrayList<>();
    sections.add(
        new Form.Section("own", List.of(own.group(List.of(), texts, faults, theirs, words))));
    if (measureFields.isPresent()) {
      sections.add(
          new Form.Section(
              MEASURES,
              measures.stream()
                  .map(it -> it.group(List.of(), texts, faults, theirs, words))
                  .toList()));
    }
    Map<Ends, List<Form.Group>> byEnds = new LinkedHashMap<>();
    for (LinkRow row : links) {
      byEnds
          .computeIfAbsent(row.ends(), it -> new ArrayList<>())
          .add(row.group(element, strategy, texts, faults, theirs, words));
    }
    byEnds.forEach((ends, groups) -> sections.add(new Form.Section(ends.name(), groups)));
    Form form = new Form(sections, List.of());
    List<String> known = form.inputs().map(Input::key).toList();
    List<String> others =
        faults.entries().stream()
            .filter(it -> !known.contains(it.getKey()))
            .map(it -> Objects.requireNonNull(it.getValue()))
            .toList();
    return new Form(sections, others);
  }
}
