package io.alignment.cli;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.cli.watch.FileWatch;
import io.alignment.cli.watch.ReportServer;
import io.alignment.model.Strategy;
import io.alignment.plan.Plan;
import io.alignment.plan.PlanSearch;
import io.alignment.report.HtmlReport;
import io.alignment.report.answers.PageTelling;
import io.alignment.report.text.PlainText;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Keeps the page on the terminal and the report in the browser as the file is. */
@Command(name = "watch", mixinStandardHelpOptions = true)
final class WatchCommand extends Subcommand {

  /** A save is over when nothing has happened for so long. */
  private static final Duration QUIET = Duration.ofMillis(50);

  private static final int HIGHEST_PORT = 65_535;

  /** Empties the screen and what was above it. */
  private static final String CLEAR = "\u001b[H\u001b[2J\u001b[3J";

  @Mixin private StrategyFile file = new StrategyFile();

  @Option(names = "--port", paramLabel = "PORT")
  private int port;

  @Mixin private AsOf asOf = new AsOf();

  @Override
  public Integer call() throws IOException {
    String name = file.name().orElseThrow(() -> wrong(say("no-file-to-watch")));
    if (port < 0 || port > HIGHEST_PORT) {
      throw wrong(say("no-port", String.valueOf(port)));
    }
    try (FileWatch watch = watched(name);
        ReportServer server = server()) {
      show(server);
      while (true) {
        watch.awaitChange();
        show(server);
      }
    } catch (InterruptedException e) {
      return 0; // Whoever runs this wants it to end, and the thread with it.
    }
  }

  private static FileWatch watched(String name) throws IOException {
    try {
      return FileWatch.of(Path.of(name), QUIET);
    } catch (NoSuchFileException e) {
      throw new InputFile.Unusable("no-file", name);
    }
  }

  private ReportServer server() {
    try {
      return ReportServer.on(port);
    } catch (IOException e) {
      throw new InputFile.Unusable(
          "port-taken", String.valueOf(port), String.valueOf(e.getMessage()));
    }
  }

  private void show(ReportServer server) {
    out().print(terminal().watched() ? CLEAR : "");
    try {
      Strategy strategy = file.read(this);
      Question question = asOf.about(strategy);
      Analyses analyses = Analyses.builtIn();
      Report report = analyses.analyze(question);
      Plan plan = new PlanSearch(analyses).in(question, report);
      out()
          .print(
              PlainText.of(
                  PageTelling.of(strategy, report, Optional.of(plan), words()),
                  terminal().style()));
      server.show(HtmlReport.of(strategy, report, plan).in(words()).html());
    } catch (InputFile.Unusable e) {
      String faults = e.told(program().phrases);
      out().println(faults);
      server.tell(faults);
    }
    out().println();
    out().println(say("watching", server.address()));
    out().flush();
    err().flush();
  }
}
