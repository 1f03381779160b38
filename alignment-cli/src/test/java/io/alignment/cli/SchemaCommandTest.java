package io.alignment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.alignment.json.StrategySchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaCommandTest {

  private static final String STRATEGIES = "../alignment-examples/src/main/resources/strategies/";
  private static final String BAKERY = STRATEGIES + "corner-bakery.yaml";

  private static Outcome run(String... args) {
    return Outcome.of("", new Terminal(80, false), args);
  }

  private static List<String> judged(String document, String... schema) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(run(schema).out())
        .validate(document, InputFormat.YAML)
        .stream()
        .map(Error::toString)
        .toList();
  }

  @Test
  void theSchemaOfAllStrategiesIsThatOfTheLibrary() {
    assertThat(run("schema")).isEqualTo(new Outcome(0, StrategySchema.text(), ""));
  }

  @Test
  void theSchemaOfAStrategyKnowsItsIds() throws IOException {
    String bakery = Files.readString(Path.of(BAKERY));

    assertThat(judged(bakery, "schema", BAKERY)).isEmpty();
    assertThat(judged(bakery.replaceFirst("owner: marketing", "owner: marketting"), "schema"))
        .isEmpty();
    assertThat(
            judged(bakery.replaceFirst("owner: marketing", "owner: marketting"), "schema", BAKERY))
        .isNotEmpty();
  }

  @Test
  void rulesAndKnownFindingsHaveSchemas() throws IOException {
    String rules = Files.readString(Path.of(STRATEGIES + "corner-bakery-rules.yaml"));

    assertThat(judged(rules, "schema", "--of", "rules")).isEmpty();
    assertThat(judged(rules.replaceFirst("because:", "becuase:"), "schema", "--of", "rules"))
        .isNotEmpty();
    String known = "format: alignment-baseline/1\nfindings:\n  - {rule: a, elements: [b, c]}\n";
    assertThat(judged(known, "schema", "--of", "baseline")).isEmpty();
    assertThat(judged(known + "name: x\n", "schema", "--of", "baseline")).isNotEmpty();
  }

  @Test
  void onlyAStrategyHasIds() {
    assertThat(run("schema", BAKERY, "--of", "rules").err())
        .startsWith("Only a strategy has ids that a schema can know.");
  }
}
