package io.alignment.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.util.Collection;
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
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** A JSON document as tokens, read by Jackson. */
final class JsonTokens implements Tokens {

  /** What Jackson keeps of names between documents is bounded by this. */
  private static final int LONGEST_KEPT_NAME = 256;

  private static final JsonFactory QUICK =
      JsonFactory.builder()
          .streamReadConstraints(constraints().maxNameLength(LONGEST_KEPT_NAME).build())
          .build();

  private static final JsonFactory CAREFUL =
      JsonFactory.builder()
          .streamReadConstraints(constraints().maxNameLength(Integer.MAX_VALUE).build())
          // Names that collide in Jackson's table would be refused as hostile.
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .build();

  private static StreamReadConstraints.Builder constraints() {
    return StreamReadConstraints.builder()
        .maxNestingDepth(Integer.MAX_VALUE)
        .maxStringLength(Integer.MAX_VALUE);
  }

  /** Integers of so many digits are doubles exactly. */
  private static final int SHORT_NUMBER = 15;

  /** What Jackson's messages say about its own settings. */
  private static final Pattern FOR_PROGRAMMERS =
      Pattern.compile(" \\(start marker at .*|: enable `.*|: maybe a \\(non-standard.*");

  private final JsonParser parser;
  private final Allowance allowance;
  private final Words words;
  private Token current = Token.END;

  private JsonTokens(JsonParser parser, Allowance allowance) {
    this.parser = parser;
    this.allowance = allowance;
    words = new Words(allowance);
  }

  /**
   * Reads bytes in the quickest way. Columns count bytes then, and names that are too long or too
   * many for Jackson's tables are refused, so whatever is refused here has to be read again.
   */
  static Tokens quick(InputStream bytes, Allowance allowance) throws Broken {
    try {
      return new JsonTokens(QUICK.createParser(ObjectReadContext.empty(), bytes), allowance);
    } catch (JacksonException e) {
      // It looks at the first bytes at once.
      throw broken(e, TokenStreamLocation.NA);
    }
  }

  /** Reads characters, with the place of each. */
  static Tokens of(Reader text, Allowance allowance) {
    return new JsonTokens(CAREFUL.createParser(ObjectReadContext.empty(), text), allowance);
  }

  /** Returns what finds the positions of names in a list by their bytes. */
  static PropertyNameMatcher matcher(Collection<String> names) {
    return QUICK.constructNameMatcher(names.stream().map(Named::fromString).toList(), false);
  }

  @Override
  public Token next() throws Broken {
    try {
      JsonToken token = parser.nextToken();
      // Jackson reads texts when they are asked for, but a fault in one must come to light here.
      parser.finishToken();
      current = token == null ? Token.END : kind(token);
      return current;
    } catch (JacksonException e) {
      throw broken(e);
    }
  }

  @Override
  public int nextField(Shape shape) throws Broken {
    try {
      int position = parser.nextNameMatch(shape.names());
      boolean end = position == PropertyNameMatcher.MATCH_END_OBJECT;
      current = end ? Token.END_OBJECT : Token.NAME;
      return Math.max(-1, position);
    } catch (JacksonException e) {
      throw broken(e);
    }
  }

  private Broken broken(JacksonException e) {
    return broken(e, parser.currentLocation());
  }

  private static Broken broken(JacksonException e, TokenStreamLocation here) {
    if (e instanceof StreamReadException) {
      return broken("syntax", e, here, "This is not JSON: %s".formatted(sentence(e)));
    }
    if (e instanceof StreamConstraintsException) {
      return broken(
          "number-out-of-range",
          e,
          here,
          "This number has more than %s digits. Mend it."
              .formatted(StreamReadConstraints.DEFAULT_MAX_NUM_LEN));
    }
    if (e.getCause() instanceof CharacterCodingException) {
      return broken("not-utf-8", e, here, "There are bytes here that are not UTF-8.");
    }
    if (e.getCause() instanceof IOException failure) {
      throw new UncheckedIOException(failure);
    }
    throw e;
  }

  private static Broken broken(
      String code, JacksonException e, TokenStreamLocation here, String message) {
    TokenStreamLocation known = e.getLocation();
    TokenStreamLocation place = known == null ? here : known;
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
  public String word() {
    return words.of(
        parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
  }

  @Override
  public double number() {
    long number = isShortInteger() ? parser.getLongValue() : 0;
    // By its text where it is zero, as -0 is another double.
    return number == 0 ? Tokens.super.number() : number;
  }

  @Override
  public BigDecimal amount() {
    return isShortInteger() ? BigDecimal.valueOf(parser.getLongValue()) : Tokens.super.amount();
  }

  private boolean isShortInteger() {
    return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        && parser.getStringLength() <= SHORT_NUMBER;
  }

  @Override
  public String forbidden() {
    return "";
  }

  @Override
  public Allowance allowance() {
    return allowance;
  }

  @Override
  public void close() {
    parser.close();
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
