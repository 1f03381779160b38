package io.alignment.model;

import static io.alignment.model.Drafts.all;
import static io.alignment.model.Drafts.assertValid;
import static io.alignment.model.Drafts.codes;
import static io.alignment.model.Drafts.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.model.Problem.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was added can be replaced and removed. */
class StrategyBuilderEditsTest {

  @Test
  void problemsComeAndGo() {
    StrategyBuilder builder = Strategy.builder("S");
    assertThat(builder.problems()).isEmpty();
    builder.add(Support.of("o", "v"));
    assertThat(codes(builder)).containsExactly(Code.UNKNOWN_ELEMENT, Code.UNKNOWN_ELEMENT);
    builder.add(Objective.of("o", "O"));
    assertThat(codes(builder)).containsExactly(Code.UNKNOWN_ELEMENT);
    builder.add(Vision.of("v", "V"));
    assertThat(builder.problems()).isEmpty();
    builder.name("");
    assertThat(codes(builder)).containsExactly(Code.BLANK_NAME);
    assertThatThrownBy(builder::build).isInstanceOf(InvalidStrategyException.class);
    builder.name("T");
    assertThat(builder.build().name()).isEqualTo("T");
  }

  @Test
  void problemsComeAndGoInABuilderThatStartedFromAStrategy() {
    StrategyBuilder builder = all().build().toBuilder();
    assertThat(builder.problems()).isEmpty();
    builder.add(Objective.of("o4", "")).add(Support.of("o4", "v", -1));
    assertThat(codes(builder)).containsExactly(Code.BLANK_NAME, Code.NUMBER_OUT_OF_RANGE);
    builder.update(Objective.of("o4", "O4"));
    assertThat(codes(builder)).containsExactly(Code.NUMBER_OUT_OF_RANGE);
    builder.remove(Support.of("o4", "v", -1));
    assertThat(builder.problems()).isEmpty();
    builder.add(Objective.of("o1", "O1 again"));
    assertThat(codes(builder)).containsExactly(Code.DUPLICATE_ID);
  }

  @Test
  void aBuilderCanBeUsedAgain() {
    StrategyBuilder builder = all().description("D").tag("t").property("k", "1");
    Strategy first = builder.build();
    Strategy second =
        builder
            .description("E")
            .tag("u")
            .property("k", "2")
            .add(Vision.of("w", "W"))
            .add(Support.of("o1", "w"))
            .build();
    assertThat(first).isEqualTo(all().description("D").tag("t").property("k", "1").build());
    assertThat(second.tags()).containsExactly("t", "u");
    assertThat(second.properties()).containsOnlyKeys("k").containsEntry("k", "2");
    assertThat(second.elements()).hasSize(first.elements().size() + 1);
    assertThat(second.description()).contains("E");
  }

  @Test
  void updateKeepsPlaceAndRelations() {
    Strategy strategy =
        all()
            .add(Support.of("o1", "v"))
            .update(Objective.builder("o1", "Better").status(Status.DONE).build())
            .build();
    assertThat(strategy.elements().get(1))
        .isEqualTo(Objective.builder("o1", "Better").status(Status.DONE).build());
    assertThat(strategy.elements()).hasSize(all().build().elements().size());
    assertThat(strategy.relations()).containsExactly(Support.of("o1", "v"));
  }

  @Test
  void anUpdateMendsWhatWasWrongWhenItWasAdded() {
    StrategyBuilder builder = all().add(Objective.of("o4", "")).add(Objective.of("o5", "O5"));
    assertThat(codes(builder)).containsExactly(Code.BLANK_NAME);

    builder.update(Objective.of("o4", "O4")).update(Objective.of("o5", ""));

    assertThat(builder.problems()).extracting(Problem::ids).containsExactly(List.of("o5"));
    assertThat(codes(builder.update(Objective.of("o5", "O5")))).isEmpty();
  }

  @Test
  void whatComesAfterSomethingWasRemovedIsJudged() {
    StrategyBuilder builder = all().add(Objective.of("o4", ""));
    builder.remove("o4");
    assertThat(codes(builder)).isEmpty();

    builder.add(Objective.of("o4", "")).add(Support.of("o4", "v", -1));

    assertThat(codes(builder)).containsExactly(Code.BLANK_NAME, Code.NUMBER_OUT_OF_RANGE);
  }

  @Test
  void whatWasInVainLeavesNoTrace() {
    StrategyBuilder builder = all();
    assertThatThrownBy(() -> builder.update(Objective.of("nobody", "")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.remove("nobody")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.remove(Support.of("o1", "v")))
        .isInstanceOf(IllegalArgumentException.class);
    assertValid(builder);
    for (int i = 0; i < 40; i++) {
      builder.add(Objective.of("more" + i, i == 33 ? "" : "O"));
      builder.add(Support.of("more" + i, "v", i == 35 ? -1 : 1));
    }
    assertThat(builder.problems())
        .extracting(Problem::ids)
        .containsExactly(List.of("more33"), List.of("more35", "v"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anIndexMadeAfterUpdatesKnowsTheNewElements(boolean droppedIsKnown) {
    Strategy before =
        all().add(Initiative.builder("i3", "I").status(Status.DROPPED).build()).build();
    if (droppedIsKnown) {
      assertThat(before.withoutDropped()).isNotSameAs(before);
    }
    Strategy after =
        before.toBuilder()
            .update(Objective.builder("o1", "O").requiredSkill("baking").build())
            .update(Initiative.builder("i2", "I").requiredSkill("baking").build())
            .build();

    for (Strategy part :
        List.of(after.subset(it -> !it.id().equals("o2")), after.withoutDropped(), after)) {
      StrategyIndex index = StrategyIndex.of(part);
      assertThat(IntStream.range(0, index.size()).filter(index::hasSkills).mapToObj(index::id))
          .containsExactly("i2", "o1");
    }
  }

  @Test
  void anUpdateArrivesWhereAMeasureLostAnOwnerWhoIsNotThere() {
    Measure measure = Measure.builder("loaves").target(100).owner("f").build();
    Strategy before =
        Strategy.builder("S")
            .add(Objective.builder("o", "Bread").measure(measure).build())
            .add(BusinessFunction.builder("f", "Head").vacant(true).build())
            .build();
    assertThat(before.withoutDropped().functions()).isEmpty();

    Strategy after = before.toBuilder().update(Objective.of("o", "Bread")).build();
    assertThat(after.withoutDropped().objectives()).containsExactly(Objective.of("o", "Bread"));
  }

  @Test
  void updateMayChangeTheTypeAndIsThenJudged() {
    assertThat(codes(all().add(Support.of("o1", "v")).update(Initiative.of("o1", "I"))))
        .containsExactly(Code.WRONG_ENDS);
  }

  @Test
  void renameReachesBothEndsOfRelations() {
    Strategy strategy =
        all()
            .add(Support.of("o1", "v"))
            .add(Support.of("i1", "o1", 2))
            .add(Support.of("o2", "v"))
            .rename("o1", "zero")
            .build();
    assertThat(strategy.elements().get(1)).isEqualTo(Objective.of("zero", "Objective 1"));
    assertThat(strategy.relations())
        .containsExactly(
            Support.of("zero", "v"), Support.of("i1", "zero", 2), Support.of("o2", "v"));
  }

  @Test
  void renamePutsCollaborationsInOrderAgain() {
    assertThat(all().add(Collaboration.of("f1", "f2")).rename("f1", "g").build().relations())
        .containsExactly(Collaboration.of("f2", "g"))
        .first()
        .extracting(Relation::source)
        .isEqualTo("f2");
  }

  @Test
  void renameToAnIdThatIsTakenIsAProblem() {
    assertThat(codes(all().rename("o1", "o2"))).containsExactly(Code.DUPLICATE_ID);
  }

  @Test
  void removeTakesTheRelationsAlong() {
    StrategyBuilder builder =
        all()
            .add(Support.of("o1", "v"))
            .add(Support.of("o2", "v"))
            .add(Ownership.of("f1", "o1"))
            .add(Dependency.of("o1", "i1"));
    assertThat(builder.remove("o1"))
        .containsExactly(
            Support.of("o1", "v"), Ownership.of("f1", "o1"), Dependency.of("o1", "i1"));
    Strategy without = builder.build();
    assertThat(without.element("o1")).isEmpty();
    assertThat(without.relations()).containsExactly(Support.of("o2", "v"));
  }

  @Test
  void removeARelation() {
    StrategyBuilder builder = all().add(Support.of("o1", "v", 2)).add(Support.of("o2", "v"));
    assertThat(builder.remove(Support.of("o1", "v", 2)).build().relations())
        .containsExactly(Support.of("o2", "v"));
    assertThatThrownBy(() -> builder.remove(Support.of("o2", "v", 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("There is no such relation");
  }

  @Test
  void whatIsNotThereCannotBeEdited() {
    StrategyBuilder builder = all();
    assertThatThrownBy(() -> builder.update(Vision.of("nowhere", "N")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no element \"nowhere\"");
    assertThatThrownBy(() -> builder.rename("nowhere", "there"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no element \"nowhere\"");
    assertThatThrownBy(() -> builder.remove("nowhere"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no element \"nowhere\"");
    assertThat(builder.build()).isEqualTo(all().build());
  }

  @Test
  void anEmptyStrategyIsValid() {
    Strategy empty = Strategy.builder("Nothing").build();
    assertThat(empty.elements()).isEmpty();
    assertThat(empty.withoutDropped()).isSameAs(empty);
    assertThat(empty.graph().vertexSet()).isEmpty();
    assertThat(StrategyIndex.of(empty).size()).isZero();
    assertThat(empty.outgoing("o", Support.class)).isEmpty();
  }

  @Test
  void listsOfProblemsAreNotOurs() {
    List<Problem> problems = with(Vision.of("v", "")).problems();
    assertThatThrownBy(problems::clear).isInstanceOf(UnsupportedOperationException.class);
    List<String> ids = new ArrayList<>(List.of("a"));
    Problem problem = new Problem(Code.SUPPORT_LOOP, Optional.empty(), ids, "", "");
    ids.add("b");
    assertThat(problem.ids()).containsExactly("a");
    assertThat(
            all().add(Support.of("a", "b")).problems().stream()
                .map(Problem::message)
                .collect(Collectors.toSet()))
        .hasSize(2);
  }
}
