package io.alignment.maven;

import io.alignment.Analyses;
import io.alignment.report.HtmlReport;
import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Writes a report that opens in any browser: {@code report.html}. */
@Mojo(
    name = "report",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class ReportMojo extends StrategyMojo {

  @Override
  void run() throws IOException, MojoFailureException {
    write(
        "report.html",
        HtmlReport.of(question(readStrategy()), Analyses.builtIn()).in(words()).html());
  }
}
