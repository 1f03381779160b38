package io.alignment.model;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * Something that keeps a strategy from being valid.
 *
 * @param code what is wrong, for programs
 * @param part the element or relation that is wrong; absent if it is the strategy itself
 * @param ids the ids concerned: of the element, of both ends of the relation, or of the whole loop
 * @param field the field concerned, such as {@code due}, {@code target} or {@code
 *     measures/0/weight}; empty if it is the part as a whole
 * @param message what is wrong and how to mend it, for people: whole sentences in English
 * @param origin where the part came from, if that was said when it was {@linkplain
 *     StrategyBuilder#add(Part, String) added}, such as {@code items row 12}
 */
public record Problem(
    Code code,
    Optional<Part> part,
    List<String> ids,
    String field,
    String message,
    Optional<String> origin) {

  public Problem {
    ids = ImmutableList.copyOf(ids);
  }

  Problem(Code code, Optional<Part> part, List<String> ids, String field, String message) {
    this(code, part, ids, field, message, Optional.empty());
  }

  Problem from(Optional<String> newOrigin) {
    return new Problem(code, part, ids, field, message, newOrigin);
  }

  /** What can be wrong with a strategy. The names of the constants are stable. */
  public enum Code {
    /** The name of the strategy or of an element is blank. */
    BLANK_NAME,
    /** The id of an element is blank. */
    BLANK_ID,
    /** Two elements, or two measures of the strategy, have the same id. */
    DUPLICATE_ID,
    /** A text contains half of a surrogate pair and so is no Unicode text. */
    INVALID_TEXT,
    /** An id has more than 1,000 characters, or another text more than a million. */
    TEXT_TOO_LONG,
    /** A number is not finite or lies outside of its range. */
    NUMBER_OUT_OF_RANGE,
    /** A day lies before the year 0 or after the year 9999. */
    DATE_OUT_OF_RANGE,
    /** A last day lies before the first. */
    DATES_REVERSED,
    /** Two measures of an objective have the same name. */
    DUPLICATE_MEASURE,
    /** A measure has more than one of something to reach, bounds to keep, and milestones. */
    SEVERAL_GOALS,
    /** A measure's target equals its baseline. */
    TARGET_EQUALS_BASELINE,
    /** A measure has a part that makes no sense without another one, or beside it. */
    UNFITTING_PART,
    /** The values of a measure do not lie to each other as they must. */
    VALUES_REVERSED,
    /** A measure's plan has two values for a day. */
    DUPLICATE_DAY,
    /** Two milestones of a measure have the same name. */
    DUPLICATE_MILESTONE,
    /** Money or people have no unit. */
    MISSING_UNIT,
    /** An allocation of money or people has no amount. */
    MISSING_AMOUNT,
    /** A relation or an element names an element that does not exist. */
    UNKNOWN_ELEMENT,
    /** A measure names one that does not stand with the strategy. */
    UNKNOWN_MEASURE,
    /** A relation joins two elements that it cannot join, or one names another of a wrong type. */
    WRONG_ENDS,
    /** A relation leads from an element to itself. */
    SELF_RELATION,
    /** The same relation is there twice. */
    DUPLICATE_RELATION,
    /** A function is part of more than one other. */
    SECOND_PARENT,
    /** A function is also in what it stands in, or in what stands in it. */
    ALREADY_INSIDE,
    /** A key result belongs to more than one objective. */
    SECOND_OBJECTIVE,
    /** A key result belongs to another key result. */
    NESTED_KEY_RESULT,
    /** Supports lead around in a loop. */
    SUPPORT_LOOP,
    /** Memberships lead around in a loop. */
    MEMBERSHIP_LOOP,
    /** Dependencies lead around in a loop. */
    DEPENDENCY_LOOP,
    /** A resource has two capacities on one day. */
    OVERLAPPING_CAPACITIES,
    /** A unit is told twice, or by two other units. */
    CONTRADICTING_UNITS,
    /** Units are told by each other in a loop. */
    UNIT_LOOP,
    /** There are more problems than are listed. */
    TOO_MANY_PROBLEMS
  }
}
