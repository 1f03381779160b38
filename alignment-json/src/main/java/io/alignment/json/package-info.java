/**
 * Strategies as documents in JSON and YAML, and results as JSON.
 *
 * <p>Start at {@link io.alignment.json.StrategyReader} and {@link
 * io.alignment.json.StrategyWriter}; {@link io.alignment.json.ResultWriter} writes what analyses
 * answer.
 */
@NullMarked
package io.alignment.json;

import org.jspecify.annotations.NullMarked;
