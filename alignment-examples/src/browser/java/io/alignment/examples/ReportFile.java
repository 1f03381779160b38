package io.alignment.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.cli.AlignmentCommand;
import io.alignment.cli.Terminal;
import io.alignment.json.StrategyReader;
import io.alignment.model.Strategy;
import io.alignment.report.HtmlReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** The reports that are opened in a browser. */
enum ReportFile {
  BAKERY("corner-bakery"),
  MISSOULA("missoula-fy2024"),
  GOALS("sdg-2022"),
  /** What the baker changed in January. */
  COMPARED("corner-bakery-2027"),
  HOSTILE("hostile"),
  LANGUAGES("languages"),
  LARGE("large");

  private static final Path FOLDER = Path.of("target", "reports");
  private static final Path STRATEGIES = Path.of("src/main/resources/strategies");
  private static final Map<ReportFile, Strategy> KNOWN = new EnumMap<>(ReportFile.class);
  private static final Map<ReportFile, Path> WRITTEN = new EnumMap<>(ReportFile.class);

  private final String file;

  ReportFile(String file) {
    this.file = file;
  }

  /** Returns the name of its file, without the extension. */
  String file() {
    return file;
  }

  /** Returns the strategy of which it tells. */
  synchronized Strategy strategy() {
    return KNOWN.computeIfAbsent(
        this,
        it ->
            switch (it) {
              case BAKERY, MISSOULA, GOALS, COMPARED -> read(document());
              case HOSTILE -> HardTexts.hostile();
              case LANGUAGES -> HardTexts.languages();
              case LARGE -> LargeStrategy.of(10_000);
            });
  }

  /** Returns its address. It is written when somebody asks for the first time. */
  synchronized String address() {
    return "file://" + WRITTEN.computeIfAbsent(this, ReportFile::write).toUri().getRawPath();
  }

  private Path document() {
    return STRATEGIES.resolve(file + ".yaml");
  }

  private static Strategy read(Path document) {
    try {
      return StrategyReader.create().read(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path write(ReportFile report) {
    try {
      Path target = Files.createDirectories(FOLDER).resolve(report.file + ".html").toAbsolutePath();
      switch (report) {
        case BAKERY, MISSOULA, GOALS ->
            command("report", report.document().toString(), "-o", target.toString());
        case COMPARED ->
            command(
                "report",
                "--compare",
                BAKERY.document().toString(),
                report.document().toString(),
                "-o",
                target.toString());
        case HOSTILE, LANGUAGES, LARGE ->
            Files.writeString(
                target,
                HtmlReport.of(Question.about(report.strategy()), Analyses.builtIn()).html());
      }
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void command(String... words) {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int code =
        AlignmentCommand.run(
            InputStream.nullInputStream(),
            new ByteArrayOutputStream(),
            errors,
            new Terminal(80, false),
            words);
    assertThat(code).as(errors.toString(StandardCharsets.UTF_8)).isZero();
  }
}
