package io.alignment.interchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.interchange.Imported;
import io.alignment.interchange.Loss;
import io.alignment.interchange.LossSentences;
import io.alignment.interchange.UnreadableSourceException;
import io.alignment.words.Words;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands in a table is in the strategy or told, and no text brings the reader down. */
class NothingIsLostProperties {

  private static final List<String> HEADERS =
      List.of(
          "Objective",
          "Key result",
          "Initiative",
          "Name",
          "Type",
          "ID",
          "Parent",
          "Order",
          "Level",
          "Level 1",
          "Level 2",
          "Owner",
          "Team",
          "Due",
          "Start date",
          "Period",
          "Status",
          "Progress %",
          "Confidence",
          "Comment",
          "Last update",
          "Date",
          "By",
          "Weight",
          "Baseline",
          "Target",
          "Current",
          "Unit",
          "Metric",
          "Metric type",
          "Direction",
          "Tags",
          "Description",
          "Stretch",
          "Minimum target",
          "Perspective",
          "KR 1",
          "KR 1 target",
          "KR 2",
          "Vision",
          "Corporate",
          "Group",
          "Department",
          "Remark",
          "",
          "Objective ID",
          "KR owner");

  private static final List<String> CELLS =
      List.of(
          "",
          "",
          "",
          "Grow",
          "Shrink",
          "Objective",
          "key result",
          "Vision",
          "Task",
          "1",
          "2",
          "1.1",
          "1.2",
          "A1",
          "B2",
          "Ann",
          "Ann; Bob",
          "Smith, Ann",
          "2026-11-30",
          "30.11.2026",
          "40 %",
          "€ 3.000,5",
          "5k",
          "-7",
          "0",
          "0.5",
          "on track",
          "Done",
          "Amber",
          "Q3 2026",
          "increase",
          "percentage",
          "milestone",
          "customer",
          "-",
          "n/a",
          "'=1+1",
          "a\nb",
          "Grow, Shrink",
          "A1 (30%)",
          "none",
          "  deep");

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<List<String>> header = Arbitraries.of(HEADERS).list().ofMinSize(1).ofMaxSize(9);
    Arbitrary<List<List<String>>> rows =
        Arbitraries.of(CELLS).list().ofMinSize(0).ofMaxSize(10).list().ofMaxSize(8);
    return Combinators.combine(header, rows)
        .as(
            (first, others) -> {
              List<List<String>> table = new ArrayList<>();
              table.add(first);
              table.addAll(others);
              return table;
            });
  }

  private static String csv(List<List<String>> table) {
    StringBuilder csv = new StringBuilder();
    for (List<String> row : table) {
      csv.append(
          String.join(
              ",", row.stream().map(it -> "\"" + it.replace("\"", "\"\"") + "\"").toList()));
      csv.append("\n");
    }
    return csv.toString();
  }

  @Property(tries = 100)
  void everyCellIsInTheStrategyOrTold(@ForAll("tables") List<List<String>> table) {
    Imported imported;
    try {
      imported =
          Read.read(
              TableImporter.create()
                  .withDay(LocalDate.of(2026, 11, 30))
                  .withDates(DateOrder.DMY)
                  .withDecimals(DecimalMark.COMMA),
              csv(table));
    } catch (UnreadableSourceException e) {
      return;
    }
    Set<String> said = Held.of(imported.strategy());
    int header = header(table);
    for (int row = 0; row < table.size(); row++) {
      for (int column = 0; column < table.get(row).size(); column++) {
        String cell = table.get(row).get(column).strip().replace("'=", "=");
        if (!cell.isEmpty() && row != header) {
          assertThat(Held.holds(said, cell) || isTold(imported, row + 1, column, cell))
              .as("%s in row %d of %s is told by %s", cell, row + 1, csv(table), imported.losses())
              .isTrue();
        }
      }
    }
    LossSentences sentences = LossSentences.of(Words.english());
    imported.losses().forEach(sentences::tell);
  }

  /** Returns the place of the row that is taken for the header. */
  private static int header(List<List<String>> table) {
    Table read = CsvTables.read(csv(table).getBytes(StandardCharsets.UTF_8), "", new LossList());
    return Layouts.find(read, Optional.empty()).orElseThrow().header();
  }

  private static boolean isTold(Imported imported, int row, int column, String cell) {
    String letters = Table.letters(column);
    Set<String> places =
        new HashSet<>(
            List.of(
                "the file",
                "row " + row,
                "column " + letters,
                "row " + row + ", column " + letters));
    return imported.losses().stream()
        .anyMatch(it -> places.contains(it.place()) && !isOther(it, cell));
  }

  /** Says whether a loss is of a row, but of something else that stands in it. */
  private static boolean isOther(Loss loss, String cell) {
    return loss.place().matches("row \\d+")
        && loss.what().stream().noneMatch(it -> it.contains(cell.split("\n", 2)[0]));
  }

  @Property(tries = 100)
  void noTextBringsItDown(@ForAll String text) {
    tryToRead(text.getBytes(StandardCharsets.UTF_8));
    tryToRead(("Objective,Target,Due,Parent\n" + text).getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 100)
  void noBytesBringItDown(@ForAll byte[] bytes) {
    tryToRead(bytes);
  }

  private static void tryToRead(byte[] bytes) {
    try {
      Read.read(TableImporter.create(), bytes);
    } catch (UnreadableSourceException e) {
      assertThat(e.problems()).isNotEmpty();
    }
  }
}
