package io.alignment.examples;

import io.alignment.Analyses;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.direction.Coverage;
import io.alignment.analysis.direction.CoverageAnalysis;
import io.alignment.analysis.people.SiloAnalysis;
import io.alignment.analysis.people.Silos;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.analysis.resources.ResourceFitAnalysis;
import io.alignment.drift.Drift;
import io.alignment.json.DocumentFormat;
import io.alignment.json.DocumentProblem;
import io.alignment.json.InvalidDocumentException;
import io.alignment.json.ResultWriter;
import io.alignment.json.StrategyReader;
import io.alignment.json.StrategyWriter;
import io.alignment.model.Edit;
import io.alignment.model.Strategy;
import io.alignment.plan.Plan;
import io.alignment.plan.PlanSearch;
import io.alignment.plan.Step;
import io.alignment.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** How to read a strategy, ask questions, and write the answers. */
public final class ReadADocument {

  private ReadADocument() {}

  /**
   * Reads a strategy and prints what is wrong if it is not valid.
   *
   * @param file a document
   * @return the strategy as YAML in its canonical form; what was wrong if it cannot be read
   * @throws IOException if the file cannot be read
   */
  public static String read(Path file) throws IOException {
    // @example:read:begin
    try {
      Strategy strategy = StrategyReader.create().read(file);
      return StrategyWriter.toString(strategy, DocumentFormat.YAML);
    } catch (InvalidDocumentException e) {
      StringBuilder page = new StringBuilder();
      for (DocumentProblem problem : e.problems()) { // all of them, each with its place
        page.append(problem.line()).append(": ").append(problem.message()).append('\n');
      }
      return page.toString();
    }
    // @example:read:end
  }

  /**
   * Tells what should be looked at in a strategy.
   *
   * @param strategy the strategy
   * @return sentences
   */
  public static String ask(Strategy strategy) {
    StringBuilder page = new StringBuilder();
    // @example:ask:begin
    Report report = Analyses.builtIn().analyze(strategy);
    Words english = Words.english();
    for (Finding finding : report.findings()) { // worst first
      page.append(finding.severity()).append(' ').append(english.what(finding, strategy));
      page.append("\n  ").append(english.mend(finding, strategy)).append('\n');
    }
    String json = ResultWriter.toJson(report.content());
    // @example:ask:end
    return page + json;
  }

  /**
   * Asks a single question.
   *
   * @param strategy the strategy
   * @return a sentence
   */
  public static String askOne(Strategy strategy) {
    // @example:ask-one:begin
    Coverage coverage = new CoverageAnalysis().analyze(strategy);
    double owned = coverage.weighted().owned().orElse(0); // absent without a vision
    // @example:ask-one:end
    return "Somebody answers for %s of the vision.".formatted(owned);
  }

  /**
   * Asks who must talk and does not, and which money should go elsewhere.
   *
   * @param strategy the strategy
   * @return the pairs and the moves
   */
  public static String askForSilosAndMoney(Strategy strategy) {
    StringBuilder page = new StringBuilder();
    // @example:silos-and-money:begin
    for (Silos.Gap gap : new SiloAnalysis().analyze(strategy).gaps()) { // most needed first
      page.append("must talk: ").append(gap.between()).append(", as ").append(gap.because());
    }
    for (ResourceFit.Amounts amounts : new ResourceFitAnalysis().analyze(strategy).amounts()) {
      for (ResourceFit.Fork fork : amounts.forks()) {
        fork.transfers().forEach(it -> page.append("move: ").append(it)); // from, to, how much
      }
    }
    // @example:silos-and-money:end
    return page.toString();
  }

  /**
   * Tries an edit, and asks which edits bring most.
   *
   * @param strategy the strategy
   * @return what moved, and the edits
   */
  public static String tryAChange(Strategy strategy) {
    StringBuilder page = new StringBuilder();
    Words english = Words.english();
    // @example:try-a-change:begin
    Analyses analyses = Analyses.builtIn();
    Question question = Question.about(strategy).asOf(LocalDate.of(2026, 11, 23));
    Strategy tried = strategy.with(Edit.owner("marketing", "loyal"));
    Drift drift = Drift.between(question, question.insteadAbout(tried), analyses);
    for (Drift.Move move : drift.numbers()) { // only those that moved
      page.append(move.metric()).append(' ').append(move.direction()).append('\n');
    }
    Plan plan = new PlanSearch(analyses).upTo(3).in(question);
    for (Step step : plan.steps()) { // in the order in which they are best made
      step.change().ifPresent(it -> page.append(english.edit(it, strategy)).append('\n'));
    }
    // @example:try-a-change:end
    return page.toString();
  }

  /**
   * Asks a question of one's own beside those that are built in.
   *
   * @param strategy the strategy
   * @return sentences
   */
  public static String askForEuros(Strategy strategy) {
    StringBuilder page = new StringBuilder();
    // @example:own-ask:begin
    Report report = Analyses.builtIn().with(new EuroLevelsAnalysis(2)).analyze(strategy);
    EuroLevels levels = report.result(EuroLevels.class).orElseThrow();
    Words words =
        Words.english()
            .with(
                Map.of(
                    "number.euroLevels.meanLevels", "How many levels a euro passes, on average",
                    "euroLevels.far", "What {0} is given passes {levels} levels on its way.",
                    "euroLevels.far.why", "Nobody can see what it is good for.",
                    "euroLevels.far.mend", "Let {0} support something nearer to the vision."));
    // @example:own-ask:end
    page.append(levels.meanLevels());
    levels.findings().forEach(it -> page.append('\n').append(words.what(it, strategy)));
    return page.toString();
  }
}
