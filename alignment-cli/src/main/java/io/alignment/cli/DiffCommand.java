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
import io.alignment.words.Words;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what has changed between two versions of a strategy, and what that has brought. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description =
        "Says what has changed between two versions of a strategy, how the numbers moved, and which"
            + " findings came and went.")
final class DiffCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "The old version, in YAML or JSON; - is standard input.")
  private String old = "-";

  @Parameters(
      index = "1",
      paramLabel = "NEW",
      description = "The new version; - is standard input.")
  private String now = "-";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text for people (the default), markdown for a pull request, or json for programs.")
  private Format format = Format.TEXT;

  @Option(
      names = "--fail-on",
      paramLabel = "WORSE",
      description =
          "worse: end with exit code 1 if there is a new error or warning, or the score of the"
              + " summary has fallen.")
  private Optional<FailOnDrift> failOn = Optional.empty();

  @Mixin private AsOf asOf = new AsOf();

  @Override
  public Integer call() {
    if (old.equals("-") && now.equals("-")) {
      throw new ParameterException(spec.commandLine(), Message.of("one-input"));
    }
    AlignmentCommand program = (AlignmentCommand) spec.root().userObject();
    Strategy before = StrategyFile.read(old, program);
    Strategy after = StrategyFile.read(now, program);
    List<Question> both = asOf.about(before, after);
    Drift drift = Drift.between(both.get(0), both.get(1), Analyses.builtIn());
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TEXT ->
          out.print(
              PlainText.of(
                  telling(before, after, drift, both.get(1).day()), program.terminal.style()));
      case MARKDOWN -> out.print(Markdown.of(telling(before, after, drift, both.get(1).day())));
      case JSON -> out.print(ResultWriter.toJson(drift));
    }
    return failOn.isPresent() && drift.isWorse() ? AlignmentCommand.FINDINGS : 0;
  }

  private static Telling telling(
      Strategy before, Strategy after, Drift drift, Optional<LocalDate> asOf) {
    return DriftTelling.of(before, after, drift, asOf, Words.english());
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
