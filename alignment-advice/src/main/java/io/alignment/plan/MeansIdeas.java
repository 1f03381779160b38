package io.alignment.plan;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.direction.Coverage;
import io.alignment.analysis.resources.Automation;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.analysis.resources.ResourceFit.Amounts;
import io.alignment.model.Allocation;
import io.alignment.model.Edit;
import io.alignment.model.Initiative;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Steps that bring money and people where they are lacking. */
final class MeansIdeas implements Source {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final double PART = 0.5;

  @Override
  public void think(Situation situation, Thoughts thoughts) {
    new Thought(situation, thoughts).think();
  }

  private record Thought(Situation situation, Thoughts thoughts) {

    void think() {
      stop();
      situation.found(ResourceFit.MISFIT, Topic.MEANS).forEach(this::rebalance);
      situation.found(ResourceFit.SHORT, Topic.MEANS).forEach(this::cover);
      situation.found(ResourceFit.UNALLOCATED, Topic.MEANS).forEach(this::use);
      situation.found(ResourceFit.UNDIVIDED, Topic.MEANS).forEach(this::divide);
      situation.found(ResourceFit.OVERCOMMITTED, Topic.MEANS).forEach(this::relieve);
    }

    private Means means() {
      return situation.means();
    }

    private Strategy strategy() {
      return situation.strategy();
    }

    private Stream<String> units() {
      return means().amounts().stream().map(Amounts::unit);
    }

    // What serves nothing

    private void stop() {
      Stream.of(Coverage.UNALIGNED, ResourceFit.STRAY)
          .flatMap(kind -> situation.found(kind, Topic.WORK))
          .map(it -> it.elements().get(0))
          .filter(id -> strategy().element(id).filter(Initiative.class::isInstance).isPresent())
          .collect(Collectors.toCollection(TreeSet::new))
          .forEach(this::stop);
    }

    /** Ends work, if at least half of what it holds in each unit is lacking elsewhere. */
    private void stop(String work) {
      List<Edit> edits = new ArrayList<>();
      List<Finding> answers = new ArrayList<>();
      Stream.of(Coverage.UNALIGNED, ResourceFit.STRAY, Automation.WITHOUT_STRATEGY)
          .forEach(kind -> situation.found(kind, work).forEach(answers::add));
      for (String unit : units().toList()) {
        BigDecimal held = BigDecimal.ZERO;
        BigDecimal placed = BigDecimal.ZERO;
        Wants wants = new Wants(unit);
        for (Allocation given : means().given(work, unit)) {
          held = held.add(Means.amount(given));
          placed =
              placed.add(wants.fill(given.source(), Means.amount(given), given, edits, answers));
        }
        if (placed.compareTo(held.multiply(HALF)) < 0) {
          return;
        }
      }
      if (!edits.isEmpty()) {
        edits.add(0, Edit.drop(work));
        thoughts.add(StepKind.STOP, Edit.all(edits), answers);
      }
    }

    /** What is lacking in a unit, less what has been filled so far. */
    private final class Wants {
      private final List<Means.Lack> lacks;
      private final List<BigDecimal> open = new ArrayList<>();

      Wants(String unit) {
        lacks = means().lacks(unit);
        lacks.forEach(it -> open.add(it.amount()));
      }

      /** Gives away as much of an amount as is lacking where the resource may go. */
      BigDecimal fill(
          String resource,
          BigDecimal amount,
          Allocation from,
          List<Edit> edits,
          List<Finding> answers) {
        BigDecimal left = amount;
        Map<String, BigDecimal> moved = new LinkedHashMap<>();
        for (int i = 0; i < lacks.size() && left.signum() > 0; i++) {
          BigDecimal part = left.min(open.get(i));
          Optional<String> place = means().place(lacks.get(i), resource);
          if (part.signum() > 0 && place.filter(it -> !it.equals(from.target())).isPresent()) {
            moved.merge(place.get(), part, BigDecimal::add);
            open.set(i, open.get(i).subtract(part));
            left = left.subtract(part);
          }
        }
        moved.forEach(
            (place, part) -> {
              edits.add(means().move(resource, from.target(), place, part));
              situation.found(ResourceFit.SHORT, place).forEach(answers::add);
            });
        return amount.subtract(left);
      }
    }

    // What takes the wrong branch

    private void rebalance(Finding misfit) {
      List<Edit> all = new ArrayList<>();
      for (Evidence evidence : misfit.evidence()) {
        if (evidence instanceof Evidence.Transfers it) {
          List<Edit> ofUnit = new ArrayList<>();
          Map<String, BigDecimal> taken = new HashMap<>();
          for (Evidence.Transfer transfer : it.transfers()) {
            ofUnit.addAll(shift(transfer, it.unit(), 1, taken));
            move(shift(transfer, it.unit(), 1, new HashMap<>()), misfit);
            move(shift(transfer, it.unit(), PART, new HashMap<>()), misfit);
          }
          move(ofUnit, misfit);
          all.addAll(ofUnit);
        }
      }
      move(all, misfit);
    }

    private void move(List<Edit> edits, Finding answer) {
      if (!edits.isEmpty()) {
        thoughts.add(StepKind.MOVE_MEANS, Edit.all(edits), answer);
      }
    }

    /** Moves a part of what should go another way, from what can do without it. */
    private List<Edit> shift(
        Evidence.Transfer transfer, String unit, double part, Map<String, BigDecimal> taken) {
      List<Edit> edits = new ArrayList<>();
      Means.Lack lack =
          new Means.Lack(transfer.to(), Means.rounded(transfer.amount() * part), false);
      BigDecimal open = lack.amount();
      for (Allocation given : spare(transfer.from(), unit)) {
        String from = given.target();
        BigDecimal before = taken.getOrDefault(from, BigDecimal.ZERO);
        BigDecimal moved =
            open.min(Means.amount(given)).min(means().surplus(from, unit).subtract(before));
        Optional<String> place = means().place(lack, given.source());
        if (!Means.isTooLittle(moved, unit) && place.filter(it -> !it.equals(from)).isPresent()) {
          edits.add(means().move(given.source(), from, place.get(), moved));
          taken.put(from, before.add(moved));
          open = open.subtract(moved);
        }
      }
      return edits;
    }

    /** Returns what is given to a goal and to what serves it alone, the largest first. */
    private List<Allocation> spare(String goal, String unit) {
      List<Allocation> given = new ArrayList<>();
      for (String id : new TreeSet<>(means().below(goal))) {
        if (id.equals(goal) || strategy().outgoing(id, Support.class).size() == 1) {
          given.addAll(means().given(id, unit));
        }
      }
      given.sort(
          Comparator.comparing(Means::amount)
              .reversed()
              .thenComparing(Allocation::source)
              .thenComparing(Allocation::target)
              .thenComparing(Allocation::distinction));
      return given;
    }

    // What is short

    private void cover(Finding found) {
      String work = found.elements().get(0);
      for (Amounts of : means().amounts()) {
        means().shortages(of.unit()).stream()
            .filter(it -> it.id().equals(work))
            .forEach(it -> cover(found, work, of, it.demand().subtract(it.amount())));
      }
    }

    private void cover(Finding found, String work, Amounts of, BigDecimal lacking) {
      List<Edit> together = new ArrayList<>();
      BigDecimal open = lacking;
      boolean isMoved = false;
      for (Supply supply : supplies(work, of)) {
        thoughts.add(supply.kind(), supply.edit(means(), work, lacking), found);
        if (open.signum() > 0) {
          together.add(supply.edit(means(), work, open));
          isMoved |= supply.from().isPresent();
          open = open.subtract(supply.amount());
        }
      }
      if (together.size() > 1) {
        thoughts.add(isMoved ? StepKind.MOVE_MEANS : StepKind.USE_MEANS, Edit.all(together), found);
      }
    }

    /** Returns where work can get something: first what is left, then of what matters less. */
    private List<Supply> supplies(String work, Amounts of) {
      List<Supply> supplies = new ArrayList<>();
      of.resources().stream()
          .filter(use -> means().left(use.id()).signum() > 0 && means().maySupply(use.id(), work))
          .forEach(
              use -> supplies.add(new Supply(use.id(), means().left(use.id()), Optional.empty())));
      of.resources().stream()
          .filter(use -> means().maySupply(use.id(), work))
          .flatMap(use -> strategy().outgoing(use.id(), Allocation.class).stream())
          .filter(it -> situation.priority(it.target()) < situation.priority(work))
          .sorted(
              Comparator.comparing((Allocation it) -> situation.priority(it.target()))
                  .thenComparing(Allocation::target)
                  .thenComparing(Allocation::source))
          .forEach(
              it -> {
                BigDecimal spare = Means.amount(it).min(means().surplus(it.target(), of.unit()));
                if (spare.signum() > 0) {
                  supplies.add(new Supply(it.source(), spare, Optional.of(it.target())));
                }
              });
      return supplies;
    }

    // What is left

    private void use(Finding found) {
      String resource = found.elements().get(0);
      means().unit(resource).stream()
          .flatMap(unit -> means().lacks(unit).stream())
          .forEach(
              lack ->
                  means()
                      .place(lack, resource)
                      .ifPresent(
                          work ->
                              thoughts.add(
                                  StepKind.USE_MEANS,
                                  means()
                                      .give(
                                          resource,
                                          work,
                                          lack.amount().min(means().left(resource))),
                                  Stream.concat(
                                          Stream.of(found),
                                          situation.found(ResourceFit.SHORT, work))
                                      .toList())));
    }

    // What is given to a whole

    private void divide(Finding found) {
      String goal = found.elements().get(0);
      List<Support> children =
          strategy().incoming(goal, Support.class).stream()
              .filter(it -> !it.isOnlyShown() && situation.isOpen(it.source()))
              .filter(it -> strategy().objective(it.source()).isPresent())
              .sorted(Comparator.comparing(Support::source))
              .toList();
      double all = children.stream().mapToDouble(Support::weight).sum();
      if (children.stream().allMatch(it -> it.weight() == 1)) {
        return; // Nobody has said what matters more.
      }
      List<Edit> edits = new ArrayList<>();
      for (String unit : units().toList()) {
        for (Allocation given : means().given(goal, unit)) {
          if (!children.stream().allMatch(it -> means().canSupply(given.source(), it.source()))) {
            return;
          }
          BigDecimal left = Means.amount(given);
          for (int i = 0; i < children.size(); i++) {
            Support child = children.get(i);
            BigDecimal part =
                i == children.size() - 1
                    ? left
                    : Means.rounded(Means.amount(given).doubleValue() * child.weight() / all)
                        .min(left);
            left = left.subtract(part);
            if (part.signum() > 0) {
              edits.add(means().move(given.source(), goal, child.source(), part));
            }
          }
        }
      }
      if (!edits.isEmpty()) {
        thoughts.add(StepKind.DIVIDE, Edit.all(edits), found);
      }
    }

    // What is promised twice

    /** Takes what is too much from one work, and lets somebody else give it where there is one. */
    private void relieve(Finding found) {
      String resource = found.elements().get(0);
      BigDecimal over = means().over(resource);
      Optional<String> unit = means().unit(resource);
      strategy().outgoing(resource, Allocation.class).stream()
          .filter(it -> over.signum() > 0 && Means.amount(it).compareTo(over) >= 0)
          .sorted(Comparator.comparing(Allocation::target))
          .forEach(
              given -> {
                Edit less = means().take(resource, given.target(), over);
                if (unit.filter(it -> means().surplus(given.target(), it).compareTo(over) >= 0)
                    .isPresent()) {
                  thoughts.add(StepKind.RELIEVE, less, found);
                }
                strategy().resources().stream()
                    .filter(it -> !it.id().equals(resource))
                    .filter(it -> means().unit(it.id()).equals(unit))
                    .filter(it -> means().left(it.id()).compareTo(over) >= 0)
                    .filter(it -> means().maySupply(it.id(), given.target()))
                    .map(it -> it.id())
                    .sorted()
                    .forEach(
                        other ->
                            thoughts.add(
                                StepKind.RELIEVE,
                                Edit.all(less, means().give(other, given.target(), over)),
                                found));
              });
    }
  }

  /**
   * Something that can be given to work.
   *
   * @param from the work that has it now; empty if it is given to nothing
   */
  private record Supply(String resource, BigDecimal amount, Optional<String> from) {

    StepKind kind() {
      return from.isPresent() ? StepKind.MOVE_MEANS : StepKind.USE_MEANS;
    }

    Edit edit(Means means, String work, BigDecimal lacking) {
      BigDecimal part = amount.min(lacking);
      return from.map(it -> means.move(resource, it, work, part))
          .orElseGet(() -> means.give(resource, work, part));
    }
  }
}
