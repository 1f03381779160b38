package io.alignment.index;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A strategy but for the content of its elements: what all strategies share that differ in nothing
 * else. Its index is made when somebody asks for it, from what validation has looked up.
 */
public final class Structure {

  private final int kinds;
  private final List<?> relations;
  private final IntFunction<String> distinction;
  // One of the two is there. Equal whoever computes it, so a race costs time and nothing else.
  private volatile @Nullable Ends ends;
  private volatile @Nullable Index index;
  // What the index was asked for: once something is edited, it often is again.
  private volatile SoftReference<Ends> again = new SoftReference<>(null);

  /**
   * Makes it of relations.
   *
   * @param ends their ends
   * @param kinds how many kinds of them there are
   * @param relations the relations by their places
   * @param distinction what tells the relation at a place apart from others between the same ends
   */
  public Structure(Ends ends, int kinds, List<?> relations, IntFunction<String> distinction) {
    this.ends = ends;
    this.kinds = kinds;
    this.relations = relations;
    this.distinction = distinction;
  }

  /** Returns the ends of the relations. */
  public Ends ends() {
    Ends known = ends;
    known = known == null ? again.get() : known;
    if (known == null) {
      known = index().ends();
      again = new SoftReference<>(known);
    }
    return known;
  }

  /** Returns ids in ascending order that are mostly those of the elements, as far as known. */
  public String[] sortedIds() {
    Ends known = ends;
    return known == null ? index().ids() : known.sortedBefore();
  }

  /** Returns the index. */
  public Index index() {
    Index known = index;
    if (known == null) {
      known = new Index(ends(), kinds, relations, distinction);
      index = known;
      ends = null;
    }
    return known;
  }
}
