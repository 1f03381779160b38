package io.alignment.model;

import io.alignment.index.Ends;
import io.alignment.index.IdTable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What judging a strategy as a whole asks of each element and relation, noted when it is added and
 * at hand: in columns that lie close together, as the records lie all over the memory. What can be
 * judged of each by itself is judged then too; only what is doubtful must be looked at again.
 */
@SuppressWarnings("EnumOrdinal") // Types and kinds are numbers here, and stay inside.
final class Columns {

  private static final int FEW = 16;

  private Problems found = new Problems();
  private PartValidator validator = new PartValidator(found);

  // What is known of the elements and the first relations, if they are those of a strategy.
  private final @Nullable Ends known;

  private String[] ids = new String[FEW];
  private byte[] types = new byte[FEW];
  private final BitSet doubtfulElements = new BitSet();
  private int elements;

  private byte[] kinds = new byte[FEW];
  private String[] sources = new String[FEW];
  private String[] targets = new String[FEW];
  private final BitSet doubtfulRelations = new BitSet();
  private final BitSet keyResults = new BitSet();
  private int relations;
  private int broken;

  private Columns(@Nullable Ends known) {
    this.known = known;
  }

  Columns() {
    this(null);
  }

  /** Notes everything that was collected. */
  static Columns of(List<Element> elements, List<Relation> relations) {
    Columns columns = new Columns();
    elements.forEach(columns::add);
    relations.forEach(columns::add);
    return columns;
  }

  /**
   * Notes what is new since a strategy, in which all was sound.
   *
   * @param replaced the places of the elements that have other content
   * @param relations those of the strategy, but for some, and others after them
   */
  @SuppressWarnings("ReferenceEquality") // The very same relations.
  static Columns since(Strategy before, BitSet replaced, List<Relation> relations) {
    int[] kept = new int[relations.size()];
    int next = 0;
    for (int place = 0; place < before.relations().size(); place++) {
      if (next < kept.length && relations.get(next) == before.relations().get(place)) {
        kept[next++] = place;
      }
    }
    Columns columns = new Columns(before.ends().where(Arrays.copyOf(kept, next)));
    columns.doubtfulElements.or(replaced);
    columns.keyResults.or(at(Arrays.copyOf(kept, next), before.keyResultSupports()));
    relations.subList(next, relations.size()).forEach(columns::add);
    return columns;
  }

  void add(Element element) {
    if (!isPastJudging()) {
      validator.check(element);
    }
    if (isAnyFound() || namesOthers(element)) {
      doubtfulElements.set(elements);
    }
    if (elements == ids.length) {
      ids = Arrays.copyOf(ids, 2 * elements);
      types = Arrays.copyOf(types, 2 * elements);
    }
    types[elements] = (byte) element.type().ordinal();
    ids[elements++] = element.id();
  }

  /** Says whether an element names others, or a measure of the strategy. */
  static boolean namesOthers(Element element) {
    return References.isAny(element) || SharedMeasures.areUsedBy(element);
  }

  void add(Relation relation) {
    if (!isPastJudging()) {
      validator.check(relation);
    }
    int place = relations + (known == null ? 0 : known.size());
    if (isAnyFound() || EndsValidator.mayLackAmount(relation)) {
      doubtfulRelations.set(place);
    }
    if (relation instanceof Support support && support.keyResult()) {
      keyResults.set(place);
    }
    if (relations == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * relations);
      sources = Arrays.copyOf(sources, 2 * relations);
      targets = Arrays.copyOf(targets, 2 * relations);
    }
    kinds[relations] = (byte) relation.kind().ordinal();
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
    validator = new PartValidator(found);
    return true;
  }

  /** Returns of some of the relations those that are in a set, by their places among these. */
  static BitSet at(int[] places, BitSet set) {
    BitSet found = new BitSet();
    for (int i = 0; i < places.length && !set.isEmpty(); i++) {
      found.set(i, set.get(places[i]));
    }
    return found;
  }

  /** Returns the places of the supports that make key results. */
  BitSet keyResults() {
    return keyResults;
  }

  /** Looks the ends of all relations up. */
  Ends ends(String[] sortedBefore) {
    IdTable table = known == null ? IdTable.of(Arrays.copyOf(ids, elements)) : known.table();
    byte[] noted = Arrays.copyOf(kinds, relations);
    int[] from = table.findAll(sources, relations);
    int[] to = table.findAll(targets, relations);
    return known == null
        ? new Ends(table, Arrays.copyOf(types, elements), noted, from, to, sortedBefore)
        : known.and(noted, from, to, sortedBefore);
  }

  /** Says whether the element at a place may have a problem by itself, or names others. */
  boolean isDoubtfulElement(int place) {
    return doubtfulElements.get(place);
  }

  /** Says whether the relation at a place may have a problem by itself, or lack an amount. */
  boolean isDoubtfulRelation(int place) {
    return doubtfulRelations.get(place);
  }
}
