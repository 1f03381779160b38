/** What the board says to people: how each cell stands, and why. */
@NullMarked
package io.alignment.report.board;

import org.jspecify.annotations.NullMarked;
