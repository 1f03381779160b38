package io.alignment.plan;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.alignment.analysis.Finding;
import io.alignment.analysis.matters.Matter;
import io.alignment.model.Edit;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/**
 * A step that may be worth trying.
 *
 * @param kind what kind of change it is
 * @param change the edit
 * @param matter what it answers; no other step of a plan answers it
 * @param answers the findings that it answers, also such of other matters
 * @param also the findings that it is another way to answer; other steps of a plan may answer them
 *     too
 * @param first what could be given in place of what is taken from other work, by resource: how much
 *     may be left of it at most
 */
record Idea(
    StepKind kind,
    Edit change,
    Matter matter,
    Set<Finding.Key> answers,
    Set<Finding.Key> also,
    Map<String, BigDecimal> first) {

  static Idea of(
      StepKind kind,
      Edit change,
      Matter matter,
      Collection<Finding> answers,
      Map<String, BigDecimal> first) {
    return new Idea(
        kind,
        change,
        matter,
        answers.stream().map(Finding::key).collect(ImmutableSet.toImmutableSet()),
        Set.of(),
        ImmutableMap.copyOf(first));
  }

  /**
   * Returns this step, which is of equal edits the first, and answers also what another one does.
   */
  Idea and(Idea equal) {
    return new Idea(
        kind, change, matter, answers, Sets.union(also, equal.answers).immutableCopy(), first);
  }

  /** Returns how much it usually takes: to find owners for many goals more than for one. */
  Effort effort() {
    return kind == StepKind.OWN && change instanceof Edit.All ? Effort.MEDIUM : kind.effort();
  }

  /** Says whether it takes nothing from work that what is left then could be given for. */
  boolean isWise(Outcome after) {
    return first.isEmpty()
        || first.entrySet().stream()
            .noneMatch(it -> after.left(it.getKey()).compareTo(it.getValue()) >= 0);
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
