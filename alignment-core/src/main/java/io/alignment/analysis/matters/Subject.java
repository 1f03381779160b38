package io.alignment.analysis.matters;

import io.alignment.analysis.Cause;
import java.util.List;

/**
 * What matters are told apart by.
 *
 * @param cause the cause
 * @param about what it is about
 */
record Subject(Cause cause, List<String> about) {

  static Subject of(Cause cause, String about) {
    return new Subject(cause, List.of(about));
  }
}
