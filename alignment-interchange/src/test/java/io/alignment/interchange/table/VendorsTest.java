package io.alignment.interchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alignment.interchange.Imported;
import io.alignment.interchange.UnreadableSourceException;
import io.alignment.model.CheckIn;
import io.alignment.model.Objective;
import io.alignment.model.Support;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The columns of vendors are known by name, and what can be read in two ways is asked. */
class VendorsTest {

  @Test
  void vivaGoalsWithWeightsAndCheckInsBehindTheColumns() {
    Imported imported =
        Read.read(
            """
            Id,Title,Tag,OKR type,Type name,Creator,Owner,Period,Start Date,End Date,Description,"Aligned To (weight, Objective ID)",Metric Name,Target,Object Type,Goal Type,Start,Created At,Last Check-in,Progress %,Status,Last Check-in Note,Score,Checkins
            7001,Grow,,Team,Shop,Ann,Ann,,2026-01-01,2026-12-31,,,,,Objective,,,,,,,,,
            7002,More orders,,Team,Shop,Ann,Bob,,2026-01-01,2026-12-31,,"weight: 3, Id: 7001",orders,200,Objective,,80,,2026-05-16 10:00:00 UTC,31.0,Behind,Slow,,,"[2026-04-01 09:00:00 UTC] Status: On track Note: Well"
            """);
    assertThat(imported.strategy().relations()).contains(Support.of("more-orders", "grow", 3));
    Objective orders = (Objective) imported.strategy().element("more-orders").orElseThrow();
    assertThat(orders.checkIns())
        .containsExactly(
            CheckIn.on(LocalDate.of(2026, 4, 1)).status(CheckIn.Status.ON_TRACK).note("Well"),
            CheckIn.on(LocalDate.of(2026, 5, 16))
                .status(CheckIn.Status.AT_RISK)
                .progress(0.31)
                .note("Slow"));
  }

  @Test
  void peopleboxWithSeveralParents() {
    Imported imported =
        Read.read(
            """
            Row ID,Parent Row IDs,Parent Goal IDs,Goal ID,Action,Goal Title,Owner Emails,Goal Cycle,Goal Type,Scope,Departments,Start Date,End Date,Description,Starting Value,Target Value,Current Value,Progress Status,Check-in Type,Tags
            1,,,,,Grow,ann@bakery.example,,,Company,,,,,,,,,,
            2,,,,,Please,ann@bakery.example,,,Company,,,,,,,,,,
            3,"1,2",,,,Orders,bob@bakery.example,,Percentage,Team,Shop,,,,10,40,,,,
            """);
    assertThat(imported.strategy().relations())
        .contains(Support.of("orders", "grow"), Support.of("orders", "please"));
  }

  @Test
  void gtmhubWithADirection() {
    Imported imported =
        Read.read(
            """
            Session,objective,keyResultName,owner,initialValue,targetValue,type
            Q1 2026,Shorter queues,Minutes,Ann,9,4,should decrease to
            """);
    assertThat(imported.strategy().relations())
        .contains(Support.of("minutes", "shorter-queues").asKeyResult());
  }

  @Test
  void jiraByTheIdOfTheParent() {
    Imported imported =
        Read.read(
            """
            Issue Type,Issue key,Issue ID,Summary,Parent
            Objective,OKR-1,10001,Grow,
            Epic,OKR-2,10002,New shop,10001
            """);
    assertThat(imported.strategy().relations()).contains(Support.of("OKR-2", "OKR-1"));
  }

  @Test
  void daysThatCanBeReadInTwoWaysAreAsked() {
    String table = "Objective,Due\nGrow,3/4/2026\n";
    assertThatThrownBy(() -> Read.read(table))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("3/4/2026")
        .hasMessageContaining("--dates dmy or --dates mdy");
    Objective grow =
        (Objective)
            Read.read(TableImporter.create().withDates(DateOrder.DMY), table)
                .strategy()
                .element("grow")
                .orElseThrow();
    assertThat(grow.due()).hasValue(LocalDate.of(2026, 4, 3));
  }

  @Test
  void oneCellDecidesItsColumn() {
    Imported imported = Read.read("Objective,Due\nGrow,3/4/2026\nPlease,13/4/2026\n");
    Objective grow = (Objective) imported.strategy().element("grow").orElseThrow();
    assertThat(grow.due()).hasValue(LocalDate.of(2026, 4, 3));
  }

  @Test
  void numbersThatCanBeReadInTwoWaysAreAsked() {
    assertThatThrownBy(() -> Read.read("Objective,Target\nGrow,\"1,234\"\n"))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("--decimals point");
  }

  @Test
  void aMappingThatWasSuggestedReadsTheSame() throws java.io.IOException {
    String table = "Objective,Owner,Remark\nGrow,Ann,soon\n";
    Mapping mapping = TableImporter.create().suggest(Read.stream(table));
    assertThat(
            Read.read(TableImporter.create().withMapping(Mapping.parse(mapping.toString())), table)
                .strategy())
        .isEqualTo(Read.read(table).strategy());
  }
}
