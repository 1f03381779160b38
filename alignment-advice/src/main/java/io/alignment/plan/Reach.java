package io.alignment.plan;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.board.Column;
import io.alignment.analysis.direction.CoverageAnalysis;
import io.alignment.analysis.objectives.ProgressAnalysis;
import io.alignment.analysis.objectives.TimeAnalysis;
import io.alignment.analysis.people.SiloAnalysis;
import io.alignment.analysis.resources.ResourceFitAnalysis;
import io.alignment.model.Allocation;
import io.alignment.model.Edit;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far edits reach: which findings, and what the board takes from answers, stay as they were.
 *
 * @param ranges what they touch
 */
record Reach(Set<Range> ranges) {

  /** Something that edits touch, and what does not rest on it. */
  private enum Range {
    /** Who talks: nothing but whether those talk who must. */
    TALK(
        Set.of(
            CoverageAnalysis.class,
            ResourceFitAnalysis.class,
            TimeAnalysis.class,
            ProgressAnalysis.class),
        EnumSet.complementOf(EnumSet.of(Column.JOINED_UP))),
    /** Who answers for what or takes part: nothing of money, people's time, or days. */
    PARTS(
        Set.of(ResourceFitAnalysis.class, TimeAnalysis.class, ProgressAnalysis.class),
        Set.of(Column.CLEAR, Column.MEANS, Column.IN_TIME, Column.ON_COURSE)),
    /**
     * Who gives how much to what as long as it lasts: nothing of days, talk, and what is measured.
     */
    MEANS(
        Set.of(TimeAnalysis.class, ProgressAnalysis.class, SiloAnalysis.class),
        Set.of(Column.CLEAR, Column.LED, Column.JOINED_UP, Column.IN_TIME, Column.ON_COURSE)),
    /** Anything. */
    ALL(Set.of(), Set.of());

    private final ImmutableSet<Class<?>> untouched;
    private final ImmutableSet<Column> columns;

    Range(Set<Class<?>> untouched, Set<Column> columns) {
      this.untouched = ImmutableSet.copyOf(untouched);
      this.columns = Sets.immutableEnumSet(columns);
    }

    private static Range of(Edit edit, Strategy strategy) {
      if (edit instanceof Edit.Link it) {
        return of(it.relation());
      }
      if (edit instanceof Edit.Unlink it) {
        return of(it.relation());
      }
      if (edit instanceof Edit.Give it) {
        return it.period().isAlways() ? MEANS : ALL;
      }
      if (edit instanceof Edit.Take) {
        return MEANS;
      }
      return edit instanceof Edit.Move it && isAlways(it.resource(), strategy) ? MEANS : ALL;
    }

    private static Range of(Relation relation) {
      return switch (relation.kind()) {
        case COLLABORATION, COMMUNICATION -> TALK;
        case OWNERSHIP, PARTICIPATION -> PARTS;
        default -> ALL;
      };
    }

    private static boolean isAlways(String resource, Strategy strategy) {
      return strategy.outgoing(resource, Allocation.class).stream()
          .allMatch(it -> it.period().isAlways());
    }

    private boolean touches(Analysis<?> analysis) {
      return !untouched.contains(analysis.getClass())
          && columns.stream().noneMatch(it -> it.isAskedBy(analysis));
    }
  }

  static Reach of(List<Edit> edits, Strategy strategy) {
    return new Reach(
        edits.stream()
            .flatMap(Settings::flat)
            .map(it -> Range.of(it, strategy))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Says whether an analysis may answer otherwise after these edits. */
  boolean reaches(Analysis<?> analysis) {
    return ranges.stream().anyMatch(it -> it.touches(analysis));
  }

  /** Says whether money, people's time or days may be broken by these edits. */
  boolean reachesMeans() {
    return ranges.contains(Range.MEANS) || ranges.contains(Range.ALL);
  }
}
