package io.alignment.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Metric;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.Cell;
import io.alignment.analysis.board.Column;
import io.alignment.analysis.board.Reason;
import io.alignment.analysis.direction.Coverage;
import io.alignment.analysis.objectives.Smart;
import io.alignment.analysis.objectives.Time;
import io.alignment.analysis.people.Silos;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Resource;
import io.alignment.model.Topic;
import io.alignment.model.WorkItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The usual conditions, to be imported statically. {@link Condition} makes others of plain code.
 *
 * <p>Where nobody has recorded anything of which a condition speaks, or a number cannot be
 * computed, nobody can judge: the condition neither holds nor is broken, and {@link
 * Verdict#unknown()} says so.
 */
public final class Conditions {

  private static final Metric FAILING = Board.CATALOGUE.metric("column.failing");
  private static final double ROUNDING = 1e-9;

  private Conditions() {}

  // Words for reading

  /**
   * Returns the condition as it is, so that a rule reads well.
   *
   * @param condition the condition
   * @param <S> the type of the subject
   * @return the same condition
   */
  public static <S extends Subject> Condition<S> be(Condition<S> condition) {
    return condition;
  }

  /**
   * Returns the condition as it is, so that a rule reads well.
   *
   * @param condition the condition
   * @param <S> the type of the subject
   * @return the same condition
   */
  public static <S extends Subject> Condition<S> have(Condition<S> condition) {
    return condition;
  }

  /**
   * Makes a condition of plain code.
   *
   * @param words what the subject should be, in words that follow “be”
   * @param holds says whether it is
   * @param <S> the type of the subject
   * @return the condition
   */
  public static <S extends Subject> Condition<S> be(String words, Predicate<? super S> holds) {
    return Condition.holding("be " + words, holds);
  }

  /**
   * Makes a condition of plain code.
   *
   * @param words what the subject should have, in words that follow “have”
   * @param holds says whether it has
   * @param <S> the type of the subject
   * @return the condition
   */
  public static <S extends Subject> Condition<S> have(String words, Predicate<? super S> holds) {
    return Condition.holding("have " + words, holds);
  }

  /**
   * Returns the condition that another one does not hold.
   *
   * @param condition the other condition
   * @param <S> the type of the subject
   * @return the condition
   */
  public static <S extends Subject> Condition<S> not(Condition<S> condition) {
    return condition.negated();
  }

  // What stands behind the work

  /** {@return that money, people or technology are given to it; see {@link Coverage}} */
  public static Condition<AnalyzedElement<? extends Objective>> resourced() {
    return recorded("be funded", Topic.MEANS, Coverage.UNFUNDED);
  }

  /** {@return that it has at least one measure} */
  public static Condition<AnalyzedElement<? extends Objective>> measured() {
    return recorded("be measured", Topic.MEASURES, Coverage.UNMEASURED);
  }

  /** {@return that someone works on it, or on an objective that leads up to it} */
  public static Condition<AnalyzedElement<? extends Objective>> executed() {
    return recorded("be worked on", Topic.WORK, Coverage.UNEXECUTED);
  }

  /** {@return that at least one function owns it} */
  public static Condition<AnalyzedElement<?>> owned() {
    return Condition.of("be owned", (AnalyzedElement<?> it) -> unowned(it));
  }

  /** {@return that exactly one function owns it} */
  public static Condition<AnalyzedElement<?>> ownedByExactlyOne() {
    return Condition.of(
        "be owned by exactly one function",
        (AnalyzedElement<?> it) ->
            it.owners().size() > 1
                ? List.of(
                    Smart.SEVERAL_OWNERS.at(
                        it.id(), new Evidence.Others(it.owners().stream().sorted().toList())))
                : unowned(it));
  }

  private static List<Finding> unowned(AnalyzedElement<?> it) {
    return it.owners().isEmpty() ? lack(it, Topic.OWNERS, Coverage.UNOWNED) : List.of();
  }

  private static <E extends Element> Condition<AnalyzedElement<? extends E>> recorded(
      String words, Topic topic, FindingKind kind) {
    return Condition.of(
        words,
        (AnalyzedElement<? extends E> it) ->
            it.whole().isSilentOf(topic) ? silence(it.id(), topic) : it.findings(kind.id()));
  }

  /** Says that an element lacks something, or that nobody knows; nothing if it is left out. */
  private static List<Finding> lack(AnalyzedElement<?> it, Topic topic, FindingKind kind) {
    if (it.whole().isSilentOf(topic)) {
      return silence(it.id(), topic);
    }
    return it.whole().expects(topic, it.id()) ? List.of(kind.at(it.id())) : List.of();
  }

  private static List<Finding> silence(String id, Topic topic) {
    return List.of(Causes.NOT_RECORDED.at(id, new RuleEvidence.Silence(topic.label())));
  }

  /**
   * Returns the condition that a chain of ownership, participation, allocation and support leads
   * from it to a vision.
   *
   * @return the condition, for objectives, initiatives, functions and resources
   */
  public static Condition<AnalyzedElement<?>> anchored() {
    return Condition.of(
        "lead to a vision",
        (AnalyzedElement<?> it) -> {
          boolean leads =
              it.whole()
                  .report()
                  .result(Coverage.class)
                  .map(coverage -> coverage.nextStep().containsKey(it.id()))
                  .orElse(false);
          return leads ? List.<Finding>of() : List.of(Causes.NOT_LEADING.at(it.id()));
        });
  }

  /**
   * Returns the condition that work is due, and not after the earliest horizon of the visions to
   * which it leads. Where no horizon says so, nobody knows.
   *
   * @return the condition, for objectives and initiatives
   */
  public static Condition<AnalyzedElement<? extends WorkItem>> dueWithinTheHorizon() {
    return Condition.of(
        "be due within the horizon of the vision",
        (AnalyzedElement<? extends WorkItem> it) -> {
          if (it.element().due().isEmpty()) {
            return lack(it, Topic.DAYS, Causes.UNDATED);
          }
          return it.whole().hasHorizon(it.id())
              ? it.findings(Time.BEYOND_HORIZON.id())
              : List.of(Causes.NO_HORIZON.at(it.id()));
        });
  }

  // Resources and functions

  /** {@return that it is not promised more than it has, as far as its capacity is known} */
  public static Condition<AnalyzedElement<? extends Resource>> notOvercommitted() {
    return without("not be overcommitted", ResourceFit.OVERCOMMITTED.id());
  }

  /**
   * Returns the condition that a function does not own more objectives than it can follow.
   *
   * @param most how many objectives it may own itself
   * @return the condition
   * @throws IllegalArgumentException if the number is negative
   */
  public static Condition<AnalyzedElement<? extends BusinessFunction>> owningAtMost(int most) {
    if (most < 0) {
      throw new IllegalArgumentException("Nobody owns %s objectives.".formatted(most));
    }
    return Condition.of(
        "own at most %s objectives".formatted(most),
        (AnalyzedElement<? extends BusinessFunction> it) -> {
          List<String> owned =
              it.outgoing(Ownership.class).stream()
                  .map(Ownership::target)
                  .filter(id -> isObjective(it, id))
                  .sorted()
                  .toList();
          return owned.size() <= most
              ? List.of()
              : List.of(
                  Causes.OWNS_TOO_MUCH.at(
                      it.id(),
                      new RuleEvidence.Span(owned.size(), most),
                      new Evidence.Others(owned)));
        });
  }

  private static boolean isObjective(AnalyzedElement<?> it, String id) {
    return it.whole().strategy().element(id).filter(Objective.class::isInstance).isPresent();
  }

  /**
   * Returns the condition that neither the function nor one that it stands in is a silo. Where
   * nothing is recorded of whom it talks to, and its work touches that of others, nobody knows.
   *
   * @return the condition
   */
  public static Condition<AnalyzedElement<? extends BusinessFunction>> notInASilo() {
    return Condition.of(
        "not be in a silo",
        (AnalyzedElement<? extends BusinessFunction> it) ->
            AnalyzedElement.upFrom(it.id(), it.whole().strategy()).stream()
                .flatMap(
                    id ->
                        Stream.concat(
                            it.whole().findings(Silos.SILO.id(), id).stream(),
                            it.whole().findings(Silos.UNKNOWN.id(), id).isEmpty()
                                ? Stream.empty()
                                : silence(id, Topic.CHANNELS).stream()))
                .collect(toImmutableList()));
  }

  // The board

  /**
   * Returns the condition that nothing of some cells of the board fails. A cell of which something
   * is unknown and nothing fails, and a goal that is not on the board, cannot be judged; what the
   * board does not ask of a goal, or the strategy leaves out, is kept. Cost: linear in the goals
   * for all of them.
   *
   * @param columns what is asked of the goal
   * @return the condition, for objectives
   * @throws IllegalArgumentException if no column is named
   */
  public static Condition<AnalyzedElement<? extends Objective>> notFailing(Column... columns) {
    if (columns.length == 0) {
      throw new IllegalArgumentException("Name a column of the board, such as \"led\".");
    }
    return Condition.of(
        "not fail in " + Arrays.stream(columns).map(Column::id).collect(Collectors.joining(" or ")),
        (AnalyzedElement<? extends Objective> it) ->
            Arrays.stream(columns)
                .flatMap(column -> failing(it, column).stream())
                .collect(toImmutableList()));
  }

  private static Optional<Finding> failing(AnalyzedElement<?> it, Column column) {
    Evidence asked = new Evidence.Asked(column.id());
    Optional<Board.Row> row = it.whole().row(it.id());
    if (row.isEmpty()) {
      return Optional.of(Causes.CELL_UNKNOWN.at(it.id(), asked));
    }
    return Optional.ofNullable(row.get().cells().get(column.id()))
        .filter(cell -> cell.failing() > ROUNDING || cell.unknown() > ROUNDING)
        .map(
            cell ->
                cell.failing() > ROUNDING
                    ? failing(it.id(), asked, cell)
                    : Causes.CELL_UNKNOWN.at(it.id(), asked));
  }

  private static Finding failing(String goal, Evidence asked, Cell cell) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(asked);
    evidence.add(new Evidence.Bound(FAILING, cell.failing(), 0));
    Set<String> others = new TreeSet<>();
    for (Reason reason : cell.evidence()) {
      if (reason.failing() > ROUNDING) {
        others.addAll(reason.elements());
        for (Evidence fact : reason.facts()) {
          if (fact instanceof Evidence.Others of) {
            others.addAll(of.others());
          } else {
            evidence.add(fact);
          }
        }
      }
    }
    others.remove(goal);
    if (!others.isEmpty()) {
      evidence.add(new Evidence.Others(List.copyOf(others)));
    }
    return Causes.CELL_FAILING.at(List.of(goal), evidence.toArray(Evidence[]::new));
  }

  // Findings and numbers

  /**
   * Returns the condition that the analyses find nothing of some kinds.
   *
   * @param rules the ids of the kinds of finding, such as {@code silos.gap}
   * @return the condition, for every subject
   * @throws IllegalArgumentException if no kind is named
   */
  public static Condition<Subject> noFinding(String... rules) {
    if (rules.length == 0) {
      throw new IllegalArgumentException("Name a kind of finding, such as \"silos.gap\".");
    }
    return without("have no finding " + String.join(" or ", rules), rules);
  }

  private static <S extends Subject> Condition<S> without(String words, String... rules) {
    return Condition.of(
        words,
        (S subject) ->
            Arrays.stream(rules)
                .flatMap(rule -> subject.findings(rule).stream())
                .collect(toImmutableList()));
  }

  /**
   * Begins a condition on a number of the catalogue: {@code have(number("coverage.covered")
   * .atLeast(0.9))}.
   *
   * @param metric the id of the number
   * @return the number, to be bounded
   */
  public static BoundedNumber number(String metric) {
    return new BoundedNumber(metric, Optional.empty(), false);
  }
}
