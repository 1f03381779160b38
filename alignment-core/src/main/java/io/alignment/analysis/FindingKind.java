package io.alignment.analysis;

import java.util.List;

/**
 * A kind of finding.
 *
 * @param id its stable name: the analysis, a dot, and what is wrong
 * @param severity how bad its findings are
 */
public record FindingKind(String id, Severity severity) {

  /**
   * Returns a finding of this rule about one element.
   *
   * @param element the id of the element
   * @param evidence the facts on which it rests
   * @return the finding
   */
  public Finding at(String element, Evidence... evidence) {
    return at(List.of(element), evidence);
  }

  /**
   * Returns a finding of this rule.
   *
   * @param elements the ids of the elements it is about
   * @param evidence the facts on which it rests
   * @return the finding
   */
  public Finding at(List<String> elements, Evidence... evidence) {
    return new Finding(id, severity, elements, List.of(evidence));
  }
}
