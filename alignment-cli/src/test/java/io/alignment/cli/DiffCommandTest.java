package io.alignment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

  private static final String BAKERY =
      "../alignment-examples/src/main/resources/strategies/corner-bakery.yaml";

  @TempDir private Path folder;

  private static Outcome run(String... args) {
    return runWith("", args);
  }

  private static Outcome runWith(String input, String... args) {
    return Outcome.of(input, new Terminal(200, false), args);
  }

  private String edited(String... pairs) throws IOException {
    String document = Files.readString(Path.of(BAKERY));
    for (int i = 0; i < pairs.length; i += 2) {
      assertThat(document).contains(pairs[i]);
      document = document.replace(pairs[i], pairs[i + 1]);
    }
    return Files.writeString(folder.resolve("new.yaml"), document).toString();
  }

  @Test
  void exactlyTheEditsMadeAndWhatTheyBrought() throws IOException {
    String changed =
        edited(
            "{to: print-ads, amount: 21000}", "{to: print-ads, amount: 12500}",
            "{to: online-ads, amount: 3000}", "{to: online-ads, amount: 11500}",
            "    # nobody has taken this one yet\n", "    owner: shop\n",
            "    due: 2027-03-31\n", "    due: 2027-04-15\n");

    Outcome outcome = run("diff", BAKERY, changed);

    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out().lines().filter(line -> line.startsWith("- ")).limit(5))
        .containsExactly(
            "- “Order in under two minutes on a phone by March 2027” is postponed by 15 days, to 15"
                + " April 2027 (31 March 2027 before), 165 of 190 open",
            "- New: “Shop” answers for “Everybody in the shop can handle an online order by"
                + " February 2027”",
            "- “Advertising budget 2027” goes to “Online advertising”: amount is 11,500 now (3,000"
                + " before)",
            "- “Advertising budget 2027” goes to “Print advertising”: amount is 12,500 now (21,000"
                + " before)",
            outcome.out().lines().filter(line -> line.startsWith("- ")).skip(4).findFirst().get());
    assertThat(outcome.out())
        .contains("The share of objectives that somebody answers for: 91.7 % → 100 % (better)")
        .contains("goes elsewhere than the weights say, of EUR: 8.5 % → 6.3 % (better)")
        .contains("Solved findings")
        .contains("ERROR Nobody answers for “Everybody in the shop");
  }

  @Test
  void aStrategyIsNotDifferentFromItself() {
    assertThat(run("diff", BAKERY, BAKERY, "--fail-on", "worse"))
        .isEqualTo(new Outcome(0, "Corner Bakery\nNothing has changed.\n", ""));
  }

  @Test
  void whatGotWorseFailsAndWhatGotBetterDoesNot() throws IOException {
    String without =
        edited(
            "    owner: bakehouse\n    supports: [{to: loyal, weight: 2}]",
            "    supports: [{to: loyal, weight: 2}]");

    assertThat(run("diff", BAKERY, without, "--fail-on", "worse").code()).isEqualTo(1);
    assertThat(run("diff", without, BAKERY, "--fail-on", "worse").code()).isZero();
    assertThat(run("diff", BAKERY, without).code()).isZero();
  }

  @Test
  void aCommentOnAPullRequestCountsFirstAndStaysShort() {
    String later = BAKERY.replace("bakery.yaml", "bakery-2027.yaml");

    List<String> lines = run("diff", BAKERY, later, "--format", "markdown").out().lines().toList();

    assertThat(lines.get(0)).isEqualTo("2 added, 3 removed, 3 changed, 4 findings solved, 2 new");
    assertThat(lines).hasSizeLessThanOrEqualTo(26);
    assertThat(lines).anyMatch(it -> it.startsWith("- New warning: "));
    assertThat(run("diff", BAKERY, later, "--format", "markdown", "--all").out().lines().count())
        .isGreaterThan(60);
  }

  @Test
  void aCommentOnManyChangesSaysHowManyItLeavesOut() throws IOException {
    Path empty = folder.resolve("empty.yaml");
    Files.writeString(
        empty,
        """
        format: alignment/1
        name: Corner Bakery
        visions: [{id: first-choice, name: The bakery that people here name first}]
        """);

    List<String> lines =
        run("diff", empty.toString(), BAKERY, "--format", "markdown").out().lines().toList();

    assertThat(lines).hasSizeLessThanOrEqualTo(26);
    assertThat(lines).anyMatch(it -> it.endsWith("more like this)"));
  }

  @Test
  void whatDoesNotChangeTakesOneLine() {
    assertThat(run("diff", BAKERY, BAKERY, "--format", "markdown").out().strip())
        .isEqualTo("Nothing has changed.");
  }

  @Test
  void markdownTakesNothingOfAStrategyForMarkup() throws IOException {
    String hostile =
        edited("name: Keep our regulars", "name: \"<b>*all*</b> [x](http://y) | `z`\"");

    String out = run("diff", BAKERY, hostile, "--format", "markdown", "--all").out();

    assertThat(out)
        .startsWith("## Corner Bakery\n")
        .contains("### Edits")
        .contains("&lt;b\\>\\*all\\*&lt;/b\\> \\[x\\](http://y) \\| \\`z\\`")
        .doesNotContain("<b>");
  }

  @Test
  void jsonHoldsEverything() throws IOException {
    String changed = edited("amount: 21000", "amount: 20000");

    assertThat(run("diff", BAKERY, changed, "--format", "json").out())
        .startsWith("{\n  \"strategy\": [],\n  \"elements\": {")
        .contains("\"before\": 21000", "\"after\": 20000", "\"direction\": \"better\"")
        .endsWith("}\n");
  }

  @Test
  void oneOfTheTwoMayComeFromStandardInputAndNotBoth() throws IOException {
    String document = Files.readString(Path.of(BAKERY));

    assertThat(runWith(document, "diff", "-", BAKERY).out()).contains("Nothing has changed.");
    Outcome both = run("diff", "-", "-");
    assertThat(both.code()).isEqualTo(2);
    assertThat(both.err()).contains("Only one of the two can come from standard input.");
  }

  @Test
  void whatCannotBeReadIsNamed() {
    Outcome outcome = run("diff", BAKERY, "nowhere.yaml");

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("There is no file nowhere.yaml.").doesNotContain("\tat ");
    assertThat(run("diff", BAKERY).code()).isEqualTo(2);
    assertThat(run("diff", BAKERY, BAKERY, "--fail-on", "better").code()).isEqualTo(2);
  }

  /** A quarter ends short of its target, and what is left is the goal of the next one. */
  private static String quarter(String start, String due, int baseline) {
    return """
    format: alignment/1
    name: Choir
    visions: {id: heard, name: Everybody in town has heard us}
    objectives:
      id: singers
      name: Find singers
      start: %s
      due: %s
      supports: heard
      measures:
        name: singers
        baseline: %d
        target: 40
        readings: [{date: 2026-03-31, value: 25}]
    """
        .formatted(start, due, baseline);
  }

  @Test
  void whatWasMissedAndCarriedOverIsWorse() throws IOException {
    String old =
        Files.writeString(folder.resolve("q1.yaml"), quarter("2026-01-01", "2026-03-31", 10))
            .toString();
    String now =
        Files.writeString(folder.resolve("q2.yaml"), quarter("2026-04-01", "2026-06-30", 25))
            .toString();

    Outcome outcome = run("diff", old, now, "--as-of", "2026-04-01", "--fail-on", "worse");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out())
        .contains(
            "“Find singers” is postponed by 91 days, to 30 June 2026 (31 March 2026 before), 15 of"
                + " 30 open")
        .contains("is 25 now (10 before) (re-baselined)")
        .contains("unknown (only because goals were moved). 0 new findings, 0 solved,")
        .contains("No longer found only because goals were moved, paused or given up")
        .contains("WARNING “Find singers” is overdue since 2026-03-31.")
        .doesNotContain("(better)", "Solved findings");
    assertThat(run("diff", old, now, "--as-of", "2026-04-01", "--format", "json").out())
        .contains("\"how\": \"postponed\"", "\"days\": 91", "\"open\": 15");
  }

  /** A quarter ends: one goal is carried over with an easier result, one is given up. */
  @Test
  void whatACycleCarriesOverDropsOrEasesIsNeverBetter() throws IOException {
    String agency = BAKERY.replace("corner-bakery", "agency-okrs");
    String next =
        Files.readString(Path.of(agency))
            .replace(
                "income comes from retainers\n    start: 2026-07-01\n    due: 2026-09-30",
                "income comes from retainers\n    start: 2026-10-01\n    due: 2026-12-31")
            .replace("baseline: 31\n        target: 50", "baseline: 33\n        target: 45")
            .replace("    aim: aspirational\n", "    status: dropped\n    aim: aspirational\n");
    String now = Files.writeString(folder.resolve("next.yaml"), next).toString();

    Outcome outcome = run("diff", "--all", "--fail-on", "worse", agency, now);

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out())
        .contains("“Half of our income comes from retainers” is postponed by 92 days")
        .contains("something that works within a week” is dropped unfinished")
        .contains("is 33 now (31 before) (re-baselined)")
        .contains("is 45 now (50 before) (eased)")
        .doesNotContain("(better");
  }
}
