/**
 * Where to start: {@link io.alignment.Analyses} lists all that can be asked of a strategy, and asks
 * it.
 *
 * <pre>{@code
 * Report report = Analyses.builtIn().analyze(strategy);
 * }</pre>
 */
@NullMarked
package io.alignment;

import org.jspecify.annotations.NullMarked;
