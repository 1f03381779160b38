package io.alignment.analysis;

import static java.time.temporal.ChronoUnit.DAYS;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.alignment.model.BusinessCalendar;
import io.alignment.model.CommonUnits;
import io.alignment.model.Element;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Strategy;
import io.alignment.model.Topic;
import io.alignment.model.WorkItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What an {@link Analysis} is asked: of which strategy, as of which day, and what is left out. All
 * analyses that are asked together are asked the same. Immutable, safe for use by several threads.
 *
 * <pre>{@code
 * Report report = Analyses.builtIn().analyze(Question.about(strategy).asOf(today));
 * }</pre>
 */
public final class Question {

  private static final long A_YEAR = 365;
  private static final long MANY = 5;
  private static final long TWICE = 2;

  private final Strategy whole;
  private final Supplier<Strategy> strategy;
  private final Supplier<SpokenTopics> spoken;
  private final Optional<LocalDate> given;
  private final Supplier<Days> readings;
  private final Set<Topic> leftOutHere;
  private final Set<Topic> leftOut;
  private final ImmutableList<Analysis<? extends Result>> asked;
  private final Map<Analysis<?>, Object> answers = new ConcurrentHashMap<>();

  private Question(
      Strategy whole,
      Optional<LocalDate> given,
      Supplier<Days> readings,
      Collection<Topic> leftOut,
      Collection<? extends Analysis<? extends Result>> asked) {
    this.whole = whole;
    strategy = Suppliers.memoize(this::inCommonUnits);
    spoken = Suppliers.memoize(() -> new SpokenTopics(strategy(), this::day));
    this.given = given;
    this.readings = readings;
    leftOutHere = Sets.immutableEnumSet(leftOut);
    this.leftOut = Sets.immutableEnumSet(Sets.union(leftOutHere, whole.leavesOut()));
    this.asked = ImmutableList.copyOf(asked);
  }

  private Strategy inCommonUnits() {
    Strategy there = whole.withoutDropped();
    // The day is looked for only where it matters.
    Strategy then = there.dependsOnDay() ? there.asOf(day()) : there;
    Strategy active = then.withKeyResultsFilledIn();
    return whole.units().isEmpty() ? active : new CommonUnits(active, day()).strategy();
  }

  private static Supplier<Days> readings(Strategy strategy) {
    return Suppliers.memoize(() -> Days.of(strategy.withoutDropped()));
  }

  /**
   * The days of the newest readings and check-ins.
   *
   * @param newest the last day but the stray one
   * @param stray the last day, if it is a slip of the pen by all appearance
   */
  private record Days(Optional<LocalDate> newest, Optional<LocalDate> stray) {

    static Days of(Strategy strategy) {
      List<Measure> measures = new ArrayList<>();
      List<LocalDate> days = new ArrayList<>();
      for (Element element : strategy.elements()) {
        if (element instanceof Objective objective) {
          measures.addAll(objective.measures());
        }
        if (element instanceof WorkItem work) {
          work.checkIns().forEach(it -> days.add(it.date()));
        }
      }
      measures.forEach(it -> it.daysOfRecord().forEach(days::add));
      days.sort(Comparator.naturalOrder());
      if (days.isEmpty()) {
        return new Days(Optional.empty(), Optional.empty());
      }
      int last = days.size() - 1;
      return isStray(days, measures)
          ? new Days(Optional.of(days.get(last - 1)), Optional.of(days.get(last)))
          : new Days(Optional.of(days.get(last)), Optional.empty());
    }

    /**
     * Says whether the last day is at least a year, and many pauses, after all others, and not as
     * rare as its measure is to be read.
     */
    private static boolean isStray(List<LocalDate> days, List<Measure> measures) {
      int last = days.size() - 1;
      long[] pauses =
          IntStream.range(0, last)
              .mapToLong(it -> DAYS.between(days.get(it), days.get(it + 1)))
              .toArray();
      return last >= 2
          && pauses[last - 1] >= A_YEAR
          && pauses[last - 1] > MANY * LongStream.of(pauses).limit(last - 1).max().orElseThrow()
          && measures.stream()
              .filter(it -> it.daysOfRecord().anyMatch(days.get(last)::equals))
              .noneMatch(it -> pauses[last - 1] <= TWICE * it.everyDays().orElse(0));
    }
  }

  /**
   * Returns a question about a strategy as of its newest reading, in which nothing is left out.
   *
   * @param strategy the strategy
   * @return the question
   */
  public static Question about(Strategy strategy) {
    return new Question(strategy, Optional.empty(), readings(strategy), List.of(), List.of());
  }

  /**
   * Returns the same question about another strategy.
   *
   * @param other the other strategy
   * @return the question
   */
  public Question insteadAbout(Strategy other) {
    return new Question(other, given, readings(other), leftOutHere, List.of());
  }

  /**
   * Returns the same question as of a day.
   *
   * @param today what counts as today; no analysis reads a clock
   * @return the question
   */
  public Question asOf(LocalDate today) {
    return new Question(whole, Optional.of(today), readings, leftOutHere, List.of());
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
        readings,
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
        : new Question(whole, given, readings, leftOutHere, analyses);
  }

  /**
   * Returns this question, where some answers are known: those that another question has had, which
   * differs from this one in nothing on which they rest. That is for the caller to know.
   *
   * @param other the other question, put to the same analyses
   * @param isSame whether an analysis answers both the same
   * @return the question
   */
  public Question knowing(Question other, Predicate<Analysis<?>> isSame) {
    Question question = new Question(whole, given, readings, leftOutHere, asked);
    question.answers.putAll(Maps.filterKeys(other.answers, isSame::test));
    return question;
  }

  /**
   * {@return the strategy that is asked about, without what was dropped, in which what has ended by
   * the day is done, key results have the days, status and perspective of their objectives where
   * they have none of their own, and amounts are in {@linkplain CommonUnits common units}}
   */
  public Strategy strategy() {
    return strategy.get();
  }

  /** {@return the strategy as it was given, also with what was dropped} */
  public Strategy whole() {
    return whole;
  }

  /**
   * Returns what counts as today.
   *
   * @return the day that was given, or that of the newest reading or check-in but a {@linkplain
   *     #strayReading stray} one; empty without either
   */
  public Optional<LocalDate> day() {
    return given.or(() -> readings.get().newest);
  }

  /**
   * Returns the day of a reading that seems to be a slip of the pen: it lies after today, at least
   * a year after all others, of which there are two or more, and longer after them than five times
   * the longest pause between them, and than twice as long as its measure may go unread. It is
   * asked about and never makes a day today.
   *
   * @return the day, which has a single reading
   */
  public Optional<LocalDate> strayReading() {
    return readings.get().stray.filter(it -> day().filter(it::isAfter).isPresent());
  }

  /** {@return when the years and quarters of the business begin} */
  public BusinessCalendar calendar() {
    return whole.calendar();
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
   * of days if any work has a due date or an end; of work if there is an initiative, or somebody
   * takes part in an objective or something is allocated to one; of money and time if such a
   * resource is allocated to anything; of skills if any are required, held or taught; of channels
   * if anybody collaborates or communicates; of people and factors if there are any; of answers if
   * any work answers a factor; of a question if of any topic that it is about.
   *
   * @param topic the topic
   * @return whether the strategy speaks of it
   */
  public boolean speaksOf(Topic topic) {
    return spoken.get().isSpoken(topic);
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
    return speaksOf(topic) && !topic.isIn(leftOut) && !spoken.get().isLeftOut(topic, element);
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
   * @param <R> the type of the answer
   * @return the answer
   */
  @SuppressWarnings("unchecked") // What stands there is what this analysis has answered.
  public <R> R answer(Analysis<R> analysis) {
    // Not computed inside of the map, as analyses ask each other.
    Object known = answers.get(analysis);
    if (known == null) {
      known = analysis.analyze(this);
      answers.put(analysis, known);
    }
    return (R) known;
  }
}
