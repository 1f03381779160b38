package io.alignment.planner.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import io.alignment.model.Edit;
import io.alignment.model.Ownership;
import io.alignment.planner.PlannerTest;
import io.alignment.planner.account.NotAllowedException;
import io.alignment.planner.account.Role;
import io.alignment.planner.account.Seat;
import io.alignment.planner.store.Version;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A strategy is changed, and nothing of it is lost. */
class DeskTest extends PlannerTest {

  private static final Edit OWNER = Edit.owner("shop", "digital-skills");

  @Autowired private Desk desk;

  private Seat seat;

  @BeforeEach
  void aBakery() {
    seat = bakeryOf(somebody());
  }

  @Test
  void aChangeIsANewVersionWithWhoAndWhy() {
    Outcome outcome = desk.save(seat, 1, OWNER, " Shop\nanswers ");
    assertThat(outcome).isInstanceOf(Outcome.Saved.class);
    Sheet now = desk.open(seat);
    assertThat(now).isEqualTo(((Outcome.Saved) outcome).sheet());
    assertThat(now.version().number()).isEqualTo(2);
    assertThat(now.version().why()).isEqualTo("Shop answers");
    assertThat(now.version().author()).isEqualTo("Some Body");
    assertThat(now.version().summary())
        .hasValueSatisfying(
            it -> {
              assertThat(it.goals()).isEqualTo(now.strategy().objectives().size());
              assertThat(it.inOrder()).hasValueCloseTo(0.56, offset(0.1));
            });
    assertThat(now.strategy().incoming("digital-skills", Ownership.class)).hasSize(1);
  }

  @Test
  void theDocumentStaysAsItIsWrittenElsewhere() {
    String before = "# Ours.\n" + bakery();
    desk.saveDocument(seat, 1, before, "");
    desk.save(seat, 2, OWNER, "");
    String after = desk.open(seat).document();
    assertThat(after.lines())
        .containsSubsequence(before.lines().toList())
        .hasSize((int) before.lines().count() + 1);
  }

  @Test
  void theLaterOfTwoIsToldWhatTheOtherHasChanged() {
    desk.save(seat, 1, OWNER, "");
    Outcome later = desk.save(seat, 1, Edit.drop("chatbot"), "");
    assertThat(later)
        .isInstanceOfSatisfying(
            Outcome.Conflict.class,
            it -> {
              assertThat(it.seen().version().number()).isEqualTo(1);
              assertThat(it.newest().version().number()).isEqualTo(2);
              assertThat(it.since().drift().relations().added()).hasSize(1);
            });
    assertThat(desk.history(seat)).hasSize(2);
    assertThat(desk.save(seat, 2, Edit.drop("chatbot"), "")).isInstanceOf(Outcome.Saved.class);
    assertThat(desk.open(seat).strategy().incoming("digital-skills", Ownership.class)).hasSize(1);
  }

  @Test
  void whatIsNoStrategyIsNotKept() {
    Outcome unknown = desk.save(seat, 1, Edit.owner("nobody", "digital-skills"), "");
    assertThat(unknown)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            it ->
                assertThat(it.faults()).extracting(Fault::code).containsExactly("unknown-element"));
    Outcome document = desk.saveDocument(seat, 1, "format: alignment/1\nnam: x\n", "");
    assertThat(document)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            it ->
                assertThat(it.faults())
                    .anySatisfy(
                        fault -> assertThat(fault.place().orElseThrow().line()).isEqualTo(2)));
    assertThat(desk.history(seat)).hasSize(1);
  }

  @Test
  void whatChangesNothingMakesNoVersion() {
    assertThat(desk.saveDocument(seat, 1, bakery(), "")).isInstanceOf(Outcome.Saved.class);
    assertThat(desk.history(seat)).extracting(Version::number).containsExactly(1);
  }

  @Test
  void anOldVersionComesBackAsANewOne() {
    desk.save(seat, 1, OWNER, "");
    desk.goBack(seat, 2, 1, "It was better");
    assertThat(desk.open(seat).document()).isEqualTo(bakery());
    assertThat(desk.history(seat)).extracting(Version::number).containsExactly(3, 2, 1);
  }

  @Test
  void aTrialIsComparedAndNotKept() {
    Sheet sheet = desk.open(seat);
    Comparison tried = desk.preview(seat, sheet, desk.draft(sheet, OWNER));
    assertThat(tried.drift().relations().added()).hasSize(1);
    assertThat(desk.history(seat)).hasSize(1);
  }

  @Test
  void aReaderKeepsNothing() {
    Seat reader = letIn(somebody(), seat, Role.READER);
    assertThatThrownBy(() -> desk.save(reader, 1, OWNER, ""))
        .isInstanceOf(NotAllowedException.class);
  }
}
