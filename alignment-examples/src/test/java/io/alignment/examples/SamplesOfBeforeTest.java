package io.alignment.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.alignment.Analyses;
import io.alignment.analysis.MetricValue;
import io.alignment.json.StrategyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the format has gained since changes nothing of what older documents mean. The numbers are
 * those of 29 November 2026, before key results, check-ins and the like: of each metric how many
 * values it had and their sum. Those about factors are left out, as answers to them are said since;
 * SMART is that of today, as what has no measure of its own is measurable by one on its way since.
 */
class SamplesOfBeforeTest {

  private static final Path NUMBERS = Path.of("src/test/resources/numbers-of-before.txt");

  @ParameterizedTest
  @ValueSource(strings = {"corner-bakery", "corner-bakery-2027", "missoula-fy2024", "sdg-2022"})
  void theNumbersAreThoseOfBefore(String sample) throws IOException {
    Map<String, String> now = numbers(sample);
    List<String> before =
        Files.readAllLines(NUMBERS).stream().filter(it -> it.startsWith(sample + " ")).toList();

    assertThat(before).isNotEmpty();
    for (String line : before) {
      List<String> words = Splitter.on(' ').limit(3).splitToList(line);
      assertThat(now).as(line).containsEntry(words.get(1), words.get(2));
    }
  }

  private static Map<String, String> numbers(String sample) throws IOException {
    Path document = Path.of("src/main/resources/strategies", sample + ".yaml");
    Map<String, List<Double>> values = new TreeMap<>();
    for (MetricValue number :
        Analyses.builtIn().analyze(StrategyReader.create().read(document)).numbers()) {
      number
          .value()
          .ifPresent(
              value ->
                  values.computeIfAbsent(number.metric().id(), id -> new ArrayList<>()).add(value));
    }
    Map<String, String> told = new TreeMap<>();
    values.forEach(
        (id, all) ->
            told.put(
                id,
                String.format(
                    Locale.ROOT,
                    "%d %.6f",
                    all.size(),
                    all.stream().mapToDouble(Double::doubleValue).sum())));
    return told;
  }
}
