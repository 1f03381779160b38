package io.alignment.analysis;

import java.util.List;

/**
 * The answer of an analysis: a record whose components are what there is to know. Its place in a
 * {@link Report} is the name of its catalogue, by default that of its class, beginning with a small
 * letter.
 *
 * <p>The lists and maps of the built-in answers may make their items when somebody looks at them,
 * equal ones each time, and so hold on to the strategy of which they speak: of a large one nobody
 * looks at most of them. Whoever goes over the same list again and again copies it first.
 */
public interface Result {

  /** {@return what should be looked at, worst first; see {@link Finding#compareTo}} */
  List<Finding> findings();

  /** {@return what this answer can say; by default nothing but its findings} */
  default Catalogue<?> catalogue() {
    return Catalogue.empty(getClass());
  }

  /** {@return the numbers of this answer that are in the catalogue} */
  default List<MetricValue> numbers() {
    return catalogue().numbers(this);
  }
}
