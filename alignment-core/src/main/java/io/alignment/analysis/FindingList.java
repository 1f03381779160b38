package io.alignment.analysis;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.internal.LazyList;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * An unmodifiable list of findings, worst first, as {@link Finding#compareTo} orders them. Findings
 * of a rule that many elements have in common are made when somebody looks at them, equal ones each
 * time: of a large strategy nobody looks at most of them. Whoever goes over them again and again
 * copies them into a list of their own.
 *
 * <p>Cost: making the list is linear in the findings that were added one by one, if those of each
 * rule come in order already, as they mostly do, and in nothing else; {@link #get} takes time
 * logarithmic in the number of rules. Safe for use by several threads.
 */
public final class FindingList extends AbstractList<Finding> implements RandomAccess {

  private final List<OfRule> rules;
  private final int[] end;

  private FindingList(List<OfRule> rules) {
    this.rules = rules;
    end = new int[rules.size()];
    int size = 0;
    for (int i = 0; i < end.length; i++) {
      size += rules.get(i).findings.size();
      end[i] = size;
    }
  }

  /**
   * Returns findings in order.
   *
   * @param findings the findings
   * @return the same ones, worst first
   */
  public static List<Finding> sorted(Collection<Finding> findings) {
    Builder builder = new Builder();
    findings.forEach(builder::add);
    return builder.build();
  }

  /**
   * Returns findings that do not change.
   *
   * @param findings the findings, in order
   * @return the same list if it is known not to change, or else a copy
   */
  public static List<Finding> copyOf(List<Finding> findings) {
    return findings instanceof FindingList ? findings : ImmutableList.copyOf(findings);
  }

  /**
   * Returns those of some findings that are of certain rules. Others are not made for it.
   *
   * @param findings the findings of an analysis
   * @param rules the ids of the rules
   * @return their findings, in the same order
   */
  public static List<Finding> ofRules(List<Finding> findings, Set<String> rules) {
    return (findings instanceof FindingList list
            ? list.rules.stream()
                .filter(it -> rules.contains(it.rule.id()))
                .flatMap(it -> it.findings.stream())
            : findings.stream().filter(it -> rules.contains(it.rule())))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Counts those of some findings that are of a severity. None is made for it.
   *
   * @param findings the findings of an analysis
   * @param severity the severity
   * @return how many they are
   */
  public static int count(List<Finding> findings, Severity severity) {
    return (findings instanceof FindingList list
            ? list.rules.stream()
                .filter(it -> it.rule.severity() == severity)
                .mapToInt(it -> it.findings.size())
            : findings.stream().filter(it -> it.severity() == severity).mapToInt(it -> 1))
        .sum();
  }

  @Override
  public Finding get(int place) {
    int found = Arrays.binarySearch(end, place + 1);
    int number = found < 0 ? -found - 1 : found;
    return rules.get(number).findings.get(place - (number == 0 ? 0 : end[number - 1]));
  }

  @Override
  public int size() {
    return end.length == 0 ? 0 : end[end.length - 1];
  }

  /** The findings of a rule, in order; there are some. */
  private record OfRule(Rule rule, List<Finding> findings) {}

  /** What findings have in common that are made together. */
  private record Rule(Severity severity, String id) {}

  /** Collects findings in any order. Not for several threads at once. */
  public static final class Builder {
    private final List<OfRule> rules = new ArrayList<>();
    private final Map<Rule, List<Finding>> made = new LinkedHashMap<>();

    /** Starts without any. */
    public Builder() {}

    /**
     * Adds all findings of a rule.
     *
     * @param rule the rule, of which nothing else may be added
     * @param elements the indices of the elements at which it finds something, ascending
     * @param finding the finding at an index, always an equal one; about this element first, and of
     *     each element one
     */
    public void add(FindingKind rule, int[] elements, IntFunction<Finding> finding) {
      if (elements.length > 0) {
        rules.add(
            new OfRule(
                new Rule(rule.severity(), rule.id()), LazyList.of(elements.clone(), finding)));
      }
    }

    /**
     * Adds a finding.
     *
     * @param finding the finding
     */
    public void add(Finding finding) {
      made.computeIfAbsent(new Rule(finding.severity(), finding.rule()), it -> new ArrayList<>())
          .add(finding);
    }

    /**
     * Returns the findings.
     *
     * @return the findings, worst first
     * @throws IllegalStateException if those of a rule were added in two ways, so that their order
     *     is not known
     */
    public List<Finding> build() {
      Set<Rule> known = new HashSet<>(made.keySet());
      for (OfRule of : rules) {
        if (!known.add(of.rule)) {
          throw new IllegalStateException(
              "Findings of %s were added twice. Add all of a rule at once, or all one by one."
                  .formatted(of.rule.id()));
        }
      }
      List<OfRule> all = new ArrayList<>(rules);
      made.forEach(
          (rule, findings) -> all.add(new OfRule(rule, findings.stream().sorted().toList())));
      all.sort(
          Comparator.comparing((OfRule it) -> it.rule.severity())
              .thenComparing(it -> it.rule.id()));
      return new FindingList(all);
    }
  }
}
