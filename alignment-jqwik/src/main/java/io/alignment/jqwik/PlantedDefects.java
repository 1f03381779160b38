package io.alignment.jqwik;

import static java.time.temporal.ChronoUnit.DAYS;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import io.alignment.analysis.Priorities;
import io.alignment.analysis.Question;
import io.alignment.analysis.direction.Cascade;
import io.alignment.analysis.direction.Coverage;
import io.alignment.analysis.direction.Scorecard;
import io.alignment.analysis.environment.Impact;
import io.alignment.analysis.environment.Swot;
import io.alignment.analysis.objectives.Judgement;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.objectives.Smart;
import io.alignment.analysis.objectives.Time;
import io.alignment.analysis.people.CommunicationFlow;
import io.alignment.analysis.people.Dependence;
import io.alignment.analysis.people.Organization;
import io.alignment.analysis.people.Silos;
import io.alignment.analysis.resources.Automation;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.analysis.resources.Skills;
import io.alignment.analysis.resources.Spending;
import io.alignment.analysis.summary.Topics;
import io.alignment.internal.NearMiss;
import io.alignment.jqwik.AlignedMaker.Seed;
import io.alignment.model.Allocation;
import io.alignment.model.Answer;
import io.alignment.model.Assignment;
import io.alignment.model.BusinessFunction;
import io.alignment.model.CheckIn;
import io.alignment.model.Collaboration;
import io.alignment.model.Communication;
import io.alignment.model.DateRange;
import io.alignment.model.Demand;
import io.alignment.model.Dependency;
import io.alignment.model.Element;
import io.alignment.model.Expense;
import io.alignment.model.Factor;
import io.alignment.model.Factor.Quadrant;
import io.alignment.model.FieldTable;
import io.alignment.model.Hindrance;
import io.alignment.model.Influence;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.Perspective;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * For every kind of finding of the built-in analyses: strategies in which all is well, and the same
 * with exactly that defect. They show that an analysis, a rule or a report notices it, and is
 * silent otherwise.
 */
public final class PlantedDefects {

  private static final int LEAST_OBJECTIVES = 5;
  private static final int MOST_OBJECTIVES = 8;
  private static final String EXTRA = "extra";
  private static final LocalDate TODAY = AlignedMaker.READ;

  private static final ImmutableMap<String, Planter> PLANTERS =
      ImmutableMap.<String, Planter>builder()
          .put(
              Coverage.NO_VISION.id(),
              Planter.of(
                  PlantedDefects::withoutVision,
                  Coverage.MISALIGNED.id(),
                  Coverage.UNALIGNED.id(),
                  ResourceFit.STRAY.id(),
                  Automation.WITHOUT_STRATEGY.id(),
                  Swot.UNUSED_OPPORTUNITY.id()))
          .put(Topics.SILENT.id(), Planter.of(PlantedDefects::withoutFactors))
          .put(Coverage.UNOWNED.id(), Planter.of(PlantedDefects::withoutOwner))
          .put(Coverage.UNMEASURED.id(), Planter.of(PlantedDefects::withoutMeasure))
          .put(Coverage.UNEXECUTED.id(), Planter.of(PlantedDefects::withoutWork))
          .put(Coverage.WORK_OVER.id(), Planter.of(PlantedDefects::withWorkOver))
          .put(Coverage.UNFUNDED.id(), Planter.of(PlantedDefects::withoutMeans))
          .put(
              Coverage.AGAINST_VISION.id(),
              Planter.of(
                  (strategy, draft) ->
                      draft.add(Hindrance.of(AlignedMaker.work(leaf(strategy)), objective(0)))))
          .put(
              Coverage.MISALIGNED.id(),
              Planter.of(PlantedDefects::withAnIsland, Coverage.UNALIGNED.id()))
          .put(Coverage.UNALIGNED.id(), Planter.of((strategy, draft) -> draft.add(extraWork())))
          .put(
              Coverage.WITHOUT_GOAL.id(),
              Planter.of((strategy, draft) -> draft.add(BusinessFunction.of(EXTRA, "Extra"))))
          .put(Cascade.PRIORITIES_UNDECIDED.id(), Planter.ofEqualWeights())
          .put(
              Cascade.LINE_OF_SIGHT_INHERITED.id(),
              Planter.of(
                  (strategy, draft) ->
                      draft
                          .add(BusinessFunction.of(EXTRA, "Extra"))
                          .add(Membership.of(EXTRA, function(0)))))
          .put(Cascade.LEVEL_GAP.id(), Planter.of(PlantedDefects::ownedFromFarBelow))
          .put(
              Silos.GAP.id(),
              Planter.of(
                  (strategy, draft) -> draft.remove(Collaboration.of(function(0), function(1))),
                  CommunicationFlow.OWNERS_APART.id()))
          .put(
              Silos.SILO.id(),
              Planter.of(
                  PlantedDefects::withASilo,
                  Silos.GAP.id(),
                  CommunicationFlow.OWNERS_APART.id(),
                  Dependence.BROKER.id()))
          .put(
              Silos.UNKNOWN.id(),
              Planter.of(
                  (strategy, draft) ->
                      draft
                          .add(BusinessFunction.of(EXTRA, "Extra"))
                          .add(Participation.of(EXTRA, objective(0))),
                  Silos.GAP.id()))
          .put(ResourceFit.MISFIT.id(), Planter.of(PlantedDefects::withMoneyAtTheWrongPlace))
          .put(
              ResourceFit.UNITS_APART.id(),
              Planter.of(
                  (strategy, draft) ->
                      draft
                          .add(Resource.financial(EXTRA, "Extra", "shells").build())
                          .add(Allocation.of(EXTRA, AlignedMaker.work(leaf(strategy)), 1))))
          .put(
              ResourceFit.UNIT_ALIKE.id(),
              Planter.of(
                  (strategy, draft) ->
                      draft.add(apprentice("Hours").build()).add(Assignment.of(EXTRA, function(1))),
                  Dependence.SINGLE_POINT.id()))
          .put(
              Skills.SKILL_ALIKE.id(),
              Planter.of(
                  (strategy, draft) ->
                      draft
                          .add(apprentice("hours").skill("Baking").build())
                          .add(Assignment.of(EXTRA, function(1))),
                  Dependence.SINGLE_POINT.id()))
          .put(
              ResourceFit.STRAY.id(),
              Planter.of(
                  (strategy, draft) -> give(strategy, draft.add(extraWork()), EXTRA),
                  Coverage.UNALIGNED.id()))
          .put(
              ResourceFit.UNDIVIDED.id(),
              Planter.of((strategy, draft) -> give(strategy, draft, objective(0))))
          .put(
              ResourceFit.OVERCOMMITTED.id(),
              Planter.of(
                  (strategy, draft) -> changeCapacity(strategy, draft, BigDecimal.ONE.negate())))
          .put(
              ResourceFit.UNALLOCATED.id(),
              Planter.of((strategy, draft) -> changeCapacity(strategy, draft, BigDecimal.ONE)))
          .put(ResourceFit.SHORT.id(), Planter.of(PlantedDefects::withTooLittle))
          .put(
              ResourceFit.SKILL_MISSING.id(),
              Planter.of(
                  (strategy, draft) -> require(strategy, draft, leaf(strategy), "witchcraft")))
          .put(
              ResourceFit.SKILL_ELSEWHERE.id(),
              Planter.of(
                  PlantedDefects::withASkillElsewhere,
                  Dependence.SINGLE_POINT.id(),
                  Skills.SINGLE_HOLDER.id()))
          .put(
              Progress.BEHIND.id(),
              Planter.of(
                  (strategy, draft) ->
                      draft.update(
                          measured(strategy, AlignedMaker.measure().reading(TODAY, 10))
                              .start(LocalDate.of(2000, 1, 1))
                              .build())))
          .put(
              Progress.SLOW.id(),
              Planter.of(
                  (strategy, draft) -> {
                    Objective.Builder slow =
                        measured(strategy, AlignedMaker.measure().reading(TODAY, 30));
                    LocalDate due = slow.build().due().orElseThrow();
                    draft.update(slow.start(TODAY.minusDays(DAYS.between(TODAY, due))).build());
                  }))
          .put(Progress.LATE.id(), Planter.of(withReadings(0, 1, 2)))
          .put(Progress.STALLED.id(), Planter.of(withReadings(50, 50, 50)))
          .put(Progress.OVERDUE.id(), Planter.of(PlantedDefects::withSomethingOverdue))
          .put(
              Progress.MISSED.id(),
              Planter.of(
                  (strategy, draft) ->
                      draft.update(
                          measured(strategy, AlignedMaker.measure().reading(TODAY, 30))
                              .status(Status.DONE)
                              .build())))
          .put(
              Judgement.TOO_SURE.id(),
              Planter.of(PlantedDefects::withHopeThatFailed, Progress.MISSED.id()))
          .put(
              Progress.TOO_SURE.id(),
              Planter.of(withWord(10, CheckIn.Status.ON_TRACK), Progress.BEHIND.id()))
          .put(Progress.TOO_MODEST.id(), Planter.of(withWord(100, CheckIn.Status.OFF_TRACK)))
          .put(
              Progress.SAID_OTHERWISE.id(),
              Planter.of(
                  (strategy, draft) ->
                      draft.update(
                          measured(strategy, AlignedMaker.measure().reading(TODAY, 100))
                              .checkIn(CheckIn.on(TODAY).progress(0.5))
                              .build())))
          .put(
              Progress.STRAY.id(),
              Planter.of(
                  (strategy, draft) ->
                      draft.update(
                          measured(
                                  strategy,
                                  AlignedMaker.measure()
                                      .reading(TODAY, 100)
                                      .reading(TODAY.plusYears(10), 100))
                              .build())))
          .put(
              Progress.BROKEN.id(),
              Planter.of(
                  (strategy, draft) ->
                      draft.update(
                          measured(
                                  strategy,
                                  Measure.builder("bound")
                                      .unit("points")
                                      .atLeast(5)
                                      .reading(TODAY, 4))
                              .build())))
          .put(
              Progress.STALE.id(),
              Planter.of(
                  (strategy, draft) ->
                      draft.update(
                          measured(
                                  strategy,
                                  AlignedMaker.measure()
                                      .everyDays(10)
                                      .reading(TODAY.minusDays(11), 100))
                              .build())))
          .put(
              Progress.UNREAD.id(),
              Planter.of(
                  (strategy, draft) ->
                      draft.update(measured(strategy, AlignedMaker.measure()).build())))
          .put(
              Smart.SEVERAL_OWNERS.id(),
              Planter.of((strategy, draft) -> draft.add(Ownership.of(function(1), objective(0)))))
          .put(
              Smart.NOT_MEASURABLE.id(),
              Planter.of(
                  (strategy, draft) ->
                      draft.update(
                          measured(
                                  strategy,
                                  Measure.builder("measure").unit("points").reading(TODAY, 100))
                              .build())))
          .put(Smart.NO_CADENCE.id(), Planter.of(PlantedDefects::withoutCadence))
          .put(
              Time.OVERDUE.id(),
              Planter.of(
                  (strategy, draft) ->
                      draft
                          .add(extraWork().toBuilder().due(TODAY.minusDays(1)).build())
                          .add(Support.of(EXTRA, leaf(strategy)))))
          .put(
              Spending.OVER_BUDGET.id(),
              Planter.of((strategy, draft) -> withExpenses(strategy, draft, "1.1")))
          .put(
              Spending.AHEAD_OF_PROGRESS.id(),
              Planter.of((strategy, draft) -> withExpenses(strategy, draft, "0.9")))
          .put(
              Time.WAITS_FOR_DROPPED.id(),
              Planter.of(
                  (strategy, draft) ->
                      draft
                          .add(extraWork().toBuilder().status(Status.DROPPED).build())
                          .add(Dependency.of(AlignedMaker.work(leaf(strategy)), EXTRA))))
          .put(
              Time.TOO_FEW_DAYS.id(),
              Planter.of(
                  (strategy, draft) ->
                      draft
                          .add(extraWork().toBuilder().start(TODAY.minusDays(20)).build())
                          .add(Support.of(EXTRA, leaf(strategy)))
                          .add(Initiative.builder("first", "First").due(TODAY).build())
                          .add(Support.of("first", leaf(strategy)))
                          .add(Dependency.of(EXTRA, "first"))))
          .put(
              Time.DUE_AFTER_PARENT.id(),
              Planter.of(
                  (strategy, draft) -> {
                    LocalDate due = objective(strategy, leaf(strategy)).due().orElseThrow();
                    draft
                        .add(extraWork().toBuilder().due(due.plusDays(1)).build())
                        .add(Support.of(EXTRA, leaf(strategy)));
                  }))
          .put(
              Time.BEFORE_WHAT_IT_NEEDS.id(),
              Planter.of(
                  (strategy, draft) -> {
                    Initiative work = work(strategy);
                    draft
                        .add(
                            Initiative.builder(EXTRA, "Extra")
                                .due(work.due().orElseThrow().plusDays(1))
                                .build())
                        .add(Support.of(EXTRA, leaf(strategy)))
                        .add(Dependency.of(work.id(), EXTRA));
                  }))
          .put(
              Time.BEYOND_HORIZON.id(),
              Planter.of(
                  (strategy, draft) ->
                      draft.update(
                          objective(strategy, objective(0)).toBuilder()
                              .due(AlignedMaker.HORIZON.plusDays(1))
                              .build()),
                  Time.BEFORE_WHAT_IT_NEEDS.id()))
          .put(
              Time.QUARTER_OVERLOADED.id(),
              Planter.of(PlantedDefects::withABusyQuarter, ResourceFit.UNITS_APART.id()))
          .put(Time.ALLOCATION_OUTSIDE.id(), Planter.of(PlantedDefects::withAnEarlyTool))
          .put(
              Time.UNDATED.id(),
              Planter.of(
                  (strategy, draft) ->
                      draft
                          .add(Initiative.of(EXTRA, "Extra"))
                          .add(Support.of(EXTRA, leaf(strategy)))))
          .put(
              Scorecard.MISSING.id(),
              Planter.of(
                  (strategy, draft) ->
                      draft.update(seen(strategy, objective(1), Perspective.INTERNAL_PROCESS))))
          .put(
              Scorecard.AGAINST_GRAIN.id(),
              Planter.of(PlantedDefects::withEffectBeforeCause, Scorecard.UNROOTED.id()))
          .put(Scorecard.UNROOTED.id(), Planter.of(PlantedDefects::withoutLearning))
          .put(
              Swot.UNANSWERED_THREAT.id(),
              Planter.of(
                  (strategy, draft) -> withAnAnswer(strategy, draft.add(judged(Quadrant.THREAT)))))
          .put(
              Swot.UNANSWERED_WEAKNESS.id(),
              Planter.of(
                  (strategy, draft) ->
                      withAnAnswer(
                          strategy,
                          draft
                              .add(judged(Quadrant.WEAKNESS))
                              .add(Influence.of(EXTRA, work(strategy).id(), -0.1)))))
          .put(
              Swot.UNUSED_STRENGTH.id(),
              Planter.of(
                  (strategy, draft) ->
                      withAnAnswer(strategy, draft.add(judged(Quadrant.STRENGTH)))))
          .put(
              Swot.UNUSED_OPPORTUNITY.id(),
              Planter.of(
                  (strategy, draft) ->
                      withAnAnswer(
                          strategy,
                          draft
                              .add(judged(Quadrant.OPPORTUNITY))
                              .add(Influence.of(EXTRA, objective(0), -0.1)))))
          .put(
              Swot.UNJUDGED.id(),
              Planter.of(
                  (strategy, draft) ->
                      draft
                          .add(
                              Factor.builder(EXTRA, "Extra", Quadrant.STRENGTH)
                                  .importance(1)
                                  .build())
                          .add(Answer.of(work(strategy).id(), EXTRA))))
          .put(
              Impact.EXPOSED.id(),
              Planter.of(
                  (strategy, draft) ->
                      draft
                          .add(judged(Quadrant.THREAT))
                          .add(Answer.of(work(strategy).id(), EXTRA))
                          .add(Influence.of(EXTRA, leaf(strategy), -0.5))))
          .put(Impact.DEMANDS_CHANGE.id(), Planter.of(PlantedDefects::withAThreatToAStrength))
          .put(Impact.UNSETTLED.id(), Planter.of(PlantedDefects::withRestlessFactors))
          .put(
              CommunicationFlow.UNREACHED.id(),
              Planter.of(PlantedDefects::withSomeWhoTalkAlone, Silos.GAP.id(), Silos.SILO.id()))
          .put(
              CommunicationFlow.NO_WAY_BACK.id(),
              Planter.of(
                  (strategy, draft) ->
                      draft
                          .add(BusinessFunction.of(EXTRA, "Extra"))
                          .add(Ownership.of(EXTRA, work(strategy).id()))
                          .add(Communication.of(function(0), EXTRA)),
                  Silos.GAP.id(),
                  Silos.SILO.id()))
          .put(
              CommunicationFlow.OWNERS_APART.id(),
              Planter.of(
                  (strategy, draft) -> draft.remove(Collaboration.of(function(0), function(3))),
                  Silos.GAP.id()))
          .put(
              Dependence.CONCENTRATED.id(),
              Planter.of(PlantedDefects::withAFounder, Organization.OVERLOADED.id()))
          .put(
              Dependence.SINGLE_POINT.id(),
              Planter.of(
                  (strategy, draft) ->
                      draft
                          .add(
                              Resource.human(EXTRA, "Extra", "hours")
                                  .skill("baking")
                                  .skill("selling")
                                  .build())
                          .add(Assignment.of(EXTRA, function(1)))))
          .put(
              Dependence.BROKER.id(),
              Planter.of(PlantedDefects::withAMediator, Silos.GAP.id(), Silos.SILO.id()))
          .put(
              Skills.SINGLE_HOLDER.id(),
              Planter.of(
                  (strategy, draft) -> {
                    require(strategy, draft, leaf(strategy), "selling");
                    draft
                        .add(Resource.human(EXTRA, "Extra", "hours").skill("baking").build())
                        .add(Assignment.of(EXTRA, function(1)));
                  },
                  Dependence.SINGLE_POINT.id()))
          .put(
              Skills.TRAINING_LATE.id(),
              Planter.of(PlantedDefects::withALateTraining, ResourceFit.SKILL_MISSING.id()))
          .put(
              Skills.TRAINING_UNNEEDED.id(),
              Planter.of(
                  (strategy, draft) ->
                      draft
                          .add(
                              Initiative.builder(EXTRA, "Extra")
                                  .kind(Initiative.Kind.TRAINING)
                                  .due(TODAY)
                                  .teaches("law")
                                  .build())
                          .add(Support.of(EXTRA, leaf(strategy)))))
          .put(
              Automation.WITHOUT_STRATEGY.id(),
              Planter.of(
                  (strategy, draft) ->
                      draft.add(
                          Initiative.builder(EXTRA, "Extra")
                              .kind(Initiative.Kind.AUTOMATION)
                              .due(TODAY)
                              .build()),
                  Coverage.UNALIGNED.id()))
          .put(Organization.OVERLOADED.id(), Planter.of(PlantedDefects::withABusyOwner))
          .put(
              ResourceFit.CAPACITY_SHORT.id(),
              Planter.of(
                  PlantedDefects::withTooFewVans,
                  ResourceFit.SHORT.id(),
                  Time.QUARTER_OVERLOADED.id()))
          .buildOrThrow();

  private PlantedDefects() {}

  /** {@return the ids of the rules for which there are defects: all of the built-in analyses} */
  public static Set<String> rules() {
    return PLANTERS.keySet();
  }

  /**
   * Returns strategies with a defect.
   *
   * @param rule the id of the rule that should notice it
   * @return the arbitrary
   * @throws IllegalArgumentException if there is no defect for that rule
   */
  public static Arbitrary<PlantedDefect> of(String rule) {
    Planter planter = PLANTERS.get(rule);
    if (planter == null) {
      throw new IllegalArgumentException(
          "There is no defect for a rule \"%s\".".formatted(rule)
              + NearMiss.of(rule, rules()).map(" Did you mean \"%s\"?"::formatted).orElse(""));
    }
    Arbitrary<Integer> number =
        Arbitraries.integers()
            .between(0, 9_999)
            .withDistribution(RandomDistribution.uniform())
            .withoutEdgeCases();
    return Combinators.combine(number, number, number, number)
        .as(Seed::new)
        .list()
        .ofMinSize(LEAST_OBJECTIVES)
        .ofMaxSize(MOST_OBJECTIVES)
        .map(seeds -> planter.plant(rule, seeds))
        .withoutEdgeCases();
  }

  /** {@return strategies with a defect of whatever kind} */
  public static Arbitrary<PlantedDefect> all() {
    return Arbitraries.of(rules()).flatMap(PlantedDefects::of);
  }

  // How defects are planted

  /** What changes a strategy in which all is well. */
  private interface Edit {
    void apply(Strategy strategy, StrategyBuilder draft);
  }

  private record Planter(Optional<Edit> edit, Set<String> consequences) {

    static Planter of(Edit edit, String... consequences) {
      return new Planter(Optional.of(edit), Set.of(consequences));
    }

    static Planter ofEqualWeights() {
      return new Planter(Optional.empty(), Set.of());
    }

    PlantedDefect plant(String rule, List<Seed> seeds) {
      Strategy sound = maker(false).make(seeds);
      StrategyBuilder draft = sound.toBuilder();
      edit.ifPresent(it -> it.apply(sound, draft));
      Strategy faulty = edit.isPresent() ? draft.build() : maker(true).make(seeds);
      return new PlantedDefect(rule, sound, leavingOutOnlyTheSilent(faulty), consequences);
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

  private static Initiative extraWork() {
    return Initiative.builder(EXTRA, "Extra").due(TODAY).build();
  }

  private static String objective(int number) {
    return AlignedMaker.objective(number);
  }

  private static Objective objective(Strategy strategy, String id) {
    return (Objective) strategy.element(id).orElseThrow();
  }

  /** Returns the work for the first leaf. */
  private static Initiative work(Strategy strategy) {
    return (Initiative) strategy.element(AlignedMaker.work(leaf(strategy))).orElseThrow();
  }

  private static String function(int number) {
    return AlignedMaker.function(number);
  }

  private static List<String> leaves(Strategy strategy) {
    return strategy.objectives().stream()
        .map(Objective::id)
        .filter(id -> strategy.element(AlignedMaker.work(id)).isPresent())
        .sorted()
        .toList();
  }

  private static String leaf(Strategy strategy) {
    return leaves(strategy).get(0);
  }

  /** Returns the first leaf with another measure. */
  private static Objective.Builder measured(Strategy strategy, Measure.Builder measure) {
    Objective objective = objective(strategy, leaf(strategy));
    return ((Objective) with(objective, "measures", List.of(measure.build()))).toBuilder();
  }

  /** The first leaf with values of a few years ago, of a while ago and of today. */
  private static Edit withReadings(double then, double since, double now) {
    return (strategy, draft) ->
        draft.update(
            measured(
                    strategy,
                    AlignedMaker.measure()
                        .reading(TODAY.minusYears(3), then)
                        .reading(TODAY.minusYears(1), since)
                        .reading(TODAY, now))
                .build());
  }

  private static void withHopeThatFailed(Strategy strategy, StrategyBuilder draft) {
    String owner = ownerOfLeast(strategy);
    for (int i = 0; i < 5; i++) {
      draft
          .add(
              Objective.builder(EXTRA + i, "Hope")
                  .due(TODAY.minusDays(1))
                  .status(Status.MISSED)
                  .checkIn(CheckIn.on(TODAY.minusDays(9)).confidence(0.9))
                  .build())
          .add(Support.of(EXTRA + i, AlignedMaker.VISION, 0))
          .add(Ownership.of(owner, EXTRA + i));
    }
  }

  /** Returns who owns least of the vision: with more to own nobody carries too much. */
  private static String ownerOfLeast(Strategy strategy) {
    Priorities priorities = Priorities.of(strategy);
    Map<String, Double> owned = new TreeMap<>();
    for (Objective objective : strategy.objectives()) {
      double priority = priorities.of(objective.id()).orElse(0);
      for (Ownership ownership : strategy.incoming(objective.id(), Ownership.class)) {
        owned.merge(ownership.source(), priority, Double::sum);
      }
    }
    return owned.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private static Edit withWord(double read, CheckIn.Status word) {
    return (strategy, draft) ->
        draft.update(
            measured(strategy, AlignedMaker.measure().reading(TODAY, read))
                .start(LocalDate.of(2000, 1, 1))
                .checkIn(CheckIn.on(TODAY).status(word))
                .build());
  }

  private static <R extends Relation> R only(List<R> relations) {
    return relations.get(0);
  }

  private static void withoutVision(Strategy strategy, StrategyBuilder draft) {
    draft.remove(AlignedMaker.VISION);
  }

  /** The owner goes on taking part, so that it still has work that leads to the vision. */
  private static void withoutFactors(Strategy strategy, StrategyBuilder draft) {
    strategy.factors().forEach(factor -> draft.remove(factor.id()));
    draft.preface(strategy.preface().leavingOut(Set.of()));
  }

  private static void withoutOwner(Strategy strategy, StrategyBuilder draft) {
    Ownership ownership = only(strategy.incoming(objective(LEAST_OBJECTIVES - 1), Ownership.class));
    draft.remove(ownership);
    Participation instead = Participation.of(ownership.source(), ownership.target());
    draft.add(instead);
  }

  private static void withoutMeasure(Strategy strategy, StrategyBuilder draft) {
    withoutMeans(strategy, draft);
    draft.update(Objective.builder(EXTRA, "Extra").due(TODAY).build());
    addTool(draft, "extra-work");
  }

  private static void addTool(StrategyBuilder draft, String user) {
    draft
        .add(Resource.technological("extra-tool", "Tool").build())
        .add(Allocation.of("extra-tool", user));
  }

  /** An objective below another has its means from there, but no work. */
  private static void withoutWork(Strategy strategy, StrategyBuilder draft) {
    withoutMeans(strategy, draft);
    draft.remove("extra-work");
    draft
        .remove(Support.of(EXTRA, AlignedMaker.VISION, 0.01))
        .add(Support.of(EXTRA, objective(0), 0.01));
    addTool(draft, objective(0));
  }

  private static void withWorkOver(Strategy strategy, StrategyBuilder draft) {
    withoutWork(strategy, draft);
    draft
        .add(Initiative.builder("extra-work", "Past").due(TODAY).status(Status.DONE).build())
        .add(Support.of("extra-work", EXTRA));
  }

  /** Those who work for it have no day of their own, so that no other fault comes with it. */
  private static void withSomethingOverdue(Strategy strategy, StrategyBuilder draft) {
    withoutMeasure(strategy, draft);
    draft
        .update(
            Objective.builder(EXTRA, "Extra")
                .due(TODAY.minusDays(1))
                .measure(AlignedMaker.measure().reading(TODAY, 99).build())
                .build())
        .update(
            Initiative.builder("extra-work", "Work for it").kind(Initiative.Kind.PROCESS).build());
  }

  /** It weighs so little that what it lacks is no misfit worth a word. */
  private static void withoutMeans(Strategy strategy, StrategyBuilder draft) {
    draft
        .add(
            Objective.builder(EXTRA, "Extra")
                .due(TODAY)
                .measure(AlignedMaker.measure().reading(TODAY, 100).build())
                .build())
        .add(Support.of(EXTRA, AlignedMaker.VISION, 0.01))
        .add(Ownership.of(function(0), EXTRA))
        .add(Initiative.builder("extra-work", "Work for it").due(TODAY).build())
        .add(Support.of("extra-work", EXTRA));
  }

  /** A tool works for the island and for the vision, so that only the work there is misaligned. */
  private static void withAnIsland(Strategy strategy, StrategyBuilder draft) {
    draft
        .add(
            Objective.builder(EXTRA, "Extra")
                .due(TODAY)
                .measure(AlignedMaker.measure().reading(TODAY, 100).build())
                .build())
        .add(Ownership.of(function(0), EXTRA))
        .add(Initiative.builder("extra-work", "Work for it").due(TODAY).build())
        .add(Support.of("extra-work", EXTRA))
        .add(Resource.technological("extra-tool", "Tool").build())
        .add(Allocation.of("extra-tool", "extra-work"))
        .add(Allocation.of("extra-tool", leaf(strategy)));
  }

  private static void ownedFromFarBelow(Strategy strategy, StrategyBuilder draft) {
    draft
        .add(BusinessFunction.of(EXTRA, "Extra"))
        .add(Membership.of(EXTRA, function(0)))
        .add(BusinessFunction.of("extra-role", "Role"))
        .add(Membership.of("extra-role", EXTRA))
        .remove(Ownership.of(function(0), objective(0)));
    draft
        .add(Participation.of(function(0), objective(0)))
        .add(Ownership.of("extra-role", objective(0)));
    strategy.functions().forEach(it -> draft.add(Collaboration.of("extra-role", it.id())));
  }

  private static void withASilo(Strategy strategy, StrategyBuilder draft) {
    strategy.functions().stream()
        .skip(2)
        .forEach(it -> draft.remove(Collaboration.of(function(0), it.id())));
  }

  // Money and people

  private static Resource money(Strategy strategy) {
    return (Resource) strategy.element(AlignedMaker.MONEY).orElseThrow();
  }

  private static void changeCapacity(Strategy strategy, StrategyBuilder draft, BigDecimal by) {
    Resource money = money(strategy);
    draft.update(money.toBuilder().capacity(by.add(money.capacity().orElseThrow())).build());
  }

  private static void give(Strategy strategy, StrategyBuilder draft, String receiver) {
    changeCapacity(strategy, draft, BigDecimal.ONE);
    draft.add(Allocation.of(AlignedMaker.MONEY, receiver, BigDecimal.ONE));
  }

  /** Work that has got one, has come a tenth of its way, and has cost something. */
  private static void withExpenses(Strategy strategy, StrategyBuilder draft, String spent) {
    draft
        .add(
            extraWork().toBuilder()
                .progress(0.1)
                .spent(
                    new Expense(TODAY, money(strategy).unit().orElseThrow(), new BigDecimal(spent)))
                .build())
        .add(Support.of(EXTRA, leaf(strategy)));
    give(strategy, draft, EXTRA);
  }

  private static void withMoneyAtTheWrongPlace(Strategy strategy, StrategyBuilder draft) {
    List<Allocation> allocations =
        strategy.outgoing(AlignedMaker.MONEY, Allocation.class).stream()
            .sorted(Comparator.comparing(it -> it.amount().orElseThrow()))
            .toList();
    Allocation least = allocations.get(0);
    Allocation most = allocations.get(allocations.size() - 1);
    BigDecimal third =
        most.amount().orElseThrow().divide(BigDecimal.valueOf(3), 2, RoundingMode.DOWN);
    draft.remove(least);
    draft.remove(most);
    draft.add(
        Allocation.of(least.source(), least.target(), least.amount().orElseThrow().add(third)));
    draft.add(
        Allocation.of(most.source(), most.target(), most.amount().orElseThrow().subtract(third)));
  }

  private static void withTooLittle(Strategy strategy, StrategyBuilder draft) {
    Allocation allocation =
        strategy.outgoing(AlignedMaker.TEAM, Allocation.class).stream()
            .min(Comparator.comparing(it -> it.amount().orElseThrow()))
            .orElseThrow();
    Initiative work = (Initiative) strategy.element(allocation.target()).orElseThrow();
    Demand demand = Demand.of("hours", allocation.amount().orElseThrow().add(BigDecimal.ONE));
    draft.update(with(work, "demands", List.of(demand)));
  }

  private static void require(Strategy strategy, StrategyBuilder draft, String leaf, String skill) {
    Initiative work = (Initiative) strategy.element(AlignedMaker.work(leaf)).orElseThrow();
    draft.update(with(work, "requiredSkills", List.of(skill)));
  }

  /** Returns an element with another value of a field. */
  private static Element with(Element element, String field, Object value) {
    return FieldTable.of(element.type()).with(element, field, value);
  }

  private static void withASkillElsewhere(Strategy strategy, StrategyBuilder draft) {
    require(strategy, draft, leaf(strategy), "law");
    BigDecimal little = new BigDecimal("0.01");
    draft
        .add(Resource.human(EXTRA, "Extra", "hours").capacity(little).skill("law").build())
        .add(Allocation.of(EXTRA, AlignedMaker.work(leaves(strategy).get(1)), little));
  }

  private static void withTooFewVans(Strategy strategy, StrategyBuilder draft) {
    draft.add(
        Resource.builder(EXTRA, "Van", Resource.Kind.TECHNOLOGICAL)
            .unit("vans")
            .capacity(BigDecimal.ONE)
            .build());
    IntStream.range(0, 2)
        .mapToObj(i -> AlignedMaker.work(leaves(strategy).get(i)))
        .forEach(
            id -> {
              Initiative work = (Initiative) strategy.element(id).orElseThrow();
              draft.update(with(work, "demands", List.of(Demand.of("vans", BigDecimal.ONE))));
              draft.add(Allocation.of(EXTRA, id));
            });
  }

  // Time

  /** It is to be kept, so that it needs no date, and nobody says how often to look. */
  private static void withoutCadence(Strategy strategy, StrategyBuilder draft) {
    Objective objective =
        measured(strategy, Measure.builder("bound").unit("points").atLeast(5).reading(TODAY, 5))
            .build();
    Measure watched = AlignedMaker.measure().everyDays(31).reading(TODAY, 100).build();
    draft
        .update(FieldTable.of(objective.type()).without(objective, "due"))
        .update(with(objective(strategy, objective(0)), "measures", List.of(watched)));
  }

  /** What is paid this year gets the money of the next. */
  /** Returns somebody who can do what the team can. */
  private static Resource.Builder apprentice(String unit) {
    return Resource.human(EXTRA, "Extra", unit).skill("baking").skill("selling");
  }

  /** What it needs comes to it later, in money of its own. */
  private static void withABusyQuarter(Strategy strategy, StrategyBuilder draft) {
    BigDecimal sum = BigDecimal.valueOf(100);
    draft
        .add(
            Initiative.builder("extra-work", "Work for it")
                .start(TODAY)
                .due(TODAY.plusYears(2))
                .demand(Demand.of("USD", sum))
                .build())
        .add(Support.of("extra-work", leaf(strategy)))
        .add(
            Resource.financial(EXTRA, "Extra", "USD")
                .capacity(sum)
                .period(DateRange.of(TODAY.plusYears(1), TODAY.plusYears(2)))
                .build())
        .add(Allocation.of(EXTRA, "extra-work", sum));
  }

  private static void withAnEarlyTool(Strategy strategy, StrategyBuilder draft) {
    Initiative work = work(strategy);
    LocalDate start = work.start().orElseThrow();
    draft
        .add(Resource.technological(EXTRA, "Extra").build())
        .add(Allocation.of(EXTRA, work.id()).during(DateRange.of(start.minusDays(1), start)));
  }

  // Factors

  private static Factor judged(Quadrant quadrant) {
    return Factor.builder(EXTRA, "Extra", quadrant).importance(3).rating(2).build();
  }

  /** Work answers another factor, so that the strategy speaks of that. */
  private static void withAnAnswer(Strategy strategy, StrategyBuilder draft) {
    draft
        .add(judged(Quadrant.STRENGTH).withId("extra-used"))
        .add(Answer.of(work(strategy).id(), "extra-used"));
  }

  /** Work uses the strength against the threat that wears it out. */
  private static void withAThreatToAStrength(Strategy strategy, StrategyBuilder draft) {
    draft
        .add(judged(Quadrant.THREAT))
        .add(judged(Quadrant.STRENGTH).withId("extra-strength"))
        .add(Influence.of(EXTRA, "extra-strength", -0.1))
        .add(Answer.of(work(strategy).id(), EXTRA))
        .add(Answer.of(work(strategy).id(), "extra-strength"));
  }

  /** What the first gives to the second, this takes away from the first. */
  private static void withRestlessFactors(Strategy strategy, StrategyBuilder draft) {
    draft
        .add(judged(Quadrant.OPPORTUNITY))
        .add(judged(Quadrant.OPPORTUNITY).withId("extra-two"))
        .add(judged(Quadrant.OPPORTUNITY).withId("extra-three"))
        .add(Influence.of(EXTRA, "extra-two", -1))
        .add(Influence.of("extra-two", "extra-three", -1))
        .add(Influence.of("extra-three", EXTRA, -1));
    for (String id : List.of(EXTRA, "extra-two", "extra-three")) {
      draft.add(Answer.of(work(strategy).id(), id));
    }
  }

  // People

  /** Two who talk with each other, and with nobody else. */
  private static void withSomeWhoTalkAlone(Strategy strategy, StrategyBuilder draft) {
    for (String id : List.of(EXTRA, "extra-two")) {
      draft
          .add(BusinessFunction.of(id, "Extra"))
          .add(Ownership.of(id, AlignedMaker.work(leaf(strategy))));
    }
    draft.add(Collaboration.of(EXTRA, "extra-two"));
  }

  /** The first function owns what all others owned, and these take part. */
  private static void withAFounder(Strategy strategy, StrategyBuilder draft) {
    for (Objective objective : strategy.objectives()) {
      Ownership ownership = only(strategy.incoming(objective.id(), Ownership.class));
      if (!ownership.source().equals(function(0))) {
        draft.remove(ownership);
        draft
            .add(Ownership.of(function(0), objective.id()))
            .add(Participation.of(ownership.source(), objective.id()));
      }
    }
  }

  /** A function that works with the first alone. */
  private static void withAMediator(Strategy strategy, StrategyBuilder draft) {
    draft
        .add(BusinessFunction.of(EXTRA, "Extra"))
        .add(Ownership.of(EXTRA, AlignedMaker.work(leaf(strategy))))
        .add(Collaboration.of(function(0), EXTRA));
  }

  private static void withALateTraining(Strategy strategy, StrategyBuilder draft) {
    require(strategy, draft, leaf(strategy), "law");
    draft
        .add(
            Initiative.builder(EXTRA, "Extra")
                .kind(Initiative.Kind.TRAINING)
                .due(TODAY.plusDays(1))
                .teaches("law")
                .build())
        .add(Support.of(EXTRA, leaf(strategy)));
  }

  /** The first function owns the work too, and more of it. */
  private static void withABusyOwner(Strategy strategy, StrategyBuilder draft) {
    for (int i = 0; i < 8; i++) {
      draft
          .add(Initiative.builder(EXTRA + i, "Extra").due(TODAY).build())
          .add(Support.of(EXTRA + i, leaf(strategy)))
          .add(Ownership.of(function(0), EXTRA + i));
    }
  }

  // Perspectives

  private static Objective seen(Strategy strategy, String id, Perspective perspective) {
    return objective(strategy, id).toBuilder().perspective(perspective).build();
  }

  private static void withEffectBeforeCause(Strategy strategy, StrategyBuilder draft) {
    draft
        .update(seen(strategy, objective(0), Perspective.CUSTOMER))
        .update(seen(strategy, objective(3), Perspective.FINANCIAL));
  }

  /** What stands below the financial objective becomes a process, and learning serves another. */
  private static void withoutLearning(Strategy strategy, StrategyBuilder draft) {
    draft.update(seen(strategy, objective(2), Perspective.LEARNING_AND_GROWTH));
    strategy.incoming(objective(0), Support.class).stream()
        .map(Support::source)
        .filter(id -> strategy.element(id).orElseThrow() instanceof Objective)
        .forEach(id -> draft.update(seen(strategy, id, Perspective.INTERNAL_PROCESS)));
  }
}
