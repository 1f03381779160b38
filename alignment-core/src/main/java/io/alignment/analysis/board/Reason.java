package io.alignment.analysis.board;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Evidence;
import io.alignment.model.Topic;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Why a cell is as it is: what of it one thing makes shown, failing or unknown. The reasons of a
 * cell add up to it.
 *
 * @param about which of the topics of its column that is
 * @param ground where that was found
 * @param shown what of the cell it shows
 * @param failing what of it fails for that reason
 * @param unknown what of it is unknown for that reason
 * @param elements the ids of what it is about: the goal, its work, who has a part in it, or the
 *     goals from which it was taken
 * @param facts what is recorded there
 */
public record Reason(
    Topic about,
    Ground ground,
    double shown,
    double failing,
    double unknown,
    List<String> elements,
    List<Evidence> facts) {

  public Reason {
    elements = ImmutableList.copyOf(elements);
    facts = ImmutableList.copyOf(facts);
  }

  /**
   * Returns a fact of a type.
   *
   * @param type the class of the fact
   * @param <E> the type of the fact
   * @return the first of this type, empty if none is
   */
  public <E extends Evidence> Optional<E> fact(Class<E> type) {
    return facts.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  static Reason of(
      Topic about, Ground ground, Parts parts, List<String> elements, Evidence... facts) {
    return new Reason(
        about, ground, parts.shown(), parts.failing(), parts.unknown(), elements, List.of(facts));
  }

  Parts parts() {
    return new Parts(shown, failing, unknown);
  }

  Reason times(double factor) {
    return new Reason(
        about, ground, shown * factor, failing * factor, unknown * factor, elements, facts);
  }

  /**
   * How much of a unit a goal gets, and how much it needs.
   *
   * @param unit the unit
   * @param got what comes to it and what stands below it
   * @param needed what is demanded for it, where all of its work says so; else by its priority
   * @param demanded what is demanded for it
   * @param isSaid whether all of its work says what it needs
   * @param known what part of what there is anybody has said what it is for
   */
  public record Supply(
      String unit, double got, double needed, double demanded, boolean isSaid, double known)
      implements Evidence {}

  /**
   * How much of the board somebody leads.
   *
   * @param who the id of a person, or of a function that nobody fills: of those who lead the goal
   *     the one who leads least
   * @param share what share of the board that is
   * @param limit what share anybody can lead
   */
  public record Lead(String who, double share, double limit) implements Evidence {}

  /**
   * Open work that moves nothing.
   *
   * @param work its id
   * @param isTooLate whether it begins after the goal is due; else nobody has a part in it, and
   *     nothing is given to it
   */
  public record Idle(String work, boolean isTooLate) implements Evidence {}

  /**
   * By way of whom two units talk who do not talk with each other.
   *
   * @param thirds the ids of the units, in ascending order
   */
  public record Through(List<String> thirds) implements Evidence {

    public Through {
      thirds = ImmutableList.copyOf(thirds);
    }
  }

  /**
   * What was read of a measure last.
   *
   * @param value the value
   * @param read the day
   */
  public record Reading(double value, LocalDate read) implements Evidence {}

  /**
   * How much something bears on a goal.
   *
   * @param weight from 0 to 1
   * @param answered whether it is answered
   */
  public record Threat(double weight, boolean answered) implements Evidence {}

  /** Where the record tells it. */
  public enum Ground {
    /** At the goal, its key results or its work. */
    OWN,
    /** At the goals that support it, in the mean. */
    BELOW,
    /** At a goal that it supports. */
    ABOVE,
    /** Nowhere. */
    SILENCE
  }
}
