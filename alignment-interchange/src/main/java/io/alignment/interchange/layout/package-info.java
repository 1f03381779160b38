/**
 * Tables of our own, in which a strategy stands whole, as CSV and as a workbook, and tables that
 * other tools read.
 */
@NullMarked
package io.alignment.interchange.layout;

import org.jspecify.annotations.NullMarked;
