package io.alignment.jqwik;

import io.alignment.model.Allocation;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Support;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes objectives that lead to no vision, of a number each: 0 is the objective alone, others add
 * work, an owner or money, as far as the options and what is there allow.
 */
final class IslandMaker {

  private static final String ISLAND = "island-";
  private static final String BOAT = "boat-";

  private final StrategyOptions options;
  private final Texts texts;
  private final Values values;
  private final List<BusinessFunction> functions;
  private final List<Resource> money;
  private final List<Element> elements = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();

  IslandMaker(StrategyOptions options, Texts texts, List<Element> others) {
    this.options = options;
    this.texts = texts;
    values = new Values(options.numbers());
    functions =
        others.stream()
            .filter(BusinessFunction.class::isInstance)
            .map(BusinessFunction.class::cast)
            .toList();
    money =
        others.stream()
            .filter(Resource.class::isInstance)
            .map(Resource.class::cast)
            .filter(it -> it.kind() == Resource.Kind.FINANCIAL)
            .toList();
  }

  static boolean isIsland(Element element) {
    return element.id().startsWith(ISLAND);
  }

  static boolean isPartOfIsland(Element element) {
    return isIsland(element) || element.id().startsWith(BOAT);
  }

  /** Adds islands; the objective of the first one has the id {@code island-0}. */
  void add(List<Integer> numbers) {
    for (int i = 0; i < numbers.size(); i++) {
      add(ISLAND + i, BOAT + i, numbers.get(i));
    }
  }

  private void add(String island, String boat, int number) {
    elements.add(Objective.of(island, texts.name(number)));
    boolean mayHaveWork =
        options.types().contains(Element.Type.INITIATIVE) && may(Relation.Kind.SUPPORT);
    if (mayHaveWork && number % 2 == 1) {
      elements.add(Initiative.of(boat, texts.name(number / 2)));
      relations.add(Support.of(boat, island, values.weight(number)));
    }
    if (!functions.isEmpty() && may(Relation.Kind.OWNERSHIP) && number / 2 % 2 == 1) {
      relations.add(Ownership.of(Values.pick(functions, number / 8).id(), island));
    }
    if (!money.isEmpty() && may(Relation.Kind.ALLOCATION) && number / 4 % 2 == 1) {
      String source = Values.pick(money, number / 8).id();
      relations.add(Allocation.of(source, island, values.amount(number)));
    }
  }

  private boolean may(Relation.Kind kind) {
    return options.kinds().contains(kind);
  }

  List<Element> elements() {
    return elements;
  }

  List<Relation> relations() {
    return relations;
  }
}
