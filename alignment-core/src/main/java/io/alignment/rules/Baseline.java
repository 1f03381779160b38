package io.alignment.rules;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Findings that are known and accepted for now, so that a check fails for new ones only. They are
 * told by rule, elements and kinds of cause, never by their words. Immutable, always in the same
 * order.
 */
public final class Baseline {

  private static final Comparator<Finding.Key> ORDER =
      Comparator.comparing(Finding.Key::rule)
          .thenComparing(
              Finding.Key::elements,
              Comparators.lexicographical(Comparator.<String>naturalOrder()));

  private final ImmutableSortedMap<Finding.Key, Known> known;

  private Baseline(Map<Finding.Key, Known> known) {
    this.known = ImmutableSortedMap.copyOf(known, ORDER);
  }

  /** {@return the baseline that knows nothing} */
  public static Baseline empty() {
    return new Baseline(Map.of());
  }

  /**
   * Makes a baseline.
   *
   * @param list what is known; the last one counts if rule and elements are there twice, in
   *     whatever order of the elements
   * @return the baseline
   */
  public static Baseline of(List<Known> list) {
    Map<Finding.Key, Known> known = new TreeMap<>(ORDER);
    list.forEach(it -> known.put(unordered(it.key()), it));
    return new Baseline(known);
  }

  /** {@return what is known, by rule and elements} */
  public List<Known> list() {
    return known.values().asList();
  }

  /** Returns what is known of a rule at some elements. */
  Optional<Known> of(Finding.Key key) {
    return Optional.ofNullable(known.get(unordered(key)));
  }

  /**
   * Returns this baseline as it should be after a check: without what is solved.
   *
   * @param report a report that was compared with this baseline
   * @return the smaller baseline
   */
  public Baseline withoutSolved(RuleReport report) {
    Map<Finding.Key, Known> left = new TreeMap<>(ORDER);
    left.putAll(known);
    for (Known solved : report.solved()) {
      left.computeIfPresent(
          unordered(solved.key()),
          (key, before) -> {
            Set<String> causes = new TreeSet<>(before.because());
            solved.because().forEach(causes::remove);
            return causes.isEmpty() ? null : before.withCauses(causes);
          });
    }
    return new Baseline(left);
  }

  /**
   * Returns this baseline and what a report found, without what is solved. Notes stay.
   *
   * @param report a report, compared with this baseline or not
   * @return the baseline for which the same check passes
   */
  public Baseline accepting(RuleReport report) {
    RuleReport compared = report.against(this);
    Map<Finding.Key, Known> all = new TreeMap<>(ORDER);
    all.putAll(withoutSolved(compared).known);
    for (Finding finding : compared.findings()) {
      Known now = new Known(finding.rule(), finding.elements(), kinds(finding), Optional.empty());
      all.merge(
          unordered(finding.key()),
          now,
          (before, same) -> {
            Set<String> causes = new TreeSet<>(before.because());
            causes.addAll(now.because());
            return before.withCauses(causes);
          });
    }
    return new Baseline(all);
  }

  /** Returns a key for which it does not matter in which order elements are named. */
  static Finding.Key unordered(Finding.Key key) {
    return new Finding.Key(key.rule(), key.elements().stream().sorted().toList());
  }

  /**
   * Returns the kinds of the findings on which a finding rests.
   *
   * @param finding a finding of a rule
   * @return the ids of their rules, sorted
   */
  public static List<String> kinds(Finding finding) {
    return finding.evidence().stream()
        .filter(Evidence.Because.class::isInstance)
        .flatMap(it -> ((Evidence.Because) it).causes().stream())
        .map(Finding::rule)
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Baseline baseline && known.equals(baseline.known);
  }

  @Override
  public int hashCode() {
    return known.hashCode();
  }

  @Override
  public String toString() {
    return "Baseline" + known.values();
  }

  /**
   * A finding that is known.
   *
   * @param rule the id of the rule
   * @param elements the ids of the elements, as the finding names them
   * @param because the kinds of cause that are known, such as {@code coverage.objective-unowned};
   *     if there are none, whatever breaks this rule at these elements is known
   * @param note what people want to remember about it
   */
  public record Known(
      String rule, List<String> elements, List<String> because, Optional<String> note) {

    public Known {
      elements = ImmutableList.copyOf(elements);
      because = ImmutableList.copyOf(because);
    }

    /** {@return what tells the finding apart from all others} */
    public Finding.Key key() {
      return new Finding.Key(rule, elements);
    }

    private Known withCauses(Set<String> causes) {
      return new Known(rule, elements, because.isEmpty() ? because : List.copyOf(causes), note);
    }
  }
}
