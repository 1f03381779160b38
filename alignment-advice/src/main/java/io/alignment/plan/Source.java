package io.alignment.plan;

/** Thinks of steps of one sort. */
@FunctionalInterface
interface Source {

  /** Thinks of steps; those that cannot be made, or bring nothing, are sorted out later. */
  void think(Situation situation, Thoughts thoughts);
}
