package io.alignment.rules;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Finding;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/**
 * An exception from a rule: for named elements, for a reason, and for a time only.
 *
 * @param elements the ids of the elements; findings that concern all of them are exempt
 * @param reason why
 * @param until the last day on which it holds
 */
public record Exemption(List<String> elements, String reason, LocalDate until) {

  /**
   * Makes an exemption.
   *
   * @throws IllegalArgumentException if it names no element, or gives no reason
   */
  public Exemption {
    elements = ImmutableList.copyOf(elements);
    if (elements.isEmpty() || reason.isBlank()) {
      throw new IllegalArgumentException(
          "An exemption names the elements for which it holds, and the reason. Give both.");
    }
  }

  boolean covers(Finding finding) {
    return new HashSet<>(finding.elements()).containsAll(elements);
  }

  boolean holdsOn(LocalDate day) {
    return !day.isAfter(until);
  }
}
