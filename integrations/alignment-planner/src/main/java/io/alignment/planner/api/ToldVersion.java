package io.alignment.planner.api;

import io.alignment.planner.store.Summary;
import io.alignment.planner.store.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version as programs are told of it. What is not known is absent.
 *
 * @param number its number
 * @param author who kept it
 * @param savedAt when
 * @param why the reason
 * @param goals how many objectives it has
 * @param elements how many elements
 * @param inOrder what share of what is wanted is shown to be in order
 * @param notInOrder what share is shown not to be
 * @param asOf the day of these numbers
 */
record ToldVersion(
    int number,
    String author,
    Instant savedAt,
    String why,
    @Nullable Integer goals,
    @Nullable Integer elements,
    @Nullable Double inOrder,
    @Nullable Double notInOrder,
    @Nullable LocalDate asOf) {

  static ToldVersion of(Version version) {
    Summary summary = version.summary().orElse(null);
    return new ToldVersion(
        version.number(),
        version.author(),
        version.savedAt(),
        version.why(),
        summary == null ? null : summary.goals(),
        summary == null ? null : summary.elements(),
        summary == null || summary.inOrder().isEmpty() ? null : summary.inOrder().getAsDouble(),
        summary == null || summary.notInOrder().isEmpty()
            ? null
            : summary.notInOrder().getAsDouble(),
        summary == null ? null : summary.asOf());
  }
}
