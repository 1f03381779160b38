package io.alignment.maven;

import io.alignment.analysis.Question;
import io.alignment.json.InvalidDocumentException;
import io.alignment.json.StrategyReader;
import io.alignment.model.Strategy;
import io.alignment.report.telling.Telling;
import io.alignment.report.text.PlainText;
import io.alignment.report.text.TextStyle;
import io.alignment.words.Words;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What all goals share: the document, the day, where to write, and how faults are told. */
@SuppressWarnings("NullAway.Init") // Maven puts the parameters in.
abstract class StrategyMojo extends AbstractMojo {

  private static final int WIDTH = 80;

  /** The document of the strategy, in YAML or JSON. */
  @Parameter(property = "alignment.strategy", defaultValue = "strategy.yaml")
  File strategy;

  /** The day as of which it is judged, such as 2026-10-15. */
  @Parameter(property = "alignment.asOf")
  @Nullable String asOf;

  /** The language in which all is told, such as de. */
  @Parameter(property = "alignment.language", defaultValue = "en")
  String language = "en";

  /** The folder into which files are written. */
  @Parameter(
      property = "alignment.outputDirectory",
      defaultValue = "${project.build.directory}/alignment")
  File outputDirectory;

  /** Whether to do nothing. */
  @Parameter(property = "alignment.skip", defaultValue = "false")
  boolean skip;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped.");
      return;
    }
    try {
      run();
    } catch (IOException e) {
      throw new MojoExecutionException("Reading or writing failed: " + e.getMessage(), e);
    }
  }

  /** Does what the goal is for. */
  abstract void run() throws IOException, MojoExecutionException, MojoFailureException;

  /** Reads a file of ours, and tells what is wrong with it in the name of the file. */
  static <T> T read(Path file, FileReader<T> reader) throws IOException, MojoFailureException {
    if (Files.notExists(file)) {
      throw new MojoFailureException("There is no file " + file + ". Check its name and folder.");
    }
    try {
      return reader.read(file);
    } catch (InvalidDocumentException e) {
      throw new MojoFailureException(file + ": " + e.getMessage(), e);
    }
  }

  final Words words() throws MojoFailureException {
    try {
      return Words.in(language);
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException("language: " + e.getMessage(), e);
    }
  }

  final Strategy readStrategy() throws IOException, MojoFailureException {
    return read(strategy.toPath(), StrategyReader.create()::read);
  }

  final Optional<LocalDate> day() throws MojoFailureException {
    if (asOf == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(asOf));
    } catch (DateTimeException e) {
      throw new MojoFailureException(
          "asOf: \"" + asOf + "\" is no day. Write it like 2026-11-23.", e);
    }
  }

  final Question question(Strategy about) throws MojoFailureException {
    Question question = Question.about(about);
    return day().map(question::asOf).orElse(question);
  }

  /** Writes a file into the folder for such, and says so. */
  final void write(String name, String content) throws IOException {
    Path file = outputDirectory.toPath().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content, StandardCharsets.UTF_8);
    getLog().info("Written: " + file);
  }

  static String text(Telling telling) {
    return PlainText.of(telling, new TextStyle(WIDTH, false));
  }

  /** Reads a file. */
  interface FileReader<T> {
    T read(Path file) throws IOException;
  }
}
