package io.alignment.analysis.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.alignment.analysis.Question;
import io.alignment.analysis.objectives.Schedule.Bar;
import io.alignment.analysis.objectives.Schedule.Lane;
import io.alignment.analysis.objectives.Schedule.Need;
import io.alignment.analysis.objectives.Schedule.State;
import io.alignment.model.Dependency;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.sketch.Sketch;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 10, 15);

  private static LocalDate month(int month) {
    return LocalDate.of(2027, month, 1);
  }

  private static StrategyBuilder bakery() {
    return Sketch.of("leader: Leader")
        .objective("loyal: Keep our regulars", "leader", 1)
        .builder()
        .add(Objective.builder("online", "Online").due(month(6)).build())
        .add(Support.of("online", "leader", 3));
  }

  private static Schedule schedule(Strategy strategy) {
    Question question = Question.about(strategy).asOf(TODAY);
    return Schedule.of(
        question, new TimeAnalysis().analyze(question), new ProgressAnalysis().analyze(question));
  }

  private static List<String> work(Lane lane) {
    return lane.work().stream().map(Bar::id).toList();
  }

  @Test
  void workStandsWithTheGoalThatItServesMostAndGoalsInTheOrderOfWhatTheyCarry() {
    Schedule schedule =
        schedule(
            bakery()
                .add(Initiative.builder("shop", "Web shop").start(month(2)).due(month(3)).build())
                .add(Initiative.builder("rota", "Rota").build())
                .add(Initiative.builder("ads", "Ads").start(month(1)).build())
                .add(Initiative.builder("chatbot", "Chatbot").due(month(1)).build())
                .add(Support.of("shop", "online"))
                .add(Support.of("rota", "online"))
                .add(Support.of("rota", "loyal"))
                .add(Support.of("ads", "online"))
                .build());

    assertThat(schedule.today()).contains(TODAY);
    assertThat(schedule.lanes())
        .extracting(Lane::goal)
        .containsExactly(Optional.of("online"), Optional.empty());
    assertThat(work(schedule.lanes().get(0))).containsExactly("ads", "shop", "rota");
    assertThat(work(schedule.lanes().get(1))).containsExactly("chatbot");
  }

  @Test
  void aPartOfAProgrammeStandsWithTheGoalOfItsProgramme() {
    Schedule schedule =
        schedule(
            bakery()
                .add(Initiative.builder("shop", "Web shop").build())
                .add(Initiative.builder("page", "Page").build())
                .add(Support.of("shop", "online"))
                .add(Membership.of("page", "shop"))
                .build());

    assertThat(work(schedule.lanes().get(0))).containsExactly("page", "shop");
  }

  @Test
  void whatIsPastItsDayIsLateUnlessItEndedOrRests() {
    Schedule schedule =
        schedule(
            bakery()
                .add(late("a").build())
                .add(late("b").status(Status.DONE).ended(LocalDate.of(2026, 8, 1)).build())
                .add(late("c").status(Status.PAUSED).build())
                .add(late("d").progress(0.25).kind(Initiative.Kind.PROCESS).build())
                .build());

    assertThat(schedule.lanes().get(1).work())
        .extracting(Bar::id, Bar::state)
        .containsExactlyInAnyOrder(
            tuple("a", State.LATE),
            tuple("b", State.DONE),
            tuple("c", State.PAUSED),
            tuple("d", State.LATE));
    assertThat(schedule.lanes().get(1).work())
        .contains(
            new Bar(
                "d",
                State.LATE,
                Optional.of(LocalDate.of(2026, 7, 1)),
                Optional.of(LocalDate.of(2026, 9, 1)),
                OptionalDouble.of(0.25),
                true))
        .filteredOn(it -> it.id().equals("b"))
        .extracting(Bar::ends)
        .containsExactly(Optional.of(LocalDate.of(2026, 8, 1)));
  }

  @Test
  void aGoalThatIsReachedIsNotLate() {
    LocalDate due = LocalDate.of(2026, 9, 1);
    Measure half = Measure.builder("visits").target(5).baseline(1).reading(due, 3).build();
    Measure all = Measure.builder("orders").target(5).baseline(1).reading(due, 5).build();

    Schedule schedule =
        schedule(
            bakery()
                .add(Objective.builder("half", "Half").due(due).measure(half).build())
                .add(Objective.builder("reached", "Reached").due(due).measure(all).build())
                .build());

    assertThat(schedule.lanes())
        .extracting(Lane::goal, Lane::state)
        .contains(
            tuple(Optional.of("half"), State.LATE), tuple(Optional.of("reached"), State.OPEN));
  }

  private static Initiative.Builder late(String id) {
    return Initiative.builder(id, id).start(LocalDate.of(2026, 7, 1)).due(LocalDate.of(2026, 9, 1));
  }

  @Test
  void datesThatDoNotFitClash() {
    Schedule schedule =
        schedule(
            bakery()
                .add(Initiative.builder("shop", "Shop").start(month(1)).due(month(4)).build())
                .add(Initiative.builder("course", "Course").start(month(2)).due(month(3)).build())
                .add(Initiative.builder("party", "Party").start(month(5)).due(month(6)).build())
                .add(Dependency.of("course", "shop"))
                .add(Dependency.of("party", "shop"))
                .build());

    assertThat(schedule.needs())
        .containsExactly(new Need("course", "shop", true), new Need("party", "shop", false));
  }

  @Test
  void quartersWithTooLittleAreNamedWithTheirDaysAndUnits() {
    Schedule schedule =
        schedule(
            bakery()
                .add(
                    Initiative.builder("shop", "Shop")
                        .start(month(4))
                        .due(LocalDate.of(2027, 6, 30))
                        .demand("EUR", 900)
                        .build())
                .add(
                    Resource.financial("money", "Money", "EUR")
                        .capacity(500)
                        .from(month(1))
                        .until(LocalDate.of(2027, 12, 31))
                        .build())
                .build());

    assertThat(schedule.overloads())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.quarter().name()).isEqualTo("2027-Q2");
              assertThat(it.quarter().first()).isEqualTo(month(4));
              assertThat(it.units()).containsExactly("EUR");
            });
  }

  @Test
  void withoutADayNothingIsLate() {
    Question question = Question.about(bakery().add(late("a").build()).build());
    Schedule schedule =
        Schedule.of(
            question,
            new TimeAnalysis().analyze(question),
            new ProgressAnalysis().analyze(question));

    assertThat(schedule.today()).isEmpty();
    assertThat(schedule.overloads()).isEmpty();
    assertThat(schedule.lanes().get(1).work()).extracting(Bar::state).containsExactly(State.OPEN);
  }
}
