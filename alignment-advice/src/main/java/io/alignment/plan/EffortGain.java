package io.alignment.plan;

/**
 * What can be had with so much effort.
 *
 * @param most the largest effort of a step
 * @param steps how many steps of no larger effort were found that bring something
 * @param gain how much the {@linkplain Worth#total() worth} rises by them
 */
public record EffortGain(Effort most, int steps, double gain) {}
