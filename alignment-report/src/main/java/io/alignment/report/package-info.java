/**
 * A report to look at. Start at {@link io.alignment.report.HtmlReport}; maps and diagrams by
 * themselves are in {@link io.alignment.report.map} and {@link io.alignment.report.diagram}.
 */
@NullMarked
package io.alignment.report;

import org.jspecify.annotations.NullMarked;
