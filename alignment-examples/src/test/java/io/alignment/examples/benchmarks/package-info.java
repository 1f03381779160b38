/**
 * How long things take, as ratios to yardsticks that are measured in the same run. {@code
 * docs/performance.md} says how to run them.
 */
@NullMarked
package io.alignment.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
