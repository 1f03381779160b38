package io.alignment.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.analysis.Analyses;
import io.alignment.analysis.Finding;
import io.alignment.json.DocumentFormat;
import io.alignment.json.StrategyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault of the bakery is found, and a copy in which it is mended is silent about it. */
class BakeryFaultsTest {

  private static final Path BAKERY = Path.of("src/main/resources/strategies/corner-bakery.yaml");

  private static List<Finding.Key> found(String document) {
    return Analyses.builtIn()
        .analyze(StrategyReader.create().read(document, DocumentFormat.YAML))
        .findings()
        .stream()
        .map(Finding::key)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          progress.behind | online     | {date: 2026-10-01, value: 95}  | {date: 2026-10-01, value: 150}
          progress.late   | online     | {date: 2026-10-01, value: 95}  | {date: 2026-10-01, value: 150}
          progress.broken | short-wait | {date: 2026-10-10, value: 6}   | {date: 2026-10-10, value: 4}
          progress.stale  | waste      | {date: 2026-08-01, value: 10}  | {date: 2026-10-01, value: 10}
          """)
  void a_fault_is_found_until_it_is_mended(String rule, String element, String fault, String mended)
      throws IOException {
    String bakery = Files.readString(BAKERY);
    Finding.Key key = new Finding.Key(rule, List.of(element));

    assertThat(bakery).contains(fault);
    assertThat(found(bakery)).contains(key);
    assertThat(found(bakery.replace(fault, mended))).doesNotContain(key);
  }
}
