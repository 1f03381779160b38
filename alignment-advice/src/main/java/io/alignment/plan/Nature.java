package io.alignment.plan;

/** What a step asks of those who read it. */
public enum Nature {
  /** It can be done as it stands. */
  DO,
  /** Somebody has to decide it; the strategy knows a way, not whether it is wanted. */
  DECIDE,
  /** Nobody has written down what it needs; somebody has to be asked. */
  FIND_OUT
}
