/** Rules for a strategy as JUnit tests: {@link io.alignment.junit.StrategyTests}. */
@NullMarked
package io.alignment.junit;

import org.jspecify.annotations.NullMarked;
