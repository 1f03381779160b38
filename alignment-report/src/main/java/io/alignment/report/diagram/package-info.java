/** Pictures of a strategy map: SVG to look at, and the languages of other tools. */
@NullMarked
package io.alignment.report.diagram;

import org.jspecify.annotations.NullMarked;
