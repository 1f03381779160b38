package io.alignment.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.analysis.Question;
import io.alignment.analysis.board.Board.Area;
import io.alignment.analysis.board.BoardAnalysis;
import io.alignment.json.StrategyReader;
import io.alignment.model.Allocation;
import io.alignment.model.Answer;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Collaboration;
import io.alignment.model.Communication;
import io.alignment.model.Demand;
import io.alignment.model.Element;
import io.alignment.model.Factor;
import io.alignment.model.FieldTable;
import io.alignment.model.Influence;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What edits of the bakery do to the board: those that only flatter raise nothing that is shown,
 * and those that mend something lower nothing. The table of them in the documentation is what is
 * written here; with {@code -Dgolden=write} it is written anew.
 */
class BoardExperimentsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 15);
  private static final double ROUNDING = 1e-9;

  /** What an edit may do to what is shown. */
  private enum Way {
    /** It mends something. */
    MENDS,
    /** It only flatters, or makes things worse. */
    FLATTERS,
    /** It asks for less: a single state does not tell that from having done more. */
    MOVES_THE_GOAL
  }

  /**
   * An edit.
   *
   * @param before what the summary that stood in the place of the board made of it, out of 100
   */
  private record Experiment(String what, Way way, double before, UnaryOperator<Strategy> edit) {}

  private static final String FACTOR = "factor";

  private static final List<Experiment> EXPERIMENTS =
      List.of(
          flatters("give Mara everything that is owned", 74.1, BoardExperimentsTest::allToMara),
          mends("Mara hands over seven things", 72.3, BoardExperimentsTest::handedOver),
          mends(
              "move 8,500 EUR from print to online advertising",
              72.4,
              it ->
                  gives(
                      gives(it, "advertising", "print-ads", 12_500),
                      "advertising",
                      "online-ads",
                      11_500)),
          flatters(
              "stop print advertising, all of it to online advertising",
              72.2,
              BoardExperimentsTest::onlyOnline),
          mends(
              "the chatbot out, its money to the web shop",
              76.0,
              it -> gives(removed(it, "chatbot"), "investment", "web-shop", 13_000)),
          flatters(
              "print advertising demands the 21,000 EUR that it has",
              73.3,
              it -> demands(it, "print-ads", 21_000)),
          flatters(
              "print advertising gets and demands three times as much",
              73.4,
              it -> demands(gives(it, "advertising", "print-ads", 63_000), "print-ads", 63_000)),
          flatters(
              "all that is demanded is 0 EUR",
              73.1,
              it -> demandsNothing(it, of -> !of.demands().isEmpty())),
          movesTheGoal(
              "all work is said to need 0 EUR", 73.1, it -> demandsNothing(it, of -> true)),
          flatters("40 filler objectives for the vision", 66.5, it -> filler(it, "leader")),
          flatters("40 filler objectives for the regulars", 70.7, it -> filler(it, "loyal")),
          flatters("20 made-up threats", 69.5, it -> threats(it, "short-wait")),
          flatters(
              "20 made-up threats, answered by the oven",
              73.3,
              it ->
                  changed(
                      threats(it, "short-wait"),
                      draft -> {
                        for (int i = 0; i < 20; i++) {
                          draft.add(Answer.of("oven", FACTOR + i));
                        }
                      })),
          flatters(
              "record a new threat",
              71.0,
              it ->
                  changed(
                      it,
                      draft ->
                          draft
                              .add(
                                  Factor.of(
                                      "rival", "A second bakery delivers", Factor.Quadrant.THREAT))
                              .add(Influence.of("rival", "online", -0.6)))),
          flatters(
              "keep only the last reading of each measure",
              72.3,
              BoardExperimentsTest::lastReadings),
          movesTheGoal(
              "ask for 96 online orders, not 200", 72.7, it -> withTarget(it, "online", 96)),
          flatters(
              "an empty initiative “Answer to: lease”",
              71.8,
              it ->
                  changed(
                      it,
                      draft ->
                          draft
                              .add(Initiative.of("moving", "Answer to: lease"))
                              .add(Support.of("moving", "margin"))
                              .add(Answer.of("moving", "lease")))),
          mends(
              "look for another shop, as an answer to the lease",
              72.8,
              it ->
                  changed(
                      it,
                      draft ->
                          draft
                              .add(Initiative.of("moving", "Look for another shop"))
                              .add(Ownership.of("office", "moving"))
                              .add(Support.of("moving", "margin"))
                              .add(Answer.of("moving", "lease")))),
          mends(
              "bakehouse and shop talk",
              75.9,
              it ->
                  changed(
                      it, draft -> draft.add(Collaboration.of("bakehouse", "shop", "handover")))),
          mends(
              "the shop owns the goal that nobody has taken",
              72.7,
              it -> changed(it, draft -> draft.add(Ownership.of("shop", "digital-skills")))),
          mends("a training in the skills that are lacking", 74.9, BoardExperimentsTest::training),
          flatters("begin all work in 2045", 66.4, BoardExperimentsTest::later),
          flatters(
              "a till for every goal",
              72.3,
              it ->
                  changed(
                      it,
                      draft ->
                          it.objectives().stream()
                              .filter(goal -> !goal.id().equals("short-wait"))
                              .forEach(goal -> draft.add(Allocation.of("tills", goal.id()))))),
          flatters("delete threats and weaknesses", 73.8, BoardExperimentsTest::withoutHarm),
          flatters(
              "delete the skills that work requires", 79.3, it -> without(it, "requiredSkills")),
          flatters("delete all talk", 73.0, BoardExperimentsTest::withoutTalk),
          flatters("delete the roles", 75.5, BoardExperimentsTest::withoutRoles),
          flatters(
              "hide everything unpleasant: the last four at once",
              90.3,
              it -> withoutRoles(withoutTalk(without(withoutHarm(it), "requiredSkills")))),
          flatters(
              "delete all owners", 72.1, it -> withoutRelations(it, Ownership.class::isInstance)),
          flatters("delete all measures", 64.3, it -> without(it, "measures")),
          flatters("delete all days of work", 70.5, it -> without(without(it, "start"), "due")),
          flatters(
              "delete all initiatives",
              70.1,
              it -> changed(it, draft -> it.initiatives().forEach(of -> draft.remove(of.id())))));

  private final Strategy bakery =
      StrategyReader.create().read(Path.of("src/main/resources/strategies/corner-bakery.yaml"));

  BoardExperimentsTest() throws IOException {}

  private static Area headline(Strategy strategy) {
    return new BoardAnalysis().analyze(Question.about(strategy).asOf(DAY)).headline().orElseThrow();
  }

  @Test
  void whatOnlyFlattersRaisesNothingAndWhatMendsLowersNothing() {
    double base = headline(bakery).shown();
    for (Experiment it : EXPERIMENTS) {
      double shown = headline(it.edit().apply(bakery)).shown();
      switch (it.way()) {
        case MENDS -> assertThat(shown).as(it.what()).isGreaterThanOrEqualTo(base - ROUNDING);
        case FLATTERS -> assertThat(shown).as(it.what()).isLessThanOrEqualTo(base + ROUNDING);
        case MOVES_THE_GOAL -> assertThat(shown).as(it.what()).isGreaterThan(base);
      }
    }
  }

  @Test
  void theDocumentationHasTheTableOfThem() throws IOException {
    Path page = Path.of("../docs/numbers.md");
    String text = Files.readString(page);
    StringBuilder table = new StringBuilder();
    table.append(
        "| edit | summary of before | shown | failing | unknown |\n| --- | --- | --- | --- | --- |\n");
    table.append(row("*as it is*", BASE_BEFORE, headline(bakery)));
    EXPERIMENTS.forEach(
        it -> table.append(row(it.what(), it.before(), headline(it.edit().apply(bakery)))));
    String fresh =
        Pattern.compile("(<!-- experiments -->\n).*?(<!-- end -->)", Pattern.DOTALL)
            .matcher(text)
            .replaceFirst("$1" + Matcher.quoteReplacement(table.toString()) + "$2");
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(page, fresh);
    }
    assertThat(Files.readString(page)).as("written anew by -Dgolden=write").isEqualTo(fresh);
  }

  private static String row(String what, double before, Area area) {
    return String.format(
            Locale.ROOT,
            "| %s | %.1f | %.1f | %.1f | %.1f |%n",
            what,
            before,
            100 * area.shown(),
            100 * area.failing(),
            100 * area.unknown())
        .replace(System.lineSeparator(), "\n");
  }

  // The edits

  private static final double BASE_BEFORE = 72.3;

  private static Experiment flatters(String what, double before, UnaryOperator<Strategy> edit) {
    return new Experiment(what, Way.FLATTERS, before, edit);
  }

  private static Experiment mends(String what, double before, UnaryOperator<Strategy> edit) {
    return new Experiment(what, Way.MENDS, before, edit);
  }

  private static Experiment movesTheGoal(String what, double before, UnaryOperator<Strategy> edit) {
    return new Experiment(what, Way.MOVES_THE_GOAL, before, edit);
  }

  private static Strategy changed(Strategy strategy, Consumer<StrategyBuilder> edit) {
    StrategyBuilder draft = strategy.toBuilder();
    edit.accept(draft);
    return draft.build();
  }

  private static Strategy removed(Strategy strategy, String id) {
    return changed(strategy, draft -> draft.remove(id));
  }

  private static Strategy withoutRelations(Strategy strategy, Predicate<Relation> taken) {
    return changed(
        strategy, draft -> strategy.relations().stream().filter(taken).forEach(draft::remove));
  }

  /** Returns a strategy in which no element has a field. */
  private static Strategy without(Strategy strategy, String field) {
    return changed(
        strategy,
        draft ->
            strategy.elements().stream()
                .filter(it -> FieldTable.of(it.type()).field(field).isPresent())
                .map(it -> FieldTable.of(it.type()).without(it, field))
                .forEach(draft::update));
  }

  private static Strategy owned(Strategy strategy, String goal, String owner) {
    return changed(
        withoutRelations(strategy, it -> it instanceof Ownership && it.target().equals(goal)),
        draft -> draft.add(Ownership.of(owner, goal)));
  }

  private static Strategy allToMara(Strategy strategy) {
    Strategy changed = strategy;
    for (Relation it : strategy.relations()) {
      if (it instanceof Ownership) {
        changed = owned(changed, it.target(), "owner");
      }
    }
    return changed;
  }

  private static Strategy handedOver(Strategy strategy) {
    Strategy changed = strategy;
    for (String it : List.of("found-online", "online-ads")) {
      changed = owned(changed, it, "marketing");
    }
    for (String it : List.of("loyal", "easy-ordering", "rota")) {
      changed = owned(changed, it, "shop");
    }
    for (String it : List.of("margin", "oven")) {
      changed = owned(changed, it, "office");
    }
    return changed;
  }

  private static Strategy gives(Strategy strategy, String resource, String work, long amount) {
    return changed(
        withoutRelations(
            strategy,
            it ->
                it instanceof Allocation
                    && it.source().equals(resource)
                    && it.target().equals(work)),
        draft -> draft.add(Allocation.of(resource, work, BigDecimal.valueOf(amount))));
  }

  private static Strategy onlyOnline(Strategy strategy) {
    Strategy stopped = removed(strategy, "print-ads");
    return changed(
        gives(stopped, "advertising", "online-ads", 24_000),
        draft -> draft.add(Allocation.of("tom", "online-ads", new BigDecimal("0.4"))));
  }

  private static Strategy demands(Strategy strategy, String work, long euros) {
    return changed(
        strategy,
        draft ->
            draft.update(
                FieldTable.of(Element.Type.INITIATIVE)
                    .with(
                        strategy.initiative(work).orElseThrow(),
                        "demands",
                        List.of(Demand.of("EUR", BigDecimal.valueOf(euros))))));
  }

  private static Strategy demandsNothing(Strategy strategy, Predicate<Initiative> isAsked) {
    Strategy changed = strategy;
    for (Initiative it : strategy.initiatives()) {
      if (isAsked.test(it)) {
        changed = demands(changed, it.id(), 0);
      }
    }
    return changed;
  }

  /** Returns a strategy with objectives that are owned, dated, measured and reached. */
  private static Strategy filler(Strategy strategy, String supported) {
    return changed(
        strategy,
        draft -> {
          for (int i = 0; i < 40; i++) {
            String id = "filler" + i;
            draft
                .add(
                    Objective.builder(id, "Smile " + i)
                        .due(LocalDate.of(2027, 12, 31))
                        .measure(
                            Measure.builder("smiles")
                                .unit("a day")
                                .atLeast(1)
                                .reading(DAY, 2)
                                .build())
                        .build())
                .add(Support.of(id, supported))
                .add(Ownership.of("marketing", id));
          }
        });
  }

  private static Strategy threats(Strategy strategy, String goal) {
    return changed(
        strategy,
        draft -> {
          for (int i = 0; i < 20; i++) {
            draft
                .add(Factor.of(FACTOR + i, "Rain " + i, Factor.Quadrant.THREAT))
                .add(Influence.of(FACTOR + i, goal, -0.1));
          }
        });
  }

  private static Strategy lastReadings(Strategy strategy) {
    return changed(
        strategy,
        draft -> {
          for (Objective it : strategy.objectives()) {
            List<Measure> measures = new ArrayList<>();
            for (Measure measure : it.measures()) {
              var fields =
                  FieldTable.of(Element.Type.OBJECTIVE)
                      .field("measures")
                      .orElseThrow()
                      .parts()
                      .orElseThrow();
              measures.add(
                  (Measure)
                      fields.with(
                          measure,
                          "readings",
                          measure
                              .readings()
                              .subList(measure.readings().size() - 1, measure.readings().size())));
            }
            draft.update(FieldTable.of(Element.Type.OBJECTIVE).with(it, "measures", measures));
          }
        });
  }

  private static Strategy withTarget(Strategy strategy, String goal, double target) {
    Objective it = strategy.objective(goal).orElseThrow();
    return changed(
        strategy,
        draft ->
            draft.update(
                it.toBuilder()
                    .updateMeasure(it.measures().get(0).name(), of -> of.target(target))
                    .build()));
  }

  private static Strategy training(Strategy strategy) {
    return changed(
        strategy,
        draft ->
            draft
                .add(
                    Initiative.builder("course", "A course in selling online")
                        .kind(Initiative.Kind.TRAINING)
                        .due(LocalDate.of(2026, 10, 31))
                        .teaches("web shops")
                        .teaches("search advertising")
                        .build())
                .add(Support.of("course", "easy-ordering"))
                .add(Ownership.of("owner", "course"))
                .add(Allocation.of("mara", "course", new BigDecimal("0.1"))));
  }

  private static Strategy later(Strategy strategy) {
    return changed(
        without(strategy, "start"),
        draft ->
            strategy
                .initiatives()
                .forEach(
                    it ->
                        draft.update(
                            it.toBuilder()
                                .start(LocalDate.of(2045, 1, 1))
                                .due(LocalDate.of(2045, 12, 31))
                                .build())));
  }

  private static Strategy withoutHarm(Strategy strategy) {
    return changed(
        strategy,
        draft ->
            strategy.factors().stream()
                .filter(it -> !it.quadrant().orElseThrow().isHelpful())
                .forEach(it -> draft.remove(it.id())));
  }

  private static Strategy withoutTalk(Strategy strategy) {
    return withoutRelations(
        strategy, it -> it instanceof Collaboration || it instanceof Communication);
  }

  private static Strategy withoutRoles(Strategy strategy) {
    return changed(
        strategy,
        draft ->
            strategy.functions().stream()
                .filter(it -> it.kind() == BusinessFunction.Kind.ROLE)
                .forEach(it -> draft.remove(it.id())));
  }
}
