package io.alignment.jqwik;

import io.alignment.analysis.Analysis;
import io.alignment.analysis.Question;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.BoardAnalysis;
import io.alignment.analysis.board.Cell;
import io.alignment.analysis.board.Column;
import io.alignment.model.Allocation;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Dependency;
import io.alignment.model.FieldTable;
import io.alignment.model.Ownership;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.WorkItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The laws that every board should keep, besides those of all analyses: that nothing which is
 * hidden, handed to one person or merely declared makes a strategy look better. A test class that
 * implements this interface gets them for its own settings and strategies:
 *
 * <pre>{@code
 * class OurBoardLaws implements BoardLaws {
 *   public BoardAnalysis analysis() {
 *     return new BoardAnalysis().withWeight(Column.MEANS, 3);
 *   }
 *
 *   public Arbitrary<Strategy> strategiesForLaws() {
 *     return Strategies.variationsOf(OUR_PLAN);
 *   }
 * }
 * }</pre>
 *
 * <p>{@code docs/numbers.md} has each law exactly, and where one does not hold in full.
 */
public interface BoardLaws extends AnalysisLaws<Board> {

  /** {@return the board that should keep the laws; by default with its usual settings} */
  @Override
  default Analysis<Board> analysis() {
    return new BoardAnalysis();
  }

  /**
   * Returns the day as of which all are asked, so that taking a reading away makes no other day
   * today.
   *
   * @return the day; by default one amid those of strategies at random
   */
  default LocalDate dayForLaws() {
    return LocalDate.of(2026, 7, 1);
  }

  private Board board(Strategy strategy) {
    return analysis().analyze(Question.about(strategy).asOf(dayForLaws()));
  }

  private static double shown(Board board) {
    return board.headline().map(Board.Area::shown).orElse(0.0);
  }

  /**
   * The parts of each cell, column and headline add up to 1, and the reasons of a cell to the cell.
   *
   * @param strategy any strategy
   */
  @Property(tries = 200)
  default void allPartsAddUp(@ForAll("strategiesForLaws") Strategy strategy) {
    Board board = board(strategy);
    Stream.concat(board.headline().stream(), board.columns().values().stream())
        .forEach(
            it ->
                Law.AREA.checkClose(
                    1, it.shown() + it.failing() + it.unknown() + it.leftOut(), it.toString()));
    for (Board.Row row : board.rows()) {
      row.cells()
          .forEach(
              (column, cell) -> {
                String place = "%s of \"%s\"".formatted(column, row.id());
                Law.AREA.checkClose(
                    1, cell.shown() + cell.failing() + cell.unknown() + cell.leftOut(), place);
                Law.AREA.checkClose(
                    cell.shown(),
                    cell.evidence().stream().mapToDouble(it -> it.shown()).sum(),
                    place);
                Law.AREA.checkClose(
                    cell.failing(),
                    cell.evidence().stream().mapToDouble(it -> it.failing()).sum(),
                    place);
                Law.AREA.checkClose(
                    cell.unknown(),
                    cell.evidence().stream().mapToDouble(it -> it.unknown()).sum(),
                    place);
              });
    }
  }

  /**
   * A topic that falls silent raises nothing that is shown: neither measures, owners, money,
   * people's time, channels, required skills, factors nor answers.
   *
   * @param strategy any strategy
   */
  @Property(tries = 200)
  default void aTopicThatFallsSilentRaisesNothing(@ForAll("strategiesForLaws") Strategy strategy) {
    double before = shown(board(strategy));
    Withdrawal.ofTopics(strategy)
        .forEach(
            (topic, silent) ->
                Law.SILENCE.checkNotAbove(before, shown(board(silent)), topic.label()));
  }

  /**
   * A channel, an answer, or the skills of somebody that are hidden raise nothing.
   *
   * @param strategy any strategy
   * @param random decides about what is hidden
   */
  @Property(tries = 200)
  default void aProofThatIsHiddenRaisesNothing(
      @ForAll("strategiesForLaws") Strategy strategy, @ForAll Random random) {
    Withdrawal.ofProof(strategy, random)
        .ifPresent(
            it ->
                Law.SILENCE.checkNotAbove(
                    shown(board(strategy)), shown(board(it.left())), it.what()));
  }

  /**
   * What may speak against a goal and is hidden raises nothing of other goals, but of those above
   * it: so the headline rises by at most what these weigh, and by {@code means} where it is about
   * demands, days or work.
   *
   * @param strategy any strategy
   * @param random decides about what is hidden
   */
  @Property(tries = 200)
  default void aDoubtThatIsHiddenHelpsOnlyWhereItLies(
      @ForAll("strategiesForLaws") Strategy strategy, @ForAll Random random) {
    Withdrawal.ofDoubt(strategy, random)
        .ifPresent(
            hidden -> {
              Board before = board(strategy);
              Board after = board(hidden.left());
              Set<String> goals = Reach.of(strategy, hidden.touched());
              for (Board.Row row : before.rows()) {
                if (!goals.contains(row.id())) {
                  for (Column column : Column.values()) {
                    if (!hidden.everywhere().contains(column)) {
                      Law.HIDING.checkNotAbove(
                          shown(before, row.id(), column),
                          shown(after, row.id(), column),
                          "%s in %s of \"%s\"".formatted(hidden.what(), column.id(), row.id()));
                    }
                  }
                }
              }
            });
  }

  private static double shown(Board board, String goal, Column column) {
    return board.cell(goal, column).map(Cell::shown).orElse(0.0);
  }

  /**
   * The first record of a topic lowers nothing that was shown.
   *
   * @param strategy any strategy
   * @param random decides about what is recorded first
   */
  @Property(tries = 200)
  default void theFirstRecordLowersNothing(
      @ForAll("strategiesForLaws") Strategy strategy, @ForAll Random random) {
    Withdrawal.ofTopics(strategy)
        .forEach(
            (topic, silent) -> {
              Optional<Strategy> first = Withdrawal.firstOf(topic, strategy, silent, random);
              if (first.isPresent()) {
                Board before = board(silent);
                Board after = board(first.get());
                for (Board.Row row : before.rows()) {
                  for (Column column : Column.values()) {
                    if (after.cell(row.id(), column).isPresent()) {
                      Law.FIRST.checkNotAbove(
                          shown(after, row.id(), column),
                          shown(before, row.id(), column),
                          "%s in %s of \"%s\"".formatted(topic.label(), column.id(), row.id()));
                    }
                  }
                }
              }
            });
  }

  /**
   * Half as much for some work, or next to nothing, shows no more of {@code means} anywhere, where
   * each resource has the capacity for all that it gives.
   *
   * @param strategy any strategy
   * @param random decides about what is given
   */
  @Property(tries = 200)
  default void whoGivesLessShowsNoMoreMeans(
      @ForAll("strategiesForLaws") Strategy strategy, @ForAll Random random) {
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
                gift.amount()
                    .orElseThrow()
                    .multiply(new BigDecimal(random.nextBoolean() ? "0.5" : "0.001")))
            .during(gift.period()));
    Board more = board(enough);
    Board less = board(draft.build());
    for (Board.Row row : more.rows()) {
      Law.GIVING.checkNotAbove(
          shown(more, row.id(), Column.MEANS),
          shown(less, row.id(), Column.MEANS),
          "%s, \"%s\"".formatted(gift, row.id()));
    }
  }

  /** Returns a strategy in which every resource has the capacity for all that it gives. */
  private static Strategy withPlenty(Strategy strategy) {
    StrategyBuilder draft = strategy.toBuilder();
    for (Resource it : strategy.resources()) {
      BigDecimal given =
          strategy.outgoing(it.id(), Allocation.class).stream()
              .flatMap(of -> of.amount().stream())
              .reduce(it.dayToDay(), BigDecimal::add);
      var fields = FieldTable.of(it.type());
      draft.update(fields.with(fields.without(it, "capacities"), "capacity", given));
    }
    return draft.build();
  }

  /**
   * A goal that is handed to somebody who leads more already raises {@code led} nowhere in sum,
   * where each goal has one owner and each role one person.
   *
   * @param strategy any strategy
   * @param random decides about what is handed to whom
   */
  @Property(tries = 200)
  default void whoLeadsMoreGetsNoMoreToShow(
      @ForAll("strategiesForLaws") Strategy strategy, @ForAll Random random) {
    Loads.of(strategy, random, this::board)
        .ifPresent(
            it ->
                Law.LOAD.checkNotAbove(
                    Loads.led(it.even()), Loads.led(it.uneven()), it.toString()));
  }

  /**
   * What is handed over to somebody who leads less, is as able and talks to as many lowers the
   * headline never.
   *
   * @param strategy any strategy
   * @param random decides about what is handed to whom
   */
  @Property(tries = 200)
  default void aLoadThatIsSharedLowersNothing(
      @ForAll("strategiesForLaws") Strategy strategy, @ForAll Random random) {
    Loads.of(strategy, random, this::board)
        .ifPresent(
            it -> Law.LOAD.checkNotAbove(shown(it.even()), shown(it.uneven()), it.toString()));
  }

  @Override
  @Property(tries = 200)
  default void whatWasGivenUpTakesNoPart(@ForAll("strategiesForLaws") Strategy strategy) {
    AnalysisLaws.super.whatWasGivenUpTakesNoPart(withNoVacantOwner(withNothingWaiting(strategy)));
  }

  /** What waits for something that was given up is told. */
  private static Strategy withNothingWaiting(Strategy strategy) {
    StrategyBuilder draft = strategy.toBuilder();
    strategy.elements(WorkItem.class).stream()
        .filter(it -> it.status() == Status.DROPPED)
        .flatMap(it -> strategy.incoming(it.id(), Dependency.class).stream())
        .forEach(draft::remove);
    return draft.build();
  }

  /** That nobody but a vacant role leads a goal is told, and is more than that nobody does. */
  private static Strategy withNoVacantOwner(Strategy strategy) {
    StrategyBuilder draft = strategy.toBuilder();
    strategy.functions().stream()
        .filter(BusinessFunction::vacant)
        .flatMap(it -> strategy.outgoing(it.id(), Ownership.class).stream())
        .forEach(draft::remove);
    return draft.build();
  }
}
