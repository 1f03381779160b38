package io.alignment.model;

import static io.alignment.model.Drafts.GENEROUS;
import static io.alignment.model.Drafts.all;
import static io.alignment.model.Drafts.assertOnlyProblem;
import static io.alignment.model.Drafts.assertValid;
import static io.alignment.model.Drafts.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.model.Problem.Code;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Relations that go round are named. */
class StrategyBuilderLoopsTest {

  @Test
  void aLoopOfSupports() {
    StrategyBuilder builder =
        all()
            .add(Support.of("o3", "o1"))
            .add(Support.of("o1", "o2"))
            .add(Support.of("o2", "o3"))
            .add(Support.of("i1", "o2"))
            .add(Support.of("o2", "v"));
    assertOnlyProblem(
        builder,
        Code.SUPPORT_LOOP,
        List.of("o1", "o2", "o3"),
        "target",
        "Supports lead around in a loop: o1 → o2 → o3 → o1. Remove one of them, such as"
            + " \"o2\" → \"o3\".");
    assertThat(builder.problems().get(0).part()).contains(Support.of("o2", "o3"));
  }

  @Test
  void whatIsNamedToRemoveLeavesItsSourceSupportingSomething() {
    StrategyBuilder flywheel =
        all().add(Support.of("o2", "v")).add(Support.of("o2", "o1")).add(Support.of("o1", "o2"));
    assertOnlyProblem(
        flywheel,
        Code.SUPPORT_LOOP,
        List.of("o1", "o2"),
        "target",
        "Supports lead around in a loop: o1 → o2 → o1. Remove one of them, such as \"o2\" →"
            + " \"o1\".");
    flywheel.remove(Support.of("o2", "o1"));
    assertValid(flywheel);
  }

  @Test
  void aLoopOfMemberships() {
    assertOnlyProblem(
        all().add(Membership.of("f2", "f1")).add(Membership.of("f1", "f2")),
        Code.MEMBERSHIP_LOOP,
        List.of("f1", "f2"),
        "target",
        "Memberships lead around in a loop: f1 → f2 → f1.");
  }

  @Test
  void aLoopOfDependencies() {
    assertOnlyProblem(
        all()
            .add(Dependency.of("o1", "i2"))
            .add(Dependency.of("i2", "i1"))
            .add(Dependency.of("i1", "o1")),
        Code.DEPENDENCY_LOOP,
        List.of("i1", "o1", "i2"),
        "target",
        "Dependencies lead around in a loop: i1 → o1 → i2 → i1.");
  }

  @Test
  void otherRelationsMayLeadAround() {
    assertValid(
        all()
            .add(Communication.of("f1", "f2"))
            .add(Communication.of("f2", "f1"))
            .add(Hindrance.of("o1", "o2"))
            .add(Hindrance.of("o2", "o1"))
            .add(Support.of("o1", "o2"))
            .add(Dependency.of("o2", "o1")));
  }

  @Test
  void loopsApartAreAllNamed() {
    StrategyBuilder builder = Strategy.builder("S");
    for (int i = 0; i < 60; i++) {
      builder.add(Objective.of("a" + (100 + i), "A")).add(Objective.of("b" + (100 + i), "B"));
      builder.add(Support.of("a" + (100 + i), "b" + (100 + i)));
      builder.add(Support.of("b" + (100 + i), "a" + (100 + i)));
    }
    assertThat(builder.problems())
        .extracting(Problem::ids)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(100, 160).mapToObj(i -> List.of("a" + i, "b" + i)).toList());
    assertThat(codes(builder)).containsOnly(Code.SUPPORT_LOOP);
  }

  @Test
  void loopsBehindLoopsAreFoundToo() {
    StrategyBuilder builder =
        all()
            .add(Dependency.of("o1", "o2"))
            .add(Dependency.of("o2", "o1"))
            .add(Dependency.of("o2", "o3"))
            .add(Dependency.of("o3", "i1"))
            .add(Dependency.of("i1", "i2"))
            .add(Dependency.of("i2", "i1"));
    assertThat(builder.problems())
        .extracting(Problem::ids)
        .containsExactlyInAnyOrder(List.of("i1", "i2"), List.of("o1", "o2"));
  }

  @Test
  void aLoopOfAHundredThousand() {
    int size = 100_000;
    StrategyBuilder builder = chain(size).add(Support.of("o" + size, "o1"));
    assertTimeoutPreemptively(
        GENEROUS,
        () -> {
          List<Problem> problems = builder.problems();
          assertThat(problems).hasSize(1);
          assertThat(problems.get(0).ids())
              .isEqualTo(IntStream.rangeClosed(1, size).mapToObj(i -> "o" + i).toList());
          assertThat(problems.get(0).message()).contains("o99999 → o100000 → o1.");
        });
  }

  @Test
  void aCascadeAHundredThousandDeep() {
    int size = 100_000;
    assertTimeoutPreemptively(
        GENEROUS,
        () -> {
          Strategy strategy = chain(size).build();
          assertThat(strategy.relations()).hasSize(size - 1);
          assertThat(StrategyIndex.of(strategy).id(StrategyIndex.of(strategy).upward(0)))
              .isEqualTo("o1");
          assertThat(StrategyIndex.of(strategy).id(StrategyIndex.of(strategy).upward(size - 1)))
              .isEqualTo("o" + size);
        });
  }

  @Test
  void aWideGraphWithManyLoopsIsNoTrap() {
    int size = 400;
    StrategyBuilder builder = Strategy.builder("S");
    for (int i = 0; i < size; i++) {
      builder.add(Objective.of("o" + i, "O"));
      for (int j = 0; j < size; j++) {
        if (i != j) {
          builder.add(Support.of("o" + i, "o" + j));
        }
      }
    }
    assertTimeoutPreemptively(
        GENEROUS, () -> assertThat(codes(builder)).contains(Code.SUPPORT_LOOP));
  }

  private static StrategyBuilder chain(int size) {
    StrategyBuilder builder = Strategy.builder("Chain");
    for (int i = 1; i <= size; i++) {
      builder.add(Objective.of("o" + i, "O"));
      if (i > 1) {
        builder.add(Support.of("o" + (i - 1), "o" + i));
      }
    }
    return builder;
  }
}
