package io.alignment.report.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.Cell;
import io.alignment.analysis.board.Column;
import io.alignment.analysis.board.Reason.Ground;
import io.alignment.analysis.matters.Matter;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.report.answers.GoalLine;
import io.alignment.report.board.BoardSentences;
import io.alignment.report.board.BoardSentences.Said;
import io.alignment.report.board.Segment;
import io.alignment.report.board.State;
import io.alignment.report.phrases.Text;
import io.alignment.report.svg.Anchors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The board of a report: goals and questions, and on what each cell rests. */
public final class BoardPage {

  /** How many goals are seen at once; the others are folded. */
  public static final int MOST_OPEN = 25;

  private static final int MOST_LISTED = 300;
  private static final int MOST_OWNERS = 2;

  private final Page page;
  private final Board board;
  private final Strategy filled;
  private final BoardSentences sentences;
  private final SetMultimap<Place, Integer> matters =
      MultimapBuilder.hashKeys().treeSetValues().build();
  private final List<Row> rows;

  /**
   * Prepares the page.
   *
   * @param page the report
   * @param board the board
   */
  BoardPage(Page page, Board board) {
    this.page = page;
    this.board = board;
    filled = page.strategy().withKeyResultsFilledIn();
    sentences = new BoardSentences(board, page.strategy(), page.phrases());
    List<Matter> all = page.matters();
    for (int i = 0; i < all.size(); i++) {
      for (Matter.Part part : all.get(i).cells()) {
        matters.put(new Place(part.goal(), part.column()), i);
      }
    }
    rows = board.rows().stream().limit(MOST_LISTED).map(this::row).toList();
  }

  private record Place(String goal, String column) {}

  /**
   * A goal.
   *
   * @param id its id
   * @param note who answers for it, when it is due, and what share of the vision it carries
   * @param line how far it is
   * @param far that in words; empty if nobody knows
   * @param course whether it comes along
   * @param fields what is said of it, one for each question
   */
  public record Row(
      String id, String note, GoalLine line, String far, State course, List<Field> fields) {

    public Row {
      fields = ImmutableList.copyOf(fields);
    }
  }

  /**
   * What is said of a goal in answer to a question.
   *
   * @param anchor the name of the place that tells on what it rests
   * @param question the question
   * @param state how it stands
   * @param segments its parts
   * @param parts its parts in words
   * @param said on what it rests
   * @param matters what is to be mended there, by its place among all that is, the gravest first
   */
  public record Field(
      String anchor,
      String question,
      State state,
      List<Segment> segments,
      String parts,
      List<Said> said,
      List<Integer> matters) {

    public Field {
      segments = ImmutableList.copyOf(segments);
      said = ImmutableList.copyOf(said);
      matters = ImmutableList.copyOf(matters);
    }
  }

  /** {@return the goals, those of the highest priority first, as many as a page can hold} */
  public List<Row> rows() {
    return rows;
  }

  /** {@return the goals that are seen at once} */
  public List<Row> open() {
    return rows.subList(0, Math.min(MOST_OPEN, rows.size()));
  }

  /** {@return the goals that are folded} */
  public List<Row> folded() {
    return rows.subList(Math.min(MOST_OPEN, rows.size()), rows.size());
  }

  /** {@return how many more goals there are} */
  public int more() {
    return board.rows().size() - rows.size();
  }

  /** {@return how all of it stands; empty without a vision} */
  public Optional<Board.Area> headline() {
    return board.headline();
  }

  /** {@return how all of it stands in a sentence} */
  public String sentence() {
    return State.headline(board.headline(), page.phrases());
  }

  /** {@return the questions} */
  public List<Column> columns() {
    return Arrays.asList(Column.values());
  }

  /** {@return a question in a word or two} */
  public String label(Column column) {
    return page.phrases().words().word(column.id());
  }

  /** {@return a question} */
  public String question(Column column) {
    return page.say("board.question." + column.id());
  }

  /** {@return how far all of it has come, in words; empty if nobody knows} */
  public String far() {
    return page.progress()
        .filter(it -> it.progress().isPresent())
        .map(it -> page.say("board.far", page.phrases().percent(it.progress().getAsDouble())))
        .orElse("");
  }

  /** {@return what all goals together show; empty if none is asked} */
  public Optional<Board.Area> area(Column column) {
    return Optional.ofNullable(board.columns().get(column.id()));
  }

  /** {@return what share of a question is in order} */
  public Shown shown(Column column) {
    return page.numbers().shown(Board.CATALOGUE.metric("column.shown"), column.id());
  }

  /** {@return the sign of a state} */
  public String sign(State state) {
    return state.sign(page.phrases());
  }

  /** {@return the parts of something in words} */
  public String parts(List<Segment> segments) {
    return Segment.parts(segments, page.phrases());
  }

  private Row row(Board.Row row) {
    GoalLine line = GoalLine.of(row.id(), filled, page.progress());
    return new Row(
        row.id(),
        note(row, line),
        line,
        far(line),
        State.of(Optional.ofNullable(row.cells().get(Column.ON_COURSE.id()))),
        columns().stream().map(it -> field(row, it)).toList());
  }

  private String note(Board.Row row, GoalLine line) {
    List<Text> note = new ArrayList<>();
    note.add(
        line.owners().isEmpty()
            ? page.phrases().text("map.nobody")
            : Text.of(page.phrases().words().list(line.owners(), MOST_OWNERS)));
    Status status = page.strategy().objective(row.id()).orElseThrow().status();
    if (status != Status.ACTIVE) {
      note.add(Text.of(page.phrases().words().word(status)));
    }
    line.due().ifPresent(it -> note.add(page.phrases().text("board.due", page.day(it))));
    page.priority(row.id())
        .ifPresent(
            it -> note.add(page.phrases().text("map.of-vision", page.phrases().percent(it))));
    return page.phrases().joined(note, "list.dot").plain();
  }

  private String far(GoalLine line) {
    if (line.done().isEmpty()) {
      return "";
    }
    String done = page.phrases().percent(line.done().getAsDouble());
    if (line.expected().isEmpty()) {
      return page.say("board.far", done);
    }
    String expected = page.phrases().percent(line.expected().getAsDouble());
    return line.partDone().isEmpty()
        ? page.say("board.far-expected", done, expected)
        : page.say(
            "board.far-part",
            done,
            page.phrases().percent(line.partDone().getAsDouble()),
            expected);
  }

  /** Returns what is to be mended at a goal, or at those below it of which its cell is taken. */
  private List<Integer> matters(String goal, Column column, Cell cell) {
    return Stream.concat(
            Stream.of(goal),
            cell.evidence().stream()
                .filter(it -> it.ground() == Ground.BELOW && it.failing() > 0)
                .flatMap(it -> it.elements().stream()))
        .flatMap(it -> matters.get(new Place(it, column.id())).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private Field field(Board.Row row, Column column) {
    Optional<Cell> cell = Optional.ofNullable(row.cells().get(column.id()));
    List<Segment> segments = cell.map(Segment::of).orElse(List.of());
    return new Field(
        Anchors.of("cell-" + column.id(), row.id()),
        question(column),
        State.of(cell),
        segments,
        segments.isEmpty() ? page.say("board.not-asked") : parts(segments),
        sentences.of(row, column),
        cell.map(it -> matters(row.id(), column, it)).orElse(List.of()));
  }
}
