package io.alignment.drift;

import io.alignment.analysis.Finding;
import io.alignment.analysis.Metric;
import io.alignment.model.Relation;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  private static final String LEFT_OUT = "leavesOut";
  private static final Set<String> PROSE = Set.of("description", "tags", LEFT_OUT);

  private final Set<String> unrecorded = new HashSet<>();
  // Where a topic is silent now, nobody can say which findings would still be there.
  private final boolean isTopicGone;

  Lapses(
      boolean fellSilent,
      List<Drift.Field> strategy,
      Drift.Elements elements,
      Drift.Relations relations) {
    isTopicGone =
        fellSilent || strategy.stream().anyMatch(it -> isLeftOut(it) || isLostOfSharedMeasure(it));
    elements.removed().forEach(it -> unrecorded.add(it.id()));
    for (Drift.ChangedElement it : elements.changed()) {
      if (it.fields().stream().anyMatch(field -> isTakenAway(field) || isLeftOut(field))) {
        unrecorded.add(it.id());
      }
    }
    relations.removed().stream()
        .filter(it -> WITNESSES.contains(it.kind()))
        .flatMap(it -> Stream.of(it.source(), it.target()))
        .forEach(unrecorded::add);
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
    return isTopicGone || finding.elements().stream().anyMatch(unrecorded::contains);
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
   * any, what none explains.
   */
  BiPredicate<Metric, String> unpraised(List<Finding> lapsed) {
    Set<String> rules = lapsed.stream().map(Finding::rule).collect(Collectors.toSet());
    return (metric, subject) ->
        isTopicGone
            || unrecorded.contains(subject)
            || (!rules.isEmpty()
                && (metric.explainedBy().isEmpty()
                    || metric.explainedBy().stream().anyMatch(rules::contains)));
  }
}
