package io.alignment.plan;

import io.alignment.analysis.Question;
import io.alignment.analysis.board.Board;

/** What came of steps that were tried. */
record Outcome(Question question, Board board, Worth worth) {}
