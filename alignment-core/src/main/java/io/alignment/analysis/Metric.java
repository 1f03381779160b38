package io.alignment.analysis;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A number that an analysis gives, described once for everybody who shows, compares or bounds it.
 * What it means in words, its formula and its source stand in the words of a language, see {@link
 * io.alignment.words.Words}; it is declared in a {@link Catalogue}.
 *
 * @param id its stable name: the analysis, a dot, and what is counted
 * @param unit in what it is counted
 * @param better whether more of it is better
 * @param subject of what it is a number
 * @param explainedBy the ids of the kinds of findings that say why it is not better
 */
public record Metric(
    String id, Unit unit, Better better, Subject subject, List<String> explainedBy) {

  public Metric {
    explainedBy = ImmutableList.copyOf(explainedBy);
  }

  /** In what a number is counted. */
  public enum Unit {
    /** A part of a whole, from 0 to 1. */
    SHARE,
    /** How many. */
    COUNT,
    /** How many relations, one after another. */
    STEPS,
    /** An amount in the unit that the figure's subject names. */
    AMOUNT,
    /** How many days; below 0 for those that are lacking. */
    DAYS,
    /** A pure number that is no share, on a scale that its definition tells. */
    INDEX
  }

  /** Whether more of a number is better. */
  public enum Better {
    /** More is better. */
    UP,
    /** Less is better. */
    DOWN,
    /** It says how things are, not whether they are good. */
    NEITHER
  }

  /** Of what something is a number. */
  public enum Subject {
    /** The strategy as a whole; the subject has no name. */
    STRATEGY,
    /** An element, named by its id. */
    ELEMENT,
    /** A unit of amounts, named as in the document. */
    UNIT,
    /** A group of the strategy's own, such as a perspective or a quarter, named by its name. */
    GROUP
  }
}
