/** Numbers of the strategy as gauges of Micrometer. */
@NullMarked
package io.alignment.spring.metrics;

import org.jspecify.annotations.NullMarked;
