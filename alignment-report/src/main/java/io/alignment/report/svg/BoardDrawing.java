package io.alignment.report.svg;

import gg.jte.html.OwaspHtmlTemplateOutput;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.Cell;
import io.alignment.analysis.board.Column;
import io.alignment.model.Strategy;
import io.alignment.report.board.Segment;
import io.alignment.report.board.State;
import io.alignment.report.phrases.Phrases;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The board as a picture: how all of it stands, and each goal in each question. */
public final class BoardDrawing extends Figure {

  /** How wide the column of the goals is. */
  public static final int NAMES = 330;

  /** Where the first goal stands. */
  public static final int FIRST = 102;

  /** How high a goal is. */
  public static final int ROW = 36;

  private static final int MOST_GOALS = 25;
  private static final int LABEL_LETTERS = 11;
  private static final int MOST_LINES = 2;

  private final Board board;

  /**
   * Prepares a board. Of many goals those that carry most are drawn, and how many more there are is
   * said.
   *
   * @param strategy the strategy
   * @param board the board
   * @param phrases what is said
   */
  public BoardDrawing(Strategy strategy, Board board, Phrases phrases) {
    super(strategy, phrases.plain("page.board.title"), phrases);
    this.board = board;
  }

  @Override
  @SuppressWarnings("NullAway") // for templates null is no interceptor
  void render(OwaspHtmlTemplateOutput out, String style) {
    JteboardGenerated.render(out, null, this, style);
  }

  @Override
  public List<String> sentences() {
    return List.of(State.headline(board.headline(), phrases()));
  }

  @Override
  public List<String> told() {
    return rows().stream()
        .map(
            row ->
                MapSentences.clean(
                    phrases()
                        .plain(
                            "map.named",
                            nameOf(row.id()),
                            columns().stream()
                                .map(
                                    it ->
                                        phrases().words().word(it.id())
                                            + " "
                                            + word(State.of(cell(row, it))))
                                .collect(Collectors.joining(", ")))))
        .toList();
  }

  // What the template asks

  /** {@return the parts of the whole; none without a vision} */
  public List<Segment> whole() {
    return board.headline().map(Segment::of).orElse(List.of());
  }

  /** {@return how a state is called} */
  public String word(State state) {
    return phrases().plain("board.state." + state.id());
  }

  /** {@return the sign of a state} */
  public String sign(State state) {
    return state.sign(phrases());
  }

  /** {@return the questions} */
  public List<Column> columns() {
    return Arrays.asList(Column.values());
  }

  /** {@return a question in a word or two, in lines} */
  public List<String> label(Column column) {
    return lines(phrases().words().word(column.id()), cell(), LABEL_LETTERS, MOST_LINES);
  }

  /** {@return how wide a field is} */
  public int cell() {
    return (WIDTH - 2 * SIDE - NAMES) / columns().size();
  }

  /** {@return where the column of a question begins} */
  public int x(Column column) {
    return NAMES + columns().indexOf(column) * cell();
  }

  /** {@return the goals that are drawn} */
  public List<Board.Row> rows() {
    return board.rows().subList(0, Math.min(MOST_GOALS, board.rows().size()));
  }

  /** {@return the name of a goal, in lines} */
  public List<String> name(Board.Row row) {
    return lines(nameOf(row.id()), NAMES - SIDE, LETTERS, MOST_LINES);
  }

  /** {@return what is said of a goal; empty if it is not asked that} */
  public Optional<Cell> cell(Board.Row row, Column column) {
    return Optional.ofNullable(row.cells().get(column.id()));
  }

  /** {@return how many more goals there are, in words; empty if there are none} */
  public String more() {
    int more = board.rows().size() - rows().size();
    return more == 0 ? "" : phrases().plain("board.more-goals", more);
  }

  @Override
  public int height() {
    return FIRST + ROW * rows().size() + (more().isEmpty() ? 0 : SIDE);
  }
}
