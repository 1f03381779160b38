package io.alignment.model;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * Something that the record of a strategy may speak of or be silent about. A strategy, or an
 * objective for itself, may {@linkplain Strategy#leavesOut() leave topics out}: then nothing is
 * found or asked there.
 *
 * <p>The questions that an owner asks of a goal are topics as well. Each is about one or more of
 * the others and leaves these out with it.
 */
public enum Topic {
  /** By what one sees that an objective is reached. */
  MEASURES("measures"),
  /** What was read of the measures. */
  READINGS("readings"),
  /** How often the measures are read. */
  CADENCES("cadences"),
  /** Where objectives stand in the balanced scorecard. */
  PERSPECTIVES("perspectives"),
  /** When work starts and is due. */
  DAYS("days"),
  /** Who answers for work. */
  OWNERS("owners"),
  /** What is done for the objectives. */
  WORK("work"),
  /** What money is given to what. */
  MONEY("money"),
  /** To what people give their time. */
  TIME("time"),
  /** What work requires and people can do. */
  SKILLS("skills"),
  /** Who talks to whom. */
  CHANNELS("channels"),
  /** On whom it rests. */
  PEOPLE("people"),
  /** What helps and threatens. */
  FACTORS("factors"),
  /** Which work answers or uses what helps and threatens; left out where this is. */
  ANSWERS("answers"),

  /** Can one say when it is reached? */
  CLEAR("clear", MEASURES, DAYS),
  /** Does somebody answer for it? */
  LED("led", OWNERS),
  /** Does anybody work on it? */
  WORKED_ON("workedOn", WORK),
  /** Does it get what it needs? */
  MEANS("means", MONEY, TIME),
  /** Can those who do it do it? */
  ABLE("able", SKILLS),
  /** Do those talk who must? */
  JOINED_UP("joinedUp", CHANNELS),
  /** Do its days fit? */
  IN_TIME("inTime", DAYS),
  /** Is it coming along? */
  ON_COURSE("onCourse", READINGS),
  /** Does it stand without one person? */
  ROBUST("robust", PEOPLE),
  /** Is it ready for what threatens it? */
  SAFE("safe", FACTORS);

  private static final Map<String, Topic> BY_LABEL =
      Maps.uniqueIndex(Arrays.asList(values()), Topic::label);

  private final String label;
  private final ImmutableSet<Topic> about;

  Topic(String label, Topic... about) {
    this.label = label;
    this.about = ImmutableSet.copyOf(about);
  }

  /**
   * Returns the topic of a name.
   *
   * @param label the name that documents use
   * @return the topic
   * @throws IllegalArgumentException if no topic has this name
   */
  public static Topic labelled(String label) {
    Topic topic = BY_LABEL.get(label);
    if (topic == null) {
      throw new IllegalArgumentException(
          "\"%s\" is no topic. Topics are %s.".formatted(label, String.join(", ", labels())));
    }
    return topic;
  }

  /** {@return the names of all topics, in their order} */
  public static Set<String> labels() {
    return BY_LABEL.keySet();
  }

  /** {@return the name that documents use, such as {@code joinedUp}} */
  public String label() {
    return label;
  }

  /** {@return for a question what it is about; empty for what can be recorded itself} */
  public Set<Topic> about() {
    return about;
  }

  /**
   * Says whether leaving something out leaves this topic out.
   *
   * @param leftOut what is left out
   * @return whether this topic is among them, or one of them is a question about it
   */
  public boolean isIn(Set<Topic> leftOut) {
    if (leftOut.isEmpty()) {
      return false;
    }
    return leftOut.contains(this)
        || (this == ANSWERS && FACTORS.isIn(leftOut))
        || leftOut.stream().anyMatch(question -> question.about.contains(this))
        || (!about.isEmpty() && Sets.difference(about, leftOut).isEmpty());
  }
}
