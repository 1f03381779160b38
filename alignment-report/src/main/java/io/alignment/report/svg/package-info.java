/** A drawing as SVG. */
@NullMarked
package io.alignment.report.svg;

import org.jspecify.annotations.NullMarked;
