package io.alignment.model;

import static io.alignment.model.NotNull.notNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that is there or not, such as a release: a step by which one sees how far an objective
 * has come, or all that it wants.
 *
 * @param name unique within its measure
 * @param due the day by which it is to be there; where none is given, that of its objective
 * @param done the day on which it was there; empty as long as it is not
 * @param weight its part in its measure, above 0; only the ratio to the other milestones counts
 */
public record Milestone(
    String name, Optional<LocalDate> due, Optional<LocalDate> done, double weight) {

  public Milestone {
    notNull(name, "name");
    notNull(due, "due");
    notNull(done, "done");
  }

  /**
   * Returns a milestone of weight 1 that is not there yet, and has no day of its own.
   *
   * @param name unique within its measure
   * @return the milestone
   */
  public static Milestone of(String name) {
    return new Milestone(name, Optional.empty(), Optional.empty(), 1);
  }

  /**
   * Returns this milestone with a day by which it is to be there.
   *
   * @param day the day
   * @return the milestone
   */
  public Milestone due(LocalDate day) {
    return new Milestone(name, Optional.of(day), done, weight);
  }

  /**
   * Returns this milestone with the day on which it was there.
   *
   * @param day the day
   * @return the milestone
   */
  public Milestone done(LocalDate day) {
    return new Milestone(name, due, Optional.of(day), weight);
  }

  /**
   * Returns this milestone with another weight.
   *
   * @param part its part in its measure, above 0
   * @return the milestone
   */
  public Milestone weight(double part) {
    return new Milestone(name, due, done, part);
  }
}
