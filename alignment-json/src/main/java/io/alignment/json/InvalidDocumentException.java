package io.alignment.json;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a document does not hold a valid strategy. It lists everything that is wrong. */
public final class InvalidDocumentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ImmutableList<DocumentProblem> problems;

  InvalidDocumentException(List<DocumentProblem> problems) {
    super(
        problems.stream()
            .map(problem -> "\n  " + problem)
            .collect(
                Collectors.joining(
                    "",
                    problems.size() == 1
                        ? "The document has a problem:"
                        : "The document has %s problems:".formatted(problems.size()),
                    "")));
    this.problems = ImmutableList.copyOf(problems);
  }

  /** {@return all problems in the order of their places, at least one} */
  public List<DocumentProblem> problems() {
    return problems;
  }
}
