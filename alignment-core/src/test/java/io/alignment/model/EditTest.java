package io.alignment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What edits do to a strategy. */
class EditTest {

  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
  private static final DateRange FROM_NEW_YEAR =
      new DateRange(Optional.of(NEW_YEAR), Optional.empty());

  private static final Strategy BAKERY =
      Strategy.builder("Bakery")
          .add(Vision.of("leader", "Leader"))
          .add(Objective.of("online", "Online"))
          .add(Objective.of("loyal", "Loyal"))
          .add(Initiative.of("print", "Print"))
          .add(BusinessFunction.of("shop", "Shop"))
          .add(BusinessFunction.of("office", "Office"))
          .add(Resource.financial("money", "Money", "EUR").build())
          .add(Factor.of("rent", "Rent", Factor.Quadrant.THREAT))
          .add(Support.of("online", "leader", 3))
          .add(Support.of("loyal", "leader", 1))
          .add(Allocation.of("money", "loyal", 100))
          .add(Allocation.of("money", "loyal", 300).during(FROM_NEW_YEAR))
          .build();

  private static List<String> given(Strategy strategy) {
    return strategy.outgoing("money", Allocation.class).stream()
        .map(it -> it.target() + " " + it.amount().orElseThrow().toPlainString() + it.distinction())
        .sorted()
        .toList();
  }

  @Test
  void aStrategyStaysAsItIsWhenACopyIsChanged() {
    Strategy changed = BAKERY.with(Edit.owner("shop", "loyal"));

    assertThat(changed.incoming("loyal", Ownership.class))
        .containsExactly(Ownership.of("shop", "loyal"));
    assertThat(BAKERY.incoming("loyal", Ownership.class)).isEmpty();
    assertThat(changed.with(Edit.unlink(Ownership.of("shop", "loyal")))).isEqualTo(BAKERY);
  }

  @Test
  void aLinkTakesThePlaceOfTheOneThatIsThere() {
    Strategy changed = BAKERY.with(Edit.link(Support.of("online", "leader", 2)));

    assertThat(changed.outgoing("online", Support.class))
        .containsExactly(Support.of("online", "leader", 2));
    assertThat(changed.relations()).hasSameSizeAs(BAKERY.relations());
  }

  @Test
  void aCollaborationThatIsThereAlreadyIsNoChange() {
    Strategy once = BAKERY.with(Edit.collaboration("shop", "office"));

    assertThat(once.with(Edit.collaboration("office", "shop"))).isEqualTo(once);
  }

  @Test
  void moneyIsTakenFromTheLargestAllocationFirstAndKeepsItsPeriod() {
    assertThat(given(BAKERY.with(Edit.move("money", "loyal", "online", new BigDecimal("120")))))
        .containsExactly("loyal 100", "loyal 1802027-01-01/", "online 1202027-01-01/");
    assertThat(given(BAKERY.with(Edit.move("money", "loyal", "online", new BigDecimal("350")))))
        .containsExactly("loyal 50", "online 3002027-01-01/", "online 50");
    assertThat(given(BAKERY.with(Edit.move("money", "loyal", "online", new BigDecimal("400")))))
        .containsExactly("online 100", "online 3002027-01-01/");
  }

  @Test
  void movingThereAndBackLeavesNoTrace() {
    Edit there = Edit.move("money", "loyal", "online", new BigDecimal("400"));
    Edit back = Edit.move("money", "online", "loyal", new BigDecimal("400"));

    assertThat(BAKERY.with(Edit.all(List.of(there, back)))).isEqualTo(BAKERY);
  }

  @Test
  void whatIsNotThereCannotBeMoved() {
    assertThatThrownBy(
            () -> BAKERY.with(Edit.move("money", "loyal", "online", new BigDecimal("400.01"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"money\" does not give 400.01 to \"loyal\", so that cannot be moved."
                + " Move an amount above 0 that it gives.");
    assertThatThrownBy(() -> BAKERY.with(Edit.move("money", "loyal", "online", BigDecimal.ZERO)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void datesAndEndsOfWorkAreSetAndNothingElse() {
    Strategy changed =
        BAKERY.with(Edit.all(List.of(Edit.due("print", NEW_YEAR), Edit.drop("loyal"))));

    assertThat(changed.element("print"))
        .contains(Initiative.builder("print", "Print").due(NEW_YEAR).build());
    assertThat(changed.element("loyal"))
        .contains(Objective.builder("loyal", "Loyal").status(Status.DROPPED).build());
    assertThat(changed.relations()).isEqualTo(BAKERY.relations());
  }

  @Test
  void anAnswerIsANewInitiativeForWhatIsHarmed() {
    Strategy changed =
        BAKERY.with(Edit.answer(Initiative.of("lease", "New lease"), "loyal", "rent"));

    assertThat(changed.initiatives()).hasSize(2);
    assertThat(changed.incoming("loyal", Support.class))
        .containsExactly(Support.of("lease", "loyal"));
    assertThat(changed.incoming("rent", Answer.class)).containsExactly(Answer.of("lease", "rent"));
  }

  @Test
  void anEditOfWhatIsNotThereOrNotValidSaysSo() {
    assertThatThrownBy(() -> BAKERY.with(Edit.due("nothing", NEW_YEAR)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("There is no objective or initiative \"nothing\".");
    assertThatThrownBy(() -> BAKERY.with(Edit.owner("nobody", "loyal")))
        .isInstanceOf(InvalidStrategyException.class)
        .hasMessageContaining("\"nobody\", which does not exist");
  }

  @Test
  void anEditOfOnesOwnIsALambda() {
    Edit rename = (draft, strategy) -> draft.rename("loyal", "regulars");

    assertThat(BAKERY.with(rename).element("regulars")).isPresent();
  }

  @Test
  void fieldsOfElementsAreEditedToo() {
    Strategy bakery =
        BAKERY.with(
            Edit.all(
                Edit.update(
                    Objective.builder("online", "Online orders")
                        .measure(Measure.builder("orders").target(200).build())
                        .build()),
                Edit.reading("online", "orders", NEW_YEAR, 71)));

    Objective online = bakery.objective("online").orElseThrow();
    assertThat(online.name()).isEqualTo("Online orders");
    assertThat(online.measures().get(0).readings()).containsExactly(new Reading(NEW_YEAR, 71));

    Objective harder =
        online.toBuilder().updateMeasure("orders", measure -> measure.target(300)).build();
    assertThat(harder.measures().get(0).target()).hasValue(300);
    assertThat(harder.measures().get(0).readings()).hasSize(1);
  }

  @Test
  void anEditOfWhatIsNotThereSaysWhatWasMeant() {
    assertThatThrownBy(() -> BAKERY.with(Edit.reading("onlin", "orders", NEW_YEAR, 71)))
        .hasMessage("There is no objective \"onlin\". Did you mean \"online\"?");
    assertThatThrownBy(() -> BAKERY.with(Edit.reading("online", "orders", NEW_YEAR, 71)))
        .hasMessage("Objective \"online\" has no measure \"orders\". There are none.");
  }

  @Test
  void elementsAndRelationsAreLookedUp() {
    Strategy bakery = BAKERY.with(Edit.collaboration("shop", "office"));

    assertThat(bakery.objective("online")).contains(Objective.of("online", "Online"));
    assertThat(bakery.objective("shop")).isEmpty();
    assertThat(bakery.function("shop")).contains(BusinessFunction.of("shop", "Shop"));
    assertThat(bakery.partners("shop")).extracting(Element::id).containsExactly("office");
    assertThat(bakery.partners("office")).extracting(Element::id).containsExactly("shop");
    assertThat(bakery.relationsOf("online")).containsExactly(Support.of("online", "leader", 3));
    assertThat(bakery.relationsOf("shop")).containsExactly(Collaboration.of("shop", "office"));
    assertThat(bakery.relationsOf("nobody")).isEmpty();
    assertThat(bakery.graph().getEdgeWeight(Support.of("online", "leader", 3))).isEqualTo(3);
  }

  @Test
  void manyRelationEditsInARowJudgeLikeTheFirstBuild() {
    Strategy edited =
        BAKERY
            .with(Edit.link(Support.of("print", "online", 2)))
            .with(Edit.link(Support.of("online", "leader", 5)))
            .with(Edit.unlink(Support.of("loyal", "leader", 1)));

    StrategyBuilder anew = Strategy.builder("Bakery").addAll(edited.elements());
    assertThat(edited).isEqualTo(anew.addAll(edited.relations()).build());
    assertThatThrownBy(() -> edited.with(Edit.link(Support.of("leader", "online"))))
        .hasMessageContaining("must lead from");
    assertThatThrownBy(() -> edited.with(Edit.link(Support.of("online", "nothing"))))
        .hasMessageContaining("does not exist");
    assertThat(edited.toBuilder().add(Support.of("online", "leader", 5)).problems()).hasSize(1);
  }
}
