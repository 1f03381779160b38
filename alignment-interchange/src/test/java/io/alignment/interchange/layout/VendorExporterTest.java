package io.alignment.interchange.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.interchange.Loss;
import io.alignment.interchange.LossSentences;
import io.alignment.interchange.table.TableImporter;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import io.alignment.words.Words;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VendorExporterTest {

  private static final Strategy BIKES =
      Strategy.builder("Fjord Bikes")
          .add(Vision.of("first", "Every third bike in town is ours"))
          .add(
              Objective.builder("fast", "Deliver within a day")
                  .due(LocalDate.of(2027, 6, 30))
                  .keyResult(
                      Objective.builder("late", "=Late deliveries")
                          .measure(
                              Measure.builder("=Late deliveries").baseline(9).target(-2).build())
                          .build())
                  .build())
          .add(Objective.of("loved", "Be loved"))
          .add(BusinessFunction.of("shop", "Shop"))
          .add(Initiative.of("van", "A van"))
          .add(Support.of("fast", "first", 3))
          .add(Support.of("fast", "loved"))
          .add(Support.of("loved", "first", 2))
          .add(Support.of("van", "fast"))
          .add(Ownership.of("shop", "fast"))
          .build();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<String> told(List<Loss> losses) {
    LossSentences english = LossSentences.of(Words.english());
    return losses.stream().map(it -> it.place() + ": " + english.tell(it)).toList();
  }

  @Test
  void goalsStandInAnOutlineForBigPicture() throws IOException {
    List<Loss> losses = VendorExporter.bigPicture().write(BIKES, out);

    assertThat(text().lines().map(it -> it.substring(0, Math.min(45, it.length()))))
        .containsExactly(
            "Order,Type,Summary,Status,Period,Owner,Weight",
            "1,Objective,Every third bike in town is ours,",
            "1.1,Objective,Deliver within a day,In progres",
            "1.1.1,Key result,'=Late deliveries,In progres",
            "1.2,Objective,Be loved,In progress,,,2,,,,,,,");
    assertThat(text()).contains(",9,,-2,\n");
    assertThat(told(losses))
        .containsExactly(
            ": Of \"Fjord Bikes\" this was left out, as a table for BigPicture has no place for it:"
                + " name.",
            ": Ids were left out: a table for BigPicture has no place for them.",
            "late: Of the measure \"=Late deliveries\" only where it starts, stands and should be was"
                + " written, as far as it says so.",
            "van: The initiative \"A van\" was left out: a table for BigPicture holds goals and"
                + " their owners only.",
            "fast → loved: This support was left out: a table for BigPicture has no place for it.",
            "van → fast: This support was left out: a table for BigPicture has no place for it.");
  }

  @Test
  void goalsHaveAllTheirParentsForPeoplebox() throws IOException {
    List<Loss> losses = VendorExporter.peoplebox().write(BIKES, out);

    assertThat(text()).contains("\n1.1,\"1,1.2\",Deliver within a day,Shop,");
    assertThat(told(losses))
        .contains(
            "fast → first: The weight was left out: a table for Peoplebox has no place for it.")
        .noneMatch(it -> it.startsWith("fast → loved"));
  }

  @Test
  void whatIsWrittenIsRecognizedAndComesIn() throws IOException {
    for (VendorExporter vendor : List.of(VendorExporter.bigPicture(), VendorExporter.peoplebox())) {
      out.reset();
      vendor.write(BIKES, out);
      Strategy again =
          TableImporter.create().read(new ByteArrayInputStream(out.toByteArray())).strategy();
      assertThat(again.elements())
          .extracting(Element::name)
          .contains("Deliver within a day", "=Late deliveries", "Be loved", "Shop")
          .contains("Every third bike in town is ours");
    }
  }

  @Property(tries = 60)
  void everyElementAndRelationIsInARowOrALoss(@ForAll Strategy strategy) throws IOException {
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    List<Loss> losses = VendorExporter.bigPicture().write(strategy, table);
    Set<String> places = losses.stream().map(Loss::place).collect(Collectors.toSet());
    Set<String> goals =
        GoalRows.of(strategy).stream().map(it -> it.element().id()).collect(Collectors.toSet());

    assertThat(told(losses)).hasSameSizeAs(losses);
    assertThat(goals).hasSize(strategy.visions().size() + strategy.objectives().size());
    assertThat(strategy.elements())
        .allMatch(
            it ->
                goals.contains(it.id())
                    || places.contains(it.id())
                    || strategy.outgoing(it.id(), Ownership.class).stream()
                        .anyMatch(owned -> goals.contains(owned.target())));
    assertThat(strategy.relations())
        .allMatch(
            it ->
                places.contains(it.source() + " → " + it.target()) || goals.contains(it.target()));
  }
}
