package io.alignment.interchange.archimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alignment.interchange.Imported;
import io.alignment.interchange.Loss;
import io.alignment.interchange.Loss.Fate;
import io.alignment.interchange.LossSentences;
import io.alignment.interchange.UnreadableSourceException;
import io.alignment.model.Answer;
import io.alignment.model.Attachment;
import io.alignment.model.Dependency;
import io.alignment.model.Element;
import io.alignment.model.Influence;
import io.alignment.model.Membership;
import io.alignment.model.Ownership;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.words.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchiMateImporterTest {

  private static final Set<String> GONE =
      Set.of(
          "archimate.relation-end",
          "archimate.relation-dropped",
          "archimate.relation-invalid",
          "archimate.loop",
          "archimate.repeated",
          "archimate.tagged");

  private final Imported ferry = ferry();
  private final Strategy strategy = ferry.strategy();

  @Test
  void eachElementAndRelationshipIsInTheStrategyOrInTheLosses() {
    List<String> elements =
        List.of(
            "reach",
            "winter",
            "fares",
            "timetable",
            "third-boat",
            "dock",
            "pier",
            "skipper",
            "company",
            "crew",
            "night-shift",
            "storms",
            "season",
            "sailing",
            "tickets",
            "safety",
            "unnamed");
    assertThat(elements)
        .allMatch(
            it ->
                strategy.element(it).isPresent()
                    != losses(it).stream()
                        .anyMatch(
                            loss ->
                                loss.fate() != Fate.GUESSED
                                    && !loss.code().startsWith("archimate.property")));
    long gone =
        java.util.stream.IntStream.rangeClosed(1, 21)
            .filter(it -> losses("r" + it).stream().anyMatch(loss -> GONE.contains(loss.code())))
            .count();
    assertThat(strategy.relations()).hasSize(21 - (int) gone);
  }

  @Test
  void relationshipsMeanWhatTheirEndsAllow() {
    assertThat(strategy.relations())
        .contains(
            Support.of("winter", "reach"),
            Support.of("third-boat", "winter"),
            Ownership.of("skipper", "winter"),
            Influence.of("storms", "winter", 0),
            Membership.of("crew", "company"),
            Ownership.of("crew", "third-boat"),
            Dependency.of("third-boat", "dock"),
            Membership.of("night-shift", "company"),
            Attachment.of("crew", "night-shift"))
        .noneMatch(Answer.class::isInstance);
    assertThat(strategy.outgoing("fares", io.alignment.model.Hindrance.class))
        .extracting(io.alignment.model.Hindrance::strength)
        .containsExactly(1.0);
  }

  @Test
  void onlyAGoalThatSaysSoIsAVision() {
    assertThat(strategy.visions()).extracting(Element::id).containsExactly("reach");
  }

  @Test
  void groupsAndCapabilitiesAreTags() {
    assertThat(strategy.element("winter").orElseThrow().tags())
        .containsExactlyInAnyOrder("Winter season", "Sailing in ice");
    assertThat(strategy.element("storms").orElseThrow().tags()).containsExactly("Winter season");
  }

  @Test
  void namesAreInOneLineAndPropertiesStay() {
    Element winter = strategy.element("winter").orElseThrow();
    assertThat(winter.name()).isEqualTo("Sail in winter");
    assertThat(winter.properties())
        .containsEntry("cost centre", "4711")
        .containsEntry("strategy.due", "before Christmas");
    assertThat(strategy.properties()).containsEntry("archimate.principle.1", "Safety first");
    assertThat(strategy.name()).isEqualTo("Island Ferry");
    assertThat(strategy.description()).contains("Two boats, one pier.");
  }

  @Test
  void aLoopIsBrokenAndSaysWhere() {
    assertThat(losses("r16"))
        .containsExactly(
            Loss.of(
                "archimate.loop",
                "//*[@identifier='r16']",
                Fate.DROPPED,
                "Aggregation",
                "Sail in winter",
                "A timetable for winter"));
    assertThat(losses("r18")).extracting(Loss::code).containsExactly("archimate.repeated");
  }

  @Test
  void viewsAreToldByTheirNumberAndOtherPartsByTheirNames() {
    assertThat(ferry.losses())
        .contains(
            Loss.of("archimate.views", "/model/views", Fate.DROPPED, "2"),
            Loss.of("archimate.unknown", "/model/metadata", Fate.DROPPED, "metadata"),
            Loss.of("archimate.translation", "/model", Fate.DROPPED, "Inselfähre"));
  }

  @Test
  void eachLossHasASentence() {
    LossSentences sentences = LossSentences.of(Words.english());
    assertThat(ferry.losses()).extracting(sentences::tell).noneMatch(it -> it.contains("{"));
    assertThat(losses("r8"))
        .extracting(sentences::tell)
        .containsExactly(
            "Assignment between \"Crew\" and \"A third boat\" could mean several things. It was"
                + " taken so that the first answers for the second.");
  }

  @Test
  void othersAreRefusedWithWhatToDo() {
    assertThatThrownBy(() -> read("<model xmlns='http://www.opengroup.org/xsd/archimate'/>"))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("ArchiMate 2");
    assertThatThrownBy(
            () ->
                read("<archimate:model xmlns:archimate='http://www.archimatetool.com/archimate'/>"))
        .hasMessageContaining("Open Exchange XML Model");
    assertThatThrownBy(() -> read("<project/>")).hasMessageContaining("<project>");
  }

  @Test
  void aModelOfNothingIsAStrategyOfNothing() throws IOException {
    Imported empty = read("<model xmlns='http://www.opengroup.org/xsd/archimate/4.0/'/>");
    assertThat(empty.strategy().elements()).isEmpty();
    assertThat(empty.losses()).extracting(Loss::code).containsExactly("archimate.no-name");
  }

  private List<Loss> losses(String identifier) {
    return ferry.losses().stream()
        .filter(it -> it.place().equals("//*[@identifier='" + identifier + "']"))
        .toList();
  }

  private static Imported read(String xml) throws IOException {
    return ArchiMateImporter.create()
        .read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static Imported ferry() {
    try (InputStream in = ArchiMateImporterTest.class.getResourceAsStream("ferry.xml")) {
      return ArchiMateImporter.create().read(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
