package io.alignment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A key result is an objective that belongs to another one. */
class KeyResultsTest {

  private static final LocalDate DUE = LocalDate.of(2027, 6, 30);
  private static final Objective TRAINS =
      Objective.builder("trains", "30 trains a week")
          .measure(Measure.builder("trains").target(30).build())
          .build();
  private static final Objective TRUST = Objective.of("trust", "Shippers trust it");
  private static final Objective CARGO = Objective.of("cargo", "More cargo by rail");

  private static StrategyBuilder harbor() {
    return Strategy.builder("Harbor")
        .add(Vision.of("v", "Quiet"))
        .add(CARGO.toBuilder().keyResult(TRAINS, 3).keyResult(TRUST).build())
        .add(Support.of("cargo", "v"));
  }

  @Test
  void itIsAddedWithItsObjectiveAndIsOneOfTheObjectives() {
    Strategy strategy = harbor().build();

    assertThat(strategy.objectives()).containsExactly(CARGO, TRAINS, TRUST);
    assertThat(strategy.incoming("cargo", Support.class))
        .containsExactly(
            Support.of("trains", "cargo", 3).asKeyResult(),
            Support.of("trust", "cargo").asKeyResult());
    assertThat(strategy.keyResults("cargo")).containsExactly(TRAINS, TRUST);
    assertThat(strategy.objectiveOf("trust")).contains(CARGO);
    assertThat(strategy.isKeyResult("trust")).isTrue();
    assertThat(strategy.isKeyResult("cargo")).isFalse();
    assertThat(strategy.isKeyResult("nobody")).isFalse();
    assertThat(strategy.keyResults("trust")).isEmpty();
  }

  @Test
  void whatOnlySupportsIsNone() {
    Strategy strategy =
        Strategy.builder("Harbor").add(CARGO).add(TRUST).add(Support.of("trust", "cargo")).build();

    assertThat(strategy.hasKeyResults()).isFalse();
    assertThat(strategy.keyResults("cargo")).isEmpty();
    assertThat(strategy.isKeyResult("trust")).isFalse();
    assertThat(strategy.withKeyResultsFilledIn()).isSameAs(strategy);
    assertThat(strategy)
        .isNotEqualTo(strategy.with(Edit.link(Support.of("trust", "cargo").asKeyResult())));
  }

  @Test
  void itStaysOneUnderAnotherNameAndWhenItComesBack() {
    StrategyBuilder draft = harbor().build().toBuilder();
    draft.rename("trust", "faith").rename("cargo", "freight");
    assertThat(draft.build().keyResults("freight")).extracting(Element::id).contains("faith");

    List<Relation> removed = draft.remove("faith");
    assertThat(draft.build().keyResults("freight")).hasSize(1);
    draft.add(TRUST.withId("faith")).addAll(removed);
    draft.rename("faith", "trust").rename("freight", "cargo");
    assertThat(draft.build()).isEqualTo(harbor().build());
  }

  @Test
  void aBuilderGoesOnWithoutChangingWhatItBuilt() {
    StrategyBuilder draft = Strategy.builder("Harbor").add(CARGO).add(TRUST);
    Strategy before = draft.build();
    draft.add(Support.of("trust", "cargo").asKeyResult());

    assertThat(before.hasKeyResults()).isFalse();
    assertThat(draft.build().keyResults("cargo")).containsExactly(TRUST);
  }

  @Test
  void anUpdateAddsAndReplacesKeyResults() {
    Objective better = TRAINS.toBuilder().due(DUE).build();
    Objective noise = Objective.of("noise", "Less than 50 dB");
    Strategy strategy =
        harbor().update(CARGO.toBuilder().keyResult(better, 5).keyResult(noise).build()).build();

    assertThat(strategy.keyResults("cargo")).containsExactly(noise, better, TRUST);
    assertThat(strategy.outgoing("trains", Support.class))
        .containsExactly(Support.of("trains", "cargo", 5).asKeyResult());
  }

  @Test
  void itIsDroppedWithItsObjective() {
    Strategy strategy = harbor().build().with(Edit.drop("cargo"));

    assertThat(strategy.withoutDropped().elements()).containsExactly(Vision.of("v", "Quiet"));
    // What only supports is not.
    assertThat(strategy.with(Edit.link(Support.of("trust", "cargo"))).withoutDropped().objectives())
        .containsExactly(TRUST);
  }

  @Test
  void itTakesDaysStatusAndPerspectiveWhereItHasNoneOfItsOwn() {
    Objective planned =
        CARGO.toBuilder()
            .start(LocalDate.of(2027, 1, 1))
            .due(DUE)
            .status(Status.PLANNED)
            .perspective(Perspective.CUSTOMER)
            .leaveOut(Topic.SKILLS)
            .build();
    Objective own = TRAINS.toBuilder().due(LocalDate.of(2026, 12, 31)).status(Status.DONE).build();
    Strategy strategy = harbor().update(planned).update(own).build();

    assertThat(strategy.withKeyResultsFilledIn().keyResults("cargo"))
        .containsExactly(
            // It would start after it is due.
            own.toBuilder().perspective(Perspective.CUSTOMER).leaveOut(Topic.SKILLS).build(),
            TRUST.toBuilder()
                .start(LocalDate.of(2027, 1, 1))
                .due(DUE)
                .status(Status.PLANNED)
                .perspective(Perspective.CUSTOMER)
                .leaveOut(Topic.SKILLS)
                .build());
    assertThat(strategy.keyResults("cargo")).containsExactly(own, TRUST);
    assertThat(strategy.withKeyResultsFilledIn().objective("cargo")).contains(planned);
  }

  @Test
  void itAimsAsHighAsItsObjectiveUnlessItSaysSo() {
    Objective moon = CARGO.toBuilder().aim(Aim.ASPIRATIONAL).build();
    Objective sure = TRAINS.toBuilder().aim(Aim.COMMITTED).build();
    Strategy strategy = harbor().update(moon).update(sure).build();

    assertThat(strategy.withKeyResultsFilledIn().keyResults("cargo"))
        .extracting(Objective::aim)
        .containsExactly(Aim.COMMITTED, Aim.ASPIRATIONAL);
    assertThat(strategy.keyResults("cargo")).extracting(Objective::aim).containsOnly(Aim.COMMITTED);
  }

  @Test
  void whatCannotBeOneIsAProblem() {
    StrategyBuilder draft =
        harbor()
            .add(Initiative.of("oven", "Oven"))
            .add(Objective.of("other", "Other"))
            .add(Objective.of("deep", "Deep"))
            .add(Support.of("other", "v").asKeyResult())
            .add(Support.of("oven", "cargo").asKeyResult())
            .add(Support.of("trust", "other").asKeyResult())
            .add(Support.of("deep", "trains").asKeyResult());

    assertThat(draft.problems())
        .extracting(Problem::message)
        .containsExactly(
            "Support \"other\" → \"v\" makes an objective a key result of a vision, but only an"
                + " objective is one, and of an objective. Say that it supports it and nothing more.",
            "Support \"oven\" → \"cargo\" makes an initiative a key result of an objective, but only"
                + " an objective is one, and of an objective. Say that it supports it and nothing"
                + " more.",
            "Objective \"trust\" is a key result of \"cargo\" and of \"other\". Keep it in one of"
                + " them; it may support the other.",
            "Objective \"deep\" is a key result of \"trains\", which is one itself, of \"cargo\"."
                + " Make it one of \"cargo\", or let it support \"trains\".");
    assertThat(draft.buildValid().strategy().keyResults("cargo")).containsExactly(TRAINS, TRUST);
  }

  @Test
  void theOriginOfAnObjectiveIsThatOfItsKeyResults() {
    StrategyBuilder draft =
        Strategy.builder("Harbor")
            .add(
                (Part) CARGO.toBuilder().keyResult(Objective.of("", "No id"), -1).build(), "row 7");

    assertThat(draft.problems())
        .extracting(Problem::origin)
        .isNotEmpty()
        .allMatch(it -> it.filter("row 7"::equals).isPresent());
  }

  @Test
  void aPartKeepsThoseOfWhichBothAreThere() {
    Strategy strategy = harbor().build();

    assertThat(strategy.subset(it -> !it.id().equals("trust")).keyResults("cargo"))
        .containsExactly(TRAINS);
    assertThat(strategy.subset(it -> !it.id().equals("cargo")).hasKeyResults()).isFalse();
  }
}
