package io.alignment.model;

import com.google.common.collect.Sets;
import java.util.Set;

/**
 * What is said of a strategy as a whole, before its elements.
 *
 * @param about what people read about it
 * @param leavesOut what it does not speak of on purpose; in the order of the topics
 */
public record Preface(About about, Set<Topic> leavesOut) {

  public Preface {
    leavesOut = Sets.immutableEnumSet(leavesOut);
  }
}
