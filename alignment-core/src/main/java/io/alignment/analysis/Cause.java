package io.alignment.analysis;

import com.google.common.base.Ascii;

/**
 * What is wrong in kind where something was found. Findings of one cause about the same thing are
 * one matter: mend the cause, and all of them are gone. The order is that in which matters stand
 * that weigh the same.
 */
public enum Cause {
  /** There are goals, and nothing that they are for. */
  NO_VISION,
  /** Nobody answers for a goal, or several do. */
  OWNER_UNCLEAR,
  /**
   * Too much rests on one, or is asked of one: that leads too much, is alone, or is promised twice.
   */
  ON_ONE,
  /** Nobody works on a goal, or it is given nothing. */
  WORK_LACKING,
  /** Money, people or work serve nothing that is wanted. */
  WASTE,
  /** Work harms what is wanted. */
  AGAINST_GOALS,
  /** There is less of a unit than is asked for. */
  SHORTAGE,
  /** What is divided does not go where the weights say, or nobody has said how it is divided. */
  DIVISION,
  /** A skill is not where it is needed, or one alone has it. */
  SKILL_LACKING,
  /** Units do not talk that must, or cannot answer. */
  NO_TALK,
  /** Dates cannot all hold. */
  DATES,
  /** A goal does not come along, or nobody looks whether it does. */
  COURSE,
  /** Nobody could tell whether a goal is reached. */
  MEASURE_LACKING,
  /** Nobody has said when something has to be reached. */
  DAY_LACKING,
  /** Something threatens, and nothing answers it. */
  THREAT,
  /** Something could help, and nothing uses it. */
  CHANCE,
  /** Work costs more than was given to it, or spends faster than it comes along. */
  OVERSPENT,
  /** What somebody says does not come true. */
  JUDGEMENT,
  /** The strategy looks at one side only, or the wrong way round. */
  ONE_SIDED,
  /** An owner stands far from what they own. */
  LEVEL,
  /** Nobody has written it down. */
  UNRECORDED,
  /** The record has what looks like a slip. */
  SLIP,
  /** What the one who declared the kind of finding knows; each such finding is for itself. */
  OTHER;

  /** {@return its name in results and words, such as {@code owner-unclear}} */
  public String label() {
    return Ascii.toLowerCase(name()).replace('_', '-');
  }
}
