package io.alignment.planner.show;

import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.Column;
import io.alignment.model.Strategy;
import io.alignment.planner.desk.Answers;
import io.alignment.report.board.BoardSentences;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How an element stands.
 *
 * @param goal the line of the first page, if it is a goal of the board
 * @param asked what is asked of the goal, and on what each answer rests
 * @param found what is wrong with it
 */
public record Standing(Optional<GoalRow> goal, List<Asked> asked, List<Found> found) {

  public Standing {
    asked = List.copyOf(asked);
    found = List.copyOf(found);
  }

  /**
   * A question to a goal.
   *
   * @param anchor the name of its place on the page
   * @param question the question
   * @param mark how it stands
   * @param said on what that rests
   */
  public record Asked(String anchor, String question, GoalRow.Mark mark, List<Said> said) {

    public Asked {
      said = List.copyOf(said);
    }
  }

  /**
   * A sentence on what an answer rests.
   *
   * @param mark how that stands
   * @param pieces the sentence
   */
  public record Said(GoalRow.Mark mark, List<Piece> pieces) {

    public Said {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * Something that is wrong.
   *
   * @param severity how bad it is, in small letters
   * @param what what is wrong
   * @param mend how to mend it
   */
  public record Found(String severity, String what, String mend) {}

  /** {@return how an element stands} */
  public static Standing of(String id, Answers answers, Language language) {
    Strategy strategy = answers.strategy();
    Optional<Board> board = answers.report().result(Board.class);
    Optional<Board.Row> row =
        board.flatMap(it -> it.rows().stream().filter(goal -> goal.id().equals(id)).findFirst());
    List<Found> found =
        answers.report().findings().stream()
            .filter(it -> it.elements().contains(id))
            .map(
                it ->
                    new Found(
                        switch (it.severity()) {
                          case INFO -> "note";
                          default -> it.severity().name().toLowerCase(Locale.ROOT);
                        },
                        language.words().what(it, strategy),
                        language.words().mend(it, strategy)))
            .toList();
    if (row.isEmpty()) {
      return new Standing(Optional.empty(), List.of(), found);
    }
    BoardSentences sentences = new BoardSentences(board.get(), strategy, language.phrases());
    return new Standing(
        GoalRow.of(id, answers, language.brief()),
        Arrays.stream(Column.values())
            .map(it -> asked(row.get(), it, sentences, language))
            .toList(),
        found);
  }

  private static Asked asked(
      Board.Row row, Column column, BoardSentences sentences, Language language) {
    return new Asked(
        GoalRow.anchor(column),
        language.phrases().plain("board.question." + column.id()),
        GoalRow.Mark.of(GoalRow.state(row, column), language.phrases()),
        sentences.of(row, column).stream()
            .map(
                it ->
                    new Said(GoalRow.Mark.of(it.state(), language.phrases()), Piece.of(it.text())))
            .toList());
  }
}
