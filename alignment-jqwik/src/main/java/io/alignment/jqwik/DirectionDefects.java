package io.alignment.jqwik;

import static io.alignment.jqwik.AlignedMaker.function;
import static io.alignment.jqwik.AlignedMaker.objective;
import static io.alignment.jqwik.Draft.EXTRA;
import static io.alignment.jqwik.Draft.TODAY;
import static io.alignment.jqwik.Draft.extraWork;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.direction.Cascade;
import io.alignment.analysis.direction.Coverage;
import io.alignment.analysis.direction.Scorecard;
import io.alignment.analysis.environment.Swot;
import io.alignment.analysis.resources.Automation;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.model.Allocation;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Collaboration;
import io.alignment.model.Hindrance;
import io.alignment.model.Initiative;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.Perspective;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Support;

/** What is wrong with the way that leads to the vision. */
final class DirectionDefects {

  static final ImmutableList<Planter> PLANTERS =
      ImmutableList.of(
          Planter.of(
              Coverage.NO_VISION,
              DirectionDefects::withoutVision,
              Coverage.MISALIGNED,
              Coverage.UNALIGNED,
              ResourceFit.STRAY,
              Automation.WITHOUT_STRATEGY,
              Swot.UNUSED_OPPORTUNITY),
          Planter.of(Coverage.UNOWNED, DirectionDefects::withoutOwner),
          Planter.of(Coverage.UNMEASURED, DirectionDefects::withoutMeasure),
          Planter.of(Coverage.UNEXECUTED, DirectionDefects::withoutWork),
          Planter.of(Coverage.WORK_OVER, DirectionDefects::withWorkOver),
          Planter.of(Coverage.UNFUNDED, DirectionDefects::withoutMeans),
          Planter.of(
              Coverage.AGAINST_VISION,
              draft -> draft.add(Hindrance.of(AlignedMaker.work(draft.leaf()), objective(0)))),
          Planter.of(Coverage.MISALIGNED, DirectionDefects::withAnIsland, Coverage.UNALIGNED),
          Planter.of(Coverage.UNALIGNED, draft -> draft.add(extraWork())),
          Planter.of(
              Coverage.WITHOUT_GOAL, draft -> draft.add(BusinessFunction.of(EXTRA, "Extra"))),
          Planter.ofEqualWeights(Cascade.PRIORITIES_UNDECIDED),
          Planter.of(
              Cascade.LINE_OF_SIGHT_INHERITED,
              draft ->
                  draft
                      .add(BusinessFunction.of(EXTRA, "Extra"))
                      .add(Membership.of(EXTRA, function(0)))),
          Planter.of(Cascade.LEVEL_GAP, DirectionDefects::ownedFromFarBelow),
          Planter.of(
              Scorecard.MISSING,
              draft -> draft.update(seen(draft, objective(1), Perspective.INTERNAL_PROCESS))),
          Planter.of(
              Scorecard.AGAINST_GRAIN, DirectionDefects::withEffectBeforeCause, Scorecard.UNROOTED),
          Planter.of(Scorecard.UNROOTED, DirectionDefects::withoutLearning));

  private DirectionDefects() {}

  private static void withoutVision(Draft draft) {
    draft.remove(AlignedMaker.VISION);
  }

  /** The owner goes on taking part, so that it still has work that leads to the vision. */
  private static void withoutOwner(Draft draft) {
    Ownership ownership =
        draft.sound().incoming(objective(Planter.LEAST_OBJECTIVES - 1), Ownership.class).get(0);
    draft.remove(ownership).add(Participation.of(ownership.source(), ownership.target()));
  }

  static void withoutMeasure(Draft draft) {
    withoutMeans(draft);
    draft.update(Objective.builder(EXTRA, "Extra").due(TODAY).build());
    addTool(draft, "extra-work");
  }

  private static void addTool(Draft draft, String user) {
    draft
        .add(Resource.technological("extra-tool", "Tool").build())
        .add(Allocation.of("extra-tool", user));
  }

  /** An objective below another has its means from there, but no work. */
  private static void withoutWork(Draft draft) {
    withoutMeans(draft);
    draft
        .remove("extra-work")
        .remove(Support.of(EXTRA, AlignedMaker.VISION, 0.01))
        .add(Support.of(EXTRA, objective(0), 0.01));
    addTool(draft, objective(0));
  }

  private static void withWorkOver(Draft draft) {
    withoutWork(draft);
    draft
        .add(Initiative.builder("extra-work", "Past").due(TODAY).status(Status.DONE).build())
        .add(Support.of("extra-work", EXTRA));
  }

  /** It weighs so little that what it lacks is no misfit worth a word. */
  private static void withoutMeans(Draft draft) {
    addGoal(draft);
    draft.add(Support.of(EXTRA, AlignedMaker.VISION, 0.01));
  }

  /** A tool works for the island and for the vision, so that only the work there is misaligned. */
  private static void withAnIsland(Draft draft) {
    addGoal(draft);
    addTool(draft, "extra-work");
    draft.add(Allocation.of("extra-tool", draft.leaf()));
  }

  private static void addGoal(Draft draft) {
    draft
        .add(
            Objective.builder(EXTRA, "Extra")
                .due(TODAY)
                .measure(AlignedMaker.measure().reading(TODAY, 100).build())
                .build())
        .add(Ownership.of(function(0), EXTRA))
        .add(Initiative.builder("extra-work", "Work for it").due(TODAY).build())
        .add(Support.of("extra-work", EXTRA));
  }

  private static void ownedFromFarBelow(Draft draft) {
    draft
        .add(BusinessFunction.of(EXTRA, "Extra"))
        .add(Membership.of(EXTRA, function(0)))
        .add(BusinessFunction.of("extra-role", "Role"))
        .add(Membership.of("extra-role", EXTRA))
        .remove(Ownership.of(function(0), objective(0)))
        .add(Participation.of(function(0), objective(0)))
        .add(Ownership.of("extra-role", objective(0)));
    draft.sound().functions().forEach(it -> draft.add(Collaboration.of("extra-role", it.id())));
  }

  private static Objective seen(Draft draft, String id, Perspective perspective) {
    return draft.objective(id).toBuilder().perspective(perspective).build();
  }

  private static void withEffectBeforeCause(Draft draft) {
    draft
        .update(seen(draft, objective(0), Perspective.CUSTOMER))
        .update(seen(draft, objective(3), Perspective.FINANCIAL));
  }

  /** What stands below the financial objective becomes a process, and learning serves another. */
  private static void withoutLearning(Draft draft) {
    draft.update(seen(draft, objective(2), Perspective.LEARNING_AND_GROWTH));
    draft.sound().incoming(objective(0), Support.class).stream()
        .map(Support::source)
        .filter(id -> draft.sound().element(id).orElseThrow() instanceof Objective)
        .forEach(id -> draft.update(seen(draft, id, Perspective.INTERNAL_PROCESS)));
  }
}
