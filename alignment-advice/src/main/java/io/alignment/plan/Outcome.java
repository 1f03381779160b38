package io.alignment.plan;

import io.alignment.analysis.Question;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.analysis.resources.ResourceFitAnalysis;
import java.math.BigDecimal;

/** What came of steps that were tried. */
record Outcome(Question question, Board board, Worth worth) {

  /** Returns what is left of a resource. */
  BigDecimal left(String resource) {
    return question.answer(ResourceFit.class, new ResourceFitAnalysis()).amounts().stream()
        .flatMap(it -> it.resources().stream())
        .filter(it -> it.id().equals(resource))
        .flatMap(it -> it.unallocated().stream())
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }
}
