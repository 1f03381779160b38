package io.alignment.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alignment.model.Answer;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Collaboration;
import io.alignment.model.Communication;
import io.alignment.model.DateRange;
import io.alignment.model.Edit;
import io.alignment.model.Factor;
import io.alignment.model.FieldTable;
import io.alignment.model.Influence;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Documents as people write them, and what an edit leaves of them. */
class StrategyEditorTest {

  private static final String BAKERY =
      """
      # Our bakery. Ask Mara before you change anything.
      format: alignment/1
      name:   'Corner Bakery'   # since 1987

      visions:
        - {id: leader, name: The first}

      # What we want
      objectives:
        - id: online            # the big one
          name: "Online orders"
          due: 2027-06-30       # was in March
          owner: [marketing]
          supports: leader
          answers: flats
          measures:
            - {name: orders, unit: orders/week, baseline: 80, target: 200,
               # counted by the shop
               readings: [{date: 2026-10-01, value: 95}]}
          keyResults:
            # the first
            - {id: site, name: A site, unit: pages, baseline: 0, target: 5}
            - id: till
              name: A till
        - id: loyal
          description: |   # as said in May
            They come
            again.
          name: Regulars # they pay the rent
          supports: [{to: leader, weight: 3}]

      functions:
      - id: marketing
        name: Marketing
      - id: shop
        name: Shop

      resources:
        - id: money
          name: Money
          kind: financial
          unit: EUR
          capacity: 9000
          allocations:
            - to: online
              amount: 4000.00  # the loan
            # to be decided
            - {to: loyal, amount: 500}
      factors: {id: flats, name: Flats, quadrant: opportunity}
      # the end
      """;

  private static Strategy read(String text) {
    return StrategyReader.create().read(text, DocumentFormat.YAML);
  }

  private static Edited edit(String text, Edit... edits) {
    Strategy target = read(text).with(Edit.all(List.of(edits)));
    Edited edited = StrategyEditor.edit(text, DocumentFormat.YAML, target);
    assertThat(read(edited.text())).isEqualTo(target);
    return edited;
  }

  /** Returns the lines that differ, as a comparison shows them. */
  private static List<String> difference(String before, String after) {
    List<String> old = new ArrayList<>(before.lines().toList());
    List<String> now = new ArrayList<>(after.lines().toList());
    while (!old.isEmpty() && !now.isEmpty() && old.get(0).equals(now.get(0))) {
      old.remove(0);
      now.remove(0);
    }
    while (!old.isEmpty()
        && !now.isEmpty()
        && old.get(old.size() - 1).equals(now.get(now.size() - 1))) {
      old.remove(old.size() - 1);
      now.remove(now.size() - 1);
    }
    List<String> difference = new ArrayList<>();
    old.forEach(it -> difference.add("-" + it));
    now.forEach(it -> difference.add("+" + it));
    return difference;
  }

  private static void assertChanges(Edit edit, String... lines) {
    Edited edited = edit(BAKERY, edit);
    assertThat(difference(BAKERY, edited.text())).containsExactly(lines);
    assertThat(edited.lost()).isEmpty();
    assertThat(edited.rewritten()).isEmpty();
  }

  private static Edit with(String id, String field, Object value) {
    return (draft, strategy) ->
        draft.update(
            FieldTable.of(strategy.element(id).orElseThrow().type())
                .with(strategy.element(id).orElseThrow(), field, value));
  }

  @Test
  void withoutAnEditEveryByteStays() {
    assertThat(edit(BAKERY)).isEqualTo(new Edited(BAKERY, List.of(), Set.of()));
  }

  @Test
  void aValueIsReplacedAndTheCommentBehindItStays() {
    assertChanges(
        new Edit.SetDue("online", LocalDate.of(2027, 9, 30)),
        "-    due: 2027-06-30       # was in March",
        "+    due: 2027-09-30       # was in March");
  }

  @Test
  void quotesStay() {
    assertChanges(
        with("online", "name", "Orders online"),
        "-    name: \"Online orders\"",
        "+    name: \"Orders online\"");
    assertThat(edit(BAKERY, (draft, it) -> draft.name("Bakery")).text())
        .contains("name:   'Bakery'   # since 1987\n");
    assertThat(edit(BAKERY, (draft, it) -> draft.name("Mara's: Bakery")).text())
        .contains("name:   \"Mara's: Bakery\"   # since 1987\n");
  }

  @Test
  void whatIsMissingIsPutWhereItBelongs() {
    assertChanges(Edit.drop("online"), "+    status: dropped");
    assertChanges(Edit.owner("shop", "loyal"), "+    owner: shop");
    assertChanges(Edit.collaboration("shop", "marketing"), "+  collaborates: shop");
    assertThat(edit(BAKERY, Edit.drop("online")).text())
        .contains("    due: 2027-06-30       # was in March\n    status: dropped\n");
  }

  @Test
  void aShortFormGrowsWhereItStands() {
    assertChanges(
        Edit.owner("shop", "online"), "-    owner: [marketing]", "+    owner: [marketing, shop]");
    assertChanges(
        Edit.link(Support.of("online", "leader", 2)),
        "-    supports: leader",
        "+    supports: {to: leader, weight: 2}");
    assertChanges(
        Edit.link(Support.of("loyal", "leader")),
        "-    supports: [{to: leader, weight: 3}]",
        "+    supports: [{to: leader}]");
    assertChanges(
        new Edit.Add(
            Factor.of("tax", "Tax: more", Factor.Quadrant.THREAT),
            List.of(Influence.of("tax", "loyal", -1))),
        "-factors: {id: flats, name: Flats, quadrant: opportunity}",
        "+factors: [{id: flats, name: Flats, quadrant: opportunity},"
            + " {id: tax, name: \"Tax: more\", quadrant: threat, influences: loyal}]");
  }

  @Test
  void itemsChangeOneByOne() {
    assertChanges(
        Edit.move("money", "online", "loyal", new BigDecimal("500")),
        "-        amount: 4000.00  # the loan",
        "-      # to be decided",
        "-      - {to: loyal, amount: 500}",
        "+        amount: 3500  # the loan",
        "+      # to be decided",
        "+      - {to: loyal, amount: 1000}");
    assertChanges(
        Edit.give("money", "site", BigDecimal.TEN, DateRange.always()),
        "+      - {to: site, amount: 10}");
    assertChanges(
        Edit.reading("online", "orders", LocalDate.of(2026, 11, 1), 99),
        "-         readings: [{date: 2026-10-01, value: 95}]}",
        "+         readings: [{date: 2026-10-01, value: 95}, {date: 2026-11-01, value: 99}]}");
    assertChanges(Edit.unlink(Answer.of("online", "flats")), "-    answers: flats");
    assertChanges(Edit.link(Answer.of("loyal", "flats")), "+    answers: flats");
  }

  @Test
  void elementsComeAndGoInTheirSection() {
    assertChanges(
        new Edit.Add(
            Objective.of("more", "More"),
            List.of(Support.of("more", "leader", 2), Ownership.of("shop", "more"))),
        "+  - id: more",
        "+    name: More",
        "+    owner: shop",
        "+    supports:",
        "+      - to: leader",
        "+        weight: 2");
    assertChanges(
        new Edit.Add(BusinessFunction.of("office", "Office"), List.of()),
        "+- id: office",
        "+  name: Office");
    assertChanges(
        new Edit.Add(Initiative.of("ovens", "Ovens"), List.of(Support.of("ovens", "loyal"))),
        "+initiatives:",
        "+  - id: ovens",
        "+    name: Ovens",
        "+    supports: loyal",
        "+");
    assertThat(edit(BAKERY, (draft, it) -> draft.remove("flats")).text())
        .doesNotContain("flats", "factors")
        .endsWith("      - {to: loyal, amount: 500}\n# the end\n");
  }

  @Test
  void keyResultsAreChangedInsideOfTheirObjective() {
    assertChanges(Edit.due("till", LocalDate.of(2027, 1, 1)), "+        due: 2027-01-01");
    assertChanges(
        new Edit.Add(Objective.of("k3", "K3"), List.of(Support.of("k3", "online").asKeyResult())),
        "+      - id: k3",
        "+        name: K3");
    assertChanges(
        (draft, it) -> draft.remove("site"),
        "-      - {id: site, name: A site, unit: pages, baseline: 0, target: 5}");
  }

  @Test
  void commentsWithWhatGoesAreToldAndThoseAboveItStay() {
    Edited edited = edit(BAKERY, Edit.move("money", "online", "loyal", new BigDecimal("4000")));

    assertThat(edited.lost()).containsExactly(new Edited.Comment(46, "# the loan"));
    assertThat(difference(BAKERY, edited.text()))
        .containsExactly(
            "-      - to: online",
            "-        amount: 4000.00  # the loan",
            "-      # to be decided",
            "-      - {to: loyal, amount: 500}",
            "+      # to be decided",
            "+      - {to: loyal, amount: 4500}");
  }

  @Test
  void aTextOverSeveralLinesStaysOne() {
    Edited edited = edit(BAKERY, with("loyal", "description", "They come\nagain and\nagain.\n"));

    assertThat(edited.lost()).containsExactly(new Edited.Comment(26, "# as said in May"));
    assertThat(edited.text())
        .contains(
            "    description: |\n      They come\n      again and\n      again.\n    name: R");
  }

  @Test
  void lineBreaksAndAByteOrderMarkStay() {
    String text = "\uFEFF" + BAKERY.replace("\n", "\r\n");

    Edited edited = edit(text, Edit.owner("shop", "loyal"), Edit.drop("online"));

    assertThat(edited.text())
        .startsWith("\uFEFF# Our bakery")
        .contains("\r\n    owner: shop\r\n", "\r\n    status: dropped\r\n");
    assertThat(edited.text().replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @Test
  void tabsAndRareCharactersAreNoHindrance() {
    String text =
        "format: alignment/1\t# tab\nname: \"\ud83c\udf5e bread\"\nobjectives: # \ud83c\udf5e\n"
            + "  - {id: a, name: \ud83c\udf5e, due: 2027-01-01} # b";

    assertThat(edit(text, Edit.due("a", LocalDate.of(2027, 2, 2))).text())
        .isEqualTo(text.replace("2027-01-01", "2027-02-02"));
  }

  @Test
  void theLastLineNeedsNoBreak() {
    String text =
        "format: alignment/1\nname: A\nobjectives:\n  - id: a\n    name: A\n    due: 2027-01-01";

    assertThat(edit(text, Edit.drop("a")).text()).isEqualTo(text + "\n    status: dropped");
    assertThat(edit(text, (draft, it) -> draft.remove("a")).text())
        .isEqualTo("format: alignment/1\nname: A");
  }

  @Test
  void whatIsSaidFromBothSidesIsTakenAwayOnBoth() {
    String text =
        """
        format: alignment/1
        name: A
        functions:
          - {id: a, name: A, collaborates: b} # one side
          - {id: b, name: B, collaborates: [{with: a}]} # and the other
        """;
    Edited edited = edit(text, Edit.unlink(Collaboration.of("a", "b")));

    assertThat(edited.text())
        .isEqualTo(
            text.replace(", collaborates: b", "").replace(", collaborates: [{with: a}]", ""));
    assertThat(edited.lost()).isEmpty();

    Edited louder = edit(text, Edit.link(new Collaboration("a", "b", Optional.empty(), 2)));
    assertThat(louder.text())
        .isEqualTo(
            text.replace("collaborates: b", "collaborates: {with: b, strength: 2}")
                .replace("{with: a}", "{with: a, strength: 2}"));
  }

  @Test
  void aKeyResultBesideItsObjectiveStaysThereUntilItChanges() {
    String text =
        """
        format: alignment/1
        name: A
        objectives:
          - {id: a, name: A} # whole
          - {id: k, kind: key-result, name: K, supports: a} # its result
        """;

    assertThat(edit(text, Edit.drop("a")).text())
        .isEqualTo(text.replace("A}", "A, status: dropped}"));
    Edited edited = edit(text, Edit.drop("k"));
    assertThat(edited.text())
        .isEqualTo(
            """
            format: alignment/1
            name: A
            objectives:
              - {id: a, name: A, keyResults: [{id: k, name: K, status: dropped}]} # whole
            """);
    assertThat(edited.rewritten()).containsExactly("k");
    assertThat(edited.lost()).containsExactly(new Edited.Comment(5, "# its result"));
  }

  @Test
  void whatCannotBeReadIsNotEdited() {
    String text = "format: alignment/1\nname: &a A\ndescription: *a\n";

    assertThatThrownBy(
            () -> StrategyEditor.edit(text, DocumentFormat.YAML, Strategy.builder("B").build()))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("An anchor (&a) is not allowed here");
  }

  @Test
  void jsonIsEditedAsItIsIndented() {
    String text =
        """
        {
        \t"format": "alignment/1",
        \t"name": "A",
        \t"functions": [
        \t\t{ "id": "a", "name": "A" },
        \t\t{
        \t\t\t"id": "b",
        \t\t\t"name": "B"
        \t\t}
        \t]
        }
        """;
    Strategy target =
        StrategyReader.create()
            .read(text, DocumentFormat.JSON)
            .with(
                Edit.all(
                    Edit.collaboration("a", "b"),
                    Edit.link(new Communication("b", "a", Optional.empty(), OptionalInt.of(7))),
                    new Edit.Add(BusinessFunction.of("c", "C"), List.of()),
                    new Edit.Add(Objective.of("o", "O"), List.of())));

    Edited edited = StrategyEditor.edit(text, DocumentFormat.JSON, target);

    assertThat(edited.text())
        .isEqualTo(
            """
            {
            \t"format": "alignment/1",
            \t"name": "A",
            \t"objectives": [
            \t\t{
            \t\t\t"id": "o",
            \t\t\t"name": "O"
            \t\t}
            \t],
            \t"functions": [
            \t\t{ "id": "a", "name": "A", "collaborates": "b" },
            \t\t{
            \t\t\t"id": "b",
            \t\t\t"name": "B",
            \t\t\t"communicates": [{"to": "a", "everyDays": 7}]
            \t\t},
            \t\t{
            \t\t\t"id": "c",
            \t\t\t"name": "C"
            \t\t}
            \t]
            }
            """);
  }

  @Test
  void compactJsonStaysCompact() {
    String text =
        "{\"format\":\"alignment/1\",\"name\":\"A\",\"objectives\":[{\"id\":\"a\",\"name\":\"A\"}]}";
    Strategy target = read(text).with(Edit.drop("a"));

    assertThat(StrategyEditor.edit(text, DocumentFormat.JSON, target).text())
        .isEqualTo(text.replace("\"A\"}", "\"A\",\"status\": \"dropped\"}"));
  }
}
