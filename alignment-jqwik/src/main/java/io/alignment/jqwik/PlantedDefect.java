package io.alignment.jqwik;

import com.google.common.collect.ImmutableSet;
import io.alignment.model.Strategy;
import java.util.Set;

/**
 * A strategy in which all is well, and the same with one defect planted.
 *
 * @param rule the id of the rule that should notice the defect, such as {@code silos.gap}
 * @param sound the strategy without the defect: no built-in analysis finds anything
 * @param faulty the same with the defect
 * @param consequences the ids of other rules that notice it too, because the defect cannot be had
 *     without them
 */
public record PlantedDefect(
    String rule, Strategy sound, Strategy faulty, Set<String> consequences) {

  public PlantedDefect {
    consequences = ImmutableSet.copyOf(consequences);
  }

  @Override
  public String toString() {
    return rule + " planted in " + faulty;
  }
}
