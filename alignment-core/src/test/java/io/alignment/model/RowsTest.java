package io.alignment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever reads rows gets a strategy of the good ones, and is told of the others. */
class RowsTest {

  private static List<String> told(PartialStrategy partial) {
    return partial.problems().stream()
        .map(problem -> problem.origin().orElse("somewhere") + " " + problem.code())
        .toList();
  }

  @Test
  void aProblemSaysWhereItsPartCameFrom() {
    StrategyBuilder builder =
        Strategy.builder("Bikes")
            .add(Objective.of("O1", "Deliver fast"), "items row 11")
            .add(Objective.of("O2", " "), "items row 12");

    assertThat(builder.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.origin()).contains("items row 12"));
    assertThatThrownBy(builder::build).hasMessageContaining("items row 12: Objective \"O2\"");
  }

  @Test
  void ofTwoWithTheSameIdTheFirstStays() {
    PartialStrategy partial =
        Strategy.builder("Bikes")
            .add(Vision.of("V", "Every third bike is ours"))
            .add(Objective.of("O1", "Deliver fast"), "items row 2")
            .add(Objective.of("O1", "Deliver slowly"), "items row 3")
            .add(Support.of("O1", "V"))
            .buildValid();

    assertThat(told(partial)).containsExactly("items row 3 DUPLICATE_ID");
    assertThat(partial.strategy().objective("O1").orElseThrow().name()).isEqualTo("Deliver fast");
    assertThat(partial.strategy().relations()).hasSize(1);
  }

  @Test
  void theSecondStaysIfTheFirstIsBroken() {
    PartialStrategy partial =
        Strategy.builder("Bikes")
            .add(Objective.of("O1", ""), "items row 2")
            .add(Objective.of("O1", "Deliver fast"), "items row 3")
            .buildValid();

    assertThat(told(partial)).containsExactly("items row 2 BLANK_NAME");
    assertThat(partial.strategy().objective("O1").orElseThrow().name()).isEqualTo("Deliver fast");
  }

  @Test
  void aRelationOfWhatIsLeftOutIsLeftOutAndSaysSo() {
    PartialStrategy partial =
        Strategy.builder("Bikes")
            .add(Vision.of("V", "Every third bike is ours"))
            .add(Objective.of("O1", ""), "items row 2")
            .add(Support.of("O1", "V"), "support row 2")
            .buildValid();

    assertThat(told(partial))
        .containsExactly("items row 2 BLANK_NAME", "support row 2 UNKNOWN_ELEMENT");
    assertThat(partial.problems().get(1).message())
        .isEqualTo("Support \"O1\" → \"V\" names \"O1\", which is left out. Mend that one.");
    assertThat(partial.strategy().elements()).extracting(Element::id).containsExactly("V");
  }

  @Test
  void ofAMeasureOnlyTheOwnerIsLeftOutWhoIsNone() {
    Measure rides =
        Measure.builder("rides").target(100).owner("bob").owner("sales").owner("ann").build();
    PartialStrategy partial =
        Strategy.builder("Bikes")
            .add(Objective.builder("O1", "Ride more").measure(rides).build(), "items row 2")
            .add(BusinessFunction.of("sales", "Sales"))
            .add(BusinessFunction.of("ann", ""), "roles row 3")
            .measure("nps", Measure.builder("NPS").target(40).owner("O1").build())
            .buildValid();

    assertThat(partial.strategy().objective("O1").orElseThrow().measures())
        .singleElement()
        .satisfies(it -> assertThat(it.owner()).containsExactly("sales"));
    assertThat(partial.strategy().measures().get(0).measure().owner()).isEmpty();
    assertThat(told(partial))
        .containsExactly(
            "roles row 3 BLANK_NAME",
            "somewhere WRONG_ENDS",
            "items row 2 UNKNOWN_ELEMENT",
            "items row 2 UNKNOWN_ELEMENT");
    assertThat(partial.problems())
        .extracting(Problem::message)
        .contains(
            "Objective \"O1\" names \"bob\", which does not exist. Add it, or name another"
                + " function.",
            "Objective \"O1\" names \"ann\", which is left out. Mend that one.");
  }

  @Test
  void ofALoopOneRelationIsLeftOut() {
    PartialStrategy partial =
        Strategy.builder("Bikes")
            .addAll(List.of(Objective.of("a", "A"), Objective.of("b", "B")))
            .add(Support.of("a", "b"), "support row 2")
            .add(Support.of("b", "a"), "support row 3")
            .buildValid();

    assertThat(told(partial)).containsExactly("support row 3 SUPPORT_LOOP");
    assertThat(partial.strategy().relations()).containsExactly(Support.of("a", "b"));
  }

  @Test
  void whatIsValidIsBuiltAsUsualAndTheBuilderStaysAsItIs() {
    StrategyBuilder builder = Strategy.builder("Bikes").add(Objective.of("O1", "Deliver fast"));
    assertThat(builder.buildValid().problems()).isEmpty();
    assertThat(builder.buildValid().strategy()).isEqualTo(builder.build());

    Objective twice = Objective.of("O2", "Repair");
    PartialStrategy partial = builder.addAll(List.of(twice, twice)).buildValid();
    assertThat(partial.strategy().objectives()).hasSize(2);
    assertThat(builder.problems()).hasSize(1);
  }

  @Test
  void thousandsOfBrokenRowsAreAllTold() {
    StrategyBuilder builder = Strategy.builder("Bikes").add(Objective.of("good", "Good"));
    List<Objective> broken = new ArrayList<>();
    for (int i = 0; i < 2500; i++) {
      broken.add(Objective.of("o" + i, ""));
    }
    PartialStrategy partial = builder.addAll(broken).buildValid();

    assertThat(partial.problems()).hasSameSizeAs(broken);
    assertThat(partial.strategy().elements()).hasSize(1);
  }

  @Test
  void aStrategyWithoutANameCannotBeMended() {
    assertThatThrownBy(() -> Strategy.builder(" ").buildValid())
        .isInstanceOf(InvalidStrategyException.class);
  }

  @Test
  void nullIsRefusedAtOnceInWords() {
    assertThatThrownBy(() -> Objective.of(given(), "x")).hasMessageContaining("The id is null.");
    assertThatThrownBy(() -> Objective.builder("O1", "x").due(given()))
        .hasMessage("The due is null. Give one, or leave it out if there is none.");
    assertThatThrownBy(() -> Resource.human("r", "x", "FTE").dayToDay(given()))
        .hasMessageContaining("The dayToDay is null.");
    assertThatThrownBy(() -> Support.of(given(), "b"))
        .hasMessage(
            "A relation leads from null to b. Name two elements, or leave the relation out.");
    assertThatThrownBy(() -> Collaboration.of("a", (String) given()))
        .hasMessageContaining("A relation leads from a to null.");
    assertThatThrownBy(() -> Collaboration.of("a", "b", given()))
        .hasMessageContaining("The channel is null.");
    assertThatThrownBy(() -> Demand.of(given(), BigDecimal.ONE))
        .hasMessageContaining("The unit is null.");
  }

  /** Returns what a program outside, which nobody checks, may give. */
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T given() {
    return null;
  }
}
