package io.alignment.model;

import io.alignment.model.Problem.Code;
import java.util.BitSet;
import java.util.List;

/** Finds every {@link Problem} of a strategy in the making, and the ends of its relations. */
final class Validator {

  private final List<Problem> problems;
  private final List<Relation> relations;
  private final Ends ends;

  Validator(About about, List<Element> elements, List<Relation> given, String[] sortedBefore) {
    Problems found = new Problems();
    ElementValidator values = new ElementValidator(found);
    Ends givenEnds = Ends.of(elements, given, sortedBefore);
    boolean mayRepeat = !givenEnds.table().isDistinct();
    byte[] traits = new byte[elements.size()];
    values.checkStrategy(about);
    for (int place = 0; place < elements.size(); place++) {
      Element element = elements.get(place);
      traits[place] = Traits.of(element);
      values.check(element);
      if (mayRepeat && givenEnds.table().find(element.id()) != place && !element.id().isBlank()) {
        found.add(
            Code.DUPLICATE_ID,
            element,
            "id",
            "%s has an id that another element has already. Give one of the two another id."
                .formatted(Problems.label(element)));
      }
    }
    BitSet usable =
        new RelationValidator(found, values, elements, traits, given, givenEnds).check();
    relations =
        found.isFull()
            ? given
            : new StructureValidator(found, elements, given, givenEnds, usable).check();
    ends =
        relations.size() == given.size() ? givenEnds : Ends.of(elements, relations, sortedBefore);
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

  /** Returns the ends of these relations. */
  Ends ends() {
    return ends;
  }
}
