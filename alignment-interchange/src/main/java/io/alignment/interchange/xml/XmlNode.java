package io.alignment.interchange.xml;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of XML with all that is in it. Names are without their prefixes.
 *
 * @param name the name of the element
 * @param attributes values by the names of attributes
 * @param text the text directly in it, as it stands there
 * @param children the elements in it
 * @param line the line on which it begins
 */
public record XmlNode(
    String name, Map<String, String> attributes, String text, List<XmlNode> children, int line) {

  public XmlNode {
    attributes = ImmutableMap.copyOf(attributes);
    children = ImmutableList.copyOf(children);
  }

  /** {@return the value of an attribute without blanks around it; empty if it is blank} */
  public Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute))
        .map(String::strip)
        .filter(it -> !it.isBlank());
  }

  /** {@return the elements of a name that are directly in it} */
  public Stream<XmlNode> all(String child) {
    return children.stream().filter(it -> it.name.equals(child));
  }

  /** {@return the first element of a name that is directly in it} */
  public Optional<XmlNode> first(String child) {
    return all(child).findFirst();
  }

  /** {@return the first text that is not blank of the elements of a name, as people read it} */
  public Optional<String> textOf(String child) {
    return all(child).map(XmlNode::readable).filter(it -> !it.isBlank()).findFirst();
  }

  /** {@return the first text that is not blank of the elements of a name, as it was written} */
  public Optional<String> proseOf(String child) {
    return all(child).map(it -> prose(it.text)).filter(it -> !it.isBlank()).findFirst();
  }

  /** {@return its text with single line feeds and nothing blank around it} */
  public String readable() {
    return readable(text);
  }

  /** {@return a text with single line feeds and nothing blank around it} */
  public static String readable(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  /**
   * {@return a text with single line feeds; with nothing blank around it if it begins on a line of
   * its own}
   */
  public static String prose(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    return lines.startsWith("\n") ? lines.strip() : lines;
  }

  /** {@return a text in one line, with single blanks} */
  public static String title(String text) {
    return CharMatcher.whitespace().trimAndCollapseFrom(text, ' ');
  }

  /** {@return how many elements there are in it, and itself} */
  public int size() {
    int size = 1;
    for (XmlNode child : children) {
      size += child.size();
    }
    return size;
  }
}
