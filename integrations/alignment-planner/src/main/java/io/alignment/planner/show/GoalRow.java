package io.alignment.planner.show;

import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.Column;
import io.alignment.analysis.objectives.Progress;
import io.alignment.model.Objective;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.planner.desk.Answers;
import io.alignment.report.answers.GoalLine;
import io.alignment.report.board.Segment;
import io.alignment.report.board.State;
import io.alignment.report.phrases.Phrases;
import io.alignment.report.telling.Drawing;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A goal on the first page: how far it is, and how it stands in each question.
 *
 * @param id its id
 * @param name its name
 * @param by who answers for it, and when it is due
 * @param status where it stands, if it is not simply being worked on; else empty
 * @param far how far it has come, in words; empty if nobody knows
 * @param done how far that is, from 0 to 100; empty if nobody knows
 * @param expected how far it should have come, from 0 to 100; empty if nobody knows
 * @param course whether it comes along
 * @param trend the readings of a measure as a line
 * @param fields how it stands in each question
 */
public record GoalRow(
    String id,
    String name,
    String by,
    String status,
    String far,
    Optional<String> done,
    Optional<String> expected,
    Mark course,
    Optional<Drawing.Curve> trend,
    List<Field> fields) {

  private static final int MOST_OWNERS = 2;

  public GoalRow {
    fields = List.copyOf(fields);
  }

  /** {@return where the mark of what should have been reached stands, from 0 to 98.5} */
  public String tick() {
    return expected.map(it -> String.valueOf(Double.parseDouble(it) * 0.985)).orElse("0");
  }

  /**
   * How something stands.
   *
   * @param id in styles, such as {@code failing}
   * @param sign as a sign
   * @param words in words
   */
  public record Mark(String id, String sign, String words) {

    static Mark of(State state, Phrases phrases) {
      return new Mark(state.id(), state.sign(phrases), phrases.plain("board.state." + state.id()));
    }
  }

  /**
   * How it stands in a question.
   *
   * @param anchor the name of the place that tells on what it rests
   * @param question the question
   * @param mark how it stands
   * @param parts in words, how much of it is in order and how much is not
   */
  public record Field(String anchor, String question, Mark mark, String parts) {}

  /** {@return the name of the place that tells on what an answer rests} */
  static String anchor(Column column) {
    return "asks-" + column.id();
  }

  /** {@return what the signs mean} */
  public static List<Mark> legend(Phrases phrases) {
    return Arrays.stream(State.values()).map(it -> Mark.of(it, phrases)).toList();
  }

  /** {@return the questions in a word or two each} */
  public static List<String> questions(Phrases phrases) {
    return Arrays.stream(Column.values()).map(it -> phrases.words().word(it.id())).toList();
  }

  /**
   * Returns the goals of a board.
   *
   * @param answers what the library says
   * @param phrases the words for it
   * @return the goals, those that carry most first
   */
  public static List<GoalRow> of(Answers answers, Phrases phrases) {
    return rows(answers, phrases).toList();
  }

  static Optional<GoalRow> of(String goal, Answers answers, Phrases phrases) {
    return rows(answers, phrases).filter(it -> it.id.equals(goal)).findFirst();
  }

  private static Stream<GoalRow> rows(Answers answers, Phrases phrases) {
    Strategy filled = answers.strategy().withKeyResultsFilledIn();
    Optional<Progress> progress = answers.report().result(Progress.class);
    return answers.report().result(Board.class).map(Board::rows).orElse(List.of()).stream()
        .map(it -> of(it, filled, progress, phrases));
  }

  private static GoalRow of(
      Board.Row row, Strategy strategy, Optional<Progress> progress, Phrases phrases) {
    GoalLine line = GoalLine.of(row.id(), strategy, progress);
    Objective goal = strategy.objective(row.id()).orElseThrow();
    return new GoalRow(
        row.id(),
        goal.name(),
        by(line, phrases),
        goal.status() == Status.ACTIVE ? "" : phrases.words().word(goal.status()),
        far(line, phrases),
        percent(line.done()),
        percent(line.expected()),
        Mark.of(state(row, Column.ON_COURSE), phrases),
        line.trend(),
        Arrays.stream(Column.values()).map(it -> field(row, it, phrases)).toList());
  }

  private static String by(GoalLine line, Phrases phrases) {
    String owners =
        line.owners().isEmpty()
            ? phrases.plain("map.nobody")
            : phrases.words().list(line.owners(), MOST_OWNERS);
    return line.due()
        .map(it -> owners + " · " + phrases.plain("board.due", phrases.words().day(it)))
        .orElse(owners);
  }

  private static String far(GoalLine line, Phrases phrases) {
    if (line.done().isEmpty()) {
      return "nobody has said";
    }
    String done = phrases.percent(line.done().getAsDouble());
    return line.expected().isEmpty()
        ? phrases.plain("board.far", done)
        : phrases.plain("board.far-expected", done, phrases.percent(line.expected().getAsDouble()));
  }

  private static Optional<String> percent(java.util.OptionalDouble share) {
    return share.isPresent()
        ? Optional.of(
            Long.toString(Math.round(100 * Math.min(1, Math.max(0, share.getAsDouble())))))
        : Optional.empty();
  }

  static State state(Board.Row row, Column column) {
    return State.of(Optional.ofNullable(row.cells().get(column.id())));
  }

  private static Field field(Board.Row row, Column column, Phrases phrases) {
    List<Segment> segments =
        Optional.ofNullable(row.cells().get(column.id())).map(Segment::of).orElse(List.of());
    return new Field(
        anchor(column),
        phrases.plain("board.question." + column.id()),
        Mark.of(state(row, column), phrases),
        segments.isEmpty() ? phrases.plain("board.not-asked") : Segment.parts(segments, phrases));
  }
}
