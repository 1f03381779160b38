package io.alignment.model;

/** The four perspectives of the balanced scorecard (Kaplan and Norton, 1992). */
public enum Perspective {
  /** What the owners see. */
  FINANCIAL,
  /** What the customers see. */
  CUSTOMER,
  /** What the business must excel at. */
  INTERNAL_PROCESS,
  /** How the business goes on learning and improving. */
  LEARNING_AND_GROWTH
}
