package io.alignment.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** A JSON document as tokens, read by Jackson. */
final class JsonTokens implements Tokens {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final JsonParser parser;
  private Token current = Token.END;

  private JsonTokens(JsonParser parser) {
    this.parser = parser;
  }

  static Tokens of(String text) {
    return new JsonTokens(FACTORY.createParser(ObjectReadContext.empty(), text));
  }

  @Override
  public Token next() throws Broken {
    try {
      JsonToken token = parser.nextToken();
      current = token == null ? Token.END : kind(token);
      return current;
    } catch (StreamReadException e) {
      TokenStreamLocation place = e.getLocation();
      throw new Broken(
          "syntax",
          place == null ? 1 : Math.max(1, place.getLineNr()),
          place == null ? 1 : Math.max(1, place.getColumnNr()),
          "This is not JSON: %s".formatted(sentence(e)));
    }
  }

  private static String sentence(JacksonException e) {
    String message = e.getOriginalMessage();
    return message.endsWith(".") ? message : message + ".";
  }

  private static Token kind(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> Token.START_OBJECT;
      case END_OBJECT -> Token.END_OBJECT;
      case START_ARRAY -> Token.START_LIST;
      case END_ARRAY -> Token.END_LIST;
      case PROPERTY_NAME -> Token.NAME;
      case VALUE_STRING -> Token.TEXT;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Token.NUMBER;
      case VALUE_TRUE, VALUE_FALSE -> Token.FLAG;
      case VALUE_NULL -> Token.NULL;
      case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("JSON has no such token: " + token);
    };
  }

  @Override
  public Token current() {
    return current;
  }

  @Override
  public String text() {
    return parser.getString();
  }

  @Override
  public String forbidden() {
    return "";
  }

  @Override
  public int line() {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }

  @Override
  public int column() {
    return Math.max(1, parser.currentTokenLocation().getColumnNr());
  }
}
