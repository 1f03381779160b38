package io.alignment.analysis.resources;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.LazyList;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.SupportFlow;
import io.alignment.analysis.resources.ResourceFit.Branch;
import io.alignment.analysis.resources.ResourceFit.Fork;
import io.alignment.analysis.resources.ResourceFit.Own;
import io.alignment.analysis.resources.ResourceFit.Placed;
import io.alignment.analysis.resources.ResourceFit.Shortage;
import io.alignment.analysis.resources.ResourceFit.Transfer;
import io.alignment.index.Adjacency;
import io.alignment.model.Relation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where the money or the people of one unit are, and where they go. */
final class UnitFlow {

  private final StrategyIndex index;
  private final SupportFlow flow;
  private final String unit;
  private final Adjacency supports;
  private final Adjacency supporters;
  private final Uses uses;
  private final ExactSums demanded;
  // What of it can be compared with what is given.
  private final ExactSums held;
  // What an anchored objective has of its own; what is stray at any other work.
  private final SparseSums placed;
  private final SparseSums up;
  private final AmountsAt strays;
  private final AmountsAt undivided;
  private final AmountsAt shortages;
  private final UnitsBelow sort;
  private final Optional<Forks> forks;

  /**
   * Looks at a unit.
   *
   * @param uses the resources of this unit
   * @param demanded what is demanded in this unit, at each work item
   * @param isDoubtful whether work has something in a unit that is probably the same
   * @param sort in which units of its sort, money or people, what comes to a fork is
   * @param followsPriority whether amounts should go where the priorities are
   */
  UnitFlow(
      StrategyIndex index,
      SupportFlow flow,
      String unit,
      Uses uses,
      ExactSums demanded,
      IntPredicate isDoubtful,
      UnitsBelow sort,
      boolean followsPriority) {
    this.index = index;
    this.flow = flow;
    this.unit = unit;
    this.uses = uses;
    this.demanded = demanded;
    this.sort = sort;
    supports = index.outgoing(Relation.Kind.SUPPORT);
    supporters = index.incoming(Relation.Kind.SUPPORT);
    double[] amounts = divide(uses.given());
    int[] withAmounts = Elements.where(index, it -> amounts[it] > 0);
    placed = SparseSums.of(withAmounts, amounts);
    // From here on with what comes from below. What is stray stays where it is, as nothing flows up
    // from what leads to no vision.
    flow.rollUp(amounts);
    held = uses.compared(demanded);
    double[] demand = divide(held);
    if (!demanded.isEmpty()) {
      flow.rollUp(demand);
    }
    int[] concerned = Elements.where(index, it -> amounts[it] > 0 || demand[it] > 0);
    up = SparseSums.of(concerned, amounts);
    strays =
        new AmountsAt(
            Elements.among(withAmounts, it -> !isAnchoredObjective(it)), this::amountPlaced);
    undivided =
        new AmountsAt(
            uses.given()
                .elements()
                .filter(it -> isAnchoredObjective(it) && isBrokenDown(it))
                .toArray(),
            this::given);
    shortages = new AmountsAt(shortAt(isDoubtful), it -> demanded.at(it).subtract(got(it)));
    forks =
        followsPriority
            ? Optional.of(
                new Forks(index, flow.forks(), concerned, sort, uses.given(), amounts, demand))
            : Optional.empty();
  }

  private BigDecimal amountPlaced(int element) {
    return readable(placed.at(element));
  }

  ResourceFit.Amounts amounts() {
    OptionalDouble misfit = forks.map(Forks::misfit).orElse(OptionalDouble.empty());
    BigDecimal allocated = uses.total();
    double astray = IntStream.of(strays.elements()).mapToDouble(placed::at).sum();
    return new ResourceFit.Amounts(
        unit,
        uses.capacity(),
        uses.dayToDay(),
        allocated,
        uses.left(),
        astray,
        IntStream.of(undivided.elements())
            .mapToObj(this::given)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .doubleValue(),
        Elements.ids(index, uses.overcommitted().elements()),
        misfit,
        allocated.signum() == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(
                (1 - Math.min(1, astray / allocated.doubleValue())) * (1 - misfit.orElse(0))),
        LazyList.of(strays.elements(), it -> new Placed(index.id(it), placed.at(it))),
        LazyList.of(undivided.elements(), it -> new Placed(index.id(it), given(it).doubleValue())),
        LazyList.of(
            flow.anchoredObjectives(), it -> new Own(index.id(it), placed.at(it), up.at(it))),
        forks.map(Forks::rows).orElse(List.of()),
        LazyList.of(
            shortages.elements(), it -> new Shortage(index.id(it), demanded.at(it), got(it))),
        uses.rows());
  }

  // Where the amounts are

  private BigDecimal given(int element) {
    return uses.given().at(element);
  }

  private boolean isAnchoredObjective(int element) {
    return index.isObjective(element) && flow.isAnchored(element);
  }

  /**
   * Puts what work items have at the anchored objectives that they serve, and leaves it where it is
   * as far as it serves none: no element can have amounts of both sorts.
   */
  private double[] divide(ExactSums amounts) {
    if (amounts.isEmpty()) {
      return new double[index.size()];
    }
    Division division = new Division(index.size());
    amounts.forEach((amount, element) -> divide(element, amount, division));
    return division.sums();
  }

  private void divide(int element, BigDecimal amount, Division division) {
    if (index.isObjective(element) || !supports.isAt(element)) {
      division.add(element, amount, 1);
      return;
    }
    int end = supports.end(element);
    for (int arc = supports.first(element); arc < end; arc++) {
      int objective = supports.neighbor(arc);
      division.add(flow.isAnchored(objective) ? objective : element, amount, flow.part(arc));
    }
  }

  /** Sums at elements: exact where whole amounts come together, doubles where parts do. */
  private static final class Division {
    private final @Nullable BigDecimal[] wholes;
    private final double[] parts;

    Division(int size) {
      wholes = new BigDecimal[size];
      parts = new double[size];
    }

    void add(int element, BigDecimal amount, double part) {
      if (part == 1) {
        BigDecimal before = wholes[element];
        wholes[element] = before == null ? amount : before.add(amount);
      } else {
        parts[element] += amount.doubleValue() * part;
      }
    }

    double[] sums() {
      for (int element = 0; element < parts.length; element++) {
        BigDecimal whole = wholes[element];
        parts[element] += whole == null ? 0 : whole.doubleValue();
      }
      return parts;
    }
  }

  private boolean isBrokenDown(int element) {
    int end = supporters.end(element);
    for (int arc = supporters.first(element); arc < end; arc++) {
      if (index.isBranch(supporters.neighbor(arc), element)) {
        return true;
      }
    }
    return false;
  }

  /** Returns what work gets over its days, with what is given to all that is part of it. */
  private BigDecimal got(int work) {
    BigDecimal sum = uses.overDaysOf(work);
    Adjacency parts = index.incoming(Relation.Kind.MEMBERSHIP);
    if (!parts.isAt(work)) {
      return sum;
    }
    List<Integer> open = new ArrayList<>(List.of(work));
    while (!open.isEmpty()) {
      for (int part : parts.neighbors(open.remove(open.size() - 1)).toArray()) {
        sum = sum.add(uses.overDaysOf(part));
        open.add(part);
      }
    }
    return sum;
  }

  private int[] shortAt(IntPredicate isDoubtful) {
    return demanded
        .elements()
        .filter(it -> !isDoubtful.test(it))
        .filter(it -> got(it).compareTo(demanded.at(it)) < 0)
        .toArray();
  }

  // What should be looked at

  String unit() {
    return unit;
  }

  UnitsBelow sort() {
    return sort;
  }

  /** Returns what should be looked at in this unit, by the kind of finding that tells it. */
  Map<FindingKind, AmountsAt> found() {
    return ImmutableMap.of(
        ResourceFit.STRAY, strays,
        ResourceFit.UNDIVIDED, undivided,
        ResourceFit.SHORT, shortages,
        ResourceFit.OVERCOMMITTED, uses.overcommitted(),
        ResourceFit.UNALLOCATED, uses.unallocated());
  }

  /** Returns the forks at which something should move that is large enough to be told. */
  int[] forksWithMisfit() {
    return forks.map(it -> it.told(unit)).orElse(new int[0]);
  }

  /** Returns the forks whose branches cannot be compared. */
  int[] forksApart() {
    return forks.map(Forks::apart).orElse(new int[0]);
  }

  /** Returns what a fork asks to move, and the work that holds it, as evidence. */
  Evidence transfers(int element) {
    Fork fork = forks.orElseThrow().row(element);
    Map<String, Branch> branches = Maps.uniqueIndex(fork.children(), Branch::id);
    List<Evidence.Transfer> transfers = new ArrayList<>();
    for (Transfer it : ResourceFit.moves(unit, fork)) {
      Branch from = Objects.requireNonNull(branches.get(it.from()));
      transfers.add(
          new Evidence.Transfer(it.from(), it.to(), it.amount(), from.share(), from.priority()));
    }
    List<Evidence.Holder> holders =
        transfers.stream()
            .map(it -> holder(Objects.requireNonNull(branches.get(it.from()))))
            .distinct()
            .toList();
    return new Evidence.Transfers(unit, fork.misfit().orElseThrow(), holders, transfers);
  }

  /** Returns the work at or below an objective that has most of what nobody demands of it. */
  private Evidence.Holder holder(Branch branch) {
    int work =
        Elements.below(index, IntStream.of(index.indexOf(branch.id()))).stream()
            .filter(it -> given(it).signum() > 0)
            .max(
                Comparator.comparing((Integer it) -> given(it).subtract(held.at(it)))
                    .thenComparing(this::given)
                    .thenComparing(Comparator.reverseOrder()))
            .orElseThrow();
    return new Evidence.Holder(
        index.id(work), given(work), branch.id(), branch.share(), branch.priority());
  }

  /** Fifteen digits are what a double holds; the rest is noise of its binary form. */
  private static BigDecimal readable(double amount) {
    return new BigDecimal(amount).round(new MathContext(15)).stripTrailingZeros();
  }
}
