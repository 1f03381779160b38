package io.alignment.interchange.xml;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteStreams;
import io.alignment.interchange.UnreadableSourceException;
import io.alignment.interchange.internal.CountedStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML of which nothing is trusted, element by element: no document type, no entities but
 * those of XML itself, and bounds on depth, texts, and the size of the whole. What is wrong with it
 * becomes an {@link UnreadableSourceException}.
 */
public final class XmlSource {

  /** The most bytes of a source. */
  public static final long MOST_BYTES = 64L << 20;

  private static final int DEEPEST = 100;
  private static final int LONGEST_TEXT = 1_000_000;
  private static final int MOST_ATTRIBUTES = 100;

  private static final int MOST_ELEMENTS = 1_000_000;

  private final XMLStreamReader reader;
  private int depth;
  private int kept;

  private XmlSource(XMLStreamReader reader) {
    this.reader = reader;
  }

  /**
   * Begins to read, and stands at the root then.
   *
   * @param source the bytes; not closed
   * @return the source at its root
   * @throws IOException if the bytes cannot be had
   */
  public static XmlSource open(InputStream source) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLReporter((message, type, information, location) -> {});
    try {
      XmlSource opened =
          new XmlSource(
              factory.createXMLStreamReader(
                  new Bounded(ByteStreams.limit(source, MOST_BYTES + 1))));
      while (opened.next() != XMLStreamConstants.START_ELEMENT) {
        // What stands before the root says nothing.
      }
      return opened;
    } catch (XMLStreamException e) {
      throw unreadable(e, 1, 1);
    }
  }

  /** {@return the name of the element at which it stands, without prefix} */
  public String name() {
    return reader.getLocalName();
  }

  /** {@return the namespace of the element at which it stands; blank if it has none} */
  public String namespace() {
    String namespace = reader.getNamespaceURI();
    return namespace == null ? "" : namespace;
  }

  /** {@return the line of the element at which it stands} */
  public int line() {
    return reader.getLocation().getLineNumber();
  }

  /** {@return the attributes of the element at which it stands, by their names without prefix} */
  public Map<String, String> attributes() {
    if (reader.getAttributeCount() > MOST_ATTRIBUTES) {
      throw problem("An element has more than %d attributes.".formatted(MOST_ATTRIBUTES));
    }
    ImmutableMap.Builder<String, String> attributes = ImmutableMap.builder();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    return attributes.buildKeepingLast();
  }

  /**
   * Visits the elements directly in the one at which it stands, and stands at the end of that then.
   *
   * @param visit is called at each; it may read it, or leave it
   */
  public void children(Visit visit) throws IOException {
    int here = depth;
    while (advance() != XMLStreamConstants.END_ELEMENT || depth >= here) {
      if (reader.isStartElement()) {
        visit.visit(this);
        leave(here + 1);
      }
    }
  }

  /** Passes over what is left of the elements at a depth. */
  private void leave(int inside) throws IOException {
    while (depth >= inside) {
      advance();
    }
  }

  /**
   * Passes over the element at which it stands.
   *
   * @param counted a name
   * @return how many elements of that name were in it
   */
  public int skip(String counted) throws IOException {
    int here = depth;
    int count = 0;
    while (depth >= here) {
      if (advance() == XMLStreamConstants.START_ELEMENT && name().equals(counted)) {
        count++;
      }
    }
    return count;
  }

  /** {@return the element at which it stands, with all that is in it} */
  public XmlNode node() throws IOException {
    int here = depth;
    Deque<Draft> open = new ArrayDeque<>();
    open.push(draft());
    while (true) {
      switch (advance()) {
        case XMLStreamConstants.START_ELEMENT -> open.push(draft());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text(open.element().text);
        case XMLStreamConstants.END_ELEMENT -> {
          XmlNode node = open.pop().build();
          if (depth < here) {
            return node;
          }
          open.element().children.add(node);
        }
        default -> {} // comments and the like
      }
    }
  }

  private Draft draft() {
    if (++kept > MOST_ELEMENTS) {
      throw problem("There are more than a million elements. Take only a part of it.");
    }
    return new Draft(this);
  }

  private void text(StringBuilder text) {
    if (text.length() + reader.getTextLength() > LONGEST_TEXT) {
      throw problem("A text is longer than a million characters.");
    }
    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
  }

  private int advance() throws IOException {
    int line = line();
    int column = reader.getLocation().getColumnNumber();
    try {
      return next();
    } catch (XMLStreamException e) {
      throw unreadable(e, line, column);
    }
  }

  private int next() throws XMLStreamException {
    int event = reader.next();
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        if (++depth > DEEPEST) {
          throw problem("Elements stand in each other more than %d deep.".formatted(DEEPEST));
        }
      }
      case XMLStreamConstants.END_ELEMENT -> depth--;
      case XMLStreamConstants.DTD ->
          throw problem(
              "It has a document type (<!DOCTYPE …>), which may hide anything. Take it out.");
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw problem(
              "It has an entity other than those of XML itself. Write what it stands for.");
      default -> {}
    }
    return event;
  }

  private UnreadableSourceException problem(String problem) {
    return new UnreadableSourceException(List.of("Line %d: %s".formatted(line(), problem)));
  }

  /** Says where it broke; not why in the words of the parser, which are of another language. */
  private static UnreadableSourceException unreadable(XMLStreamException e, int line, int column)
      throws IOException {
    if (e.getNestedException() instanceof IOException io
        && !(io instanceof java.io.CharConversionException)) {
      throw io;
    }
    int row = e.getLocation() == null ? line : Math.max(line, e.getLocation().getLineNumber());
    int at = e.getLocation() == null ? column : Math.max(1, e.getLocation().getColumnNumber());
    return new UnreadableSourceException(
        List.of(
            ("Line %d, column %d: this is no XML, or it breaks off there. Open it in the tool that"
                    + " wrote it, and export it again.")
                .formatted(row, at)));
  }

  /** Looks at an element. */
  public interface Visit {

    /** Looks at the element at which the source stands. */
    void visit(XmlSource source) throws IOException;
  }

  private static final class Draft {
    private final String name;
    private final Map<String, String> attributes;
    private final int line;
    private final StringBuilder text = new StringBuilder();
    private final List<XmlNode> children = new ArrayList<>();

    Draft(XmlSource source) {
      name = source.name();
      attributes = source.attributes();
      line = source.line();
    }

    XmlNode build() {
      return new XmlNode(name, attributes, text.toString(), children, line);
    }
  }

  /** Says so when there are more bytes than are read. */
  private static final class Bounded extends CountedStream {
    private long read;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    protected void count(int some) {
      read += some;
      if (read > MOST_BYTES) {
        throw new UnreadableSourceException(
            List.of(
                "It has more than %d MiB. Take only a part of it.".formatted(MOST_BYTES >> 20)));
      }
    }
  }
}
