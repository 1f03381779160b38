package io.alignment.cli;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.drift.Drift;
import io.alignment.json.ResultWriter;
import io.alignment.model.Strategy;
import io.alignment.report.answers.DriftTelling;
import io.alignment.report.telling.Telling;
import io.alignment.report.text.Markdown;
import io.alignment.report.text.PlainText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what has changed between two versions of a strategy, and what that has brought. */
@Command(name = "diff", mixinStandardHelpOptions = true)
final class DiffCommand extends Subcommand {

  @Parameters(index = "0", paramLabel = "OLD")
  private String old = "-";

  @Parameters(index = "1", paramLabel = "NEW")
  private String now = "-";

  @Option(names = "--format", paramLabel = "FORMAT")
  private Format format = Format.TEXT;

  @Option(names = "--all")
  private boolean all;

  @Option(names = "--fail-on", paramLabel = "WORSE")
  private Optional<FailOnDrift> failOn = Optional.empty();

  @Mixin private AsOf asOf = new AsOf();

  @Override
  public Integer call() {
    StrategyFile.checkApart(old, now, this);
    Strategy before = StrategyFile.read(old, this);
    Strategy after = StrategyFile.read(now, this);
    List<Question> both = asOf.about(before, after);
    Drift drift = Drift.between(asOf.about(before), both.get(1), Analyses.builtIn());
    switch (format) {
      case TEXT ->
          out()
              .print(
                  PlainText.of(
                      telling(before, after, drift, both.get(1).day()), terminal().style()));
      case MARKDOWN ->
          out()
              .print(
                  Markdown.of(
                      all
                          ? telling(before, after, drift, both.get(1).day())
                          : DriftTelling.comment(
                              before, after, drift, both.get(1).day(), words())));
      case JSON -> out().print(ResultWriter.toJson(drift));
    }
    return failOn.isPresent() && drift.isWorse() ? AlignmentCommand.FINDINGS : 0;
  }

  private Telling telling(Strategy before, Strategy after, Drift drift, Optional<LocalDate> asOf) {
    return DriftTelling.of(before, after, drift, asOf, words());
  }

  private enum Format {
    TEXT,
    MARKDOWN,
    JSON
  }

  /** What makes the command fail. */
  private enum FailOnDrift {
    WORSE
  }
}
