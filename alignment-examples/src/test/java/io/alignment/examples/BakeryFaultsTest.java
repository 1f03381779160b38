package io.alignment.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
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
          progress.broken | short-wait | {date: 2026-10-10, value: 6}   | {date: 2026-10-10, value: 4}
          progress.stale  | waste      | {date: 2026-08-01, value: 10}  | {date: 2026-10-01, value: 10}
          time.due-after-parent | night-team evening-orders | due: 2027-05-31¶    owner: bakehouse | due: 2027-03-31¶    owner: bakehouse
          time.before-what-it-needs | order-training web-shop | due: 2027-01-29 | due: 2027-03-12
          time.quarter-overloaded | advertising investment | capacity: 45000¶    from: 2027-01-01 | capacity: 45000¶    from: 2026-09-01
          scorecard.unrooted | margin | supports: evening-orders | supports: [evening-orders, waste]
          swot.unanswered-threat | lease | answers: energy-prices | answers: [energy-prices, lease]
          swot.unanswered-weakness | founder | supports: [short-wait, night-team] | supports: [short-wait, night-team]¶    answers: founder
          swot.unused-opportunity | new-quarter | skills: [leaflets, photography] | skills: [leaflets, web shops]
          impact.exposed | margin | [{to: margin, weight: -0.7}] | [{to: margin, weight: -0.1}]
          impact.demands-change | supermarket sourdough | weight: -0.3 | weight: 0.1
          communication.no-way-back | bakehouse owner | name: Bakehouse¶    partOf: owner | name: Bakehouse¶    partOf: owner¶    communicates: owner
          dependence.concentrated | mara | due: 2027-06-30¶    owner: owner | due: 2027-06-30¶    owner: marketing
          dependence.single-point | mara | fills: bookkeeping | fills: [bookkeeping, owner]
          dependence.broker | marketing | participates: margin | participates: margin¶    collaborates: shop
          skills.single-holder | yusuf | skills: [baking]¶ | skills: [baking, night baking]¶
          skills.training-late | collect | start: 2027-01-18 | start: 2027-02-18
          automation.without-strategy | chatbot | name: Chatbot for the home page | name: Chatbot for the home page¶    supports: easy-ordering
          organization.overloaded | owner | kind: process¶    owner: owner | kind: process¶    owner: marketing
          """)
  void aFaultIsFoundUntilItIsMended(String rule, String elements, String fault, String mended)
      throws IOException {
    String bakery = Files.readString(BAKERY);
    Finding.Key key = new Finding.Key(rule, List.of(elements.split(" ")));

    assertThat(bakery).contains(lines(fault));
    assertThat(found(bakery)).contains(key);
    assertThat(found(bakery.replace(lines(fault), lines(mended)))).doesNotContain(key);
  }

  /** A row of the table stands in one line. */
  private static String lines(String row) {
    return row.replace("¶", "\n");
  }
}
