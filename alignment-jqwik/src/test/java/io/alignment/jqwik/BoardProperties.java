package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.analysis.Analysis;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.Board.Area;
import io.alignment.analysis.board.BoardAnalysis;
import io.alignment.analysis.board.Column;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What holds of every board, and that the laws of boards catch one that can be flattered. */
@SuppressWarnings("ClassCanBeStatic") // a group of jqwik cannot
class BoardProperties {

  private static final double ROUNDING = 1e-9;

  @Property(tries = 300)
  void rowsAndWhatNoGoalSupportsAddUpToOne(@ForAll Strategy strategy) {
    Board board = new BoardAnalysis().analyze(strategy);
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

  @Group
  class WithWeightsOfOnesOwn implements BoardLaws {
    @Override
    public BoardAnalysis analysis() {
      return new BoardAnalysis()
          .withWeight(Column.MEANS, 5)
          .withWeight(Column.JOINED_UP, 3)
          .withWeight(Column.CLEAR, 0)
          .withMostLed(0.5);
    }
  }

  /** Of what is known, how much is in order: so whoever hides what is not looks better. */
  @Group
  @AddLifecycleHook(HidingIsCaught.class)
  class AShareOfWhatIsKnown implements BoardLaws {
    @Override
    public Analysis<Board> analysis() {
      return question -> {
        Board board = new BoardAnalysis().analyze(question);
        return new Board(
            board
                .headline()
                .filter(it -> it.shown() > 0)
                .map(it -> it.shown() / (it.shown() + it.failing()))
                .map(it -> new Area(it, 1 - it, 0, 0)),
            board.columns(),
            board.rows(),
            board.origins());
      };
    }
  }

  static final class HidingIsCaught extends BrokenAnalysesProperties.LawIsBroken {
    HidingIsCaught() {
      super("aTopicThatFallsSilentRaisesNothing", "What is no longer written down");
    }
  }
}
