package io.alignment.rules;

import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Severity;

/**
 * Why conditions do not hold, where no finding of an analysis says it already. Their sentences
 * stand beside those of the analyses. How bad it is, is a matter of the rule.
 */
final class Causes {

  static final FindingKind UNMET = cause("unmet");
  static final FindingKind UNMET_BY_THE_WHOLE = cause("unmet-by-the-whole");
  static final FindingKind TOO_LOW = cause("number-too-low");
  static final FindingKind TOO_HIGH = cause("number-too-high");
  static final FindingKind UNKNOWN = cause("number-unknown");
  static final FindingKind SEVERAL_OWNERS = cause("several-owners");
  static final FindingKind UNOWNED = cause("unowned");
  static final FindingKind NOT_LEADING = cause("not-leading-to-a-vision");
  static final FindingKind UNDATED = cause("no-due-date");
  static final FindingKind NO_HORIZON = cause("no-horizon");
  static final FindingKind OWNS_TOO_MUCH = cause("owns-too-much");

  private Causes() {}

  private static FindingKind cause(String name) {
    return new FindingKind("rule." + name, Severity.WARNING);
  }
}
