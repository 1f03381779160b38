package io.alignment.rules;

import io.alignment.analysis.Priorities;
import io.alignment.model.WorkItem;

/**
 * An objective or initiative together with what the analyses say of it.
 *
 * @param <E> the type of the work item
 */
public final class AnalyzedWork<E extends WorkItem> extends AnalyzedElement<E> {

  AnalyzedWork(E element, AnalyzedStrategy whole) {
    super(element, whole);
  }

  /**
   * Returns what share of the vision it carries; see {@link Priorities}.
   *
   * @return at least 0, and 0 for what leads to no vision
   */
  public double priority() {
    return number(Priorities.PRIORITY.id()).orElse(0);
  }
}
