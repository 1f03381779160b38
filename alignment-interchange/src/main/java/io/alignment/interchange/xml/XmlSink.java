package io.alignment.interchange.xml;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes indented XML in UTF-8, with single line feeds: the same calls give the same bytes. */
public final class XmlSink {

  private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

  private final XMLStreamWriter writer;
  private int depth;
  private boolean hasChildren;

  /**
   * Begins a document.
   *
   * @param out where to; not closed
   */
  public XmlSink(OutputStream out) throws IOException {
    try {
      writer =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    run(() -> writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0"));
  }

  /** Says whether XML can hold a text: it knows no control characters. */
  public static boolean canHold(String text) {
    return text.codePoints().allMatch(XmlSink::isLegal);
  }

  private static boolean isLegal(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0x20 && point < Character.MIN_SURROGATE)
        || (point > Character.MAX_SURROGATE && point < 0xFFFE)
        || point > 0xFFFF;
  }

  /** Starts the root, in a namespace, with the place of its schema. */
  public XmlSink root(String name, String namespace, String schema) throws IOException {
    start(name);
    run(
        () -> {
          writer.writeDefaultNamespace(namespace);
          writer.writeNamespace("xsi", INSTANCE);
          writer.writeAttribute("xsi", INSTANCE, "schemaLocation", namespace + " " + schema);
        });
    return this;
  }

  /** Starts an element. */
  public XmlSink start(String name) throws IOException {
    run(
        () -> {
          breakLine();
          writer.writeStartElement(name);
        });
    depth++;
    hasChildren = false;
    return this;
  }

  /** Gives the element just started an attribute. */
  public XmlSink attribute(String name, String value) throws IOException {
    run(() -> writer.writeAttribute(name, value));
    return this;
  }

  /** Gives the element just started the type that it is an instance of. */
  public XmlSink type(String type) throws IOException {
    run(() -> writer.writeAttribute("xsi", INSTANCE, "type", type));
    return this;
  }

  /** Returns a text as XML can hold it: what it cannot hold is replaced by U+FFFD. */
  public static String held(String text) {
    StringBuilder held = new StringBuilder(text.length());
    text.codePoints().forEach(it -> held.appendCodePoint(isLegal(it) ? it : 0xFFFD));
    return held.toString();
  }

  /** Writes an element with a text; what XML cannot hold is replaced by U+FFFD. */
  public XmlSink text(String name, String text) throws IOException {
    start(name);
    run(
        () -> {
          // A reader makes line feeds of carriage returns, unless they stand there as numbers.
          boolean isFirst = true;
          for (String part : Splitter.on('\r').split(held(text))) {
            if (!isFirst) {
              writer.writeEntityRef("#13");
            }
            isFirst = false;
            writer.writeCharacters(part);
          }
        });
    return end();
  }

  /** Ends the element that was started last. */
  public XmlSink end() throws IOException {
    depth--;
    run(
        () -> {
          if (hasChildren) {
            breakLine();
          }
          writer.writeEndElement();
        });
    hasChildren = true;
    return this;
  }

  /** Ends the document. */
  public void finish() throws IOException {
    run(
        () -> {
          writer.writeCharacters("\n");
          writer.writeEndDocument();
          writer.flush();
        });
  }

  private void breakLine() throws XMLStreamException {
    writer.writeCharacters("\n" + "  ".repeat(depth));
  }

  private static void run(Step step) throws IOException {
    try {
      step.run();
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
    }
  }

  private interface Step {
    void run() throws XMLStreamException;
  }
}
