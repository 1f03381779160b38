package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Priorities;
import io.alignment.model.Element;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Perspective;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.WorkDetails;
import io.alignment.model.WorkItem;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
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
    StrategyBuilder builder = Strategy.builder(strategy.name());
    strategy.description().ifPresent(builder::description);
    strategy.tags().forEach(builder::tag);
    strategy.properties().forEach(builder::property);
    strategy.elements().forEach(builder::add);
    strategy.relations().forEach(builder::add);
    return builder.build();
  }

  /** Takes away and changes what analyses ask of an element; its type and kind stay. */
  private static Element withOtherContent(Element element, Random random) {
    if (element instanceof Objective objective) {
      return new Objective(
          objective.id(),
          objective.about(),
          Optional.of(oneOf(random, Perspective.values())),
          plan(objective, random),
          random.nextBoolean() ? List.of() : objective.measures());
    }
    if (element instanceof Initiative initiative) {
      return new Initiative(
          initiative.id(),
          initiative.about(),
          initiative.kind(),
          plan(initiative, random),
          initiative.teaches());
    }
    if (element instanceof Resource resource) {
      return new Resource(
          resource.id(),
          resource.about(),
          resource.kind(),
          resource.unit(),
          Optional.empty(),
          resource.dayToDay(),
          resource.period(),
          random.nextBoolean() ? Set.of() : resource.skills());
    }
    return element;
  }

  private static WorkDetails plan(WorkItem item, Random random) {
    return new WorkDetails(
        item.start(),
        item.due(),
        oneOf(random, Status.values()),
        random.nextBoolean() ? Set.of("baking") : Set.of(),
        random.nextBoolean() ? List.of() : item.demands());
  }

  private static <E> E oneOf(Random random, E[] values) {
    return values[random.nextInt(values.length)];
  }
}
