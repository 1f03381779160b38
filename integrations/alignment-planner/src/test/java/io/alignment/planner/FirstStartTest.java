package io.alignment.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.alignment.planner.account.PlannerUser;
import io.alignment.planner.account.Role;
import io.alignment.planner.account.Seat;
import org.junit.jupiter.api.Test;

/** What is there after the first start. */
class FirstStartTest extends PlannerTest {

  @Test
  void anOwnerMayComeInWhoMustChangeThePasswordFirst() {
    assertThat(accounts.find("owner"))
        .hasValueSatisfying(it -> assertThat(it.mustChange()).isTrue());
  }

  @Test
  void aBakeryIsThereToLookAt() {
    PlannerUser owner = new PlannerUser(accounts.find("owner").orElseThrow());
    assertThat(seats.of(owner))
        .extracting(it -> it.business().name(), Seat::role)
        .containsExactly(tuple("Corner Bakery", Role.OWNER));
  }
}
