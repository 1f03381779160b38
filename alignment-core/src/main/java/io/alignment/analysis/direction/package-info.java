/**
 * Does everything lead to the vision, over which steps, and seen from which sides: coverage, the
 * cascade, the balanced scorecard.
 */
@NullMarked
package io.alignment.analysis.direction;

import org.jspecify.annotations.NullMarked;
