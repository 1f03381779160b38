package io.alignment.analysis;

import java.util.OptionalDouble;

/**
 * A number of the catalogue with its value.
 *
 * @param metric what it means
 * @param subject of which element, unit or group it is the number; empty for the whole strategy
 * @param value the value, empty if it cannot be computed
 */
public record MetricValue(Metric metric, String subject, OptionalDouble value) {}
