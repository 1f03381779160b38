package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alignment.analysis.direction.Cascade;
import io.alignment.analysis.direction.CascadeAnalysis;
import io.alignment.model.Allocation;
import io.alignment.model.Element;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import io.alignment.model.WorkItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.domains.Domain;

/** Strategies at random are what they are asked to be, of all sorts, and shrink. */
class StrategiesProperties {

  private static final int MANY = 1000;

  private static List<Strategy> sample(Arbitrary<Strategy> arbitrary, Random random) {
    RandomGenerator<Strategy> generator = arbitrary.generator(MANY, false);
    return Stream.generate(() -> generator.next(random).value()).limit(MANY / 4).toList();
  }

  private static void all(
      Arbitrary<Strategy> arbitrary, Random random, Predicate<Strategy> property) {
    assertThat(sample(arbitrary, random)).allMatch(property);
  }

  // Options

  @Example
  void thereAreAsManyElementsAsAskedFor(@ForAll Random random) {
    all(Strategies.strategies().ofSize(7, 9), random, it -> isBetween(it, 7, 9));
    all(Strategies.strategies().ofMaxSize(3), random, it -> isBetween(it, 0, 3));
    all(Strategies.strategies().ofSize(50, 50), random, it -> isBetween(it, 50, 50));
    all(Strategies.strategies().ofMaxRelations(2), random, it -> it.relations().size() <= 2);
  }

  private static boolean isBetween(Strategy strategy, int least, int most) {
    return strategy.elements().size() >= least && strategy.elements().size() <= most;
  }

  @Example
  void theCascadeHasTheShapeThatWasAskedFor(@ForAll Random random) {
    all(
        Strategies.strategies().ofMaxDepth(2).ofMaxFanOut(3).ofMaxParents(1),
        random,
        it -> {
          Cascade cascade = new CascadeAnalysis().analyze(it);
          return cascade.cascadeDepth().orElse(0) <= 2
              && it.elements().stream().allMatch(e -> supporters(it, e) <= 3)
              && it.elements().stream()
                  .allMatch(e -> it.outgoing(e.id(), Support.class).size() <= 1);
        });
  }

  private static long supporters(Strategy strategy, Element element) {
    return strategy.incoming(element.id(), Support.class).stream()
        .filter(it -> strategy.element(it.source()).orElseThrow() instanceof Objective)
        .count();
  }

  @Example
  void onlyTheTypesAndKindsOccurThatWereAskedFor(@ForAll Random random) {
    all(
        Strategies.strategies().withElements(Element.Type.OBJECTIVE, Element.Type.VISION),
        random,
        it -> it.elements().size() == it.objectives().size() + it.visions().size());
    all(
        Strategies.strategies().withRelations(Relation.Kind.SUPPORT),
        random,
        it -> it.relations().stream().allMatch(Support.class::isInstance));
    all(
        Strategies.strategies().withoutRelations(Relation.Kind.SUPPORT).withoutCollaboration(),
        random,
        it ->
            it.relations().stream()
                .noneMatch(
                    relation ->
                        Set.of(
                                Relation.Kind.SUPPORT,
                                Relation.Kind.COLLABORATION,
                                Relation.Kind.COMMUNICATION)
                            .contains(relation.kind())));
  }

  @Example
  void weightsAndDatesAreWithinTheirBounds(@ForAll Random random) {
    LocalDate first = LocalDate.of(2030, 5, 1);
    LocalDate last = LocalDate.of(2030, 5, 3);
    all(
        Strategies.strategies().withWeights(2, 3).withDates(first, last),
        random,
        it ->
            supports(it).allMatch(support -> support.weight() >= 2 && support.weight() <= 3)
                && dates(it).allMatch(day -> !day.isBefore(first) && !day.isAfter(last)));
    all(
        Strategies.strategies().withEqualWeights().withoutDates(),
        random,
        it -> supports(it).allMatch(support -> support.weight() == 1) && dates(it).count() == 0);
  }

  private static Stream<Support> supports(Strategy strategy) {
    return strategy.relations().stream().filter(Support.class::isInstance).map(Support.class::cast);
  }

  private static Stream<LocalDate> dates(Strategy strategy) {
    List<Optional<LocalDate>> dates = new ArrayList<>();
    for (Element element : strategy.elements()) {
      if (element instanceof WorkItem work) {
        dates.add(work.start());
        dates.add(work.due());
        dates.add(work.started());
        dates.add(work.ended());
      }
      if (element instanceof Objective objective) {
        objective
            .measures()
            .forEach(m -> m.readings().forEach(r -> dates.add(Optional.of(r.date()))));
      }
      if (element instanceof Vision vision) {
        dates.add(vision.horizon());
      }
    }
    for (Relation relation : strategy.relations()) {
      if (relation instanceof Allocation allocation) {
        dates.add(allocation.period().from());
        dates.add(allocation.period().until());
      }
    }
    return dates.stream().flatMap(Optional::stream);
  }

  @Example
  void islandsLeadNowhere(@ForAll Random random) {
    List<Strategy> strategies = sample(Strategies.strategies().withIslands(2), random);

    assertThat(strategies)
        .allMatch(
            it ->
                it.element("island-0").isPresent()
                    && it.element("island-1").isPresent()
                    && it.element("island-2").isEmpty()
                    && it.outgoing("island-1", Support.class).isEmpty());
    assertCommon(strategies, it -> it.incoming("island-0", Relation.class).isEmpty());
    assertCommon(strategies, it -> !it.incoming("island-0", Support.class).isEmpty());
    assertCommon(strategies, it -> !it.incoming("island-0", Ownership.class).isEmpty());
    assertCommon(strategies, it -> !it.incoming("island-0", Allocation.class).isEmpty());
  }

  @Example
  void islandsAreAsAskedForToo(@ForAll Random random) {
    all(
        Strategies.strategies()
            .withElements(Element.Type.OBJECTIVE, Element.Type.RESOURCE)
            .withoutRelations(Relation.Kind.ALLOCATION)
            .withTexts(Arbitraries.of("only this"))
            .withIslands(3),
        random,
        it ->
            it.initiatives().isEmpty()
                && it.incoming("island-0", Relation.class).isEmpty()
                && it.elements().stream().allMatch(e -> e.name().equals("only this")));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Strategies.strategies().withIslands(1).withElements(Element.Type.FUNCTION))
        .withMessage("Islands are objectives. Allow elements of that type, or do without islands.");
  }

  @Example
  void textsAreThoseThatWereAskedFor(@ForAll Random random) {
    all(
        Strategies.strategies().withTexts(Arbitraries.of("only this")),
        random,
        it -> it.elements().stream().allMatch(e -> e.name().equals("only this")));
    assertThat(sample(Strategies.strategies().withTexts(Strategies.hostileTexts()), random))
        .anyMatch(it -> it.name().contains("\n"));
  }

  @Example
  void senselessOptionsAreRefused() {
    StrategyArbitrary some = Strategies.strategies();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> some.ofSize(3, 2))
        .withMessage("No size is at least 3 and at most 2.");
    assertThatIllegalArgumentException().isThrownBy(() -> some.ofMaxSize(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> some.ofMaxRelations(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> some.ofMaxDepth(0));
    assertThatIllegalArgumentException().isThrownBy(() -> some.ofMaxFanOut(0));
    assertThatIllegalArgumentException().isThrownBy(() -> some.ofMaxParents(0));
    assertThatIllegalArgumentException().isThrownBy(() -> some.withWeights(-1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> some.withWeights(1, Double.POSITIVE_INFINITY));
    assertThatIllegalArgumentException().isThrownBy(some::withElements);
    assertThatIllegalArgumentException().isThrownBy(() -> some.withIslands(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> some.withDates(LocalDate.of(2027, 1, 2), LocalDate.of(2027, 1, 1)));
  }

  // Sorts

  @Example
  void everyTypeAndKindIsCommon(@ForAll Random random) {
    Map<Enum<?>, Integer> strategiesWith = new HashMap<>();
    List<Strategy> strategies = sample(Strategies.strategies(), random);
    for (Strategy strategy : strategies) {
      Stream.concat(
              strategy.elements().stream().map(Element::type),
              strategy.relations().stream().map(Relation::kind))
          .distinct()
          .forEach(it -> strategiesWith.merge(it, 1, Integer::sum));
    }

    assertThat(strategiesWith)
        .containsKeys(Element.Type.values())
        .containsKeys(Relation.Kind.values())
        .allSatisfy(
            (it, count) -> assertThat(count).as("%s", it).isGreaterThan(strategies.size() / 10));
  }

  @Example
  void manySortsOfStrategyOccur(@ForAll Random random) {
    List<Strategy> strategies = sample(Strategies.strategies(), random);

    assertCommon(strategies, s -> s.visions().isEmpty());
    assertCommon(strategies, s -> s.visions().size() > 1);
    assertCommon(strategies, s -> s.withoutDropped().elements().size() < s.elements().size());
    assertCommon(strategies, s -> has(s, e -> s.outgoing(e.id(), Support.class).size() > 1));
    assertCommon(strategies, s -> has(s, e -> s.incoming(e.id(), Support.class).size() > 2));
    assertCommon(strategies, s -> has(s, e -> s.incoming(e.id(), Membership.class).size() > 1));
    assertCommon(
        strategies,
        s -> {
          List<String> ids = s.elements().stream().map(Element::id).toList();
          return !ids.stream().sorted().toList().equals(ids);
        });
  }

  private static boolean has(Strategy strategy, Predicate<Element> property) {
    return strategy.elements().stream().anyMatch(property);
  }

  private static void assertCommon(List<Strategy> strategies, Predicate<Strategy> property) {
    assertThat(strategies.stream().filter(property).count()).isGreaterThan(strategies.size() / 30);
  }

  @Example
  void edgeCasesAreFewAndChosen() {
    List<String> names = new ArrayList<>();
    Strategies.strategies()
        .edgeCases(100)
        .suppliers()
        .forEach(it -> names.add(it.get().value().name()));

    assertThat(names).containsExactlyInAnyOrder("Empty", "Only a vision", "A chain");
    assertThat(Strategies.strategies().ofSize(5, 9).edgeCases(100).size()).isZero();
  }

  // Registration

  @Property(tries = 20)
  void aParameterGetsAStrategyWithoutAnyProviding(@ForAll Strategy strategy) {
    assertThat(strategy.toBuilder().problems()).isEmpty();
  }

  @Property(tries = 20)
  @Domain(StrategyDomain.class)
  void theDomainHasStrategiesElementsAndDefects(
      @ForAll Strategy strategy, @ForAll Element element, @ForAll PlantedDefect defect) {
    assertThat(strategy.name()).isNotBlank();
    assertThat(element.id()).isNotBlank();
    assertThat(PlantedDefects.rules()).contains(defect.rule());
  }

  // The same strategy in another form

  @Property(tries = 200)
  void anotherOrderIsTheSameContent(@ForAll Strategy strategy, @ForAll Random random) {
    assertThat(Strategies.reversed(strategy)).isEqualTo(strategy);
    assertThat(Strategies.shuffled(strategy, random)).isEqualTo(strategy);
    assertThat(Strategies.reversed(strategy).elements().stream().map(Element::id).toList())
        .containsExactlyElementsOf(reversedIds(strategy));
  }

  private static List<String> reversedIds(Strategy strategy) {
    List<String> ids = new ArrayList<>();
    strategy.elements().forEach(it -> ids.add(0, it.id()));
    return ids;
  }

  @Property(tries = 200)
  void renamingBackGivesTheSameStrategy(@ForAll Strategy strategy) {
    Strategy renamed = Strategies.renamed(strategy, id -> "new " + id);
    Set<String> ids = new HashSet<>();
    renamed.elements().forEach(it -> ids.add(it.id()));

    assertThat(ids).allMatch(id -> id.startsWith("new "));
    assertThat(Strategies.renamed(renamed, id -> id.substring(4))).isEqualTo(strategy);
  }
}
