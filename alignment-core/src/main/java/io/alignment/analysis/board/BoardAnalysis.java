package io.alignment.analysis.board;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Explanation;
import io.alignment.analysis.Question;
import io.alignment.analysis.board.Board.Area;
import io.alignment.analysis.internal.LazyList;
import io.alignment.analysis.internal.LazyMap;
import io.alignment.model.Topic;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Asks ten questions of each goal that leads to a vision, and says of each what the record shows,
 * what it shows to fail, and of what it is silent.
 *
 * <p>A vision passes on all that it has among the objectives that support it, by weight. A goal
 * whose branch is <i>h</i> levels deep keeps 1/<i>h</i> of what comes to it and passes on the rest.
 * So all goals together weigh 1, and a branch weighs what it weighs however finely it is broken
 * down. The headline is the sum over the goals of what each weighs times the mean of its cells.
 *
 * <p>All of it is a convention of our own; {@code docs/numbers.md} has each question exactly.
 *
 * <p>Cost: linear in elements and relations for each unit of amount and for what it takes from
 * other analyses, and besides in the people of each function that has a part in work, the pairs of
 * units that each goal makes needed, and those who have a skill for each requirement of it.
 */
public final class BoardAnalysis implements Analysis<Board> {

  private static final double MOST_LED = 1.0 / 3;

  private final Map<Column, Double> weights;
  private final double mostLed;

  private BoardAnalysis(Map<Column, Double> weights, double mostLed) {
    this.weights = Maps.immutableEnumMap(weights);
    this.mostLed = mostLed;
  }

  /** Makes the question with its usual settings: all columns weigh the same. */
  public BoardAnalysis() {
    this(Map.of(), MOST_LED);
  }

  /**
   * Returns this question with another weight of a column; each weighs 1 by default.
   *
   * @param column the column
   * @param weight 0 or more; only the ratio to the others counts
   * @return the question
   * @throws IllegalArgumentException if it is no such number
   */
  public BoardAnalysis withWeight(Column column, double weight) {
    if (!(weight >= 0 && Double.isFinite(weight))) {
      throw new IllegalArgumentException(
          "%s is no weight for \"%s\". Give a number of 0 or more.".formatted(weight, column.id()));
    }
    Map<Column, Double> changed = new EnumMap<>(Column.class);
    changed.putAll(weights);
    changed.put(column, weight);
    return new BoardAnalysis(changed, mostLed);
  }

  /**
   * Returns this question with another limit of what one person can lead.
   *
   * @param share what share of the board anybody can lead, above 0 and at most 1; 1/3 by default
   * @return the question
   * @throws IllegalArgumentException if it is no such number
   */
  public BoardAnalysis withMostLed(double share) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "%s is no share. Give one above 0 and at most 1, such as 0.33.".formatted(share));
    }
    return new BoardAnalysis(weights, share);
  }

  @Override
  public Optional<Catalogue<?>> catalogue() {
    return Optional.of(Board.CATALOGUE);
  }

  @Override
  public Board analyze(Question question) {
    return new Run(question).board();
  }

  private double weightOf(Column column) {
    return weights.getOrDefault(column, 1.0);
  }

  /** What one run needs at hand. */
  private final class Run {
    private final Goals goals;
    private final Rows rows;
    private final Map<Column, Cells> cells = new EnumMap<>(Column.class);

    Run(Question question) {
      goals = new Goals(question);
      rows = goals.rows();
      for (Column column : Column.values()) {
        cells.put(column, question.answer(new ColumnAnalysis(column, mostLed)));
      }
    }

    private Cells of(Column column) {
      return Objects.requireNonNull(cells.get(column));
    }

    Board board() {
      Parts.Sum[] ofRows = new Parts.Sum[rows.size()];
      Arrays.setAll(ofRows, row -> new Parts.Sum());
      ImmutableMap.Builder<String, Area> columns = ImmutableMap.builder();
      for (Column column : Column.values()) {
        Parts.Sum ofColumn = new Parts.Sum();
        for (int row = 0; row < ofRows.length; row++) {
          Parts said = of(column).at(row);
          if (said != null) {
            ofRows[row].add(said, weightOf(column));
            ofColumn.add(said, rows.weight(row));
          }
        }
        ofColumn.add(Parts.UNKNOWN, rows.unsupported());
        if (!ofColumn.isEmpty()) {
          columns.put(column.id(), area(ofColumn.mean()));
        }
      }
      Parts.Sum whole = new Parts.Sum();
      Parts[] means = new Parts[ofRows.length];
      for (int row = 0; row < means.length; row++) {
        // Where no column weighs anything that is asked, nothing is known.
        means[row] = ofRows[row].isEmpty() ? Parts.UNKNOWN : ofRows[row].mean();
        whole.add(means[row], rows.weight(row));
      }
      whole.add(Parts.UNKNOWN, rows.unsupported());
      int[] byPriority =
          IntStream.range(0, rows.size())
              .boxed()
              .sorted(
                  Comparator.<Integer>comparingDouble(it -> -rows.priority(it))
                      .thenComparing(rows::element))
              .mapToInt(it -> it)
              .toArray();
      return new Board(
          whole.isEmpty() ? Optional.empty() : Optional.of(area(whole.mean())),
          columns.buildOrThrow(),
          LazyList.of(byPriority, row -> row(row, means[row])),
          Explanation.of(this::origins));
    }

    private List<Origin> origins() {
      ImmutableList.Builder<Origin> origins = ImmutableList.builder();
      double[] ofOne = new double[rows.size()];
      for (int row = 0; row < ofOne.length; row++) {
        double asked = 0;
        for (Column column : Column.values()) {
          asked += of(column).at(row) == null ? 0 : weightOf(column);
        }
        ofOne[row] = asked == 0 ? 0 : rows.weight(row) / asked;
      }
      for (Column column : Column.values()) {
        List<Strip> halves = of(column).strips();
        for (int i = 0; i < halves.size(); i++) {
          Topic aspect = column.aspects().get(i);
          double[] area = new double[rows.size()];
          for (int row = 0; row < area.length; row++) {
            boolean isAny = !goals.isLeftOut(row, column, aspect) && of(column).at(row) != null;
            area[row] = isAny ? ofOne[row] * weightOf(column) / halves.size() : 0;
          }
          halves
              .get(i)
              .trace(area, (reason, row) -> origins.add(new Origin(column, rows.id(row), reason)));
        }
      }
      return origins.build();
    }

    private Board.Row row(int row, Parts mean) {
      return new Board.Row(
          rows.id(row), rows.weight(row), area(mean), LazyMap.of(() -> cells(row)));
    }

    private ImmutableMap<String, Cell> cells(int row) {
      ImmutableMap.Builder<String, Cell> said = ImmutableMap.builder();
      for (Column column : Column.values()) {
        Parts its = of(column).at(row);
        if (its != null) {
          said.put(
              column.id(),
              new Cell(
                  its.shown(),
                  its.failing(),
                  its.unknown(),
                  Explanation.of(() -> of(column).why(row))));
        }
      }
      return said.buildOrThrow();
    }
  }

  private static Area area(Parts mean) {
    return new Area(mean.shown(), mean.failing(), mean.unknown(), mean.leftOut());
  }
}
