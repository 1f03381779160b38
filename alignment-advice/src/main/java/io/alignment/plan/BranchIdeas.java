package io.alignment.plan;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.Sets;
import io.alignment.analysis.Finding;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.direction.Coverage;
import io.alignment.model.Edit;
import io.alignment.model.Objective;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import io.alignment.model.Vision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Steps that give many goals an owner at once: one for all below a goal, or for each branch below a
 * vision one.
 */
final class BranchIdeas implements Source {

  /** So many goals without an owner are many; for fewer each is a step of its own. */
  private static final int MANY = 3;

  private static final int MOST_WAYS = 3;
  private static final int MOST_BRANCHES = 50;
  private static final double HALF = 0.5;

  @Override
  public void think(Situation situation, Thoughts thoughts) {
    Map<String, Finding> unowned =
        situation
            .all(Coverage.UNOWNED, Topic.OWNERS)
            .collect(Collectors.toMap(it -> it.elements().get(0), Function.identity()));
    if (unowned.size() >= MANY) {
      new Thought(situation, new Nearest(situation), unowned, weights(situation), thoughts).think();
    }
  }

  private static Map<String, Double> weights(Situation situation) {
    return situation.board().rows().stream()
        .collect(Collectors.toMap(Board.Row::id, Board.Row::weight));
  }

  private record Thought(
      Situation situation,
      Nearest near,
      Map<String, Finding> unowned,
      Map<String, Double> weights,
      Thoughts thoughts) {

    void think() {
      situation.strategy().visions().forEach(this::lead);
      branches().forEach(this::lead);
    }

    /** Returns the goals to which goals lead, those next to a vision first. */
    private List<String> branches() {
      List<String> branches = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      List<String> level =
          situation.strategy().visions().stream().flatMap(it -> goalsBelow(it.id())).toList();
      while (!level.isEmpty() && branches.size() < MOST_BRANCHES) {
        level = level.stream().filter(seen::add).toList();
        level.stream().filter(it -> goalsBelow(it).findAny().isPresent()).forEach(branches::add);
        level = level.stream().flatMap(this::goalsBelow).toList();
      }
      return branches;
    }

    private Stream<String> goalsBelow(String goal) {
      return situation.strategy().incoming(goal, Support.class).stream()
          .filter(it -> !it.isOnlyShown())
          .map(Support::source)
          .filter(it -> situation.strategy().element(it).orElseThrow() instanceof Objective)
          .distinct()
          .sorted(situation.byPriority());
    }

    /** Lets one function answer for all of a branch for which nobody does. */
    private void lead(String goal) {
      Set<String> open = unownedBelow(goal);
      if (open.size() >= MANY) {
        near(goal)
            .filter(it -> canLead(it, open, Map.of()))
            .limit(MOST_WAYS)
            .forEach(it -> own(open, edits(it, open)));
      }
    }

    /** Lets for each branch below a vision one function answer. */
    private void lead(Vision vision) {
      Map<String, Double> taken = new HashMap<>();
      Map<String, String> owners = new TreeMap<>();
      List<Edit> edits = new ArrayList<>();
      for (String goal : goalsBelow(vision.id()).toList()) {
        Set<String> open = Sets.difference(unownedBelow(goal), owners.keySet()).immutableCopy();
        Optional<String> leader =
            open.isEmpty()
                ? Optional.empty()
                : near(goal).filter(it -> canLead(it, open, taken)).findFirst();
        if (leader.isPresent()) {
          taken.merge(leader.get(), weight(open), Double::sum);
          open.forEach(it -> owners.put(it, leader.get()));
          edits.addAll(edits(leader.get(), open));
        }
      }
      if (owners.size() >= MANY && taken.size() > 1) {
        own(owners.keySet(), edits);
      }
    }

    private Set<String> unownedBelow(String goal) {
      return new TreeSet<>(Sets.intersection(unowned.keySet(), situation.means().below(goal)));
    }

    private double weight(Set<String> goals) {
      return goals.stream().mapToDouble(it -> weights.getOrDefault(it, 0.0)).sum();
    }

    /** Says whether somebody then leads no more than a half of what the board weighs. */
    private boolean canLead(String function, Set<String> goals, Map<String, Double> taken) {
      return situation.load(function) + taken.getOrDefault(function, 0.0) + weight(goals) <= HALF;
    }

    /**
     * Returns who may lead a branch: who leads the goal on top of it, else who has a part in most
     * of it, else who stands nearest to it.
     */
    private Stream<String> near(String goal) {
      List<String> heads = situation.owners(goal).filter(it -> !situation.isVacant(it)).toList();
      if (!heads.isEmpty()) {
        return heads.stream().sorted(near.byLoad());
      }
      Multiset<String> parts = HashMultiset.create();
      situation.means().below(goal).stream()
          .flatMap(situation::hands)
          .filter(it -> !situation.isVacant(it))
          .forEach(parts::add);
      return parts.isEmpty()
          ? near.to(goal, it -> true)
          : parts.elementSet().stream()
              .sorted(
                  Comparator.comparingInt((String it) -> -parts.count(it))
                      .thenComparing(near.byLoad()));
    }

    private static List<Edit> edits(String function, Set<String> goals) {
      return goals.stream().map(it -> Edit.owner(function, it)).toList();
    }

    private void own(Set<String> goals, List<Edit> edits) {
      List<Finding> answers =
          goals.stream().sorted(situation.byPriority()).map(unowned::get).toList();
      thoughts.add(StepKind.OWN, Edit.all(edits), answers);
    }
  }
}
