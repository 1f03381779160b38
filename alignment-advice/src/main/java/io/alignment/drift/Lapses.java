package io.alignment.drift;

import io.alignment.analysis.Finding;
import io.alignment.analysis.Metric;
import io.alignment.analysis.objectives.Progress;
import io.alignment.model.Relation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is gone without anybody having solved it: what spoke of it is no longer recorded, is left
 * out now, or the work was put off.
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
  private final Set<String> putOff = new HashSet<>();
  // Where a topic is silent now, nobody can say which findings would still be there.
  private final boolean isTopicGone;

  Lapses(
      boolean fellSilent,
      List<Drift.Field> strategy,
      Drift.Elements elements,
      Drift.Relations relations) {
    isTopicGone = fellSilent || strategy.stream().anyMatch(Lapses::isLeftOut);
    elements.removed().forEach(it -> unrecorded.add(it.id()));
    for (Drift.ChangedElement it : elements.changed()) {
      if (it.fields().stream().anyMatch(field -> isTakenAway(field) || isLeftOut(field))) {
        unrecorded.add(it.id());
      }
      if (it.fields().stream().anyMatch(Lapses::isPutOff)) {
        putOff.add(it.id());
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

  private static boolean isTakenAway(Drift.Field field) {
    return field.before().isPresent()
        && field.after().isEmpty()
        && !PROSE.contains(field.field())
        && !field.field().startsWith("properties/");
  }

  private static boolean isPutOff(Drift.Field field) {
    return field.field().endsWith("/baseline") || postponedBy(field).isPresent();
  }

  /** Returns by how many days work is due later. */
  static Optional<Long> postponedBy(Drift.Field field) {
    return field.field().equals("due")
            && field.before().orElse("") instanceof LocalDate before
            && field.after().orElse("") instanceof LocalDate after
            && after.isAfter(before)
        ? Optional.of(before.until(after, ChronoUnit.DAYS))
        : Optional.empty();
  }

  /** Says whether a finding is gone that nobody solved. */
  private boolean isLapsed(Finding finding) {
    Predicate<Set<String>> concerns = ids -> finding.elements().stream().anyMatch(ids::contains);
    boolean isAboutProgress =
        Progress.CATALOGUE.findingKinds().stream()
            .anyMatch(kind -> kind.id().equals(finding.rule()));
    return isTopicGone || concerns.test(unrecorded) || (isAboutProgress && concerns.test(putOff));
  }

  Drift.Findings in(Drift.Findings findings) {
    Map<Boolean, List<Finding>> gone =
        findings.solved().stream().collect(Collectors.partitioningBy(this::isLapsed));
    return new Drift.Findings(
        findings.added(),
        Objects.requireNonNull(gone.get(false)),
        Objects.requireNonNull(gone.get(true)),
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
