package io.alignment.plan;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.Cell;
import io.alignment.analysis.board.Column;
import io.alignment.analysis.board.Reason;
import io.alignment.analysis.direction.Coverage;
import io.alignment.analysis.people.Dependence;
import io.alignment.analysis.people.Organization;
import io.alignment.model.Assignment;
import io.alignment.model.DateRange;
import io.alignment.model.Edit;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Steps that let somebody answer for what nobody, or one for all, answers for. */
final class LeadIdeas implements Source {

  private static final int MOST_WAYS = 3;
  private static final double HALF = 0.5;

  @Override
  public void think(Situation situation, Thoughts thoughts) {
    new Thought(situation, new Nearest(situation), thoughts).think();
  }

  private record Thought(Situation situation, Nearest near, Thoughts thoughts) {

    void think() {
      situation.found(Coverage.UNOWNED, Topic.OWNERS).forEach(this::own);
      Set<String> loaded = new TreeSet<>();
      situation
          .found(Dependence.CONCENTRATED, Topic.OWNERS)
          .map(it -> it.elements().get(0))
          .forEach(person -> loaded.addAll(functionsOf(person)));
      situation
          .found(Organization.OVERLOADED, Topic.OWNERS)
          .forEach(it -> loaded.add(it.elements().get(0)));
      loaded.forEach(this::handOver);
      situation.board().rows().forEach(this::deputize);
    }

    private List<String> functionsOf(String person) {
      return situation.strategy().outgoing(person, Assignment.class).stream()
          .map(Assignment::target)
          .toList();
    }

    // Nobody

    private void own(Finding found) {
      String goal = found.elements().get(0);
      near.to(goal, it -> true)
          .limit(MOST_WAYS)
          .forEach(function -> thoughts.add(StepKind.OWN, Edit.owner(function, goal), found));
    }

    // One for all

    /** Hands over what matters least of what a function leads: one goal, two, or three. */
    private void handOver(String function) {
      List<Finding> answers = answers(function);
      List<Edit> edits = new ArrayList<>();
      situation.strategy().outgoing(function, Ownership.class).stream()
          .map(Ownership::target)
          .filter(it -> situation.strategy().element(it).orElseThrow() instanceof Objective)
          .filter(situation::isOpen)
          .sorted(situation.byPriority().reversed())
          .forEach(
              goal ->
                  near.to(goal, it -> situation.load(it) < situation.load(function))
                      .findFirst()
                      .ifPresent(
                          heir -> {
                            Edit edit =
                                Edit.all(
                                    Edit.unlink(Ownership.of(function, goal)),
                                    Edit.owner(heir, goal));
                            thoughts.add(StepKind.HAND_OVER, edit, answers);
                            if (edits.size() < MOST_WAYS) {
                              edits.add(edit);
                              if (edits.size() > 1) {
                                thoughts.add(
                                    StepKind.HAND_OVER, Edit.all(List.copyOf(edits)), answers);
                              }
                            }
                          }));
    }

    private List<Finding> answers(String function) {
      return Stream.concat(
              situation.people(function).stream()
                  .sorted()
                  .flatMap(it -> situation.found(Dependence.CONCENTRATED, it)),
              situation.found(Organization.OVERLOADED, function))
          .toList();
    }

    // One alone

    /** Lets somebody else take part in a goal that hangs on one person. */
    private void deputize(Board.Row row) {
      Cell cell = row.cells().get(Column.ROBUST.id());
      if (cell == null
          || cell.failing() < HALF
          || !hangsOnOne(cell)
          || !situation.isOpen(row.id())) {
        return;
      }
      Set<String> alone = new TreeSet<>();
      cell.evidence().stream()
          .flatMap(it -> it.facts().stream())
          .filter(Evidence.Others.class::isInstance)
          .forEach(it -> alone.addAll(((Evidence.Others) it).others()));
      Set<String> hands = situation.hands(row.id()).collect(Collectors.toSet());
      near.to(
              row.id(),
              it ->
                  !hands.contains(it)
                      && situation.people(it).stream()
                          .anyMatch(who -> !alone.contains(who) && isThere(who, row.id())))
          .limit(MOST_WAYS)
          .forEach(
              function ->
                  situation
                      .matter(row.id(), Column.ROBUST)
                      .ifPresent(
                          matter ->
                              thoughts.add(
                                  StepKind.DEPUTIZE,
                                  Edit.link(Participation.of(function, row.id())),
                                  matter,
                                  matter.findings().stream()
                                      .filter(it -> it.rule().equals(Dependence.SINGLE_POINT.id()))
                                      .toList())));
    }

    /** Says whether somebody is there on any day of work that is not over. */
    private boolean isThere(String person, String work) {
      DateRange days = situation.work(work).map(Means::days).orElse(DateRange.always());
      return situation
          .resource(person)
          .filter(it -> it.isThere(situation.day().map(days::startingOn).orElse(days)))
          .isPresent();
    }

    private static boolean hangsOnOne(Cell cell) {
      return cell.evidence().stream().anyMatch(it -> it.ground() == Reason.Ground.OWN);
    }
  }
}
