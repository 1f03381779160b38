package io.alignment.jqwik;

import io.alignment.model.About;
import io.alignment.model.Element;
import io.alignment.model.Preface;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.Topic;
import io.alignment.model.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes strategies of plain numbers: every list of seeds gives a valid one. */
final class StrategyMaker {

  private static final List<Double> RATES = List.of(1000.0, 0.25, 1.0, 655.957);

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
    List<Element> made = maker.withOwners(elementSeeds.stream().map(maker::make).toList());
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
    Set<Topic> leavesOut = sum % 11 == 5 ? Values.topics(sum / 11) : Set.of();
    return Variants.strategy(
        new Preface(
            about(texts, sum),
            leavesOut,
            Values.calendar(sum),
            units(texts, sum),
            maker.sharedMeasures(made, sum)),
        elements,
        relations);
  }

  /** Says of one unit in eight what it is in another one, sometimes of two days. */
  private List<Unit> units(Texts texts, int number) {
    if (number % 8 != 3) {
      return List.of();
    }
    Values values = new Values(options.numbers());
    String id = texts.unit(number / 8);
    Unit unit = Unit.of(id, Values.pick(RATES, number / 8), texts.unit(number / 8 + 1));
    if (unit.of().equals(id)) {
      return List.of();
    }
    return values.areDated() && number % 3 == 0
        ? List.of(unit, new Unit(id, 0.5 + unit.is(), unit.of(), Optional.of(values.day(number))))
        : List.of(unit);
  }

  private static About about(Texts texts, int number) {
    Set<String> tags = new LinkedHashSet<>();
    Map<String, String> properties = new LinkedHashMap<>();
    for (int i = 0; i < number % 3; i++) {
      tags.add(texts.text(number + i));
    }
    for (int i = 0; i < number % 4 - 1; i++) {
      properties.put(texts.text(number + i), texts.text(number + 3));
    }
    return new About(
        texts.name(number),
        number % 2 == 1 ? Optional.of(texts.text(number)) : Optional.empty(),
        tags,
        properties);
  }
}
