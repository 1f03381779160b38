package io.alignment.model;

import static io.alignment.model.Drafts.MONDAY;
import static io.alignment.model.Drafts.all;
import static io.alignment.model.Drafts.assertOnlyProblem;
import static io.alignment.model.Drafts.assertValid;
import static io.alignment.model.Drafts.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.model.Problem.Code;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is said twice. */
class StrategyBuilderDuplicatesTest {

  @Test
  void theSameRelationTwice() {
    Relation second = Support.of("o1", "v", 2);
    StrategyBuilder builder = all().add(Support.of("o1", "v", 1)).add(second);
    assertOnlyProblem(
        builder,
        Code.DUPLICATE_RELATION,
        List.of("o1", "v"),
        "target",
        "Support \"o1\" → \"v\" is there twice. Remove one of the two");
    assertThat(builder.problems().get(0).part()).contains(second);
  }

  static Stream<Relation> repeatable() {
    return Stream.of(
        Support.of("o1", "v"),
        Hindrance.of("i1", "o1"),
        Ownership.of("f1", "o1"),
        Participation.of("f1", "o1"),
        Allocation.of("money", "o1", 1),
        Membership.of("f1", "f2"),
        Assignment.of("people", "f1"),
        Communication.of("f1", "f2"),
        Dependency.of("o1", "i1"),
        Influence.of("x", "o1"));
  }

  @ParameterizedTest
  @MethodSource("repeatable")
  void everyKindButCollaborationIsThereOnlyOnce(Relation relation) {
    assertThat(codes(all().add(relation).add(relation))).containsExactly(Code.DUPLICATE_RELATION);
    assertThat(codes(all().add(relation).add(relation).add(relation)))
        .containsExactly(Code.DUPLICATE_RELATION, Code.DUPLICATE_RELATION);
  }

  @Test
  void relationsOfOtherKindsOrTheOtherWayAreNone() {
    assertValid(
        all()
            .add(Ownership.of("f1", "o1"))
            .add(Participation.of("f1", "o1"))
            .add(Support.of("i1", "o1"))
            .add(Hindrance.of("i1", "o1"))
            .add(Dependency.of("i1", "o1"))
            .add(Communication.of("f1", "f2"))
            .add(Communication.of("f2", "f1")));
  }

  @Test
  void relationsOfOtherKindsInBetweenHideNone() {
    StrategyBuilder builder =
        all()
            .add(Support.of("i1", "o1"))
            .add(Hindrance.of("i1", "o1"))
            .add(Dependency.of("i1", "o1"))
            .add(Support.of("i1", "o1", 2));
    assertThat(builder.problems())
        .extracting(Problem::code, problem -> problem.part().orElseThrow())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Code.DUPLICATE_RELATION, Support.of("i1", "o1", 2)));
  }

  @Test
  void aCollaborationWrittenFromBothSidesIsOne() {
    Strategy strategy =
        all()
            .add(Collaboration.of("f1", "f2"))
            .add(Collaboration.of("f2", "f1"))
            .add(Collaboration.of("f2", "f1"))
            .build();
    assertThat(strategy.relations()).containsExactly(Collaboration.of("f1", "f2"));
    assertThat(strategy).isEqualTo(all().add(Collaboration.of("f2", "f1")).build());
  }

  @Test
  void aCollaborationOfTwoStrengthsIsAProblem() {
    assertOnlyProblem(
        all()
            .add(new Collaboration("f1", "f2", Optional.of("chat"), 1))
            .add(new Collaboration("f2", "f1", Optional.of("chat"), 2)),
        Code.DUPLICATE_RELATION,
        List.of("f1", "f2"),
        "target",
        "Collaboration \"f1\" → \"f2\" is there twice. Say the same strength on both sides");
  }

  @Test
  void channelsTellCollaborationsAndCommunicationsApart() {
    assertValid(
        all()
            .add(Collaboration.of("f1", "f2"))
            .add(Collaboration.of("f2", "f1", "chat"))
            .add(Collaboration.of("f1", "f2", "weekly"))
            .add(Communication.of("f1", "f2"))
            .add(Communication.of("f1", "f2", "chat", 1)));
    assertThat(
            codes(
                all()
                    .add(Communication.of("f1", "f2", "chat", 1))
                    .add(Communication.of("f1", "f2", "chat", 2))))
        .containsExactly(Code.DUPLICATE_RELATION);
  }

  @Test
  void periodsTellAllocationsApart() {
    Allocation always = Allocation.of("money", "o1", 1);
    DateRange from = new DateRange(Optional.of(MONDAY), Optional.empty());
    DateRange until = new DateRange(Optional.empty(), Optional.of(MONDAY));
    assertValid(
        all()
            .add(always)
            .add(always.during(from))
            .add(always.during(until))
            .add(always.during(DateRange.of(MONDAY, MONDAY))));
    assertOnlyProblem(
        all().add(always.during(from)).add(Allocation.of("money", "o1", 2).during(from)),
        Code.DUPLICATE_RELATION,
        List.of("money", "o1"),
        "target",
        "Add the amounts up, or give the two different periods");
  }

  @Test
  void aSecondParent() {
    Relation second = Membership.of("f1", "f3");
    StrategyBuilder builder = all().add(Membership.of("f1", "f2")).add(second);
    assertOnlyProblem(
        builder,
        Code.SECOND_PARENT,
        List.of("f1", "f3"),
        "target",
        "Function \"f1\" is part of \"f2\" and of \"f3\". Keep one of them; \"alsoIn\" can say the other.");
    assertThat(builder.problems().get(0).part()).contains(second);
    assertValid(all().add(Membership.of("f1", "f3")).add(Membership.of("f2", "f3")));
  }

  @Test
  void aSecondFunctionLiesElsewhere() {
    StrategyBuilder inside = all().add(Membership.of("f1", "f2")).add(Membership.of("f2", "f3"));
    assertOnlyProblem(
        inside.add(Attachment.of("f1", "f3")),
        Code.ALREADY_INSIDE,
        List.of("f1", "f3"),
        "target",
        "says again that \"f1\" is in \"f3\", where it stands. Name a function elsewhere, or remove"
            + " it.");
    assertOnlyProblem(
        all().add(Membership.of("f1", "f2")).add(Attachment.of("f2", "f1")),
        Code.ALREADY_INSIDE,
        List.of("f2", "f1"),
        "target",
        "puts \"f2\" into \"f1\", which stands in it.");
    assertOnlyProblem(
        all().add(Attachment.of("f1", "f1")),
        Code.SELF_RELATION,
        List.of("f1", "f1"),
        "target",
        "leads from an element to itself");
    assertValid(all().add(Membership.of("f1", "f2")).add(Attachment.of("f1", "f3", 1)));
    assertThat(codes(all().add(Attachment.of("f1", "f3", 0))))
        .containsExactly(Code.NUMBER_OUT_OF_RANGE);
  }
}
