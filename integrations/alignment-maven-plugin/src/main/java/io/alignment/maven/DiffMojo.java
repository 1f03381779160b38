package io.alignment.maven;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.drift.Drift;
import io.alignment.json.DocumentFormat;
import io.alignment.json.InvalidDocumentException;
import io.alignment.json.StrategyReader;
import io.alignment.model.Strategy;
import io.alignment.report.answers.DriftTelling;
import io.alignment.report.telling.Telling;
import io.alignment.report.text.Markdown;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Says what has changed since a revision of Git, or against another file, and what that has
 * brought. Writes {@code diff.md}, which serves as a comment on a pull request.
 */
@Mojo(name = "diff", requiresProject = false, threadSafe = true)
public final class DiffMojo extends StrategyMojo {

  /** The revision of Git whose file is the old one. */
  @Parameter(property = "alignment.against", defaultValue = "HEAD")
  String against = "HEAD";

  /** The old file, in place of one in Git. */
  @Parameter(property = "alignment.old")
  @Nullable File old;

  /** Whether to fail if something has become worse. */
  @Parameter(property = "alignment.failOnWorse", defaultValue = "false")
  boolean failOnWorse;

  @Override
  void run() throws IOException, MojoExecutionException, MojoFailureException {
    Strategy after = readStrategy();
    Strategy before =
        old == null ? ofRevision() : read(old.toPath(), StrategyReader.create()::read);
    Optional<LocalDate> day =
        day()
            .or(
                () ->
                    Stream.of(before, after)
                        .flatMap(it -> Question.about(it).day().stream())
                        .max(LocalDate::compareTo));
    List<Question> both =
        Stream.of(before, after)
            .map(Question::about)
            .map(it -> day.map(it::asOf).orElse(it))
            .toList();
    Drift drift = Drift.between(both.get(0), both.get(1), Analyses.builtIn());
    Telling telling = DriftTelling.of(before, after, drift, both.get(1).day(), words());
    getLog().info(text(telling));
    write("diff.md", Markdown.of(telling));
    if (failOnWorse && drift.isWorse()) {
      throw new MojoFailureException("The strategy has become worse.");
    }
  }

  private Strategy ofRevision() throws IOException, MojoExecutionException, MojoFailureException {
    File file = strategy.getAbsoluteFile();
    String place = against + ":./" + file.getName();
    String document = git(file.getParentFile(), "show", place);
    try {
      return StrategyReader.create()
          .read(document, DocumentFormat.ofFileName(file.getName()).orElse(DocumentFormat.YAML));
    } catch (InvalidDocumentException e) {
      throw new MojoFailureException(place + ": " + e.getMessage(), e);
    }
  }

  private static String git(File folder, String... words)
      throws IOException, MojoExecutionException, MojoFailureException {
    Process process;
    try {
      process =
          new ProcessBuilder(Stream.concat(Stream.of("git"), Stream.of(words)).toList())
              .directory(folder)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      throw new MojoExecutionException("Git cannot be run. Install it, or give a file: old.", e);
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new MojoFailureException(
            "Git has no %s in %s. Name a revision that has it: against."
                .formatted(words[words.length - 1], folder));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("Interrupted while Git was at work.", e);
    }
    return out;
  }
}
