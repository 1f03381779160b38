package io.alignment.analysis.matters;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Something of which the record is silent, as a question to ask.
 *
 * @param id its name: that of a question of the board, such as {@code led}, with a dot and a topic
 *     behind it where that question has halves; the name of a topic of which nobody has written
 *     down anything; or {@code vision}, where no goal leads to one
 * @param area what share of the board nobody knows for that reason, above 0 to 1
 * @param goals the goals of which it is asked, those of the largest area first, then by id
 * @param ask the ids of the functions to ask, those asked about the largest area first, then by id;
 *     empty if nobody can be named
 */
public record OpenQuestion(String id, double area, List<Goal> goals, List<String> ask) {

  public OpenQuestion {
    goals = ImmutableList.copyOf(goals);
    ask = ImmutableList.copyOf(ask);
  }

  /**
   * A goal of which something is not known.
   *
   * @param id the id of the objective; of a vision where no goal leads to one
   * @param area what share of the board nobody knows, above 0 to 1
   */
  public record Goal(String id, double area) {}
}
