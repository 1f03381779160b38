package io.alignment.planner.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alignment.planner.PlannerTest;
import io.alignment.planner.account.Member;
import io.alignment.planner.account.Members;
import io.alignment.planner.account.NoSuchBusinessException;
import io.alignment.planner.account.Role;
import io.alignment.planner.account.Seat;
import io.alignment.planner.account.Token;
import io.alignment.planner.account.Tokens;
import io.alignment.planner.desk.Desk;
import io.alignment.planner.desk.NoSuchVersionException;
import io.alignment.planner.desk.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two businesses in the same tables: no row of one is seen or changed from the other. */
class RowsOfOthersTest extends PlannerTest {

  @Autowired private Desk desk;
  @Autowired private Members members;
  @Autowired private Tokens tokens;

  private Seat here;
  private Seat there;

  @BeforeEach
  void twoBusinesses() {
    here = bakeryOf(somebody());
    there = bakeryOf(somebody());
  }

  @Test
  void businesses() {
    assertThat(seats.of(here.user()))
        .extracting(it -> it.business().slug())
        .containsExactly(here.business().slug());
    assertThatThrownBy(() -> seats.in(here.user(), there.business().slug(), Role.READER))
        .isInstanceOf(NoSuchBusinessException.class);
  }

  @Test
  void versions() {
    Outcome outcome =
        desk.saveDocument(there, 1, bakery() + "\n# A secret of there.\n", "Only there");
    assertThat(outcome).isInstanceOf(Outcome.Saved.class);

    assertThat(desk.history(here)).extracting(Version::number).containsExactly(1);
    assertThat(desk.open(here).document()).doesNotContain("secret");
    assertThatThrownBy(() -> desk.open(here, 2)).isInstanceOf(NoSuchVersionException.class);
  }

  @Test
  void members() {
    assertThat(members.list(here)).extracting(Member::login).containsExactly(login(here));
    assertThat(members.remove(here, login(there))).isNotEmpty();
    assertThat(members.change(here, login(there), Role.READER)).isNotEmpty();
    assertThat(members.list(there)).extracting(Member::role).containsExactly(Role.OWNER);
  }

  @Test
  void tokens() {
    String secret = tokens.make(there.user(), "Of there");
    assertThat(tokens.of(here.user())).isEmpty();
    long id = tokens.of(there.user()).stream().map(Token::id).findFirst().orElseThrow();
    tokens.revoke(here.user(), id);
    assertThat(tokens.owner(secret)).contains(there.user());
  }

  private static String login(Seat seat) {
    return seat.user().getUsername();
  }
}
