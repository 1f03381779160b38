package io.alignment.report.svg;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.Cell;
import io.alignment.analysis.board.Column;
import io.alignment.model.Element;
import io.alignment.model.Strategy;
import io.alignment.report.board.Segment;
import io.alignment.report.board.State;
import io.alignment.report.layout.Lines;
import io.alignment.report.phrases.Phrases;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The board as a picture: how all of it stands, and each goal in each question. */
public final class BoardDrawing {

  /** How wide it is, in pixels. */
  public static final int WIDTH = 1000;

  /** How far from its sides everything stands. */
  public static final int SIDE = 20;

  /** How wide the column of the goals is. */
  public static final int NAMES = 330;

  /** Where the first goal stands. */
  public static final int FIRST = 176;

  /** How high a goal is. */
  public static final int ROW = 36;

  private static final int MOST_GOALS = 25;
  private static final int NAME_SIZE = 12;
  private static final int LABEL_SIZE = 11;
  private static final int MOST_LINES = 2;

  private final Strategy strategy;
  private final Board board;
  private final Phrases phrases;

  private BoardDrawing(Strategy strategy, Board board, Phrases phrases) {
    this.strategy = strategy;
    this.board = board;
    this.phrases = phrases;
  }

  /** Returns a board as an SVG document. */
  @SuppressWarnings("NullAway") // for templates null is no interceptor
  public static String of(Strategy strategy, Board board, Phrases phrases) {
    StringOutput out = new StringOutput();
    JteboardGenerated.render(
        new OwaspHtmlTemplateOutput(out),
        null,
        new BoardDrawing(strategy, board, phrases),
        Svg.style());
    return out.toString();
  }

  // What the template asks

  /** {@return the title} */
  public String title() {
    return MapSentences.clean(
        phrases.plain("map.named", strategy.name(), phrases.plain("page.board.title")));
  }

  /** {@return how all of it stands in a sentence} */
  public String sentence() {
    return State.headline(board.headline(), phrases);
  }

  /** {@return the parts of the whole; none without a vision} */
  public List<Segment> whole() {
    return board.headline().map(Segment::of).orElse(List.of());
  }

  /** {@return how a state is called} */
  public String word(State state) {
    return phrases.plain("board.state." + state.id());
  }

  /** {@return the sign of a state} */
  public String sign(State state) {
    return state.sign(phrases);
  }

  /** {@return the questions} */
  public List<Column> columns() {
    return Arrays.asList(Column.values());
  }

  /** {@return a question in a word or two, in lines} */
  public List<String> label(Column column) {
    return lines(phrases.words().word(column.id()), cell(), LABEL_SIZE);
  }

  /** {@return how wide a field is} */
  public int cell() {
    return (WIDTH - 2 * SIDE - NAMES) / columns().size();
  }

  /** {@return where the column of a question begins} */
  public int x(Column column) {
    return SIDE + NAMES + columns().indexOf(column) * cell();
  }

  /** {@return the goals that are drawn} */
  public List<Board.Row> rows() {
    return board.rows().subList(0, Math.min(MOST_GOALS, board.rows().size()));
  }

  /** {@return the name of a goal, in lines} */
  public List<String> name(Board.Row row) {
    String name = strategy.element(row.id()).map(Element::name).orElse(row.id());
    return lines(name, NAMES - SIDE, NAME_SIZE);
  }

  /** {@return what is said of a goal; empty if it is not asked that} */
  public Optional<Cell> cell(Board.Row row, Column column) {
    return Optional.ofNullable(row.cells().get(column.id()));
  }

  /** {@return how many more goals there are, in words; empty if there are none} */
  public String more() {
    int more = board.rows().size() - rows().size();
    return more == 0 ? "" : phrases.plain("board.more-goals", more);
  }

  /** {@return how high it is} */
  public int height() {
    return FIRST + ROW * rows().size() + (more().isEmpty() ? SIDE : 2 * SIDE);
  }

  /** {@return a length in pixels} */
  public static String length(double length) {
    return String.valueOf(Math.round(length * 10) / 10.0);
  }

  private static List<String> lines(String text, double room, int size) {
    return Lines.of(text, room, Lines.NOT_BOLD * size, MOST_LINES).lines().stream()
        .map(MapSentences::clean)
        .toList();
  }
}
