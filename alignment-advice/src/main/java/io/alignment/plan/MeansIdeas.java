package io.alignment.plan;

import io.alignment.analysis.Finding;
import io.alignment.analysis.direction.Coverage;
import io.alignment.analysis.resources.Automation;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.analysis.resources.ResourceFit.Amounts;
import io.alignment.model.Allocation;
import io.alignment.model.Edit;
import io.alignment.model.Initiative;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Steps that free money and people of what they do not serve, and give what is left. */
final class MeansIdeas implements Source {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  @Override
  public void think(Situation situation, Thoughts thoughts) {
    new Thought(situation, thoughts).think();
  }

  private record Thought(Situation situation, Thoughts thoughts) {

    void think() {
      stop();
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
        BigDecimal unspent = means().unspent(work, unit);
        for (Allocation given : means().given(work, unit)) {
          BigDecimal part = Means.amount(given).min(unspent.subtract(held));
          held = held.add(part);
          placed = placed.add(wants.fill(given.source(), part, given, edits, answers));
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

    // What is left

    private void use(Finding found) {
      String resource = found.elements().get(0);
      for (String unit : means().unit(resource).stream().toList()) {
        for (Means.Lack lack : means().lacks(unit)) {
          Optional<String> place = means().place(lack, resource);
          BigDecimal part = lack.amount().min(means().left(resource));
          if (place.isPresent() && !Means.isTooLittle(part, unit)) {
            List<Finding> answers = new ArrayList<>(List.of(found));
            situation.found(ResourceFit.SHORT, place.get()).forEach(answers::add);
            thoughts.add(StepKind.USE_MEANS, means().give(resource, place.get(), part), answers);
          }
        }
      }
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

    /**
     * Takes what is too much from one work, or as much of it as that can spare; lets somebody else
     * give it, as far as one can; and takes from several what none can spare alone.
     */
    private void relieve(Finding found) {
      String resource = found.elements().get(0);
      for (String unit : means().unit(resource).stream().toList()) {
        BigDecimal over = means().over(resource);
        List<Edit> together = new ArrayList<>();
        BigDecimal open = over;
        for (Allocation given : leastFirst(resource)) {
          String work = given.target();
          BigDecimal most = over.min(Means.amount(given)).min(means().unspent(work, unit));
          BigDecimal spare = most.min(means().surplus(work, unit));
          if (!Means.isTooLittle(spare, unit)) {
            thoughts.add(StepKind.RELIEVE, means().take(resource, work, spare), found);
            BigDecimal part = spare.min(open);
            if (part.signum() > 0) {
              together.add(means().take(resource, work, part));
              open = open.subtract(part);
            }
          }
          instead(resource, work, most, unit)
              .forEach(it -> thoughts.add(StepKind.RELIEVE, it, found));
        }
        if (together.size() > 1) {
          thoughts.add(StepKind.RELIEVE, Edit.all(together), found);
        }
      }
    }

    /** Returns what a resource gives, to what matters least first. */
    private List<Allocation> leastFirst(String resource) {
      return means()
          .given(resource)
          .sorted(
              Comparator.comparing((Allocation it) -> situation.priority(it.target()))
                  .thenComparing(Allocation::target)
                  .thenComparing(Allocation::distinction))
          .toList();
    }

    /** Returns ways in which another resource gives what one is promised too much. */
    private Stream<Edit> instead(String resource, String work, BigDecimal most, String unit) {
      return strategy().resources().stream()
          .map(Resource::id)
          .filter(it -> !it.equals(resource))
          .filter(it -> means().unit(it).filter(unit::equals).isPresent())
          .filter(it -> means().maySupply(it, work))
          .sorted()
          .flatMap(
              other -> {
                BigDecimal part = most.min(means().left(other));
                return Means.isTooLittle(part, unit)
                    ? Stream.empty()
                    : Stream.of(
                        Edit.all(
                            means().take(resource, work, part), means().give(other, work, part)));
              });
    }
  }
}
