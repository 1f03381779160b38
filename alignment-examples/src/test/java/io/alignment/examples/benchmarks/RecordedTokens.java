package io.alignment.examples.benchmarks;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** The tokens of a document, at hand to be written again. */
final class RecordedTokens {

  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  private final int size;
  private final List<JsonToken> tokens = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  RecordedTokens(byte[] document) {
    size = document.length;
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), document)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        tokens.add(token);
        values.add(value(token, parser));
      }
    }
    if (!Arrays.equals(generate().toByteArray(), document)) {
      throw new IllegalStateException("The same tokens do not give the same bytes.");
    }
  }

  private static Object value(JsonToken token, JsonParser parser) {
    return switch (token) {
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      default -> parser.getString();
    };
  }

  /** Writes them. */
  ByteArrayOutputStream generate() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(size);
    try (JsonGenerator generator = FACTORY.createGenerator(new Indented(), out)) {
      for (int i = 0; i < tokens.size(); i++) {
        switch (tokens.get(i)) {
          case START_OBJECT -> generator.writeStartObject();
          case END_OBJECT -> generator.writeEndObject();
          case START_ARRAY -> generator.writeStartArray();
          case END_ARRAY -> generator.writeEndArray();
          case PROPERTY_NAME -> generator.writeName((String) values.get(i));
          case VALUE_STRING -> generator.writeString((String) values.get(i));
          case VALUE_NUMBER_INT -> generator.writeNumber((Long) values.get(i));
          case VALUE_NUMBER_FLOAT -> generator.writeNumber((Double) values.get(i));
          default -> generator.writeBoolean(tokens.get(i) == JsonToken.VALUE_TRUE);
        }
      }
      generator.writeRaw('\n');
    }
    return out;
  }

  /** Indents as documents are indented. */
  private static final class Indented extends ObjectWriteContext.Base {
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final Separators SEPARATORS =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter(SEPARATORS)
          .withObjectIndenter(INDENTER)
          .withArrayIndenter(INDENTER);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
