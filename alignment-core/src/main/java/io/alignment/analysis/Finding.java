package io.alignment.analysis;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * Something in a strategy that should be looked at. Findings are told apart by {@link #key()}:
 * evidence may change from day to day, the finding stays the same.
 *
 * <p>They are ordered worst first, then by rule, then by elements.
 *
 * @param rule the stable id of the rule that raised it, such as {@code coverage.objective-unowned}
 * @param severity how bad it is
 * @param elements the ids of the elements it is about, in an order that the rule defines
 * @param evidence the facts on which it rests
 */
public record Finding(
    String rule, Severity severity, List<String> elements, List<Evidence> evidence)
    implements Comparable<Finding> {

  public Finding {
    elements = ImmutableList.copyOf(elements);
    evidence = ImmutableList.copyOf(evidence);
  }

  /** {@return what tells this finding apart from all others: rule and elements} */
  public Key key() {
    return new Key(rule, elements);
  }

  /**
   * Returns evidence of a type, such as {@code evidence(Evidence.Amounts.class)}.
   *
   * @param type the class of the evidence
   * @param <E> the type of the evidence
   * @return the first of this type, empty if the finding rests on none
   */
  public <E extends Evidence> Optional<E> evidence(Class<E> type) {
    return evidence.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  @Override
  public int compareTo(Finding other) {
    int order = severity.compareTo(other.severity);
    if (order == 0) {
      order = rule.compareTo(other.rule);
    }
    int both = Math.min(elements.size(), other.elements.size());
    for (int i = 0; order == 0 && i < both; i++) {
      order = elements.get(i).compareTo(other.elements.get(i));
    }
    return order == 0 ? Integer.compare(elements.size(), other.elements.size()) : order;
  }

  /**
   * What tells findings apart.
   *
   * @param rule the id of the rule
   * @param elements the ids of the elements
   */
  public record Key(String rule, List<String> elements) {}
}
