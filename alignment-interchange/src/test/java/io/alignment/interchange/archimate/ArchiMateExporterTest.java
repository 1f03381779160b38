package io.alignment.interchange.archimate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.SetMultimap;
import io.alignment.interchange.Loss;
import io.alignment.interchange.archimate.Model.Tie;
import io.alignment.jqwik.Strategies;
import io.alignment.model.Strategy;
import io.alignment.sketch.Sketch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;

class ArchiMateExporterTest {

  private static final Set<String> GOALS = Set.of("Goal", "Outcome");
  private static final Set<String> MOTIVES = Set.of("Goal", "Outcome", "Driver", "Assessment");
  private static final Set<String> UNITS = Set.of("BusinessActor", "BusinessRole");

  /** What the metamodel of ArchiMate 3.2 allows, besides what it allows everywhere. */
  private static final SetMultimap<String, Set<String>> LEGAL =
      ImmutableSetMultimap.<String, Set<String>>builder()
          .put("Outcome Realization", Set.of("Goal"))
          .put("WorkPackage Realization", Set.of("Goal", "Outcome", "CourseOfAction"))
          .put("CourseOfAction Realization", GOALS)
          .put("BusinessActor Realization", Set.of("Goal"))
          .put("BusinessActor Assignment", Set.of("WorkPackage"))
          .put("BusinessRole Assignment", Set.of("WorkPackage"))
          .put("BusinessActor Flow", UNITS)
          .put("BusinessRole Flow", UNITS)
          .put("WorkPackage Triggering", Set.of("WorkPackage"))
          .put("CourseOfAction Influence", GOALS)
          .put("WorkPackage Influence", GOALS)
          .put("Goal Influence", MOTIVES)
          .put("Outcome Influence", MOTIVES)
          .put("Driver Influence", MOTIVES)
          .put("Assessment Influence", MOTIVES)
          .build();

  @Property(tries = 60)
  void relationshipsAreOfTypesThatArchiMateAllows(@ForAll Strategy strategy) {
    Model model = StrategyToModel.of(strategy);
    Map<String, String> types = new HashMap<>();
    model.concepts().forEach(it -> types.put(it.id(), it.type()));
    assertThat(model.ties())
        .allSatisfy(
            it -> {
              String source = types.getOrDefault(it.source(), "");
              String target = types.getOrDefault(it.target(), "");
              assertThat(isLegal(it, source, target))
                  .as("%s from %s to %s", it.type(), source, target)
                  .isTrue();
            });
  }

  private static boolean isLegal(Tie tie, String source, String target) {
    return tie.type().equals("Association")
        || (source.equals(target)
            && Set.of("Composition", "Aggregation", "Specialization").contains(tie.type()))
        || LEGAL.get(source + " " + tie.type()).stream().anyMatch(it -> it.contains(target));
  }

  @Test
  void aModelIsWrittenAsAPersonWouldWriteIt() throws IOException {
    Strategy strategy =
        Sketch.of("v").objective("online", "v", 3).function("shop", "online").build();
    assertThat(written(strategy))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.opengroup.org/xsd/archimate/3.0/ http://www.opengroup.org/xsd/archimate/3.1/archimate3_Model.xsd" identifier="model">
              <name>Sketch</name>
              <elements>
                <element identifier="v" xsi:type="Goal">
                  <name>v</name>
                  <properties>
                    <property propertyDefinitionRef="property-1">
                      <value>vision</value>
                    </property>
                  </properties>
                </element>
                <element identifier="online" xsi:type="Goal">
                  <name>online</name>
                </element>
                <element identifier="shop" xsi:type="BusinessActor">
                  <name>shop</name>
                </element>
              </elements>
              <relationships>
                <relationship identifier="relation-1" source="v" target="online" xsi:type="Aggregation">
                  <properties>
                    <property propertyDefinitionRef="property-2">
                      <value>3</value>
                    </property>
                  </properties>
                </relationship>
                <relationship identifier="relation-2" source="shop" target="online" xsi:type="Association" isDirected="true">
                  <properties>
                    <property propertyDefinitionRef="property-1">
                      <value>ownership</value>
                    </property>
                  </properties>
                </relationship>
              </relationships>
              <propertyDefinitions>
                <propertyDefinition identifier="property-1" type="string">
                  <name>strategy.kind</name>
                </propertyDefinition>
                <propertyDefinition identifier="property-2" type="string">
                  <name>strategy.weight</name>
                </propertyDefinition>
              </propertyDefinitions>
            </model>
            """);
  }

  @Test
  void theSameStrategyGivesTheSameBytes() throws IOException {
    Strategy strategy = Sketch.of("v").objective("online", "v", 3).build();
    assertThat(written(strategy)).isEqualTo(written(strategy.toBuilder().build()));
  }

  /** With the path of archimate3_Model.xsd of the Open Group, which is not ours to ship. */
  @Test
  @EnabledIfSystemProperty(named = "archimate.schema", matches = ".+")
  void whatIsWrittenIsValid() throws Exception {
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
    factory.setResourceResolver(languages());
    Validator validator =
        factory.newSchema(Path.of(System.getProperty("archimate.schema")).toFile()).newValidator();
    for (Strategy strategy : Strategies.strategies().sampleStream().limit(20).toList()) {
      byte[] written = written(strategy).getBytes(StandardCharsets.UTF_8);
      validator.validate(new StreamSource(new ByteArrayInputStream(written)));
    }
  }

  /** The schema names one of the W3C by its web address, of which only this is needed. */
  private static LSResourceResolver languages() throws ParserConfigurationException {
    DOMImplementationLS implementation =
        (DOMImplementationLS)
            DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .getDOMImplementation()
                .getFeature("LS", "3.0");
    return (type, namespace, publicId, systemId, base) -> {
      if (!XMLConstants.XML_NS_URI.equals(namespace)) {
        return null;
      }
      LSInput input = implementation.createLSInput();
      input.setStringData(
          """
          <schema xmlns="http://www.w3.org/2001/XMLSchema"
              targetNamespace="http://www.w3.org/XML/1998/namespace">
            <attribute name="lang" type="string"/>
          </schema>
          """);
      return input;
    };
  }

  private static String written(Strategy strategy) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Loss> losses = ArchiMateExporter.create().write(strategy, out);
    assertThat(losses).isEmpty();
    return out.toString(StandardCharsets.UTF_8);
  }
}
