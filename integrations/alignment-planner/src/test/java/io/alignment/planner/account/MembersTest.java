package io.alignment.planner.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.alignment.planner.PlannerTest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Letting people in, and out again. */
class MembersTest extends PlannerTest {

  @Autowired private Members members;
  @Autowired private PasswordEncoder encoder;

  private Seat owner;

  @BeforeEach
  void anOwner() {
    owner = bakeryOf(somebody());
  }

  @Test
  void whoeverIsNewGetsAPasswordThatMustBeChanged() {
    String login = "mara-" + owner.business().id();
    Invitation invitation =
        members.invite(owner, " " + login.toUpperCase(Locale.ROOT), "Mara", Role.EDITOR);
    assertThat(invitation.objections()).isEmpty();
    Account mara = accounts.find(login).orElseThrow();
    assertThat(mara.mustChange()).isTrue();
    assertThat(encoder.matches(invitation.password().orElseThrow(), mara.password())).isTrue();
    assertThat(mara.password()).startsWith("{bcrypt}");
    assertThat(members.list(owner))
        .extracting(Member::name, Member::role)
        .contains(tuple("Mara", Role.EDITOR));
  }

  @Test
  void whoeverHasAnAccountKeepsItsPassword() {
    PlannerUser known = somebody();
    Invitation invitation = members.invite(owner, known.getUsername(), "Other", Role.READER);
    assertThat(invitation).isEqualTo(new Invitation(List.of(), Optional.empty()));
    assertThat(seats.of(known)).extracting(Seat::role).containsExactly(Role.READER);
  }

  @Test
  void aNameThatCannotBeOneIsToldAtItsField() {
    assertThat(members.invite(owner, "a b", "n".repeat(201), Role.READER).objections())
        .extracting(Objection::field)
        .containsExactly("login", "name");
    assertThat(members.invite(owner, owner.user().getUsername(), "", Role.READER).objections())
        .extracting(Objection::field)
        .containsExactly("login");
    assertThat(members.list(owner)).hasSize(1);
  }

  @Test
  void theLastOwnerStays() {
    String last = owner.user().getUsername();
    assertThat(members.change(owner, last, Role.EDITOR))
        .extracting(Objection::message)
        .containsExactly(
            "“%s” is the only owner. Make somebody else an owner first.".formatted(last));
    assertThat(members.remove(owner, last)).hasSize(1);

    letIn(somebody(), owner, Role.OWNER);
    assertThat(members.remove(owner, last)).isEmpty();
    assertThat(seats.of(owner.user())).isEmpty();
  }

  @Test
  void onlyOwnersSayWhoComesIn() {
    Seat editor = letIn(somebody(), owner, Role.EDITOR);
    assertThatThrownBy(() -> members.invite(editor, "x", "", Role.READER))
        .isInstanceOf(NotAllowedException.class)
        .hasMessage(
            "You are editor of Corner Bakery; this needs the role owner. Ask an owner for it.");
  }
}
