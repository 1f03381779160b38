package io.alignment.rules;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Severity;
import java.util.List;

/**
 * How a strategy stands to one rule.
 *
 * @param rule the rule
 * @param checked at how many elements it looked; 1 for a rule about the strategy as a whole
 * @param findings where the rule is broken, sorted, without those that are known or exempt
 * @param unknown where nobody can say, as too little is recorded, sorted
 * @param known where it is broken and a {@link Baseline} knew that
 * @param exempt where it is broken and an exemption holds
 * @param idle exemptions that hold and are not needed, so that they can go
 */
public record Verdict(
    AlignmentRule rule,
    int checked,
    List<Finding> findings,
    List<Finding> unknown,
    List<Finding> known,
    List<Exempt> exempt,
    List<Exemption> idle) {

  public Verdict {
    findings = ImmutableList.copyOf(findings);
    unknown = ImmutableList.copyOf(unknown);
    known = ImmutableList.copyOf(known);
    exempt = ImmutableList.copyOf(exempt);
    idle = ImmutableList.copyOf(idle);
  }

  /** How a rule came out. */
  public enum Outcome {
    /** Nothing breaks it, but for what is exempt. */
    KEPT,
    /** It is broken, but only where that is known. */
    KNOWN,
    /** Something breaks it. */
    BROKEN,
    /** Nothing is known to break it, but of some that it looks at nobody can say. */
    UNKNOWN,
    /** There was nothing to look at, so nobody can say. */
    EMPTY
  }

  /** {@return how the rule came out} */
  public Outcome outcome() {
    if (!findings.isEmpty()) {
      return Outcome.BROKEN;
    }
    if (checked == 0) {
      return Outcome.EMPTY;
    }
    if (!known.isEmpty()) {
      return Outcome.KNOWN;
    }
    return unknown.isEmpty() ? Outcome.KEPT : Outcome.UNKNOWN;
  }

  /** Returns everything that breaks the rule, also what does not count. */
  List<Finding> allFindings() {
    return ImmutableList.<Finding>builder()
        .addAll(findings)
        .addAll(known)
        .addAll(exempt.stream().map(Exempt::finding).toList())
        .build();
  }

  /**
   * Says whether the rule is broken and at least this bad.
   *
   * @param least how bad it must be
   * @return true if it is
   */
  public boolean fails(Severity least) {
    return !findings.isEmpty() && rule.severity().compareTo(least) <= 0;
  }

  /**
   * A finding that is exempt.
   *
   * @param finding the finding
   * @param exemption why it does not count
   */
  public record Exempt(Finding finding, Exemption exemption) {}
}
