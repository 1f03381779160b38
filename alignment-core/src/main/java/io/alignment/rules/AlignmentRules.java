package io.alignment.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.alignment.model.Strategy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rules that are checked together. Immutable. */
public final class AlignmentRules {

  private final ImmutableList<AlignmentRule> rules;

  private AlignmentRules(List<AlignmentRule> rules) {
    this.rules = ImmutableList.copyOf(rules);
    Set<String> ids = new HashSet<>();
    for (AlignmentRule rule : rules) {
      if (!ids.add(rule.id())) {
        throw new IllegalArgumentException(
            "Two rules are called \"%s\". Rename one of the two.".formatted(rule.id()));
      }
    }
  }

  /**
   * Puts rules together.
   *
   * @param rules the rules
   * @return the rules in that order
   * @throws IllegalArgumentException if two of them have the same id
   */
  public static AlignmentRules of(AlignmentRule... rules) {
    return new AlignmentRules(List.of(rules));
  }

  /**
   * Puts rules together.
   *
   * @param rules the rules
   * @return the rules in that order
   * @throws IllegalArgumentException if two of them have the same id
   */
  public static AlignmentRules of(List<AlignmentRule> rules) {
    return new AlignmentRules(rules);
  }

  /**
   * Returns these rules and others.
   *
   * @param others the other rules
   * @return all of them
   * @throws IllegalArgumentException if two of them have the same id
   */
  public AlignmentRules with(AlignmentRules others) {
    return new AlignmentRules(
        ImmutableList.<AlignmentRule>builder().addAll(rules).addAll(others.rules).build());
  }

  /**
   * Returns these rules and others.
   *
   * @param others the other rules
   * @return all of them
   * @throws IllegalArgumentException if two of them have the same id
   */
  public AlignmentRules with(AlignmentRule... others) {
    return with(of(others));
  }

  /** {@return the rules} */
  public List<AlignmentRule> list() {
    return rules;
  }

  /**
   * Says where the rules are broken.
   *
   * @param strategy the strategy
   * @return how it stands to each rule
   * @throws IllegalArgumentException if a rule has exemptions and no day is given, or if one speaks
   *     of a number or rule that no analysis declares
   */
  public RuleReport evaluate(AnalyzedStrategy strategy) {
    return new RuleReport(
        strategy.strategy(),
        rules.stream().map(rule -> rule.evaluate(strategy)).collect(toImmutableList()),
        List.of());
  }

  /**
   * Says where the rules are broken, after asking the built-in analyses.
   *
   * @param strategy the strategy
   * @return how it stands to each rule
   */
  public RuleReport evaluate(Strategy strategy) {
    return evaluate(AnalyzedStrategy.of(strategy));
  }

  /**
   * Checks the rules, after asking the built-in analyses.
   *
   * @param strategy the strategy
   * @throws AssertionError if a rule is broken and more than an information; it says all of it:
   *     where, why and what to do
   */
  public void check(Strategy strategy) {
    check(AnalyzedStrategy.of(strategy));
  }

  /**
   * Checks the rules.
   *
   * @param strategy the strategy
   * @throws AssertionError if a rule is broken and more than an information; it says all of it:
   *     where, why and what to do
   */
  public void check(AnalyzedStrategy strategy) {
    evaluate(strategy).check();
  }
}
