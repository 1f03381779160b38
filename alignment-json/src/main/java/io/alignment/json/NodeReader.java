package io.alignment.json;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Finds where each value stands in a document that is known to be well formed. */
final class NodeReader {

  private NodeReader() {}

  /** Returns the whole document as a node. */
  static Node read(String text, DocumentFormat format) {
    return switch (format) {
      case YAML -> new Yaml(text).whole();
      case JSON -> {
        try (JsonParser parser =
            JsonFactory.builder().build().createParser(ObjectReadContext.empty(), text)) {
          parser.nextToken();
          yield json(parser, text);
        }
      }
    };
  }

  // JSON

  private static Node json(JsonParser parser, String text) {
    int start = (int) parser.currentTokenLocation().getCharOffset();
    JsonToken token = parser.currentToken();
    List<Node> names = new ArrayList<>();
    List<Node> values = new ArrayList<>();
    if (token == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        names.add(jsonScalar(parser));
        parser.nextToken();
        values.add(json(parser, text));
      }
    } else if (token == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        values.add(json(parser, text));
      }
    } else {
      return jsonScalar(parser);
    }
    int end = (int) parser.currentLocation().getCharOffset();
    Node.Kind kind = token == JsonToken.START_OBJECT ? Node.Kind.OBJECT : Node.Kind.LIST;
    return new Node(kind, start, end, "", names, values);
  }

  private static Node jsonScalar(JsonParser parser) {
    String value = parser.getString();
    int start = (int) parser.currentTokenLocation().getCharOffset();
    // Jackson looks one character further behind a number only, and never behind a text.
    parser.finishToken();
    boolean isText = parser.currentToken() == JsonToken.VALUE_STRING;
    boolean isName = parser.currentToken() == JsonToken.PROPERTY_NAME;
    int end =
        isText || isName ? (int) parser.currentLocation().getCharOffset() : start + value.length();
    return Node.scalar(start, end, value);
  }

  // YAML

  private static final class Yaml {

    private final String text;
    private final Iterator<Event> events;
    private final IntUnaryOperator offsets;

    Yaml(String text) {
      this.text = text;
      events = YamlTokens.events(text);
      offsets = offsets(text);
    }

    /** The engine counts characters where Java counts halves of some. */
    private static IntUnaryOperator offsets(String text) {
      if (text.codePoints().noneMatch(Character::isSupplementaryCodePoint)) {
        return it -> it;
      }
      int[] starts = new int[text.length() + 1];
      int count = 0;
      for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
        starts[count++] = at;
      }
      starts[count] = text.length();
      return it -> starts[it];
    }

    private int offset(Optional<Mark> mark) {
      return offsets.applyAsInt(mark.orElseThrow().getIndex());
    }

    Node whole() {
      Event event = events.next();
      while (!(event instanceof CollectionStartEvent)) {
        event = events.next();
      }
      return node(event);
    }

    private Node node(Event event) {
      int start = offset(event.getStartMark());
      if (event instanceof ScalarEvent scalar) {
        return Node.scalar(start, end(scalar, start), scalar.getValue());
      }
      boolean isFlow = ((CollectionStartEvent) event).isFlow();
      boolean isObject = event.getEventId() == Event.ID.MappingStart;
      List<Node> names = new ArrayList<>();
      List<Node> values = new ArrayList<>();
      Event next = events.next();
      while (next.getEventId() != Event.ID.MappingEnd
          && next.getEventId() != Event.ID.SequenceEnd) {
        if (isObject) {
          names.add(node(next));
          next = events.next();
        }
        values.add(node(next));
        next = events.next();
      }
      // What is in blocks ends for the engine where the next thing begins.
      int end = isFlow ? offset(next.getEndMark()) : values.get(values.size() - 1).end();
      return new Node(isObject ? Node.Kind.OBJECT : Node.Kind.LIST, start, end, "", names, values);
    }

    /** Line breaks at the end of a block of text belong to it only if it keeps them ({@code +}). */
    private int end(ScalarEvent scalar, int start) {
      int end = offset(scalar.getEndMark());
      ScalarStyle style = scalar.getScalarStyle();
      boolean isBlock = style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
      if (!isBlock) {
        return end;
      }
      int header = text.indexOf('\n', start);
      boolean keeps = header >= 0 && text.substring(start, header).contains("+");
      while (!keeps && end > start && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      return keeps ? Splices.beforeBreak(text, end) : end;
    }
  }
}
