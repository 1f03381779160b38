/**
 * What comes from outside and from within, and what it does to the strategy: strengths, weaknesses,
 * opportunities and threats, and the impact of factors.
 */
@NullMarked
package io.alignment.analysis.environment;

import org.jspecify.annotations.NullMarked;
