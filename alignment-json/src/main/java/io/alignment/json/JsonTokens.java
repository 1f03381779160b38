package io.alignment.json;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
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
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          // Names that collide in Jackson's table would be refused as hostile.
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .build();

  /** What Jackson's messages say about its own settings. */
  private static final Pattern FOR_PROGRAMMERS =
      Pattern.compile(" \\(start marker at .*|: enable `.*|: maybe a \\(non-standard.*");

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
      // Jackson reads texts when they are asked for, but a fault in one must come to light here.
      parser.finishToken();
      current = token == null ? Token.END : kind(token);
      return current;
    } catch (StreamReadException e) {
      throw broken("syntax", e, "This is not JSON: %s".formatted(sentence(e)));
    } catch (StreamConstraintsException e) {
      throw broken(
          "number-out-of-range",
          e,
          "This number has more than %s digits. Mend it."
              .formatted(StreamReadConstraints.DEFAULT_MAX_NUM_LEN));
    }
  }

  private Broken broken(String code, JacksonException e, String message) {
    TokenStreamLocation known = e.getLocation();
    TokenStreamLocation place = known == null ? parser.currentLocation() : known;
    return new Broken(
        code, Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()), message);
  }

  private static String sentence(JacksonException e) {
    String message = FOR_PROGRAMMERS.matcher(e.getOriginalMessage()).replaceFirst("");
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
