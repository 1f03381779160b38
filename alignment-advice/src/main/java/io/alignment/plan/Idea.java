package io.alignment.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.alignment.analysis.Finding;
import io.alignment.model.Edit;
import java.util.List;

/**
 * A step that may be worth trying.
 *
 * @param kind what kind of change it is
 * @param change the edit
 * @param answers what it answers, the gravest first; no other step of a plan answers any of it
 * @param goals the goals at which it works where nothing was found
 */
record Idea(StepKind kind, Edit change, List<Finding> answers, List<String> goals) {

  Idea {
    answers = ImmutableSet.copyOf(answers).asList();
    goals = ImmutableList.copyOf(goals);
  }

  static Idea of(StepKind kind, Edit change, List<Finding> answers) {
    return new Idea(kind, change, answers, List.of());
  }

  static Idea of(StepKind kind, Edit change, Finding answer) {
    return of(kind, change, List.of(answer));
  }

  /** Says whether both answer the same. */
  boolean isAgainst(Idea other) {
    return answers.stream()
            .anyMatch(it -> other.answers.stream().anyMatch(that -> that.key().equals(it.key())))
        || goals.stream().anyMatch(other.goals::contains);
  }
}
