package io.alignment.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Severity;
import io.alignment.model.Strategy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A rule that a business sets itself. Immutable; the methods that change it return another one.
 * {@link Rules} has ready-made rules, and the words for new ones:
 *
 * <pre>{@code
 * AlignmentRule funded =
 *     rule("objectives.funded").objectives().that(o -> o.priority() > 0.10)
 *         .should(be(resourced()))
 *         .because("what matters most must have money");
 * }</pre>
 *
 * <p>{@link #evaluate} returns data; {@link #check} throws an {@link AssertionError} that an owner
 * can read.
 */
public final class AlignmentRule {

  private final String id;
  private final String sentence;
  private final Severity severity;
  private final Optional<String> reason;
  private final ImmutableList<Exemption> exemptions;
  private final Function<AnalyzedStrategy, Look> look;

  private AlignmentRule(
      String id,
      String sentence,
      Severity severity,
      Optional<String> reason,
      List<Exemption> exemptions,
      Function<AnalyzedStrategy, Look> look) {
    if (id.isBlank()) {
      throw new IllegalArgumentException("A rule needs an id, such as \"objectives.funded\".");
    }
    this.id = id;
    this.sentence = sentence;
    this.severity = severity;
    this.reason = reason;
    this.exemptions = ImmutableList.copyOf(exemptions);
    this.look = look;
  }

  AlignmentRule(String id, String sentence, Function<AnalyzedStrategy, Look> look) {
    this(id, sentence, Severity.ERROR, Optional.empty(), List.of(), look);
  }

  /**
   * What a rule saw.
   *
   * @param checked at how many subjects it looked
   * @param causes why it is broken
   */
  record Look(int checked, List<Finding> causes) {}

  /** {@return the stable name of the rule, which its findings carry} */
  public String id() {
    return id;
  }

  /** {@return what the rule says, as a sentence without its final period} */
  public String sentence() {
    return sentence;
  }

  /** {@return how bad it is to break it: by default an error} */
  public Severity severity() {
    return severity;
  }

  /** {@return why it was made, in words that follow “because”} */
  public Optional<String> reason() {
    return reason;
  }

  /** {@return the exceptions from it} */
  public List<Exemption> exemptions() {
    return exemptions;
  }

  /**
   * Returns this rule with a reason.
   *
   * @param why why the rule was made, in words that follow “because”
   * @return the rule
   */
  public AlignmentRule because(String why) {
    return new AlignmentRule(id, sentence, severity, Optional.of(why), exemptions, look);
  }

  /**
   * Returns this rule in other words.
   *
   * @param words what the rule says, as a sentence without its final period
   * @return the rule
   */
  public AlignmentRule as(String words) {
    return new AlignmentRule(id, words, severity, reason, exemptions, look);
  }

  /**
   * Returns this rule with another severity. An information never fails a check.
   *
   * @param other how bad it is to break it
   * @return the rule
   */
  public AlignmentRule withSeverity(Severity other) {
    return new AlignmentRule(id, sentence, other, reason, exemptions, look);
  }

  /**
   * Returns this rule with an exception more. To evaluate it, the day must be known.
   *
   * @param element the id of the element for which the rule does not count
   * @param why the reason
   * @param until the last day of the exception
   * @return the rule
   * @throws IllegalArgumentException if there is no reason
   */
  public AlignmentRule except(String element, String why, LocalDate until) {
    return except(new Exemption(List.of(element), why, until));
  }

  /**
   * Returns this rule with an exception more. To evaluate it, the day must be known.
   *
   * @param exemption the exception
   * @return the rule
   */
  public AlignmentRule except(Exemption exemption) {
    return new AlignmentRule(
        id,
        sentence,
        severity,
        reason,
        ImmutableList.<Exemption>builder().addAll(exemptions).add(exemption).build(),
        look);
  }

  /**
   * Says where the rule is broken.
   *
   * @param strategy the strategy
   * @return where and why, without an exception however broken it is
   * @throws IllegalArgumentException if it has exemptions and no day is given, or if it speaks of a
   *     number or rule that no analysis declares
   */
  public Verdict evaluate(AnalyzedStrategy strategy) {
    Look seen = look.apply(strategy);
    Map<List<String>, List<Finding>> causes =
        seen.causes().stream()
            .distinct()
            .sorted()
            .collect(Collectors.groupingBy(Finding::elements));
    List<Finding> unknown = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    List<Verdict.Exempt> exempt = new ArrayList<>();
    Set<Exemption> needed = new LinkedHashSet<>();
    causes.forEach(
        (elements, why) -> {
          List<Evidence> evidence = new ArrayList<>();
          if (Causes.areUnjudged(why)) {
            evidence.add(new Evidence.Because(why));
            unknown.add(new Finding(id, Severity.INFO, elements, evidence));
            exemptions.stream().filter(it -> it.elements().equals(elements)).forEach(needed::add);
            return;
          }
          List<Finding> known = why.stream().filter(it -> !Causes.isUnjudged(it)).toList();
          evidence.add(new Evidence.Because(known));
          Finding finding = new Finding(id, severity, elements, evidence);
          List<Exemption> covering =
              exemptions.stream().filter(exemption -> exemption.covers(finding)).toList();
          Optional<Exemption> holding =
              covering.stream().filter(it -> it.holdsOn(day(strategy))).findFirst();
          if (holding.isPresent()) {
            needed.add(holding.get());
            exempt.add(new Verdict.Exempt(finding, holding.get()));
          } else {
            covering.forEach(it -> evidence.add(new RuleEvidence.Expired(it.until(), it.reason())));
            findings.add(new Finding(id, severity, elements, evidence));
          }
        });
    findings.sort(null);
    unknown.sort(null);
    exempt.sort((one, other) -> one.finding().compareTo(other.finding()));
    List<Exemption> idle =
        exemptions.stream()
            .filter(it -> it.holdsOn(day(strategy)) && !needed.contains(it))
            .collect(toImmutableList());
    return new Verdict(this, seen.checked(), findings, unknown, List.of(), exempt, idle);
  }

  private LocalDate day(AnalyzedStrategy strategy) {
    return strategy
        .asOf()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The rule \"%s\" has exceptions that end some day. Say which day it is, by"
                            .formatted(id)
                        + " AnalyzedStrategy.of(strategy, day)."));
  }

  /**
   * Says where the rule is broken, after asking the built-in analyses.
   *
   * @param strategy the strategy
   * @return where and why
   */
  public Verdict evaluate(Strategy strategy) {
    return evaluate(AnalyzedStrategy.of(strategy));
  }

  /**
   * Checks the rule, after asking the built-in analyses.
   *
   * @param strategy the strategy
   * @throws AssertionError if the rule is broken and more than an information; it says where, why
   *     and what to do
   */
  public void check(Strategy strategy) {
    check(AnalyzedStrategy.of(strategy));
  }

  /**
   * Checks the rule.
   *
   * @param strategy the strategy
   * @throws AssertionError if the rule is broken and more than an information; it says where, why
   *     and what to do
   */
  public void check(AnalyzedStrategy strategy) {
    AlignmentRules.of(this).check(strategy);
  }

  /** {@return what the rule says, with its reason} */
  @Override
  public String toString() {
    return sentence + reason.map(", because "::concat).orElse("");
  }
}
