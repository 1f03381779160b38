package io.alignment.analysis.people;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.Ratio;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.model.BusinessFunction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Asks which parts of the organization must coordinate because their work touches, and whether they
 * do: socio-technical congruence (Cataldo, Wagstrom, Herbsleb and Carley, 2006, doi
 * 10.1145/1180875.1180929).
 *
 * <p><em>Units</em> are the root functions. If only one of them has functions inside, the units lie
 * inside it, and so on down as long as there is a single way; those passed on the way are units of
 * their own. A function belongs to the innermost unit that it is or stands in.
 *
 * <p>Two units <em>must</em> coordinate as often as their work touches: {@code CR = TA · TD · TAᵀ},
 * where TA says who owns or takes part in a work item, and TD says that two work items touch: an
 * objective touches itself, and one work item another that it depends on, supports or hinders, or
 * the other way round. Unlike in the paper an initiative does not touch itself: to share one is
 * coordination, not a need for it. A unit and one that stands inside it are a line of command and
 * left out.
 *
 * <p>They <em>do</em> if functions of theirs collaborate or communicate, or if both have a part in
 * an initiative. A unit of which nothing of that kind is recorded, not even inside it, is unknown;
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

  /**
   * Returns a question that chooses the usual units in each part of the strategy that no relation
   * ties to the others, as if it stood alone. So a business is not judged otherwise because another
   * one stands in the same strategy.
   *
   * @return the question
   */
  public static SiloAnalysis inEachPart() {
    return new SiloAnalysis(Units::usualInEachPart);
  }

  @Override
  public List<Metric> metrics() {
    return Silos.METRICS;
  }

  @Override
  public List<FindingKind> findingKinds() {
    return Silos.RULES;
  }

  @Override
  public Silos analyze(Question question) {
    StrategyIndex index = StrategyIndex.of(question.strategy());
    return units.isPresent()
        ? silos(index, units.get())
        : index.fact(Silos.class, it -> silos(it, Units::usual));
  }

  private static Silos silos(StrategyIndex index, Function<StrategyIndex, Units> units) {
    return new Run(index, units.apply(index)).silos();
  }

  /** What one run needs at hand. */
  private static final class Run {
    private final StrategyIndex index;
    private final Units units;
    private final Coordination coordination;
    private final Ties ties;
    private final Tally[] tallies;
    private final List<Pair> pairs = new ArrayList<>();
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

    Run(StrategyIndex index, Units units) {
      this.index = index;
      this.units = units;
      coordination = new Coordination(index, units);
      ties = new Ties(index, units);
      tallies = new Tally[units.size()];
      for (int unit = 0; unit < tallies.length; unit++) {
        tallies[unit] = new Tally();
      }
    }

    Silos silos() {
      findPairs();
      int known = 0;
      int present = 0;
      double knownNeed = 0;
      double presentNeed = 0;
      for (Pair pair : pairs) {
        if (pair.known) {
          known++;
          knownNeed += pair.need;
          tallies[pair.one].count(pair);
          tallies[pair.other].count(pair);
          if (!pair.presentBy.isEmpty()) {
            present++;
            presentNeed += pair.need;
          }
        } else {
          tallies[pair.one].unknownNeeds++;
          tallies[pair.other].unknownNeeds++;
        }
      }
      EiIndex ei = EiIndex.of(index, units);
      return new Silos(
          Ratio.of(present, known),
          known == 0 ? OptionalDouble.empty() : OptionalDouble.of(presentNeed / knownNeed),
          Ratio.of(known, pairs.size()),
          ei.overall(),
          ei.expected(),
          ei.modularity(),
          rows(ei),
          present(),
          gaps(),
          FindingList.sorted(findings.build()));
    }

    private void findPairs() {
      coordination.forEachNeed(
          need -> {
            int one = need.one();
            int other = need.other();
            if (!units.isLineOfCommand(one, other)) {
              pairs.add(
                  new Pair(
                      one,
                      other,
                      need.need(),
                      ties.known(one) || ties.known(other),
                      ties.between(one, other, need.sharesInitiative())));
            }
          });
    }

    private List<Silos.UnitRow> rows(EiIndex ei) {
      List<Silos.UnitRow> rows = new ArrayList<>();
      for (int unit = 0; unit < units.size(); unit++) {
        String id = index.id(units.head(unit));
        Tally tally = tallies[unit];
        boolean silo = ties.known(unit) && tally.isSilo();
        rows.add(
            new Silos.UnitRow(
                id,
                tally.needs,
                tally.present,
                Ratio.of(tally.present, tally.needs),
                ei.of(unit),
                ties.known(unit),
                silo));
        if (silo) {
          findings.add(Silos.SILO.at(id, new Evidence.Coordination(tally.present, tally.needs)));
        }
        if (!ties.known(unit) && tally.needs + tally.unknownNeeds > 0) {
          findings.add(Silos.UNKNOWN.at(id));
        }
      }
      return rows;
    }

    private List<Silos.Present> present() {
      return pairs.stream()
          .filter(pair -> pair.known && !pair.presentBy.isEmpty())
          .map(pair -> new Silos.Present(ids(pair), pair.need, pair.presentBy))
          .toList();
    }

    private List<Silos.Gap> gaps() {
      List<Silos.Gap> gaps = new ArrayList<>();
      pairs.stream()
          .filter(pair -> pair.known && pair.presentBy.isEmpty())
          .sorted(Comparator.comparingInt((Pair pair) -> -pair.need))
          .forEach(
              pair -> {
                List<List<String>> because =
                    coordination.because(pair.one, pair.other, MOST_REASONS);
                gaps.add(new Silos.Gap(ids(pair), pair.need, because));
                Set<String> work = new TreeSet<>();
                because.forEach(work::addAll);
                findings.add(
                    Silos.GAP.at(ids(pair), new Evidence.Others(ImmutableList.copyOf(work))));
              });
      return gaps;
    }

    private List<String> ids(Pair pair) {
      return List.of(index.id(units.head(pair.one)), index.id(units.head(pair.other)));
    }
  }

  /** Two units that must coordinate. */
  private record Pair(int one, int other, int need, boolean known, List<String> presentBy) {}

  /** The needs of a unit. */
  private static final class Tally {
    private int needs;
    private int present;
    private int largestNeed;
    private int unknownNeeds;

    void count(Pair pair) {
      needs++;
      present += pair.presentBy.isEmpty() ? 0 : 1;
      largestNeed = Math.max(largestNeed, pair.need);
    }

    boolean isSilo() {
      return (needs >= 2 || largestNeed >= 2) && present < SILO_BELOW * needs;
    }
  }
}
