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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Steps that let those talk whose work meets. */
final class TalkIdeas implements Source {

  /** With more at one table it is no meeting. */
  private static final int MOST_AT_A_TABLE = 6;

  @Override
  public void think(Situation situation, Consumer<Idea> ideas) {
    List<Finding> gaps =
        Stream.of(Silos.GAP, CommunicationFlow.OWNERS_APART)
            .flatMap(kind -> situation.found(kind, Topic.CHANNELS))
            .toList();
    situation.found(Silos.SILO, Topic.CHANNELS).forEach(silo -> meet(silo, gaps).ifPresent(ideas));
    gaps.forEach(gap -> ideas.accept(Idea.of(StepKind.MEET, together(gap), gap)));
    situation
        .found(CommunicationFlow.NO_WAY_BACK, Topic.CHANNELS)
        .forEach(it -> ideas.accept(tell(it.elements().get(0), it.elements().get(1), it)));
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
                  .ifPresent(teller -> ideas.accept(tell(teller, function, it)));
            });
  }

  /** Lets a unit that talks to nobody meet all with whom it must coordinate, at one table. */
  private static Optional<Idea> meet(Finding silo, List<Finding> gaps) {
    Set<String> table = new TreeSet<>(silo.elements());
    silo.evidence(Evidence.Others.class).ifPresent(it -> table.addAll(it.others()));
    if (table.size() > MOST_AT_A_TABLE) {
      return Optional.empty();
    }
    List<Finding> answers = new ArrayList<>(List.of(silo));
    gaps.stream().filter(gap -> table.containsAll(gap.elements())).forEach(answers::add);
    List<Edit> edits = answers.stream().skip(1).map(TalkIdeas::together).distinct().toList();
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(Idea.of(StepKind.MEET, Edit.all(edits), answers));
  }

  private static Edit together(Finding gap) {
    return Edit.collaboration(gap.elements().get(0), gap.elements().get(1));
  }

  private static Idea tell(String from, String to, Finding answer) {
    return Idea.of(StepKind.TELL, Edit.link(Communication.of(from, to)), answer);
  }
}
