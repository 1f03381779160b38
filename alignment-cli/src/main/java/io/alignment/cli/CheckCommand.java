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
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks a strategy against rules, for builds and nightly jobs. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand extends Subcommand {

  @Mixin private StrategyFile file = new StrategyFile();

  @Option(names = "--rules", paramLabel = "RULES")
  private Optional<Path> rules = Optional.empty();

  @Option(names = "--baseline", paramLabel = "KNOWN")
  private Optional<Path> baseline = Optional.empty();

  @Option(names = "--write-baseline")
  private boolean writeBaseline;

  @Mixin private AsOf asOf = new AsOf();

  @Option(names = "--format", paramLabel = "FORMAT")
  private Format format = Format.TEXT;

  @Option(names = "--fail-on", paramLabel = "SEVERITY")
  private FailOn failOn = FailOn.WARNING;

  @Override
  public Integer call() throws IOException {
    AlignmentRules ours =
        rules
            .map(it -> InputFile.read(it.toString(), () -> RulesReader.create().read(it)))
            .orElseGet(() -> Rules.noFindings(Analyses.builtIn()));
    Optional<Baseline> known = baseline();
    LocatedStrategy located = file.readLocated(this);
    RuleReport report = ours.evaluate(analyzed(located, ours));
    if (known.isPresent()) {
      report = against(known.get(), report);
    }
    CheckResult result =
        new CheckResult(
            located,
            file.name(),
            report,
            known.isPresent(),
            failOn.severity(),
            words(),
            writeBaseline);
    // A check that fails leaves the file as it is: a fault may hide what is thought to be solved.
    if (result.passed()
        && !writeBaseline
        && !report.solved().isEmpty()
        && takeOut(known.orElseThrow(), report)) {
      result = result.withoutSolved();
    }
    PrintWriter out = out();
    switch (format) {
      case TEXT -> out.print(PlainText.of(CheckTelling.of(result), terminal().style()));
      case JSON -> CheckJson.write(result, asOf.day(), out);
      case JUNIT -> CheckJUnit.write(result, out);
      case SARIF -> CheckSarif.write(result, out);
    }
    return result.passed() ? 0 : AlignmentCommand.FINDINGS;
  }

  private AnalyzedStrategy analyzed(LocatedStrategy located, AlignmentRules ours) {
    if (asOf.day().isPresent()) {
      return AnalyzedStrategy.of(located.strategy(), asOf.day().get());
    }
    for (AlignmentRule rule : ours.list()) {
      if (!rule.exemptions().isEmpty()) {
        throw wrong(say("no-day-for-rule", rule.id()));
      }
    }
    return AnalyzedStrategy.of(located.strategy());
  }

  private Optional<Baseline> baseline() {
    if (baseline.isEmpty()) {
      if (writeBaseline) {
        throw wrong(say("no-baseline"));
      }
      return Optional.empty();
    }
    if (Files.notExists(baseline.get())) {
      Path folder = Optional.ofNullable(baseline.get().getParent()).orElse(Path.of(""));
      if (writeBaseline && Files.isDirectory(folder.toAbsolutePath())) {
        return Optional.of(Baseline.empty());
      }
      if (writeBaseline) {
        throw wrong(say("no-folder", folder));
      }
      throw wrong(say("no-baseline-file", baseline.get()));
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
      throw unwritten(baseline.orElseThrow(), e);
    }
    err().println(say("known-now", all.list().size(), baseline.orElseThrow()));
    return new RuleReport(
        report.strategy(), report.against(all).verdicts(), report.against(known).solved());
  }

  private boolean takeOut(Baseline known, RuleReport report) {
    try {
      BaselineFile.write(known.withoutSolved(report), baseline.orElseThrow());
      return true;
    } catch (IOException e) {
      err().println(say("not-taken-out", baseline.orElseThrow(), reason(e)));
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
