package io.alignment.maven;

import io.alignment.Analyses;
import io.alignment.analysis.Severity;
import io.alignment.cli.check.CheckJUnit;
import io.alignment.cli.check.CheckResult;
import io.alignment.cli.check.CheckSarif;
import io.alignment.cli.check.CheckTelling;
import io.alignment.json.BaselineFile;
import io.alignment.json.LocatedStrategy;
import io.alignment.json.RulesReader;
import io.alignment.json.StrategyReader;
import io.alignment.rules.AlignmentRules;
import io.alignment.rules.AnalyzedStrategy;
import io.alignment.rules.RuleReport;
import io.alignment.rules.Rules;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Fails if the strategy breaks a rule, and says where, why and what to do. Writes {@code
 * TEST-alignment.xml}, which build servers show as tests, and {@code alignment.sarif}, which they
 * show beside the lines of the document.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class CheckMojo extends StrategyMojo {

  /** The rules, in YAML or JSON. Without any, no analysis may find a fault. */
  @Parameter(property = "alignment.rules")
  @Nullable File rules;

  /**
   * Classes that supply rules: each with a constructor without parameters, and a {@code
   * Supplier<AlignmentRules>}. Their jars stand among the dependencies of the plugin.
   */
  @Parameter List<String> ruleClasses = List.of();

  /** What is known already, and so does not fail. */
  @Parameter(property = "alignment.baseline")
  @Nullable File baseline;

  /** How bad a broken rule must be to fail: error, warning, or never. */
  @Parameter(property = "alignment.failOn", defaultValue = "warning")
  String failOn = "warning";

  @Override
  void run() throws IOException, MojoExecutionException, MojoFailureException {
    Severity least = severity();
    LocatedStrategy located = read(strategy.toPath(), StrategyReader.create()::readLocated);
    RuleReport report = report(located);
    CheckResult result =
        new CheckResult(
            located,
            Optional.of(strategy.getPath()),
            report,
            baseline != null,
            least,
            words(),
            false);
    write("TEST-alignment.xml", written(out -> CheckJUnit.write(result, out)));
    write("alignment.sarif", written(out -> CheckSarif.write(result, out)));
    String told = text(CheckTelling.of(result));
    if (result.passed() || failOn.equals("never")) {
      getLog().info(told);
    } else {
      getLog().error(told);
      throw new MojoFailureException(
          "Rules that the strategy breaks: "
              + String.join(
                  ", ", report.failures(least).stream().map(it -> it.rule().id()).toList())
              + ".");
    }
  }

  private RuleReport report(LocatedStrategy located)
      throws IOException, MojoExecutionException, MojoFailureException {
    AlignmentRules ours = rules();
    Optional<LocalDate> day = day();
    AnalyzedStrategy analyzed =
        day.isPresent()
            ? AnalyzedStrategy.of(located.strategy(), day.get())
            : AnalyzedStrategy.of(located.strategy());
    if (day.isEmpty() && ours.list().stream().anyMatch(it -> !it.exemptions().isEmpty())) {
      throw new MojoFailureException(
          "A rule has exceptions that end some day. Say which day it is: asOf.");
    }
    RuleReport report = ours.evaluate(analyzed);
    return baseline == null ? report : report.against(read(baseline.toPath(), BaselineFile::read));
  }

  private AlignmentRules rules() throws IOException, MojoExecutionException, MojoFailureException {
    if (rules == null && ruleClasses.isEmpty()) {
      return Rules.noFindings(Analyses.builtIn());
    }
    AlignmentRules all =
        rules == null
            ? AlignmentRules.of()
            : StrategyMojo.<AlignmentRules>read(rules.toPath(), RulesReader.create()::read);
    for (String name : ruleClasses) {
      all = all.with(supplied(name));
    }
    return all;
  }

  private static AlignmentRules supplied(String name) throws MojoExecutionException {
    try {
      Object made =
          Class.forName(name, true, CheckMojo.class.getClassLoader())
              .getDeclaredConstructor()
              .newInstance();
      if (made instanceof Supplier<?> supplier
          && supplier.get() instanceof AlignmentRules supplied) {
        return supplied;
      }
      throw new MojoExecutionException(name + " is no Supplier<AlignmentRules>.");
    } catch (ReflectiveOperationException e) {
      throw new MojoExecutionException(
          "ruleClasses: "
              + name
              + " cannot be made. Put its jar among the dependencies of the plugin, and give it a"
              + " public constructor without parameters.",
          e);
    }
  }

  private Severity severity() throws MojoFailureException {
    return switch (failOn) {
      case "error", "never" -> Severity.ERROR;
      case "warning" -> Severity.WARNING;
      default ->
          throw new MojoFailureException(
              "failOn: \"" + failOn + "\" is none of error, warning and never.");
    };
  }

  private static String written(Out content) throws IOException {
    StringWriter out = new StringWriter();
    content.write(out);
    return out.toString();
  }

  private interface Out {
    void write(Writer out) throws IOException;
  }
}
