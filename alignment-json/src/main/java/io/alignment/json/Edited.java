package io.alignment.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Set;

/**
 * A document after {@link StrategyEditor#edit} has changed it, and what was lost of its form.
 *
 * @param text the document
 * @param lost the comments that are no more, as they stood with what was removed or rewritten, in
 *     the order of the document
 * @param rewritten the ids of elements that were written anew as a whole, as they could not be
 *     changed in place: their order of fields, quotes and blank lines are not those of before
 */
public record Edited(String text, List<Comment> lost, Set<String> rewritten) {

  public Edited {
    lost = ImmutableList.copyOf(lost);
    rewritten = ImmutableSortedSet.copyOf(rewritten);
  }

  /**
   * A comment.
   *
   * @param line its line in the document, from 1
   * @param text what it says, from the {@code #} on
   */
  public record Comment(int line, String text) {}
}
