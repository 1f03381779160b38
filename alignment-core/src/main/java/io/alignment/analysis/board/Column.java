package io.alignment.analysis.board;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Question;
import io.alignment.model.Topic;
import java.util.List;
import java.util.Set;

/** What an owner asks of each goal: a column of the board. */
public enum Column {
  /** Can one say when it is reached? */
  CLEAR(Topic.CLEAR, Topic.MEASURES, Topic.DAYS),
  /** Does somebody answer for it? */
  LED(Topic.LED, Topic.OWNERS),
  /** Does anybody work on it? */
  WORKED_ON(Topic.WORKED_ON, Topic.WORK),
  /** Does it get what it needs? */
  MEANS(Topic.MEANS, Topic.MONEY, Topic.TIME),
  /** Can those who do it do it? */
  ABLE(Topic.ABLE, Topic.SKILLS),
  /** Do those talk who must? */
  JOINED_UP(Topic.JOINED_UP, Topic.CHANNELS),
  /** Do its days fit? */
  IN_TIME(Topic.IN_TIME, Topic.DAYS),
  /** Is it coming along? */
  ON_COURSE(Topic.ON_COURSE, Topic.MEASURES),
  /** Does it stand without one person? */
  ROBUST(Topic.ROBUST, Topic.PEOPLE),
  /** Is it ready for what threatens it? */
  SAFE(Topic.SAFE, Topic.FACTORS);

  private final Topic question;
  private final ImmutableList<Topic> aspects;

  Column(Topic question, Topic... aspects) {
    this.question = question;
    this.aspects = ImmutableList.copyOf(aspects);
  }

  /** {@return its name in documents, rules and results, such as {@code workedOn}} */
  public String id() {
    return question.label();
  }

  /** {@return the question as documents name it to leave it out} */
  public Topic question() {
    return question;
  }

  /**
   * Says whether an analysis is the part of a {@link BoardAnalysis} that answers this question of
   * all goals, as which a {@link Question} has it among its answers.
   *
   * @param analysis the analysis
   * @return whether it is
   */
  public boolean isAskedBy(Analysis<?> analysis) {
    return analysis instanceof ColumnAnalysis it && it.column() == this;
  }

  /** Returns the topics that it is about, each an equal part of it. */
  List<Topic> aspects() {
    return aspects;
  }

  /** Says whether what it asks about a topic is left out; of measures also with their readings. */
  boolean isIn(Set<Topic> leftOut, Topic aspect) {
    return leftOut.contains(question)
        || leftOut.contains(aspect)
        || (this == ON_COURSE && leftOut.contains(Topic.READINGS));
  }
}
