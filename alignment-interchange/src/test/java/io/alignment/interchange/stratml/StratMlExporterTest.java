package io.alignment.interchange.stratml;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.interchange.Differences;
import io.alignment.interchange.Loss;
import io.alignment.interchange.Loss.Fate;
import io.alignment.interchange.xml.XmlNode;
import io.alignment.interchange.xml.XmlSource;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.sketch.Sketch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StratMlExporterTest {

  /** What may stand in which element, in this order. */
  private static final Map<String, List<String>> ORDER =
      Map.of(
          "PerformancePlanOrReport",
          List.of(
              "Name",
              "Description",
              "OtherInformation",
              "StrategicPlanCore",
              "AdministrativeInformation"),
          "StrategicPlan",
          List.of(
              "Name",
              "Description",
              "OtherInformation",
              "StrategicPlanCore",
              "AdministrativeInformation"),
          "StrategicPlanCore",
          List.of("Organization", "Vision", "Mission", "Value", "Goal"),
          "Organization",
          List.of("Name", "Acronym", "Identifier", "Description"),
          "Goal",
          List.of(
              "Name",
              "Description",
              "Identifier",
              "SequenceIndicator",
              "Stakeholder",
              "OtherInformation",
              "Objective"),
          "Objective",
          List.of(
              "Name",
              "Description",
              "Identifier",
              "SequenceIndicator",
              "Stakeholder",
              "OtherInformation",
              "PerformanceIndicator"),
          "PerformanceIndicator",
          List.of(
              "SequenceIndicator",
              "MeasurementDimension",
              "UnitOfMeasurement",
              "Identifier",
              "MeasurementInstance",
              "OtherInformation"),
          "MeasurementInstance",
          List.of("TargetResult", "ActualResult"),
          "Stakeholder",
          List.of("Name", "Role"));

  @Test
  void aPlanIsWrittenAsAPersonWouldWriteIt() throws IOException {
    Strategy strategy =
        Sketch.of("v")
            .objective("readers", "v")
            .function("kim", "readers")
            .builder()
            .add(
                Objective.builder("7", "Lend e-books")
                    .due(LocalDate.of(2026, 12, 31))
                    .measure(
                        Measure.builder("Loans")
                            .unit("loans")
                            .baseline(50)
                            .target(500)
                            .reading(LocalDate.of(2026, 6, 30), 120)
                            .build())
                    .build())
            .add(Support.of("7", "readers"))
            .build();
    assertThat(written(strategy, StratMlExporter.create()))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <PerformancePlanOrReport xmlns="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport http://stratml.us/references/PerformancePlanOrReport20160216.xsd" Type="Performance_Plan">
              <Name>Sketch</Name>
              <OtherInformation>strategy.version: 1</OtherInformation>
              <StrategicPlanCore>
                <Organization>
                  <Name>kim</Name>
                  <Identifier>kim</Identifier>
                </Organization>
                <Vision>
                  <Description>v</Description>
                  <Identifier>v</Identifier>
                </Vision>
                <Goal>
                  <Name>readers</Name>
                  <Description></Description>
                  <Identifier>readers</Identifier>
                  <Stakeholder StakeholderTypeType="Organization">
                    <Name>kim</Name>
                    <Role>
                      <Name>owner</Name>
                      <RoleType>Performer</RoleType>
                    </Role>
                  </Stakeholder>
                  <Objective>
                    <Name>Lend e-books</Name>
                    <Description></Description>
                    <Identifier>_7</Identifier>
                    <OtherInformation>strategy.due: 2026-12-31</OtherInformation>
                    <PerformanceIndicator ValueChainStage="Outcome" PerformanceIndicatorType="Quantitative">
                      <MeasurementDimension>Loans</MeasurementDimension>
                      <UnitOfMeasurement>loans</UnitOfMeasurement>
                      <MeasurementInstance>
                        <TargetResult>
                          <NumberOfUnits>500</NumberOfUnits>
                        </TargetResult>
                        <ActualResult>
                          <EndDate>2026-06-30</EndDate>
                          <NumberOfUnits>120</NumberOfUnits>
                        </ActualResult>
                      </MeasurementInstance>
                      <OtherInformation>strategy.baseline: 50</OtherInformation>
                    </PerformanceIndicator>
                  </Objective>
                </Goal>
              </StrategicPlanCore>
            </PerformancePlanOrReport>
            """);
  }

  @Property(tries = 40)
  void partsStandInTheOrderOfTheSchema(@ForAll Strategy strategy) throws IOException {
    for (StratMlExporter exporter :
        List.of(StratMlExporter.create(), StratMlExporter.ofPartOne())) {
      byte[] written = written(strategy, exporter).getBytes(StandardCharsets.UTF_8);
      XmlNode plan = XmlSource.open(new ByteArrayInputStream(written)).node();
      requireOrder(plan);
      requireUnique(plan, new HashSet<>());
    }
  }

  private static void requireOrder(XmlNode node) {
    List<String> order = ORDER.get(node.name());
    if (order != null) {
      List<Integer> places = node.children().stream().map(it -> order.indexOf(it.name())).toList();
      assertThat(places).as(node.name()).isSorted().doesNotContain(-1);
    }
    node.children().forEach(StratMlExporterTest::requireOrder);
  }

  private static void requireUnique(XmlNode node, Set<String> identifiers) {
    node.textOf("Identifier")
        .ifPresent(
            it -> {
              assertThat(it).matches("[A-Za-z_][A-Za-z0-9._-]*");
              assertThat(identifiers.add(it)).as(it).isTrue();
            });
    node.children().forEach(it -> requireUnique(it, identifiers));
  }

  @Test
  void whatStandsDeeperThanTwoLevelsIsTold() throws IOException {
    Strategy strategy =
        Sketch.of("v")
            .objective("top", "v")
            .objective("middle", "top")
            .builder()
            .add(Initiative.of("work", "Work"))
            .add(Support.of("work", "middle"))
            .build();
    assertThat(StratMlExporter.create().write(strategy, new ByteArrayOutputStream()))
        .containsExactly(
            Loss.of("stratml.flattened", "work", Fate.FLATTENED, "Work", "middle", "top"),
            Loss.of("stratml.initiative", "work", Fate.FLATTENED, "Work"));
  }

  @Test
  void whatWasReadFromAPlanStandsInItsPlaceAgain() throws IOException {
    Strategy strategy =
        Strategy.builder("Library")
            .property("stratml.Mission", "Books for all.")
            .property("stratml.Value", "Openness")
            .property("stratml.Value.2", "Quiet")
            .property("stratml.StartDate", "2026-01-01")
            .property("stratml.EndDate", "some day")
            .add(
                BusinessFunction.builder("tl", "Library").property("stratml.Acronym", "TL").build())
            .add(Objective.of("readers", "More readers"))
            .build();
    assertThat(written(strategy, StratMlExporter.create()))
        .contains("<Acronym>TL</Acronym>")
        .containsIgnoringWhitespaces("<Mission><Description>Books for all.</Description></Mission>")
        .containsIgnoringWhitespaces(
            "<Value><Name>Openness</Name><Description></Description></Value><Value><Name>Quiet")
        .containsIgnoringWhitespaces(
            "<AdministrativeInformation><StartDate>2026-01-01</StartDate></Admin")
        .contains("strategy.properties.stratml.EndDate: some day");
    assertThat(
            Differences.requireTold(strategy, StratMlExporter.create(), StratMlImporter.create()))
        .isEqualTo(strategy);
  }

  private static String written(Strategy strategy, StratMlExporter exporter) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exporter.write(strategy, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
