package io.alignment.rules;

import io.alignment.analysis.Evidence;
import java.time.LocalDate;

/** Facts on which the findings of rules rest, besides those of the analyses. */
public sealed interface RuleEvidence extends Evidence {

  /**
   * What should hold and does not, where nothing else can be said.
   *
   * @param words what should hold, in words that follow “should”
   */
  record Wish(String words) implements RuleEvidence {}

  /**
   * Of what nothing is recorded, so that nobody can judge.
   *
   * @param topic the name of the topic, such as {@code owners}
   */
  record Silence(String topic) implements RuleEvidence {}

  /**
   * How many objectives a function owns.
   *
   * @param owned how many it owns
   * @param most how many it should own at the most
   */
  record Span(int owned, int most) implements RuleEvidence {}

  /**
   * An exemption that has ended.
   *
   * @param until the last day on which it held
   * @param reason why it was made
   */
  record Expired(LocalDate until, String reason) implements RuleEvidence {}
}
