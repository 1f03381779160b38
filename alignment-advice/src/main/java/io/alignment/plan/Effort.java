package io.alignment.plan;

/** How much a step takes of those who make it; an order of size, a convention of our own. */
public enum Effort {
  /** A talk, a signature, a transfer. */
  SMALL,
  /** Some weeks of somebody, or a decision that others have to live with. */
  MEDIUM,
  /** A project. */
  LARGE
}
