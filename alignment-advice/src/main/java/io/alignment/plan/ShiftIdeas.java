package io.alignment.plan;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.analysis.resources.ResourceFit.Amounts;
import io.alignment.model.Allocation;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Steps that bring money and people where they are lacking: what is left first, then what can be
 * spared elsewhere.
 */
final class ShiftIdeas implements Source {

  private static final double HALF = 0.5;
  private static final int MOST_UNITS = 3;

  @Override
  public void think(Situation situation, Thoughts thoughts) {
    Thought thought = new Thought(situation, thoughts);
    situation.found(ResourceFit.MISFIT, Topic.MEANS).forEach(thought::rebalance);
    situation.found(ResourceFit.SHORT, Topic.MEANS).forEach(thought::cover);
  }

  private record Thought(Situation situation, Thoughts thoughts) {

    private Means means() {
      return situation.means();
    }

    // What takes the wrong branch

    /** Thinks of one move, of half of it, of all moves of a unit, and of all. */
    private void rebalance(Finding misfit) {
      List<List<Way>> all = new ArrayList<>();
      for (Evidence evidence : misfit.evidence()) {
        if (evidence instanceof Evidence.Transfers of) {
          List<Way> ways = of.transfers().stream().map(it -> Way.of(it, of.unit(), 1)).toList();
          ways.forEach(it -> rebalance(List.of(List.of(it)), misfit));
          of.transfers()
              .forEach(it -> rebalance(List.of(List.of(Way.of(it, of.unit(), HALF))), misfit));
          rebalance(List.of(ways), misfit);
          all.add(ways);
        }
      }
      rebalance(all, misfit);
    }

    /** Thinks of moves in some units, of each with and without giving what is left first. */
    private void rebalance(List<List<Way>> units, Finding misfit) {
      int choices = 1 << Math.min(units.size(), MOST_UNITS);
      for (int choice = 0; choice < choices; choice++) {
        Shift shift = new Shift(means());
        for (int i = 0; i < units.size(); i++) {
          boolean givesFirst = (choice >> i & 1) == 1;
          units.get(i).forEach(it -> move(shift, it, givesFirst));
        }
        shift.addTo(thoughts, misfit);
      }
    }

    /** Moves what should go another way, from what can do without it. */
    private void move(Shift shift, Way way, boolean givesFirst) {
      String unit = way.unit;
      Means.Lack lack = new Means.Lack(way.to, way.amount, false);
      BigDecimal open = lack.amount();
      for (Allocation given : spare(way.from, unit)) {
        String from = given.target();
        String resource = given.source();
        Optional<String> place = means().place(lack, resource).filter(it -> !it.equals(from));
        if (place.isPresent() && givesFirst) {
          BigDecimal left = open.min(shift.left(resource));
          if (!Means.isTooLittle(left, unit)) {
            shift.give(resource, place.get(), left);
            open = open.subtract(left);
          }
        }
        BigDecimal moved =
            open.min(Means.amount(given))
                .min(means().surplus(from, unit).subtract(shift.taken(from, unit)));
        if (place.isPresent() && !Means.isTooLittle(moved, unit)) {
          shift.move(resource, from, place.get(), moved, unit);
          open = open.subtract(moved);
        }
      }
    }

    /** Returns what is given to a goal and to what serves it alone, the largest first. */
    private List<Allocation> spare(String goal, String unit) {
      List<Allocation> given = new ArrayList<>();
      for (String id : new TreeSet<>(means().below(goal))) {
        if (id.equals(goal) || situation.strategy().outgoing(id, Support.class).size() == 1) {
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
      Shift together = new Shift(means());
      BigDecimal open = lacking;
      for (Supply supply : supplies(work, of)) {
        Shift alone = new Shift(means());
        supply.add(alone, work, lacking, of.unit());
        alone.addTo(thoughts, found);
        if (open.signum() > 0) {
          supply.add(together, work, open, of.unit());
          open = open.subtract(supply.amount());
        }
      }
      together.addTo(thoughts, found);
    }

    /** Returns where work can get something: first what is left, then of what matters less. */
    private List<Supply> supplies(String work, Amounts of) {
      List<Supply> supplies = new ArrayList<>();
      means().unallocated(of.unit()).stream()
          .filter(it -> means().maySupply(it, work))
          .forEach(it -> supplies.add(new Supply(it, means().left(it), Optional.empty())));
      of.resources().stream()
          .filter(use -> means().maySupply(use.id(), work))
          .flatMap(use -> means().given(use.id()))
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
  }

  /** What should go another way. */
  private record Way(String unit, String from, String to, BigDecimal amount) {

    static Way of(Evidence.Transfer transfer, String unit, double part) {
      return new Way(unit, transfer.from(), transfer.to(), Means.rounded(transfer.amount() * part));
    }
  }

  /**
   * Something that can be given to work.
   *
   * @param from the work that has it now; empty if it is given to nothing
   */
  private record Supply(String resource, BigDecimal amount, Optional<String> from) {

    void add(Shift shift, String work, BigDecimal lacking, String unit) {
      BigDecimal part = amount.min(lacking);
      from.ifPresentOrElse(
          it -> shift.move(resource, it, work, part, unit), () -> shift.give(resource, work, part));
    }
  }
}
