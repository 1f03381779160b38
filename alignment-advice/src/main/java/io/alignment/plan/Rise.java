package io.alignment.plan;

import com.google.common.primitives.ImmutableDoubleArray;
import io.alignment.analysis.board.Board;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;

/**
 * What a step brings by itself: at each goal of the board, in the order of the board, and besides.
 *
 * @param atGoals how much of each goal is shown more
 * @param besides what it brings that hangs on no goal
 */
record Rise(ImmutableDoubleArray atGoals, double besides) {

  private static final int CASES = 100;
  private static final double QUARTER = 0.25;
  private static final double ROUNDING = 1e-9;

  static Rise of(Outcome before, Outcome after) {
    List<Board.Row> was = before.board().rows();
    List<Board.Row> is = after.board().rows();
    double[] atGoals = new double[was.size()];
    double shown = 0;
    for (int i = 0; i < atGoals.length && is.size() == was.size(); i++) {
      atGoals[i] = is.get(i).area().shown() - was.get(i).area().shown();
      shown += was.get(i).weight() * atGoals[i];
    }
    return new Rise(
        ImmutableDoubleArray.copyOf(atGoals),
        after.worth().total() - before.worth().total() - shown);
  }

  /** Returns what it brings if goals weigh so much. */
  private double by(double... weights) {
    double sum = besides;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * atGoals.get(i);
    }
    return sum;
  }

  /**
   * Returns in what share of cases it still brings most: in each, every goal weighs up to a quarter
   * more or less, all drawn anew and in all weighing as much as before. The cases are always the
   * same.
   *
   * @param goals what each goal weighs
   */
  double isMostOf(List<Rise> others, double... goals) {
    Random random = new Random(0);
    double all = DoubleStream.of(goals).sum();
    int most = 0;
    for (int i = 0; i < CASES; i++) {
      double[] weights = goals.clone();
      double sum = 0;
      for (int goal = 0; goal < weights.length; goal++) {
        weights[goal] *= 1 + QUARTER * (2 * random.nextDouble() - 1);
        sum += weights[goal];
      }
      for (int goal = 0; goal < weights.length; goal++) {
        weights[goal] *= all / sum;
      }
      double gain = by(weights);
      most += others.stream().allMatch(it -> it.by(weights) <= gain + ROUNDING) ? 1 : 0;
    }
    return (double) most / CASES;
  }
}
