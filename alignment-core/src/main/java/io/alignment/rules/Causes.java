package io.alignment.rules;

import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Severity;
import java.util.List;
import java.util.Set;

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
  static final FindingKind NOT_RECORDED = cause("not-recorded");
  static final FindingKind NOT_LEADING = cause("not-leading-to-a-vision");
  static final FindingKind UNDATED = cause("no-due-date");
  static final FindingKind NO_HORIZON = cause("no-horizon");
  static final FindingKind CELL_FAILING = cause("cell-failing");
  static final FindingKind CELL_UNKNOWN = cause("cell-unknown");
  static final FindingKind OWNS_TOO_MUCH = cause("owns-too-much");

  private static final Set<String> UNJUDGED =
      Set.of(UNKNOWN.id(), NOT_RECORDED.id(), NO_HORIZON.id(), CELL_UNKNOWN.id());

  private Causes() {}

  /** Whether a cause says that nobody can judge, for want of a record. */
  static boolean isUnjudged(Finding cause) {
    return UNJUDGED.contains(cause.rule());
  }

  /** Whether nothing is known to speak against what should hold, and nothing to speak for it. */
  static boolean areUnjudged(List<Finding> causes) {
    return !causes.isEmpty() && causes.stream().allMatch(Causes::isUnjudged);
  }

  private static FindingKind cause(String name) {
    return new FindingKind("rule." + name, Severity.WARNING);
  }
}
