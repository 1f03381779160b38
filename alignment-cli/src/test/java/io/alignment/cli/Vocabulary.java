package io.alignment.cli;

import java.util.regex.Pattern;

/** What people who own a business do not say. */
final class Vocabulary {

  /** Words of specialists, and ids. They may stand in documents, in JSON and in the docs. */
  static final Pattern SPECIALIST =
      Pattern.compile(
          "(?i)\\b(forks?|branch(es)?|dimensions?|anchored|congruence|stakes?|cascades?"
              + "|misfit|null|NaN|[a-zA-Z]+\\.[a-z]+-[a-z-]+|minDepth)\\b");

  private Vocabulary() {}
}
