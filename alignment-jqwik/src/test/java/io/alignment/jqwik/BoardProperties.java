package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.analysis.Question;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.BoardAnalysis;
import io.alignment.analysis.board.Cell;
import io.alignment.analysis.board.Column;
import io.alignment.analysis.board.Reason;
import io.alignment.model.Allocation;
import io.alignment.model.Answer;
import io.alignment.model.Collaboration;
import io.alignment.model.Communication;
import io.alignment.model.Element;
import io.alignment.model.Factor;
import io.alignment.model.FieldTable;
import io.alignment.model.Ownership;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of every board: nothing is lost on it, and nothing that is hidden makes it better. */
class BoardProperties {

  private static final double ROUNDING = 1e-9;
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  private static Board board(Strategy strategy) {
    return new BoardAnalysis().analyze(Question.about(strategy).asOf(TODAY));
  }

  private static double shown(Strategy strategy) {
    return board(strategy).headline().map(Board.Area::shown).orElse(0.0);
  }

  @Property(tries = 300)
  void rowsAndWhatNoGoalSupportsAddUpToOne(@ForAll Strategy strategy) {
    Board board = board(strategy);
    long unsupported =
        strategy.visions().stream()
            .filter(
                vision ->
                    strategy.incoming(vision.id(), Support.class).stream()
                        .filter(it -> it.weight() > 0)
                        .map(it -> strategy.objective(it.source()).orElseThrow())
                        .allMatch(
                            it -> it.status() == Status.DROPPED || strategy.isKeyResult(it.id())))
            .count();
    double rows = board.rows().stream().mapToDouble(Board.Row::weight).sum();
    if (!strategy.visions().isEmpty()) {
      assertThat(rows + (double) unsupported / strategy.visions().size())
          .isCloseTo(1, within(ROUNDING));
    } else {
      assertThat(board.headline()).isEmpty();
    }
  }

  @Property(tries = 300)
  void allPartsAddUp(@ForAll Strategy strategy) {
    Board board = board(strategy);
    Stream.concat(board.headline().stream(), board.columns().values().stream())
        .forEach(
            it -> {
              assertThat(it.shown() + it.failing() + it.unknown() + it.leftOut())
                  .isCloseTo(1, within(ROUNDING));
              assertThat(List.of(it.shown(), it.failing(), it.unknown(), it.leftOut()))
                  .allMatch(part -> part >= 0 && part <= 1 + ROUNDING);
            });
    for (Board.Row row : board.rows()) {
      for (Cell cell : row.cells().values()) {
        assertThat(cell.shown() + cell.failing() + cell.unknown() + cell.leftOut())
            .isCloseTo(1, within(ROUNDING));
        assertThat(List.of(cell.shown(), cell.failing(), cell.unknown()))
            .allMatch(part -> part >= 0 && part <= 1 + ROUNDING);
        List<Reason> why = cell.evidence();
        assertThat(why.stream().mapToDouble(Reason::shown).sum())
            .isCloseTo(cell.shown(), within(ROUNDING));
        assertThat(why.stream().mapToDouble(Reason::failing).sum())
            .isCloseTo(cell.failing(), within(ROUNDING));
        assertThat(why.stream().mapToDouble(Reason::unknown).sum())
            .isCloseTo(cell.unknown(), within(ROUNDING));
      }
    }
  }

  // Law 1: what is no longer recorded makes nothing better

  private static Strategy without(Strategy strategy, Predicate<Relation> taken) {
    StrategyBuilder draft = strategy.toBuilder();
    strategy.relations().stream().filter(taken).forEach(draft::remove);
    return draft.build();
  }

  private static Strategy withoutElements(Strategy strategy, Predicate<Element> taken) {
    StrategyBuilder draft = strategy.toBuilder();
    strategy.elements().stream().filter(taken).forEach(it -> draft.remove(it.id()));
    return draft.build();
  }

  private static boolean gives(Strategy strategy, Relation relation, Resource.Kind kind) {
    return relation instanceof Allocation
        && strategy.resource(relation.source()).orElseThrow().kind() == kind;
  }

  private static Strategy withoutField(Strategy strategy, Element.Type type, String field) {
    StrategyBuilder draft = strategy.toBuilder();
    strategy.elements().stream()
        .filter(it -> it.type() == type)
        .map(it -> FieldTable.of(type).without(it, field))
        .forEach(draft::update);
    return draft.build();
  }

  private static Map<String, Strategy> withoutATopic(Strategy it) {
    return Map.of(
        "measures", withoutField(it, Element.Type.OBJECTIVE, "measures"),
        "owners", without(it, Ownership.class::isInstance),
        "money", without(it, of -> gives(it, of, Resource.Kind.FINANCIAL)),
        "time", without(it, of -> gives(it, of, Resource.Kind.HUMAN)),
        "channels", without(it, of -> of instanceof Collaboration || of instanceof Communication),
        "skills",
            withoutField(
                withoutField(it, Element.Type.OBJECTIVE, "requiredSkills"),
                Element.Type.INITIATIVE,
                "requiredSkills"),
        "factors", withoutElements(it, Factor.class::isInstance),
        "answers", without(it, Answer.class::isInstance));
  }

  @Property(tries = 300)
  void aTopicThatFallsSilentRaisesNothing(@ForAll Strategy strategy) {
    double before = shown(strategy);
    withoutATopic(strategy)
        .forEach(
            (topic, silent) ->
                assertThat(shown(silent)).as(topic).isLessThanOrEqualTo(before + ROUNDING));
  }

  @Property(tries = 300)
  void aSingleChannelOrAnswerThatIsHiddenRaisesNothing(
      @ForAll Strategy strategy, @ForAll Random random) {
    List<Relation> some =
        new ArrayList<>(
            strategy.relations().stream()
                .filter(
                    it ->
                        it instanceof Collaboration
                            || it instanceof Communication
                            || it instanceof Answer)
                .toList());
    if (!some.isEmpty()) {
      Relation hidden = some.get(random.nextInt(some.size()));
      assertThat(shown(without(strategy, hidden::equals)))
          .isLessThanOrEqualTo(shown(strategy) + ROUNDING);
    }
  }

  @Property(tries = 300)
  void aSkillHeldThatIsHiddenRaisesNothing(@ForAll Strategy strategy, @ForAll Random random) {
    List<Resource> able =
        strategy.resources().stream().filter(it -> !it.skills().isEmpty()).toList();
    if (!able.isEmpty()) {
      Resource one = able.get(random.nextInt(able.size()));
      StrategyBuilder draft = strategy.toBuilder();
      draft.update(FieldTable.of(Element.Type.RESOURCE).without(one, "skills"));
      assertThat(shown(draft.build())).isLessThanOrEqualTo(shown(strategy) + ROUNDING);
    }
  }

  // Law 5: who gives less shows no more

  @Property(tries = 300)
  void halfOfWhatIsGivenShowsNoMoreMeans(@ForAll Strategy strategy, @ForAll Random random) {
    Strategy enough = withPlenty(strategy);
    List<Allocation> gifts =
        enough.relations().stream()
            .filter(Allocation.class::isInstance)
            .map(Allocation.class::cast)
            .filter(it -> it.amount().isPresent())
            .toList();
    if (gifts.isEmpty()) {
      return;
    }
    Allocation gift = gifts.get(random.nextInt(gifts.size()));
    StrategyBuilder draft = enough.toBuilder();
    draft.remove(gift);
    draft.add(
        Allocation.of(
                gift.source(),
                gift.target(),
                gift.amount().orElseThrow().divide(BigDecimal.valueOf(2)))
            .during(gift.period()));
    Board more = board(enough);
    Board less = board(draft.build());
    for (Board.Row row : more.rows()) {
      more.cell(row.id(), Column.MEANS)
          .ifPresent(
              it ->
                  assertThat(less.cell(row.id(), Column.MEANS).orElseThrow().shown())
                      .isLessThanOrEqualTo(it.shown() + ROUNDING));
    }
  }

  /** Returns a strategy in which every resource has more than it gives. */
  private static Strategy withPlenty(Strategy strategy) {
    StrategyBuilder draft = strategy.toBuilder();
    for (Resource it : strategy.resources()) {
      BigDecimal given =
          strategy.outgoing(it.id(), Allocation.class).stream()
              .flatMap(of -> of.amount().stream())
              .reduce(it.dayToDay(), BigDecimal::add);
      Element whole = FieldTable.of(Element.Type.RESOURCE).without(it, "capacities");
      draft.update(FieldTable.of(Element.Type.RESOURCE).with(whole, "capacity", given));
    }
    return draft.build();
  }
}
