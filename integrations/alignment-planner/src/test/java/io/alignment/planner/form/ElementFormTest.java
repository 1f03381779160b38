package io.alignment.planner.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.json.DocumentFormat;
import io.alignment.json.StrategyReader;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type into the form of an element, and what becomes of it. */
class ElementFormTest {

  private final Strategy bakery = bakery();

  static Strategy bakery() {
    try (InputStream file =
        Objects.requireNonNull(
            ElementFormTest.class.getResourceAsStream("/samples/corner-bakery.yaml"))) {
      return StrategyReader.create()
          .read(new String(file.readAllBytes(), StandardCharsets.UTF_8), DocumentFormat.YAML);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private ElementForm form(String id) {
    return ElementForm.of(bakery, bakery.element(id).orElseThrow(), Words.english());
  }

  private ElementForm.Outcome typed(String id, Map<String, String> changes) {
    Map<String, String> texts = new HashMap<>(form(id).texts().texts());
    texts.putAll(changes);
    return form(id).read(new Typed(texts));
  }

  private Strategy changed(String id, String field, String text) {
    ElementForm.Outcome outcome = typed(id, Map.of(field, text));
    assertThat(outcome.faults().entries()).isEmpty();
    return bakery.with(outcome.change());
  }

  @Test
  void whatNobodyTouchesStays() {
    for (Element element : bakery.elements()) {
      ElementForm.Outcome outcome = typed(element.id(), Map.of());
      assertThat(outcome.faults().entries()).as(element.id()).isEmpty();
      assertThat(bakery.with(outcome.change())).as(element.id()).isEqualTo(bakery);
    }
  }

  @Test
  void aFieldIsChanged() {
    Objective goal = changed("online", "due", "2027-09-30").objective("online").orElseThrow();
    assertThat(goal.due()).contains(LocalDate.of(2027, 9, 30));
    assertThat(goal.measures()).isEqualTo(bakery.objective("online").orElseThrow().measures());
  }

  @Test
  void aFieldIsEmptied() {
    assertThat(changed("online", "due", "").objective("online").orElseThrow().due()).isEmpty();
  }

  @Test
  void aMeasureIsChangedAndKeepsItsReadings() {
    Measure measure =
        changed("online", "measures/online orders/target", "250")
            .objective("online")
            .orElseThrow()
            .measures()
            .get(0);
    assertThat(measure.target()).hasValue(250);
    assertThat(measure.readings()).hasSize(3);
  }

  @Test
  void aMeasureOfWhichEverythingIsEmptiedIsTakenAway() {
    Map<String, String> emptied = new HashMap<>();
    form("online").texts().texts().keySet().stream()
        .filter(it -> it.startsWith("measures/"))
        .forEach(it -> emptied.put(it, ""));
    ElementForm.Outcome outcome = typed("online", emptied);
    assertThat(outcome.faults().entries()).isEmpty();
    assertThat(bakery.with(outcome.change()).objective("online").orElseThrow().measures())
        .isEmpty();
  }

  @Test
  void anOwnerIsNamedAndTakenAway() {
    Strategy named = changed("digital-skills", "new-ownership/other", "shop");
    assertThat(named.incoming("digital-skills", Ownership.class))
        .containsExactly(Ownership.of("shop", "digital-skills"));
    assertThat(changed("online", "ownership/owner//other", "").incoming("online", Ownership.class))
        .isEmpty();
  }

  @Test
  void aWeightIsChangedWhereItStands() {
    assertThat(changed("online", "support/leader//weight", "5").outgoing("online", Support.class))
        .extracting(Support::weight)
        .containsExactly(5.0);
  }

  @ParameterizedTest
  @CsvSource({
    "due, 2025-01-01",
    "due, tomorrow",
    "due, 30.6.2027",
    "name, ''",
    "measures/online orders/target, many",
    "measures/online orders/target, 80",
    "measures/online orders/everyDays, 1.5",
    "support/leader//weight, -1",
    "support/leader//other, nowhere",
    "new-support/other, leader",
    "status, sleeping"
  })
  void whatIsWrongIsToldAtItsField(String field, String text) {
    ElementForm.Outcome outcome = typed("online", Map.of(field, text));
    assertThat(outcome.faults().keySet()).containsExactly(field);
    Form shown = form("online").form(new Typed(Map.of(field, text)), outcome.faults(), Map.of());
    assertThat(shown.wrong()).extracting(Input::key).containsExactly(field);
    assertThat(shown.wrong()).extracting(Input::value).containsExactly(text);
    assertThat(shown.faults()).isEmpty();
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    assertThat(
            typed("online", Map.of("due", "soon", "name", "", "support/leader//weight", "-3"))
                .faults()
                .keySet())
        .containsExactlyInAnyOrder("due", "name", "support/leader//weight");
  }

  @Test
  void aLoopBelongsToWhatClosesIt() {
    assertThat(typed("online", Map.of("new-support/other", "easy-ordering")).faults().keySet())
        .hasSize(1);
  }

  @Test
  void somethingNewGetsAnIdOfItsName() {
    ElementForm form = ElementForm.ofNew(bakery, BusinessFunction.of("", ""), Words.english());
    Map<String, String> texts = new HashMap<>(form.texts().texts());
    texts.put("name", "Café & Küche");
    texts.put("new-membership/other", "owner");
    ElementForm.Outcome outcome = form.read(new Typed(texts));
    assertThat(outcome.faults().entries()).isEmpty();
    assertThat(bakery.with(outcome.change()).function("cafe-kuche")).isPresent();
  }

  @Test
  void aSecondOneOfANameGetsAnIdOfItsOwn() {
    ElementForm form = ElementForm.ofNew(bakery, Objective.of("", ""), Words.english());
    Map<String, String> texts = new HashMap<>(form.texts().texts());
    texts.put("name", "Online");
    assertThat(form.read(new Typed(texts)).change().element().id()).isEqualTo("online-2");
  }

  @Test
  void whoChangesTheSameFieldIsToldAndTheRestIsPutTogether() {
    Typed base = new Typed(Map.of("name", "Online", "due", "2027-06-30", "start", ""));
    Typed now = new Typed(Map.of("name", "On line", "due", "2027-07-31", "start", ""));
    Typed mine = new Typed(Map.of("name", "Online", "due", "2027-12-31", "start", "2026-01-01"));
    Merge merge = Merge.of(base, now, mine);
    assertThat(merge.texts().texts())
        .isEqualTo(Map.of("name", "On line", "due", "2027-12-31", "start", "2026-01-01"));
    assertThat(merge.theirs()).isEqualTo(Map.of("due", "2027-07-31"));
    assertThat(merge.gone()).isEmpty();
  }

  @Test
  void whatWasTypedIntoAFieldThatIsGoneIsTold() {
    Typed base = new Typed(Map.of("support/a//weight", "1", "name", "Online"));
    Merge merge =
        Merge.of(
            base,
            new Typed(Map.of("name", "Online")),
            new Typed(Map.of("support/a//weight", "7", "name", "Online", "version", "3")));
    assertThat(merge.gone()).isEqualTo(Map.of("support/a//weight", "7"));
  }

  @Test
  void aCheckInNotesTheValueAndWhatIsSaid() {
    CheckInForm form =
        CheckInForm.of(
            bakery,
            bakery.objective("online").orElseThrow(),
            LocalDate.of(2026, 11, 30),
            "Mara",
            Words.english());
    Map<String, String> texts = new HashMap<>(form.texts().texts());
    texts.putAll(
        Map.of(
            "value/online orders", "101.5",
            "check-in/confidence", "70",
            "check-in/note", "better"));
    CheckInForm.Outcome outcome = form.read(new Typed(texts));
    assertThat(outcome.faults().entries()).isEmpty();
    Objective goal = bakery.with(outcome.change()).objective("online").orElseThrow();
    assertThat(goal.measures().get(0).readings()).last().extracting("value").isEqualTo(101.5);
    assertThat(goal.checkIns())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.confidence()).hasValue(0.7);
              assertThat(it.by()).contains("Mara");
              assertThat(it.note()).contains("better");
            });
  }

  @Test
  void aCheckInThatSaysNothingIsRefusedAndWhatIsWrongIsAtItsField() {
    CheckInForm form =
        CheckInForm.of(
            bakery,
            bakery.objective("online").orElseThrow(),
            LocalDate.of(2026, 11, 30),
            "Mara",
            Words.english());
    assertThat(form.read(form.texts()).faults().keySet()).containsExactly("");
    Map<String, String> texts = new HashMap<>(form.texts().texts());
    texts.putAll(
        Map.of(
            "value/online orders", "x",
            "check-in/confidence", "170",
            "check-in/date", "yesterday"));
    assertThat(List.copyOf(form.read(new Typed(texts)).faults().keySet()))
        .contains("value/online orders", "check-in/date");
  }
}
