package io.alignment.interchange.stratml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.alignment.interchange.Imported;
import io.alignment.interchange.Loss;
import io.alignment.interchange.Loss.Fate;
import io.alignment.interchange.LossSentences;
import io.alignment.interchange.UnreadableSourceException;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.Reading;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import io.alignment.words.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StratMlImporterTest {

  private static final String CORE = "/PerformancePlanOrReport/StrategicPlanCore/";

  private final Imported library = library();

  @Test
  void aPlanIsReadWhateverItsOrder() {
    assertThat(library.strategy())
        .isEqualTo(
            Strategy.builder("Town library")
                .property("stratml.Type", "Performance_Report")
                .property("stratml.Mission", "Books for all.")
                .property("stratml.Value", "Openness")
                .property("stratml.StartDate", "2026-01-01")
                .property("stratml.Submitter", "Ada Stone")
                .add(Vision.of("a-town-that-reads", "A town that reads"))
                .add(
                    Objective.builder("1f0c", "More readers")
                        .description("Everybody in town reads.")
                        .property("stratml.SequenceIndicator", "1")
                        .build())
                .add(
                    Objective.builder("lend-e-books", "Lend e-books")
                        .property("stratml.OtherInformation", "With the county.")
                        .property("stratml.Stakeholder", "Pupils; Beneficiary")
                        .property("stratml.indicator.1.Identifier", "i1")
                        .property("stratml.indicator.1.ValueChainStage", "Output")
                        .measure(
                            Measure.builder("Loans")
                                .unit("loans")
                                .plan(LocalDate.of(2026, 12, 31), 500)
                                .reading(
                                    new Reading(LocalDate.of(2026, 6, 30), 120)
                                        .note("Half the year"))
                                .description("ActualResult: Shelves were moved.")
                                .build())
                        .build())
                .add(
                    BusinessFunction.builder("9a", "Library")
                        .property("stratml.Acronym", "TL")
                        .build())
                .add(
                    BusinessFunction.builder("kim", "Kim").kind(BusinessFunction.Kind.ROLE).build())
                .add(BusinessFunction.of("county", "County"))
                .add(Support.of("1f0c", "a-town-that-reads"))
                .add(Support.of("lend-e-books", "1f0c"))
                .add(Ownership.of("kim", "1f0c"))
                .add(Participation.of("county", "lend-e-books"))
                .build());
  }

  @Test
  void whatHasNoPlaceIsToldWithItsPath() {
    assertThat(library.losses())
        .contains(
            Loss.of(
                "stratml.repeated-id",
                CORE + "Goal[1]/Objective[1]",
                Fate.GUESSED,
                "1f0c",
                "lend-e-books"),
            Loss.of("stratml.empty", CORE + "Goal[1]/Objective[2]", Fate.DROPPED, "Objective"),
            Loss.of("stratml.empty", CORE + "Goal[1]/Stakeholder[2]", Fate.DROPPED, "Stakeholder"),
            Loss.of(
                "stratml.relationship",
                CORE + "Goal[1]/Objective[1]/PerformanceIndicator[1]",
                Fate.DROPPED,
                "Peer_To i2"),
            Loss.of("stratml.vision", "/PerformancePlanOrReport", Fate.GUESSED, "Vision"));
  }

  @Test
  void eachLossHasASentence() {
    LossSentences sentences = LossSentences.of(Words.english());
    assertThat(library.losses()).extracting(sentences::tell).noneMatch(it -> it.contains("{"));
  }

  @Test
  void plansNeedNoNamespace() throws IOException {
    Strategy bare =
        read("<StrategicPlan><Name>P</Name><StrategicPlanCore><Goal><Name>G</Name></Goal>"
                + "</StrategicPlanCore></StrategicPlan>")
            .strategy();
    assertThat(bare).isEqualTo(Strategy.builder("P").add(Objective.of("g", "G")).build());
  }

  @Test
  void othersAreRefused() {
    assertThatThrownBy(
            () ->
                read("<x:OrganizationalStrategyDocument xmlns:x='http://schemas.stratml.us/3.5'/>"))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("draft 3.5");
    assertThatThrownBy(() -> read("<project/>")).hasMessageContaining("<project>");
  }

  @Test
  void anIndicatorThatIsCalledLikeAnotherIsToldAsSuch() throws IOException {
    String indicator =
        "<PerformanceIndicator><MeasurementDimension>Orders</MeasurementDimension>"
            + "</PerformanceIndicator>";
    Imported read =
        read(
            "<PerformancePlanOrReport><Name>P</Name><StrategicPlanCore><Goal><Name>G</Name>"
                + "<Objective><Name>O</Name>%s%s</Objective></Goal></StrategicPlanCore>"
                    .formatted(indicator, indicator)
                + "</PerformancePlanOrReport>");
    assertThat(read.losses())
        .extracting(Loss::code, Loss::what)
        .containsExactly(tuple("stratml.repeated-name", List.of("Orders", "Orders 2")));
  }

  @Test
  void unitsThatContradictEachOtherAreTold() throws IOException {
    Imported read =
        read(
            "<StrategicPlan><Name>P</Name><OtherInformation>strategy.units.1.id: a\n"
                + "strategy.units.1.is: 2\nstrategy.units.1.of: a</OtherInformation>"
                + "</StrategicPlan>");
    assertThat(read.strategy().name()).isEqualTo("P");
    assertThat(read.losses()).extracting(Loss::code).containsExactly("stratml.invalid");
  }

  private static Imported read(String xml) throws IOException {
    return StratMlImporter.create()
        .read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static Imported library() {
    try (InputStream in = StratMlImporterTest.class.getResourceAsStream("library.xml")) {
      return StratMlImporter.create().read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
