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
import io.alignment.model.Resource;
import io.alignment.model.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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
    private final Map<Column, List<Strip>> strips = new EnumMap<>(Column.class);

    Run(Question question) {
      goals = new Goals(question);
      rows = goals.rows();
      Work work = new Work(goals);
      People people = new People(goals, work);
      ClearRule clear = new ClearRule(goals, work);
      fill(Column.CLEAR, clear.measures(), clear.days());
      Leads leads = new Leads(goals);
      fill(Column.LED, new LedRule(goals, leads, mostLed));
      fill(Column.WORKED_ON, new WorkedOnRule(goals, work));
      fill(
          Column.MEANS,
          new MeansRule(goals, work, Resource.Kind.FINANCIAL),
          new MeansRule(goals, work, Resource.Kind.HUMAN));
      fill(Column.ABLE, new AbleRule(goals, work, people));
      fill(Column.JOINED_UP, new JoinedUpRule(goals, work));
      fill(Column.IN_TIME, new InTimeRule(goals, work));
      fill(Column.ON_COURSE, new OnCourseRule(goals));
      fill(Column.ROBUST, new RobustRule(goals, people));
      fill(Column.SAFE, new SafeRule(goals, work));
    }

    private void fill(Column column, Rule... rules) {
      List<Strip> filled = new ArrayList<>();
      for (int i = 0; i < rules.length; i++) {
        filled.add(new Strip(goals, column, column.aspects().get(i), rules[i]));
      }
      strips.put(column, filled);
    }

    private List<Strip> of(Column column) {
      return Objects.requireNonNull(strips.get(column));
    }

    /** Returns what is said of a goal in a column; empty if it is not asked that. */
    private Optional<Parts> parts(int row, Column column) {
      if (!goals.isAsked(row, column)) {
        return Optional.empty();
      }
      Parts sum = Parts.NONE;
      List<Strip> halves = of(column);
      for (int i = 0; i < halves.size(); i++) {
        if (!goals.isLeftOut(row, column, column.aspects().get(i))) {
          Optional<Parts> half = halves.get(i).of(row);
          if (half.isEmpty()) {
            return half;
          }
          sum = sum.plus(half.get().times(1.0 / halves.size()));
        }
      }
      return Optional.of(sum);
    }

    private List<Reason> why(int row, Column column) {
      List<Reason> reasons = new ArrayList<>();
      List<Strip> halves = of(column);
      for (int i = 0; i < halves.size(); i++) {
        if (!goals.isLeftOut(row, column, column.aspects().get(i))) {
          halves.get(i).why(row).forEach(it -> reasons.add(it.times(1.0 / halves.size())));
        }
      }
      return reasons;
    }

    Board board() {
      Sums sums = new Sums();
      for (int row = 0; row < rows.size(); row++) {
        int goal = row;
        sums.add(rows.weight(row), column -> parts(goal, column));
      }
      sums.add(rows.unsupported(), column -> Optional.of(Parts.UNKNOWN));
      int[] byPriority =
          IntStream.range(0, rows.size())
              .boxed()
              .sorted(
                  Comparator.<Integer>comparingDouble(it -> -rows.priority(it))
                      .thenComparing(rows::element))
              .mapToInt(it -> it)
              .toArray();
      return new Board(
          sums.headline(),
          sums.columns(),
          LazyList.of(byPriority, this::row),
          Explanation.of(this::origins));
    }

    private List<Origin> origins() {
      ImmutableList.Builder<Origin> origins = ImmutableList.builder();
      double[] ofOne = new double[rows.size()];
      for (int row = 0; row < ofOne.length; row++) {
        double asked = 0;
        for (Column column : Column.values()) {
          asked += parts(row, column).isPresent() ? weightOf(column) : 0;
        }
        ofOne[row] = asked == 0 ? 0 : rows.weight(row) / asked;
      }
      for (Column column : Column.values()) {
        List<Strip> halves = of(column);
        for (int i = 0; i < halves.size(); i++) {
          Topic aspect = column.aspects().get(i);
          double[] area = new double[rows.size()];
          for (int row = 0; row < area.length; row++) {
            boolean isAny = !goals.isLeftOut(row, column, aspect) && parts(row, column).isPresent();
            area[row] = isAny ? ofOne[row] * weightOf(column) / halves.size() : 0;
          }
          halves
              .get(i)
              .trace(area, (reason, row) -> origins.add(new Origin(column, rows.id(row), reason)));
        }
      }
      return origins.build();
    }

    private Board.Row row(int row) {
      ImmutableMap.Builder<String, Cell> cells = ImmutableMap.builder();
      Parts.Sum sum = new Parts.Sum();
      for (Column column : Column.values()) {
        parts(row, column)
            .ifPresent(
                it -> {
                  sum.add(it, weights.getOrDefault(column, 1.0));
                  cells.put(
                      column.id(),
                      new Cell(
                          it.shown(),
                          it.failing(),
                          it.unknown(),
                          Explanation.of(() -> why(row, column))));
                });
      }
      return new Board.Row(rows.id(row), rows.weight(row), area(meanOf(sum)), cells.buildOrThrow());
    }
  }

  /** Returns the mean of cells; where no column weighs anything that is asked, nothing is known. */
  private static Parts meanOf(Parts.Sum cells) {
    return cells.isEmpty() ? Parts.UNKNOWN : cells.mean();
  }

  private static Area area(Parts mean) {
    return new Area(mean.shown(), mean.failing(), mean.unknown(), mean.leftOut());
  }

  /** Adds rows up. */
  private final class Sums {
    private final Parts.Sum whole = new Parts.Sum();
    private final Map<Column, Parts.Sum> byColumn = new EnumMap<>(Column.class);

    void add(double weight, Function<Column, Optional<Parts>> said) {
      Parts.Sum cells = new Parts.Sum();
      for (Column column : Column.values()) {
        said.apply(column)
            .ifPresent(
                it -> {
                  cells.add(it, weightOf(column));
                  byColumn.computeIfAbsent(column, of -> new Parts.Sum()).add(it, weight);
                });
      }
      whole.add(meanOf(cells), weight);
    }

    Optional<Area> headline() {
      return whole.isEmpty() ? Optional.empty() : Optional.of(area(whole.mean()));
    }

    Map<String, Area> columns() {
      ImmutableMap.Builder<String, Area> columns = ImmutableMap.builder();
      byColumn.forEach(
          (column, sum) -> {
            if (!sum.isEmpty()) {
              columns.put(column.id(), area(sum.mean()));
            }
          });
      return columns.buildOrThrow();
    }
  }
}
