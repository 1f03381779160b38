package io.alignment.interchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.alignment.interchange.Imported;
import io.alignment.interchange.Loss;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Eight ways to write the same goals come in as the same strategy. */
class LayoutsTest {

  private static final LocalDate DUE = LocalDate.of(2027, 6, 30);

  private static final Strategy BAKERY =
      Strategy.builder("Strategy")
          .add(objective("Grow the bakery").build())
          .add(objective("More online orders").build())
          .add(
              objective("Orders per week")
                  .measure(measure("Orders per week", 80, 200, "orders").build())
                  .build())
          .add(
              objective("Share of regulars")
                  .measure(measure("Share of regulars", 20, 40, "%").build())
                  .build())
          .add(objective("Shorter queues").build())
          .add(
              objective("Minutes in the queue")
                  .measure(measure("Minutes in the queue", 9, 4, "min").build())
                  .build())
          .add(role("ann", "Ann"))
          .add(role("bob", "Bob"))
          .add(Support.of("more-online-orders", "grow-the-bakery"))
          .add(Support.of("shorter-queues", "grow-the-bakery"))
          .add(Support.of("orders-per-week", "more-online-orders").asKeyResult())
          .add(Support.of("share-of-regulars", "more-online-orders").asKeyResult())
          .add(Support.of("minutes-in-the-queue", "shorter-queues").asKeyResult())
          .add(Ownership.of("ann", "grow-the-bakery"))
          .add(Ownership.of("ann", "more-online-orders"))
          .add(Ownership.of("bob", "shorter-queues"))
          .build();

  private static Objective.Builder objective(String name) {
    Objective.Builder objective =
        Objective.builder(name.toLowerCase(Locale.ROOT).replace(' ', '-'), name);
    return List.of("Grow the bakery", "More online orders", "Shorter queues").contains(name)
        ? objective.due(DUE)
        : objective;
  }

  private static Measure.Builder measure(String name, double from, double to, String unit) {
    return Measure.builder(name).unit(unit).baseline(from).target(to);
  }

  private static BusinessFunction role(String id, String name) {
    return BusinessFunction.builder(id, name).kind(BusinessFunction.Kind.ROLE).build();
  }

  private static final String PARENT_IDS =
      """
      ID,Type,Title,Parent ID,Owner,Due date,Start value,Target value,Unit
      1,Objective,Grow the bakery,,Ann,2027-06-30,,,
      2,Objective,More online orders,1,Ann,2027-06-30,,,
      3,Key result,Orders per week,2,,,80,200,orders
      4,Key result,Share of regulars,2,,,20 %,40 %,
      5,Objective,Shorter queues,1,Bob,2027-06-30,,,
      6,Key result,Minutes in the queue,5,,,9,4,min
      """;

  private static final String OUTLINE_NUMBERS =
      """
      Gliederung;Art;Titel;Verantwortlich;Fällig am;Ausgangswert;Zielwert;Einheit
      1;Ziel;Grow the bakery;Ann;30.06.2027;;;
      1.1;Ziel;More online orders;Ann;30.06.2027;;;
      1.1.1;Schlüsselergebnis;Orders per week;;;80;200;orders
      1.1.2;Schlüsselergebnis;Share of regulars;;;20 %;40 %;
      1.2;Ziel;Shorter queues;Bob;30.06.2027;;;
      1.2.1;Schlüsselergebnis;Minutes in the queue;;;9,0;4,0;min
      """;

  private static final String LEVEL_COLUMNS =
      """
      Level 1\tLevel 2\tKey result\tOwner\tDue\tBaseline\tTarget\tUnit
      Grow the bakery\t\t\tAnn\t30 June 2027\t\t\t
      \tMore online orders\t\tAnn\t30 June 2027\t\t\t
      \t\tOrders per week\t\t\t80\t200\torders
      \t\tShare of regulars\t\t\t20%\t40%\t
      \tShorter queues\t\tBob\t30 June 2027\t\t\t
      \t\tMinutes in the queue\t\t\t9\t4\tmin
      """;

  private static final String ROW_ORDER =
      """
      Type,Name,Owner,End date,Initial value,Goal value,Unit,Indent
      Goal,Grow the bakery,Ann,6/30/2027,,,,0
      Goal,More online orders,Ann,6/30/2027,,,,1
      KR,Orders per week,,,80,200,orders,2
      KR,Share of regulars,,,20%,40%,,2
      Goal,Shorter queues,Bob,6/30/2027,,,,1
      KR,Minutes in the queue,,,9,4,min,2
      """;

  private static final String WIDE =
      """
      Objective,Aligned to,Owner,Due date,Key result 1,KR 1 baseline,KR 1 target,KR 1 unit,Key result 2,KR 2 baseline,KR 2 target,KR 2 unit
      Grow the bakery,,Ann,2027-06-30,,,,,,,,
      More online orders,Grow the bakery,Ann,2027-06-30,Orders per week,80,200,orders,Share of regulars,20,40,%
      Shorter queues,Grow the bakery,Bob,2027-06-30,Minutes in the queue,9,4,min,,,,
      """;

  private static final String PARENT_NAMES =
      """
      Objective name,Parent objective,Element type,Responsible,Deadline,Start value,Target,Unit
      Grow the bakery,,objective,Ann,2027-06-30,,,
      More online orders,Grow the bakery,objective,Ann,2027-06-30,,,
      Orders per week,More online orders,key result,,,80,200,orders
      Share of regulars,More online orders,key result,,,20,40,%
      Shorter queues,Grow the bakery,objective,Bob,2027-06-30,,,
      Minutes in the queue,Shorter queues,key result,,,9,4,min
      """;

  private static final String TWO_TABLES =
      """
      ID|Objective|Parent ID|Owner|Due date
      1|Grow the bakery||Ann|2027-06-30
      2|More online orders|1|Ann|2027-06-30
      3|Shorter queues|1|Bob|2027-06-30
      """;

  private static final String KEY_RESULTS =
      """
      Key result ID|Objective|Key result|Baseline|Target|Unit
      1|2|Orders per week|80|200|orders
      2|2|Share of regulars|20|40|%
      3|3|Minutes in the queue|9|4|min
      """;

  private static final String ONE_A_KEY_RESULT =
      """
      Objective,Parent goal,Owner,Due,Key result,From value,To value,Unit
      Grow the bakery,,Ann,2027-06-30,,,,
      More online orders,Grow the bakery,Ann,2027-06-30,Orders per week,80,200,orders
      More online orders,Grow the bakery,Ann,2027-06-30,Share of regulars,20,40,%
      Shorter queues,Grow the bakery,Bob,2027-06-30,Minutes in the queue,9,4,min
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        PARENT_IDS,
        OUTLINE_NUMBERS,
        LEVEL_COLUMNS,
        ROW_ORDER,
        WIDE,
        PARENT_NAMES,
        ONE_A_KEY_RESULT
      })
  void goalsComeInFromAnyLayout(String table) {
    assertThat(Read.read(table).strategy()).isEqualTo(BAKERY);
  }

  @Test
  void goalsComeInFromTwoTables() {
    assertThat(Read.read(TWO_TABLES, KEY_RESULTS).strategy()).isEqualTo(BAKERY);
    assertThat(Read.read(KEY_RESULTS, TWO_TABLES).strategy()).isEqualTo(BAKERY);
  }

  @Test
  void aParentThatCouldBeTwoRowsIsToldAsSuch() {
    Imported read = Read.read("Type;Name;Parent\nObjective;A;\nObjective;A;\nObjective;B;A, C\n");
    assertThat(read.losses())
        .extracting(Loss::code, it -> it.what().get(2))
        .containsExactly(tuple("table.unknown-parent", "C"), tuple("table.several-parents", "A"));
    assertThat(read.strategy().relations()).isEmpty();
  }

  @Test
  void aValueInAnotherUnitThanTheTargetIsNoReading() {
    Imported read = Read.read("Objective,Target,Current,As of\nSell,100 kg,90 t,2026-02-28\n");
    Objective sell = read.strategy().elements(Objective.class).get(0);
    assertThat(sell.measures().get(0).readings()).isEmpty();
    assertThat(sell.properties()).containsEntry("Current", "90 t; 2026-02-28");
    assertThat(read.losses()).extracting(Loss::code).containsExactly("table.other-unit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Due;2026", "Deadline;46203", "Start date;7", "End;2026", "Start;2025"})
  void aNumberInPlaceOfADayIsNoValue(String column) {
    Imported read = Read.read("Objective;%s\nGrow;%s\n".formatted((Object[]) column.split(";")));
    assertThat(read.strategy().elements(Objective.class).get(0).measures()).isEmpty();
    assertThat(read.losses()).extracting(Loss::code).containsExactly("table.no-day");
  }

  @Test
  void startAndEndAboveNumbersAreValues() {
    Imported read = Read.read("Objective;Start date;Start;End\nGrow;2026-01-31;2;5\n");
    Objective grow = read.strategy().elements(Objective.class).get(0);
    assertThat(grow.start()).contains(LocalDate.of(2026, 1, 31));
    assertThat(grow.measures())
        .containsExactly(Measure.builder("Grow").baseline(2).target(5).build());
    assertThat(read.losses()).isEmpty();
  }

  @Test
  void aCommaDoesNotPartNamesThatSomethingElseParts() {
    Imported read = Read.read("Objective;Owner\nGrow;Meier, Tom / Huber, Eva\n");
    assertThat(read.strategy().elements(BusinessFunction.class))
        .extracting(BusinessFunction::name)
        .containsExactly("Meier, Tom / Huber, Eva");
  }

  @Test
  void aGoalThatTheOtherTableDoesNotHaveIsTold() {
    String goals = "Objective ID,Objective\nO1,Grow\n";
    String results = "Objective,Key result\nO1,Revenue\nO9,Ghost\n";
    assertThat(Read.read(goals, results).losses())
        .extracting(Loss::code, Loss::what)
        .containsExactly(tuple("table.unknown-goal", List.of("O9")));
    assertThat(Read.read(results).losses()).isEmpty();
  }
}
