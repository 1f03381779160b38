package io.alignment.drift;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import io.alignment.Analyses;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.analysis.Severity;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.BoardAnalysis;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.objectives.Time;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is different in one version of a strategy from another: which edits were made, how the
 * numbers moved, which findings came and went. Facts, not sentences. Elements are told apart by id,
 * so that one with another id is another element. The order in which things stand in a strategy is
 * no difference.
 *
 * <p>{@code between(b, a, …)} mirrors {@code between(a, b, …)}: what was added is removed, before
 * is after, better is worse; but what is gone since it is no longer recorded, or since a goal was
 * moved, was not solved.
 *
 * @param strategy what is different in the name, description, tags and properties of the whole
 * @param elements which elements came, went and changed
 * @param relations which relations came, went and changed
 * @param reparented which elements there are in both versions that serve, or stand in, something
 *     else, by id
 * @param reowned which elements there are in both versions that are owned by somebody else, by id
 * @param goals which goals of unfinished work were moved or given up
 * @param cells which cells of the board turned, by the rows of the new one; without those of
 *     analyses that hold no board
 * @param numbers the numbers of the catalogue that moved, by id and subject
 * @param findings which findings came, went and stayed
 */
public record Drift(
    List<Field> strategy,
    Elements elements,
    Relations relations,
    List<Moved> reparented,
    List<Moved> reowned,
    List<MovedGoal> goals,
    List<TurnedCell> cells,
    List<Move> numbers,
    Findings findings) {

  private static final String FAILING = Board.CATALOGUE.metric("failing").id();

  /** What is found of goals that are not reached, or will not be. */
  private static final List<FindingKind> OFF_COURSE =
      List.of(
          Progress.OVERDUE,
          Progress.MISSED,
          Progress.BEHIND,
          Progress.SLOW,
          Progress.LATE,
          Progress.STALLED,
          Progress.BROKEN,
          Time.OVERDUE);

  public Drift {
    strategy = ImmutableList.copyOf(strategy);
    reparented = ImmutableList.copyOf(reparented);
    reowned = ImmutableList.copyOf(reowned);
    goals = ImmutableList.copyOf(goals);
    cells = ImmutableList.copyOf(cells);
    numbers = ImmutableList.copyOf(numbers);
  }

  /**
   * Compares two versions of a strategy. Both are asked as of the later of the two days, so that no
   * number moves with time alone; the cells of the board also as of the day of the old one. Cost:
   * that of the analyses, twice, or thrice where a goal was moved; of the board once more where the
   * days differ; and of sorting.
   *
   * @param before the question about the old version, as of its day
   * @param after the question about the new version, as of its day
   * @param analyses what to ask both
   * @return what is different
   */
  public static Drift between(Question before, Question after, Analyses analyses) {
    Optional<LocalDate> day =
        Stream.of(before, after).flatMap(it -> it.day().stream()).max(LocalDate::compareTo);
    Question now = asOf(day, after);
    return between(
        before, analyses.analyze(asOf(day, before)), now, analyses.analyze(now), analyses);
  }

  /**
   * Compares two versions of a strategy that are analyzed already. Cost: that of the analyses once
   * where a goal was moved; of the board where the days differ; and of sorting.
   *
   * @param before the question about the old version, as of its day
   * @param reportBefore the answers of the old version as of the day of the new one
   * @param after the question about the new version, as of the later of the two days
   * @param reportAfter the answers to it
   * @param analyses who gave both answers
   * @return what is different
   */
  public static Drift between(
      Question before, Report reportBefore, Question after, Report reportAfter, Analyses analyses) {
    Comparison comparison = new Comparison(before.whole(), after.whole());
    List<Field> strategy = comparison.strategy();
    Elements elements = comparison.elements();
    Relations relations = comparison.relations();
    OldGoals goals = new OldGoals(before.whole(), after.whole(), elements, after.day());
    Optional<Report> withOldGoals =
        goals.areKept()
            ? Optional.empty()
            : goals
                .putBack()
                .map(it -> analyses.analyze(asOf(after.day(), after.insteadAbout(it))));
    boolean isUnknown = comparison.fellSilent() || (!goals.areKept() && withOldGoals.isEmpty());
    Lapses lapses = new Lapses(isUnknown, strategy, elements, relations);
    Findings found = findings(reportBefore, reportAfter);
    Findings findings = lapses.in(withOldGoals.map(found::judgedBy).orElse(found));
    List<TurnedCell> cells =
        reportBefore.result(Board.class).isPresent() && reportAfter.result(Board.class).isPresent()
            ? new Turns(
                    before.day().equals(after.day())
                        ? board(reportBefore)
                        : before.asking(analyses.list()).answer(Board.class, new BoardAnalysis()),
                    board(reportBefore),
                    board(reportAfter),
                    withOldGoals.map(Drift::board),
                    lapses)
                .turned()
            : List.of();
    return new Drift(
        strategy,
        elements,
        relations,
        comparison.reparented(),
        comparison.reowned(),
        goals.moved(),
        cells,
        Moves.between(
            reportBefore, reportAfter, withOldGoals, lapses.unpraised(findings.lapsed(), cells)),
        findings);
  }

  private static Board board(Report report) {
    return report.result(Board.class).orElseThrow();
  }

  private static Question asOf(Optional<LocalDate> day, Question question) {
    return day.map(question::asOf).orElse(question);
  }

  /**
   * Compares the numbers of two reports.
   *
   * @param before the answers to the old version
   * @param after the answers to the new version, by the same analyses
   * @return the numbers that moved, by id and subject
   */
  public static List<Move> numbers(Report before, Report after) {
    return Moves.between(before, after, Optional.empty(), (metric, subject) -> false);
  }

  /**
   * Compares the findings of two reports. Without the versions nothing is known to have lapsed.
   *
   * @param before the answers to the old version
   * @param after the answers to the new version, by the same analyses
   * @return which came, went and stayed
   */
  public static Findings findings(Report before, Report after) {
    Map<Finding.Key, Finding> old = byKey(before);
    Map<Finding.Key, Finding> now = byKey(after);
    return new Findings(
        without(now, old),
        List.of(),
        without(old, now),
        List.of(),
        List.of(),
        Sets.intersection(now.keySet(), old.keySet()).stream()
            .map(key -> Objects.requireNonNull(now.get(key)))
            .sorted()
            .map(Finding::key)
            .toList());
  }

  private static Map<Finding.Key, Finding> byKey(Report report) {
    Map<Finding.Key, Finding> byKey = new LinkedHashMap<>();
    report.findings().forEach(finding -> byKey.putIfAbsent(finding.key(), finding));
    return byKey;
  }

  private static List<Finding> without(
      Map<Finding.Key, Finding> some, Map<Finding.Key, Finding> others) {
    return some.values().stream()
        .filter(finding -> !others.containsKey(finding.key()))
        .sorted()
        .toList();
  }

  /** {@return whether nothing was edited or turned, no number moved, no finding came or went} */
  public boolean isEmpty() {
    return isSameContent()
        && cells.isEmpty()
        && numbers.isEmpty()
        && findings.equals(
            new Findings(
                List.of(), List.of(), List.of(), List.of(), List.of(), findings.unchanged()));
  }

  /** {@return whether nothing was edited} */
  public boolean isSameContent() {
    return strategy.isEmpty()
        && elements.equals(new Elements(List.of(), List.of(), List.of()))
        && relations.equals(new Relations(List.of(), List.of(), List.of()));
  }

  /**
   * {@return whether there is a new error or warning; more of the board fails, and in some cell not
   * only since it is recorded for the first time; what a cell rested on is no longer recorded; or
   * it is only because a goal was moved that one is not found any more to be behind, broken or
   * overdue; all but what a goal that asks for more has brought}
   */
  public boolean isWorse() {
    return findings.added().stream().anyMatch(it -> it.severity() != Severity.INFO)
        || findings.movedAway().stream()
            .anyMatch(it -> it.severity() != Severity.INFO && isOffCourse(it))
        || cells.stream().anyMatch(it -> it.why() == Why.NO_LONGER_RECORDED)
        || (cells.stream().anyMatch(it -> it.why() == Why.CHANGED && it.failsMore())
            && numbers.stream()
                .anyMatch(it -> it.metric().equals(FAILING) && it.direction() == Direction.WORSE));
  }

  private static boolean isOffCourse(Finding finding) {
    return OFF_COURSE.stream().anyMatch(kind -> kind.id().equals(finding.rule()));
  }

  /**
   * Which elements came, went and changed, each by id.
   *
   * @param added those that only the new version has
   * @param removed those that only the old version has
   * @param changed those of both that are not equal
   */
  public record Elements(List<Listed> added, List<Listed> removed, List<ChangedElement> changed) {

    public Elements {
      added = ImmutableList.copyOf(added);
      removed = ImmutableList.copyOf(removed);
      changed = ImmutableList.copyOf(changed);
    }
  }

  /**
   * An element that only one version has.
   *
   * @param id its id
   * @param type of which type it is
   * @param keyResult whether it is a key result of an objective
   * @param name what people read
   */
  public record Listed(String id, Element.Type type, boolean keyResult, String name) {}

  /**
   * An element of both versions that is not the same.
   *
   * @param id its id
   * @param type of which type it is in the new version
   * @param keyResult whether it is a key result of an objective in the new version
   * @param name what people read in the new version
   * @param fields what is different
   */
  public record ChangedElement(
      String id, Element.Type type, boolean keyResult, String name, List<Field> fields) {

    public ChangedElement {
      fields = ImmutableList.copyOf(fields);
    }
  }

  /**
   * Something that is different.
   *
   * @param field its name, such as {@code due}; with slashes inside what has a name of its own,
   *     such as {@code measures/online orders/target}
   * @param before the old value, empty if there was none; of a list what the new one lacks
   * @param after the new value, empty if there is none; of a list what the old one lacked
   */
  public record Field(String field, Optional<Object> before, Optional<Object> after) {}

  /**
   * Which relations came, went and changed, each by kind, source and target.
   *
   * @param added those that only the new version has
   * @param removed those that only the old version has
   * @param changed those between the same elements that carry something else
   */
  public record Relations(
      List<ListedRelation> added, List<ListedRelation> removed, List<ChangedRelation> changed) {

    public Relations {
      added = ImmutableList.copyOf(added);
      removed = ImmutableList.copyOf(removed);
      changed = ImmutableList.copyOf(changed);
    }
  }

  /**
   * A relation that only one version has.
   *
   * @param kind of which kind it is
   * @param source the id of the element from which it starts
   * @param target the id of the element to which it leads
   * @param carries what it carries, such as its weight
   */
  public record ListedRelation(
      Relation.Kind kind, String source, String target, Map<String, Object> carries) {

    public ListedRelation {
      carries = ImmutableMap.copyOf(carries);
    }
  }

  /**
   * A relation of both versions that does not carry the same.
   *
   * @param kind of which kind it is
   * @param source the id of the element from which it starts
   * @param target the id of the element to which it leads
   * @param fields what is different
   */
  public record ChangedRelation(
      Relation.Kind kind, String source, String target, List<Field> fields) {

    public ChangedRelation {
      fields = ImmutableList.copyOf(fields);
    }
  }

  /**
   * An element of both versions with others above it.
   *
   * @param id its id
   * @param before the ids of those that were above it, in ascending order
   * @param after the ids of those that are above it now, in ascending order
   */
  public record Moved(String id, List<String> before, List<String> after) {

    public Moved {
      before = ImmutableList.copyOf(before);
      after = ImmutableList.copyOf(after);
    }
  }

  /**
   * A goal that was moved, or given up.
   *
   * @param id the id of its objective or initiative
   * @param how what was done to it
   * @param field what of it, as in {@link Field}
   * @param before what it was
   * @param after what it is, empty if it is no more; both empty for a plan
   * @param days by how many days it was moved, if it is a day
   * @param open what is open of what was to be reached, for work that was postponed or dropped;
   *     only what was read and has a baseline and target
   */
  public record MovedGoal(
      String id,
      How how,
      String field,
      Optional<Object> before,
      Optional<Object> after,
      Optional<Long> days,
      List<Open> open) {

    public MovedGoal {
      open = ImmutableList.copyOf(open);
    }
  }

  /** What was done to a goal. */
  public enum How {
    /** It is due later. */
    POSTPONED,
    /** It is due earlier. */
    BROUGHT_FORWARD,
    /** It was dropped or removed without being done. */
    DROPPED,
    /** It starts from another value. */
    REBASELINED,
    /** Less is to be reached or kept, or less of it is a success. */
    EASED,
    /** More is to be reached or kept, or more of it is a success. */
    RAISED,
    /** Something else is to be reached, and nothing tells which way is better. */
    RETARGETED,
    /** What is to be reached by when is different. */
    REPLANNED
  }

  /**
   * What is open of what a measure asked for.
   *
   * @param measure its name
   * @param open how much is missing to the old target; of milestones how many are not done
   * @param of how much that is from the old baseline on; of milestones how many there are
   */
  public record Open(String measure, double open, double of) {}

  /**
   * A cell of the board that is not the same.
   *
   * @param goal the id of the objective
   * @param column the question, such as {@code led}
   * @param before what the old version said of it on its day; empty if there was no such cell
   * @param after what the new version says of it; empty if there is none
   * @param why why it turned
   */
  public record TurnedCell(
      String goal, String column, Optional<CellState> before, Optional<CellState> after, Why why) {

    /** {@return whether more of it fails than before} */
    public boolean failsMore() {
      return after.map(CellState::failing).orElse(0.0) > before.map(CellState::failing).orElse(0.0);
    }
  }

  /**
   * What the board says in a cell. What is missing to 1 is left out.
   *
   * @param shown what of it is shown to be in order
   * @param failing what of it is shown not to be
   * @param unknown of what of it nobody has written anything
   */
  public record CellState(double shown, double failing, double unknown) {

    double told() {
      return shown + failing;
    }
  }

  /** Why a cell of the board turned. */
  public enum Why {
    /** More of it is known, as something is recorded that was not. */
    RECORDED,
    /**
     * Less of it is known or fails, as something is no longer recorded, or is left out. That is
     * neither better nor solved.
     */
    NO_LONGER_RECORDED,
    /** It would be the same, had no goal been moved or given up. */
    GOALS_MOVED,
    /** Something else is recorded. */
    CHANGED,
    /** What was recorded before would say the same on the day of the new version. */
    TIME_PASSED
  }

  /**
   * A number that moved.
   *
   * @param metric its id in the catalogue
   * @param subject of which element, unit or group it is the number; empty for the whole strategy
   * @param before the old value, empty if there was none
   * @param after the new value, empty if there is none
   * @param withOldGoals what the new value would be had no goal been moved; empty if it is the same
   * @param direction whether that is good, judged by the old goals
   */
  public record Move(
      String metric,
      String subject,
      OptionalDouble before,
      OptionalDouble after,
      OptionalDouble withOldGoals,
      Direction direction) {

    /** {@return whether it would not have moved with the old goals} */
    public boolean isOwedToGoals() {
      return withOldGoals.isPresent() && !Moves.differ(before, withOldGoals);
    }
  }

  /** Whether a number moved as it should. */
  public enum Direction {
    /** More of what should be more, or less of what should be less. */
    BETTER,
    /** The contrary. */
    WORSE,
    /**
     * Neither is good, one of the two values is absent, or it rests on what has lapsed or on goals
     * that were moved.
     */
    NEITHER
  }

  /**
   * Which findings came, went and stayed; the evidence of those that stayed may be different.
   *
   * @param added those of the new version alone, worst first
   * @param demanded those of the new version alone that a goal is behind, broken or overdue, only
   *     because goals were moved; worst first
   * @param solved those of the old version alone, worst first
   * @param lapsed those of the old version alone that nobody solved: what spoke of them is no
   *     longer recorded or is left out now; worst first
   * @param movedAway those of the old version alone that would be there still, had no goal been
   *     moved or given up; worst first
   * @param unchanged rule and elements of those of both, worst first
   */
  public record Findings(
      List<Finding> added,
      List<Finding> demanded,
      List<Finding> solved,
      List<Finding> lapsed,
      List<Finding> movedAway,
      List<Finding.Key> unchanged) {

    public Findings {
      added = ImmutableList.copyOf(added);
      demanded = ImmutableList.copyOf(demanded);
      solved = ImmutableList.copyOf(solved);
      lapsed = ImmutableList.copyOf(lapsed);
      movedAway = ImmutableList.copyOf(movedAway);
      unchanged = ImmutableList.copyOf(unchanged);
    }

    /** {@return all of the new version alone, worst first} */
    public List<Finding> fresh() {
      return Stream.concat(added.stream(), demanded.stream()).sorted().toList();
    }

    /** Returns these, told apart by whether they would be there with the old goals too. */
    private Findings judgedBy(Report withOldGoals) {
      Set<Finding.Key> there = byKey(withOldGoals).keySet();
      Predicate<Finding> isOwedToGoals = it -> isOffCourse(it) && !there.contains(it.key());
      return new Findings(
          added.stream().filter(isOwedToGoals.negate()).toList(),
          added.stream().filter(isOwedToGoals).toList(),
          solved.stream().filter(it -> !there.contains(it.key())).toList(),
          lapsed,
          solved.stream().filter(it -> there.contains(it.key())).toList(),
          unchanged);
    }
  }
}
