package io.alignment.analysis;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.alignment.model.Reading;
import io.alignment.model.Strategy;
import io.alignment.model.Topic;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What an {@link Analysis} is asked: of which strategy, as of which day, by which calendar, and
 * what is left out. All analyses that are asked together are asked the same. Immutable, safe for
 * use by several threads.
 *
 * <pre>{@code
 * Report report = Analyses.builtIn().analyze(Question.about(strategy).asOf(today));
 * }</pre>
 */
public final class Question {

  private final Strategy whole;
  private final Strategy strategy;
  private final Optional<LocalDate> given;
  private final Supplier<Optional<LocalDate>> day;
  private final BusinessCalendar calendar;
  private final Set<Topic> leftOutHere;
  private final Set<Topic> leftOut;
  private final ImmutableList<Analysis<? extends Result>> asked;
  private final Map<Analysis<?>, Result> answers = new ConcurrentHashMap<>();

  private Question(
      Strategy whole,
      Optional<LocalDate> given,
      Supplier<Optional<LocalDate>> day,
      BusinessCalendar calendar,
      Collection<Topic> leftOut,
      Collection<? extends Analysis<? extends Result>> asked) {
    this.whole = whole;
    this.strategy = whole.withoutDropped();
    this.given = given;
    this.day = day;
    this.calendar = calendar;
    leftOutHere = Sets.immutableEnumSet(leftOut);
    this.leftOut = Sets.immutableEnumSet(Sets.union(leftOutHere, whole.leavesOut()));
    this.asked = ImmutableList.copyOf(asked);
  }

  private static Supplier<Optional<LocalDate>> day(Optional<LocalDate> given, Strategy strategy) {
    return given.isPresent()
        ? () -> given
        : Suppliers.memoize(() -> newestReading(strategy.withoutDropped()));
  }

  private static Optional<LocalDate> newestReading(Strategy strategy) {
    return strategy.objectives().stream()
        .flatMap(objective -> objective.measures().stream())
        .flatMap(measure -> measure.readings().stream())
        .map(Reading::date)
        .max(LocalDate::compareTo);
  }

  /**
   * Returns a question about a strategy as of its newest reading, by the usual calendar, in which
   * nothing is left out.
   *
   * @param strategy the strategy
   * @return the question
   */
  public static Question about(Strategy strategy) {
    return new Question(
        strategy,
        Optional.empty(),
        day(Optional.empty(), strategy),
        BusinessCalendar.USUAL,
        List.of(),
        List.of());
  }

  /**
   * Returns the same question about another strategy.
   *
   * @param other the other strategy
   * @return the question
   */
  public Question insteadAbout(Strategy other) {
    return new Question(other, given, day(given, other), calendar, leftOutHere, List.of());
  }

  /**
   * Returns the same question as of a day.
   *
   * @param today what counts as today; no analysis reads a clock
   * @return the question
   */
  public Question asOf(LocalDate today) {
    Optional<LocalDate> known = Optional.of(today);
    return new Question(whole, known, day(known, whole), calendar, leftOutHere, List.of());
  }

  /**
   * Returns the same question by another calendar.
   *
   * @param other when the years and quarters of the business begin
   * @return the question
   */
  public Question by(BusinessCalendar other) {
    return new Question(whole, given, day, other, leftOutHere, List.of());
  }

  /**
   * Returns the same question with more left out.
   *
   * @param topics what is neither asked nor found
   * @return the question
   */
  public Question leavingOut(Collection<Topic> topics) {
    return new Question(
        whole,
        given,
        day,
        calendar,
        ImmutableList.<Topic>builder().addAll(leftOutHere).addAll(topics).build(),
        List.of());
  }

  /**
   * Returns the same question, put to several analyses together. Each is asked once, when its
   * answer is wanted.
   *
   * @param analyses whom to ask, each of a class of its own
   * @return the question; this one if these are asked already
   */
  public Question asking(List<? extends Analysis<? extends Result>> analyses) {
    return analyses.equals(asked)
        ? this
        : new Question(whole, given, day, calendar, leftOutHere, analyses);
  }

  /** {@return the strategy that is asked about, without what was dropped} */
  public Strategy strategy() {
    return strategy;
  }

  /** {@return the strategy as it was given, also with what was dropped} */
  public Strategy whole() {
    return whole;
  }

  /** {@return what counts as today: the day that was given, or that of the newest reading} */
  public Optional<LocalDate> day() {
    return day.get();
  }

  /** {@return when the years and quarters of the business begin} */
  public BusinessCalendar calendar() {
    return calendar;
  }

  /** {@return what is neither asked nor found: what was left out here, and by the strategy} */
  public Set<Topic> leftOut() {
    return leftOut;
  }

  /**
   * Says whether anything is recorded of a topic, at any element that was not dropped. Of what the
   * strategy is silent all elements are unknown in that respect, neither in order nor at fault.
   *
   * <p>It speaks of owners, measures, perspectives, readings and cadences if any objective has one;
   * of days if any work has a due date; of work if there is an initiative, or somebody takes part
   * in an objective or something is allocated to one; of money and time if such a resource is
   * allocated to anything; of skills if any are required, held or taught; of channels if anybody
   * collaborates or communicates; of people and factors if there are any; of a question if of any
   * topic that it is about.
   *
   * @param topic the topic
   * @return whether the strategy speaks of it
   */
  public boolean speaksOf(Topic topic) {
    return SpokenTopics.of(strategy).isSpoken(topic);
  }

  /**
   * Says whether the lack of something at an element tells anything: whether the strategy speaks of
   * the topic, and neither this question nor the strategy nor the element leaves it out. An
   * initiative leaves out what all objectives that it supports leave out. Cost: constant where no
   * objective leaves anything out.
   *
   * @param topic the topic
   * @param element the id of the element
   * @return whether silence at the element means that it lacks it
   */
  public boolean expects(Topic topic, String element) {
    return speaksOf(topic)
        && !topic.isIn(leftOut)
        && !SpokenTopics.of(strategy).isLeftOut(topic, element);
  }

  /**
   * Returns what another analysis answers to this question: the one of its class among those that
   * are asked together, with its options, or else the one given. It must not ask back.
   *
   * @param type the class of the answer
   * @param analysis whom to ask if none of its class is asked
   * @param <R> the type of the answer
   * @return the answer
   */
  public <R extends Result> R answer(Class<R> type, Analysis<R> analysis) {
    return asked.stream()
        .filter(it -> it.getClass() == analysis.getClass())
        .findFirst()
        .map(it -> type.cast(answer(it)))
        .orElseGet(() -> analysis.analyze(this));
  }

  /**
   * Returns what an analysis answers to this question. It is computed once.
   *
   * @param analysis whom to ask
   * @return the answer
   */
  public Result answer(Analysis<? extends Result> analysis) {
    // Not computed inside of the map, as analyses ask each other.
    Result known = answers.get(analysis);
    if (known == null) {
      known = analysis.analyze(this);
      answers.put(analysis, known);
    }
    return known;
  }
}
