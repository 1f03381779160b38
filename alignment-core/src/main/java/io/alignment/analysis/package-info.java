/**
 * What can be asked of a strategy. An {@link io.alignment.analysis.Analysis} is a question, its
 * {@link io.alignment.analysis.Result} the answer: numbers, and {@linkplain
 * io.alignment.analysis.Finding findings} with evidence.
 *
 * <p>Start at {@link io.alignment.Analyses#builtIn()}, or ask one question: {@code new
 * CoverageAnalysis().analyze(strategy)}.
 */
@NullMarked
package io.alignment.analysis;

import org.jspecify.annotations.NullMarked;
