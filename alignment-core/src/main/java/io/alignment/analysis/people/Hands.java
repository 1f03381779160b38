package io.alignment.analysis.people;

import io.alignment.analysis.internal.Heads;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.index.Adjacency;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import java.util.stream.IntStream;

/**
 * In whose hands ownership lies: the people who fill the functions that own something; of whom
 * nobody said who does it is a hand itself.
 */
final class Hands {

  private final StrategyIndex index;
  private final Adjacency owners;
  private final Adjacency people;

  Hands(StrategyIndex index) {
    this.index = index;
    owners = index.incoming(Relation.Kind.OWNERSHIP);
    people = index.incoming(Relation.Kind.ASSIGNMENT);
  }

  /** Returns the hands of a function, in ascending order. */
  int[] of(int function) {
    return people.isAt(function) ? people.neighbors(function).toArray() : new int[] {function};
  }

  /** Returns the functions that own something. */
  int[] owners(int work) {
    return owners.neighbors(work).toArray();
  }

  /** Returns all hands in which the ownership of something lies. */
  IntStream owning(int work) {
    return owners.neighbors(work).flatMap(it -> IntStream.of(of(it))).distinct();
  }

  /** Returns how many people a hand stands for. */
  int heads(int hand) {
    return index.element(hand) instanceof Resource resource ? Heads.of(resource) : 1;
  }
}
