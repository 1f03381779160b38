package io.alignment.plan;

import com.google.common.collect.ImmutableSet;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.objectives.ProgressAnalysis;
import io.alignment.analysis.objectives.TimeAnalysis;
import io.alignment.analysis.people.SiloAnalysis;
import io.alignment.analysis.resources.ResourceFitAnalysis;
import io.alignment.model.Allocation;
import io.alignment.model.Edit;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import java.util.List;
import java.util.Set;

/**
 * How far edits reach: which findings, and what the board takes from answers, stay as they were.
 */
enum Reach {
  /** Who answers for what, takes part, or talks: nothing of money, people's time, or days. */
  PEOPLE(Set.of(ResourceFitAnalysis.class, TimeAnalysis.class, ProgressAnalysis.class)),
  /**
   * Who gives how much to what as long as it lasts: nothing of days, talk, and what is measured.
   */
  MEANS(Set.of(TimeAnalysis.class, ProgressAnalysis.class, SiloAnalysis.class)),
  /** Anything. */
  ALL(Set.of());

  private static final Set<Relation.Kind> OF_PEOPLE =
      ImmutableSet.of(
          Relation.Kind.OWNERSHIP,
          Relation.Kind.PARTICIPATION,
          Relation.Kind.COLLABORATION,
          Relation.Kind.COMMUNICATION);

  private final ImmutableSet<Class<?>> untouched;

  Reach(Set<Class<?>> untouched) {
    this.untouched = ImmutableSet.copyOf(untouched);
  }

  static Reach of(List<Edit> edits, Strategy strategy) {
    return edits.stream()
        .flatMap(Settings::flat)
        .map(it -> of(it, strategy))
        .max(Reach::compareTo)
        .orElse(PEOPLE);
  }

  private static Reach of(Edit edit, Strategy strategy) {
    if (edit instanceof Edit.Link it) {
      return OF_PEOPLE.contains(it.relation().kind()) ? PEOPLE : ALL;
    }
    if (edit instanceof Edit.Unlink it) {
      return OF_PEOPLE.contains(it.relation().kind()) ? PEOPLE : ALL;
    }
    if (edit instanceof Edit.Give it) {
      return it.period().isAlways() ? MEANS : ALL;
    }
    if (edit instanceof Edit.Take) {
      return MEANS;
    }
    return edit instanceof Edit.Move it && isAlways(it.resource(), strategy) ? MEANS : ALL;
  }

  private static boolean isAlways(String resource, Strategy strategy) {
    return strategy.outgoing(resource, Allocation.class).stream()
        .allMatch(it -> it.period().isAlways());
  }

  /** Says whether an analysis may answer otherwise after these edits. */
  boolean reaches(Analysis<?> analysis) {
    return !untouched.contains(analysis.getClass());
  }

  /** Says whether money, people's time or days may be broken by these edits. */
  boolean reachesMeans() {
    return this != PEOPLE;
  }
}
