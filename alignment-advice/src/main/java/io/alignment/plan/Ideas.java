package io.alignment.plan;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import io.alignment.model.Edit;
import io.alignment.model.Strategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Steps to try: the first of each kind, then the second of each, and so on; of equal edits one.
 *
 * @param list the steps
 * @param unseen how many findings were not looked at, as there are so many
 */
record Ideas(List<Idea> list, int unseen) {

  private static final List<Source> SOURCES =
      List.of(new MeansIdeas(), new LeadIdeas(), new TalkIdeas(), new SkillIdeas(), new DayIdeas());

  static Ideas of(Situation situation, Settings settings) {
    Strategy strategy = situation.question().whole();
    Map<Edit, Idea> distinct = new LinkedHashMap<>();
    for (Source source : SOURCES) {
      source.think(
          situation,
          idea -> {
            if (settings.allows(idea, strategy)) {
              distinct.putIfAbsent(idea.change(), idea);
            }
          });
    }
    Multiset<StepKind> before = HashMultiset.create();
    Map<Integer, List<Idea>> inTurn = new TreeMap<>();
    for (Idea idea : distinct.values()) {
      inTurn.computeIfAbsent(before.add(idea.kind(), 1), it -> new ArrayList<>()).add(idea);
    }
    return new Ideas(inTurn.values().stream().flatMap(List::stream).toList(), situation.unseen());
  }
}
