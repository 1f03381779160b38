package io.alignment.interchange.archimate;

import io.alignment.interchange.Loss;
import io.alignment.interchange.Loss.Fate;
import io.alignment.interchange.UnreadableSourceException;
import io.alignment.interchange.archimate.Model.Concept;
import io.alignment.interchange.archimate.Model.Tie;
import io.alignment.interchange.xml.XmlNode;
import io.alignment.interchange.xml.XmlSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the Model Exchange File Format, valid or not. */
final class ModelReader {

  private static final String DIRECTED = "isDirected";
  private static final Set<String> KNOWN = Set.of("name", "label", "documentation", "properties");

  private static final Set<String> KNOWN_ATTRIBUTES =
      Set.of("identifier", "type", "source", "target", "modifier", "accessType", DIRECTED);

  private final List<XmlNode> names = new ArrayList<>();
  private final List<XmlNode> documentation = new ArrayList<>();
  private final List<XmlNode> properties = new ArrayList<>();
  private final List<XmlNode> elements = new ArrayList<>();
  private final List<XmlNode> relationships = new ArrayList<>();
  private final Map<String, String> definitions = new HashMap<>();
  private final List<Loss> losses = new ArrayList<>();

  private ModelReader() {}

  static Model read(XmlSource source) throws IOException {
    requireArchiMate(source);
    ModelReader reader = new ModelReader();
    source.children(reader::section);
    return reader.model();
  }

  private static void requireArchiMate(XmlSource source) {
    String namespace = source.namespace();
    if (namespace.contains("archimatetool")) {
      throw unreadable(
          "This is a file of Archi itself. In Archi, choose File, Export, Open Exchange XML Model,"
              + " and take that file.");
    }
    if (!source.name().equals("model")
        || !(namespace.isBlank() || namespace.contains("/archimate"))) {
      throw unreadable(
          "This is no model of ArchiMate: its root is <%s>, and not <model> of the Model Exchange File Format."
                  .formatted(source.name())
              + " Export it in that format.");
    }
    if (namespace.endsWith("/archimate") || namespace.contains("/archimate/2")) {
      throw unreadable(
          "This is a model of ArchiMate 2. Open it in a tool that knows ArchiMate 3, such as Archi,"
              + " and export it again.");
    }
  }

  private static UnreadableSourceException unreadable(String problem) {
    return new UnreadableSourceException(List.of(problem));
  }

  private void section(XmlSource source) throws IOException {
    String path = "/model/" + source.name();
    switch (source.name()) {
      case "name", "label" -> names.add(source.node());
      case "documentation", "purpose" -> documentation.add(source.node());
      case "properties" -> properties.add(source.node());
      case "elements" -> source.children(it -> elements.add(it.node()));
      case "relationships" -> source.children(it -> relationships.add(it.node()));
      case "propertyDefinitions", "propertydefs" -> source.children(it -> define(it.node()));
      case "views" -> counted("archimate.views", path, source.skip("view"));
      case "organizations", "organization" ->
          counted("archimate.organizations", path, source.skip("item"));
      default -> {
        losses.add(Loss.of("archimate.unknown", path, Fate.DROPPED, source.name()));
        source.skip("");
      }
    }
  }

  private void counted(String code, String path, int count) {
    losses.add(Loss.of(code, path, Fate.DROPPED, Integer.toString(count)));
  }

  private void define(XmlNode definition) {
    definition
        .attribute("identifier")
        .ifPresent(
            id ->
                definitions.putIfAbsent(
                    id,
                    definition
                        .first("name")
                        .map(XmlNode::text)
                        .or(() -> definition.attribute("name"))
                        .orElse(id)));
  }

  private Model model() {
    String place = "/model";
    Map<String, String> values = properties(place, properties.stream());
    return new Model(
        name(names, place),
        documentation(documentation, place),
        values,
        elements.stream().map(this::concept).toList(),
        relationships.stream().map(this::tie).toList(),
        losses);
  }

  private Concept concept(XmlNode node) {
    String place = place(node);
    return new Concept(
        node.attribute("identifier").orElse(""),
        type(node),
        name(naming(node), place),
        documentation(node.all("documentation").toList(), place),
        contents(node, place),
        place);
  }

  private Tie tie(XmlNode node) {
    String place = place(node);
    String name = name(naming(node), place);
    String text =
        documentation(node.all("documentation").toList(), place)
            .map(it -> name.isBlank() ? it : name + ": " + it)
            .orElse(name);
    return new Tie(
        node.attribute("identifier").orElse(""),
        Model.relationship(type(node)),
        node.attribute("source").orElse(""),
        node.attribute("target").orElse(""),
        text,
        node.attribute("modifier").orElse(""),
        node.attribute(DIRECTED).filter("true"::equals).isPresent(),
        contents(node, place),
        place);
  }

  private static String place(XmlNode node) {
    return node.attribute("identifier")
        .map(Model::place)
        .orElseGet(() -> "//%s, line %d".formatted(node.name(), node.line()));
  }

  /** Returns the type; a prefix says nothing of it. */
  private static String type(XmlNode node) {
    String type = node.attribute("type").orElse(node.name());
    return type.substring(type.indexOf(':') + 1);
  }

  private static List<XmlNode> naming(XmlNode node) {
    return Stream.concat(node.all("name"), node.all("label")).toList();
  }

  private String name(List<XmlNode> all, String place) {
    return XmlNode.title(first(all, place));
  }

  /** Returns the first text; further ones are in other languages. */
  private String first(List<XmlNode> all, String place) {
    List<String> some = all.stream().map(XmlNode::text).filter(it -> !it.isBlank()).toList();
    some.stream()
        .skip(1)
        .forEach(it -> losses.add(Loss.of("archimate.translation", place, Fate.DROPPED, it)));
    return some.isEmpty() ? "" : some.get(0);
  }

  private Optional<String> documentation(List<XmlNode> all, String place) {
    return Optional.of(XmlNode.prose(first(all, place))).filter(it -> !it.isEmpty());
  }

  /** Returns the properties, and tells what else there is. */
  private Map<String, String> contents(XmlNode node, String place) {
    node.attributes().keySet().stream()
        .filter(it -> !KNOWN_ATTRIBUTES.contains(it))
        .sorted()
        .forEach(it -> losses.add(Loss.of("archimate.unknown", place, Fate.DROPPED, "@" + it)));
    node.children().stream()
        .map(XmlNode::name)
        .filter(it -> !KNOWN.contains(it))
        .forEach(it -> losses.add(Loss.of("archimate.unknown", place, Fate.DROPPED, it)));
    return properties(place, node.all("properties"));
  }

  private Map<String, String> properties(String place, Stream<XmlNode> lists) {
    Map<String, String> values = new LinkedHashMap<>();
    lists
        .flatMap(it -> it.all("property"))
        .forEach(
            property -> {
              String reference =
                  property
                      .attribute("propertyDefinitionRef")
                      .or(() -> property.attribute("identifierref"))
                      .orElse("property");
              String key = definitions.getOrDefault(reference, reference);
              List<XmlNode> all = property.all("value").toList();
              add(values, place, key, all.isEmpty() ? "" : all.get(0).text());
              all.stream()
                  .skip(1)
                  .forEach(
                      it ->
                          losses.add(
                              Loss.of(
                                  "archimate.translation", place, Fate.DROPPED, it.readable())));
            });
    return values;
  }

  private void add(Map<String, String> values, String place, String key, String value) {
    if (values.putIfAbsent(key, value) != null) {
      losses.add(Loss.of("archimate.property-repeated", place, Fate.DROPPED, key, value));
    }
  }
}
