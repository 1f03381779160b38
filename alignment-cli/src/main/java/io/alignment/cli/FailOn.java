package io.alignment.cli;

import io.alignment.analysis.Severity;

/** How bad something must be to end the command with an exit code that tells so. */
enum FailOn {
  ERROR(Severity.ERROR),
  WARNING(Severity.WARNING);

  private final Severity severity;

  FailOn(Severity severity) {
    this.severity = severity;
  }

  Severity severity() {
    return severity;
  }
}
