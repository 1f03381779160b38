package io.alignment.model;

import io.alignment.model.Problem.Code;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds every {@link Problem} of a strategy in the making. */
final class Validator {

  private final List<Problem> problems;
  private final List<Relation> relations;

  Validator(About about, List<Element> elements, List<Relation> given) {
    Problems found = new Problems();
    ElementValidator values = new ElementValidator(found);
    values.checkStrategy(about);
    Map<String, Integer> positions = new HashMap<>(elements.size() * 2);
    for (int i = 0; i < elements.size(); i++) {
      Element element = elements.get(i);
      values.check(element);
      if (positions.putIfAbsent(element.id(), i) != null && !element.id().isBlank()) {
        found.add(
            Code.DUPLICATE_ID,
            element,
            "id",
            "%s has an id that another element has already. Give one of the two another id."
                .formatted(Problems.label(element)));
      }
    }
    relations = new RelationValidator(found, values, elements, positions, given).check();
    problems = found.list();
  }

  /** Returns the problems, none if the strategy is valid. */
  List<Problem> problems() {
    return problems;
  }

  /** Returns the relations, a collaboration said twice being one. */
  List<Relation> relations() {
    return relations;
  }
}
