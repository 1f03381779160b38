package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alignment.Analyses;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.InvalidStrategyException;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Relation;
import io.alignment.model.SharedMeasure;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import io.alignment.model.WorkItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class StrategyProperties {

  @Provide
  Arbitrary<Strategy> strategies() {
    return Strategies.strategies();
  }

  @Provide
  Arbitrary<Strategy> extremeStrategies() {
    return Strategies.strategies().atTheLimits();
  }

  @Provide
  Arbitrary<Strategy> hostileStrategies() {
    return Strategies.strategies().withTexts(Strategies.hostileTexts());
  }

  // Edits

  /** Whatever the builder kept of the strategy it started from, nobody can tell. */
  @Property(tries = 300)
  void replacingElementsIsAsGoodAsBuildingAnew(
      @ForAll("strategies") Strategy strategy,
      @ForAll("strategies") Strategy other,
      @ForAll Random random,
      @ForAll boolean isKnown) {
    if (isKnown) {
      // Now facts are known that an edit must not make wrong.
      assertThat(Analyses.builtIn().analyze(strategy).results()).isNotEmpty();
    }
    StrategyBuilder edited = strategy.toBuilder();
    StrategyBuilder anew = Strategy.builder("?").preface(strategy.preface()).name("New name");
    for (Element element : strategy.elements()) {
      Element next = random.nextInt(4) > 0 ? element : replacement(element, other, random);
      if (next != element) {
        edited.update(next);
      }
      anew.add(next);
    }
    edited.name("New name");
    strategy.relations().forEach(anew::add);

    assertThat(edited.problems()).isEqualTo(anew.problems());
    if (anew.problems().isEmpty()) {
      Strategy expected = anew.build();
      Strategy built = edited.build();
      assertThat(built).isEqualTo(expected);
      assertThat(built.elements()).isEqualTo(expected.elements());
      assertThat(built.withoutDropped()).isEqualTo(expected.withoutDropped());
      assertThat(Analyses.builtIn().analyze(built)).isEqualTo(Analyses.builtIn().analyze(expected));
    } else {
      assertThatThrownBy(edited::build).isInstanceOf(InvalidStrategyException.class);
    }
  }

  /** Returns an element of the id of another one, mostly of its type; sometimes not valid. */
  private static Element replacement(Element element, Strategy other, Random random) {
    List<Element> candidates =
        other.elements().stream()
            .filter(it -> it.type() == element.type() || random.nextInt(20) == 0)
            .toList();
    if (candidates.isEmpty()) {
      return element;
    }
    Element next = candidates.get(random.nextInt(candidates.size())).withId(element.id());
    return next instanceof Objective objective && random.nextInt(10) == 0
        ? objective.toBuilder().name(" ").build()
        : next;
  }

  // Identity

  @Property(tries = 300)
  void aStrategyLeadsBackToItself(@ForAll("strategies") Strategy strategy) {
    assertLeadsBack(strategy);
  }

  @Property(tries = 100)
  void soDoesOneAtTheLimits(@ForAll("extremeStrategies") Strategy strategy) {
    assertLeadsBack(strategy);
  }

  @Property(tries = 100)
  void soDoesOneOfHostileTexts(@ForAll("hostileStrategies") Strategy strategy) {
    assertLeadsBack(strategy);
  }

  private static void assertLeadsBack(Strategy strategy) {
    Strategy again = strategy.toBuilder().build();
    assertThat(again).isEqualTo(strategy).hasSameHashCodeAs(strategy);
    assertThat(again.elements()).isEqualTo(strategy.elements());
    assertThat(again.relations()).isEqualTo(strategy.relations());
  }

  @Property(tries = 300)
  void orderDoesNotCount(@ForAll("strategies") Strategy strategy, @ForAll Random random) {
    Strategy shuffled = Strategies.shuffled(strategy, random);
    assertThat(shuffled).isEqualTo(strategy).hasSameHashCodeAs(strategy);
  }

  @Property(tries = 300)
  void contentCounts(@ForAll("strategies") Strategy strategy, @ForAll Random random) {
    Set<Strategy> others = new HashSet<>();
    others.add(strategy.toBuilder().name(strategy.name() + "!").build());
    others.add(strategy.toBuilder().description(strategy.description().orElse("") + "!").build());
    others.add(strategy.toBuilder().tag("another tag").build());
    others.add(strategy.toBuilder().property("another", "property").build());
    others.add(strategy.toBuilder().add(Vision.of("another", "V")).build());
    int expected = 5;
    for (Relation relation : some(strategy.relations(), random)) {
      others.add(strategy.toBuilder().remove(relation).build());
      expected++;
    }
    for (Element element : some(strategy.elements(), random)) {
      StrategyBuilder without = strategy.toBuilder();
      without.remove(element.id());
      others.add(without.build());
      others.add(strategy.toBuilder().rename(element.id(), "another").build());
      expected += 2;
    }
    assertThat(others).hasSize(expected).doesNotContain(strategy);
  }

  private static <T> List<T> some(List<T> all, Random random) {
    return all.isEmpty() ? List.of() : List.of(all.get(random.nextInt(all.size())));
  }

  @Property(tries = 300)
  void whatIsRemovedAndPutBackLeavesNoTrace(
      @ForAll("strategies") Strategy strategy, @ForAll Random random) {
    for (Element element : some(strategy.elements(), random)) {
      StrategyBuilder builder = strategy.toBuilder();
      List<Relation> removed = builder.remove(element.id());
      Strategy without = builder.build();
      assertThat(without.element(element.id())).isEmpty();
      assertThat(without).isEqualTo(strategy.subset(other -> !other.equals(element)));
      builder.add(element);
      removed.forEach(builder::add);
      // Whoever named it does so no longer.
      strategy.elements().stream()
          .filter(it -> named(strategy, it.id()).contains(element))
          .forEach(builder::update);
      builder.preface(strategy.preface());
      assertThat(builder.build()).isEqualTo(strategy);
    }
  }

  @Property(tries = 300)
  void renamingThereAndBackLeavesNoTrace(
      @ForAll("strategies") Strategy strategy, @ForAll Random random) {
    for (Element element : some(strategy.elements(), random)) {
      Strategy there = strategy.toBuilder().rename(element.id(), "~").build();
      assertThat(there.element(element.id())).isEmpty();
      assertThat(there.element("~")).contains(element.withId("~"));
      Strategy back = there.toBuilder().rename("~", element.id()).build();
      assertThat(back).isEqualTo(strategy);
      assertThat(back.elements()).isEqualTo(strategy.elements());
    }
    Strategy all = Strategies.renamed(strategy, id -> new StringBuilder(id).reverse() + "");
    assertThat(Strategies.renamed(all, id -> new StringBuilder(id).reverse() + ""))
        .isEqualTo(strategy);
  }

  // Parts

  @Property(tries = 300)
  void aSubsetHoldsWhatIsSelectedAndIsValid(
      @ForAll("strategies") Strategy strategy, @ForAll @IntRange(max = 1 << 20) int selection) {
    Set<Element> selected = new HashSet<>();
    for (int i = 0; i < strategy.elements().size(); i++) {
      if ((selection >> (i % 20) & 1) == 1) {
        selected.add(strategy.elements().get(i));
      }
    }
    Strategy subset = strategy.subset(selected::contains);
    assertThat(subset.preface().about()).isEqualTo(strategy.preface().about());
    assertThat(subset.measures())
        .extracting(SharedMeasure::id)
        .isEqualTo(strategy.measures().stream().map(SharedMeasure::id).toList());
    assertThat(subset.elements())
        .extracting(Element::id)
        .isEqualTo(
            strategy.elements().stream().filter(selected::contains).map(Element::id).toList());
    assertThat(subset.elements())
        .filteredOn(it -> selected.containsAll(named(strategy, it.id())))
        .allSatisfy(it -> assertThat(strategy.element(it.id())).contains(it));
    assertThat(subset.relations())
        .isEqualTo(
            strategy.relations().stream()
                .filter(
                    relation ->
                        selected.contains(strategy.element(relation.source()).orElseThrow())
                            && selected.contains(strategy.element(relation.target()).orElseThrow()))
                .toList());
    assertThat(subset.toBuilder().problems()).isEmpty();
  }

  /** Returns what an element names, apart from relations. */
  private static Set<Element> named(Strategy strategy, String id) {
    Set<Element> named = new HashSet<>();
    strategy
        .element(id)
        .orElseThrow()
        .naming(
            other -> {
              named.add(strategy.element(other).orElseThrow());
              return other;
            });
    return named;
  }

  @Property(tries = 100)
  void theSubsetOfEverythingIsTheStrategyItself(@ForAll("strategies") Strategy strategy) {
    assertThat(strategy.subset(element -> true)).isSameAs(strategy);
    assertThat(strategy.subset(element -> false))
        .isEqualTo(Strategies.renamed(strategy, id -> id).subset(element -> false))
        .extracting(Strategy::elements, Strategy::relations)
        .containsExactly(List.of(), List.of());
  }

  private static boolean isDropped(Element element) {
    return element instanceof WorkItem item && item.status() == Status.DROPPED;
  }

  /** Says whether a function is vacant, and nobody stands in it but who is vacant in this way. */
  private static boolean isEmpty(Element element, Strategy strategy) {
    return element instanceof BusinessFunction function
        && function.vacant()
        && strategy.incoming(function.id(), Membership.class).stream()
            .allMatch(it -> isEmpty(strategy.element(it.source()).orElseThrow(), strategy));
  }

  private static boolean isVacant(String id, Strategy strategy) {
    return strategy.element(id).orElseThrow() instanceof BusinessFunction it && it.vacant();
  }

  @Property(tries = 300)
  void withoutDroppedNothingIsDropped(@ForAll("strategies") Strategy strategy) {
    List<Element> rest = new ArrayList<>(strategy.elements());
    rest.removeIf(
        element ->
            isDropped(element)
                || isEmpty(element, strategy)
                || strategy.objectiveOf(element.id()).stream().anyMatch(it -> isDropped(it)));
    Strategy without = strategy.withoutDropped();
    assertThat(without.elements())
        .extracting(Element::id)
        .isEqualTo(rest.stream().map(Element::id).toList());
    assertThat(without.objectives())
        .flatExtracting(Objective::measures)
        .allMatch(it -> it.measure().isEmpty());
    Strategy part = strategy.subset(rest::contains);
    List<Relation> idle =
        part.relations().stream()
            .filter(it -> !(it instanceof Membership))
            .filter(it -> isVacant(it.source(), part) || isVacant(it.target(), part))
            .toList();
    if (strategy.measures().isEmpty()) {
      StrategyBuilder expected = part.toBuilder();
      idle.forEach(expected::remove);
      assertThat(without).isEqualTo(expected.build());
    }
    assertThat(without.withoutDropped()).isSameAs(without);
    assertThat(strategy.withoutDropped()).isSameAs(without);
    if (part.equals(strategy) && idle.isEmpty() && strategy.measures().isEmpty()) {
      assertThat(without).isSameAs(strategy);
    }
  }

  // Looking things up

  @Property(tries = 200)
  void elementsAreFoundByIdAndByType(@ForAll("strategies") Strategy strategy) {
    for (Element element : strategy.elements()) {
      assertThat(strategy.element(element.id()).orElseThrow()).isSameAs(element);
    }
    assertThat(strategy.element("no such id")).isEmpty();
    List<Element> byType = new ArrayList<>();
    byType.addAll(strategy.visions());
    byType.addAll(strategy.objectives());
    byType.addAll(strategy.initiatives());
    byType.addAll(strategy.functions());
    byType.addAll(strategy.resources());
    byType.addAll(strategy.factors());
    assertThat(byType).containsExactlyInAnyOrderElementsOf(strategy.elements());
    assertThat(strategy.elements(Element.class)).isEqualTo(strategy.elements());
    assertThat(strategy.elements(WorkItem.class))
        .containsExactlyElementsOf(
            strategy.elements().stream()
                .filter(WorkItem.class::isInstance)
                .map(WorkItem.class::cast)
                .toList());
  }

  @Property(tries = 200)
  void outgoingAndIncomingAreThoseOfTheRelations(@ForAll("strategies") Strategy strategy) {
    for (Element element : strategy.elements()) {
      for (Relation.Kind kind : Relation.Kind.values()) {
        assertThat(strategy.outgoing(element.id(), kind.type()))
            .containsExactlyInAnyOrderElementsOf(
                filter(strategy, kind, Relation::source, element.id()))
            .isSortedAccordingTo(Comparator.comparing(Relation::target));
        assertThat(strategy.incoming(element.id(), kind.type()))
            .containsExactlyInAnyOrderElementsOf(
                filter(strategy, kind, Relation::target, element.id()))
            .isSortedAccordingTo(Comparator.comparing(Relation::source));
      }
      assertThat(strategy.outgoing(element.id(), Relation.class))
          .containsExactlyInAnyOrderElementsOf(
              strategy.relations().stream().filter(r -> r.source().equals(element.id())).toList());
    }
    assertThat(strategy.outgoing("no such id", Relation.class)).isEmpty();
    assertThat(strategy.incoming("no such id", Support.class)).isEmpty();
  }

  @SuppressWarnings("unchecked")
  static <R extends Relation> List<R> filter(
      Strategy strategy, Relation.Kind kind, Function<Relation, String> end, String id) {
    return (List<R>)
        strategy.relations().stream()
            .filter(relation -> relation.kind() == kind && end.apply(relation).equals(id))
            .toList();
  }

  @Property(tries = 200)
  void whatIsLookedUpDoesNotDependOnOrder(
      @ForAll("strategies") Strategy strategy, @ForAll Random random) {
    Strategy shuffled = Strategies.shuffled(strategy, random);
    for (int i = 0; i < StrategyIndex.of(strategy).size(); i++) {
      assertThat(StrategyIndex.of(shuffled).id(i)).isEqualTo(StrategyIndex.of(strategy).id(i));
      assertThat(StrategyIndex.of(shuffled).upward(i))
          .isEqualTo(StrategyIndex.of(strategy).upward(i));
      for (Relation.Kind kind : Relation.Kind.values()) {
        String id = StrategyIndex.of(strategy).id(i);
        assertThat(shuffled.outgoing(id, kind.type()))
            .isEqualTo(strategy.outgoing(id, kind.type()));
        assertThat(shuffled.incoming(id, kind.type()))
            .isEqualTo(strategy.incoming(id, kind.type()));
      }
    }
  }
}
