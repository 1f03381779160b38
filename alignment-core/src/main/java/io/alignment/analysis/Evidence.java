package io.alignment.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A fact on which a finding rests: data, never sentences, so that it can be compared, stored and
 * told in any language. Implement it by a record of your own if none of those here fits; its
 * components can then be named in the sentences of your rule.
 */
public interface Evidence {

  /**
   * What share of the vision is at stake.
   *
   * @param priority from 0 to 1; see {@link Priorities}
   */
  record Priority(double priority) implements Evidence {}

  /**
   * Elements that are concerned besides those that the finding is about.
   *
   * @param others their ids, in ascending order
   */
  record Others(List<String> others) implements Evidence {

    public Others {
      others = ImmutableList.copyOf(others);
    }
  }

  /**
   * What was given to the element that the finding is about.
   *
   * @param amounts exact sums by unit; empty if nothing was given
   */
  record Amounts(Map<String, BigDecimal> amounts) implements Evidence {

    public Amounts {
      amounts = ImmutableSortedMap.copyOf(amounts);
    }
  }

  /**
   * Units that cannot be compared.
   *
   * @param units the units, sorted
   */
  record Units(List<String> units) implements Evidence {

    public Units {
      units = ImmutableList.copyOf(units);
    }
  }

  /**
   * A word that looks like another one.
   *
   * @param written the word
   * @param like the other one, which is written more often
   */
  record Spelling(String written, String like) implements Evidence {}

  /**
   * How much may be missing, where not everything is known.
   *
   * @param atMost exact amounts by unit
   */
  record AtMost(Map<String, BigDecimal> atMost) implements Evidence {

    public AtMost {
      atMost = ImmutableSortedMap.copyOf(atMost);
    }
  }

  /**
   * Where somebody stands in the organization and where in the cascade the work stands that they
   * own.
   *
   * @param level how many functions the owner stands in
   * @param depth how many supports lie between the objective and the vision on the longest way
   */
  record Levels(int level, int depth) implements Evidence {}

  /**
   * With how many of those with which a unit must coordinate it does.
   *
   * @param present with how many it does
   * @param needs with how many it must
   */
  record Coordination(int present, int needs) implements Evidence {}

  /**
   * What should move at a fork.
   *
   * @param unit the unit of the amounts
   * @param misfit the share of what passes the fork that takes the wrong branch
   * @param holders who holds what should move, in the order of the moves
   * @param transfers the moves, the largest first
   */
  record Transfers(String unit, double misfit, List<Holder> holders, List<Transfer> transfers)
      implements Evidence {

    public Transfers {
      holders = ImmutableList.copyOf(holders);
      transfers = ImmutableList.copyOf(transfers);
    }
  }

  /**
   * The work that holds most of what should move away from an objective.
   *
   * @param work the id of the work: the objective itself, or what leads up to it
   * @param amount what is given to the work
   * @param branch the objective
   * @param share what share of the fork's amount comes from the objective
   * @param priority what share of the fork's weight it has
   */
  record Holder(String work, BigDecimal amount, String branch, double share, double priority) {}

  /**
   * One move at a fork.
   *
   * @param from the objective that has too much for its weight
   * @param to the objective that has too little
   * @param amount how much should move
   * @param share what share of the fork's amount comes from {@code from}
   * @param priority what share of the fork's weight {@code from} has
   */
  record Transfer(String from, String to, double amount, double share, double priority) {}

  /**
   * Skills that are not at hand.
   *
   * @param skills the skills, sorted
   */
  record Skills(List<String> skills) implements Evidence {

    public Skills {
      skills = ImmutableList.copyOf(skills);
    }
  }

  /**
   * People who have a skill of which nobody says how well they have it, where that matters.
   *
   * @param levelUnknown their ids, in ascending order
   */
  record LevelUnknown(List<String> levelUnknown) implements Evidence {

    public LevelUnknown {
      levelUnknown = ImmutableList.copyOf(levelUnknown);
    }
  }

  /**
   * Findings on which another one rests, such as that of a rule on those of the analyses.
   *
   * @param causes the findings
   */
  record Because(List<Finding> causes) implements Evidence {

    public Because {
      causes = ImmutableList.copyOf(causes);
    }
  }

  /**
   * A number of which more would have to be known.
   *
   * @param metric the number
   */
  record Unknown(Metric metric) implements Evidence {}

  /**
   * A number that is out of its bounds.
   *
   * @param metric the number
   * @param value how large it is
   * @param limit the bound that it does not keep
   */
  record Bound(Metric metric, double value, double limit) implements Evidence {}

  /**
   * How far something has come, and how far it should have.
   *
   * @param progress from 0 to 1
   * @param expected where a straight line from start to due date would be, from 0 to 1
   */
  record Pace(double progress, double expected) implements Evidence {}

  /**
   * How far all of something has come, where its {@link Pace} is that of the part of which
   * something is expected by now.
   *
   * @param overall from 0 to 1, as far as it is known
   */
  record Overall(double overall) implements Evidence {}

  /**
   * Measures that are concerned.
   *
   * @param measures their names, in the order of the objective
   */
  record Measures(List<String> measures) implements Evidence {

    public Measures {
      measures = ImmutableList.copyOf(measures);
    }
  }

  /**
   * Measures that are, or by their trend will be, short even of their minimum.
   *
   * @param belowMinimum their names, in the order of the objective
   */
  record BelowMinimum(List<String> belowMinimum) implements Evidence {

    public BelowMinimum {
      belowMinimum = ImmutableList.copyOf(belowMinimum);
    }
  }

  /**
   * When something is due.
   *
   * @param due the day
   */
  record Due(LocalDate due) implements Evidence {}

  /**
   * When something was said.
   *
   * @param said the day
   */
  record Said(LocalDate said) implements Evidence {}

  /**
   * How far something has come, by word and as it is measured.
   *
   * @param claimed by word, from 0 to 1
   * @param measured as it is measured, from 0 to 1
   */
  record Claim(double claimed, double measured) implements Evidence {}

  /**
   * How sure somebody was of what has ended, and what became of it.
   *
   * @param said how probable it was said to be on average, from 0 to 1
   * @param reached what share was reached
   * @param ended of how many objectives
   */
  record Calibration(double said, double reached, int ended) implements Evidence {}

  /**
   * When something was read.
   *
   * @param read the day
   */
  record Read(LocalDate read) implements Evidence {}

  /**
   * When something is due, beside another day with which that does not fit.
   *
   * @param due the day on which it is due
   * @param limit the other day
   */
  record Dates(LocalDate due, LocalDate limit) implements Evidence {}

  /**
   * How long something takes, and how long it has.
   *
   * @param days how many days it takes
   * @param left how many days it has
   */
  record Room(long days, long left) implements Evidence {}

  /**
   * What something has cost, and what was given to it.
   *
   * @param unit the unit of both
   * @param spent what it has cost
   * @param budget what was given to it
   */
  record Spent(String unit, BigDecimal spent, BigDecimal budget) implements Evidence {}

  /**
   * How many days must pass between the end of something and the beginning of what needs it.
   *
   * @param lag the days
   */
  record Lag(long lag) implements Evidence {}

  /**
   * Ends of a span of time that lie outside of another one.
   *
   * @param outside the first day, the last day or both, in ascending order
   */
  record Outside(List<LocalDate> outside) implements Evidence {

    public Outside {
      outside = ImmutableList.copyOf(outside);
    }
  }

  /**
   * Quarters of the calendar.
   *
   * @param quarters their names, such as {@code 2027-Q1}, in order
   */
  record Quarters(List<String> quarters) implements Evidence {

    public Quarters {
      quarters = ImmutableList.copyOf(quarters);
    }
  }

  /**
   * Of what nobody has written down anything.
   *
   * @param topics names of topics, such as {@code owners}
   */
  record Silence(List<String> topics) implements Evidence {

    public Silence {
      topics = ImmutableList.copyOf(topics);
    }
  }

  /**
   * What the board asks.
   *
   * @param question the name of the question, such as {@code led}
   */
  record Asked(String question) implements Evidence {}

  /**
   * Perspectives of the balanced scorecard.
   *
   * @param perspectives their names, such as {@code internal-process}
   */
  record Perspectives(List<String> perspectives) implements Evidence {

    public Perspectives {
      perspectives = ImmutableList.copyOf(perspectives);
    }
  }

  /**
   * A support between two perspectives of the balanced scorecard.
   *
   * @param from the name of the perspective that supports
   * @param to the name of the perspective that is supported
   */
  record Link(String from, String to) implements Evidence {}

  /**
   * What bears on something, on a scale from -1 (all harm) to 1 (all help).
   *
   * @param value what it adds up to, held between -1 and 1
   * @param helps the sum of what helps, 0 or above
   * @param harms the sum of what harms, as an amount of 0 or above
   */
  record Exposure(double value, double helps, double harms) implements Evidence {}

  /**
   * How much of the ownership somebody holds.
   *
   * @param share the share of the priorities of all owned objectives, from 0 to 1
   * @param owned how many objectives these are
   */
  record Concentration(double share, int owned) implements Evidence {}

  /**
   * How many key results of objectives that others own somebody answers for.
   *
   * @param keyResults how many, from 1 up
   */
  record KeyResults(int keyResults) implements Evidence {}

  /**
   * What the loss of somebody cuts off.
   *
   * @param ownership the share of the vision that has no owner then, above 0 to 1; empty if none
   * @param work the share of the vision that nobody works on then, above 0 to 1; empty if none
   */
  record Loss(OptionalDouble ownership, OptionalDouble work) implements Evidence {}

  /**
   * What a function carries.
   *
   * @param owned how many objectives and initiatives it owns that are not done
   * @param span how many functions stand directly in it
   */
  record Load(int owned, int span) implements Evidence {}
}
