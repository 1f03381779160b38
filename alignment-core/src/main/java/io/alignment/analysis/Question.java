package io.alignment.analysis;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.alignment.model.Reading;
import io.alignment.model.Strategy;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  private final ImmutableSortedSet<String> leftOut;
  private final ImmutableList<Result> answers;

  private Question(
      Strategy whole,
      Optional<LocalDate> given,
      Supplier<Optional<LocalDate>> day,
      BusinessCalendar calendar,
      Collection<String> leftOut,
      Collection<? extends Result> answers) {
    this.whole = whole;
    this.strategy = whole.withoutDropped();
    this.given = given;
    this.day = day;
    this.calendar = calendar;
    this.leftOut = ImmutableSortedSet.copyOf(leftOut);
    this.answers = ImmutableList.copyOf(answers);
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
    return new Question(other, given, day(given, other), calendar, leftOut, List.of());
  }

  /**
   * Returns the same question as of a day.
   *
   * @param today what counts as today; no analysis reads a clock
   * @return the question
   */
  public Question asOf(LocalDate today) {
    Optional<LocalDate> known = Optional.of(today);
    return new Question(whole, known, day(known, whole), calendar, leftOut, List.of());
  }

  /**
   * Returns the same question by another calendar.
   *
   * @param other when the years and quarters of the business begin
   * @return the question
   */
  public Question by(BusinessCalendar other) {
    return new Question(whole, given, day, other, leftOut, List.of());
  }

  /**
   * Returns the same question with more left out.
   *
   * @param topics names of what is neither asked nor found, such as {@code skills}
   * @return the question
   */
  public Question leavingOut(Collection<String> topics) {
    return new Question(
        whole,
        given,
        day,
        calendar,
        ImmutableSortedSet.<String>naturalOrder().addAll(leftOut).addAll(topics).build(),
        List.of());
  }

  /**
   * Returns the same question, together with what others answered to it.
   *
   * @param results the answers of other analyses to this question
   * @return the question
   */
  public Question knowing(Collection<? extends Result> results) {
    return new Question(whole, given, day, calendar, leftOut, results);
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

  /** {@return the names of what is neither asked nor found} */
  public Set<String> leftOut() {
    return leftOut;
  }

  /**
   * Returns what another analysis answers to this question: what it answered already, if that is
   * known, so that nothing is computed twice.
   *
   * @param type the class of the answer
   * @param analysis whom to ask if it is not known
   * @param <R> the type of the answer
   * @return the answer
   */
  public <R extends Result> R answer(Class<R> type, Analysis<R> analysis) {
    return answers.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseGet(() -> analysis.analyze(this));
  }
}
