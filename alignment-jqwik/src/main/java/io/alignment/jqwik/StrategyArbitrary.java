package io.alignment.jqwik;

import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;

/**
 * Valid strategies at random. Every method returns a new arbitrary with one option more; the order
 * of options does not matter, and of one that is given twice the last one counts.
 *
 * <p>By default they have up to 25 elements of all types, relations of all kinds, and every
 * optional field now and then; islands, several parents and what was given up are common. They
 * shrink to what a person can read: parts fall away first, then optional fields.
 */
public interface StrategyArbitrary extends Arbitrary<Strategy> {

  /**
   * Sets how many elements there are.
   *
   * @param least at least
   * @param most at most
   * @return the arbitrary
   * @throws IllegalArgumentException if no number is both
   */
  StrategyArbitrary ofSize(int least, int most);

  /**
   * Sets how many elements there are at the most.
   *
   * @param most at most
   * @return the arbitrary
   * @throws IllegalArgumentException if it is negative
   */
  StrategyArbitrary ofMaxSize(int most);

  /**
   * Sets how many relations there are at the most; by default 2.4 for each element.
   *
   * @param most at most
   * @return the arbitrary
   * @throws IllegalArgumentException if it is negative
   */
  StrategyArbitrary ofMaxRelations(int most);

  /**
   * Sets how many supports may lie between an objective and what it leads to.
   *
   * @param most the length of the longest chain of objectives up to a vision, at least 1
   * @return the arbitrary
   * @throws IllegalArgumentException if it is not positive
   */
  StrategyArbitrary ofMaxDepth(int most);

  /**
   * Sets how many objectives may support the same thing.
   *
   * @param most at most, at least 1
   * @return the arbitrary
   * @throws IllegalArgumentException if it is not positive
   */
  StrategyArbitrary ofMaxFanOut(int most);

  /**
   * Sets how many things an objective or initiative may support; 1 makes trees.
   *
   * @param most at most, at least 1
   * @return the arbitrary
   * @throws IllegalArgumentException if it is not positive
   */
  StrategyArbitrary ofMaxParents(int most);

  /**
   * Allows only some types of element.
   *
   * @param types the types
   * @return the arbitrary
   * @throws IllegalArgumentException if there are none
   */
  StrategyArbitrary withElements(Element.Type... types);

  /**
   * Allows only some kinds of relation.
   *
   * @param kinds the kinds
   * @return the arbitrary
   */
  StrategyArbitrary withRelations(Relation.Kind... kinds);

  /**
   * Does without some kinds of relation.
   *
   * @param kinds the kinds
   * @return the arbitrary
   */
  StrategyArbitrary withoutRelations(Relation.Kind... kinds);

  /** {@return the arbitrary, in which nobody says who works with whom or talks to whom} */
  StrategyArbitrary withoutCollaboration();

  /**
   * Sets between which bounds the weights of supports are; by default from 1 to 6, and now and then
   * 0.
   *
   * @param least the least weight, 0 or more
   * @param most the largest weight
   * @return the arbitrary
   * @throws IllegalArgumentException if no weight is possible
   */
  StrategyArbitrary withWeights(double least, double most);

  /** {@return the arbitrary, in which everything weighs 1} */
  StrategyArbitrary withEqualWeights();

  /**
   * Sets between which days all dates are; by default in the years 2026 and 2027.
   *
   * @param first the first day
   * @param last the last day
   * @return the arbitrary
   * @throws IllegalArgumentException if the first day comes after the last
   */
  StrategyArbitrary withDates(LocalDate first, LocalDate last);

  /** {@return the arbitrary, without any date: no horizons, due dates, readings and periods} */
  StrategyArbitrary withoutDates();

  /**
   * Takes other texts for names, descriptions, tags, properties, units, skills and channels.
   *
   * @param texts the texts, without lone surrogates; a name that would be blank gets a letter
   * @return the arbitrary
   */
  StrategyArbitrary withTexts(Arbitrary<String> texts);

  /**
   * {@return the arbitrary, in which numbers and dates often are at the limits of what is valid}
   */
  StrategyArbitrary atTheLimits();

  /**
   * Adds islands: objectives that lead nowhere. Some have an initiative of their own, an owner or
   * money, as far as the other options allow.
   *
   * @param number how many islands; what belongs to them comes on top of the number of elements and
   *     relations
   * @return the arbitrary
   * @throws IllegalArgumentException if it is negative, or now or at a later option, if there may
   *     be no objectives
   */
  StrategyArbitrary withIslands(int number);

  /**
   * Returns strategies in which all is well: no built-in analysis finds anything. Each objective
   * has one owner, a measure, work, and money and people in proportion to its priority; who has to
   * talk does. There is one vision and at least one objective.
   *
   * <p>Of the options, only size, depth, fan-out, number of parents, islands and {@link
   * #withoutCollaboration} matter then. A size counts the objectives: up to 12 by default, and
   * never more than 50. An island is an objective with work that serves nothing, and changes
   * nothing else.
   *
   * @return the arbitrary
   * @throws IllegalArgumentException now or at a later option, if there is no room for as many
   *     objectives as were asked for
   */
  StrategyArbitrary wellAligned();
}
