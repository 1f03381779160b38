package io.alignment.jqwik;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSet;
import io.alignment.jqwik.StrategyOptions.Numbers;
import io.alignment.model.Element;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/** Strategies are made of lists of plain numbers, so that jqwik knows how to shrink them. */
final class DefaultStrategyArbitrary extends ArbitraryDecorator<Strategy>
    implements StrategyArbitrary {

  private static final Arbitrary<Texts> USUAL_TEXTS = Arbitraries.just(Texts.PLAIN);

  private final StrategyOptions options;
  private final Arbitrary<Texts> texts;
  private final boolean isWellAligned;

  /** Makes strategies of all sorts. */
  DefaultStrategyArbitrary() {
    this(StrategyOptions.USUAL, USUAL_TEXTS, false);
  }

  private DefaultStrategyArbitrary(
      StrategyOptions options, Arbitrary<Texts> texts, boolean isWellAligned) {
    check(
        !isWellAligned || leastAligned(options) <= mostAligned(options),
        "There is room for %s objectives at the most where all is well, and at least %s were asked"
            + " for. Give another size, or a larger depth or fan-out.",
        mostAligned(options),
        leastAligned(options));
    check(
        options.islands() == 0 || options.types().contains(Element.Type.OBJECTIVE),
        "Islands are objectives. Allow elements of that type, or do without islands.");
    this.options = options;
    this.texts = texts;
    this.isWellAligned = isWellAligned;
  }

  @Override
  protected Arbitrary<Strategy> arbitrary() {
    return isWellAligned ? wellAlignedOnes() : ofAllSorts();
  }

  @Override
  public RandomGenerator<Strategy> generator(int genSize) {
    return withoutIdleParts(super.generator(genSize));
  }

  @Override
  public RandomGenerator<Strategy> generatorWithEmbeddedEdgeCases(int genSize) {
    return withoutIdleParts(super.generatorWithEmbeddedEdgeCases(genSize));
  }

  private RandomGenerator<Strategy> withoutIdleParts(RandomGenerator<Strategy> generator) {
    // Where all is well, nothing can be taken away alone.
    return isWellAligned
        ? generator
        : generator.mapShrinkable(it -> new ShrinkableStrategy(it, options.size().least()));
  }

  private Arbitrary<Strategy> ofAllSorts() {
    Arbitrary<List<ElementSeed>> elements =
        Combinators.combine(
                number(ElementMaker.types()),
                number(26 * 40),
                number(100),
                number(ElementSeed.FEATURES).set().ofMaxSize(ElementSeed.FEATURES),
                number(10_000))
            .as(ElementSeed::new)
            .list()
            .ofMinSize(options.size().least())
            .ofMaxSize(options.size().mostElements());
    Arbitrary<List<RelationSeed>> relations =
        Combinators.combine(
                number(RelationMaker.kinds()), number(10_000), number(10_000), number(10_000))
            .as(RelationSeed::new)
            .list()
            .ofMaxSize(options.size().relations())
            .withSizeDistribution(RandomDistribution.uniform());
    Arbitrary<List<Integer>> islands = number(10_000).list().ofSize(options.islands());
    return Combinators.combine(texts, elements, relations, islands)
        .as(new StrategyMaker(options)::make)
        .withoutEdgeCases()
        .edgeCases(this::chooseEdgeCases);
  }

  private void chooseEdgeCases(EdgeCases.Config<Strategy> config) {
    // Those of the numbers are gone already; without a filter jqwik cannot add to no edge cases.
    config.filter(it -> false);
    double weight = new Values(options.numbers()).weight(0);
    Vision vision = Vision.of("v", "Vision");
    Stream.of(
            Strategy.builder("Empty"),
            Strategy.builder("Only a vision").add(vision),
            Strategy.builder("A chain")
                .add(vision)
                .add(Objective.of("o", "Objective"))
                .add(Initiative.of("i", "Initiative"))
                .add(Support.of("o", "v", weight))
                .add(Support.of("i", "o", weight)))
        .map(StrategyBuilder::build)
        .filter(this::isAskedFor)
        .forEach(config::add);
  }

  private boolean isAskedFor(Strategy edgeCase) {
    int size = edgeCase.elements().size();
    return texts == USUAL_TEXTS
        && options.islands() == 0
        && size >= options.size().least()
        && size <= options.size().mostElements()
        && edgeCase.relations().size() <= options.size().relations()
        && edgeCase.elements().stream().map(Element::type).allMatch(options.types()::contains)
        && edgeCase.relations().stream().map(Relation::kind).allMatch(options.kinds()::contains);
  }

  private Arbitrary<Strategy> wellAlignedOnes() {
    return Combinators.combine(number(10_000), number(10_000), number(10_000), number(10_000))
        .as(AlignedMaker.Seed::new)
        .list()
        .ofMinSize(leastAligned(options))
        .ofMaxSize(mostAligned(options))
        .map(seeds -> new AlignedMaker(options).make(seeds))
        .withoutEdgeCases();
  }

  private static int leastAligned(StrategyOptions options) {
    return Math.max(1, options.size().least());
  }

  private static int mostAligned(StrategyOptions options) {
    int most = options.size().most().orElse(AlignedMaker.USUAL_MOST);
    return options.shape().roomUpTo(Math.min(most, AlignedMaker.MOST));
  }

  private static Arbitrary<Integer> number(int bound) {
    return Arbitraries.integers()
        .between(0, bound - 1)
        .withDistribution(RandomDistribution.uniform())
        .withoutEdgeCases();
  }

  private StrategyArbitrary with(StrategyOptions changed) {
    return new DefaultStrategyArbitrary(changed, texts, isWellAligned);
  }

  private static void check(boolean makesSense, String message, Object... values) {
    Preconditions.checkArgument(makesSense, message, values);
  }

  @Override
  public StrategyArbitrary ofSize(int least, int most) {
    check(least >= 0 && least <= most, "No size is at least %s and at most %s.", least, most);
    return with(options.with(options.size().ofElements(least, most)));
  }

  @Override
  public StrategyArbitrary ofMaxSize(int most) {
    check(most >= 0, "There are no %s elements. Give 0 or more.", most);
    return with(
        options.with(options.size().ofElements(Math.min(options.size().least(), most), most)));
  }

  @Override
  public StrategyArbitrary ofMaxRelations(int most) {
    check(most >= 0, "There are no %s relations. Give 0 or more.", most);
    return with(options.with(options.size().ofRelations(most)));
  }

  @Override
  public StrategyArbitrary ofMaxDepth(int most) {
    check(most >= 1, "No objective is at depth %s. Give 1 or more.", most);
    return with(options.with(options.shape().ofDepth(most)));
  }

  @Override
  public StrategyArbitrary ofMaxFanOut(int most) {
    check(most >= 1, "A fan-out of %s joins nothing. Give 1 or more.", most);
    return with(options.with(options.shape().ofFanOut(most)));
  }

  @Override
  public StrategyArbitrary ofMaxParents(int most) {
    check(most >= 1, "With %s parents nothing leads anywhere. Give 1 or more.", most);
    return with(options.with(options.shape().ofParents(most)));
  }

  @Override
  public StrategyArbitrary withElements(Element.Type... types) {
    check(types.length > 0, "Without a type there is nothing. Name one.");
    return with(options.ofTypes(List.of(types)));
  }

  @Override
  public StrategyArbitrary withRelations(Relation.Kind... kinds) {
    return with(options.ofKinds(List.of(kinds)));
  }

  @Override
  public StrategyArbitrary withoutRelations(Relation.Kind... kinds) {
    return with(options.withoutKinds(ImmutableSet.copyOf(kinds)));
  }

  @Override
  public StrategyArbitrary withoutCollaboration() {
    return withoutRelations(Relation.Kind.COLLABORATION, Relation.Kind.COMMUNICATION);
  }

  @Override
  public StrategyArbitrary withWeights(double least, double most) {
    check(
        least >= 0 && least <= most && Double.isFinite(most),
        "No weight is 0 or more, at least %s and at most %s.",
        least,
        most);
    return with(options.with(options.numbers().ofWeights(least, most)));
  }

  @Override
  public StrategyArbitrary withEqualWeights() {
    return withWeights(1, 1);
  }

  @Override
  public StrategyArbitrary withDates(LocalDate first, LocalDate last) {
    check(!first.isAfter(last), "No day is from %s until %s. Swap the two.", first, last);
    check(
        !first.isBefore(Numbers.ALL_DAYS.first()) && !last.isAfter(Numbers.ALL_DAYS.last()),
        "Not all days from %s until %s are in the years 0 to 9999, as dates of strategies must be.",
        first,
        last);
    return with(options.with(options.numbers().ofDays(first, last)));
  }

  @Override
  public StrategyArbitrary withoutDates() {
    return with(options.with(options.numbers().undated()));
  }

  @Override
  public StrategyArbitrary withTexts(Arbitrary<String> other) {
    return new DefaultStrategyArbitrary(options, Texts.of(other), isWellAligned);
  }

  @Override
  public StrategyArbitrary atTheLimits() {
    return with(options.with(options.numbers().limits()));
  }

  @Override
  public StrategyArbitrary withIslands(int number) {
    check(number >= 0, "There are no %s islands. Give 0 or more.", number);
    return with(options.ofIslands(number));
  }

  @Override
  public StrategyArbitrary wellAligned() {
    return new DefaultStrategyArbitrary(options, texts, true);
  }
}
