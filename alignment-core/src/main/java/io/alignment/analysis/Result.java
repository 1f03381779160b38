package io.alignment.analysis;

import java.util.List;

/**
 * The answer of an analysis: a record whose components are what there is to know. Its place in a
 * {@link Report} is the name of its class, beginning with a small letter.
 *
 * <p>The lists and maps of the built-in answers may make their items when somebody looks at them,
 * equal ones each time, and so hold on to the strategy of which they speak: of a large one nobody
 * looks at most of them. Whoever goes over the same list again and again copies it first.
 */
public interface Result {

  /** {@return what should be looked at, worst first; see {@link Finding#compareTo}} */
  List<Finding> findings();

  /** {@return the numbers of this answer that stand in the catalogue; by default none} */
  default List<MetricValue> numbers() {
    return List.of();
  }
}
