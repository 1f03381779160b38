package io.alignment.planner.store;

/**
 * A version of a strategy as it is kept.
 *
 * @param version who, when and why
 * @param document the strategy as somebody wrote it, in YAML or JSON
 */
public record Stored(Version version, String document) {}
