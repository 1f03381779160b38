/**
 * The strategy map as data: what is drawn, in which band, and what leads where. Start at {@link
 * io.alignment.report.map.StrategyMap#of}; {@link io.alignment.report.map.Part} names a part of it.
 */
@NullMarked
package io.alignment.report.map;

import org.jspecify.annotations.NullMarked;
