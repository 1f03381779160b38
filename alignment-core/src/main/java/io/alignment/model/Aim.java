package io.alignment.model;

/** How much of an objective has to be reached for it to be a success. */
public enum Aim {
  /** All of it: the default. */
  COMMITTED,
  /** A large part of the way; whoever reaches all of it did not aim high enough. */
  ASPIRATIONAL
}
