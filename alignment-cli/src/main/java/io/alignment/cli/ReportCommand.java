package io.alignment.cli;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.drift.Drift;
import io.alignment.model.Strategy;
import io.alignment.plan.Plan;
import io.alignment.plan.PlanSearch;
import io.alignment.report.HtmlReport;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a report that an owner opens in a browser. */
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand extends Subcommand {

  @Mixin private StrategyFile file = new StrategyFile();

  @Mixin private OutputFile output = new OutputFile();

  @Option(names = "--compare", paramLabel = "OLD")
  private Optional<String> old = Optional.empty();

  @ArgGroup private Form form = new Form();

  /** For what it is written, if not for a browser. */
  private static final class Form {

    @Option(names = "--print")
    private boolean print;

    @Option(names = "--slides")
    private boolean slides;

    String of(HtmlReport report) {
      return print ? report.paper() : slides ? report.slides() : report.html();
    }
  }

  @Mixin private AsOf asOf = new AsOf();

  @Override
  public Integer call() {
    output.check(Stream.concat(file.name().stream(), old.stream()));
    old.ifPresent(it -> StrategyFile.checkApart(it, file.name().orElse("-"), this));
    try (Steps steps = new Steps(this)) {
      steps.begin("reading");
      Strategy strategy = file.read(this);
      Optional<Strategy> before = old.map(it -> StrategyFile.read(it, this));
      steps.begin("asking");
      Analyses analyses = Analyses.builtIn();
      List<Question> both = asOf.about(strategy, before.orElse(strategy));
      Report report = analyses.analyze(both.get(0));
      Optional<Report> reportBefore = before.map(it -> analyses.analyze(both.get(1)));
      steps.begin("trying");
      Plan plan = new PlanSearch(analyses).in(both.get(0), report);
      steps.begin("drawing");
      HtmlReport html = HtmlReport.of(strategy, report, plan);
      if (before.isPresent()) {
        Report answers = reportBefore.orElseThrow();
        Drift drift =
            Drift.between(asOf.about(before.get()), answers, both.get(0), report, analyses);
        html = html.comparedWith(before.get(), answers, drift);
      }
      output.write(form.of(html.in(words())), this);
    }
    return 0;
  }
}
