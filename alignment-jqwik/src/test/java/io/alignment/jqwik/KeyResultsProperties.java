package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.analysis.Priorities;
import io.alignment.analysis.Question;
import io.alignment.analysis.direction.CoverageAnalysis;
import io.alignment.analysis.objectives.ProgressAnalysis;
import io.alignment.analysis.people.DependenceAnalysis;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A key result written inside is the same as an objective that supports the other one. */
class KeyResultsProperties {

  /** Writes key results as objectives that support theirs, and have what those lend them. */
  private static Strategy apart(Strategy strategy) {
    Strategy whole = Question.about(strategy).strategy();
    StrategyBuilder apart = whole.toBuilder();
    for (Relation relation : whole.relations()) {
      if (relation instanceof Support support && support.keyResult()) {
        apart.remove(relation);
        apart.add(Support.of(support.source(), support.target(), support.weight()));
      }
    }
    return apart.build();
  }

  @Property(tries = 300)
  void itHasTheSamePriorityAndProgress(@ForAll Strategy strategy) {
    Strategy apart = apart(strategy);
    Question inside = Question.about(strategy);
    Question outside = inside.insteadAbout(apart);

    assertThat(Priorities.of(apart).byId()).isEqualTo(Priorities.of(strategy).byId());
    var one = new ProgressAnalysis().analyze(inside);
    var other = new ProgressAnalysis().analyze(outside);
    assertThat(one.byObjective()).isEqualTo(other.byObjective());
    assertThat(one.byVision()).isEqualTo(other.byVision());
  }

  @Property(tries = 300)
  void itHasTheSameOwners(@ForAll Strategy strategy) {
    Strategy whole = Question.about(strategy).strategy();
    StrategyBuilder lent = apart(strategy).toBuilder();
    for (Objective objective : whole.objectives()) {
      String id = objective.id();
      if (whole.incoming(id, Ownership.class).isEmpty()) {
        // As the objective to which it belongs has owners, or else its key results have.
        whole.objectiveOf(id).stream()
            .flatMap(it -> whole.incoming(it.id(), Ownership.class).stream())
            .forEach(it -> lent.add(Ownership.of(it.source(), id)));
        whole.keyResults(id).stream()
            .flatMap(it -> whole.incoming(it.id(), Ownership.class).stream())
            .map(it -> Ownership.of(it.source(), id))
            .distinct()
            .forEach(lent::add);
      }
    }

    var one = new CoverageAnalysis().analyze(strategy).byObjective();
    var other = new CoverageAnalysis().analyze(lent.build()).byObjective();
    one.forEach(
        (id, row) ->
            assertThat(row.owned()).isEqualTo(Objects.requireNonNull(other.get(id)).owned()));
  }

  @Property(tries = 300)
  void whoOwnsAnObjectiveHoldsNoMoreWithItsKeyResults(@ForAll Strategy strategy) {
    Strategy whole = Question.about(strategy).strategy();
    StrategyBuilder once = apart(strategy).toBuilder();
    whole.relations().stream()
        .flatMap(it -> it instanceof Ownership owned ? Stream.of(owned) : Stream.empty())
        .filter(it -> isRepeated(it, whole))
        .forEach(once::remove);

    assertThat(holders(strategy)).isEqualTo(holders(once.build()));
  }

  private static boolean isRepeated(Ownership ownership, Strategy strategy) {
    return strategy
        .objectiveOf(ownership.target())
        .filter(
            it ->
                strategy.incoming(it.id(), Ownership.class).stream()
                    .anyMatch(above -> above.source().equals(ownership.source())))
        .isPresent();
  }

  private static List<String> holders(Strategy strategy) {
    return new DependenceAnalysis()
        .analyze(strategy).holders().stream()
            .map(it -> it.id() + " " + it.share() + " " + (it.objectives() + it.keyResults()))
            .toList();
  }
}
