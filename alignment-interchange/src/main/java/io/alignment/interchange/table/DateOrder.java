package io.alignment.interchange.table;

/** How days such as 3/4/2026 are meant, of which nothing else tells what comes first. */
public enum DateOrder {
  /** The day comes first: the third of April. */
  DMY,
  /** The month comes first: the fourth of March. */
  MDY
}
