package mill;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.json.StrategyReader;
import io.alignment.junit.StrategyTests;
import io.alignment.report.HtmlReport;
import io.alignment.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StrategyTest {

  private static final Path STRATEGY = Path.of("strategy.yaml");
  private static final LocalDate DAY = LocalDate.of(2026, 10, 15);

  @TestFactory
  Stream<DynamicTest> weKeepWhatWePromise() throws IOException {
    return StrategyTests.of(STRATEGY)
        .asOf(DAY)
        .knowing(Path.of(System.getProperty("known", "known.yaml")))
        .keep(Path.of("rules.yaml"));
  }

  @Test
  void ourOwnAnalysisStandsInTheReport() throws IOException {
    Words words =
        Words.english()
            .with(
                Map.of(
                    "number.shortNames.number", "How many objectives have a name of one word",
                    "shortNames.short", "{0} is a name of one word.",
                    "shortNames.short.why", "Nobody knows what it means.",
                    "shortNames.short.mend", "Say what is to be reached."));
    String html =
        HtmlReport.of(
                Question.about(StrategyReader.create().read(STRATEGY)).asOf(DAY),
                Analyses.builtIn().with(new ShortNamesAnalysis()))
            .in(words)
            .html();
    Files.writeString(Path.of("target/report.html"), html);
  }
}
