package io.alignment.jqwik;

import io.alignment.model.About;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes strategies of plain numbers: every list of seeds gives a valid one. */
final class StrategyMaker {

  private final StrategyOptions options;

  StrategyMaker(StrategyOptions options) {
    this.options = options;
  }

  Strategy make(
      Texts texts,
      List<ElementSeed> elementSeeds,
      List<RelationSeed> relationSeeds,
      List<Integer> islandSeeds) {
    ElementMaker maker = new ElementMaker(options, texts);
    List<Element> made = elementSeeds.stream().map(maker::make).toList();
    List<Relation> relations = new RelationMaker(options, texts, made).make(relationSeeds);
    List<Element> elements =
        new ArrayList<>(
            IntStream.range(0, made.size())
                .boxed()
                .sorted(Comparator.comparing(i -> elementSeeds.get(i).place()))
                .map(made::get)
                .toList());
    IslandMaker islands = new IslandMaker(options, texts, made);
    islands.add(islandSeeds);
    elements.addAll(islands.elements());
    relations.addAll(islands.relations());
    int sum = elementSeeds.stream().mapToInt(ElementSeed::value).sum();
    return Variants.strategy(about(texts, sum), elements, relations);
  }

  private static About about(Texts texts, int number) {
    return new About(
        texts.name(number),
        number % 2 == 0 ? Optional.empty() : Optional.of(texts.text(number)),
        number % 3 == 1 ? Set.of(texts.text(number + 1)) : Set.of(),
        number % 5 == 1 ? Map.of(texts.text(number), texts.channel(number)) : Map.of());
  }
}
