package io.alignment.maven;

import io.alignment.Analyses;
import io.alignment.model.Strategy;
import io.alignment.plan.PlanSearch;
import io.alignment.report.answers.StepsTelling;
import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Says what to do next. */
@Mojo(name = "plan", requiresProject = false, threadSafe = true)
public final class PlanMojo extends StrategyMojo {

  /** How many steps there may be. */
  @Parameter(property = "alignment.steps", defaultValue = "5")
  int steps;

  @Override
  void run() throws IOException, MojoFailureException {
    if (steps < 1) {
      throw new MojoFailureException(
          "A plan has at least 1 step. Give steps a number above 0, not " + steps + ".");
    }
    Strategy read = readStrategy();
    PlanSearch search = new PlanSearch(Analyses.builtIn()).upTo(steps);
    getLog().info(text(StepsTelling.of(read, search.in(question(read)), words())));
  }
}
