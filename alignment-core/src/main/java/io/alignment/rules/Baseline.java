package io.alignment.rules;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.alignment.analysis.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Findings that are known and accepted for now, so that a check fails for new ones only. They are
 * told by rule and elements, never by their words. Immutable, always in the same order.
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
   * @param list what is known; the last one counts if something is there twice
   * @return the baseline
   */
  public static Baseline of(List<Known> list) {
    Map<Finding.Key, Known> known = new TreeMap<>(ORDER);
    list.forEach(it -> known.put(it.key(), it));
    return new Baseline(known);
  }

  /**
   * Says whether a finding is known.
   *
   * @param finding the finding
   * @return true if one of the same rule and elements is
   */
  public boolean knows(Finding finding) {
    return known.containsKey(finding.key());
  }

  /** {@return what is known, by rule and elements} */
  public List<Known> list() {
    return known.values().asList();
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
    report.solved().forEach(it -> left.remove(it.key()));
    return new Baseline(left);
  }

  /**
   * Returns this baseline and what a report found, without what is solved. Notes stay.
   *
   * @param report a report, compared with this baseline or not
   * @return the baseline for which the same check passes
   */
  public Baseline accepting(RuleReport report) {
    Map<Finding.Key, Known> all = new TreeMap<>(ORDER);
    RuleReport compared = report.against(this);
    all.putAll(withoutSolved(compared).known);
    compared
        .findings()
        .forEach(it -> all.put(it.key(), new Known(it.rule(), it.elements(), Optional.empty())));
    return new Baseline(all);
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
   * @param note what people want to remember about it
   */
  public record Known(String rule, List<String> elements, Optional<String> note) {

    public Known {
      elements = ImmutableList.copyOf(elements);
    }

    /** {@return what tells the finding apart from all others} */
    public Finding.Key key() {
      return new Finding.Key(rule, elements);
    }
  }
}
