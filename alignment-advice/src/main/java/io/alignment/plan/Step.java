package io.alignment.plan;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Finding;
import io.alignment.model.Edit;
import java.util.List;

/**
 * A step of a plan.
 *
 * @param kind what kind of change it is
 * @param nature what it asks of those who read it
 * @param effort how much it takes of those who make it
 * @param price what money and time it takes and moves
 * @param change the edit
 * @param answers what it answers, the gravest first; empty where it works at a cell of the board of
 *     which nothing else is found
 * @param gain how much the {@linkplain Worth#total() worth} rises by it after the steps before it
 * @param lost how much less the whole plan is worth without it
 * @param after what the strategy is worth after it and the steps before it
 * @param turns the cells of the board that it changes after the steps before it, the largest gain
 *     first
 */
public record Step(
    StepKind kind,
    Nature nature,
    Effort effort,
    Price price,
    Edit change,
    List<Finding> answers,
    double gain,
    double lost,
    Worth after,
    List<Turn> turns) {

  public Step {
    answers = ImmutableList.copyOf(answers);
    turns = ImmutableList.copyOf(turns);
  }
}
