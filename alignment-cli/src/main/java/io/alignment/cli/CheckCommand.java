package io.alignment.cli;

import io.alignment.Analyses;
import io.alignment.cli.check.CheckJUnit;
import io.alignment.cli.check.CheckJson;
import io.alignment.cli.check.CheckResult;
import io.alignment.cli.check.CheckSarif;
import io.alignment.cli.check.CheckTelling;
import io.alignment.json.BaselineFile;
import io.alignment.json.LocatedStrategy;
import io.alignment.json.RulesReader;
import io.alignment.report.text.PlainText;
import io.alignment.rules.AlignmentRule;
import io.alignment.rules.AlignmentRules;
import io.alignment.rules.AnalyzedStrategy;
import io.alignment.rules.Baseline;
import io.alignment.rules.RuleReport;
import io.alignment.rules.Rules;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Checks a strategy against rules, for builds and nightly jobs. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks a strategy against rules, and ends with exit code 1 if one is broken.",
      "",
      "  alignment check my.yaml --rules rules.yaml --baseline known.yaml",
      "      --write-baseline",
      "",
      "notes what is broken today in known.yaml. From then on",
      "",
      "  alignment check my.yaml --rules rules.yaml --baseline known.yaml",
      "",
      "fails for what is new only, and when it passes takes out of known.yaml what is",
      "solved.",
      ""
    })
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private StrategyFile file = new StrategyFile();

  @Option(
      names = "--rules",
      paramLabel = "RULES",
      description =
          "The rules, in YAML or JSON. Without them every finding of the analyses counts, as bad as"
              + " they say.")
  private Optional<Path> rules = Optional.empty();

  @Option(
      names = "--baseline",
      paramLabel = "KNOWN",
      description =
          "Known findings, which do not count. When the check passes, what is solved is taken out of"
              + " this file, so that it counts when it comes back.")
  private Optional<Path> baseline = Optional.empty();

  @Option(
      names = "--write-baseline",
      description = "Write everything that is found now to the file of --baseline.")
  private boolean writeBaseline;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "What counts as today, such as 2026-11-23. Rules with exceptions need it, as these end"
              + " some day; the analyses take the day of the newest reading without it.")
  private Optional<LocalDate> asOf = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text for people (the default), json for programs, junit for build servers, or sarif for"
              + " code hosts and editors.")
  private Format format = Format.TEXT;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description =
          "How bad a broken rule must be: warning (the default, and errors too) or error.")
  private FailOn failOn = FailOn.WARNING;

  @Override
  public Integer call() throws IOException {
    AlignmentRules ours =
        rules
            .map(it -> InputFile.read(it.toString(), () -> RulesReader.create().read(it)))
            .orElseGet(() -> Rules.noFindings(Analyses.builtIn()));
    Optional<Baseline> known = baseline();
    LocatedStrategy located = file.readLocated();
    RuleReport report = ours.evaluate(analyzed(located, ours));
    if (known.isPresent()) {
      report = against(known.get(), report);
    }
    CheckResult result =
        new CheckResult(
            located, file.name(), report, known.isPresent(), failOn.severity(), writeBaseline);
    // A check that fails leaves the file as it is: a fault may hide what is thought to be solved.
    if (result.passed()
        && !writeBaseline
        && !report.solved().isEmpty()
        && takeOut(known.orElseThrow(), report)) {
      result = result.withoutSolved();
    }
    PrintWriter out = file.out();
    switch (format) {
      case TEXT -> out.print(PlainText.of(CheckTelling.of(result), file.terminal().style()));
      case JSON -> CheckJson.write(result, asOf, out);
      case JUNIT -> CheckJUnit.write(result, out);
      case SARIF -> CheckSarif.write(result, out);
    }
    return result.passed() ? 0 : AlignmentCommand.FINDINGS;
  }

  private AnalyzedStrategy analyzed(LocatedStrategy located, AlignmentRules ours) {
    if (asOf.isPresent()) {
      return AnalyzedStrategy.of(located.strategy(), asOf.get());
    }
    for (AlignmentRule rule : ours.list()) {
      if (!rule.exemptions().isEmpty()) {
        throw new ParameterException(spec.commandLine(), Message.of("no-day-for-rule", rule.id()));
      }
    }
    return AnalyzedStrategy.of(located.strategy());
  }

  private Optional<Baseline> baseline() {
    if (baseline.isEmpty()) {
      if (writeBaseline) {
        throw new ParameterException(spec.commandLine(), Message.of("no-baseline"));
      }
      return Optional.empty();
    }
    if (Files.notExists(baseline.get())) {
      Path folder = Optional.ofNullable(baseline.get().getParent()).orElse(Path.of(""));
      if (writeBaseline && Files.isDirectory(folder.toAbsolutePath())) {
        return Optional.of(Baseline.empty());
      }
      if (writeBaseline) {
        throw new ParameterException(spec.commandLine(), Message.of("no-folder", folder));
      }
      throw new ParameterException(
          spec.commandLine(), Message.of("no-baseline-file", baseline.get()));
    }
    return baseline.map(it -> InputFile.read(it.toString(), () -> BaselineFile.read(it)));
  }

  /** Compares with what is known, and with --write-baseline makes everything known first. */
  private RuleReport against(Baseline known, RuleReport report) {
    if (!writeBaseline) {
      return report.against(known);
    }
    Baseline all = known.accepting(report);
    try {
      BaselineFile.write(all, baseline.orElseThrow());
    } catch (IOException e) {
      throw new InputFile.Unusable(
          Message.of("not-written", baseline.orElseThrow(), InputFile.reason(e)), e);
    }
    spec.commandLine()
        .getErr()
        .println(Message.of("known-now", all.list().size(), baseline.orElseThrow()));
    return new RuleReport(
        report.strategy(), report.against(all).verdicts(), report.against(known).solved());
  }

  private boolean takeOut(Baseline known, RuleReport report) {
    try {
      BaselineFile.write(known.withoutSolved(report), baseline.orElseThrow());
      return true;
    } catch (IOException e) {
      spec.commandLine()
          .getErr()
          .println(Message.of("not-taken-out", baseline.orElseThrow(), InputFile.reason(e)));
      return false;
    }
  }

  private enum Format {
    TEXT,
    JSON,
    JUNIT,
    SARIF
  }
}
