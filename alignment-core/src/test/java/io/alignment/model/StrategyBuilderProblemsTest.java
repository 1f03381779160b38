package io.alignment.model;

import static io.alignment.model.Drafts.GENEROUS;
import static io.alignment.model.Drafts.MONDAY;
import static io.alignment.model.Drafts.all;
import static io.alignment.model.Drafts.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.alignment.model.Problem.Code;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that is wrong is told at once. */
class StrategyBuilderProblemsTest {

  @Test
  void everythingThatIsWrongIsSaidInOrder() {
    StrategyBuilder builder =
        Strategy.builder("")
            .add(Support.of("a", "b"))
            .add(Support.of("b", "a"))
            .add(Ownership.of("f", "a"))
            .add(Objective.builder("a", "").start(MONDAY).due(MONDAY.minusYears(1)).build())
            .add(Objective.of("b", "B"))
            .add(Resource.builder("r", "R", Resource.Kind.HUMAN).build())
            .add(Support.of("a", "b", -1));
    assertThat(codes(builder))
        .containsExactly(
            Code.BLANK_NAME,
            Code.BLANK_NAME,
            Code.DATES_REVERSED,
            Code.MISSING_UNIT,
            Code.UNKNOWN_ELEMENT,
            Code.NUMBER_OUT_OF_RANGE,
            Code.DUPLICATE_RELATION,
            Code.SUPPORT_LOOP);
    InvalidStrategyException thrown =
        catchThrowableOfType(InvalidStrategyException.class, builder::build);
    assertThat(thrown.problems()).isEqualTo(builder.problems());
    assertThat(thrown)
        .hasMessageStartingWith("The strategy is not valid:")
        .hasMessageContainingAll(
            builder.problems().stream().map(Problem::message).toArray(String[]::new));
  }

  @Test
  void tooManyProblems() {
    StrategyBuilder builder = Strategy.builder("S");
    for (int i = 0; i < 1000; i++) {
      builder.add(Vision.of("v" + i, ""));
    }
    assertThat(builder.problems())
        .hasSize(1000)
        .extracting(Problem::code)
        .containsOnly(Code.BLANK_NAME);
    builder.add(Vision.of("one more", "")).add(Support.of("a", "b"));
    List<Problem> problems = builder.problems();
    assertThat(problems).hasSize(1001);
    assertThat(problems.subList(0, 1000)).extracting(Problem::code).containsOnly(Code.BLANK_NAME);
    assertThat(problems.get(1000).code()).isEqualTo(Code.TOO_MANY_PROBLEMS);
    assertThat(problems.get(1000).ids()).isEmpty();
    assertThat(problems.get(1000).part()).isEmpty();
    assertThat(problems.get(1000).field()).isEmpty();
    assertThat(problems.get(1000).message()).contains("more problems than these 1000");
    assertThatThrownBy(builder::build).isInstanceOf(InvalidStrategyException.class);
  }

  @Test
  void tooManyProblemsOfRelations() {
    StrategyBuilder builder = all();
    for (int i = 0; i < 2000; i++) {
      builder.add(Support.of("o1", "unknown-" + i));
    }
    assertThat(builder.problems()).hasSize(1001);
    builder = all();
    for (int i = 0; i < 2000; i++) {
      builder.add(Support.of("o1", "v"));
    }
    assertThat(builder.problems()).hasSize(1001);
  }

  @Test
  void longIdsDoNotMakeManyBrokenRelationsExpensive() {
    String id = "o".repeat(20_000);
    assertTimeoutPreemptively(
        GENEROUS,
        () -> {
          StrategyBuilder builder = all().add(Objective.of(id, "O"));
          for (int i = 0; i < 300_000; i++) {
            builder.add(Support.of(id, "v", -1));
          }
          assertThat(builder.problems()).hasSize(1001);
        });
  }

  @Test
  void whatIsBrokenBehindTooManyProblemsIsStillFoundWhenTheseAreMended() {
    StrategyBuilder builder = all();
    for (int i = 0; i < 1500; i++) {
      builder.add(Objective.of("many" + i, ""));
    }
    builder.add(Objective.of("last", "")).add(Support.of("last", "v", -1));
    for (int i = 0; i < 1500; i++) {
      builder.remove("many" + i);
    }
    assertThat(codes(builder)).containsExactly(Code.BLANK_NAME, Code.NUMBER_OUT_OF_RANGE);
  }

  @Test
  void hostileIdsDoNotMakeNearMissesExpensive() {
    StrategyBuilder builder = all();
    for (int i = 0; i < 20_000; i++) {
      builder.add(Vision.of("a".repeat(190) + i, "V"));
    }
    for (int i = 0; i < 60; i++) {
      builder.add(Support.of("b".repeat(195), "c".repeat(195)));
    }
    assertTimeoutPreemptively(
        GENEROUS, () -> assertThat(codes(builder)).contains(Code.UNKNOWN_ELEMENT));
  }

  /** In Egypt numbers have other digits, in Turkey the small letter of I has no dot. */
  @ParameterizedTest
  @ValueSource(strings = {"ar-EG", "tr-TR"})
  void sentencesDoNotDependOnTheLocale(String language) {
    StrategyBuilder builder = all();
    for (int i = 0; i < 1001; i++) {
      builder.add(Initiative.of("INITIATIVE" + i, ""));
    }
    String strategy = all().build().toString();
    List<String> expected = messages(builder);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      assertThat(messages(builder)).isEqualTo(expected);
      assertThat(all().build()).hasToString(strategy);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static List<String> messages(StrategyBuilder builder) {
    return builder.problems().stream().map(Problem::message).toList();
  }
}
