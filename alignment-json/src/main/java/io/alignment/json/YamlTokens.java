package io.alignment.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A YAML document as tokens, read by the engine of SnakeYAML: only what JSON can say too. Unquoted
 * text is taken for a number, a flag or nothing where JSON would write it in the same way; what
 * readers of YAML do not agree about is told as {@link Tokens.Token#UNCLEAR}.
 *
 * <p>The engine is used by itself, as it tells quoted from unquoted text, which Jackson's YAML
 * format does not, and needs no data binding.
 */
final class YamlTokens implements Tokens {

  private static final int LONGEST_NUMBER = 1000;

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

  /** What YAML 1.1 or 1.2 takes for something else than a text, and more than that. */
  private static final Pattern UNCLEAR =
      Pattern.compile(
          "(?i)y|n|yes|no|on|off|true|false|null|=|<<"
              + "|[-+]?(\\.inf|\\.nan|[0-9][0-9_]*|0o[0-7_]+|0x[0-9a-f_]+|0b[01_]+)"
              + "|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?"
              + "|[-+]?([0-9][0-9_]*)?\\.[0-9_]*(e[-+]?[0-9]+)?"
              + "|[-+]?[0-9][0-9_]*(\\.[0-9_]*)?e[-+]?[0-9]+"
              + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([t \t].*)?");

  private final String document;
  private final Iterator<Event> events;
  // The document was held as a whole, so its size has been judged already.
  private final Allowance allowance = new Allowance(Long.MAX_VALUE);
  private final Deque<State> open = new ArrayDeque<>();
  private Token current = Token.END;
  private String text = "";
  private String forbidden = "";
  private int documents;
  private int line = 1;
  private int column = 1;

  private YamlTokens(String document, Iterator<Event> events) {
    this.document = document;
    this.events = events;
  }

  static Tokens of(String text) {
    return new YamlTokens(text, events(text));
  }

  /** Returns what the engine makes of a document, as it goes. */
  static Iterator<Event> events(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(Integer.MAX_VALUE)
            .setParseComments(false)
            // One piece: the engine fails on those that end within a character (as of 3.0.1), and
            // while a scalar goes on it copies all of it for each new one.
            .setBufferSize(text.length() + 1)
            .build();
    return new ParserImpl(settings, new StreamReader(settings, text));
  }

  @Override
  public Token next() throws Broken {
    try {
      do {
        if (!events.hasNext()) {
          current = Token.END;
          return current;
        }
      } while (!take(events.next()));
      return current;
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark();
      throw new Broken(
          "syntax",
          mark.map(it -> it.getLine() + 1).orElse(line),
          mark.map(it -> it.getColumn() + 1).orElse(column),
          "This is not YAML: %s.%s".formatted(e.getProblem(), wayOut(e.getProblem())));
    } catch (ReaderException e) {
      throw unprintable(e.getCodePoint());
    } catch (YamlEngineException e) {
      throw new Broken("syntax", line, column, "This is not YAML: " + e.getMessage());
    }
  }

  private Broken unprintable(int character) {
    int index = Math.max(0, document.indexOf(character));
    String before = document.substring(0, index);
    return new Broken(
        "syntax",
        1 + (int) before.chars().filter(c -> c == '\n').count(),
        index - before.lastIndexOf('\n'),
        "This is not YAML: the character U+%04X cannot stand as it is. Remove it, or write \"\\u%04X\"."
            .formatted(character, character));
  }

  private static String wayOut(String problem) {
    if (problem.contains("cannot start any token")) {
      return " If it belongs to a text, put the text in quotes.";
    }
    if (problem.contains("mapping values are not allowed")) {
      return " If the colon belongs to a text, put the text in quotes.";
    }
    return problem.contains("<block end>") || problem.contains("expected ',' or")
        ? " Check the indentation and the brackets, and put texts with special characters in"
            + " quotes."
        : "";
  }

  /** Takes an event and says whether it is a token. */
  private boolean take(Event event) throws Broken {
    event
        .getStartMark()
        .ifPresent(
            mark -> {
              line = mark.getLine() + 1;
              column = mark.getColumn() + 1;
            });
    forbidden = event instanceof NodeEvent node ? sharing(node) : "";
    switch (event.getEventId()) {
      case StreamStart, StreamEnd, DocumentEnd, Comment -> {
        return false;
      }
      case DocumentStart -> {
        if (++documents > 1) {
          throw new Broken(
              "not-allowed",
              line,
              column,
              "A second document begins here. Keep one document in a file.");
        }
        return false;
      }
      case MappingStart -> start(Token.START_OBJECT, State.BEFORE_NAME);
      case SequenceStart -> start(Token.START_LIST, State.IN_LIST);
      case MappingEnd -> end(Token.END_OBJECT);
      case SequenceEnd -> end(Token.END_LIST);
      case Scalar -> scalar((ScalarEvent) event);
      case Alias -> {
        moveOn();
        current = Token.ALIAS;
      }
    }
    return true;
  }

  private static String sharing(NodeEvent node) {
    if (node instanceof AliasEvent) {
      return "An alias (*%s) is not allowed here. Write out what it stands for."
          .formatted(node.getAnchor().map(Anchor::getValue).orElse(""));
    }
    if (node.getAnchor().isPresent()) {
      return "An anchor (&%s) is not allowed here. Remove it, and write out what refers to it."
          .formatted(node.getAnchor().get().getValue());
    }
    Optional<String> tag =
        node instanceof ScalarEvent scalar
            ? scalar.getTag()
            : ((CollectionStartEvent) node).getTag();
    return tag.map(it -> it.replace("tag:yaml.org,2002:", "!!"))
        .map("A tag (%s) is not allowed here. Remove it."::formatted)
        .orElse("");
  }

  private void start(Token token, State state) throws Broken {
    if (open.peek() == State.BEFORE_NAME) {
      throw new Broken(
          "wrong-type", line, column, "The name of a field must be a text, not an object or list.");
    }
    moveOn();
    open.push(state);
    current = token;
  }

  private void end(Token token) {
    open.pop();
    current = token;
  }

  /** Notes that a name or a value has come: in an object they take turns. */
  private void moveOn() {
    if (open.peek() == State.BEFORE_NAME) {
      open.pop();
      open.push(State.BEFORE_VALUE);
    } else if (open.peek() == State.BEFORE_VALUE) {
      open.pop();
      open.push(State.BEFORE_NAME);
    }
  }

  private void scalar(ScalarEvent scalar) {
    boolean isName = open.peek() == State.BEFORE_NAME;
    moveOn();
    text = scalar.getValue();
    boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
    if (isName) {
      current = plain && !isText(text) ? Token.UNCLEAR_NAME : Token.NAME;
    } else {
      current = plain ? plainValue(text) : Token.TEXT;
    }
  }

  /** Says whether every reader of YAML takes an unquoted text for a text. */
  static boolean isText(String text) {
    return plainValue(text) == Token.TEXT;
  }

  private static Token plainValue(String text) {
    if (text.isEmpty() || text.equals("null") || text.equals("~")) {
      return Token.NULL;
    }
    if (text.equals("true") || text.equals("false")) {
      return Token.FLAG;
    }
    // Only short texts can be anything else, and long ones would cost the patterns time.
    if (text.length() > LONGEST_NUMBER) {
      return Token.TEXT;
    }
    if (NUMBER.matcher(text).matches()) {
      return Token.NUMBER;
    }
    return UNCLEAR.matcher(text).matches() ? Token.UNCLEAR : Token.TEXT;
  }

  @Override
  public Token current() {
    return current;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public String forbidden() {
    return forbidden;
  }

  @Override
  public Allowance allowance() {
    return allowance;
  }

  @Override
  public void close() {}

  @Override
  public int line() {
    return line;
  }

  @Override
  public int column() {
    return column;
  }

  /** What comes next in an open object or list. */
  private enum State {
    BEFORE_NAME,
    BEFORE_VALUE,
    IN_LIST
  }
}
