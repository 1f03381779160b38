package io.alignment.model;

import static io.alignment.model.Drafts.LONE_SURROGATE;
import static io.alignment.model.Drafts.all;
import static io.alignment.model.Drafts.assertOnlyProblem;
import static io.alignment.model.Drafts.assertValid;
import static io.alignment.model.Drafts.codes;
import static io.alignment.model.Drafts.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.model.Problem.Code;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of a strategy are checked where they stand. */
class StrategyBuilderTextsTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
  void aBlankNameOfTheStrategy(String blank) {
    StrategyBuilder builder = Strategy.builder(blank);
    assertOnlyProblem(builder, Code.BLANK_NAME, List.of(), "name", "strategy has a blank name");
    assertThat(builder.problems().get(0).part()).isEmpty();
  }

  @Test
  void aBlankNameOfAnElement() {
    Vision vision = Vision.of("v", " ");
    assertOnlyProblem(
        with(vision), Code.BLANK_NAME, List.of("v"), "name", "Vision \"v\" has a blank name");
    assertThat(with(vision).problems().get(0).part()).contains(vision);
  }

  @Test
  void aBlankNameOfAMeasure() {
    assertOnlyProblem(
        with(Measure.builder("m").build(), Measure.builder(" ").build()),
        Code.BLANK_NAME,
        List.of("o"),
        "measures/1/name",
        "A measure of Objective \"o\"");
  }

  @Test
  void aBlankId() {
    assertOnlyProblem(
        with(Objective.of(" ", "Grow")),
        Code.BLANK_ID,
        List.of(" "),
        "id",
        "Objective named \"Grow\" has a blank id");
  }

  @Test
  void severalBlankIdsAreNotDuplicatesBesides() {
    assertThat(codes(with(Vision.of("", "One")).add(Vision.of("", "Other"))))
        .containsExactly(Code.BLANK_ID, Code.BLANK_ID);
  }

  @Test
  void aDuplicateId() {
    Objective second = Objective.of("a", "Second");
    StrategyBuilder builder = with(Vision.of("a", "First")).add(second);
    assertOnlyProblem(
        builder,
        Code.DUPLICATE_ID,
        List.of("a"),
        "id",
        "Objective \"a\" has an id that another element has already");
    assertThat(builder.problems().get(0).part()).contains(second);
  }

  @Test
  void idsThatDifferInCaseAreDifferent() {
    assertValid(with(Vision.of("a", "First")).add(Vision.of("A", "Second")));
  }

  @Test
  void halfOfASurrogatePairInTheStrategy() {
    assertBroken("name", Strategy.builder(LONE_SURROGATE));
    assertBroken("description", Strategy.builder("S").description(LONE_SURROGATE));
    assertBroken("tags", Strategy.builder("S").tag("fine").tag(LONE_SURROGATE));
    assertBroken("properties", Strategy.builder("S").property(LONE_SURROGATE, "value"));
    assertBroken("properties", Strategy.builder("S").property("key", LONE_SURROGATE));
  }

  private static void assertBroken(String field, StrategyBuilder builder) {
    assertOnlyProblem(
        builder,
        Code.INVALID_TEXT,
        List.of(),
        field,
        "The strategy contains half of a surrogate pair in its " + field);
  }

  static Stream<List<Object>> brokenTextsOfElements() {
    Vision.Builder[] visions = new Vision.Builder[5];
    java.util.Arrays.setAll(visions, i -> Vision.builder("e", "Name"));
    return Stream.of(
        List.of("name", Vision.of("e", LONE_SURROGATE)),
        List.of("description", visions[0].description(LONE_SURROGATE).build()),
        List.of("tags", visions[1].tag(LONE_SURROGATE).build()),
        List.of("properties", visions[2].property(LONE_SURROGATE, "value").build()),
        List.of("properties", visions[3].property("key", LONE_SURROGATE).build()),
        List.of(
            "requiredSkills/0/skill",
            Objective.builder("e", "N").requiredSkill(LONE_SURROGATE).build()),
        List.of("demands/0/unit", Objective.builder("e", "N").demand(LONE_SURROGATE, 1).build()),
        List.of(
            "demands/0/skill",
            Initiative.builder("e", "N")
                .demand(Demand.of("EUR", BigDecimal.ONE, LONE_SURROGATE))
                .build()),
        List.of("teaches", Initiative.builder("e", "N").teaches(LONE_SURROGATE).build()),
        List.of(
            "measures/0/name",
            Objective.builder("e", "N").measure(Measure.builder(LONE_SURROGATE).build()).build()),
        List.of(
            "measures/0/unit",
            Objective.builder("e", "N")
                .measure(Measure.builder("m").unit(LONE_SURROGATE).build())
                .build()),
        List.of("unit", Resource.financial("e", "N", LONE_SURROGATE).build()),
        List.of("skills/0/name", Resource.human("e", "N", "FTE").skill(LONE_SURROGATE).build()));
  }

  @ParameterizedTest
  @MethodSource("brokenTextsOfElements")
  void halfOfASurrogatePairInAnElement(List<Object> fieldAndElement) {
    Element element = (Element) fieldAndElement.get(1);
    String field = (String) fieldAndElement.get(0);
    assertOnlyProblem(
        with(element),
        Code.INVALID_TEXT,
        List.of("e"),
        field,
        Problems.label(element),
        field,
        "half of a surrogate pair");
  }

  @Test
  void halfOfASurrogatePairInAnId() {
    assertOnlyProblem(
        with(Vision.of(LONE_SURROGATE, "N")),
        Code.INVALID_TEXT,
        List.of(LONE_SURROGATE),
        "id",
        "half of a surrogate pair");
  }

  @Test
  void anIdMayHaveAThousandCharacters() {
    assertValid(with(Vision.of("\ud83c\udf5e".repeat(1000), "N")));
    String id = "a".repeat(1001);
    assertOnlyProblem(
        with(Vision.of(id, "N")),
        Code.TEXT_TOO_LONG,
        List.of(id),
        "id",
        "Vision \"%s...\" has 1001 characters in its id. Shorten it to 1000 at most."
            .formatted("a".repeat(57)));
  }

  @Test
  void otherTextsMayHaveAMillionCharacters() {
    String longest = "a".repeat(1_000_000);
    assertValid(with(Vision.builder("v", longest).description(longest).tag(longest).build()));
    assertOnlyProblem(
        with(Vision.of("v", longest + "b")),
        Code.TEXT_TOO_LONG,
        List.of("v"),
        "name",
        "Vision \"v\" has 1000001 characters in its name. Shorten it to 1000000 at most.");
    assertOnlyProblem(
        Strategy.builder("S").property("key", longest + "b"),
        Code.TEXT_TOO_LONG,
        List.of(),
        "properties",
        "The strategy has 1000001 characters in its properties.");
  }

  @Test
  void halfOfASurrogatePairInAChannel() {
    assertOnlyProblem(
        all().add(Collaboration.of("f2", "f1", LONE_SURROGATE)),
        Code.INVALID_TEXT,
        List.of("f1", "f2"),
        "channel",
        "Collaboration \"f1\" → \"f2\"",
        "half of a surrogate pair");
    assertOnlyProblem(
        all().add(Communication.of("f2", "f1", LONE_SURROGATE, 1)),
        Code.INVALID_TEXT,
        List.of("f2", "f1"),
        "channel",
        "Communication \"f2\" → \"f1\"",
        "half of a surrogate pair");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud83c", "\udf5e", "\udf5e\ud83c", "a\ud83cb", "\ud83c\ud83c\udf5e"})
  void everyPlaceOfHalfAPairIsFound(String broken) {
    assertThat(codes(with(Vision.of("v", broken)))).containsExactly(Code.INVALID_TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\ud83c\udf5e", "\ud83c\udf5e\ud83c\udf5e", "\uffff\u0000", "a\ud83f\udfff"})
  void whatIsNoLetterMayStillBeText(String text) {
    assertValid(with(Vision.of(text, text)));
  }
}
