package io.alignment.analysis.summary;

import io.alignment.analysis.internal.Labels;

/** A respect in which a business can be aligned. */
public enum Dimension {
  /** From the work up to the vision. */
  VERTICAL,
  /** Between the units whose work touches. */
  HORIZONTAL,
  /** Money and technology where the weight is. */
  RESOURCES,
  /** Who answers for it, who can do it, who hears of it. */
  PEOPLE,
  /** Dates that are there and fit. */
  TIME,
  /** Answers to what helps and threatens. */
  ENVIRONMENT,
  /** What is done, measured and on course. */
  EXECUTION;

  /** {@return its name in weights and numbers, such as {@code vertical}} */
  public String id() {
    return Labels.of(this);
  }
}
