package io.alignment.jqwik;

import io.alignment.model.Element;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/**
 * A strategy that becomes simpler as the numbers do of which it is made and, where these are at an
 * end, part by part. A number can mean another element once one falls away, so that numbers alone
 * sometimes end before all is gone that plays no part.
 */
final class ShrinkableStrategy implements Shrinkable<Strategy> {

  private final Shrinkable<Strategy> numbers;
  private final int least;

  /**
   * Makes it.
   *
   * @param numbers the same strategy, which shrinks as its numbers do
   * @param least how many elements must stay, besides islands
   */
  ShrinkableStrategy(Shrinkable<Strategy> numbers, int least) {
    this.numbers = numbers;
    this.least = least;
  }

  @Override
  public Strategy value() {
    return numbers.value();
  }

  @Override
  public Stream<Shrinkable<Strategy>> shrink() {
    return Stream.concat(
        numbers.shrink().map(it -> new ShrinkableStrategy(it, least)),
        // Late, as it is seldom needed.
        Stream.of(numbers).flatMap(it -> new Rest(it.value(), least, it.distance()).shrink()));
  }

  @Override
  public ShrinkingDistance distance() {
    return numbers.distance();
  }

  /** What is left after a part was taken away; nobody knows the numbers that would give it. */
  private record Rest(Strategy value, int least, ShrinkingDistance distance)
      implements Shrinkable<Strategy> {

    @Override
    public Stream<Shrinkable<Strategy>> shrink() {
      return Stream.concat(
          value.elements().stream()
              .filter(this::mayFallAway)
              .map(element -> with(draft -> draft.remove(element.id()))),
          value.relations().stream().map(relation -> with(draft -> draft.remove(relation))));
    }

    private boolean mayFallAway(Element element) {
      return !IslandMaker.isIsland(element)
          && (IslandMaker.isPartOfIsland(element)
              || value.elements().stream().filter(it -> !IslandMaker.isPartOfIsland(it)).count()
                  > least);
    }

    private Shrinkable<Strategy> with(Consumer<StrategyBuilder> change) {
      StrategyBuilder draft = value.toBuilder();
      change.accept(draft);
      return new Rest(draft.build(), least, distance);
    }
  }
}
