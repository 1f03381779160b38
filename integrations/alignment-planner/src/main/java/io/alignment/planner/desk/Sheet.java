package io.alignment.planner.desk;

import io.alignment.analysis.Report;
import io.alignment.model.Strategy;
import io.alignment.plan.Plan;
import io.alignment.planner.store.Version;

/**
 * A version of a strategy on the desk.
 *
 * @param version who saved it, when and why
 * @param document the strategy as it is written
 * @param answers what the library says to it
 */
public record Sheet(Version version, String document, Answers answers) {

  /** {@return the strategy} */
  public Strategy strategy() {
    return answers.strategy();
  }

  /** {@return the answers to all questions} */
  public Report report() {
    return answers.report();
  }

  /** {@return what to do next} */
  public Plan plan() {
    return answers.plan();
  }
}
