package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.analysis.Question;
import io.alignment.analysis.people.SiloAnalysis;
import io.alignment.analysis.people.Silos;
import io.alignment.analysis.resources.ResourceFit.Amounts;
import io.alignment.analysis.resources.ResourceFit.Branch;
import io.alignment.analysis.resources.ResourceFit.Fork;
import io.alignment.analysis.resources.ResourceFit.Own;
import io.alignment.analysis.resources.ResourceFit.Placed;
import io.alignment.analysis.resources.ResourceFit.Transfer;
import io.alignment.analysis.resources.ResourceFitAnalysis;
import io.alignment.model.Attachment;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Collaboration;
import io.alignment.model.Communication;
import io.alignment.model.Dependency;
import io.alignment.model.Element;
import io.alignment.model.Hindrance;
import io.alignment.model.Initiative;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.Relation;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import io.alignment.model.WorkItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Silos as a product of matrices, and what must hold wherever money flows. */
class SilosAndFitProperties {

  @Provide
  Arbitrary<Strategy> strategies() {
    return Strategies.strategies();
  }

  // Silos, with every function a unit: no rule for units stands in the way of the product

  @Property
  void needsAreTheProductOfTheMatrices(@ForAll("strategies") Strategy strategy) {
    Strategy live = NaiveAnswers.carrying(strategy);
    Silos silos = SiloAnalysis.between(function -> true).analyze(strategy);
    List<String> units = live.functions().stream().map(Element::id).sorted().toList();
    int needed = 0;
    int known = 0;
    int present = 0;
    for (int i = 0; i < units.size(); i++) {
      for (int j = i + 1; j < units.size(); j++) {
        String one = units.get(i);
        String other = units.get(j);
        int need = need(live, one, other);
        if (need == 0 || outer(live, one).contains(other) || outer(live, other).contains(one)) {
          continue;
        }
        needed++;
        boolean isKnown = isKnown(live, one) || isKnown(live, other);
        boolean isPresent = isPresent(live, one, other);
        known += isKnown ? 1 : 0;
        present += isPresent ? 1 : 0;
        assertThat(silos.gaps().stream().filter(gap -> gap.between().equals(List.of(one, other))))
            .as(one + " and " + other)
            .hasSize(isKnown && !isPresent ? 1 : 0)
            .allSatisfy(gap -> assertThat(gap.need()).isEqualTo(need))
            .allSatisfy(gap -> assertThat(gap.because()).hasSize(Math.min(10, need)));
      }
    }
    assertThat(silos.congruence()).isEqualTo(share(present, known));
    assertThat(silos.completeness()).isEqualTo(share(known, needed));
    assertThat(silos.present()).hasSize(present);
  }

  private static int need(Strategy live, String one, String other) {
    int need = 0;
    for (String item : work(live, one)) {
      for (String touched : work(live, other)) {
        need += touches(live, item, touched) ? 1 : 0;
      }
    }
    return need;
  }

  private static Set<String> work(Strategy live, String function) {
    Set<String> work = new TreeSet<>();
    live.outgoing(function, Ownership.class).forEach(it -> work.add(it.target()));
    live.outgoing(function, Participation.class).forEach(it -> work.add(it.target()));
    work.removeIf(id -> !(live.element(id).orElseThrow() instanceof WorkItem));
    return work;
  }

  private static boolean touches(Strategy live, String one, String other) {
    if (isDone(live, one) || isDone(live, other)) {
      return false;
    }
    if (one.equals(other)) {
      return live.element(one).orElseThrow() instanceof Objective;
    }
    return live.relations().stream()
        .filter(it -> it instanceof Support || it instanceof Hindrance || it instanceof Dependency)
        .anyMatch(it -> joins(it, one, other));
  }

  private static boolean isDone(Strategy live, String work) {
    return NaiveDays.isFinished(
        (WorkItem) live.element(work).orElseThrow(), Question.about(live).day());
  }

  private static boolean joins(Relation relation, String one, String other) {
    return (relation.source().equals(one) && relation.target().equals(other))
        || (relation.source().equals(other) && relation.target().equals(one));
  }

  private static boolean isKnown(Strategy live, String function) {
    return live.functions().stream()
        .map(BusinessFunction::id)
        .anyMatch(other -> !other.equals(function) && isPresent(live, function, other));
  }

  private static boolean isPresent(Strategy live, String one, String other) {
    Set<String> shared = work(live, one);
    shared.retainAll(work(live, other));
    return shared.stream().anyMatch(it -> live.element(it).orElseThrow() instanceof Initiative)
        || isShared(live, one, other)
        || isShared(live, other, one)
        || live.relations().stream()
            .filter(it -> it instanceof Collaboration || it instanceof Communication)
            .anyMatch(it -> joins(it, one, other));
  }

  /** Says whether a function, or one directly inside it, works in the other as well. */
  private static boolean isShared(Strategy live, String home, String second) {
    return live.incoming(second, Attachment.class).stream()
        .map(Attachment::source)
        .anyMatch(
            it ->
                it.equals(home)
                    || live.outgoing(it, Membership.class).stream()
                        .anyMatch(at -> at.target().equals(home)));
  }

  private static Set<String> outer(Strategy live, String function) {
    Set<String> outer = new TreeSet<>();
    for (Membership membership : live.outgoing(function, Membership.class)) {
      outer.add(membership.target());
      outer.addAll(outer(live, membership.target()));
    }
    return outer;
  }

  // Resource fit

  /** Flows once more, by recursion from the definition of σ over priorities. */
  @Property
  void amountsRollUpAsPriorityCameDown(@ForAll("strategies") Strategy strategy) {
    Strategy live = NaiveAnswers.carrying(strategy);
    NaiveAnswers naive = new NaiveAnswers(live);
    for (Amounts amounts : new ResourceFitAnalysis().analyze(strategy).amounts()) {
      Map<String, Double> own = new HashMap<>();
      amounts.objectives().forEach(it -> own.put(it.id(), it.own()));
      for (Own row : amounts.objectives()) {
        assertClose(row.up(), up(live, naive, own, row.id()), amounts);
      }
      double arrived = 0;
      for (Vision vision : live.visions()) {
        arrived += up(live, naive, own, vision.id());
      }
      double stray = amounts.strays().stream().mapToDouble(Placed::amount).sum();
      assertClose(arrived + stray, amounts.allocated().doubleValue(), amounts);
      assertClose(stray, amounts.stray(), amounts);
    }
  }

  private static void assertClose(double actual, double expected, Amounts amounts) {
    assertThat(actual)
        .isCloseTo(expected, within(1e-9 * Math.max(1e-9, amounts.allocated().doubleValue())));
  }

  private static double up(Strategy live, NaiveAnswers naive, Map<String, Double> own, String id) {
    double up = own.getOrDefault(id, 0.0);
    for (Support support : live.incoming(id, Support.class)) {
      String child = support.source();
      if (live.element(child).orElseThrow() instanceof Objective && naive.anchored(child)) {
        double siblings = 0;
        for (Support sibling : live.incoming(id, Support.class)) {
          boolean objective = live.element(sibling.source()).orElseThrow() instanceof Objective;
          siblings += objective ? sibling.weight() : 0;
        }
        double sigma = naive.priority(id) * support.weight() / siblings / naive.priority(child);
        up += up(live, naive, own, child) * sigma;
      }
    }
    return up;
  }

  @Property
  void transfersLeaveNoChildShortWhileAnotherHasTooMuch(@ForAll("strategies") Strategy strategy) {
    Strategy asked = Question.about(strategy).strategy();
    for (Amounts amounts : new ResourceFitAnalysis().analyze(strategy).amounts()) {
      for (Fork fork : amounts.forks()) {
        double tolerance = 1e-6 * fork.amount();
        Map<String, Double> after = new HashMap<>();
        fork.children().forEach(branch -> after.put(branch.id(), branch.amount()));
        double moved = 0;
        for (Transfer transfer : fork.transfers()) {
          after.merge(transfer.from(), -transfer.amount(), Double::sum);
          after.merge(transfer.to(), transfer.amount(), Double::sum);
          moved += transfer.amount();
        }
        assertThat(moved).isCloseTo(fork.moved().orElse(0), within(tolerance));
        boolean anyShort = false;
        boolean anyTooMuch = false;
        for (Branch branch : fork.children()) {
          double has = Objects.requireNonNull(after.get(branch.id()));
          double due = branch.priority() * fork.amount();
          double lackedAbove =
              fork.children().stream()
                  .filter(it -> it.priority() > branch.priority())
                  .mapToDouble(it -> Math.max(0, it.demand() - it.amount()))
                  .sum();
          Status status = asked.objective(branch.id()).orElseThrow().status();
          boolean needs = !status.isFinished() && status != Status.PAUSED;
          assertThat(!needs && has > branch.amount() + tolerance).isFalse();
          anyShort |= needs && has < due - tolerance;
          anyTooMuch |= has > Math.max(due, branch.demand() - lackedAbove) + tolerance;
        }
        assertThat(anyShort && anyTooMuch && fork.moved().isPresent()).isFalse();
        assertThat(fork.children().stream().mapToDouble(Branch::share).sum())
            .isCloseTo(1, within(1e-9));
        assertThat(fork.children().stream().mapToDouble(Branch::priority).sum())
            .isCloseTo(1, within(1e-9));
      }
    }
  }

  @Property
  void misfitWeighsTheForksByWhatPassesThem(@ForAll("strategies") Strategy strategy) {
    for (Amounts amounts : new ResourceFitAnalysis().analyze(strategy).amounts()) {
      List<Fork> compared = amounts.forks().stream().filter(it -> it.moved().isPresent()).toList();
      double passing = compared.stream().mapToDouble(Fork::amount).sum();
      double moved = compared.stream().mapToDouble(it -> it.moved().orElseThrow()).sum();

      assertThat(amounts.misfit().isPresent()).isEqualTo(!compared.isEmpty());
      amounts.misfit().ifPresent(it -> assertThat(it).isCloseTo(moved / passing, within(1e-12)));
      assertThat(amounts.fit().isPresent()).isEqualTo(amounts.allocated().signum() > 0);
    }
  }

  private static OptionalDouble share(int part, int whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
