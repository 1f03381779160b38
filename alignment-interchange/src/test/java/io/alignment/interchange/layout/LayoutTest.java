package io.alignment.interchange.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.alignment.interchange.Exporter;
import io.alignment.interchange.Imported;
import io.alignment.interchange.Loss;
import io.alignment.interchange.LossSentences;
import io.alignment.interchange.table.TableImporter;
import io.alignment.model.BusinessFunction;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

  private static final Strategy BIKES =
      Strategy.builder("Fjord Bikes")
          .add(Vision.of("first", "Every third bike in town is ours"))
          .add(
              Objective.builder("fast", "Deliver within a day")
                  .due(LocalDate.of(2027, 6, 30))
                  .keyResult(
                      Objective.builder("late", "Late deliveries")
                          .measure(
                              Measure.builder("Late deliveries")
                                  .baseline(-3)
                                  .target(0.5)
                                  .reading(LocalDate.of(2026, 11, 23), -2)
                                  .build())
                          .build())
                  .build())
          .add(BusinessFunction.of("shop", "Shop"))
          .add(Support.of("fast", "first", 3))
          .add(Ownership.of("shop", "fast"))
          .build();

  private static byte[] written(Strategy strategy, Exporter exporter) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(exporter.write(strategy, out)).isEmpty();
    return out.toByteArray();
  }

  @Test
  void aTableHasARowForEachElementPartAndRelationThatSaysMore() throws IOException {
    assertThat(new String(written(BIKES, new CsvLayoutExporter()), StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFF"
                + """
                row is,id,belongs to,source id,target id,name,due,owner,weight,baseline,target,date,value
                strategy,,,,,Fjord Bikes,,,,,,,
                vision,first,,,,Every third bike in town is ours,,,,,,,
                objective,fast,,,,Deliver within a day,2027-06-30,shop,,,,,
                key result,late,fast,,,Late deliveries,,,,-3,0.5,,
                reading,,late,,,,,,,,,2026-11-23,-2
                support,,,fast,first,,,,3,,,,
                function,shop,,,,Shop,,,,,,,
                """);
  }

  @Test
  void aTableThatASpreadsheetHasSavedInItsOwnWayComesIn() throws IOException {
    String table = new String(written(BIKES, new CsvLayoutExporter()), StandardCharsets.UTF_8);
    String saved = table.replace("\uFEFF", "").replace(',', ';').replace("\n", "\r\n") + ";;\r\n";

    Imported again =
        TableImporter.create()
            .read(new ByteArrayInputStream(saved.getBytes(StandardCharsets.UTF_8)));

    assertThat(again.losses()).isEmpty();
    assertThat(again.strategy()).isEqualTo(BIKES);
  }

  @Test
  void whatDoesNotFitIntoATableIsTold() throws IOException {
    String table =
        """
        row is,id,name,supports,mood
        objective,a,A,b; c,good
        objective,b,B,,
        team,t,T,,
        reading,r,,,
        """;

    Imported read =
        TableImporter.create()
            .read(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));

    assertThat(read.strategy().relations()).containsExactly(Support.of("a", "b"));
    assertThat(read.losses())
        .extracting(Loss::place, Loss::code)
        .containsExactlyInAnyOrder(
            tuple("table", "rows.unknown-column"),
            tuple("row 2", "rows.invalid"),
            tuple("row 4", "rows.unknown-type"),
            tuple("row 5", "rows.no-field"),
            tuple("row 5", "rows.part-of-nothing"));
  }

  @Test
  void theSameStrategyGivesTheSameBytes() throws IOException, InterruptedException {
    Exporter exporter = new WorkbookExporter(Words.english());
    byte[] first = written(BIKES, exporter);
    Thread.sleep(3); // The library notes the millisecond.
    assertThat(written(BIKES, exporter)).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "\uFF1D1", "''=1", "", "'"})
  void whatLooksLikeAFormulaIsGuardedAndTheGuardIsTakenOffAgain(String text) {
    String guarded = FormulaGuard.guarded(text);

    assertThat(guarded).isEqualTo("'" + text);
    assertThat(FormulaGuard.unguarded(guarded)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=1", "'s Bakery", "'a", "1-1", " =1", "200 orders"})
  void allOtherTextsStayAsTheyAre(String text) {
    assertThat(FormulaGuard.guarded(text)).isEqualTo(text);
    assertThat(FormulaGuard.unguarded(text)).isEqualTo(text);
  }

  @Test
  void whatACellCannotHoldIsTold() throws IOException {
    Strategy strategy =
        Strategy.builder("Bikes")
            .add(Vision.builder("v", "a\u0001b").description("x".repeat(40_000)).build())
            .build();

    List<Loss> losses =
        new WorkbookExporter(Words.english()).write(strategy, new ByteArrayOutputStream());

    assertThat(losses)
        .extracting(Loss::place, LossSentences.of(Words.english())::tell)
        .extracting(it -> it.toList().get(0) + ": " + it.toList().get(1))
        .containsExactly(
            "v: Characters that a workbook cannot hold were left out of name.",
            "v: Of description, which has 40000 characters, only the first 32767 were written: a cell"
                + " of a workbook has no more.");
  }
}
