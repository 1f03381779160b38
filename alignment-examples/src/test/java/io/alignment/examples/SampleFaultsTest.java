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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault of a sample is found, and a copy in which it is mended is silent about it. */
class SampleFaultsTest {

  private static String sample(String name) throws IOException {
    return Files.readString(Path.of("src/main/resources/strategies", name + ".yaml"));
  }

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
  void ofTheBakery(String rule, String elements, String fault, String mended) throws IOException {
    isFoundUntilMended(sample("corner-bakery"), rule, elements, fault, mended);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          progress.too-sure | c-share | {date: 2026-08-31, value: 33} | {date: 2026-08-31, value: 46}
          progress.broken | c-weekends | {date: 2026-08-31, value: 4} | {date: 2026-08-31, value: 1}
          judgement.too-sure | client-lead | status: on-track, confidence: 0.9, by: Jonas | status: at-risk, confidence: 0.2, by: Jonas
          spending.over-budget | kit | {date: 2026-08-31, unit: EUR, amount: 15500} | {date: 2026-08-31, unit: EUR, amount: 9500}
          resourceFit.short | kit | from: 2026-09-01, until: 2026-09-30, note | from: 2026-11-01, until: 2026-11-30, note
          resourceFit.short | fair | {to: fair, amount: 8} | {to: fair, amount: 12}
          time.before-what-it-needs | pay pricing | due: 2026-09-15 | due: 2026-09-01
          time.due-after-parent | fair c-far-clients | due: 2026-10-10 | due: 2026-09-20
          swot.unanswered-threat | in-house | answers: discounts | answers: [discounts, in-house]
          swot.unused-strength | referrals | answers: discounts | answers: [discounts, referrals]
          """)
  void ofTheAgency(String rule, String elements, String fault, String mended) throws IOException {
    isFoundUntilMended(sample("agency-okrs"), rule, elements, fault, mended);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          progress.too-sure | maths | {date: 2026-06-30, value: 36.5} | {date: 2026-06-30, value: 44}
          progress.stale | climate | {date: 2025-05-15, value: 71} | {date: 2026-05-15, value: 71}
          coverage.objective-unmeasured | families | description: How this | measures: {name: visits, target: 100}¶    description: How this
          resourceFit.short | preschool | {to: heating, amount: 9000000} | {to: heating, amount: 9000000}, {to: preschool, amount: 9000000}
          spending.ahead-of-progress | repairs | unit: USD, amount: 9400000 | unit: USD, amount: 2400000
          """)
  void ofTheSchools(String rule, String elements, String fault, String mended) throws IOException {
    isFoundUntilMended(sample("school-plan"), rule, elements, fault, mended);
  }

  /** Where nothing was to be reached yet, and where the plan is kept, nothing is behind. */
  @Test
  void whatFollowsItsPlanIsNotBehind() throws IOException {
    assertThat(found(sample("school-plan")))
        .noneMatch(it -> it.rule().startsWith("progress.") && it.elements().contains("early"))
        .noneMatch(it -> it.rule().startsWith("progress.") && it.elements().contains("reading"))
        .noneMatch(it -> it.rule().startsWith("progress.") && it.elements().contains("mentors"));
  }

  private static void isFoundUntilMended(
      String sample, String rule, String elements, String fault, String mended) {
    Finding.Key key = new Finding.Key(rule, List.of(elements.split(" ")));

    assertThat(sample).contains(lines(fault));
    assertThat(found(sample)).contains(key);
    assertThat(found(sample.replace(lines(fault), lines(mended)))).doesNotContain(key);
  }

  /** A row of the table stands in one line. */
  private static String lines(String row) {
    return row.replace("¶", "\n");
  }
}
