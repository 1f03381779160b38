package io.alignment.plan;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.matters.Matter;
import io.alignment.analysis.matters.OpenQuestion;
import io.alignment.model.Edit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A step of a plan.
 *
 * @param kind what kind of change it is
 * @param nature what it asks of those who read it
 * @param effort how much it takes of those who make it
 * @param price what money and time it takes and moves
 * @param change the edit; empty where something has to be found out first
 * @param matter what it answers, as it is after the steps before it; empty where it asks what
 *     nobody has written down, or those have left of it nothing that would be found
 * @param question what it asks where nobody has written it down, as that is after the steps before
 * @param ask the ids of the functions to ask, whoever is nearest first; empty where there is an
 *     edit, or nobody can be named
 * @param late by how many days those who do the work would learn too late what it lacks, as
 *     trainings take as long as they do; empty where nobody need learn anything, or it is not late
 * @param gain how much the {@linkplain Worth#total() worth} rises by it after the steps before it;
 *     0 without an edit
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
    Optional<Edit> change,
    Optional<Matter> matter,
    Optional<OpenQuestion> question,
    List<String> ask,
    OptionalInt late,
    double gain,
    double lost,
    Worth after,
    List<Turn> turns) {

  public Step {
    ask = ImmutableList.copyOf(ask);
    turns = ImmutableList.copyOf(turns);
  }
}
