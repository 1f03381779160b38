package io.alignment.rules;

import io.alignment.analysis.Finding;
import io.alignment.analysis.Severity;

/**
 * Why conditions do not hold, where no finding of an analysis says it already. Their sentences
 * stand beside those of the analyses. How bad it is, is a matter of the rule.
 */
final class Causes {

  static final Finding.Rule UNMET = cause("unmet");
  static final Finding.Rule UNMET_BY_THE_WHOLE = cause("unmet-by-the-whole");
  static final Finding.Rule TOO_LOW = cause("number-too-low");
  static final Finding.Rule TOO_HIGH = cause("number-too-high");
  static final Finding.Rule UNKNOWN = cause("number-unknown");
  static final Finding.Rule SEVERAL_OWNERS = cause("several-owners");
  static final Finding.Rule UNOWNED = cause("unowned");
  static final Finding.Rule NOT_LEADING = cause("not-leading-to-a-vision");
  static final Finding.Rule UNDATED = cause("no-due-date");
  static final Finding.Rule NO_HORIZON = cause("no-horizon");
  static final Finding.Rule OWNS_TOO_MUCH = cause("owns-too-much");

  private Causes() {}

  private static Finding.Rule cause(String name) {
    return new Finding.Rule("rule." + name, Severity.WARNING);
  }
}
