package io.alignment.plan;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.model.Strategy;
import java.math.BigDecimal;
import java.util.List;

/**
 * Looks for a plan: the few steps that together bring most. It thinks of steps for what was found,
 * makes them in copies, asks each copy, takes the best, tries the others again after it, and at
 * last exchanges steps as long as that helps. Nothing is guessed: the numbers of a {@link Plan} are
 * those of the copy in which all of its steps were made.
 *
 * <pre>{@code
 * Plan plan = new PlanSearch(Analyses.builtIn()).upTo(3).in(Question.about(strategy));
 * }</pre>
 *
 * <p>No two steps answer the same finding. Of three steps one after another no two are of one kind
 * where another kind brings at least half as much. No step promises more of a resource than there
 * is, takes from what demands it, gives to work for which a resource is not meant, leaves work
 * without a skill, or breaks a date.
 *
 * <p>Immutable, safe for use by several threads. The same content gives the same plan. Cost: that
 * of the board for each copy. A copy of a large strategy takes long, so that fewer are made: as
 * many as have {@value #MOST_PARTS} elements and relations in all, {@value #LEAST_TRIES} at least
 * and {@value #MOST_TRIES} at most, and two for each step of the plan besides.
 */
public final class PlanSearch {

  private static final int MOST_PARTS = 40_000;
  private static final int LEAST_TRIES = 8;
  private static final int MOST_TRIES = 120;

  private final Analyses analyses;
  private final Settings settings;

  private PlanSearch(Analyses analyses, Settings settings) {
    this.analyses = analyses;
    this.settings = settings;
  }

  /**
   * Makes the search for a plan of five steps of any kind and effort.
   *
   * @param analyses what to ask of each copy, and of the strategy with the whole plan
   */
  public PlanSearch(Analyses analyses) {
    this(analyses, Settings.USUAL);
  }

  /**
   * Returns this search for another number of steps.
   *
   * @param steps how many steps at most, at least 1; 5 by default
   * @return the search
   * @throws IllegalArgumentException if it is less
   */
  public PlanSearch upTo(int steps) {
    if (steps < 1) {
      throw new IllegalArgumentException(
          "A plan of %s steps is none. Ask for at least 1.".formatted(steps));
    }
    return new PlanSearch(analyses, settings.upTo(steps));
  }

  /**
   * Returns this search for steps that take no more than some effort.
   *
   * @param most the largest effort of a step
   * @return the search
   */
  public PlanSearch effort(Effort most) {
    return new PlanSearch(analyses, settings.effort(most));
  }

  /**
   * Returns this search with another effort of a kind of step.
   *
   * @param kind the kind
   * @param effort how much a step of this kind takes here
   * @return the search
   */
  public PlanSearch effort(StepKind kind, Effort effort) {
    return new PlanSearch(analyses, settings.effort(kind, effort));
  }

  /**
   * Returns this search with an effort of steps that change an element, or what is tied to it,
   * whatever their kind; of several such elements of a step the largest effort counts.
   *
   * @param element the id of the element
   * @param effort how much such a step takes here
   * @return the search
   */
  public PlanSearch effort(String element, Effort effort) {
    return new PlanSearch(analyses, settings.effort(element, effort));
  }

  /**
   * Returns this search with a price of a kind of step, besides what it takes of what is given to
   * nothing yet. What nobody has written down of it is known then: of people's time if the unit is
   * one of people, else of money.
   *
   * @param kind the kind
   * @param unit of what, such as {@code EUR} or {@code FTE}
   * @param amount how much a step of this kind takes
   * @return the search
   */
  public PlanSearch price(StepKind kind, String unit, BigDecimal amount) {
    return new PlanSearch(analyses, settings.price(kind, new Price.Amount(amount, unit)));
  }

  /**
   * Returns this search with a price of steps that change an element, or what is tied to it, as
   * that of a kind, and in addition to it.
   *
   * @param element the id of the element
   * @param unit of what
   * @param amount how much such a step takes
   * @return the search
   */
  public PlanSearch price(String element, String unit, BigDecimal amount) {
    return new PlanSearch(analyses, settings.price(element, new Price.Amount(amount, unit)));
  }

  /**
   * Returns this search for plans that spend no more than some amount of what is given to nothing
   * yet. What is moved from one work to another is not spent. With any such limit no step is taken
   * of which nobody knows how much money it takes.
   *
   * @param unit of what, such as {@code EUR}
   * @param most how much at most
   * @return the search
   */
  public PlanSearch spending(String unit, BigDecimal most) {
    return new PlanSearch(analyses, settings.spending(unit, most));
  }

  /**
   * Returns this search without some kinds of steps.
   *
   * @param kinds the kinds that are not wanted
   * @return the search
   */
  public PlanSearch without(StepKind... kinds) {
    return new PlanSearch(analyses, settings.without(List.of(kinds)));
  }

  /**
   * Searches.
   *
   * @param question about the strategy
   * @return the plan; without steps if none brings anything
   */
  public Plan in(Question question) {
    Question asked = question.asking(analyses.list());
    return in(asked, analyses.analyze(asked));
  }

  /**
   * Searches in a strategy that is analyzed already.
   *
   * @param question about the strategy
   * @param report the answers to it, by the same analyses
   * @return the plan; without steps if none brings anything
   */
  public Plan in(Question question, Report report) {
    Question asked = question.asking(analyses.list());
    Strategy strategy = question.whole();
    int parts = Math.max(1, strategy.elements().size() + strategy.relations().size());
    int tries = Math.min(MOST_TRIES, Math.max(LEAST_TRIES, MOST_PARTS / parts));
    Trials trials = new Trials(asked, analyses, report);
    Situation situation = new Situation(asked, report, trials.base().board());
    List<Idea> ideas = Thoughts.about(situation, idea -> settings.allows(idea, strategy));
    Selection selection = new Selection(trials, ideas, settings, tries);
    Selection.Chosen chosen = selection.choose();
    List<Questions.Asked> questions =
        settings.allowsAsking() ? new Questions(situation).list(selection.hopeful()) : List.of();
    Standing standing = new Standing(analyses, situation.matters(), chosen.outcomes());
    return new PlanMaker(trials, settings, chosen, questions, standing)
        .plan(report, analyses, situation.unseen() + selection.untried());
  }
}
