package io.alignment.plan;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Finding;
import io.alignment.drift.Drift;
import io.alignment.model.Edit;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What to do next: the answer of {@link PlanSearch}. All of it is told of a copy of the strategy in
 * which these steps were made in this order; {@code strategy.with(plan.change())} gives exactly
 * these numbers.
 *
 * @param steps the steps, in the order in which they are best made
 * @param before what the strategy is worth without the plan
 * @param after what it is worth with all of it
 * @param moves every number of the catalogue that moves, by id and subject
 * @param solved the findings that go, worst first
 * @param added the findings that come, worst first
 * @param front what can be had with steps of small effort alone, with none of large effort, and
 *     with all, as far as more effort brings more
 * @param firstStays how far the first change hangs on what goals weigh: in what share of cases it
 *     would still bring most by itself if each goal weighed up to a quarter more or less; another
 *     way to answer the same counts as the same. Empty where nothing is changed
 * @param tried how many combinations of steps were tried
 * @param untried how many steps that came to mind were not tried, and how many findings were not
 *     looked at, as the strategy is large
 */
public record Plan(
    List<Step> steps,
    Worth before,
    Worth after,
    List<Drift.Move> moves,
    List<Finding> solved,
    List<Finding> added,
    List<EffortGain> front,
    OptionalDouble firstStays,
    int tried,
    int untried) {

  public Plan {
    steps = ImmutableList.copyOf(steps);
    moves = ImmutableList.copyOf(moves);
    solved = ImmutableList.copyOf(solved);
    added = ImmutableList.copyOf(added);
    front = ImmutableList.copyOf(front);
  }

  /** {@return how much the {@linkplain Worth#total() worth} rises} */
  public double gain() {
    return after.total() - before.total();
  }

  /** {@return all steps that change anything, as one edit} */
  public Edit change() {
    return Edit.all(steps.stream().flatMap(it -> it.change().stream()).toList());
  }
}
