package io.alignment.interchange;

import com.google.common.collect.ImmutableList;
import io.alignment.model.Relation;
import java.util.List;

/**
 * Something that one format can say and the other cannot, and what became of it. {@link
 * LossSentences} tells it to people.
 *
 * @param code what happened, for programs, and the key of its sentence: words with hyphens behind
 *     the name of the format, such as {@code archimate.loop}; stable
 * @param place where it stands in what was read: row and column of a table, the path of an XML
 *     element, or the id of an element or what {@link #placeOf} says of a relation in a strategy
 *     that was written
 * @param fate what became of it
 * @param what what it was, as it stood there; the first is {@code {0}} of the sentence
 */
public record Loss(String code, String place, Fate fate, List<String> what) {

  public Loss {
    what = ImmutableList.copyOf(what);
  }

  /** A loss of something that the given texts tell. */
  public static Loss of(String code, String place, Fate fate, String... what) {
    return new Loss(code, place, fate, ImmutableList.copyOf(what));
  }

  /**
   * Returns the place of a relation in a strategy that is written.
   *
   * @param relation the relation
   * @return its kind and ends, such as {@code supports online -> leader}
   */
  public static String placeOf(Relation relation) {
    return "%s %s -> %s".formatted(relation.kind().field(), relation.source(), relation.target());
  }

  /** What became of it. */
  public enum Fate {
    /** It is gone. */
    DROPPED,
    /** It stands in a property or a tag, where no analysis looks at it. */
    KEPT_AS_PROPERTY,
    /** It is there, but where it stood among others is not. */
    FLATTENED,
    /** It could mean several things, and one was taken. */
    GUESSED
  }
}
