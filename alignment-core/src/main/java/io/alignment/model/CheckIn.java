package io.alignment.model;

import static io.alignment.model.NotNull.notNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What somebody said on a day of how an objective or initiative stands.
 *
 * @param date the day
 * @param status how it stands, by that word
 * @param confidence how probable it is that it will be reached, from 0 to 1
 * @param progress how far it has come, from 0 to 1
 * @param note what else was said
 * @param by who said so: a name, or the id of a function
 */
public record CheckIn(
    LocalDate date,
    Optional<Status> status,
    OptionalDouble confidence,
    OptionalDouble progress,
    Optional<String> note,
    Optional<String> by) {

  public CheckIn {
    notNull(date, "date");
    notNull(status, "status");
    notNull(confidence, "confidence");
    notNull(progress, "progress");
    notNull(note, "note");
    notNull(by, "by");
  }

  /**
   * Returns a check-in in which nothing is said yet.
   *
   * @param date the day
   * @return the check-in
   */
  public static CheckIn on(LocalDate date) {
    return new CheckIn(
        date,
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Returns this check-in with how the work stands.
   *
   * @param it how it stands
   * @return the check-in
   */
  public CheckIn status(Status it) {
    return new CheckIn(date, Optional.of(it), confidence, progress, note, by);
  }

  /**
   * Returns this check-in with how probable it is that the work reaches what it is for.
   *
   * @param probability from 0 to 1
   * @return the check-in
   */
  public CheckIn confidence(double probability) {
    return new CheckIn(date, status, OptionalDouble.of(probability), progress, note, by);
  }

  /**
   * Returns this check-in with how far the work has come.
   *
   * @param share from 0 to 1
   * @return the check-in
   */
  public CheckIn progress(double share) {
    return new CheckIn(date, status, confidence, OptionalDouble.of(share), note, by);
  }

  /**
   * Returns this check-in with what else was said.
   *
   * @param text what was said
   * @return the check-in
   */
  public CheckIn note(String text) {
    return new CheckIn(date, status, confidence, progress, Optional.of(text), by);
  }

  /**
   * Returns this check-in with who said so.
   *
   * @param who a name, or the id of a function
   * @return the check-in
   */
  public CheckIn by(String who) {
    return new CheckIn(date, status, confidence, progress, note, Optional.of(who));
  }

  /** How work stands, by somebody's word. */
  public enum Status {
    /** It will be reached in time. */
    ON_TRACK,
    /** It may be reached in time, or not. */
    AT_RISK,
    /** It will not be reached in time. */
    OFF_TRACK
  }
}
