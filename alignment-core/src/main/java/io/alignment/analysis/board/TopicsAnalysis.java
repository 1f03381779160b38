package io.alignment.analysis.board;

import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Question;
import io.alignment.model.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Asks of what the record speaks, see {@link Question#speaksOf}. Of what nobody has written down no
 * analysis finds anything element by element; here it is asked for once, if there are objectives.
 * How often measures are read is asked where they are read, readings where there are measures,
 * channels where there are two functions, and answers where there are factors of SWOT; perspectives
 * and people are not asked for, as not every business wants the ones, and the others are known once
 * their time is.
 *
 * <p>Cost: linear in elements and relations.
 */
public final class TopicsAnalysis implements Analysis<Topics> {

  /** Makes the question; it has no options. */
  public TopicsAnalysis() {}

  @Override
  public Optional<Catalogue<?>> catalogue() {
    return Optional.of(Topics.CATALOGUE);
  }

  @Override
  public Topics analyze(Question question) {
    Predicate<Topic> isSilent = it -> !question.speaksOf(it) && !it.isIn(question.leftOut());
    List<String> asked = labels(isSilent.and(it -> isAsked(it, question)));
    return new Topics(
        labels(question::speaksOf),
        labels(isSilent),
        question.leftOut().stream().map(Topic::label).toList(),
        asked.isEmpty()
            ? List.of()
            : List.of(Topics.SILENT.at(List.of(), new Evidence.Silence(asked))));
  }

  /** Returns what holds of the topics themselves; questions are about some of them. */
  private static List<String> labels(Predicate<Topic> selected) {
    return Arrays.stream(Topic.values())
        .filter(selected.and(it -> it.about().isEmpty()))
        .map(Topic::label)
        .toList();
  }

  private static boolean isAsked(Topic topic, Question question) {
    return !question.strategy().objectives().isEmpty()
        && switch (topic) {
          case MEASURES, DAYS, OWNERS, WORK, MONEY, TIME, SKILLS, FACTORS -> true;
          case READINGS -> question.speaksOf(Topic.MEASURES);
          case CADENCES -> question.speaksOf(Topic.READINGS);
          case ANSWERS ->
              question.strategy().factors().stream().anyMatch(it -> it.quadrant().isPresent());
          case CHANNELS -> question.strategy().functions().size() > 1;
          case PERSPECTIVES, PEOPLE -> false;
          case CLEAR, LED, WORKED_ON, MEANS, ABLE, JOINED_UP, IN_TIME, ON_COURSE, ROBUST, SAFE ->
              false;
        };
  }
}
