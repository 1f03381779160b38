package io.alignment.report.telling;

import java.util.List;
import java.util.Optional;

/** What a field of a table shows besides its text, where something can be drawn. */
public sealed interface Drawing {

  /**
   * A bar.
   *
   * @param style of what it is the length: {@code fill}, {@code money}, {@code weight} or {@code
   *     done}
   * @param share how long it is, from 0 to 1
   */
  record Bar(String style, double share) implements Drawing {}

  /**
   * The readings of a measure as a line, with where it should be and where it goes.
   *
   * @param readings the readings as points of a line
   * @param last the last of them, if there is one
   * @param bounds the heights of the target or of the bounds
   * @param plan what is planned as points of a line, if anything is
   * @param forecast the line from the last reading to the forecast, if there is one
   */
  record Curve(
      String readings,
      Optional<Point> last,
      List<Integer> bounds,
      Optional<String> plan,
      Optional<String> forecast)
      implements Drawing {

    /** How wide it is. */
    public static final int WIDTH = 240;

    /** How high it is. */
    public static final int HEIGHT = 56;
  }

  /**
   * A point.
   *
   * @param x from the left
   * @param y from the top
   */
  record Point(int x, int y) {

    @Override
    public String toString() {
      return x + "," + y;
    }
  }
}
