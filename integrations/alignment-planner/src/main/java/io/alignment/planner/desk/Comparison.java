package io.alignment.planner.desk;

import io.alignment.drift.Drift;

/**
 * Two strategies and what is different.
 *
 * @param before the old one
 * @param after the new one
 * @param drift what is different in the new one
 */
public record Comparison(Answers before, Answers after, Drift drift) {}
