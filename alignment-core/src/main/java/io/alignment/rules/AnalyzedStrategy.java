package io.alignment.rules;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.alignment.Analyses;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Metric;
import io.alignment.analysis.MetricValue;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.objectives.Time;
import io.alignment.internal.NearMiss;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Factor;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.Topic;
import io.alignment.model.Vision;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A strategy together with what the analyses say of it: what rules look at. The analyses are asked
 * once, however many rules there are. What was given up takes no part. Immutable, safe for use by
 * several threads.
 *
 * <pre>{@code
 * AnalyzedStrategy today = AnalyzedStrategy.of(strategy, LocalDate.of(2026, 11, 23));
 * }</pre>
 */
public final class AnalyzedStrategy implements Subject {

  private static final int MOST_EXPLANATIONS = 3;

  private final Question question;
  private final Strategy strategy;
  private final Optional<LocalDate> asOf;
  private final Report report;
  private final ImmutableMap<String, Metric> metrics;
  private final ImmutableSet<String> rules;
  private final ImmutableListMultimap<String, MetricValue> numbers;
  private final ImmutableListMultimap<String, Finding> findings;
  private final ImmutableListMultimap<About, MetricValue> numbersOfElements;
  private final ImmutableListMultimap<About, Finding> findingsOfElements;
  private final Supplier<Map<String, Board.Row>> board;

  private AnalyzedStrategy(Question question, Optional<LocalDate> asOf, Analyses analyses) {
    this.question = question;
    this.strategy = question.strategy();
    this.asOf = asOf;
    report = analyses.analyze(question);
    metrics = Maps.uniqueIndex(analyses.metrics(), Metric::id);
    rules =
        analyses.findingKinds().stream()
            .map(FindingKind::id)
            .collect(ImmutableSet.toImmutableSet());
    ImmutableListMultimap.Builder<String, MetricValue> figures = ImmutableListMultimap.builder();
    ImmutableListMultimap.Builder<About, MetricValue> ofElements = ImmutableListMultimap.builder();
    for (MetricValue figure : report.numbers()) {
      figures.put(figure.metric().id(), figure);
      ofElements.put(new About(figure.metric().id(), figure.subject()), figure);
    }
    numbers = figures.build();
    numbersOfElements = ofElements.build();
    ImmutableListMultimap.Builder<String, Finding> all = ImmutableListMultimap.builder();
    ImmutableListMultimap.Builder<About, Finding> byElement = ImmutableListMultimap.builder();
    for (Finding finding : report.findings()) {
      all.put(finding.rule(), finding);
      finding.elements().forEach(id -> byElement.put(new About(finding.rule(), id), finding));
    }
    findings = all.build();
    findingsOfElements = byElement.build();
    board =
        Suppliers.memoize(
            () ->
                report
                    .result(Board.class)
                    .map(it -> Maps.uniqueIndex(it.rows(), Board.Row::id))
                    .orElse(ImmutableMap.of()));
  }

  private AnalyzedStrategy(AnalyzedStrategy other, LocalDate asOf) {
    question = other.question;
    strategy = other.strategy;
    this.asOf = Optional.of(asOf);
    report = other.report;
    metrics = other.metrics;
    rules = other.rules;
    numbers = other.numbers;
    findings = other.findings;
    numbersOfElements = other.numbersOfElements;
    findingsOfElements = other.findingsOfElements;
    board = other.board;
  }

  /**
   * Asks the built-in analyses.
   *
   * @param strategy the strategy
   * @return the strategy with their answers
   */
  public static AnalyzedStrategy of(Strategy strategy) {
    return of(strategy, Analyses.builtIn());
  }

  /**
   * Asks the built-in analyses as of a day.
   *
   * @param strategy the strategy
   * @param asOf what counts as today: for progress, and for {@linkplain Exemption exemptions}
   * @return the strategy with their answers
   */
  public static AnalyzedStrategy of(Strategy strategy, LocalDate asOf) {
    return new AnalyzedStrategy(
        Question.about(strategy).asOf(asOf), Optional.of(asOf), Analyses.builtIn());
  }

  /**
   * Asks analyses of one's choice. Ready-made rules need the built-in ones among them.
   *
   * @param strategy the strategy
   * @param analyses the analyses whose numbers and findings the rules speak of
   * @return the strategy with their answers
   */
  public static AnalyzedStrategy of(Strategy strategy, Analyses analyses) {
    return of(Question.about(strategy), analyses);
  }

  /**
   * Asks analyses of one's choice a question. {@linkplain Exemption Exemptions} hold only once
   * {@link #asOf(LocalDate)} has said on which day they are looked at.
   *
   * @param question the strategy, the day, and what is left out
   * @param analyses the analyses whose numbers and findings the rules speak of
   * @return the strategy with their answers
   */
  public static AnalyzedStrategy of(Question question, Analyses analyses) {
    return new AnalyzedStrategy(question, Optional.empty(), analyses);
  }

  /**
   * Returns the same on a day. The day decides which {@linkplain Exemption exemptions} hold; the
   * analyses are not asked again.
   *
   * @param day what counts as today
   * @return the same with that day
   */
  public AnalyzedStrategy asOf(LocalDate day) {
    return new AnalyzedStrategy(this, day);
  }

  /** {@return what counts as today, if that was said} */
  public Optional<LocalDate> asOf() {
    return asOf;
  }

  /** {@return the strategy, without what was given up} */
  public Strategy strategy() {
    return strategy;
  }

  /** {@return what the analyses answer} */
  public Report report() {
    return report;
  }

  @Override
  public AnalyzedStrategy whole() {
    return this;
  }

  @Override
  public List<String> ids() {
    return ImmutableList.of();
  }

  @Override
  public List<Finding> findings(String rule) {
    return findings.get(known(rule, rules, "rule"));
  }

  @Override
  public List<MetricValue> numbers(String metric) {
    return numbers.get(known(metric, metrics.keySet(), "number"));
  }

  /** Says whether the lack of something at an element tells anything. */
  boolean expects(Topic topic, String element) {
    return question.expects(topic, element);
  }

  /** Says whether nothing is recorded of a topic, and that not on purpose. */
  boolean isSilentOf(Topic topic) {
    return !question.speaksOf(topic) && !topic.isIn(question.leftOut());
  }

  /** Says whether an objective or initiative leads to a vision that should be reached by a day. */
  boolean hasHorizon(String work) {
    return report.result(Time.class).map(it -> it.horizons().containsKey(work)).orElse(false);
  }

  List<Finding> findings(String rule, String element) {
    return findingsOfElements.get(new About(known(rule, rules, "rule"), element));
  }

  List<MetricValue> numbers(String metric, String subject) {
    return numbersOfElements.get(new About(known(metric, metrics.keySet(), "number"), subject));
  }

  /** Returns what the board says of an objective; empty if it is not on it. */
  Optional<Board.Row> row(String objective) {
    return Optional.ofNullable(board.get().get(objective));
  }

  /** Returns what a number means. */
  Metric metric(String id) {
    return Objects.requireNonNull(metrics.get(known(id, metrics.keySet(), "number")));
  }

  /** Returns the gravest findings that say why a number is not better. */
  List<Finding> explain(MetricValue figure) {
    return figure.metric().explainedBy().stream()
        .flatMap(kind -> findings.get(kind).stream())
        .filter(finding -> figure.subject().isEmpty() || speaksOf(figure.subject(), finding))
        .sorted()
        .limit(MOST_EXPLANATIONS)
        .map(finding -> only(figure.subject(), finding))
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean speaksOf(String subject, Finding finding) {
    return finding.elements().contains(subject)
        || finding.evidence().stream()
            .anyMatch(
                it ->
                    (it instanceof Evidence.Amounts of && of.amounts().containsKey(subject))
                        || (it instanceof Evidence.Transfers moves
                            && moves.unit().equals(subject)));
  }

  /** Leaves out what a finding says of other units than the one that a number is about. */
  private static Finding only(String subject, Finding finding) {
    List<Evidence> evidence =
        finding.evidence().stream()
            .filter(it -> !(it instanceof Evidence.Transfers moves) || moves.unit().equals(subject))
            .map(
                it ->
                    it instanceof Evidence.Amounts of && of.amounts().containsKey(subject)
                        ? new Evidence.Amounts(
                            Map.of(subject, Objects.requireNonNull(of.amounts().get(subject))))
                        : it)
            .collect(ImmutableList.toImmutableList());
    return finding.elements().contains(subject) || subject.isEmpty()
        ? finding
        : new Finding(finding.rule(), finding.severity(), finding.elements(), evidence);
  }

  private static String known(String id, Set<String> ids, String what) {
    if (!ids.contains(id)) {
      throw new IllegalArgumentException(
          "None of the analyses has a %s \"%s\".".formatted(what, id)
              + NearMiss.of(id, ids)
                  .map(" Did you mean \"%s\"?"::formatted)
                  .orElse(" There are: " + String.join(", ", ids) + "."));
    }
    return id;
  }

  /**
   * Returns an element.
   *
   * @param id the id of the element
   * @return the element; empty if there is none, or if it was given up
   */
  public Optional<AnalyzedElement<?>> element(String id) {
    return strategy.element(id).map(it -> AnalyzedElement.of(it, this));
  }

  /** {@return the visions} */
  public List<AnalyzedElement<Vision>> visions() {
    return all(strategy.visions(), it -> new AnalyzedElement<>(it, this));
  }

  /** {@return the objectives, but for key results} */
  public List<AnalyzedWork<Objective>> objectives() {
    return objectives(false);
  }

  /** {@return the key results} */
  public List<AnalyzedWork<Objective>> keyResults() {
    return objectives(true);
  }

  private List<AnalyzedWork<Objective>> objectives(boolean areKeyResults) {
    return all(strategy.objectives(), it -> new AnalyzedWork<>(it, this)).stream()
        .filter(it -> it.isKeyResult() == areKeyResults)
        .toList();
  }

  /** {@return the initiatives} */
  public List<AnalyzedWork<Initiative>> initiatives() {
    return all(strategy.initiatives(), it -> new AnalyzedWork<>(it, this));
  }

  /** {@return the business functions} */
  public List<AnalyzedElement<BusinessFunction>> functions() {
    return all(strategy.functions(), it -> new AnalyzedElement<>(it, this));
  }

  /** {@return the resources} */
  public List<AnalyzedElement<Resource>> resources() {
    return all(strategy.resources(), it -> new AnalyzedElement<>(it, this));
  }

  /** {@return the factors} */
  public List<AnalyzedElement<Factor>> factors() {
    return all(strategy.factors(), it -> new AnalyzedElement<>(it, this));
  }

  private static <E extends Element, A> List<A> all(List<E> elements, Function<E, A> analyzed) {
    return elements.stream().map(analyzed).collect(ImmutableList.toImmutableList());
  }

  @Override
  public String toString() {
    return "AnalyzedStrategy[" + strategy.name() + "]";
  }

  /** A number or rule, and of which element it speaks. */
  private record About(String what, String element) {}
}
