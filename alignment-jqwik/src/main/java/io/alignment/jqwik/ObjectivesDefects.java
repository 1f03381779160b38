package io.alignment.jqwik;

import static io.alignment.jqwik.AlignedMaker.function;
import static io.alignment.jqwik.AlignedMaker.objective;
import static io.alignment.jqwik.Draft.EXTRA;
import static io.alignment.jqwik.Draft.TODAY;
import static io.alignment.jqwik.Draft.extraWork;
import static java.time.temporal.ChronoUnit.DAYS;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Priorities;
import io.alignment.analysis.objectives.Judgement;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.objectives.Smart;
import io.alignment.analysis.objectives.Time;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.model.Allocation;
import io.alignment.model.CheckIn;
import io.alignment.model.DateRange;
import io.alignment.model.Demand;
import io.alignment.model.Dependency;
import io.alignment.model.FieldTable;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Support;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What is wrong with how objectives stand, and with days. */
final class ObjectivesDefects {

  static final ImmutableList<Planter> PLANTERS =
      ImmutableList.of(
          Planter.of(
              Progress.BEHIND,
              draft ->
                  draft.update(
                      draft
                          .measured(AlignedMaker.measure().reading(TODAY, 10))
                          .start(LocalDate.of(2000, 1, 1))
                          .build())),
          Planter.of(
              Progress.SLOW,
              draft -> {
                Objective.Builder slow = draft.measured(AlignedMaker.measure().reading(TODAY, 30));
                LocalDate due = slow.build().due().orElseThrow();
                draft.update(slow.start(TODAY.minusDays(DAYS.between(TODAY, due))).build());
              }),
          Planter.of(Progress.LATE, withReadings(0, 1, 2)),
          Planter.of(Progress.STALLED, withReadings(50, 50, 50)),
          Planter.of(Progress.OVERDUE, ObjectivesDefects::withSomethingOverdue),
          Planter.of(
              Progress.MISSED,
              draft ->
                  draft.update(
                      draft
                          .measured(AlignedMaker.measure().reading(TODAY, 30))
                          .status(Status.DONE)
                          .build())),
          Planter.of(Judgement.TOO_SURE, ObjectivesDefects::withHopeThatFailed, Progress.MISSED),
          Planter.of(Progress.TOO_SURE, withWord(10, CheckIn.Status.ON_TRACK), Progress.BEHIND),
          Planter.of(Progress.TOO_MODEST, withWord(100, CheckIn.Status.OFF_TRACK)),
          Planter.of(
              Progress.SAID_OTHERWISE,
              draft ->
                  draft.update(
                      draft
                          .measured(AlignedMaker.measure().reading(TODAY, 100))
                          .checkIn(CheckIn.on(TODAY).progress(0.5))
                          .build())),
          Planter.of(
              Progress.STRAY,
              draft ->
                  draft.update(
                      draft
                          .measured(
                              AlignedMaker.measure()
                                  .reading(TODAY, 100)
                                  .reading(TODAY.plusYears(10), 100))
                          .build())),
          Planter.of(
              Progress.BROKEN,
              draft ->
                  draft.update(
                      draft
                          .measured(
                              Measure.builder("bound").unit("points").atLeast(5).reading(TODAY, 4))
                          .build())),
          Planter.of(
              Progress.STALE,
              draft ->
                  draft.update(
                      draft
                          .measured(
                              AlignedMaker.measure()
                                  .everyDays(10)
                                  .reading(TODAY.minusDays(11), 100))
                          .build())),
          Planter.of(
              Progress.UNREAD,
              draft -> draft.update(draft.measured(AlignedMaker.measure()).build())),
          Planter.of(
              Smart.SEVERAL_OWNERS, draft -> draft.add(Ownership.of(function(1), objective(0)))),
          Planter.of(
              Smart.NOT_MEASURABLE,
              draft ->
                  draft.update(
                      draft
                          .measured(Measure.builder("measure").unit("points").reading(TODAY, 100))
                          .build())),
          Planter.of(Smart.NO_CADENCE, ObjectivesDefects::withoutCadence),
          Planter.of(
              Time.OVERDUE,
              draft ->
                  draft
                      .add(extraWork().toBuilder().due(TODAY.minusDays(1)).build())
                      .add(Support.of(EXTRA, draft.leaf()))),
          Planter.of(
              Time.WAITS_FOR_DROPPED,
              draft ->
                  draft
                      .add(extraWork().toBuilder().status(Status.DROPPED).build())
                      .add(Dependency.of(AlignedMaker.work(draft.leaf()), EXTRA))),
          Planter.of(
              Time.TOO_FEW_DAYS,
              draft ->
                  draft
                      .add(extraWork().toBuilder().start(TODAY.minusDays(20)).build())
                      .add(Support.of(EXTRA, draft.leaf()))
                      .add(Initiative.builder("first", "First").due(TODAY).build())
                      .add(Support.of("first", draft.leaf()))
                      .add(Dependency.of(EXTRA, "first"))),
          Planter.of(
              Time.DUE_AFTER_PARENT,
              draft -> {
                LocalDate due = draft.objective(draft.leaf()).due().orElseThrow();
                draft
                    .add(extraWork().toBuilder().due(due.plusDays(1)).build())
                    .add(Support.of(EXTRA, draft.leaf()));
              }),
          Planter.of(
              Time.BEFORE_WHAT_IT_NEEDS,
              draft -> {
                Initiative work = draft.work();
                draft
                    .add(
                        Initiative.builder(EXTRA, "Extra")
                            .due(work.due().orElseThrow().plusDays(1))
                            .build())
                    .add(Support.of(EXTRA, draft.leaf()))
                    .add(Dependency.of(work.id(), EXTRA));
              }),
          Planter.of(
              Time.BEYOND_HORIZON,
              draft ->
                  draft.update(
                      draft.objective(objective(0)).toBuilder()
                          .due(AlignedMaker.HORIZON.plusDays(1))
                          .build()),
              Time.BEFORE_WHAT_IT_NEEDS),
          Planter.of(
              Time.QUARTER_OVERLOADED,
              ObjectivesDefects::withABusyQuarter,
              ResourceFit.UNITS_APART),
          Planter.of(Time.ALLOCATION_OUTSIDE, ObjectivesDefects::withAnEarlyTool),
          Planter.of(
              Time.UNDATED,
              draft ->
                  draft.add(Initiative.of(EXTRA, "Extra")).add(Support.of(EXTRA, draft.leaf()))));

  private ObjectivesDefects() {}

  /** The first leaf with values of a few years ago, of a while ago and of today. */
  private static Consumer<Draft> withReadings(double then, double since, double now) {
    return draft ->
        draft.update(
            draft
                .measured(
                    AlignedMaker.measure()
                        .reading(TODAY.minusYears(3), then)
                        .reading(TODAY.minusYears(1), since)
                        .reading(TODAY, now))
                .build());
  }

  private static void withHopeThatFailed(Draft draft) {
    String owner = ownerOfLeast(draft);
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
  private static String ownerOfLeast(Draft draft) {
    Priorities priorities = Priorities.of(draft.sound());
    Map<String, Double> owned = new TreeMap<>();
    for (Objective objective : draft.sound().objectives()) {
      double priority = priorities.of(objective.id()).orElse(0);
      for (Ownership ownership : draft.sound().incoming(objective.id(), Ownership.class)) {
        owned.merge(ownership.source(), priority, Double::sum);
      }
    }
    return owned.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private static Consumer<Draft> withWord(double read, CheckIn.Status word) {
    return draft ->
        draft.update(
            draft
                .measured(AlignedMaker.measure().reading(TODAY, read))
                .start(LocalDate.of(2000, 1, 1))
                .checkIn(CheckIn.on(TODAY).status(word))
                .build());
  }

  /** Those who work for it have no day of their own, so that no other fault comes with it. */
  private static void withSomethingOverdue(Draft draft) {
    DirectionDefects.withoutMeasure(draft);
    draft
        .update(
            Objective.builder(EXTRA, "Extra")
                .due(TODAY.minusDays(1))
                .measure(AlignedMaker.measure().reading(TODAY, 99).build())
                .build())
        .update(
            Initiative.builder("extra-work", "Work for it").kind(Initiative.Kind.PROCESS).build());
  }

  /** It is to be kept, so that it needs no date, and nobody says how often to look. */
  private static void withoutCadence(Draft draft) {
    Objective objective =
        draft
            .measured(Measure.builder("bound").unit("points").atLeast(5).reading(TODAY, 5))
            .build();
    Measure watched = AlignedMaker.measure().everyDays(31).reading(TODAY, 100).build();
    draft
        .update(FieldTable.of(objective.type()).without(objective, "due"))
        .update(Draft.with(draft.objective(objective(0)), "measures", List.of(watched)));
  }

  /** What it needs comes to it later, in money of its own. */
  private static void withABusyQuarter(Draft draft) {
    BigDecimal sum = BigDecimal.valueOf(100);
    draft
        .add(
            Initiative.builder("extra-work", "Work for it")
                .start(TODAY)
                .due(TODAY.plusYears(2))
                .demand(Demand.of("USD", sum))
                .build())
        .add(Support.of("extra-work", draft.leaf()))
        .add(
            Resource.financial(EXTRA, "Extra", "USD")
                .capacity(sum)
                .period(DateRange.of(TODAY.plusYears(1), TODAY.plusYears(2)))
                .build())
        .add(Allocation.of(EXTRA, "extra-work", sum));
  }

  private static void withAnEarlyTool(Draft draft) {
    Initiative work = draft.work();
    LocalDate start = work.start().orElseThrow();
    draft
        .add(Resource.technological(EXTRA, "Extra").build())
        .add(Allocation.of(EXTRA, work.id()).during(DateRange.of(start.minusDays(1), start)));
  }
}
