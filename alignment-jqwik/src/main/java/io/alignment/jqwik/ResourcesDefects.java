package io.alignment.jqwik;

import static io.alignment.jqwik.AlignedMaker.function;
import static io.alignment.jqwik.AlignedMaker.objective;
import static io.alignment.jqwik.Draft.EXTRA;
import static io.alignment.jqwik.Draft.TODAY;
import static io.alignment.jqwik.Draft.apprentice;
import static io.alignment.jqwik.Draft.extraWork;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.direction.Coverage;
import io.alignment.analysis.objectives.Time;
import io.alignment.analysis.people.Dependence;
import io.alignment.analysis.resources.Automation;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.analysis.resources.Skills;
import io.alignment.analysis.resources.Spending;
import io.alignment.model.Allocation;
import io.alignment.model.Assignment;
import io.alignment.model.Demand;
import io.alignment.model.Expense;
import io.alignment.model.Initiative;
import io.alignment.model.Resource;
import io.alignment.model.Support;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What is wrong with money, people and skills. */
final class ResourcesDefects {

  static final ImmutableList<Planter> PLANTERS =
      ImmutableList.of(
          Planter.of(ResourceFit.MISFIT, ResourcesDefects::withMoneyAtTheWrongPlace),
          Planter.of(
              ResourceFit.UNITS_APART,
              draft ->
                  draft
                      .add(Resource.financial(EXTRA, "Extra", "shells").build())
                      .add(Allocation.of(EXTRA, AlignedMaker.work(draft.leaf()), 1))),
          Planter.of(
              ResourceFit.UNIT_ALIKE,
              draft ->
                  draft.add(apprentice("Hours").build()).add(Assignment.of(EXTRA, function(1))),
              Dependence.SINGLE_POINT),
          Planter.of(
              Skills.SKILL_ALIKE,
              draft ->
                  draft
                      .add(apprentice("hours").skill("Baking").build())
                      .add(Assignment.of(EXTRA, function(1))),
              Dependence.SINGLE_POINT),
          Planter.of(
              ResourceFit.STRAY, draft -> draft.add(extraWork()).give(EXTRA), Coverage.UNALIGNED),
          Planter.of(ResourceFit.UNDIVIDED, draft -> draft.give(objective(0))),
          Planter.of(
              ResourceFit.OVERCOMMITTED, draft -> draft.changeCapacity(BigDecimal.ONE.negate())),
          Planter.of(ResourceFit.UNALLOCATED, draft -> draft.changeCapacity(BigDecimal.ONE)),
          Planter.of(ResourceFit.SHORT, ResourcesDefects::withTooLittle),
          Planter.of(ResourceFit.SKILL_MISSING, draft -> draft.require(draft.leaf(), "witchcraft")),
          Planter.of(
              ResourceFit.SKILL_ELSEWHERE,
              ResourcesDefects::withASkillElsewhere,
              Dependence.SINGLE_POINT,
              Skills.SINGLE_HOLDER),
          Planter.of(Spending.OVER_BUDGET, draft -> withExpenses(draft, "1.1")),
          Planter.of(Spending.AHEAD_OF_PROGRESS, draft -> withExpenses(draft, "0.9")),
          Planter.of(
              Skills.SINGLE_HOLDER,
              draft ->
                  draft
                      .require(draft.leaf(), "selling")
                      .add(Resource.human(EXTRA, "Extra", "hours").skill("baking").build())
                      .add(Assignment.of(EXTRA, function(1))),
              Dependence.SINGLE_POINT),
          Planter.of(
              Skills.TRAINING_LATE, ResourcesDefects::withALateTraining, ResourceFit.SKILL_MISSING),
          Planter.of(
              Skills.TRAINING_UNNEEDED,
              draft ->
                  draft
                      .add(
                          Initiative.builder(EXTRA, "Extra")
                              .kind(Initiative.Kind.TRAINING)
                              .due(TODAY)
                              .teaches("law")
                              .build())
                      .add(Support.of(EXTRA, draft.leaf()))),
          Planter.of(
              Automation.WITHOUT_STRATEGY,
              draft ->
                  draft.add(
                      Initiative.builder(EXTRA, "Extra")
                          .kind(Initiative.Kind.AUTOMATION)
                          .due(TODAY)
                          .build()),
              Coverage.UNALIGNED),
          Planter.of(
              ResourceFit.CAPACITY_SHORT,
              ResourcesDefects::withTooFewVans,
              ResourceFit.SHORT,
              Time.QUARTER_OVERLOADED));

  private ResourcesDefects() {}

  /** Work that has got one, has come a tenth of its way, and has cost something. */
  private static void withExpenses(Draft draft, String spent) {
    draft
        .add(
            extraWork().toBuilder()
                .progress(0.1)
                .spent(
                    new Expense(TODAY, draft.money().unit().orElseThrow(), new BigDecimal(spent)))
                .build())
        .add(Support.of(EXTRA, draft.leaf()))
        .give(EXTRA);
  }

  private static void withMoneyAtTheWrongPlace(Draft draft) {
    List<Allocation> allocations =
        draft.sound().outgoing(AlignedMaker.MONEY, Allocation.class).stream()
            .sorted(Comparator.comparing(it -> it.amount().orElseThrow()))
            .toList();
    Allocation least = allocations.get(0);
    Allocation most = allocations.get(allocations.size() - 1);
    BigDecimal third =
        most.amount().orElseThrow().divide(BigDecimal.valueOf(3), 2, RoundingMode.DOWN);
    draft
        .remove(least)
        .remove(most)
        .add(Allocation.of(least.source(), least.target(), least.amount().orElseThrow().add(third)))
        .add(
            Allocation.of(
                most.source(), most.target(), most.amount().orElseThrow().subtract(third)));
  }

  private static void withTooLittle(Draft draft) {
    Allocation allocation =
        draft.sound().outgoing(AlignedMaker.TEAM, Allocation.class).stream()
            .min(Comparator.comparing(it -> it.amount().orElseThrow()))
            .orElseThrow();
    Initiative work = draft.sound().initiative(allocation.target()).orElseThrow();
    Demand demand = Demand.of("hours", allocation.amount().orElseThrow().add(BigDecimal.ONE));
    draft.update(Draft.with(work, "demands", List.of(demand)));
  }

  private static void withASkillElsewhere(Draft draft) {
    BigDecimal little = new BigDecimal("0.01");
    draft
        .require(draft.leaf(), "law")
        .add(Resource.human(EXTRA, "Extra", "hours").capacity(little).skill("law").build())
        .add(Allocation.of(EXTRA, AlignedMaker.work(draft.leaves().get(1)), little));
  }

  private static void withTooFewVans(Draft draft) {
    draft.add(
        Resource.builder(EXTRA, "Van", Resource.Kind.TECHNOLOGICAL)
            .unit("vans")
            .capacity(BigDecimal.ONE)
            .build());
    IntStream.range(0, 2)
        .mapToObj(i -> AlignedMaker.work(draft.leaves().get(i)))
        .forEach(
            id -> {
              Initiative work = draft.sound().initiative(id).orElseThrow();
              draft
                  .update(Draft.with(work, "demands", List.of(Demand.of("vans", BigDecimal.ONE))))
                  .add(Allocation.of(EXTRA, id));
            });
  }

  private static void withALateTraining(Draft draft) {
    draft
        .require(draft.leaf(), "law")
        .add(
            Initiative.builder(EXTRA, "Extra")
                .kind(Initiative.Kind.TRAINING)
                .due(TODAY.plusDays(1))
                .teaches("law")
                .build())
        .add(Support.of(EXTRA, draft.leaf()));
  }
}
