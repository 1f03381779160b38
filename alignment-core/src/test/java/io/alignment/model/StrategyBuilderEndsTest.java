package io.alignment.model;

import static io.alignment.model.Drafts.all;
import static io.alignment.model.Drafts.assertOnlyProblem;
import static io.alignment.model.Drafts.assertValid;
import static io.alignment.model.Drafts.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.model.Problem.Code;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Relations join what they may join. */
class StrategyBuilderEndsTest {

  @Test
  void unknownEnds() {
    StrategyBuilder builder = all().add(Support.of("nowhere", "neverland"));
    assertThat(builder.problems())
        .extracting(Problem::code, Problem::ids, Problem::field, Problem::message)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Code.UNKNOWN_ELEMENT,
                List.of("nowhere", "neverland"),
                "source",
                "Support \"nowhere\" → \"neverland\" names \"nowhere\", which does not exist."
                    + " Add it, or remove the relation."),
            org.assertj.core.groups.Tuple.tuple(
                Code.UNKNOWN_ELEMENT,
                List.of("nowhere", "neverland"),
                "target",
                "Support \"nowhere\" → \"neverland\" names \"neverland\", which does not exist."
                    + " Add it, or remove the relation."));
  }

  @Test
  void unknownEndsBehindManyRelations() {
    StrategyBuilder builder = all();
    IntStream.range(0, 300)
        .forEach(
            i ->
                builder
                    .add(Initiative.of("many" + i, "Initiative"))
                    .add(Support.of("many" + i, i == 200 ? "nowhere" : "o" + (1 + i % 3))));
    assertThat(builder.problems())
        .extracting(Problem::code, Problem::ids)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Code.UNKNOWN_ELEMENT, List.of("many200", "nowhere")));
  }

  @Test
  void theSameUnknownElementAtBothEndsIsOneProblem() {
    assertOnlyProblem(
        all().add(Dependency.of("nowhere", "nowhere")),
        Code.UNKNOWN_ELEMENT,
        List.of("nowhere", "nowhere"),
        "source",
        "names \"nowhere\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"moneys", "mony", "mnoey", "Money", "moaney", "honey"})
  void aNearMissIsNamed(String typo) {
    assertOnlyProblem(
        all().add(Allocation.of(typo, "o1", 1)),
        Code.UNKNOWN_ELEMENT,
        List.of(typo, "o1"),
        "source",
        "names \"" + typo + "\", which does not exist. Did you mean \"money\"?");
  }

  @Test
  void ofEquallyNearOnesTheSmallestIsNamed() {
    StrategyBuilder builder =
        Strategy.builder("S")
            .add(Vision.of("goal-3", "3"))
            .add(Vision.of("goal-1", "1"))
            .add(Vision.of("goal-2", "2"))
            .add(Objective.of("o", "O"))
            .add(Support.of("o", "goal-9"));
    assertThat(builder.problems().get(0).message()).contains("Did you mean \"goal-1\"?");
  }

  @Test
  void aRelationToItself() {
    Relation loop = Collaboration.of("f1", "f1");
    assertOnlyProblem(
        all().add(loop),
        Code.SELF_RELATION,
        List.of("f1", "f1"),
        "target",
        "Collaboration \"f1\" → \"f1\" leads from an element to itself");
    assertThat(all().add(loop).problems().get(0).part()).contains(loop);
    assertThat(codes(all().add(Support.of("o1", "o1")))).containsExactly(Code.SELF_RELATION);
    assertThat(codes(all().add(Support.of("v", "v")))).containsExactly(Code.SELF_RELATION);
  }

  @Test
  void wrongEndsSayWhichAreRight() {
    assertOnlyProblem(
        all().add(Support.of("i1", "v")),
        Code.WRONG_ENDS,
        List.of("i1", "v"),
        "target",
        "Support \"i1\" → \"v\" leads from an initiative to a vision, but must lead from an"
            + " objective to an objective or vision, or from an initiative to an objective");
  }

  @Test
  void onlyPeopleFillRoles() {
    assertOnlyProblem(
        all().add(Assignment.of("tech", "f1")),
        Code.WRONG_ENDS,
        List.of("tech", "f1"),
        "source",
        "Assignment \"tech\" → \"f1\" starts from a resource that is not human");
    assertValid(all().add(Assignment.of("people", "f1")));
  }

  /** The table of the design, written down once more. */
  private static final Set<String> LEGAL =
      Set.of(
          "SUPPORT o v",
          "SUPPORT o o",
          "SUPPORT i o",
          "HINDRANCE o o",
          "HINDRANCE i o",
          "OWNERSHIP f o",
          "OWNERSHIP f i",
          "OWNERSHIP f r",
          "PARTICIPATION f o",
          "PARTICIPATION f i",
          "ALLOCATION r o",
          "ALLOCATION r i",
          "MEMBERSHIP f f",
          "COLLABORATION f f",
          "COMMUNICATION f f",
          "ASSIGNMENT r f",
          "DEPENDENCY o o",
          "DEPENDENCY o i",
          "DEPENDENCY i o",
          "DEPENDENCY i i",
          "INFLUENCE x o",
          "INFLUENCE x i",
          "INFLUENCE x f",
          "INFLUENCE x r",
          "INFLUENCE x x",
          "MEMBERSHIP i i",
          "ANSWER o x",
          "ANSWER i x",
          "ATTACHMENT f f",
          "CONSULTATION f o",
          "CONSULTATION f i",
          "NOTIFICATION f o",
          "NOTIFICATION f i");

  @ParameterizedTest
  @EnumSource(Relation.Kind.class)
  void exactlyThePairsOfTheTableAreLegal(Relation.Kind kind) {
    Relation some =
        switch (kind) {
          case SUPPORT -> Support.of("", "");
          case HINDRANCE -> Hindrance.of("", "");
          case OWNERSHIP -> Ownership.of("", "");
          case PARTICIPATION -> Participation.of("", "");
          case ALLOCATION -> Allocation.of("", "", 1);
          case MEMBERSHIP -> Membership.of("", "");
          case ASSIGNMENT -> Assignment.of("", "");
          case COLLABORATION -> Collaboration.of("", "");
          case COMMUNICATION -> Communication.of("", "");
          case DEPENDENCY -> Dependency.of("", "");
          case INFLUENCE -> Influence.of("", "");
          case ANSWER -> Answer.of("", "");
          case ATTACHMENT -> Attachment.of("", "");
          case CONSULTATION -> Consultation.of("", "");
          case NOTIFICATION -> Notification.of("", "");
        };
    assertThat(some.kind().type()).isEqualTo(some.getClass());
    for (String from : List.of("v", "o", "i", "f", "r", "x")) {
      for (String to : List.of("v", "o", "i", "f", "r", "x")) {
        StrategyBuilder builder = Strategy.builder("S");
        builder.add(elementOf(from, from + 1)).add(elementOf(to, to + 2));
        builder.add(some.between(from + 1, to + 2));
        if (LEGAL.contains(kind + " " + from + " " + to)) {
          assertValid(builder);
        } else {
          assertThat(codes(builder)).as("%s %s", from, to).containsExactly(Code.WRONG_ENDS);
        }
      }
    }
  }

  @Test
  void aNameWhereAnIdBelongsIsUnderstood() {
    StrategyBuilder builder =
        Strategy.builder("S")
            .add(Objective.of("o", "Goal"))
            .add(BusinessFunction.of("mkt", "Marketing"))
            .add(Ownership.of("marketing", "o"));

    assertThat(builder.problems())
        .singleElement()
        .satisfies(
            it -> assertThat(it.message()).contains("Did you mean \"mkt\", which has that name?"));
  }

  private static Element elementOf(String type, String id) {
    return switch (type) {
      case "v" -> Vision.of(id, "N");
      case "o" -> Objective.of(id, "N");
      case "i" -> Initiative.of(id, "N");
      case "f" -> BusinessFunction.of(id, "N");
      case "r" -> Resource.human(id, "N", "FTE").build();
      default -> Factor.of(id, "N", Factor.Quadrant.STRENGTH);
    };
  }

  @Test
  void endsMayBeAddedAfterTheirRelation() {
    assertValid(
        Strategy.builder("S")
            .add(Support.of("o", "v"))
            .add(Objective.of("o", "O"))
            .add(Vision.of("v", "V")));
  }
}
