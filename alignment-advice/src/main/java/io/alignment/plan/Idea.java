package io.alignment.plan;

import com.google.common.collect.ImmutableSet;
import io.alignment.analysis.Finding;
import io.alignment.analysis.matters.Matter;
import io.alignment.model.Edit;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/**
 * A step that may be worth trying.
 *
 * @param kind what kind of change it is
 * @param change the edit
 * @param matter what it answers; no other step of a plan answers it
 * @param answers the findings that it answers, also such of other matters
 */
record Idea(StepKind kind, Edit change, Matter matter, Set<Finding.Key> answers) {

  static Idea of(StepKind kind, Edit change, Matter matter, Collection<Finding> answers) {
    return new Idea(
        kind,
        change,
        matter,
        answers.stream().map(Finding::key).collect(ImmutableSet.toImmutableSet()));
  }

  /** Says whether two matters are one: cause and what they are about tell them apart. */
  private static boolean isOfOne(Matter one, Matter other) {
    return one.cause() == other.cause() && one.about().equals(other.about());
  }

  /** Says whether both answer the same. */
  boolean isAgainst(Idea other) {
    return isOfOne(matter, other.matter) || !Collections.disjoint(answers, other.answers);
  }
}
