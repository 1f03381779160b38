package io.alignment.analysis;

/** Which part of a finding tells what it is about: what findings of one matter have in common. */
public enum About {
  /** All of its elements, and its kind. */
  ITSELF,
  /** Its first element. */
  FIRST,
  /** Its kind: all findings of the kind belong together. */
  KIND,
  /** What its evidence names: a skill, a unit of amounts or a word; of several the first one. */
  NAMED,
  /** Its first element; of a function that one resource alone fills, that resource. */
  HAND,
  /** Its first element; of an initiative that serves one objective alone, that objective. */
  GOAL,
  /** Its elements, which are functions: that of them which is a silo, else all. */
  PAIR,
  /** The one element that its evidence names beside its own; else its first element. */
  OTHER
}
