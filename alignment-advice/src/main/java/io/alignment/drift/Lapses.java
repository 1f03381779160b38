package io.alignment.drift;

import com.google.common.base.Splitter;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Metric;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.Column;
import io.alignment.model.Field;
import io.alignment.model.Relation;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * What is gone without anybody having solved it: what spoke of it is no longer recorded, or is left
 * out now.
 */
final class Lapses {

  /** Relations that may speak against a strategy; taking away others is a decision. */
  private static final Set<Relation.Kind> WITNESSES =
      EnumSet.of(
          Relation.Kind.HINDRANCE,
          Relation.Kind.INFLUENCE,
          Relation.Kind.DEPENDENCY,
          Relation.Kind.PARTICIPATION);

  /** Which cells of the board may fail less where something is taken away; all if not said here. */
  private static final Map<String, Set<Column>> SPEAKS_AGAINST =
      Map.ofEntries(
          Map.entry("hindrance", Set.of(Column.SAFE, Column.JOINED_UP)),
          Map.entry("influence", Set.of(Column.SAFE)),
          Map.entry("dependency", Set.of(Column.IN_TIME, Column.JOINED_UP)),
          Map.entry("participation", Set.of(Column.JOINED_UP)),
          Map.entry("measures", Set.of(Column.ON_COURSE)),
          Map.entry("checkIns", Set.of(Column.ON_COURSE)),
          Map.entry("requiredSkills", Set.of(Column.ABLE)),
          Map.entry("demands", Set.of(Column.MEANS)),
          Map.entry("start", Set.of(Column.IN_TIME)),
          Map.entry("started", Set.of(Column.IN_TIME)),
          Map.entry("due", Set.of(Column.IN_TIME)),
          Map.entry("ended", Set.of(Column.IN_TIME)));

  private static final String LEFT_OUT = "leavesOut";
  private static final Set<String> PROSE = Set.of("description", "tags", LEFT_OUT);

  private final SetMultimap<String, Column> unrecorded = HashMultimap.create();
  private final Set<String> less = new HashSet<>();
  private final Set<String> more = new HashSet<>();
  // Where a topic is silent now, nobody can say which findings would still be there.
  private final boolean isTopicGone;
  private final boolean isSharedMeasureLess;

  Lapses(
      boolean fellSilent,
      List<Drift.Field> strategy,
      Drift.Elements elements,
      Drift.Relations relations) {
    isSharedMeasureLess = strategy.stream().anyMatch(Lapses::isLostOfSharedMeasure);
    isTopicGone =
        fellSilent || isSharedMeasureLess || strategy.stream().anyMatch(Lapses::isLeftOut);
    elements.removed().forEach(it -> lose(it.id(), ""));
    for (Drift.ChangedElement it : elements.changed()) {
      it.fields().stream()
          .filter(field -> isTakenAway(field) || isLeftOut(field))
          .forEach(field -> lose(it.id(), field.field()));
    }
    for (Drift.ListedRelation it : relations.removed()) {
      for (String end : List.of(it.source(), it.target())) {
        if (WITNESSES.contains(it.kind())) {
          lose(end, Field.nameOf(it.kind()));
        } else if (it.kind() != Relation.Kind.ALLOCATION) { // Who gives less has decided so.
          less.add(end);
        }
      }
    }
    elements.added().forEach(it -> more.add(it.id()));
    elements.changed().stream()
        .filter(it -> it.fields().stream().anyMatch(field -> field.before().isEmpty()))
        .forEach(it -> more.add(it.id()));
    for (Drift.ListedRelation it : relations.added()) {
      more.add(it.target());
      if (it.kind() != Relation.Kind.ALLOCATION) {
        more.add(it.source());
      }
    }
  }

  private void lose(String id, String what) {
    less.add(id);
    unrecorded.putAll(
        id,
        SPEAKS_AGAINST.getOrDefault(
            Splitter.on('/').split(what).iterator().next(), EnumSet.allOf(Column.class)));
  }

  /** Says whether something of an element is no longer recorded that may speak against a cell. */
  boolean isUnproven(String id, Column column) {
    return unrecorded.containsEntry(id, column)
        || (isSharedMeasureLess && column == Column.ON_COURSE);
  }

  /** Says whether less is recorded of an element, but for what it gives or gets. */
  boolean isLess(String id) {
    return isTopicGone || less.contains(id);
  }

  /** Says whether more is recorded of an element. */
  boolean isMore(String id) {
    return more.contains(id);
  }

  private static boolean isLeftOut(Drift.Field field) {
    return field.field().equals(LEFT_OUT) && field.after().isPresent();
  }

  /** Says whether less is recorded of what several objectives are measured by. */
  private static boolean isLostOfSharedMeasure(Drift.Field field) {
    return field.field().startsWith("measures/") && isTakenAway(field);
  }

  private static boolean isTakenAway(Drift.Field field) {
    return field.before().isPresent()
        && field.after().isEmpty()
        && !PROSE.contains(field.field())
        && !field.field().startsWith("properties/");
  }

  /** Says whether a finding is gone that nobody solved. */
  private boolean isLapsed(Finding finding) {
    return isTopicGone || finding.elements().stream().anyMatch(unrecorded::containsKey);
  }

  Drift.Findings in(Drift.Findings findings) {
    Map<Boolean, List<Finding>> gone =
        findings.solved().stream().collect(Collectors.partitioningBy(this::isLapsed));
    return new Drift.Findings(
        findings.added(),
        findings.demanded(),
        Objects.requireNonNull(gone.get(false)),
        Objects.requireNonNull(gone.get(true)),
        findings.movedAway(),
        findings.unchanged());
  }

  /**
   * Returns of which numbers it is not better that they moved: all where a topic is gone, those of
   * elements of which less is recorded, those that lapsed findings explain, and where there are
   * any, what none explains; those of the board where a cell is no longer recorded.
   */
  BiPredicate<Metric, String> unpraised(List<Finding> lapsed, List<Drift.TurnedCell> cells) {
    Set<String> columns =
        cells.stream()
            .filter(it -> it.why() == Drift.Why.NO_LONGER_RECORDED)
            .map(Drift.TurnedCell::column)
            .collect(Collectors.toSet());
    Set<String> rules = lapsed.stream().map(Finding::rule).collect(Collectors.toSet());
    return (metric, subject) ->
        isTopicGone
            || unrecorded.containsKey(subject)
            || (Board.CATALOGUE.metrics().contains(metric)
                && (subject.isEmpty() ? !columns.isEmpty() : columns.contains(subject)))
            || (!rules.isEmpty()
                && (metric.explainedBy().isEmpty()
                    || metric.explainedBy().stream().anyMatch(rules::contains)));
  }
}
