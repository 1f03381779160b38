package io.alignment.analysis.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Collaboration;
import io.alignment.model.Communication;
import io.alignment.model.Dependency;
import io.alignment.model.Hindrance;
import io.alignment.model.Initiative;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.Relation;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.sketch.Sketch;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SiloAnalysisTest {

  private final SiloAnalysis analysis = new SiloAnalysis();

  /**
   * TA = [[0,1,0],[0,1,1],[1,1,0]] and TD = [[1,1,0],[1,1,1],[0,1,1]], so that CR =
   * [[1,2,2],[2,4,3],[2,3,4]].
   */
  private static StrategyBuilder threeUnits() {
    StrategyBuilder builder = Strategy.builder("s");
    for (String unit : List.of("A", "B", "C")) {
      builder.add(BusinessFunction.of(unit, unit));
    }
    for (String task : List.of("t0", "t1", "t2")) {
      builder.add(Objective.of(task, task));
    }
    return builder
        .add(Dependency.of("t0", "t1"))
        .add(Dependency.of("t2", "t1"))
        .add(Ownership.of("A", "t1"))
        .add(Participation.of("B", "t1"))
        .add(Ownership.of("B", "t2"))
        .add(Ownership.of("C", "t0"))
        .add(Participation.of("C", "t1"));
  }

  @Test
  void congruenceOfThePublishedExample() {
    Silos silos =
        analysis.analyze(
            threeUnits().add(Collaboration.of("A", "B")).add(Collaboration.of("B", "C")).build());

    assertThat(silos.congruence()).hasValue(2.0 / 3);
    assertThat(silos.weightedCongruence()).hasValue(5.0 / 7);
    assertThat(silos.completeness()).hasValue(1);
    assertThat(silos.gaps())
        .containsExactly(
            new Silos.Gap(List.of("A", "C"), 2, List.of(List.of("t1", "t0"), List.of("t1"))));
    assertThat(silos.present())
        .containsExactly(
            new Silos.Present(List.of("A", "B"), 2, List.of("collaboration")),
            new Silos.Present(List.of("B", "C"), 3, List.of("collaboration")));
  }

  @Test
  void finishedWorkMakesNoNeed() {
    Strategy strategy =
        threeUnits()
            .add(Collaboration.of("A", "B"))
            .update(Objective.builder("t1", "t1").status(Status.DONE).build())
            .build();

    Silos silos = analysis.analyze(strategy);

    assertThat(silos.gaps()).isEmpty();
    assertThat(silos.present()).isEmpty();
    assertThat(silos.completeness()).isEmpty();
  }

  @Test
  void nobodyKnownLeavesTheCongruenceOpenAndEverybodyMakesItOne() {
    Silos silent = analysis.analyze(threeUnits().build());
    Silos talking =
        analysis.analyze(
            threeUnits()
                .add(Collaboration.of("A", "B"))
                .add(Communication.of("B", "C"))
                .add(Communication.of("C", "A"))
                .build());

    assertThat(silent.congruence()).isEmpty();
    assertThat(silent.completeness()).hasValue(0);
    assertThat(silent.findings()).isEmpty();
    assertThat(talking.congruence()).hasValue(1);
    assertThat(talking.findings()).isEmpty();
  }

  @Test
  void aSiloHasMoreNeedsThanACoinsToss() {
    StrategyBuilder builder =
        Strategy.builder("s")
            .add(BusinessFunction.of("a", "a"))
            .add(BusinessFunction.of("b", "b"))
            .add(BusinessFunction.of("c", "c"))
            .add(Objective.of("x", "x"))
            .add(Ownership.of("a", "x"))
            .add(Participation.of("b", "x"))
            .add(Collaboration.of("a", "c"));
    assertThat(analysis.analyze(builder.build()).units())
        .noneMatch(Silos.UnitRow::silo)
        .anyMatch(unit -> unit.congruence().equals(OptionalDouble.of(0)));

    Strategy twice =
        builder
            .add(Objective.of("y", "y"))
            .add(Ownership.of("a", "y"))
            .add(Participation.of("b", "y"))
            .build();
    assertThat(analysis.analyze(twice).findings())
        .contains(
            Silos.SILO.at("a", new Evidence.Coordination(0, 1), new Evidence.Others(List.of("b"))))
        .contains(Silos.GAP.at(List.of("a", "b"), new Evidence.Others(List.of("x", "y"))));
  }

  @Test
  void aSharedInitiativeIsCoordinationAndNotANeedForIt() {
    StrategyBuilder builder =
        Strategy.builder("s")
            .add(BusinessFunction.of("a", "a"))
            .add(BusinessFunction.of("b", "b"))
            .add(Initiative.of("i", "i"))
            .add(Ownership.of("a", "i"))
            .add(Participation.of("b", "i"));
    assertThat(analysis.analyze(builder.build()).congruence()).isEmpty();

    Strategy withNeed =
        builder
            .add(Objective.of("x", "x"))
            .add(Ownership.of("a", "x"))
            .add(Participation.of("b", "x"))
            .build();
    assertThat(analysis.analyze(withNeed).present())
        .containsExactly(new Silos.Present(List.of("a", "b"), 1, List.of("initiative")));
  }

  @Test
  void worksTouchOnceHoweverManyRelationsJoinThem() {
    List<Relation> relations =
        List.of(
            Support.of("x", "y"),
            Hindrance.of("x", "y"),
            Hindrance.of("y", "x"),
            Dependency.of("x", "y"),
            Dependency.of("y", "x"));
    for (int chosen = 1; chosen < 1 << relations.size(); chosen++) {
      StrategyBuilder builder =
          Sketch.of()
              .function("a", "x")
              .function("b", "y")
              .objectives("x", "y")
              .builder()
              .add(Communication.of("a", "b"));
      for (int i = 0; i < relations.size(); i++) {
        if ((chosen >> i & 1) != 0) {
          builder.add(relations.get(i));
        }
      }
      if (builder.problems().isEmpty()) { // Two dependencies lead around in a loop.
        assertThat(analysis.analyze(builder.build()).present())
            .as("of %s those of the bits of %s", relations, chosen)
            .containsExactly(new Silos.Present(List.of("a", "b"), 1, List.of("communication")));
      }
    }
  }

  @Test
  void worksOfSeveralUnitsTouchForEachPairOfThem() {
    Strategy strategy =
        Sketch.of()
            .function("a", "x")
            .functions("b", "c")
            .objective("x")
            .initiative("y", "x")
            .builder()
            .add(Participation.of("b", "x"))
            .add(Participation.of("b", "y"))
            .add(Participation.of("c", "y"))
            .add(Hindrance.of("y", "x"))
            .add(Dependency.of("x", "y"))
            .add(Communication.of("a", "b"))
            .add(Communication.of("a", "c"))
            .build();

    assertThat(analysis.analyze(strategy).present())
        .containsExactly(
            new Silos.Present(List.of("a", "b"), 2, List.of("communication")),
            new Silos.Present(List.of("a", "c"), 1, List.of("communication")),
            new Silos.Present(List.of("b", "c"), 1, List.of("initiative")));
  }

  @Test
  void tenThousandUnitsMayShareAnInitiative() {
    StrategyBuilder builder =
        Strategy.builder("s")
            .add(Initiative.of("i", "i"))
            .add(Objective.of("x", "x"))
            .add(Ownership.of("u1", "x"))
            .add(Participation.of("u2", "x"));
    for (int unit = 0; unit < 10_000; unit++) {
      builder.add(BusinessFunction.of("u" + unit, "u")).add(Participation.of("u" + unit, "i"));
    }

    // Fifty million pairs share it; of those only the ones that need each other are kept.
    assertThat(analysis.analyze(builder.build()).present())
        .containsExactly(new Silos.Present(List.of("u1", "u2"), 1, List.of("initiative")));
  }

  @Test
  void unitsLieWhereTheOrganizationFirstDivides() {
    Strategy strategy =
        Strategy.builder("s")
            .add(BusinessFunction.of("boss", "boss"))
            .add(BusinessFunction.of("firm", "firm"))
            .add(BusinessFunction.of("shop", "shop"))
            .add(BusinessFunction.of("counter", "counter"))
            .add(BusinessFunction.of("office", "office"))
            .add(BusinessFunction.of("desk", "desk"))
            .add(BusinessFunction.of("advisor", "advisor"))
            .add(Membership.of("firm", "boss"))
            .add(Membership.of("shop", "firm"))
            .add(Membership.of("counter", "shop"))
            .add(Membership.of("office", "firm"))
            .add(Membership.of("desk", "office"))
            .build();

    assertThat(analysis.analyze(strategy).units())
        .extracting(Silos.UnitRow::id)
        .containsExactly("advisor", "boss", "firm", "office", "shop");
    assertThat(
            SiloAnalysis.between(function -> function.id().equals("desk"))
                .analyze(strategy)
                .units())
        .extracting(Silos.UnitRow::id)
        .containsExactly("desk");
  }

  @Test
  void ofDepartmentsOfWhichOnlyOneIsBrokenDownAllAreUnits() {
    StrategyBuilder strategy = Strategy.builder("s").add(BusinessFunction.of("boss", "boss"));
    for (String department : List.of("shop", "office", "bakery")) {
      strategy.add(BusinessFunction.of(department, "D")).add(Membership.of(department, "boss"));
    }
    strategy.add(BusinessFunction.of("counter", "counter")).add(Membership.of("counter", "shop"));

    assertThat(analysis.analyze(strategy.build()).units())
        .extracting(Silos.UnitRow::id)
        .containsExactly("bakery", "boss", "office", "shop");
  }

  @Test
  void ofSeveralBusinessesEachIsAUnit() {
    StrategyBuilder strategy = Strategy.builder("s");
    for (String business : List.of("one", "two")) {
      strategy
          .add(BusinessFunction.of(business, "B"))
          .add(BusinessFunction.of(business + "-shop", "S"))
          .add(Membership.of(business + "-shop", business));
    }

    assertThat(analysis.analyze(strategy.build()).units())
        .extracting(Silos.UnitRow::id)
        .containsExactly("one", "two");
  }

  @Test
  void whereNobodySpeaksOfChannelsNothingIsFound() {
    StrategyBuilder strategy = threeUnits().add(BusinessFunction.of("D", "D"));

    assertThat(analysis.analyze(strategy.build()).findings()).isEmpty();
    assertThat(analysis.analyze(strategy.add(Collaboration.of("A", "D")).build()).findings())
        .extracting(Finding::rule)
        .contains("silos.gap", "silos.unknown");
  }

  @Test
  void aLineOfCommandIsNoSilo() {
    Strategy strategy =
        Strategy.builder("s")
            .add(BusinessFunction.of("boss", "boss"))
            .add(BusinessFunction.of("a", "a"))
            .add(BusinessFunction.of("b", "b"))
            .add(Membership.of("a", "boss"))
            .add(Membership.of("b", "boss"))
            .add(Objective.of("x", "x"))
            .add(Ownership.of("boss", "x"))
            .add(Participation.of("a", "x"))
            .add(Collaboration.of("a", "b"))
            .build();

    assertThat(analysis.analyze(strategy).gaps()).isEmpty();
  }

  /** Two triangles joined by one tie. */
  private static StrategyBuilder barbell() {
    StrategyBuilder builder = Strategy.builder("s");
    for (int i = 0; i < 6; i++) {
      builder.add(BusinessFunction.of("f" + i, "f" + i));
    }
    for (String tie : List.of("01", "02", "12", "34", "35", "45", "23")) {
      builder.add(Collaboration.of("f" + tie.charAt(0), "f" + tie.charAt(1)));
    }
    return builder;
  }

  private static StrategyBuilder grouped(StrategyBuilder builder, String first, String second) {
    builder.add(BusinessFunction.of("g", "g")).add(BusinessFunction.of("h", "h"));
    first.chars().forEach(member -> builder.add(Membership.of("f" + (char) member, "g")));
    second.chars().forEach(member -> builder.add(Membership.of("f" + (char) member, "h")));
    return builder;
  }

  @Test
  void indicesOfTheBarbell() {
    Silos split = analysis.analyze(grouped(barbell(), "012", "345").build());
    Silos mixed = analysis.analyze(grouped(barbell(), "014", "235").build());

    assertThat(split.eiIndex().orElse(9)).isCloseTo(-5.0 / 7, within(1e-12));
    assertThat(split.modularity().orElse(9)).isCloseTo(70.0 / 196, within(1e-12));
    assertThat(mixed.modularity().orElse(9)).isCloseTo(-16.0 / 196, within(1e-12));
    // Four functions in each group, the group itself being one: 1 - 2 · 24 / 56.
    assertThat(split.expectedEiIndex().orElse(9)).isCloseTo(1 - 48.0 / 56, within(1e-12));
  }

  @Test
  void severalChannelsAreOneTieOfAddedStrength() {
    Strategy one = grouped(barbell(), "012", "345").build();
    Strategy two =
        grouped(barbell(), "012", "345").add(Collaboration.of("f2", "f3", "phone")).build();

    assertThat(analysis.analyze(two).eiIndex()).isEqualTo(analysis.analyze(one).eiIndex());
    assertThat(analysis.analyze(two).modularity().orElse(9))
        .isLessThan(analysis.analyze(one).modularity().orElse(-9));
  }

  @Test
  void unitsOfOneCollaborateAcrossOnly() {
    Silos silos = analysis.analyze(barbell().build());

    assertThat(silos.eiIndex()).hasValue(1);
    assertThat(silos.expectedEiIndex()).hasValue(1);
  }

  @Test
  void withoutFunctionsThereIsNothingToSay() {
    Silos silos = analysis.analyze(Strategy.builder("s").build());

    assertThat(silos.congruence()).isEmpty();
    assertThat(silos.eiIndex()).isEmpty();
    assertThat(silos.expectedEiIndex()).isEmpty();
    assertThat(silos.modularity()).isEmpty();
    assertThat(silos.units()).isEmpty();
  }

  @Test
  void fourHundredUnitsMayShareTwentyObjectives() {
    StrategyBuilder builder = Strategy.builder("s");
    for (int item = 0; item < 20; item++) {
      builder.add(Objective.of("t" + item, "t"));
    }
    for (int unit = 0; unit < 400; unit++) {
      builder.add(BusinessFunction.of("u" + unit, "u"));
      for (int item = 0; item < 20; item++) {
        builder.add(Participation.of("u" + unit, "t" + item));
      }
    }
    builder.add(Collaboration.of("u0", "u1"));
    Silos silos = analysis.analyze(builder.build());

    assertThat(silos.gaps()).hasSize(2 * 398).allMatch(gap -> gap.because().size() == 10);
    assertThat(silos.present()).hasSize(1);
  }
}
