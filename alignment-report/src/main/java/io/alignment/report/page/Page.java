package io.alignment.report.page;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Metric;
import io.alignment.analysis.MetricValue;
import io.alignment.analysis.Report;
import io.alignment.analysis.Result;
import io.alignment.analysis.Severity;
import io.alignment.analysis.Stakes;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.analysis.summary.Summary;
import io.alignment.drift.Drift;
import io.alignment.drift.DriftWords;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Objective;
import io.alignment.model.Strategy;
import io.alignment.proposals.Proposal;
import io.alignment.proposals.Proposals;
import io.alignment.report.answers.AnswerTelling;
import io.alignment.report.phrases.Phrases;
import io.alignment.report.phrases.Text;
import io.alignment.report.svg.Anchors;
import io.alignment.report.svg.Note;
import io.alignment.report.telling.Telling;
import io.alignment.words.Wording;
import io.alignment.words.Words;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the templates of a report are filled with, and the words for it. */
public final class Page {

  private static final int MOST_GRAVE = 5;
  private static final int MOST_MOVED = 2;
  private static final int MOST_LISTED = 300;
  private static final int MOST_FORKS = 40;

  private final Strategy strategy;
  private final Report report;
  private final Proposals proposals;
  private final Words words;
  private final Optional<Versions> versions;
  private final Numbers numbers;
  private final Stakes stakes;
  private final Map<String, Element> elements = new HashMap<>();
  private final Set<Finding.Key> added = new HashSet<>();
  private final Map<String, Note> changes;
  private final AnswerTelling tellings;
  private final Map<String, String> answerOf = new HashMap<>();

  /**
   * Prepares the pages.
   *
   * @param strategy the strategy
   * @param report the answers to it
   * @param proposals what to change first
   * @param words the words for findings
   * @param versions an older version to compare with, if there is one
   */
  public Page(
      Strategy strategy,
      Report report,
      Proposals proposals,
      Words words,
      Optional<Versions> versions) {
    this.strategy = strategy;
    this.report = report;
    this.proposals = proposals;
    this.words = words;
    this.versions = versions;
    tellings = new AnswerTelling(strategy, report, words);
    report
        .results()
        .forEach(
            (name, result) ->
                result.findings().forEach(finding -> answerOf.put(finding.rule(), name)));
    numbers = new Numbers(report, versions);
    stakes = new Stakes(strategy, report);
    strategy.elements().forEach(it -> elements.put(it.id(), it));
    versions.ifPresent(
        it -> it.drift().findings().added().forEach(finding -> added.add(finding.key())));
    changes = versions.map(it -> Changes.of(it.drift(), words)).orElse(Map.of());
  }

  /**
   * Two versions of a strategy.
   *
   * @param before the old one
   * @param reportBefore the answers to it
   * @param drift what is different in the new one
   */
  public record Versions(Strategy before, Report reportBefore, Drift drift) {}

  /** {@return the strategy} */
  public Strategy strategy() {
    return strategy;
  }

  /** {@return an answer, if it was asked} */
  public <R extends Result> Optional<R> result(Class<R> type) {
    return report.result(type);
  }

  /** {@return the objectives, those first that carry most of the vision} */
  public List<Objective> objectives() {
    return strategy.withoutDropped().objectives().stream()
        .sorted(
            Comparator.<Objective>comparingDouble(
                    it -> -report.priorities().getOrDefault(it.id(), 0.0))
                .thenComparing(Objective::id))
        .toList();
  }

  /** {@return the business functions, by id} */
  public List<BusinessFunction> functions() {
    return strategy.functions().stream().sorted(Comparator.comparing(Element::id)).toList();
  }

  /** {@return the older version and what is different} */
  public Optional<Versions> versions() {
    return versions;
  }

  // Answers

  /** {@return the pages that have something to tell} */
  public List<Chapter> chapters() {
    return Arrays.stream(Chapter.values())
        .filter(it -> it == Chapter.SUMMARY || it == Chapter.MAP || !answers(it).isEmpty())
        .toList();
  }

  /** {@return the names of the answers that a page tells} */
  public List<String> answers(Chapter chapter) {
    return report.results().entrySet().stream()
        .filter(it -> Chapter.of(it.getValue()) == chapter)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** {@return what an answer tells} */
  public Telling telling(String answer) {
    return tellings.of(answer);
  }

  /** {@return what somebody hears of a table who cannot see it} */
  public static String label(List<Telling.Part> parts, Telling.Table table) {
    return Stream.concat(
            parts.stream()
                .filter(Telling.Line.class::isInstance)
                .map(it -> ((Telling.Line) it).text())
                .limit(1),
            table.columns().stream())
        .filter(it -> !it.isEmpty())
        .map(Text::plain)
        .collect(Collectors.joining(", "));
  }

  /** {@return the place where an answer is told} */
  public String answerAnchor(String answer) {
    return Anchors.of("answer", answer);
  }

  /** {@return the title of a page} */
  public String title(Chapter chapter) {
    return Phrases.english().plain("page." + chapter.id() + ".title");
  }

  /** {@return a word for a page} */
  public String shortTitle(Chapter chapter) {
    return Phrases.english().plain("page." + chapter.id());
  }

  // Names

  /** {@return the name of an element; its id if there is no such element} */
  public String name(String id) {
    Element element = elements.get(id);
    return element == null ? id : element.name();
  }

  /** {@return where the report speaks of an element} */
  public String href(String id) {
    return "#" + anchor(id);
  }

  /** {@return the name of that place} */
  public String anchor(String id) {
    return Anchors.of("element", id);
  }

  /** {@return whether there is such an element} */
  public boolean isElement(String id) {
    return elements.containsKey(id);
  }

  /** {@return whether a number is one of an element, and not of a unit or group of that name} */
  public boolean isElement(Metric metric, String subject) {
    return metric.subject() == Metric.Subject.ELEMENT && isElement(subject);
  }

  /** {@return the ids that are elements, in the same order} */
  public List<String> elementsOf(Finding finding) {
    return finding.elements().stream().filter(this::isElement).toList();
  }

  /** {@return a constant in small letters} */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  // Numbers

  /** {@return a number of the whole strategy} */
  public Shown number(Metric metric) {
    return numbers.shown(metric, "");
  }

  /** {@return a number of an element, unit or group} */
  public Shown number(Metric metric, String subject) {
    return numbers.shown(metric, subject);
  }

  /** {@return the numbers of an element} */
  public List<MetricValue> numbersOf(String id) {
    return numbers.of(id);
  }

  /** {@return a number as it is shown} */
  public Shown shown(MetricValue figure) {
    return numbers.shown(figure);
  }

  /** {@return every number there is, by id and subject} */
  public List<MetricValue> numbers() {
    return numbers.all();
  }

  /** {@return what every number means} */
  public List<Metric> catalogue() {
    return numbers.catalogue();
  }

  /** {@return the place where a number is explained} */
  public static String definition(String metric) {
    return Anchors.of("definition", metric);
  }

  /** {@return the first of a list, as many as a page can hold} */
  public static <T> List<T> first(List<T> list) {
    return list.subList(0, Math.min(MOST_LISTED, list.size()));
  }

  /** {@return how many more there are} */
  public static int rest(List<?> list) {
    return list.size() - first(list).size();
  }

  /** {@return how many forks of a unit there are besides} */
  public static int restOfForks(ResourceFit.Amounts amounts) {
    return amounts.forks().size() - forks(amounts).size();
  }

  /** {@return the forks of a unit at which most takes the wrong branch, the worst first} */
  public static List<ResourceFit.Fork> forks(ResourceFit.Amounts amounts) {
    return amounts.forks().stream()
        .sorted(
            Comparator.<ResourceFit.Fork>comparingDouble(it -> -it.moved())
                .thenComparing(ResourceFit.Fork::id))
        .limit(MOST_FORKS)
        .toList();
  }

  /** {@return whether more of a number is better, in words} */
  public static String better(Metric metric) {
    return Phrases.english().plain("better." + word(metric.better()));
  }

  /** {@return a share} */
  public static String percent(double share) {
    return Wording.percent(share);
  }

  /** {@return a share, a dash if there is none} */
  public static String percent(OptionalDouble share) {
    return Numbers.text(Metric.Unit.SHARE, share);
  }

  /** {@return a number} */
  public static String number(double number) {
    return Wording.number(number);
  }

  /** {@return an exact number} */
  public static String number(BigDecimal number) {
    return Wording.number(number);
  }

  /** {@return a number, a dash if there is none} */
  public static String number(OptionalDouble number) {
    return Numbers.text(Metric.Unit.INDEX, number);
  }

  /** {@return how many of what} */
  public static String count(long number, String noun) {
    return Phrases.english().count(number, noun).plain();
  }

  /** {@return a phrase} */
  public static String say(String key, Object... arguments) {
    return Phrases.english().plain(key, arguments);
  }

  /** {@return how long a bar is, in hundredths} */
  public static String width(double share) {
    return Wording.number(100 * Math.max(0, Math.min(1, share)));
  }

  /** {@return the class of what is bad; none of what is not} */
  public static @Nullable String bad(boolean bad) {
    return bad ? "bad" : null;
  }

  // Findings

  /** {@return all findings, those that matter most first} */
  public List<Finding> findings() {
    return report.findings().stream()
        .sorted(
            Comparator.comparing(Finding::severity)
                .thenComparing(Comparator.comparingDouble(stakes::of).reversed())
                .thenComparing(it -> it))
        .toList();
  }

  /** {@return the gravest findings of different kinds} */
  public List<Finding> gravest() {
    Map<String, Finding> ofRule = new LinkedHashMap<>();
    report.findings().stream()
        .filter(it -> it.severity() != Severity.INFO)
        .sorted(Comparator.comparingDouble(stakes::of).reversed().thenComparing(it -> it))
        .forEach(it -> ofRule.putIfAbsent(it.rule(), it));
    return ofRule.values().stream().limit(MOST_GRAVE).toList();
  }

  /** {@return how many findings of a severity there are} */
  public long findings(Severity severity) {
    return report.findings().stream().filter(it -> it.severity() == severity).count();
  }

  /** {@return how much of the vision is at stake} */
  public String gravity(Finding finding) {
    return Wording.number(1000 * stakes.of(finding)).replace(",", "");
  }

  /** {@return what a number means} */
  public String meaning(Metric metric) {
    return words.number(metric);
  }

  /** {@return what is wrong} */
  public String what(Finding finding) {
    return words.what(finding, strategy);
  }

  /** {@return why it matters} */
  public String why(Finding finding) {
    return words.why(finding, strategy);
  }

  /** {@return how to mend it} */
  public String mend(Finding finding) {
    return words.mend(finding, strategy);
  }

  /** {@return how bad it is, in a word} */
  public static String word(Severity severity) {
    return Phrases.english().plain("severity." + severity.name().toLowerCase(Locale.ROOT));
  }

  /** {@return whether a finding came with the new version} */
  public boolean isNew(Finding finding) {
    return added.contains(finding.key());
  }

  /** {@return the place that tells the numbers behind a finding} */
  public String answerAnchor(Finding finding) {
    return answerAnchor(Objects.requireNonNull(answerOf.get(finding.rule())));
  }

  // What to change first

  /** {@return the proposals} */
  public Proposals proposals() {
    return proposals;
  }

  /** {@return what to do, as a sentence without its final period} */
  public String change(Proposal proposal) {
    String edit = words.edit(proposal.change(), strategy);
    return edit.isEmpty()
        ? edit
        : edit.substring(0, 1).toUpperCase(Locale.ROOT) + edit.substring(1);
  }

  /**
   * A term of the summary that a proposal moves.
   *
   * @param definition of what it is the share
   * @param before the old value
   * @param after the new value
   */
  public record Moved(String definition, String before, String after) {}

  /** {@return the terms of the summary that a proposal moves most} */
  public List<Moved> moved(Proposal proposal) {
    Map<String, String> definitions = new HashMap<>();
    result(Summary.class)
        .ifPresent(it -> it.terms().forEach(term -> definitions.put(term.id(), term.definition())));
    return proposal.moves().stream()
        .filter(it -> it.metric().equals(Summary.CATALOGUE.metric("term").id()))
        .sorted(
            Comparator.<Drift.Move>comparingDouble(
                    it -> -Math.abs(it.after().orElse(0) - it.before().orElse(0)))
                .thenComparing(Drift.Move::subject))
        .limit(MOST_MOVED)
        .map(
            it ->
                new Moved(
                    definitions.getOrDefault(it.subject(), it.subject()),
                    percent(it.before()),
                    percent(it.after())))
        .toList();
  }

  // What has changed

  /** {@return what was edited, in a few words each} */
  public List<String> edits() {
    return versions.map(it -> DriftWords.edits(it.drift(), strategy, words)).orElse(List.of());
  }

  /** {@return what was wrong in the older version} */
  public String solved(Finding finding) {
    return words.what(finding, versions.map(Versions::before).orElse(strategy));
  }

  /** {@return by id, what has changed in an element, for the map} */
  public Map<String, Note> changes() {
    return changes;
  }

  /** {@return the names of what was on the map of the older version and is on this one no more} */
  public List<String> gone() {
    Set<String> here = new HashSet<>();
    onMap(strategy).forEach(it -> here.add(it.id()));
    return versions.stream()
        .flatMap(it -> onMap(it.before()))
        .filter(it -> !here.contains(it.id()))
        .sorted(Comparator.comparing(Element::id))
        .map(Element::name)
        .toList();
  }

  private static Stream<Element> onMap(Strategy version) {
    return version.withoutDropped().elements().stream()
        .filter(it -> it.type() != Element.Type.FACTOR);
  }

  /** {@return the numbers that moved, as a table of them} */
  public List<MovedNumber> movedNumbers() {
    Map<String, Metric> metrics = new HashMap<>();
    catalogue().forEach(it -> metrics.put(it.id(), it));
    return versions.stream()
        .flatMap(it -> it.drift().numbers().stream())
        .map(
            it -> {
              Metric metric = metrics.get(it.metric());
              Metric.Unit unit = metric == null ? Metric.Unit.INDEX : metric.unit();
              return new MovedNumber(
                  it.metric(),
                  it.subject(),
                  Numbers.text(unit, it.before()),
                  Numbers.text(unit, it.after()),
                  it.direction() == Drift.Direction.NEITHER ? "" : word(it.direction()));
            })
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * A number that moved.
   *
   * @param metric its id
   * @param subject of what it is the number
   * @param before the old value
   * @param after the new value
   * @param direction whether that is good
   */
  public record MovedNumber(
      String metric, String subject, String before, String after, String direction) {}
}
