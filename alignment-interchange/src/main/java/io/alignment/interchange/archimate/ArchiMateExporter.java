package io.alignment.interchange.archimate;

import io.alignment.interchange.Exporter;
import io.alignment.interchange.Loss;
import io.alignment.interchange.archimate.Model.Concept;
import io.alignment.interchange.archimate.Model.Tie;
import io.alignment.interchange.xml.XmlSink;
import io.alignment.model.Strategy;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a strategy as a model of ArchiMate 3.1 in the Model Exchange File Format, without views.
 * Relationships are of types that ArchiMate allows between their ends. What it has no word for
 * stands in properties whose names begin with {@code strategy.}, and {@link ArchiMateImporter}
 * reads an equal strategy; but control characters, which XML does not know, are lost.
 */
public final class ArchiMateExporter implements Exporter {

  private static final String NAMESPACE = "http://www.opengroup.org/xsd/archimate/3.0/";
  private static final String SCHEMA =
      "http://www.opengroup.org/xsd/archimate/3.1/archimate3_Model.xsd";

  private ArchiMateExporter() {}

  /** {@return an exporter} */
  public static ArchiMateExporter create() {
    return new ArchiMateExporter();
  }

  @Override
  public List<Loss> write(Strategy strategy, OutputStream out) throws IOException {
    Model model = StrategyToModel.of(strategy);
    new Writing(model, new XmlSink(out)).write();
    return model.losses();
  }

  /** One model on its way out. */
  private static final class Writing {
    private final Model model;
    private final XmlSink xml;
    private final Set<String> identifiers = new HashSet<>();
    private final Map<String, String> definitions = new LinkedHashMap<>();

    Writing(Model model, XmlSink xml) {
      this.model = model;
      this.xml = xml;
      model.concepts().forEach(it -> identifiers.add(it.id()));
    }

    void write() throws IOException {
      xml.root("model", NAMESPACE, SCHEMA).attribute("identifier", unused("model"));
      texts(model.name(), model.documentation(), model.properties());
      if (!model.concepts().isEmpty()) {
        xml.start("elements");
        for (Concept concept : model.concepts()) {
          xml.start("element").attribute("identifier", concept.id()).type(concept.type());
          texts(concept.name(), concept.documentation(), concept.properties());
          xml.end();
        }
        xml.end();
      }
      if (!model.ties().isEmpty()) {
        xml.start("relationships");
        int number = 0;
        for (Tie tie : model.ties()) {
          tie(tie, unused("relation-" + ++number));
        }
        xml.end();
      }
      define();
      xml.end().finish();
    }

    private void tie(Tie tie, String identifier) throws IOException {
      xml.start("relationship")
          .attribute("identifier", identifier)
          .attribute("source", tie.source())
          .attribute("target", tie.target())
          .type(tie.type());
      if (!tie.modifier().isEmpty()) {
        xml.attribute("modifier", tie.modifier());
      }
      if (tie.isDirected()) {
        xml.attribute("isDirected", "true");
      }
      properties(tie.properties());
      xml.end();
    }

    private void texts(String name, Optional<String> documentation, Map<String, String> properties)
        throws IOException {
      xml.text("name", name);
      if (documentation.isPresent()) {
        xml.text("documentation", documentation.get());
      }
      properties(properties);
    }

    private void properties(Map<String, String> properties) throws IOException {
      if (properties.isEmpty()) {
        return;
      }
      xml.start("properties");
      for (Map.Entry<String, String> property : properties.entrySet()) {
        String definition = definitions.get(property.getKey());
        if (definition == null) {
          definition = unused("property-" + (definitions.size() + 1));
          definitions.put(property.getKey(), definition);
        }
        xml.start("property").attribute("propertyDefinitionRef", definition);
        xml.text("value", property.getValue()).end();
      }
      xml.end();
    }

    private void define() throws IOException {
      if (definitions.isEmpty()) {
        return;
      }
      xml.start("propertyDefinitions");
      for (Map.Entry<String, String> definition : definitions.entrySet()) {
        xml.start("propertyDefinition")
            .attribute("identifier", definition.getValue())
            .attribute("type", "string");
        xml.text("name", definition.getKey()).end();
      }
      xml.end();
    }

    /** Returns an identifier that nothing else has. */
    private String unused(String wish) {
      String identifier = wish;
      while (!identifiers.add(identifier)) {
        identifier += "-";
      }
      return identifier;
    }
  }
}
