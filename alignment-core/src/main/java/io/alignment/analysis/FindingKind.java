package io.alignment.analysis;

import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A kind of finding. What it says, why it matters and how to mend it stand in the words of a
 * language under its id, see {@link io.alignment.words.Words}; its page under {@code
 * docs/findings}.
 *
 * @param id its stable name: the analysis, a dot, and what is wrong
 * @param severity how bad its findings are
 * @param evidence the kinds of facts on which its findings may rest; no finding has others
 * @param cause what is wrong in kind
 * @param about which part of a finding tells what it is about
 */
public record FindingKind(
    String id,
    Severity severity,
    Set<Class<? extends Evidence>> evidence,
    Cause cause,
    About about) {

  public FindingKind {
    evidence = ImmutableSet.copyOf(evidence);
  }

  /**
   * Describes a kind of finding, of which each is a matter for itself; see {@link #by}.
   *
   * @param id its stable name: the analysis, a dot, and what is wrong
   * @param severity how bad its findings are
   * @param evidence the kinds of facts on which its findings may rest
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // It is copied at once.
  public FindingKind(String id, Severity severity, Class<? extends Evidence>... evidence) {
    this(id, severity, ImmutableSet.copyOf(evidence), Cause.OTHER, About.ITSELF);
  }

  /**
   * Returns this kind with what makes its findings one matter with others.
   *
   * @param cause what is wrong in kind
   * @param about which part of a finding tells what it is about; findings of one cause about the
   *     same thing are one matter
   * @return the kind
   */
  public FindingKind by(Cause cause, About about) {
    return new FindingKind(id, severity, evidence, cause, about);
  }

  /**
   * Returns a finding of this kind about one element.
   *
   * @param element the id of the element
   * @param facts the facts on which it rests
   * @return the finding
   */
  public Finding at(String element, Evidence... facts) {
    return at(List.of(element), facts);
  }

  /**
   * Returns a finding of this kind.
   *
   * @param elements the ids of the elements it is about
   * @param facts the facts on which it rests
   * @return the finding
   */
  public Finding at(List<String> elements, Evidence... facts) {
    return new Finding(id, severity, elements, List.of(facts));
  }

  /**
   * Counts findings of this kind.
   *
   * @param findings findings of whatever kind
   * @return how many of them are of this kind
   */
  public long countIn(Collection<Finding> findings) {
    return findings.stream().filter(finding -> finding.rule().equals(id)).count();
  }
}
