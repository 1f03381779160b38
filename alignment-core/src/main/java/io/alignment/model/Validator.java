package io.alignment.model;

import io.alignment.index.Ends;
import io.alignment.index.IdTable;
import io.alignment.model.Problem.Code;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Finds every {@link Problem} of a strategy in the making, and the ends of its relations. */
final class Validator {

  private final List<Problem> problems;
  private final List<Relation> relations;
  private final Ends ends;
  private final BitSet keyResults;

  /**
   * Looks for problems.
   *
   * @param columns what was noted of these elements and relations
   * @param sortedBefore ids in ascending order that are mostly those of the elements
   */
  Validator(
      Preface preface,
      List<Element> elements,
      List<Relation> given,
      Columns columns,
      String[] sortedBefore) {
    Problems found = new Problems();
    PartValidator values = new PartValidator(found);
    Ends givenEnds = columns.ends(sortedBefore);
    boolean mayRepeat = !givenEnds.table().isDistinct();
    values.checkStrategy(preface);
    SharedMeasures shared = new SharedMeasures(preface);
    for (int place = 0; place < elements.size() && !found.isFull(); place++) {
      if (columns.isDoubtfulElement(place)) {
        values.check(elements.get(place));
        if (SharedMeasures.areUsedBy(elements.get(place))) {
          shared.check((Objective) elements.get(place), found);
        }
      }
      if (mayRepeat) {
        checkFirst(elements.get(place), place, givenEnds.table(), found);
      }
    }
    BitSet usable =
        new EndsValidator(found, preface, values, elements, given, columns, givenEnds).check();
    BitSet saidTwice =
        found.isFull()
            ? new BitSet()
            : new StructureValidator(
                    found, elements, given, givenEnds, usable, columns.keyResults())
                .check();
    if (saidTwice.isEmpty()) {
      relations = given;
      ends = givenEnds;
      keyResults = (BitSet) columns.keyResults().clone();
    } else {
      int[] once = IntStream.range(0, given.size()).filter(it -> !saidTwice.get(it)).toArray();
      relations = IntStream.of(once).mapToObj(given::get).toList();
      ends = givenEnds.where(once);
      keyResults = Columns.at(once, columns.keyResults());
    }
    problems = found.list();
  }

  private static void checkFirst(Element element, int place, IdTable table, Problems found) {
    if (table.find(element.id()) != place && !element.id().isBlank()) {
      found.add(
          Code.DUPLICATE_ID,
          element,
          "id",
          "has an id that another element has already. Give one of the two another id.");
    }
  }

  /** Returns the problems, none if the strategy is valid. */
  List<Problem> problems() {
    return problems;
  }

  /** Returns the relations, a collaboration said twice being one. */
  List<Relation> relations() {
    return relations;
  }

  /** Returns the places of those of these relations that make key results. */
  BitSet keyResults() {
    return keyResults;
  }

  /** Returns the ends of these relations. */
  Ends ends() {
    return ends;
  }
}
