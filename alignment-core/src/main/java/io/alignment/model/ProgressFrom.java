package io.alignment.model;

/** From what one tells how far an objective has come. */
public enum ProgressFrom {
  /** From its own measures where it has any, else from what supports it: the default. */
  BOTH,
  /** From its own measures alone. */
  MEASURES,
  /** From what supports it alone; its measures are only shown. */
  BELOW
}
