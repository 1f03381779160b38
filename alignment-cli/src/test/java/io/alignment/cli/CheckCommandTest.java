package io.alignment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.alignment.jqwik.PlantedDefect;
import io.alignment.jqwik.PlantedDefects;
import io.alignment.jqwik.Strategies;
import io.alignment.json.DocumentFormat;
import io.alignment.json.StrategyWriter;
import io.alignment.model.Strategy;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {

  private static final Path STRATEGIES =
      Path.of("../alignment-examples/src/main/resources/strategies");
  private static final String BAKERY = STRATEGIES.resolve("corner-bakery.yaml").toString();
  private static final String RULES = STRATEGIES.resolve("corner-bakery-rules.yaml").toString();
  private static final Schema SARIF = sarif();

  @TempDir private Path folder = Path.of("?");

  private static Outcome run(String input, String... args) {
    return Outcome.of(input, new Terminal(80, false), args);
  }

  private static Outcome check(String file, String... more) {
    String[] args = new String[more.length + 6];
    args[0] = "check";
    args[1] = file;
    args[2] = "--rules";
    args[3] = RULES;
    args[4] = "--as-of";
    args[5] = "2026-11-23";
    System.arraycopy(more, 0, args, 6, more.length);
    return run("", args);
  }

  private String write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, content);
    return file.toString();
  }

  private static String bakery() throws IOException {
    return Files.readString(Path.of(BAKERY));
  }

  // What must be shown

  @Test
  void theBakeryBreaksRulesAndIsToldWhy() {
    Outcome outcome = check(BAKERY);

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith("Corner Bakery\n12 rules: 7 kept, 5 broken, 0 with nothing to look at.\n")
        .contains(
            "Objectives should be owned by exactly one function, because what everybody\n"
                + "answers for, nobody does.")
        .contains("digital-skills, line 157")
        .contains("→ Name one function as the owner of")
        .contains("for “EUR”: 86 %. It should be at least 90 %.")
        .contains("objectives.in-time, excepted until 2027-12-31")
        .doesNotContain("{", "\u001b");
    assertThat(outcome.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }

  @Test
  void withABaselineOfTodayItPassesAndFailsForANewFaultAlone() throws IOException {
    String known = folder.resolve("known.yaml").toString();
    Outcome written = check(BAKERY, "--baseline", known, "--write-baseline");
    String before = Files.readString(Path.of(known));
    Outcome again = check(BAKERY, "--baseline", known);
    String faulty =
        write(
            "faulty.yaml",
            bakery()
                .replace("owner: office\n    supports: [{to: margin", "supports: [{to: margin"));
    Outcome planted = check(faulty, "--baseline", known);

    assertThat(written.code()).isZero();
    assertThat(before).startsWith("format: alignment-baseline/1\nfindings:\n  - rule: ");
    assertThat(again.code()).isZero();
    assertThat(again.out())
        .contains(
            "16 findings known already, and still there:",
            "- objectives.owned-by-one: digital-skills (coverage.objective-unowned)");
    assertThat(planted.code()).isEqualTo(1);
    assertThat(planted.out())
        .contains("12 rules: 7 kept, 3 broken where it is known, 2 broken", "energy, line ")
        .containsOnlyOnce("ERROR ")
        .containsOnlyOnce("WARNING Asked who answers for it, ");
    assertThat(Files.readString(Path.of(known))).isEqualTo(before);
  }

  @Test
  void whatIsSolvedIsReportedAndTakenOutWhenTheCheckPasses() throws IOException {
    String known = folder.resolve("known.yaml").toString();
    check(BAKERY, "--baseline", known, "--write-baseline");
    String mended =
        write(
            "mended.yaml",
            bakery().replace("    # nobody has taken this one yet\n", "    owner: shop\n"));
    Outcome outcome = check(mended, "--baseline", known);
    Outcome broken = check(BAKERY, "--baseline", known);

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .contains("- objectives.owned-by-one: digital-skills (coverage.objective-unowned)");
    assertThat(Files.readString(Path.of(known))).doesNotContain("digital-skills");
    assertThat(broken.code()).isEqualTo(1);
  }

  @Test
  void aNewBaselineKeepsNotesAndTellsWhatIsSolved() throws IOException {
    String known = folder.resolve("known.yaml").toString();
    check(BAKERY, "--baseline", known, "--write-baseline");
    Path file = Path.of(known);
    Files.writeString(
        file,
        Files.readString(file)
                .replace(
                    "because: coverage.objective-unowned",
                    "because: coverage.objective-unowned\n    note: x1")
            + "  - rule: money.fit\n    elements: USD\n");
    Outcome outcome = check(BAKERY, "--baseline", known, "--write-baseline");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("- money.fit: USD");
    assertThat(Files.readString(file)).contains("note: x1").doesNotContain("USD");
  }

  @Test
  void withoutRulesEveryFindingOfTheAnalysesCounts() {
    Outcome outcome = run("", "check", BAKERY);

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).contains("coverage.objective-unowned", "silos.silo");
    assertThat(run("format: alignment/1\nname: S\n", "check", "-").code()).isZero();
  }

  @Test
  void severityDecidesWhatFails() throws IOException {
    String rules =
        write(
            "rules.yaml",
            """
            format: alignment-rules/1
            rules:
              - {id: w, severity: warning, noFinding: coverage.unaligned}
              - {id: i, severity: info, noFinding: silos.gap}
            """);

    assertThat(run("", "check", BAKERY, "--rules", rules).code()).isEqualTo(1);
    assertThat(run("", "check", BAKERY, "--rules", rules, "--fail-on", "error"))
        .satisfies(it -> assertThat(it.code()).isZero())
        .satisfies(it -> assertThat(it.out()).contains("(This alone does not"));
  }

  @Test
  void aRuleWithNothingToLookAtSaysSo() throws IOException {
    String rules =
        write(
            "rules.yaml",
            """
            format: alignment-rules/1
            rules: [{id: r, select: {type: objective, tag: coer}, should: owned}]
            """);
    Outcome outcome = run("", "check", BAKERY, "--rules", rules);

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("Nothing to look at, so nobody can say: r");
    assertThat(run("", "check", BAKERY, "--rules", rules, "--format", "junit").out())
        .contains("skipped=\"1\"", "<skipped message=\"There is nothing to look at.\"");
  }

  // Wrong usage

  @Test
  void wrongUsageIsToldWithTheWayOut() throws IOException {
    assertThat(run("", "check", BAKERY, "--rules", RULES))
        .satisfies(it -> assertThat(it.code()).isEqualTo(2))
        .satisfies(it -> assertThat(it.err()).contains("Say which day it is: --as-of DATE."));
    assertThat(check(BAKERY, "--baseline", folder.resolve("typo.yaml").toString()))
        .satisfies(it -> assertThat(it.code()).isEqualTo(2))
        .satisfies(it -> assertThat(it.err()).contains("typo.yaml", "--write-baseline"));
    assertThat(check(BAKERY, "--write-baseline"))
        .satisfies(it -> assertThat(it.code()).isEqualTo(2))
        .satisfies(it -> assertThat(it.err()).contains("--baseline KNOWN"));
    assertThat(run("", "check", BAKERY, "--rules", "nowhere.yaml"))
        .satisfies(it -> assertThat(it.code()).isEqualTo(2))
        .satisfies(it -> assertThat(it.err()).contains("no file nowhere.yaml"));
    assertThat(run("", "check", BAKERY, "--as-of", "tomorrow").code()).isEqualTo(2);
    String bad = write("bad.yaml", "format: alignment-rules/1\nrules: [{id: r, nofinding: x}]\n");
    assertThat(run("", "check", BAKERY, "--rules", bad))
        .satisfies(it -> assertThat(it.code()).isEqualTo(2))
        .satisfies(it -> assertThat(it.err()).contains("line 2, column 17", "\"noFinding\""))
        .satisfies(it -> assertThat(it.err()).startsWith(bad + ": The document has"));
    String nowhere = folder.resolve("nowhere/known.yaml").toString();
    assertThat(check(BAKERY, "--baseline", nowhere, "--write-baseline"))
        .satisfies(it -> assertThat(it.code()).isEqualTo(2))
        .satisfies(it -> assertThat(it.err()).contains("There is no folder", "Make it first."));
    assertThat(check(BAKERY, "--baseline", folder.toString()))
        .satisfies(it -> assertThat(it.code()).isEqualTo(2))
        .satisfies(it -> assertThat(it.err()).contains(folder + " cannot be read"));
  }

  // Formats

  @Test
  void sarifPointsToTheLineOfTheElement() throws IOException {
    String known = folder.resolve("known.yaml").toString();
    check(BAKERY, "--baseline", known, "--write-baseline");
    JsonNode run = sarifOf(check(BAKERY, "--format", "sarif")).get("runs").get(0);
    JsonNode compared =
        sarifOf(check(BAKERY, "--format", "sarif", "--baseline", known)).get("runs").get(0);
    JsonNode first = run.get("results").get(0);
    String line =
        bakery()
            .lines()
            .toList()
            .get(first.at("/locations/0/physicalLocation/region/startLine").asInt() - 1);

    assertThat(run.get("tool").get("driver").get("rules")).hasSize(12);
    assertThat(first.get("ruleId").asString()).isEqualTo("objectives.owned-by-one");
    assertThat(first.get("level").asString()).isEqualTo("error");
    assertThat(line).isEqualTo("  - id: digital-skills");
    assertThat(first.at("/locations/0/physicalLocation/artifactLocation/uri").asString())
        .isEqualTo(BAKERY);
    assertThat(first.has("baselineState")).isFalse();
    assertThat(compared.get("results").get(0).get("baselineState").asString())
        .isEqualTo("unchanged");
    assertThat(run.get("results").findValuesAsString("text"))
        .anyMatch(it -> it.startsWith("Asked who answers for it, “Keep our regulars” fails by"));
    assertThat(run.get("results").findValuesAsString("justification"))
        .contains("it is never reached once and for all (until 2027-12-31)");
  }

  @Test
  void whatIsSolvedIsToldToProgramsToo() throws IOException {
    String known = folder.resolve("known.yaml").toString();
    String mended =
        write(
            "mended.yaml",
            bakery().replace("    # nobody has taken this one yet\n", "    owner: shop\n"));
    check(BAKERY, "--baseline", known, "--write-baseline");
    Outcome sarif = check(mended, "--baseline", known, "--format", "sarif");
    check(BAKERY, "--baseline", known, "--write-baseline");
    Outcome junit = check(mended, "--baseline", known, "--format", "junit");

    assertThat(sarifOf(sarif).at("/runs/0/results").findValuesAsString("baselineState"))
        .contains("absent");
    assertThat(junit.out()).contains("Solved:\ndigital-skills\n");
  }

  @Test
  void whatIsKnownOfARuleWithNothingToLookAtStays() throws IOException {
    String known = folder.resolve("known.yaml").toString();
    String rules =
        """
        format: alignment-rules/1
        rules: [{id: o, select: {type: objective, id: %s}, should: owned}]
        """;
    String right = write("right.yaml", rules.formatted("digital-*"));
    String mistyped = write("mistyped.yaml", rules.formatted("dgital-*"));
    run("", "check", BAKERY, "--rules", right, "--baseline", known, "--write-baseline");
    String before = Files.readString(Path.of(known));
    Outcome outcome = run("", "check", BAKERY, "--rules", mistyped, "--baseline", known);

    assertThat(before).contains("digital-skills");
    assertThat(outcome.out()).contains("1 with nothing to look at").doesNotContain("Solved");
    assertThat(Files.readString(Path.of(known))).isEqualTo(before);
  }

  @Test
  void theWayOutOfABoundOnMoneySpeaksOfMoneyOnly() throws IOException {
    String rules =
        write(
            "rules.yaml",
            """
            format: alignment-rules/1
            rules: [{id: fit, number: resourceFit.fit, of: EUR, atLeast: 0.9}]
            """);

    assertThat(run("", "check", BAKERY, "--rules", rules).out())
        .contains("Move 8,500 EUR")
        .doesNotContain("FTE");
  }

  @Test
  void anExceptionForWhatIsNotThereIsNamed() throws IOException {
    String rules =
        write(
            "rules.yaml",
            """
            format: alignment-rules/1
            rules:
              - id: x
                noFinding: coverage.unaligned
                except: [{elements: chatbto, reason: r, until: 2027-01-01}]
            """);

    assertThat(run("", "check", BAKERY, "--rules", rules, "--as-of", "2026-11-23").out())
        .contains("names what is not there: chatbto");
  }

  @Test
  void aDayThatIsNoneIsRefusedInWords() {
    assertThat(run("", "check", BAKERY, "--as-of", "yesterday"))
        .satisfies(it -> assertThat(it.code()).isEqualTo(2))
        .satisfies(
            it ->
                assertThat(it.err())
                    .contains("\"yesterday\" is no day. Write it like 2026-11-23.")
                    .doesNotContain("Exception"));
  }

  private static JsonNode sarifOf(Outcome outcome) {
    assertThat(SARIF.validate(outcome.out(), InputFormat.JSON)).isEmpty();
    return JsonMapper.shared().readTree(outcome.out());
  }

  private static Schema sarif() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(CheckCommandTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"));
  }

  @Test
  void namesOfFilesBecomeAddresses() throws IOException {
    String odd = write("my plan:ö.yaml", bakery());

    assertThat(
            sarifOf(check(odd, "--format", "sarif"))
                .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                .asString())
        .startsWith("file:///")
        .endsWith("/my%20plan:%C3%B6.yaml");
    assertThat(
            sarifOf(run(bakery(), "check", "-", "--format", "sarif"))
                .at("/runs/0/results/0/locations/0/physicalLocation")
                .isMissingNode())
        .isTrue();
  }

  @Test
  void junitShowsEachRuleAsATest() throws Exception {
    String report = check(BAKERY, "--format", "junit").out();

    assertValidJUnit(report);
    assertThat(report)
        .contains("<testsuite name=\"Corner Bakery\" tests=\"12\" failures=\"5\"")
        .contains("<testcase classname=\"alignment\" name=\"objectives.measured\"")
        .contains("type=\"error\">Nobody answers for “Everybody in the shop")
        .contains("Asked who answers for it, “Raise online orders from 80 to 200 a week by June")
        .contains("(digital-skills, line 157)");
  }

  /** Validates by the schema of Maven Surefire. */
  private static void assertValidJUnit(String report) throws IOException, SAXException {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(CheckCommandTest.class.getResource("/schema/surefire-test-report.xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(report)));
  }

  @Test
  void jsonHoldsEverythingForPrograms() {
    JsonNode json = JsonMapper.shared().readTree(check(BAKERY, "--format", "json").out());

    assertThat(json.get("passed").asBoolean()).isFalse();
    assertThat(json.get("asOf").asString()).isEqualTo("2026-11-23");
    assertThat(json.get("rules")).hasSize(12);
    assertThat(json.at("/rules/0/findings/0/elements/0").asString()).isEqualTo("digital-skills");
    assertThat(json.at("/rules/0/findings/0/line").asInt()).isEqualTo(157);
    assertThat(json.at("/rules/0/findings/0/evidence/0/causes/0/rule").asString())
        .isEqualTo("coverage.objective-unowned");
  }

  @Provide
  Arbitrary<Strategy> hostile() {
    return Strategies.strategies().ofMaxSize(10).withTexts(Strategies.hostileTexts());
  }

  @Property(tries = 200)
  void whateverTheTextsAllFormatsAreValid(@ForAll("hostile") Strategy strategy)
      throws IOException, SAXException {
    String document = StrategyWriter.toString(strategy, DocumentFormat.JSON);

    sarifOf(run(document, "check", "-", "--format", "sarif"));
    assertValidJUnit(run(document, "check", "-", "--format", "junit").out());
    JsonMapper.shared().readTree(run(document, "check", "-", "--format", "json").out());
    assertThat(run(document, "check", "-").out()).doesNotContain("\u001b", "\u0007");
  }

  @Provide
  Arbitrary<PlantedDefect> defects() {
    return PlantedDefects.all().filter(it -> !it.rule().equals("cascade.level-gap"));
  }

  @Property(tries = 100)
  void aPlantedDefectIsToldByItsRule(@ForAll("defects") PlantedDefect defect) {
    String sound = StrategyWriter.toString(defect.sound(), DocumentFormat.YAML);
    String faulty = StrategyWriter.toString(defect.faulty(), DocumentFormat.YAML);

    assertThat(run(sound, "check", "-"))
        .satisfies(it -> assertThat(it.code()).isZero())
        .satisfies(it -> assertThat(it.out()).contains(" 0 broken"));
    assertThat(run(faulty, "check", "-").out()).contains("\n" + defect.rule() + "\n─");
  }
}
