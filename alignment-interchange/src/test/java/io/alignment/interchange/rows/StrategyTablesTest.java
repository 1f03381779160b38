package io.alignment.interchange.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alignment.interchange.Imported;
import io.alignment.interchange.Loss;
import io.alignment.interchange.LossSentences;
import io.alignment.interchange.UnreadableSourceException;
import io.alignment.model.BusinessFunction;
import io.alignment.model.CheckIn;
import io.alignment.model.Element;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Relation;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import io.alignment.words.Words;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StrategyTablesTest {

  record Goal(String id, String title, LocalDate deliverBy, Status status, List<String> owner) {}

  @Test
  void recordsMapsAndPartsBecomeAStrategy() {
    Imported read =
        StrategyTables.named("Bakery")
            .elements(
                Element.Type.VISION,
                RowTable.ofMaps("visions", List.of(Map.of("ID", "leader", "NAME", "First"))))
            .elements(
                Element.Type.OBJECTIVE,
                RowTable.ofRecords(
                        "goals",
                        List.of(
                            new Goal(
                                "online",
                                "Orders",
                                LocalDate.of(2027, 6, 30),
                                Status.PAUSED,
                                List.of("shop", "web"))))
                    .column("title", "name")
                    .column("deliverBy", "due"))
            .elements(
                Element.Type.FUNCTION,
                RowTable.ofCsv("functions", "id,name,made\nshop,Shop,2020\nweb,Web,2021\n")
                    .without("made"))
            .relations(
                Relation.Kind.SUPPORT,
                RowTable.ofMaps(
                    "supports",
                    List.of(Map.of("source", "online", "target", "leader", "weight", 3))))
            .parts(
                "measure",
                RowTable.ofMaps(
                    "measures",
                    List.of(Map.of("belongs to", "online", "name", "orders", "target", "200"))))
            .parts(
                "reading",
                RowTable.ofCsv(
                    "readings", "belongs to,in measure,date,value\nonline,orders,2026-11-23,80\n"))
            .parts(
                "check-in",
                RowTable.ofMaps(
                    "talks",
                    List.of(
                        Map.of("belongs to", "online", "date", "2026-11-24", "status", "AT_RISK"))))
            .read();

    assertThat(read.losses()).isEmpty();
    assertThat(read.strategy())
        .isEqualTo(
            Strategy.builder("Bakery")
                .add(Vision.of("leader", "First"))
                .add(
                    Objective.builder("online", "Orders")
                        .due(LocalDate.of(2027, 6, 30))
                        .status(Status.PAUSED)
                        .measure(
                            Measure.builder("orders")
                                .target(200)
                                .reading(LocalDate.of(2026, 11, 23), 80)
                                .build())
                        .checkIn(
                            CheckIn.on(LocalDate.of(2026, 11, 24)).status(CheckIn.Status.AT_RISK))
                        .build())
                .add(BusinessFunction.of("shop", "Shop"))
                .add(BusinessFunction.of("web", "Web"))
                .add(Support.of("online", "leader", 3))
                .add(Ownership.of("shop", "online"))
                .add(Ownership.of("web", "online"))
                .build());
  }

  @Test
  void allThatIsWrongIsToldAtOnceWithItsRow() {
    Map<String, Object> blank = new HashMap<>();
    blank.put("id", "x");
    blank.put("name", null);
    Imported read =
        StrategyTables.named("Bakery")
            .elements(
                Element.Type.OBJECTIVE,
                RowTable.ofMaps(
                    "goals",
                    Arrays.asList(
                        Map.of("id", "a", "name", "A", "due", "next year", "mood", "good"),
                        blank,
                        Map.of("id", "b", "name", "B", "status", "open", "capacity", 3))))
            .parts("reading", RowTable.ofCsv("readings", "belongs to,date,value\na,2026-01-01,3\n"))
            .read();

    LossSentences english = LossSentences.of(Words.english());
    assertThat(read.losses())
        .extracting(Loss::place, english::tell)
        .extracting(it -> it.toList().get(0) + ": " + it.toList().get(1))
        .containsExactlyInAnyOrder(
            "goals row 1: \"next year\" in the column due is no day such as 2026-11-23. It was"
                + " left out.",
            "goals: The column mood means nothing here. It was left out.",
            "goals row 2: The objective of this row was left out, as it does not say its name.",
            "goals row 3: \"open\" in the column status is none of planned, active, paused, done,"
                + " missed, dropped. It was left out.",
            "goals row 3: \"3\" in the column capacity was left out: a row of the type objective"
                + " has no such column.",
            "readings row 2: Nothing that is called \"a\" can have a reading. The row was left out.");
    assertThat(read.strategy().objectives()).extracting(Element::id).containsExactly("a", "b");
  }

  @Test
  void whatAQueryFindsIsATable() throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:h2:mem:");
        Statement statement = database.createStatement()) {
      statement.execute(
          "create table goal (id varchar, name varchar, due date, progress decimal(3, 2))");
      statement.execute("insert into goal values ('a', 'A', '2027-06-30', 0.40)");
      statement.execute("insert into goal values ('b', 'B', null, null)");
      Imported read =
          StrategyTables.named("Bakery")
              .elements(
                  Element.Type.INITIATIVE,
                  RowTable.of("goal", statement.executeQuery("select * from goal order by id")))
              .read();
      assertThat(read.losses()).isEmpty();
      assertThat(read.strategy().initiatives())
          .containsExactly(
              Initiative.builder("a", "A").due(LocalDate.of(2027, 6, 30)).progress(0.4).build(),
              Initiative.of("b", "B"));
    }
  }

  @Test
  void aBlankNameOfTheStrategyIsRefused() {
    assertThatThrownBy(() -> StrategyTables.named(" ").read())
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("name");
  }

  @Test
  void valuesWithoutAColumnOfTheirOwnAreAFaultOfTheProgram() {
    assertThatThrownBy(() -> RowTable.ofCsv("goals", "id,name,name\na,A,B\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("goals");
    assertThatThrownBy(() -> RowTable.ofCsv("goals", "id,name\na,A,B\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void partsOfAnUnknownKindAreAFaultOfTheProgram() {
    assertThatThrownBy(
            () -> StrategyTables.named("B").parts("measures", RowTable.ofCsv("m", "name\n")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("key result");
  }
}
