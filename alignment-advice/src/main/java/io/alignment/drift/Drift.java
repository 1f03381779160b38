package io.alignment.drift;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import io.alignment.Analyses;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.Severity;
import io.alignment.analysis.summary.Summary;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is different in one version of a strategy from another: which edits were made, how the
 * numbers moved, which findings came and went. Facts, not sentences. Elements are told apart by id,
 * so that one with another id is another element. The order in which things stand in a strategy is
 * no difference.
 *
 * <p>{@code between(b, a, …)} mirrors {@code between(a, b, …)}: what was added is removed, before
 * is after, better is worse; but what is gone since it is no longer recorded was not solved.
 *
 * @param strategy what is different in the name, description, tags and properties of the whole
 * @param elements which elements came, went and changed
 * @param relations which relations came, went and changed
 * @param reparented which elements there are in both versions that serve, or stand in, something
 *     else, by id
 * @param reowned which elements there are in both versions that are owned by somebody else, by id
 * @param numbers the numbers of the catalogue that moved, by id and subject
 * @param findings which findings came, went and stayed
 */
public record Drift(
    List<Field> strategy,
    Elements elements,
    Relations relations,
    List<Moved> reparented,
    List<Moved> reowned,
    List<Move> numbers,
    Findings findings) {

  private static final String SCORE = Summary.CATALOGUE.metric("score").id();

  public Drift {
    strategy = ImmutableList.copyOf(strategy);
    reparented = ImmutableList.copyOf(reparented);
    reowned = ImmutableList.copyOf(reowned);
    numbers = ImmutableList.copyOf(numbers);
  }

  /**
   * Compares two versions of a strategy. Cost: that of the analyses, twice, and of sorting.
   *
   * @param before the question about the old version
   * @param after the question about the new version; as of the same day, lest numbers move with
   *     time alone
   * @param analyses what to ask both
   * @return what is different
   */
  public static Drift between(Question before, Question after, Analyses analyses) {
    return between(
        before.whole(), analyses.analyze(before), after.whole(), analyses.analyze(after));
  }

  /**
   * Compares two versions of a strategy that are analyzed already.
   *
   * @param before the old version
   * @param reportBefore the answers to it
   * @param after the new version
   * @param reportAfter the answers to it, by the same analyses
   * @return what is different
   */
  public static Drift between(
      Strategy before, Report reportBefore, Strategy after, Report reportAfter) {
    Comparison comparison = new Comparison(before, after);
    List<Field> strategy = comparison.strategy();
    Elements elements = comparison.elements();
    Relations relations = comparison.relations();
    Lapses lapses = new Lapses(comparison.fellSilent(), strategy, elements, relations);
    Findings findings = lapses.in(findings(reportBefore, reportAfter));
    return new Drift(
        strategy,
        elements,
        relations,
        comparison.reparented(),
        comparison.reowned(),
        Moves.between(reportBefore, reportAfter, lapses.unpraised(findings.lapsed())),
        findings);
  }

  /**
   * Compares the numbers of two reports.
   *
   * @param before the answers to the old version
   * @param after the answers to the new version, by the same analyses
   * @return the numbers that moved, by id and subject
   */
  public static List<Move> numbers(Report before, Report after) {
    return Moves.between(before, after, (metric, subject) -> false);
  }

  /**
   * Compares the findings of two reports. Without the versions nothing is known to have lapsed.
   *
   * @param before the answers to the old version
   * @param after the answers to the new version, by the same analyses
   * @return which came, went and stayed
   */
  public static Findings findings(Report before, Report after) {
    Map<Finding.Key, Finding> old = byKey(before);
    Map<Finding.Key, Finding> now = byKey(after);
    return new Findings(
        without(now, old),
        without(old, now),
        List.of(),
        Sets.intersection(now.keySet(), old.keySet()).stream()
            .map(key -> Objects.requireNonNull(now.get(key)))
            .sorted()
            .map(Finding::key)
            .toList());
  }

  private static Map<Finding.Key, Finding> byKey(Report report) {
    Map<Finding.Key, Finding> byKey = new LinkedHashMap<>();
    report.findings().forEach(finding -> byKey.putIfAbsent(finding.key(), finding));
    return byKey;
  }

  private static List<Finding> without(
      Map<Finding.Key, Finding> some, Map<Finding.Key, Finding> others) {
    return some.values().stream()
        .filter(finding -> !others.containsKey(finding.key()))
        .sorted()
        .toList();
  }

  /** {@return whether nothing was edited, no number moved and no finding came or went} */
  public boolean isEmpty() {
    return isSameContent()
        && numbers.isEmpty()
        && findings.added().isEmpty()
        && findings.solved().isEmpty()
        && findings.lapsed().isEmpty();
  }

  /** {@return whether nothing was edited} */
  public boolean isSameContent() {
    return strategy.isEmpty()
        && elements.equals(new Elements(List.of(), List.of(), List.of()))
        && relations.equals(new Relations(List.of(), List.of(), List.of()));
  }

  /** {@return whether there is a new error or warning, or the score of the summary has fallen} */
  public boolean isWorse() {
    return findings.added().stream().anyMatch(it -> it.severity() != Severity.INFO)
        || numbers.stream()
            .anyMatch(it -> it.metric().equals(SCORE) && it.direction() == Direction.WORSE);
  }

  /**
   * Which elements came, went and changed, each by id.
   *
   * @param added those that only the new version has
   * @param removed those that only the old version has
   * @param changed those of both that are not equal
   */
  public record Elements(List<Listed> added, List<Listed> removed, List<ChangedElement> changed) {

    public Elements {
      added = ImmutableList.copyOf(added);
      removed = ImmutableList.copyOf(removed);
      changed = ImmutableList.copyOf(changed);
    }
  }

  /**
   * An element that only one version has.
   *
   * @param id its id
   * @param type of which type it is
   * @param name what people read
   */
  public record Listed(String id, Element.Type type, String name) {}

  /**
   * An element of both versions that is not the same.
   *
   * @param id its id
   * @param type of which type it is in the new version
   * @param name what people read in the new version
   * @param fields what is different
   */
  public record ChangedElement(String id, Element.Type type, String name, List<Field> fields) {

    public ChangedElement {
      fields = ImmutableList.copyOf(fields);
    }
  }

  /**
   * Something that is different.
   *
   * @param field its name, such as {@code due}; with slashes inside what has a name of its own,
   *     such as {@code measures/online orders/target}
   * @param before the old value, empty if there was none; of a list what the new one lacks
   * @param after the new value, empty if there is none; of a list what the old one lacked
   */
  public record Field(String field, Optional<Object> before, Optional<Object> after) {}

  /**
   * Which relations came, went and changed, each by kind, source and target.
   *
   * @param added those that only the new version has
   * @param removed those that only the old version has
   * @param changed those between the same elements that carry something else
   */
  public record Relations(
      List<ListedRelation> added, List<ListedRelation> removed, List<ChangedRelation> changed) {

    public Relations {
      added = ImmutableList.copyOf(added);
      removed = ImmutableList.copyOf(removed);
      changed = ImmutableList.copyOf(changed);
    }
  }

  /**
   * A relation that only one version has.
   *
   * @param kind of which kind it is
   * @param source the id of the element from which it starts
   * @param target the id of the element to which it leads
   * @param carries what it carries, such as its weight
   */
  public record ListedRelation(
      Relation.Kind kind, String source, String target, Map<String, Object> carries) {

    public ListedRelation {
      carries = ImmutableMap.copyOf(carries);
    }
  }

  /**
   * A relation of both versions that does not carry the same.
   *
   * @param kind of which kind it is
   * @param source the id of the element from which it starts
   * @param target the id of the element to which it leads
   * @param fields what is different
   */
  public record ChangedRelation(
      Relation.Kind kind, String source, String target, List<Field> fields) {

    public ChangedRelation {
      fields = ImmutableList.copyOf(fields);
    }
  }

  /**
   * An element of both versions with others above it.
   *
   * @param id its id
   * @param before the ids of those that were above it, in ascending order
   * @param after the ids of those that are above it now, in ascending order
   */
  public record Moved(String id, List<String> before, List<String> after) {

    public Moved {
      before = ImmutableList.copyOf(before);
      after = ImmutableList.copyOf(after);
    }
  }

  /**
   * A number that moved.
   *
   * @param metric its id in the catalogue
   * @param subject of which element, unit or group it is the number; empty for the whole strategy
   * @param before the old value, empty if there was none
   * @param after the new value, empty if there is none
   * @param direction whether that is good
   */
  public record Move(
      String metric,
      String subject,
      OptionalDouble before,
      OptionalDouble after,
      Direction direction) {}

  /** Whether a number moved as it should. */
  public enum Direction {
    /** More of what should be more, or less of what should be less. */
    BETTER,
    /** The contrary. */
    WORSE,
    /** Neither is good, one of the two values is absent, or it rests on what has lapsed. */
    NEITHER
  }

  /**
   * Which findings came, went and stayed; the evidence of those that stayed may be different.
   *
   * @param added those of the new version alone, worst first
   * @param solved those of the old version alone, worst first
   * @param lapsed those of the old version alone that nobody solved: what spoke of them is no
   *     longer recorded or is left out now, or the work was put off; worst first
   * @param unchanged rule and elements of those of both, worst first
   */
  public record Findings(
      List<Finding> added,
      List<Finding> solved,
      List<Finding> lapsed,
      List<Finding.Key> unchanged) {

    public Findings {
      added = ImmutableList.copyOf(added);
      solved = ImmutableList.copyOf(solved);
      lapsed = ImmutableList.copyOf(lapsed);
      unchanged = ImmutableList.copyOf(unchanged);
    }
  }
}
