package io.alignment.analysis.people;

import static java.util.stream.Collectors.toSet;

import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.Check;
import io.alignment.analysis.internal.Check.State;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.Ties;
import io.alignment.analysis.internal.Units;
import io.alignment.analysis.people.Coordination.Need;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Strategy;
import io.alignment.model.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Asks which parts of the organization must coordinate because their work touches, and whether they
 * do: socio-technical congruence (Cataldo, Wagstrom, Herbsleb and Carley, 2006, doi
 * 10.1145/1180875.1180929).
 *
 * <p><em>Units</em> are the functions directly inside the whole: the only root function that has
 * functions inside, or, as long as a single function stands directly in it and has functions inside
 * itself, that one. Those passed on the way, the whole too, and the other roots are units of their
 * own; where there is no whole, every root is one. A function belongs to the innermost unit that it
 * is or stands in.
 *
 * <p>Two units <em>must</em> coordinate as often as their work touches: {@code CR = TA · TD · TAᵀ},
 * where TA says who owns or takes part in a work item, and TD says that two work items touch: an
 * objective touches itself, and one work item another that it depends on, supports or hinders, or
 * the other way round. Unlike in the paper an initiative does not touch itself: to share one is
 * coordination, not a need for it. Finished work touches nothing any more. A unit and one that
 * stands inside it are a line of command and left out.
 *
 * <p>They <em>do</em> if functions of theirs collaborate or communicate, if a function that is one
 * of theirs, or stands directly in one, works in the other as well, or if both have a part in an
 * initiative. A unit of which nothing of that kind is recorded, not even inside it, is unknown;
 * pairs of two unknown units are left out of the shares.
 *
 * <p>A unit is a <em>silo</em> if it does with less than half of those with which it must, and must
 * with at least two units, or touches one at least twice. These bounds, and the congruence weighted
 * by need, are conventions of this library. That more congruence is not always better is known
 * (Kwan, Schröter and Damian, 2011): it is a diagnosis, not a goal.
 *
 * <p>Two numbers for specialists: the E-I index (Krackhardt and Stern, 1988, doi 10.2307/2786835)
 * counts each pair of collaborating functions once, and the modularity of the units (Newman and
 * Girvan, 2004) weighs it by the sum of its strengths.
 *
 * <p>Cost: linear in elements, relations, the cells of the product, and the pairs of units that
 * share an initiative, plus sorting.
 */
public final class SiloAnalysis implements Analysis<Silos> {

  private static final double SILO_BELOW = 0.5;
  private static final int MOST_REASONS = 10;

  // Empty for the usual units. Only the answer for these is a fact, as its class is the key.
  private final Optional<Function<StrategyIndex, Units>> units;

  /** Makes the question with its usual units. */
  public SiloAnalysis() {
    units = Optional.empty();
  }

  private SiloAnalysis(Function<StrategyIndex, Units> units) {
    this.units = Optional.of(units);
  }

  /**
   * Returns a question about units of your own choice, such as all departments.
   *
   * @param isUnit says which functions are units; a function that stands in none of them belongs to
   *     no unit
   * @return the question
   */
  public static SiloAnalysis between(Predicate<? super BusinessFunction> isUnit) {
    return new SiloAnalysis(
        index -> Units.chosen(index, it -> isUnit.test((BusinessFunction) index.element(it))));
  }

  @Override
  public Optional<Catalogue<?>> catalogue() {
    return Optional.of(Silos.CATALOGUE);
  }

  @Override
  public Silos analyze(Question question) {
    Strategy strategy = question.strategy();
    // Not a fact of the structure, as it matters what work is finished.
    Silos silos =
        units.isPresent()
            ? silos(strategy, units.get())
            : strategy.derived(Silos.class, it -> silos(it, Units::usual));
    return question.speaksOf(Topic.CHANNELS) && !Topic.CHANNELS.isIn(question.leftOut())
        ? silos.with(expected(silos.findings(), question))
        : silos.with(List.of());
  }

  /** Leaves out what only work tells that leaves channels out. */
  private static List<Finding> expected(List<Finding> findings, Question question) {
    Set<Finding> left =
        findings.stream()
            .filter(it -> it.rule().equals(Silos.GAP.id()) && !isAnyExpected(it, question))
            .collect(toSet());
    if (left.isEmpty()) {
      return findings;
    }
    List<Finding> rest = findings.stream().filter(it -> !left.contains(it)).toList();
    Set<String> apart =
        rest.stream()
            .filter(it -> it.rule().equals(Silos.GAP.id()))
            .flatMap(it -> it.elements().stream())
            .collect(toSet());
    return rest.stream()
        .filter(it -> !it.rule().equals(Silos.SILO.id()) || apart.containsAll(it.elements()))
        .toList();
  }

  private static boolean isAnyExpected(Finding gap, Question question) {
    return gap.evidence(Evidence.Others.class).orElseThrow().others().stream()
        .anyMatch(it -> question.expects(Topic.CHANNELS, it));
  }

  private static Silos silos(Strategy strategy, Function<StrategyIndex, Units> units) {
    StrategyIndex index = StrategyIndex.of(strategy);
    return new Run(index, units.apply(index)).silos();
  }

  /** What one run needs at hand. */
  private static final class Run {
    private final StrategyIndex index;
    private final Units units;
    private final Coordination coordination;
    private final Ties ties;
    private final List<JudgedNeed> judged = new ArrayList<>();
    private final FindingList.Builder findings = new FindingList.Builder();

    Run(StrategyIndex index, Units units) {
      this.index = index;
      this.units = units;
      coordination = new Coordination(index, units);
      ties = new Ties(index, units);
      coordination.forEachNeed(
          need -> {
            if (!units.isLineOfCommand(need.one(), need.other())) {
              judged.add(judge(need));
            }
          });
    }

    private JudgedNeed judge(Need need) {
      if (!ties.known(need.one()) && !ties.known(need.other())) {
        return new JudgedNeed(need, State.UNKNOWN, List.of());
      }
      List<String> presentBy = ties.between(need.one(), need.other(), need.sharesInitiative());
      return new JudgedNeed(need, presentBy.isEmpty() ? State.FAILING : State.SHOWN, presentBy);
    }

    Silos silos() {
      Needs all = new Needs();
      Needs[] ofUnit = Stream.generate(Needs::new).limit(units.size()).toArray(Needs[]::new);
      for (JudgedNeed need : judged) {
        List<String> pair = ids(need.need);
        all.add(need, "");
        ofUnit[need.need.one()].add(need, pair.get(1));
        ofUnit[need.need.other()].add(need, pair.get(0));
      }
      EiIndex ei = EiIndex.of(index, units);
      return new Silos(
          all.counted.share(),
          all.weighed.share(),
          all.counted.completeness(),
          ei.overall(),
          ei.expected(),
          ei.modularity(),
          IntStream.range(0, ofUnit.length)
              .mapToObj(unit -> row(unit, ofUnit[unit], ei.of(unit)))
              .toList(),
          present(),
          gaps(),
          findings.build());
    }

    private Silos.UnitRow row(int unit, Needs needs, OptionalDouble eiIndex) {
      String id = index.id(units.head(unit));
      boolean known = ties.known(unit);
      Silos.UnitRow row =
          new Silos.UnitRow(
              id,
              (int) needs.counted.known(),
              (int) needs.counted.shown(),
              needs.counted.share(),
              eiIndex,
              known,
              known && needs.areOfSilo());
      if (row.silo()) {
        findings.add(
            Silos.SILO.at(
                id,
                new Evidence.Coordination(row.present(), row.needs()),
                new Evidence.Others(needs.failing.stream().sorted().toList())));
      }
      if (!known && needs.counted.all() > 0) {
        findings.add(Silos.UNKNOWN.at(id));
      }
      return row;
    }

    private List<Silos.Present> present() {
      return judged.stream()
          .filter(it -> it.state == State.SHOWN)
          .map(it -> new Silos.Present(ids(it.need), it.need.need(), it.presentBy))
          .toList();
    }

    private List<Silos.Gap> gaps() {
      return judged.stream()
          .filter(it -> it.state == State.FAILING)
          .map(JudgedNeed::need)
          .sorted(Comparator.comparingInt(need -> -need.need()))
          .map(this::gap)
          .toList();
    }

    private Silos.Gap gap(Need need) {
      List<List<String>> because = coordination.because(need.one(), need.other(), MOST_REASONS);
      List<String> work = because.stream().flatMap(List::stream).distinct().sorted().toList();
      findings.add(Silos.GAP.at(ids(need), new Evidence.Others(work)));
      return new Silos.Gap(ids(need), need.need(), because);
    }

    private List<String> ids(Need need) {
      return List.of(index.id(units.head(need.one())), index.id(units.head(need.other())));
    }
  }

  /** A pair of units that must coordinate, whether it does, and how. */
  private record JudgedNeed(Need need, State state, List<String> presentBy) {}

  /** Pairs of units, and how often their work touches. */
  private static final class Needs {
    private final Check.Tally counted = new Check.Tally();
    private final Check.Tally weighed = new Check.Tally();
    private final List<String> failing = new ArrayList<>();

    void add(JudgedNeed of, String partner) {
      counted.add(of.state, 1);
      weighed.add(of.state, of.need.need());
      if (of.state == State.FAILING) {
        failing.add(partner);
      }
    }

    boolean areOfSilo() {
      return weighed.known() >= 2 && counted.shown() < SILO_BELOW * counted.known();
    }
  }
}
