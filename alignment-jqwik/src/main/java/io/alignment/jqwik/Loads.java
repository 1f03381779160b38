package io.alignment.jqwik;

import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.Column;
import io.alignment.model.Assignment;
import io.alignment.model.Attachment;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Collaboration;
import io.alignment.model.FieldTable;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.WorkItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Two boards of one strategy, which differ in who leads one goal: one of two, of whom each is a
 * role by itself, filled by one person, as able as all others, and talks to all.
 *
 * @param goal the goal
 * @param light who leads less without it
 * @param heavy who leads more without it
 * @param even the board where the former leads it
 * @param uneven the board where the latter does
 */
record Loads(String goal, String light, String heavy, Board even, Board uneven) {

  static Optional<Loads> of(Strategy strategy, Random random, Function<Strategy, Board> board) {
    Strategy roles = withSingleRoles(strategy);
    Set<String> unasked = unasked(board.apply(roles));
    Strategy single =
        Withdrawal.without(roles, it -> it instanceof Ownership && unasked.contains(it.target()));
    Board asIs = board.apply(single);
    Map<String, Double> loads = new HashMap<>();
    List<Ownership> owned = new ArrayList<>();
    for (Board.Row row : asIs.rows()) {
      for (Ownership it : single.incoming(row.id(), Ownership.class)) {
        loads.merge(it.source(), row.weight(), Double::sum);
        owned.add(it);
      }
    }
    if (owned.isEmpty()) {
      return Optional.empty();
    }
    Ownership handed = owned.get(random.nextInt(owned.size()));
    Strategy open = Withdrawal.without(single, handed::equals);
    List<String> others =
        single.functions().stream()
            .map(BusinessFunction::id)
            .filter(it -> !it.equals(handed.source()) && !hasPart(open, it, handed.target()))
            .toList();
    if (others.isEmpty() || hasPart(open, handed.source(), handed.target())) {
      return Optional.empty();
    }
    String other = others.get(random.nextInt(others.size()));
    Board moved = board.apply(open.toBuilder().add(Ownership.of(other, handed.target())).build());
    double weight =
        asIs.rows().stream()
            .filter(it -> it.id().equals(handed.target()))
            .mapToDouble(Board.Row::weight)
            .sum();
    double own = loads.getOrDefault(handed.source(), 0.0) - weight;
    double its = loads.getOrDefault(other, 0.0);
    return Optional.of(
        own <= its
            ? new Loads(handed.target(), handed.source(), other, asIs, moved)
            : new Loads(handed.target(), other, handed.source(), moved, asIs));
  }

  @Override
  public String toString() {
    return "\"%s\" handed from \"%s\" to \"%s\"".formatted(goal, light, heavy);
  }

  /** Returns the goals that are not asked who leads them: they are finished, or leave that out. */
  private static Set<String> unasked(Board board) {
    return board.rows().stream()
        .filter(it -> board.cell(it.id(), Column.LED).filter(of -> of.leftOut() < 1).isEmpty())
        .map(Board.Row::id)
        .collect(Collectors.toSet());
  }

  static double led(Board board) {
    return Optional.ofNullable(board.columns().get(Column.LED.id()))
        .map(Board.Area::shown)
        .orElse(0.0);
  }

  /** Says whether a function has a part in a goal, its work, or what touches any of that. */
  private static boolean hasPart(Strategy strategy, String function, String goal) {
    return Withdrawal.touching(strategy, goal).stream()
        .flatMap(it -> Withdrawal.touching(strategy, it).stream())
        .flatMap(it -> strategy.relationsOf(it).stream())
        .anyMatch(it -> it.source().equals(function));
  }

  /** Returns a strategy in which each goal has one owner at most, and each role one person. */
  private static Strategy withSingleRoles(Strategy strategy) {
    StrategyBuilder draft = strategy.toBuilder();
    strategy.relations().stream()
        .filter(
            it ->
                it instanceof Assignment
                    || it instanceof Attachment
                    || (it instanceof Membership && strategy.function(it.source()).isPresent()))
        .forEach(draft::remove);
    List<String> skills = new ArrayList<>();
    strategy
        .elements(WorkItem.class)
        .forEach(it -> it.requiredSkills().forEach(of -> skills.add(of.skill())));
    for (Objective it : strategy.objectives()) {
      strategy.incoming(it.id(), Ownership.class).stream()
          .skip(strategy.isKeyResult(it.id()) ? 0 : 1)
          .forEach(draft::remove);
    }
    List<BusinessFunction> functions = strategy.functions();
    for (int i = 0; i < functions.size(); i++) {
      String id = functions.get(i).id();
      Resource.Builder person = Resource.human(id + "-filled", id, Resource.FTE).people(1);
      skills.stream().distinct().forEach(person::skill);
      draft.update(FieldTable.of(functions.get(i).type()).without(functions.get(i), "vacant"));
      draft.add(person.build()).add(Assignment.of(id + "-filled", id));
      for (int j = 0; j < i; j++) {
        draft.add(Collaboration.of(functions.get(j).id(), id, "laws"));
      }
    }
    return draft.build();
  }
}
