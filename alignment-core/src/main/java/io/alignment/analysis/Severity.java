package io.alignment.analysis;

/** How bad a finding is, worst first. */
public enum Severity {
  /** The strategy contradicts itself, or nobody makes it happen: mend it. */
  ERROR,
  /** Something is missing or goes where it does not help: decide. */
  WARNING,
  /** Worth knowing, neither good nor bad. */
  INFO
}
