package io.alignment.examples.benchmarks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Jackson needs for the bytes of a document, whatever it means. */
final class DocumentYardsticks {

  private static final JsonFactory FACTORY = JsonFactory.builder().build();
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY).build();

  private final byte[] document;

  DocumentYardsticks(byte[] document) {
    this.document = document;
  }

  /** Goes over all tokens and looks at each value. */
  long scan() {
    long sum = 0;
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), document)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        sum +=
            switch (token) {
              case PROPERTY_NAME -> parser.currentName().length();
              case VALUE_STRING -> parser.getString().length();
              case VALUE_NUMBER_INT -> parser.getLongValue();
              case VALUE_NUMBER_FLOAT -> (long) parser.getDoubleValue();
              default -> 1;
            };
      }
    }
    return sum;
  }

  /** Reads a tree of objects that know no fields. */
  JsonNode tree() {
    return MAPPER.readTree(document);
  }

  /** Reads plain records, and judges nothing. */
  Plain records() {
    return MAPPER.readValue(document, Plain.class);
  }

  /** A document as records. */
  record Plain(
      @Nullable String format,
      @Nullable String name,
      @Nullable String description,
      @Nullable List<String> tags,
      @Nullable Map<String, String> properties,
      @Nullable List<PlainElement> visions,
      @Nullable List<PlainElement> objectives,
      @Nullable List<PlainElement> initiatives,
      @Nullable List<PlainElement> functions,
      @Nullable List<PlainElement> resources,
      @Nullable List<PlainElement> factors) {}

  /** An element of any type. */
  record PlainElement(
      @Nullable String id,
      @Nullable String name,
      @Nullable String description,
      @Nullable List<String> tags,
      @Nullable Map<String, String> properties,
      @Nullable String horizon,
      @Nullable String perspective,
      @Nullable String kind,
      @Nullable String start,
      @Nullable String due,
      @Nullable String status,
      @Nullable List<String> owner,
      @Nullable List<PlainEnd> supports,
      @Nullable List<PlainEnd> hinders,
      @Nullable List<String> dependsOn,
      @Nullable List<String> requiredSkills,
      @Nullable List<PlainDemand> demands,
      @Nullable List<PlainMeasure> measures,
      @Nullable List<String> teaches,
      @Nullable String partOf,
      @Nullable List<String> participates,
      @Nullable List<PlainEnd> collaborates,
      @Nullable List<PlainEnd> communicates,
      @Nullable String unit,
      @Nullable BigDecimal capacity,
      @Nullable BigDecimal dayToDay,
      @Nullable String from,
      @Nullable String until,
      @Nullable List<String> fills,
      @Nullable List<String> skills,
      @Nullable List<PlainEnd> allocations,
      @Nullable String quadrant,
      @Nullable String domain,
      @Nullable Double importance,
      @Nullable Double rating,
      @Nullable List<PlainEnd> influences) {}

  /** The other end of a relation, with what the relation carries. */
  record PlainEnd(
      @Nullable String to,
      @Nullable String with,
      @Nullable Double weight,
      @Nullable Double strength,
      @Nullable String channel,
      @Nullable Integer everyDays,
      @Nullable BigDecimal amount,
      @Nullable String from,
      @Nullable String until) {

    /** Where an id stands alone. */
    PlainEnd(String to) {
      this(to, null, null, null, null, null, null, null, null);
    }
  }

  /** A demand. */
  record PlainDemand(@Nullable String unit, @Nullable BigDecimal amount, @Nullable String skill) {}

  /** A measure. */
  record PlainMeasure(
      @Nullable String name,
      @Nullable String unit,
      @Nullable Double baseline,
      @Nullable Double target,
      @Nullable Double atLeast,
      @Nullable Double atMost,
      @Nullable Double weight,
      @Nullable Integer everyDays,
      @Nullable Boolean leading,
      @Nullable List<PlainReading> readings) {

    /** Where a name stands alone. */
    PlainMeasure(String name) {
      this(name, null, null, null, null, null, null, null, null, null);
    }
  }

  /** A reading. */
  record PlainReading(@Nullable String date, double value) {}
}
