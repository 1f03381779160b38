package io.alignment.json;

import io.alignment.model.Part;
import io.alignment.model.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Where some parts of a document stand: those with problems. There may be millions of parts, and
 * their places would take more memory than the strategy; so it is told beforehand which ones
 * matter, by their numbers in the order of the document.
 */
final class PartPlaces implements Whereabouts {

  private final BitSet numbers;
  // By the part itself: equal ones may stand at several places.
  private final IdentityHashMap<Part, Function<String, Place>> places = new IdentityHashMap<>();
  private int next;

  PartPlaces(BitSet numbers) {
    this.numbers = numbers;
  }

  @Override
  public void of(Part part, Function<String, Place> placeOf) {
    if (numbers.get(next++)) {
      places.put(part, placeOf);
    }
  }

  /** Returns where a field of a part stands. */
  Place of(Part part, String field) {
    return places.getOrDefault(part, name -> Place.TOP).apply(field);
  }

  /** The numbers of the parts with problems. */
  static final class Numbers implements Whereabouts {
    private List<Part> parts = new ArrayList<>();
    private final BitSet withProblems = new BitSet();

    @Override
    public void of(Part part, Function<String, Place> placeOf) {
      parts.add(part);
    }

    /** Finds the numbers, now that all parts are known. */
    void find(List<Problem> problems) {
      Set<Part> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
      problems.forEach(problem -> problem.part().ifPresent(wanted::add));
      for (int i = 0; i < parts.size(); i++) {
        if (wanted.contains(parts.get(i))) {
          withProblems.set(i);
        }
      }
      // They will be made once more, and both together might be too much.
      parts = List.of();
    }

    BitSet withProblems() {
      return withProblems;
    }
  }
}
