package io.alignment.planner.desk;

import com.google.common.base.Suppliers;
import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.model.Strategy;
import io.alignment.plan.Plan;
import io.alignment.plan.PlanSearch;
import java.util.function.Supplier;

/**
 * What the library answers to a strategy as of a day. Each answer is looked for when first asked.
 */
public final class Answers {

  private final Question question;
  private final Supplier<Report> report;
  private final Supplier<Plan> plan;

  Answers(Question question, Analyses analyses) {
    this.question = question;
    report = Suppliers.memoize(() -> analyses.analyze(question));
    plan = Suppliers.memoize(() -> new PlanSearch(analyses).in(question, report.get()));
  }

  /** {@return the strategy} */
  public Strategy strategy() {
    return question.whole();
  }

  /** {@return what is asked, as of the day} */
  public Question question() {
    return question;
  }

  /** {@return the answers to all questions} */
  public Report report() {
    return report.get();
  }

  /** {@return what to do next} */
  public Plan plan() {
    return plan.get();
  }
}
