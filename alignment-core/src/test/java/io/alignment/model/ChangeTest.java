package io.alignment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What edits do to a strategy. */
class ChangeTest {

  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
  private static final Period FROM_NEW_YEAR = new Period(Optional.of(NEW_YEAR), Optional.empty());

  private static final Strategy BAKERY =
      Strategy.builder("Bakery")
          .add(Vision.of("leader", "Leader"))
          .add(Objective.of("online", "Online"))
          .add(Objective.of("loyal", "Loyal"))
          .add(Initiative.of("print", "Print"))
          .add(BusinessFunction.of("shop", "Shop"))
          .add(BusinessFunction.of("office", "Office"))
          .add(Resource.financial("money", "Money", "EUR").build())
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
  void a_strategy_stays_as_it_is_when_a_copy_is_changed() {
    Strategy changed = BAKERY.with(Change.owner("shop", "loyal"));

    assertThat(changed.incoming("loyal", Ownership.class))
        .containsExactly(Ownership.of("shop", "loyal"));
    assertThat(BAKERY.incoming("loyal", Ownership.class)).isEmpty();
    assertThat(changed.with(Change.unlink(Ownership.of("shop", "loyal")))).isEqualTo(BAKERY);
  }

  @Test
  void a_link_takes_the_place_of_the_one_that_is_there() {
    Strategy changed = BAKERY.with(Change.link(Support.of("online", "leader", 2)));

    assertThat(changed.outgoing("online", Support.class))
        .containsExactly(Support.of("online", "leader", 2));
    assertThat(changed.relations()).hasSameSizeAs(BAKERY.relations());
  }

  @Test
  void a_collaboration_that_is_there_already_is_no_change() {
    Strategy once = BAKERY.with(Change.collaboration("shop", "office"));

    assertThat(once.with(Change.collaboration("office", "shop"))).isEqualTo(once);
  }

  @Test
  void money_is_taken_from_the_largest_allocation_first_and_keeps_its_period() {
    assertThat(given(BAKERY.with(Change.move("money", "loyal", "online", new BigDecimal("120")))))
        .containsExactly("loyal 100", "loyal 1802027-01-01/", "online 1202027-01-01/");
    assertThat(given(BAKERY.with(Change.move("money", "loyal", "online", new BigDecimal("350")))))
        .containsExactly("loyal 50", "online 3002027-01-01/", "online 50");
    assertThat(given(BAKERY.with(Change.move("money", "loyal", "online", new BigDecimal("400")))))
        .containsExactly("online 100", "online 3002027-01-01/");
  }

  @Test
  void moving_there_and_back_leaves_no_trace() {
    Change there = Change.move("money", "loyal", "online", new BigDecimal("400"));
    Change back = Change.move("money", "online", "loyal", new BigDecimal("400"));

    assertThat(BAKERY.with(Change.all(List.of(there, back)))).isEqualTo(BAKERY);
  }

  @Test
  void what_is_not_there_cannot_be_moved() {
    assertThatThrownBy(
            () -> BAKERY.with(Change.move("money", "loyal", "online", new BigDecimal("400.01"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"money\" does not give 400.01 to \"loyal\", so that cannot be moved."
                + " Move an amount above 0 that it gives.");
    assertThatThrownBy(() -> BAKERY.with(Change.move("money", "loyal", "online", BigDecimal.ZERO)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void dates_and_ends_of_work_are_set_and_nothing_else() {
    Strategy changed =
        BAKERY.with(Change.all(List.of(Change.due("print", NEW_YEAR), Change.drop("loyal"))));

    assertThat(changed.element("print"))
        .contains(Initiative.builder("print", "Print").due(NEW_YEAR).build());
    assertThat(changed.element("loyal"))
        .contains(Objective.builder("loyal", "Loyal").status(Status.DROPPED).build());
    assertThat(changed.relations()).isEqualTo(BAKERY.relations());
  }

  @Test
  void an_answer_is_a_new_initiative_for_what_is_harmed() {
    Strategy changed = BAKERY.with(Change.answer(Initiative.of("lease", "New lease"), "loyal"));

    assertThat(changed.initiatives()).hasSize(2);
    assertThat(changed.incoming("loyal", Support.class))
        .containsExactly(Support.of("lease", "loyal"));
  }

  @Test
  void an_edit_of_what_is_not_there_or_not_valid_says_so() {
    assertThatThrownBy(() -> BAKERY.with(Change.due("nothing", NEW_YEAR)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("There is no objective or initiative \"nothing\".");
    assertThatThrownBy(() -> BAKERY.with(Change.owner("nobody", "loyal")))
        .isInstanceOf(InvalidStrategyException.class)
        .hasMessageContaining("\"nobody\", which does not exist");
  }

  @Test
  void an_edit_of_ones_own_is_a_lambda() {
    Change rename = (draft, strategy) -> draft.rename("loyal", "regulars");

    assertThat(BAKERY.with(rename).element("regulars")).isPresent();
  }
}
