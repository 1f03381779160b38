package io.alignment.interchange;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** Nothing can be made of a source. Its message lists why: what, where, and how to mend it. */
public final class UnreadableSourceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ImmutableList<String> problems;

  /**
   * All that keeps it from being read.
   *
   * @param problems whole sentences: what is wrong, where, and how to mend it; at least one
   */
  public UnreadableSourceException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = ImmutableList.copyOf(problems);
  }

  /** {@return what keeps it from being read, a sentence or two each} */
  public List<String> problems() {
    return problems;
  }
}
