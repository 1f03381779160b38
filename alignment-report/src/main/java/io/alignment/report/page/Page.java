package io.alignment.report.page;

import io.alignment.analysis.Finding;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Report;
import io.alignment.analysis.Severity;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.matters.Matter;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.objectives.Time;
import io.alignment.drift.Drift;
import io.alignment.model.Element;
import io.alignment.model.Strategy;
import io.alignment.model.Vision;
import io.alignment.plan.Plan;
import io.alignment.report.answers.AnswerTelling;
import io.alignment.report.answers.DriftTelling;
import io.alignment.report.answers.PageTelling;
import io.alignment.report.phrases.Phrases;
import io.alignment.report.phrases.Text;
import io.alignment.report.svg.Anchors;
import io.alignment.report.svg.Note;
import io.alignment.report.telling.Cell;
import io.alignment.report.telling.Telling;
import io.alignment.words.Wording;
import io.alignment.words.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the templates of a report are filled with, and the words for it. */
public final class Page {

  /** What the first page tells below the board, as an owner reads: what to do, and what else. */
  private static final List<PageTelling.Section> SECTIONS =
      List.of(
          PageTelling.Section.MONEY,
          PageTelling.Section.PLAN,
          PageTelling.Section.PEOPLE,
          PageTelling.Section.AHEAD);

  private static final int MOST_LISTED = 300;

  private final Strategy strategy;
  private final Report report;
  private final Phrases phrases;
  private final Words words;
  private final Words language;
  private final boolean isWhole;
  private final Optional<Versions> versions;
  private final Numbers numbers;
  private final Set<Finding.Key> added;
  private final Map<String, Note> changes;
  private final AnswerTelling tellings;
  private final Map<PageTelling.Section, Telling> sections;
  private final Optional<BoardPage> board;
  private final Charts charts;
  private final Map<String, String> answerOf = new HashMap<>();

  /**
   * Prepares the pages.
   *
   * @param strategy the strategy
   * @param report the answers to it
   * @param plan what to do next
   * @param language the words of the language
   * @param versions an older version to compare with, if there is one
   * @param isWhole whether all pages are written, so that links lead somewhere
   */
  public Page(
      Strategy strategy,
      Report report,
      Plan plan,
      Words language,
      Optional<Versions> versions,
      boolean isWhole) {
    this.isWhole = isWhole;
    this.strategy = strategy;
    this.report = report;
    this.versions = versions;
    this.language = language;
    words = language.brief();
    phrases = Phrases.of(words);
    tellings = new AnswerTelling(strategy, report, phrases);
    sections = PageTelling.sections(strategy, report, Optional.of(plan), words, SECTIONS);
    report
        .results()
        .forEach(
            (name, result) ->
                result.findings().forEach(finding -> answerOf.put(finding.rule(), name)));
    numbers = new Numbers(report, versions, words);
    board = report.result(Board.class).map(it -> new BoardPage(this, it));
    charts = new Charts(strategy, report, phrases);
    added =
        versions.stream()
            .flatMap(it -> it.drift().findings().fresh().stream())
            .map(Finding::key)
            .collect(Collectors.toSet());
    changes = versions.map(it -> Changes.of(it.drift(), phrases)).orElse(Map.of());
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

  /** {@return what is said} */
  public Phrases phrases() {
    return phrases;
  }

  /** {@return the board, if that was asked} */
  public Optional<BoardPage> board() {
    return board;
  }

  /** {@return the pictures of answers} */
  public Charts charts() {
    return charts;
  }

  /** {@return the older version and what is different} */
  public Optional<Versions> versions() {
    return versions;
  }

  // What is told

  /** {@return the pages that have something to tell} */
  public List<Chapter> chapters() {
    return Arrays.stream(Chapter.values())
        .filter(it -> it == Chapter.BOARD || it == Chapter.MAP || !answers(it).isEmpty())
        .toList();
  }

  /** {@return the names of the answers that a page tells} */
  public List<String> answers(Chapter chapter) {
    return report.results().entrySet().stream()
        .filter(it -> Chapter.of(it.getValue()) == chapter)
        .map(Map.Entry::getKey)
        .filter(it -> !tellings.isLeftOut(it))
        .toList();
  }

  /** {@return what an answer tells} */
  public Telling telling(String answer) {
    return tellings.of(answer);
  }

  /** {@return the title of a page} */
  public String title(Chapter chapter) {
    return say("page." + chapter.id() + ".title");
  }

  /** {@return the visions, by id} */
  public List<Vision> visions() {
    return strategy.visions().stream().sorted(Comparator.comparing(Vision::id)).toList();
  }

  /** {@return the day as of which it is asked, in words; empty if there is none} */
  public String day() {
    return report
        .result(Progress.class)
        .flatMap(Progress::asOf)
        .or(() -> report.result(Time.class).flatMap(Time::asOf))
        .map(this::day)
        .orElse("");
  }

  /** {@return in which direction the language is written, as HTML names it} */
  public String direction() {
    return words.isRightToLeft() ? "rtl" : "ltr";
  }

  /** {@return a day in words} */
  public String day(LocalDate day) {
    return words.day(day);
  }

  /** {@return what share of the vision something carries, as sentences say it} */
  OptionalDouble priority(String id) {
    Double priority = report.priorities().get(id);
    return priority == null ? OptionalDouble.empty() : OptionalDouble.of(priority);
  }

  /** {@return how far the goals have come, if that was asked} */
  Optional<Progress> progress() {
    return report.result(Progress.class);
  }

  /** {@return what the first page tells below the board, by section, in its order} */
  public Map<PageTelling.Section, Telling> sections() {
    return sections;
  }

  /** {@return the heading of a section} */
  public static Text heading(Telling section) {
    return ((Telling.Line) section.parts().get(0)).text();
  }

  /** {@return what a section tells below its heading} */
  public static List<Telling.Part> body(Telling section) {
    return section.parts().subList(1, section.parts().size());
  }

  /** {@return what has changed since an older version} */
  public Telling changed() {
    Versions both = versions.orElseThrow();
    return DriftTelling.of(
        both.before(),
        strategy,
        both.drift(),
        report.result(Time.class).flatMap(Time::asOf),
        language);
  }

  /** {@return what somebody hears of a table who cannot see it} */
  public static String label(String heading, Telling.Table table) {
    return Stream.concat(heading.lines(), table.columns().stream().map(Text::plain))
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** {@return the heading of what follows a line} */
  public static String heading(Telling.Line line, String before) {
    return switch (line.role()) {
      case HEADING -> line.text().plain();
      case SUBHEADING -> before.split("\n", -1)[0] + "\n" + line.text().plain();
      default -> before;
    };
  }

  /** {@return a phrase} */
  public String say(String key, Object... arguments) {
    return phrases.plain(key, arguments);
  }

  /** {@return how many of what} */
  public String count(long number, String noun) {
    return phrases.count(number, noun).plain();
  }

  /** {@return the style of a field} */
  public static @Nullable String style(Cell cell) {
    return cell.isNumber() ? "num" : null;
  }

  // Names

  /** {@return the place where an answer is told} */
  public String answerAnchor(String answer) {
    return Anchors.of("answer", answer);
  }

  /** {@return the name of an element; its id if there is no such element} */
  public String name(String id) {
    return strategy.element(id).map(Element::name).orElse(id);
  }

  /** {@return where the report speaks of an element} */
  public String href(String id) {
    return "#" + anchor(id);
  }

  /** {@return the name of that place} */
  public String anchor(String id) {
    return Anchors.of("element", id);
  }

  /** {@return whether a name leads to what the report says of that element} */
  public boolean leadsTo(String id) {
    return isWhole && isElement(id);
  }

  /** {@return whether all pages are written, so that links lead somewhere} */
  public boolean isWhole() {
    return isWhole;
  }

  /** {@return whether there is such an element} */
  public boolean isElement(String id) {
    return strategy.element(id).isPresent();
  }

  /** {@return whether a number is one of an element, and not of a unit or group of that name} */
  public boolean isElement(Metric metric, String subject) {
    return metric.subject() == Metric.Subject.ELEMENT && isElement(subject);
  }

  /** {@return the ids that are elements, in the same order} */
  public List<String> elementsOf(Finding finding) {
    return finding.elements().stream().filter(this::isElement).toList();
  }

  // Numbers

  /** {@return the numbers} */
  public Numbers numbers() {
    return numbers;
  }

  /** {@return the place where a number is explained} */
  public static String definition(String metric) {
    return Anchors.of("definition", metric);
  }

  /** {@return the first of a list, as many as a page can hold} */
  public static <T> List<T> first(List<T> list) {
    return list.subList(0, Math.min(MOST_LISTED, list.size()));
  }

  /** {@return whether more of a number is better, in words} */
  public String better(Metric metric) {
    return say("better." + metric.better().name().toLowerCase(Locale.ROOT));
  }

  /** {@return how long something is, in hundredths of a share, or in pixels} */
  public static String length(double number) {
    return Wording.number(number).replace(",", "");
  }

  // Findings

  /** {@return what is wrong, the gravest first} */
  public List<Matter> matters() {
    return tellings.matters().list();
  }

  /** {@return the place that tells of one of them} */
  public static String matter(int number) {
    return "matter-" + number;
  }

  /** {@return what has to be asked} */
  public Telling asked() {
    return tellings.asked();
  }

  /** {@return all findings, those of the gravest matters first} */
  public List<Finding> findings() {
    return matters().stream().flatMap(it -> it.findings().stream()).toList();
  }

  /** {@return how much it matters} */
  public String gravity(Matter matter) {
    return length(1000 * matter.weight());
  }

  /** {@return what it costs: points of the board, amounts and days; empty if nothing} */
  public String cost(Matter matter) {
    return tellings.cost(matter).plain();
  }

  /** {@return what is wrong} */
  public String what(Matter matter) {
    return words.what(matter, strategy);
  }

  /** {@return how to mend it} */
  public String mend(Matter matter) {
    return words.mend(matter, strategy);
  }

  /** {@return whether a finding of it came with the new version} */
  public boolean isNew(Matter matter) {
    return matter.findings().stream().anyMatch(this::isNew);
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
  public String word(Severity severity) {
    return say("severity." + name(severity));
  }

  /** {@return a constant as the name of a style} */
  public static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** {@return whether a finding came with the new version} */
  public boolean isNew(Finding finding) {
    return added.contains(finding.key());
  }

  /** {@return the place that tells the numbers behind a finding; empty if it is left out} */
  public Optional<String> answerAnchor(Finding finding) {
    return Optional.ofNullable(answerOf.get(finding.rule()))
        .filter(it -> !tellings.isLeftOut(it))
        .map(this::answerAnchor);
  }

  // The map

  /** {@return by id, what has changed in an element} */
  public Map<String, Note> changes() {
    return changes;
  }

  /** {@return the names of what was on the map of the older version and is on this one no more} */
  public List<String> gone() {
    Set<String> here = onMap(strategy).map(Element::id).collect(Collectors.toSet());
    return versions.stream()
        .flatMap(it -> onMap(it.before()))
        .filter(it -> !here.contains(it.id()))
        .sorted(Comparator.comparing(Element::id))
        .map(Element::name)
        .toList();
  }

  private static Stream<Element> onMap(Strategy version) {
    return version.withoutDropped().elements().stream()
        .filter(it -> it.type() != Element.Type.FACTOR && !version.isKeyResult(it.id()));
  }
}
