package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Priorities;
import io.alignment.model.Element;
import io.alignment.model.FieldTable;
import io.alignment.model.Perspective;
import io.alignment.model.RequiredSkill;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is kept when only the content of elements changes holds for the new content too. */
class EditProperties {

  @Provide
  Arbitrary<Strategy> strategies() {
    return Strategies.strategies();
  }

  @Property(tries = 300)
  void whatWasAskedBeforeEditsChangesNoAnswerAfterThem(
      @ForAll("strategies") Strategy strategy, @ForAll Random random) {
    Strategy edited = strategy;
    for (int edit = 0; edit < 3; edit++) {
      ask(edited, random);
      StrategyBuilder builder = edited.toBuilder();
      for (Element element : edited.elements()) {
        if (random.nextBoolean()) {
          builder.update(withOtherContent(element, random));
        }
      }
      edited = builder.build();
      Strategy afresh = afresh(edited);

      assertThat(Priorities.of(edited).byId()).isEqualTo(Priorities.of(afresh).byId());
      for (Analysis<?> analysis : Analyses.builtIn().list()) {
        assertThat((Object) analysis.analyze(edited)).isEqualTo(analysis.analyze(afresh));
      }
    }
  }

  private static void ask(Strategy strategy, Random random) {
    for (Analysis<?> analysis : Analyses.builtIn().list()) {
      if (random.nextBoolean()) {
        analysis.analyze(strategy);
      }
    }
  }

  private static Strategy afresh(Strategy strategy) {
    StrategyBuilder builder = Strategy.builder(strategy.name()).preface(strategy.preface());
    strategy.elements().forEach(builder::add);
    strategy.relations().forEach(builder::add);
    return builder.build();
  }

  /** Takes away and changes what analyses ask of an element; its type and kind stay. */
  private static Element withOtherContent(Element element, Random random) {
    return FieldTable.of(element.type())
        .make(
            field ->
                switch (field.name()) {
                  case "perspective" -> Optional.of(oneOf(random, Perspective.values()));
                  case "status" -> Optional.of(oneOf(random, Status.values()));
                  case "capacity" -> Optional.empty();
                  case "requiredSkills" ->
                      random.nextBoolean()
                          ? Optional.of(List.of(RequiredSkill.of("baking")))
                          : Optional.empty();
                  case "skills", "demands", "measures" ->
                      random.nextBoolean() ? Optional.empty() : field.value(element);
                  default -> field.value(element);
                });
  }

  private static <E> E oneOf(Random random, E[] values) {
    return values[random.nextInt(values.length)];
  }
}
