package io.alignment.plan;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.people.CommunicationFlow;
import io.alignment.analysis.people.Silos;
import io.alignment.model.Communication;
import io.alignment.model.Edit;
import io.alignment.model.Membership;
import io.alignment.model.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Steps that let those talk whose work meets. */
final class TalkIdeas implements Source {

  /** With more at one table it is no meeting. */
  private static final int MOST_AT_A_TABLE = 6;

  @Override
  public void think(Situation situation, Thoughts thoughts) {
    List<Finding> gaps =
        Stream.of(Silos.GAP, CommunicationFlow.OWNERS_APART)
            .flatMap(kind -> situation.found(kind, Topic.CHANNELS))
            .toList();
    situation.found(Silos.SILO, Topic.CHANNELS).forEach(silo -> meet(silo, gaps, thoughts));
    gaps.forEach(gap -> thoughts.add(StepKind.MEET, together(gap), gap));
    situation
        .found(CommunicationFlow.NO_WAY_BACK, Topic.CHANNELS)
        .forEach(it -> tell(it.elements().get(0), it.elements().get(1), it, thoughts));
    List<String> top =
        situation
            .report()
            .result(CommunicationFlow.class)
            .map(CommunicationFlow::top)
            .orElse(List.of());
    situation
        .found(CommunicationFlow.UNREACHED, Topic.CHANNELS)
        .forEach(
            it -> {
              String function = it.elements().get(0);
              situation.strategy().outgoing(function, Membership.class).stream()
                  .map(Membership::target)
                  .findFirst()
                  .or(() -> top.stream().findFirst())
                  .filter(teller -> !teller.equals(function))
                  .ifPresent(teller -> tell(teller, function, it, thoughts));
            });
  }

  /** Lets a unit that talks to nobody meet all with whom it must coordinate, at one table. */
  private static void meet(Finding silo, List<Finding> gaps, Thoughts thoughts) {
    Set<String> table = new TreeSet<>(silo.elements());
    silo.evidence(Evidence.Others.class).ifPresent(it -> table.addAll(it.others()));
    List<Finding> answers = new ArrayList<>(List.of(silo));
    gaps.stream().filter(gap -> table.containsAll(gap.elements())).forEach(answers::add);
    List<Edit> edits = answers.stream().skip(1).map(TalkIdeas::together).distinct().toList();
    if (!edits.isEmpty() && table.size() <= MOST_AT_A_TABLE) {
      thoughts.add(StepKind.MEET, Edit.all(edits), answers);
    }
  }

  private static Edit together(Finding gap) {
    return Edit.collaboration(gap.elements().get(0), gap.elements().get(1));
  }

  private static void tell(String from, String to, Finding answer, Thoughts thoughts) {
    thoughts.add(StepKind.TELL, Edit.link(Communication.of(from, to)), answer);
  }
}
