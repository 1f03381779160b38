package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.alignment.json.DocumentFormat;
import io.alignment.json.DocumentProblem;
import io.alignment.json.InvalidDocumentException;
import io.alignment.json.StrategyReader;
import io.alignment.json.StrategySchema;
import io.alignment.json.StrategyWriter;
import io.alignment.model.Strategy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema says what the reader says, as far as a schema can. */
class SchemaAndReaderProperties {

  /** What lies beyond a schema: the whole strategy, the calendar, the spelling of JSON. */
  private static final Set<String> BEYOND =
      Set.of(
          "duplicate-field",
          "duplicate-id",
          "duplicate-measure",
          "duplicate-relation",
          "unknown-element",
          "unknown-measure",
          "wrong-ends",
          "self-relation",
          "second-parent",
          "already-inside",
          "second-objective",
          "nested-key-result",
          "overlapping-capacities",
          "contradicting-units",
          "unit-loop",
          "support-loop",
          "membership-loop",
          "dependency-loop",
          "dates-reversed",
          "target-equals-baseline",
          "several-goals",
          "unfitting-part",
          "values-reversed",
          "duplicate-day",
          "duplicate-milestone",
          "bad-date");

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(StrategySchema.text());

  private static List<Error> schemaSays(String json) {
    return SCHEMA.validate(json, InputFormat.JSON);
  }

  private static List<String> readerSays(String json) {
    try {
      StrategyReader.create().read(json, DocumentFormat.JSON);
      return List.of();
    } catch (InvalidDocumentException e) {
      return e.problems().stream().map(DocumentProblem::code).toList();
    }
  }

  static void assertAgree(String json) {
    List<String> reader = readerSays(json);
    List<Error> schema = schemaSays(json);

    if (!schema.isEmpty()) {
      assertThat(reader).as("%s in %s", schema, json).isNotEmpty();
    } else {
      assertThat(BEYOND).as("%s in %s", reader, json).containsAll(reader);
    }
  }

  @Test
  void itAcceptsTheCornerBakery() throws Exception {
    Strategy bakery =
        StrategyReader.create()
            .read(
                Path.of("../alignment-examples/src/main/resources/strategies/corner-bakery.yaml"));
    String json = StrategyWriter.toString(bakery, DocumentFormat.JSON);

    assertThat(schemaSays(json)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"x\": 1",
        "\"tags\": 1",
        "\"tags\": [\"a\", 1]",
        "\"properties\": {\"a\": 1}",
        "\"visions\": {\"id\": \"v\"}",
        "\"visions\": [{\"id\": \"\", \"name\": \"V\"}]",
        "\"visions\": [{\"id\": \"v\", \"name\": \" \"}]",
        "\"visions\": [{\"id\": \"v\", \"name\": \"V\", \"horizon\": \"soon\"}]",
        "\"visions\": [{\"id\": \"v\", \"name\": \"V\", \"horizon\": \"2026-02-30\"}]",
        "\"objectives\": [{\"id\": \"o\", \"name\": \"O\", \"status\": \"gone\"}]",
        "\"objectives\": [{\"id\": \"o\", \"name\": \"O\", \"measures\": [{\"name\": \"m\","
            + " \"target\": 1, \"atMost\": 2}]}]",
        "\"objectives\": [{\"id\": \"o\", \"name\": \"O\", \"measures\": [{\"name\": \"m\","
            + " \"everyDays\": 0}]}]",
        "\"objectives\": [{\"id\": \"o\", \"name\": \"O\", \"measures\": \"m\"}]",
        "\"objectives\": [{\"id\": \"o\", \"name\": \"O\", \"supports\": [{\"weight\": 1}]}]",
        "\"resources\": [{\"id\": \"r\", \"name\": \"R\", \"kind\": \"human\"}]",
        "\"resources\": [{\"id\": \"r\", \"name\": \"R\", \"kind\": \"technological\"}]",
        "\"resources\": [{\"id\": \"r\", \"name\": \"R\", \"kind\": \"human\", \"unit\": \"FTE\","
            + " \"allocations\": \"o\"}], \"objectives\": {\"id\": \"o\", \"name\": \"O\"}",
        "\"resources\": [{\"id\": \"r\", \"name\": \"R\", \"kind\": \"technological\","
            + " \"capacity\": -1}]",
        "\"factors\": [{\"id\": \"f\", \"name\": \"F\", \"quadrant\": \"threat\", \"rating\": 9}]",
        "\"description\": null",
      })
  void bothJudgeAlike(String fields) {
    assertAgree("{\"format\": \"alignment/1\", \"name\": \"S\", " + fields + "}");
  }

  @Provide
  Arbitrary<Strategy> strategies() {
    return Strategies.strategies();
  }

  @Property(tries = 300)
  void bothAcceptWhatTheWriterWrites(@ForAll("strategies") Strategy strategy) {
    assertThat(schemaSays(StrategyWriter.toString(strategy, DocumentFormat.JSON))).isEmpty();
  }

  @Property(tries = 500)
  void bothJudgeDamagedDocumentsAlike(@ForAll("strategies") Strategy strategy, @ForAll long seed) {
    String json = StrategyWriter.toString(strategy, DocumentFormat.JSON);

    assertAgree(damaged(json, new Random(seed)));
  }

  /** Replaces a value, or the name of a field, somewhere in the document. */
  private static String damaged(String json, Random random) {
    List<String> lines = new ArrayList<>(json.lines().toList());
    int line = 1 + random.nextInt(lines.size() - 2);
    String text = lines.get(line);
    String comma = text.endsWith(",") ? "," : "";
    int colon = text.indexOf("\": ");
    boolean scalar = !text.endsWith("{") && !text.endsWith("[") && !text.matches("\\s*[]}],?");
    if (scalar && colon > 0) {
      List<String> values =
          List.of(
              "1",
              "-1",
              "0",
              "1.5",
              "true",
              "null",
              "\"\"",
              "\"x\"",
              "\"2026-01-31\"",
              "[]",
              "{}",
              "[1]",
              "1000000000000000000");
      lines.set(
          line,
          random.nextInt(4) == 0
              ? text.replaceFirst("\"(\\w+)\": ", "\"$1x\": ")
              : text.substring(0, colon + 3) + values.get(random.nextInt(values.size())) + comma);
    } else if (scalar) {
      lines.set(line, (random.nextBoolean() ? "1" : "\"x\"") + comma);
    }
    return String.join("\n", lines);
  }
}
