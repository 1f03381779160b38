package io.alignment.analysis.board;

import com.google.common.collect.ImmutableMap;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Explanation;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Metric.Better;
import io.alignment.analysis.Metric.Subject;
import io.alignment.analysis.Result;
import io.alignment.analysis.internal.LazyList;
import io.alignment.analysis.internal.LazyMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goals and what an owner asks of each: the answer of {@link BoardAnalysis}.
 *
 * <pre>{@code
 * double lacking = board.cell("online", Column.MEANS).orElseThrow().failing();
 * }</pre>
 *
 * @param headline what of all goals is shown to be in order, what is not, and what nobody has
 *     written down; empty without a vision
 * @param columns the same for each question, by its name; without those that no goal is asked
 * @param rows the goals, those of the highest priority first, then by id
 * @param origins where what is failing and unknown comes from
 */
public record Board(
    Optional<Area> headline,
    Map<String, Area> columns,
    List<Row> rows,
    Explanation<List<Origin>> origins)
    implements Result {

  /** What it can say. */
  public static final Catalogue<Board> CATALOGUE =
      Catalogue.of("board", Board.class)
          .whole(
              it ->
                  it.share("shown", Better.UP, of -> of.headline().map(Area::shown))
                      .share("failing", Better.DOWN, of -> of.headline().map(Area::failing))
                      .share("unknown", Better.DOWN, of -> of.headline().map(Area::unknown))
                      .share("leftOut", Better.NEITHER, of -> of.headline().map(Area::leftOut)))
          .each(
              Subject.GROUP,
              Board::columns,
              it ->
                  it.share("column.shown", Better.UP, Area::shown)
                      .share("column.failing", Better.DOWN, Area::failing)
                      .share("column.unknown", Better.DOWN, Area::unknown))
          .build();

  public Board {
    columns = ImmutableMap.copyOf(columns);
    rows = LazyList.copyOf(rows);
  }

  /**
   * Returns what is said of a goal. Cost: linear in the goals.
   *
   * @param goal the id of the objective
   * @param column the question
   * @return the cell; empty if there is no such row, or it is not asked that
   */
  public Optional<Cell> cell(String goal, Column column) {
    return rows.stream()
        .filter(it -> it.id().equals(goal))
        .findFirst()
        .flatMap(it -> Optional.ofNullable(it.cells().get(column.id())));
  }

  /** {@return no findings: what fails is found by the analyses on which the board rests} */
  @Override
  public List<Finding> findings() {
    return List.of();
  }

  @Override
  public Catalogue<Board> catalogue() {
    return CATALOGUE;
  }

  /**
   * A part of the board. Its four parts add up to 1.
   *
   * @param shown what the record proves to be in order
   * @param failing what it proves not to be
   * @param unknown of what it is silent
   * @param leftOut what nobody asks for
   */
  public record Area(double shown, double failing, double unknown, double leftOut) {}

  /**
   * A goal.
   *
   * @param id the id of the objective
   * @param weight its share of the board; those of all rows, and of the visions that no objective
   *     supports, add up to 1
   * @param area how it stands: the mean of its cells, by the weights of the columns
   * @param cells what is said of it, by the name of the question, in the order of the columns;
   *     without those that it is not asked
   */
  public record Row(String id, double weight, Area area, Map<String, Cell> cells) {

    public Row {
      cells = LazyMap.copyOf(cells);
    }
  }
}
