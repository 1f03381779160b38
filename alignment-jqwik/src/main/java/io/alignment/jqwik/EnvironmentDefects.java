package io.alignment.jqwik;

import static io.alignment.jqwik.AlignedMaker.objective;
import static io.alignment.jqwik.Draft.EXTRA;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.board.Topics;
import io.alignment.analysis.environment.Impact;
import io.alignment.analysis.environment.Swot;
import io.alignment.model.Answer;
import io.alignment.model.Factor;
import io.alignment.model.Factor.Quadrant;
import io.alignment.model.Influence;
import java.util.List;
import java.util.Set;

/** What is wrong with what helps and threatens. */
final class EnvironmentDefects {

  static final ImmutableList<Planter> PLANTERS =
      ImmutableList.of(
          Planter.of(Topics.SILENT, EnvironmentDefects::withoutFactors),
          Planter.of(
              Swot.UNANSWERED_THREAT, draft -> withAnAnswer(draft.add(judged(Quadrant.THREAT)))),
          Planter.of(
              Swot.UNANSWERED_WEAKNESS,
              draft ->
                  withAnAnswer(
                      draft
                          .add(judged(Quadrant.WEAKNESS))
                          .add(Influence.of(EXTRA, draft.work().id(), -0.1)))),
          Planter.of(
              Swot.UNUSED_STRENGTH, draft -> withAnAnswer(draft.add(judged(Quadrant.STRENGTH)))),
          Planter.of(
              Swot.UNUSED_OPPORTUNITY,
              draft ->
                  withAnAnswer(
                      draft
                          .add(judged(Quadrant.OPPORTUNITY))
                          .add(Influence.of(EXTRA, objective(0), -0.1)))),
          Planter.of(
              Swot.UNJUDGED,
              draft ->
                  draft
                      .add(Factor.builder(EXTRA, "Extra", Quadrant.STRENGTH).importance(1).build())
                      .add(Answer.of(draft.work().id(), EXTRA))),
          Planter.of(
              Impact.EXPOSED,
              draft ->
                  draft
                      .add(judged(Quadrant.THREAT))
                      .add(Answer.of(draft.work().id(), EXTRA))
                      .add(Influence.of(EXTRA, draft.leaf(), -0.5))),
          Planter.of(Impact.DEMANDS_CHANGE, EnvironmentDefects::withAThreatToAStrength),
          Planter.of(Impact.UNSETTLED, EnvironmentDefects::withRestlessFactors));

  private EnvironmentDefects() {}

  private static void withoutFactors(Draft draft) {
    draft.sound().factors().forEach(factor -> draft.remove(factor.id()));
    draft.preface(draft.sound().preface().leavingOut(Set.of()));
  }

  private static Factor judged(Quadrant quadrant) {
    return Factor.builder(EXTRA, "Extra", quadrant).importance(3).rating(2).build();
  }

  /** Work answers another factor, so that the strategy speaks of that. */
  private static void withAnAnswer(Draft draft) {
    draft
        .add(judged(Quadrant.STRENGTH).withId("extra-used"))
        .add(Answer.of(draft.work().id(), "extra-used"));
  }

  /** Work uses the strength against the threat that wears it out. */
  private static void withAThreatToAStrength(Draft draft) {
    draft
        .add(judged(Quadrant.THREAT))
        .add(judged(Quadrant.STRENGTH).withId("extra-strength"))
        .add(Influence.of(EXTRA, "extra-strength", -0.1))
        .add(Answer.of(draft.work().id(), EXTRA))
        .add(Answer.of(draft.work().id(), "extra-strength"));
  }

  /** What the first gives to the second, this takes away from the first. */
  private static void withRestlessFactors(Draft draft) {
    draft
        .add(judged(Quadrant.OPPORTUNITY))
        .add(judged(Quadrant.OPPORTUNITY).withId("extra-two"))
        .add(judged(Quadrant.OPPORTUNITY).withId("extra-three"))
        .add(Influence.of(EXTRA, "extra-two", -1))
        .add(Influence.of("extra-two", "extra-three", -1))
        .add(Influence.of("extra-three", EXTRA, -1));
    for (String id : List.of(EXTRA, "extra-two", "extra-three")) {
      draft.add(Answer.of(draft.work().id(), id));
    }
  }
}
