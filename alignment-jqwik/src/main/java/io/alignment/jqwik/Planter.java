package io.alignment.jqwik;

import com.google.common.collect.Sets;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.Question;
import io.alignment.jqwik.AlignedMaker.Seed;
import io.alignment.model.Strategy;
import io.alignment.model.Topic;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Makes strategies with a defect.
 *
 * @param kind the kind of finding that should notice it
 * @param edit what changes a strategy in which all is well; absent if siblings of equal weight are
 *     the defect
 * @param consequences the other kinds that notice it too
 */
record Planter(FindingKind kind, Optional<Consumer<Draft>> edit, Set<FindingKind> consequences) {

  static final int LEAST_OBJECTIVES = 5;

  static Planter of(FindingKind kind, Consumer<Draft> edit, FindingKind... consequences) {
    return new Planter(kind, Optional.of(edit), Set.of(consequences));
  }

  static Planter ofEqualWeights(FindingKind kind) {
    return new Planter(kind, Optional.empty(), Set.of());
  }

  PlantedDefect plant(List<Seed> seeds) {
    Strategy sound = maker(false).make(seeds);
    Draft draft = new Draft(sound);
    edit.ifPresent(it -> it.accept(draft));
    Strategy faulty = edit.isPresent() ? draft.build() : maker(true).make(seeds);
    return new PlantedDefect(
        kind.id(),
        sound,
        leavingOutOnlyTheSilent(faulty),
        consequences.stream().map(FindingKind::id).collect(Collectors.toSet()));
  }

  /** What a defect speaks of is no longer left out. */
  private static Strategy leavingOutOnlyTheSilent(Strategy strategy) {
    Question question = Question.about(strategy);
    Set<Topic> silent = Sets.filter(strategy.leavesOut(), it -> !question.speaksOf(it));
    return strategy.toBuilder().preface(strategy.preface().leavingOut(silent)).build();
  }

  private static AlignedMaker maker(boolean equalWeights) {
    return new AlignedMaker(StrategyOptions.USUAL, equalWeights, true, LEAST_OBJECTIVES);
  }
}
