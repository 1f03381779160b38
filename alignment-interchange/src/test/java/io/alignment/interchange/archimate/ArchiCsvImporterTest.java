package io.alignment.interchange.archimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alignment.interchange.Imported;
import io.alignment.interchange.Loss;
import io.alignment.interchange.UnreadableSourceException;
import io.alignment.model.Hindrance;
import io.alignment.model.Objective;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiCsvImporterTest {

  private static final String ELEMENTS =
      """
      "ID","Type","Name","Documentation","Specialization"
      "m","ArchimateModel","Brauerei Süd","",""
      "beer","Goal","Better beer","For ""us"",
      and guests",""
      "cheap","Goal","Cheaper beer","","Wish"
      "till","ApplicationComponent","Till","",""
      """;
  private static final String RELATIONS =
      """
      "ID","Type","Name","Documentation","Source","Target","Specialization"
      "r1","InfluenceRelationship","","","cheap","beer",""
      "r2","AggregationRelationship","","","beer","cheap",""
      "r3","AssociationRelationship","","","till","beer",""
      """;
  private static final String PROPERTIES =
      """
      "ID","Key","Value"
      "m","strategy.tags.1","beer"
      "r1","Influence_Strength","--"
      "beer","since","1887"
      "gone","since","1900"
      """;

  @TempDir private Path folder;

  @Test
  void threeTablesAreOneModel() throws IOException {
    Path elements = Files.writeString(folder.resolve("x-elements.csv"), ELEMENTS);
    Files.writeString(folder.resolve("x-relations.csv"), RELATIONS);
    Files.writeString(folder.resolve("x-properties.csv"), PROPERTIES);
    Imported read;
    try (var in = Files.newInputStream(elements)) {
      read = ArchiCsvImporter.create().beside(elements).read(in);
    }
    Strategy strategy = read.strategy();
    assertThat(strategy.name()).isEqualTo("Brauerei Süd");
    assertThat(strategy.tags()).containsExactly("beer");
    assertThat(strategy.relations())
        .containsExactlyInAnyOrder(Support.of("cheap", "beer"), Hindrance.of("cheap", "beer", 1));
    assertThat(strategy.element("beer").orElseThrow())
        .isEqualTo(
            Objective.builder("beer", "Better beer")
                .description("For \"us\",\nand guests")
                .property("since", "1887")
                .build());
    assertThat(strategy.element("cheap").orElseThrow().properties())
        .containsEntry("Specialization", "Wish");
    assertThat(read.losses())
        .extracting(Loss::code, Loss::place)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("archimate.element-dropped", "elements.csv, row 6"),
            org.assertj.core.groups.Tuple.tuple("archimate.relation-end", "relations.csv, row 4"),
            org.assertj.core.groups.Tuple.tuple(
                "archimate.property-of-nothing", "properties.csv, ID gone"));
  }

  @Test
  void separatorsAndEncodingsAreRecognized() throws IOException {
    Strategy expected = read(ELEMENTS.getBytes(StandardCharsets.UTF_8));
    assertThat(read(("\ufeff" + ELEMENTS).getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
    assertThat(read(ELEMENTS.getBytes(Charset.forName("windows-1252")))).isEqualTo(expected);
    assertThat(read(ELEMENTS.replace("\",\"", "\";\"").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(expected);
    assertThat(read(ELEMENTS.replace("\",\"", "\"\t\"").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(expected);
  }

  @Test
  void otherTablesAreRefused() {
    refused("", "empty");
    refused("a,b\n1,2\n", "no table of Archi");
    refused("\"ID\",\"Type\"\n\"" + "x".repeat(20_000_000), "too long");
  }

  @Test
  void aRowThatBreaksOffIsTold() throws IOException {
    byte[] half = (ELEMENTS + "\"open").getBytes(StandardCharsets.UTF_8);
    assertThat(ArchiCsvImporter.create().read(new ByteArrayInputStream(half)).losses())
        .contains(Loss.of("archimate.row", "elements.csv, row 7", Loss.Fate.DROPPED, "open"));
  }

  private static void refused(String text, String message) {
    assertThatThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining(message);
  }

  private static Strategy read(byte[] table) throws IOException {
    return ArchiCsvImporter.create().read(new ByteArrayInputStream(table)).strategy();
  }
}
