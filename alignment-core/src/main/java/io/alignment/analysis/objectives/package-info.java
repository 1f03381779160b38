/**
 * Can the objectives be followed, are they on their way, and do the dates fit: SMART, progress,
 * time; and how well their owners judge.
 */
@NullMarked
package io.alignment.analysis.objectives;

import org.jspecify.annotations.NullMarked;
