package io.alignment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alignment.model.Problem.Code;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Drafts of strategies, and what is said of them, for the tests of the builder. */
final class Drafts {

  private Drafts() {}

  static final String LONE_SURROGATE = "a\ud83c";
  static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  static final Duration GENEROUS = Duration.ofSeconds(60);

  /** One of each type under the ids v, o1 to o3, i1, i2, f1 to f3, money, people, tech and x. */
  static StrategyBuilder all() {
    return Strategy.builder("All")
        .add(Vision.of("v", "Vision"))
        .add(Objective.of("o1", "Objective 1"))
        .add(Objective.of("o2", "Objective 2"))
        .add(Objective.of("o3", "Objective 3"))
        .add(Initiative.of("i1", "Initiative 1"))
        .add(Initiative.of("i2", "Initiative 2"))
        .add(BusinessFunction.of("f1", "Function 1"))
        .add(BusinessFunction.of("f2", "Function 2"))
        .add(BusinessFunction.of("f3", "Function 3"))
        .add(Resource.financial("money", "Money", "EUR").build())
        .add(Resource.human("people", "People", "FTE").build())
        .add(Resource.technological("tech", "Technology").build())
        .add(Factor.of("x", "Factor", Factor.Quadrant.STRENGTH));
  }

  static StrategyBuilder with(Element element) {
    return Strategy.builder("One").add(element);
  }

  static StrategyBuilder with(Measure... measures) {
    Objective.Builder objective = Objective.builder("o", "Objective");
    Stream.of(measures).forEach(objective::measure);
    return with(objective.build());
  }

  static void assertOnlyProblem(
      StrategyBuilder builder, Code code, List<String> ids, String field, String... message) {
    assertThat(builder.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.ids()).isEqualTo(ids);
              assertThat(problem.field()).isEqualTo(field);
              assertThat(problem.message()).contains(message).matches("(?s).*[.?]");
            });
    assertThatThrownBy(builder::build).isInstanceOf(InvalidStrategyException.class);
  }

  static void assertValid(StrategyBuilder builder) {
    assertThat(builder.problems()).isEmpty();
    assertThat(builder.build()).isNotNull();
  }

  static List<Code> codes(StrategyBuilder builder) {
    return builder.problems().stream().map(Problem::code).toList();
  }
}
