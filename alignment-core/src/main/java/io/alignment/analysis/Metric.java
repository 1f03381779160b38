package io.alignment.analysis;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A number that an analysis gives, described once for everybody who shows, compares or bounds it.
 *
 * @param id its stable name, such as {@code coverage.owned}
 * @param unit in what it is counted
 * @param better whether more of it is better
 * @param definition what it means, in a sentence without its final period
 * @param explainedBy the rules whose findings say why it is not better
 */
public record Metric(
    String id, Unit unit, Better better, String definition, List<String> explainedBy) {

  public Metric {
    explainedBy = ImmutableList.copyOf(explainedBy);
  }

  /**
   * Describes a number that no finding explains.
   *
   * @param id its stable name
   * @param unit in what it is counted
   * @param better whether more of it is better
   * @param definition what it means, in a sentence without its final period
   */
  public Metric(String id, Unit unit, Better better, String definition) {
    this(id, unit, better, definition, List.of());
  }

  /**
   * Returns this number with the rules whose findings say why it is not better.
   *
   * @param rules the rules
   * @return the number
   */
  public Metric explainedBy(FindingKind... rules) {
    return new Metric(
        id, unit, better, definition, Arrays.stream(rules).map(FindingKind::id).toList());
  }

  /**
   * Returns the number with a value for the strategy as a whole.
   *
   * @param value the value
   * @return the figure
   */
  public MetricValue is(double value) {
    return new MetricValue(this, "", OptionalDouble.of(value));
  }

  /**
   * Returns the number for the strategy as a whole, where it may be absent.
   *
   * @param value the value, empty if it cannot be computed
   * @return the figure
   */
  public MetricValue is(OptionalDouble value) {
    return new MetricValue(this, "", value);
  }

  /**
   * Returns the number for one element, unit or group.
   *
   * @param subject of what it is the number
   * @param value the value, empty if it cannot be computed
   * @return the figure
   */
  public MetricValue of(String subject, OptionalDouble value) {
    return new MetricValue(this, subject, value);
  }

  /** In what a number is counted. */
  public enum Unit {
    /** A part of a whole, from 0 to 1. */
    SHARE,
    /** How many. */
    COUNT,
    /** How many relations, one after another. */
    STEPS,
    /** An amount in the unit that the figure's subject names. */
    AMOUNT,
    /** How many days; below 0 for those that are lacking. */
    DAYS,
    /** A pure number that is no share, on a scale that its definition tells. */
    INDEX
  }

  /** Whether more of a number is better. */
  public enum Better {
    /** More is better. */
    UP,
    /** Less is better. */
    DOWN,
    /** It says how things are, not whether they are good. */
    NEITHER
  }
}
