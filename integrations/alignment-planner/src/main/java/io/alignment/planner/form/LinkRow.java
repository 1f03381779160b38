package io.alignment.planner.form;

import com.google.common.collect.ListMultimap;
import io.alignment.model.Element;
import io.alignment.model.FieldTable;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.planner.form.Input.Look;
import io.alignment.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A relation of an element as it is typed: its other end, and what else it carries.
 *
 * @param ends which relation
 * @param fields what it carries
 */
record LinkRow(Ends ends, Fieldset<Relation> fields) {

  private static final String OTHER = "other";

  static LinkRow of(Ends ends, Element element, Relation relation) {
    String key =
        "%s/%s/%s"
            .formatted(ends.name(), ends.other(relation, element.id()), relation.distinction());
    return new LinkRow(ends, Fieldset.of(key, FieldTable.of(ends.kind()), relation));
  }

  static LinkRow ofNew(Ends ends) {
    return new LinkRow(ends, Fieldset.ofNew("new-" + ends.name(), FieldTable.of(ends.kind())));
  }

  private String otherKey() {
    return fields.key(OTHER);
  }

  void texts(String id, Map<String, String> texts) {
    texts.put(otherKey(), fields.before().map(it -> ends.other(it, id)).orElse(""));
    fields.texts(texts);
  }

  /** Returns the relation that was typed; empty if there is to be none. */
  Optional<Relation> read(String id, Typed typed, Typed.Faults faults) {
    String other = typed.at(otherKey());
    if (other.isEmpty()) {
      if (fields.before().isEmpty() && !fields.isUntouched(typed)) {
        faults.add(otherKey(), "Choose one, or empty the fields beside it.");
      }
      return Optional.empty();
    }
    Optional<Relation> same = fields.before().filter(it -> ends.other(it, id).equals(other));
    Relation read =
        fields.read(
            typed,
            it ->
                switch (it.name()) {
                  case "source" ->
                      Optional.of(same.map(Relation::source).orElse(ends.source(id, other)));
                  case "target" ->
                      Optional.of(same.map(Relation::target).orElse(ends.target(id, other)));
                  default -> Optional.empty();
                },
            faults);
    return Optional.of(read);
  }

  /** Returns the key of the field that a problem of the relation is about. */
  String keyOf(String field) {
    boolean isCarried = fields.shown().stream().anyMatch(it -> it.name().equals(field));
    return isCarried ? fields.key(field) : otherKey();
  }

  Form.Group group(
      Element element,
      Strategy strategy,
      Typed texts,
      ListMultimap<String, String> faults,
      Map<String, String> theirs,
      Words words) {
    String key = otherKey();
    Input other =
        new Input(
            key,
            OTHER,
            "",
            Look.CHOICE,
            texts.at(key),
            ends.options(element, strategy, words),
            "",
            false,
            faults.get(key),
            Optional.ofNullable(theirs.get(key)));
    return fields.group(List.of(other), texts, faults, theirs, words);
  }
}
