package io.alignment.cli;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.environment.ImpactAnalysis;
import io.alignment.analysis.matters.Matters;
import io.alignment.json.ResultWriter;
import io.alignment.model.Strategy;
import io.alignment.plan.Plan;
import io.alignment.plan.PlanSearch;
import io.alignment.report.answers.PageTelling;
import io.alignment.report.answers.ReportTelling;
import io.alignment.report.telling.Telling;
import io.alignment.report.text.Markdown;
import io.alignment.report.text.PlainText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Analyzes a strategy and prints what an owner can act on. */
@Command(name = "analyze", mixinStandardHelpOptions = true)
final class AnalyzeCommand extends Subcommand {

  @Mixin private StrategyFile file = new StrategyFile();

  @Option(names = "--format", paramLabel = "FORMAT")
  private Format format = Format.TEXT;

  @Option(names = "--fail-on", paramLabel = "SEVERITY")
  private Optional<FailOn> failOn = Optional.empty();

  @Mixin private AsOf asOf = new AsOf();

  @Option(
      names = {"--section", "--only"},
      paramLabel = "NAME",
      split = ",")
  private List<String> only = List.of();

  @Option(names = "--all")
  private boolean isAll;

  @Option(names = "--ids")
  private boolean ids;

  @Option(names = "--shock", paramLabel = "FACTOR=NUMBER")
  private Map<String, Double> shocks = Map.of();

  @Override
  public Integer call() throws IOException {
    Strategy strategy = file.read(this);
    Question question = asOf.about(strategy);
    Analyses analyses;
    Report all;
    try {
      analyses = analyses();
      all = analyses.analyze(question);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
    Report report = selected(all);
    Optional<Plan> plan =
        report
            .result(Board.class)
            .filter(it -> Section.isPlanIn(only))
            .map(it -> new PlanSearch(analyses).in(question, all));
    PrintWriter out = out();
    switch (format) {
      case TEXT ->
          out.print(PlainText.of(telling(strategy, report, plan), terminal().style().withIds(ids)));
      case MARKDOWN -> out.print(Markdown.of(telling(strategy, report, plan), ids));
      case JSON -> {
        Map<String, Object> content = new LinkedHashMap<>(report.content());
        if (plan.isPresent()) {
          Matters matters = Matters.of(strategy, all);
          content.put("matters", matters.list());
          content.put("questions", matters.questions());
          content.put("plan", plan.get());
        }
        ResultWriter.write(content, out);
      }
    }
    boolean failed =
        failOn.isPresent()
            && report.findings().stream()
                .anyMatch(it -> it.severity().compareTo(failOn.get().severity()) <= 0);
    return failed ? AlignmentCommand.FINDINGS : 0;
  }

  private Analyses analyses() {
    Analyses usual = Analyses.builtIn();
    return shocks.isEmpty() ? usual : usual.with(ImpactAnalysis.ofShocks(shocks));
  }

  private Report selected(Report report) {
    try {
      return only.isEmpty() ? report : report.only(Section.answers(only));
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private Telling telling(Strategy strategy, Report report, Optional<Plan> plan) {
    return isAll || !only.isEmpty()
        ? ReportTelling.of(strategy, report, plan, words())
        : PageTelling.of(strategy, report, plan, words());
  }

  private enum Format {
    TEXT,
    MARKDOWN,
    JSON
  }
}
