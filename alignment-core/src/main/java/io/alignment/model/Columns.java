package io.alignment.model;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What judging a strategy as a whole asks of each element and relation, noted when it is added and
 * at hand: in columns that lie close together, as the records lie all over the memory. What can be
 * judged of each by itself is judged then too; only what is doubtful must be looked at again.
 */
final class Columns {

  private static final int FEW = 16;

  private Problems found = new Problems();
  private ElementValidator elementValidator = new ElementValidator(found);
  private RelationValidator relationValidator = new RelationValidator(found, elementValidator);

  private String[] ids = new String[FEW];
  private byte[] traits = new byte[FEW];
  private final BitSet doubtfulElements = new BitSet();
  private int elements;

  private Relation.Kind[] kinds = new Relation.Kind[FEW];
  private String[] sources = new String[FEW];
  private String[] targets = new String[FEW];
  private final BitSet doubtfulRelations = new BitSet();
  private int relations;
  private int broken;

  /** Notes everything that was collected. */
  static Columns of(List<Element> elements, List<Relation> relations) {
    Columns columns = new Columns();
    elements.forEach(columns::add);
    relations.forEach(columns::add);
    return columns;
  }

  /** Notes what is known to have no problems, such as a strategy. */
  static Columns ofSound(List<Element> elements, List<Relation> relations) {
    Columns columns = new Columns();
    elements.forEach(columns::note);
    relations.forEach(columns::note);
    return columns;
  }

  void add(Element element) {
    if (!isPastJudging()) {
      elementValidator.check(element);
    }
    if (isAnyFound()) {
      doubtfulElements.set(elements);
    }
    note(element);
  }

  void add(Relation relation) {
    if (!isPastJudging()) {
      relationValidator.check(relation);
    }
    if (isAnyFound() || EndsValidator.mayLackAmount(relation)) {
      doubtfulRelations.set(relations);
    }
    note(relation);
  }

  private void note(Element element) {
    if (elements == ids.length) {
      ids = Arrays.copyOf(ids, 2 * elements);
      traits = Arrays.copyOf(traits, 2 * elements);
    }
    traits[elements] = ElementFlags.of(element);
    ids[elements++] = element.id();
  }

  private void note(Relation relation) {
    if (relations == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * relations);
      sources = Arrays.copyOf(sources, 2 * relations);
      targets = Arrays.copyOf(targets, 2 * relations);
    }
    kinds[relations] = relation.kind();
    sources[relations] = relation.source();
    targets[relations++] = relation.target();
  }

  /**
   * Says whether so much is broken already that nobody reads about the rest: finding words for each
   * would take long, and is left to the build, which stops when there are enough.
   */
  private boolean isPastJudging() {
    return broken > Problems.MOST;
  }

  /** Says whether what was added just now has a problem or was not judged, and forgets which. */
  private boolean isAnyFound() {
    if (found.isEmpty()) {
      return isPastJudging();
    }
    broken++;
    found = new Problems();
    elementValidator = new ElementValidator(found);
    relationValidator = new RelationValidator(found, elementValidator);
    return true;
  }

  /** Looks the ends of all relations up. */
  Ends ends(String[] sortedBefore) {
    IdTable table = IdTable.of(Arrays.copyOf(ids, elements));
    return new Ends(
        table,
        Arrays.copyOf(traits, elements),
        Arrays.copyOf(kinds, relations),
        table.findAll(sources, relations),
        table.findAll(targets, relations),
        sortedBefore);
  }

  /** Says whether the element at a place may have a problem by itself. */
  boolean isDoubtfulElement(int place) {
    return doubtfulElements.get(place);
  }

  /** Says whether the relation at a place may have a problem by itself, or lack an amount. */
  boolean isDoubtfulRelation(int place) {
    return doubtfulRelations.get(place);
  }
}
