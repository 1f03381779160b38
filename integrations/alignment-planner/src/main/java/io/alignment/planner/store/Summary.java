package io.alignment.planner.store;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * What a version is in numbers, as they were when it was saved.
 *
 * @param goals how many objectives it has
 * @param elements how many elements
 * @param inOrder what share of all that is wanted is shown to be in order; empty if nobody can say
 * @param notInOrder what share is shown not to be; empty if nobody can say
 * @param asOf the day on which that was asked
 */
public record Summary(
    int goals, int elements, OptionalDouble inOrder, OptionalDouble notInOrder, LocalDate asOf) {}
