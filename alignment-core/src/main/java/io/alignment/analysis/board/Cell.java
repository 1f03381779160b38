package io.alignment.analysis.board;

import io.alignment.analysis.Explanation;
import java.util.List;

/**
 * What the record says of one question about one goal. What is missing to 1 is left out on purpose.
 *
 * @param shown what of it the record proves to be in order, from 0 to 1
 * @param failing what of it the record proves not to be, from 0 to 1
 * @param unknown of what of it the record is silent, from 0 to 1
 * @param why what that rests on
 */
public record Cell(double shown, double failing, double unknown, Explanation<List<Reason>> why) {

  /** {@return what of it nobody asks for, from 0 to 1} */
  public double leftOut() {
    return Parts.rest(shown + failing + unknown);
  }

  /** {@return what it rests on: parts that add up to it} */
  public List<Reason> evidence() {
    return why.get();
  }
}
