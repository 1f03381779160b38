/** The board: goals and what an owner asks of each, in three states. */
@NullMarked
package io.alignment.analysis.board;

import org.jspecify.annotations.NullMarked;
