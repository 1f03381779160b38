package io.alignment.plan;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import io.alignment.analysis.Finding;
import io.alignment.analysis.matters.Matter;
import io.alignment.model.Edit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The steps that come to mind; of equal edits the first. */
final class Thoughts {

  private static final List<Source> SOURCES =
      List.of(
          new ShiftIdeas(),
          new MeansIdeas(),
          new BranchIdeas(),
          new LeadIdeas(),
          new TalkIdeas(),
          new SkillIdeas(),
          new DayIdeas());

  private final Situation situation;
  private final Predicate<Idea> isWanted;
  private final Map<Edit, Idea> distinct = new LinkedHashMap<>();

  private Thoughts(Situation situation, Predicate<Idea> isWanted) {
    this.situation = situation;
    this.isWanted = isWanted;
  }

  /** Returns the steps to try: the first of each kind, then the second of each, and so on. */
  static List<Idea> about(Situation situation, Predicate<Idea> isWanted) {
    Thoughts thoughts = new Thoughts(situation, isWanted);
    SOURCES.forEach(it -> it.think(situation, thoughts));
    Multiset<StepKind> before = HashMultiset.create();
    Map<Integer, List<Idea>> inTurn = new TreeMap<>();
    for (Idea idea : thoughts.distinct.values()) {
      inTurn.computeIfAbsent(before.add(idea.kind(), 1), it -> new ArrayList<>()).add(idea);
    }
    return inTurn.values().stream().flatMap(List::stream).toList();
  }

  /** Adds a step that answers findings, that for which it is first; says whether it is wanted. */
  boolean add(StepKind kind, Edit change, List<Finding> answers) {
    return add(kind, change, situation.matter(answers.get(0)), answers);
  }

  /** Adds a step that answers a finding, and says whether it is wanted. */
  boolean add(StepKind kind, Edit change, Finding answer) {
    return add(kind, change, List.of(answer));
  }

  /** Adds a step that answers a matter, and some findings; says whether it is wanted. */
  boolean add(StepKind kind, Edit change, Matter matter, Collection<Finding> answers) {
    return add(Idea.of(kind, change, matter, answers, Map.of()));
  }

  /** Adds a move, which is wise only where no more than so much is left of some resources. */
  void addMove(Edit change, Finding answer, Map<String, BigDecimal> first) {
    add(Idea.of(StepKind.MOVE_MEANS, change, situation.matter(answer), List.of(answer), first));
  }

  private boolean add(Idea idea) {
    boolean isWantedToo = isWanted.test(idea);
    if (isWantedToo) {
      distinct.merge(idea.change(), idea, Idea::and);
    }
    return isWantedToo;
  }
}
