package io.alignment.jqwik;

import static io.alignment.jqwik.SchemaAndReaderProperties.assertAgree;

import io.alignment.json.DocumentFormat;
import io.alignment.json.StrategyWriter;
import io.alignment.model.Strategy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever happens to the structure of a document, the schema and the reader judge it alike. */
class SchemaProperties {

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Provide
  Arbitrary<Strategy> strategies() {
    return Strategies.strategies();
  }

  @Provide
  Arbitrary<Strategy> extreme() {
    return Strategies.strategies().atTheLimits();
  }

  @Property(tries = 1000)
  void afterDamageBothJudgeAlike(
      @ForAll("strategies") Strategy strategy,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 3) int times) {
    ObjectNode document = tree(strategy);
    Random random = new Random(seed);

    for (int i = 0; i < times && !document.isEmpty(); i++) {
      damage(document, random);
    }

    assertAgree(document.toString());
  }

  @Property(tries = 200)
  void bothAcceptExtremeNumbers(@ForAll("extreme") Strategy strategy) {
    assertAgree(StrategyWriter.toString(strategy, DocumentFormat.JSON));
  }

  private static ObjectNode tree(Strategy strategy) {
    return (ObjectNode) MAPPER.readTree(StrategyWriter.toString(strategy, DocumentFormat.JSON));
  }

  /** Changes one thing at a random place. */
  private static void damage(ObjectNode document, Random random) {
    List<JsonNode> holders = new ArrayList<>();
    collect(document, holders);
    JsonNode holder = holders.get(random.nextInt(holders.size()));
    if (holder instanceof ObjectNode object) {
      damageObject(object, random);
    } else {
      damageList((ArrayNode) holder, random);
    }
  }

  /** Collects all objects and lists that hold something. */
  private static void collect(JsonNode node, List<JsonNode> holders) {
    if (!node.isEmpty()) {
      holders.add(node);
    }
    node.forEach(item -> collect(item, holders));
  }

  private static void damageObject(ObjectNode object, Random random) {
    List<String> names = List.copyOf(object.propertyNames());
    String name = names.get(random.nextInt(names.size()));
    JsonNode value = object.get(name);
    switch (random.nextInt(6)) {
      case 0 -> object.remove(name);
      case 1 -> {
        object.remove(name);
        object.set(name + "x", value);
      }
      case 2 -> object.set(NAMES.get(random.nextInt(NAMES.size())), value);
      case 3 -> object.set(name, NODES.arrayNode().add(value));
      case 4 -> object.set(name, value.isArray() && !value.isEmpty() ? value.get(0) : any(random));
      default -> object.set(name, any(random));
    }
  }

  private static void damageList(ArrayNode list, Random random) {
    int index = random.nextInt(list.size());
    switch (random.nextInt(4)) {
      case 0 -> list.remove(index);
      case 1 -> list.add(list.get(index));
      case 2 -> list.set(index, NODES.arrayNode().add(list.get(index)));
      default -> list.set(index, any(random));
    }
  }

  /** Names of fields, most of which do not belong where they come. */
  private static final List<String> NAMES =
      List.of("weight", "amount", "unit", "due", "owner", "kind", "tags", "target", "everyDays");

  private static JsonNode any(Random random) {
    List<JsonNode> values =
        List.of(
            NODES.nullNode(),
            NODES.booleanNode(true),
            NODES.stringNode(""),
            NODES.stringNode("x"),
            NODES.stringNode("active"),
            NODES.stringNode("technological"),
            NODES.stringNode("2026-01-31"),
            NODES.stringNode("2026-1-31"),
            NODES.stringNode("1"),
            NODES.numberNode(-1),
            NODES.numberNode(0),
            NODES.numberNode(0.5),
            NODES.numberNode(1),
            NODES.numberNode(4.5),
            NODES.numberNode(2147483647),
            NODES.numberNode(2147483648L),
            NODES.numberNode(new BigDecimal("999999999999999999")),
            NODES.numberNode(new BigDecimal("1000000000000000000")),
            NODES.arrayNode(),
            NODES.objectNode());
    return values.get(random.nextInt(values.size()));
  }
}
