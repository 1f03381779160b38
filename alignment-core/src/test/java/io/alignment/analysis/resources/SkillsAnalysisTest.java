package io.alignment.analysis.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.resources.Skills.Closing;
import io.alignment.model.Allocation;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.RequiredSkill;
import io.alignment.model.Resource;
import io.alignment.model.Skill;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SkillsAnalysisTest {

  private static final LocalDate START = LocalDate.of(2027, 1, 18);

  /** An objective of three quarters of the vision, with work that requires a skill. */
  private static StrategyBuilder strategy() {
    return Strategy.builder("S")
        .add(Vision.of("v", "V"))
        .add(Objective.of("a", "A"))
        .add(Objective.of("b", "B"))
        .add(Support.of("a", "v", 3))
        .add(Support.of("b", "v", 1))
        .add(Initiative.builder("work", "Work").start(START).requiredSkill("baking").build())
        .add(Support.of("work", "a"));
  }

  private static Initiative.Builder training(String id) {
    return Initiative.builder(id, id).kind(Initiative.Kind.TRAINING).teaches("baking");
  }

  private static Skills skills(StrategyBuilder strategy) {
    return new SkillsAnalysis().analyze(strategy.build());
  }

  private static Skills.Gap onlyGap(StrategyBuilder strategy) {
    assertThat(skills(strategy).gaps()).hasSize(1);
    return skills(strategy).gaps().get(0);
  }

  @Test
  void aSkillIsNeededByTheShareOfTheVisionThatItsWorkCarries() {
    Skills skills =
        skills(
            strategy()
                .add(Initiative.builder("more", "More").requiredSkill("baking").build())
                .add(Support.of("more", "b"))
                .add(Resource.human("ann", "Ann", "FTE").skill("baking").build()));

    assertThat(skills.skills()).hasSize(1);
    Skills.NeededSkill baking = skills.skills().get(0);
    assertThat(baking.priority().orElseThrow()).isCloseTo(1, within(1e-12));
    assertThat(baking.requiredBy()).containsExactly("more", "work");
    assertThat(baking.holders()).containsExactly("ann");
    assertThat(skills.held()).hasValue(1);
    assertThat(skills.findings()).isEmpty();
  }

  @Test
  void oneOfSeveralPeopleWhoAloneHasASkillIsNamed() {
    StrategyBuilder strategy =
        strategy()
            .add(Resource.human("ann", "Ann", "FTE").skill("baking").skill("singing").build())
            .add(Resource.human("bob", "Bob", "FTE").build())
            .add(Allocation.of("ann", "work", 1));

    assertThat(skills(strategy).findings())
        .containsExactly(
            Skills.SINGLE_HOLDER.at(
                "ann", new Evidence.Skills(List.of("baking")), new Evidence.Priority(0.75)));
    assertThat(skills(strategy).gaps()).isEmpty();
    assertThat(skills(strategy).closedInTime()).isEmpty();
  }

  @Test
  void aSkillOnALevelIsHeldByWhomNobodyKnowsToBeBelowIt() {
    StrategyBuilder strategy =
        strategy()
            .update(
                Initiative.builder("work", "Work")
                    .requiredSkill("baking")
                    .requiredSkill(RequiredSkill.of("baking").atLevel(3))
                    .build())
            .add(Resource.human("ann", "Ann", "FTE").skill(baking(2)).build())
            .add(Resource.human("bob", "Bob", "FTE").build())
            .add(Allocation.of("ann", "work", 1));

    assertThat(skills(strategy).skills())
        .extracting(Skills.NeededSkill::skill, Skills.NeededSkill::holders)
        .containsExactly(tuple("baking", List.of("ann")), tuple("baking ≥ 3", List.of()));
    assertThat(skills(strategy).gaps())
        .containsExactly(new Skills.Gap("work", "baking ≥ 3", Closing.NONE, Optional.empty()));
    assertThat(missing(strategy)).containsExactly("baking ≥ 3");

    strategy.update(Resource.human("ann", "Ann", "FTE").skill(baking(3.5)).build());
    assertThat(missing(strategy)).isEmpty();
    assertThat(skills(strategy).findings())
        .containsExactly(
            Skills.SINGLE_HOLDER.at(
                "ann", new Evidence.Skills(List.of("baking")), new Evidence.Priority(0.75)));

    strategy.update(Resource.human("bob", "Bob", "FTE").skill(baking(1)).build());
    assertThat(skills(strategy).findings())
        .containsExactly(
            Skills.SINGLE_HOLDER.at(
                "ann", new Evidence.Skills(List.of("baking ≥ 3")), new Evidence.Priority(0.75)));

    strategy.update(Resource.human("bob", "Bob", "FTE").skill("baking").build());
    assertThat(skills(strategy).findings()).isEmpty();

    // Nobody knows that Bob has it on this level, so nobody says that he alone has.
    strategy.update(Resource.human("ann", "Ann", "FTE").skill(baking(2)).build());
    assertThat(skills(strategy).findings()).isEmpty();
  }

  private static Skill baking(double level) {
    return Skill.of("baking").atLevel(level);
  }

  @Test
  void whatIsHeldElsewhereOnALevelIsSaidSo() {
    StrategyBuilder strategy =
        strategy()
            .update(
                Initiative.builder("work", "Work")
                    .requiredSkill(RequiredSkill.of("baking").atLevel(2))
                    .build())
            .add(Resource.human("ann", "Ann", "FTE").skill(baking(1)).build())
            .add(Resource.human("bob", "Bob", "FTE").skill(baking(2)).build())
            .add(Allocation.of("ann", "work", 1));

    assertThat(new ResourceFitAnalysis().analyze(strategy.build()).findings())
        .contains(
            ResourceFit.SKILL_ELSEWHERE.at(
                "work",
                new Evidence.Skills(List.of("baking ≥ 2")),
                new Evidence.Others(List.of("bob"))));

    strategy.update(Resource.human("bob", "Bob", "FTE").skill("baking").build());
    assertThat(new ResourceFitAnalysis().analyze(strategy.build()).findings())
        .contains(
            ResourceFit.SKILL_ELSEWHERE.at(
                "work",
                new Evidence.Skills(List.of("baking ≥ 2")),
                new Evidence.Others(List.of("bob")),
                new Evidence.LevelUnknown(List.of("bob"))));
  }

  @Test
  void aTrainingMustEndByTheDayOnWhichTheWorkStarts() {
    assertThat(onlyGap(strategy()))
        .isEqualTo(new Skills.Gap("work", "baking", Closing.NONE, Optional.empty()));
    assertThat(onlyGap(strategy().add(training("t").due(START).build())).closing())
        .isEqualTo(Closing.IN_TIME);
    assertThat(onlyGap(strategy().add(training("t").due(START.plusDays(1)).build())).closing())
        .isEqualTo(Closing.TOO_LATE);
    assertThat(onlyGap(strategy().add(training("t").build())).closing()).isEqualTo(Closing.UNDATED);
  }

  @Test
  void aSkillThatIsTaughtInTimeIsNotMissing() {
    assertThat(missing(strategy())).containsExactly("baking");
    assertThat(missing(strategy().add(training("t").due(START).build()))).isEmpty();
    assertThat(missing(strategy().add(training("t").due(START.plusDays(1)).build())))
        .containsExactly("baking");
    assertThat(missing(strategy().add(training("t").build()))).containsExactly("baking");
  }

  private static List<String> missing(StrategyBuilder strategy) {
    return new ResourceFitAnalysis()
        .analyze(strategy.build()).findings().stream()
            .filter(it -> it.rule().equals(ResourceFit.SKILL_MISSING.id()))
            .flatMap(it -> it.evidence(Evidence.Skills.class).stream())
            .flatMap(it -> it.skills().stream())
            .toList();
  }

  @Test
  void theFirstOfSeveralTrainingsCounts() {
    StrategyBuilder strategy =
        strategy()
            .add(training("one").due(START.plusDays(9)).build())
            .add(training("two").due(START.minusDays(9)).build());

    assertThat(onlyGap(strategy).training()).hasValue("two");
    assertThat(onlyGap(strategy).closing()).isEqualTo(Closing.IN_TIME);
    assertThat(skills(strategy).closedInTime()).hasValue(1);
  }

  @Test
  void whoLearnsTooLateIsToldByHowMuch() {
    Skills skills =
        skills(
            strategy()
                .add(training("one").due(START.plusDays(9)).build())
                .add(training("two").due(START.plusDays(5)).build()));

    assertThat(skills.closedInTime()).hasValue(0);
    assertThat(skills.findings())
        .containsExactly(
            Skills.TRAINING_LATE.at(
                "work",
                new Evidence.Skills(List.of("baking")),
                new Evidence.Others(List.of("one", "two")),
                new Evidence.Dates(START.plusDays(5), START)));
  }

  @Test
  void aTrainingForWhatNothingNeedsIsNamed() {
    Skills skills = skills(strategy().add(training("t").teaches("law").due(START).build()));

    assertThat(skills.findings())
        .filteredOn(it -> it.rule().equals("skills.training-unneeded"))
        .containsExactly(Skills.TRAINING_UNNEEDED.at("t", new Evidence.Skills(List.of("law"))));
  }

  @Test
  void withoutRequirementsThereIsNothingToSay() {
    Skills skills = skills(Strategy.builder("S"));

    assertThat(skills.held()).isEmpty();
    assertThat(skills.closedInTime()).isEmpty();
    assertThat(skills.findings()).extracting(Finding::rule).isEmpty();
  }
}
