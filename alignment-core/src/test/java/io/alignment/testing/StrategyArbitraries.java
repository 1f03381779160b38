package io.alignment.testing;

import io.alignment.model.About;
import io.alignment.model.Allocation;
import io.alignment.model.Assignment;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Collaboration;
import io.alignment.model.Communication;
import io.alignment.model.Demand;
import io.alignment.model.Dependency;
import io.alignment.model.Element;
import io.alignment.model.ElementBuilder;
import io.alignment.model.Factor;
import io.alignment.model.Hindrance;
import io.alignment.model.Influence;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.Period;
import io.alignment.model.Perspective;
import io.alignment.model.Plan;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import io.alignment.model.WorkItemBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Valid strategies at random, with every type of element, every kind of relation and every optional
 * field, and laws' helpers to change what should not matter.
 *
 * <p>A strategy is derived from plain numbers, so that it shrinks fast: parts fall away, then their
 * optional fields, then what is left becomes the first of its sort.
 */
@SuppressWarnings(
    "exports") // The module of the library knows nothing of jqwik; its tests are patched into it.
public final class StrategyArbitraries {

  private static final LocalDate EPOCH = LocalDate.of(2026, 1, 1);

  private static final Words PLAIN =
      new Words(
          List.of("Bakery", "Online orders", "Fresh bread", "Marketing", "Ovens"),
          List.of("EUR", "FTE", "hours/week", "USD"),
          List.of("baking", "seo", "sales", "law"),
          List.of("weekly meeting", "chat", "email"));

  private StrategyArbitraries() {}

  /**
   * Returns strategies of up to 25 elements and 60 relations with plain texts and usual numbers.
   */
  public static Arbitrary<Strategy> strategies() {
    return strategies(Arbitraries.just(PLAIN), false);
  }

  /**
   * Returns such strategies with other texts.
   *
   * @param texts for names, descriptions, tags, properties, units, channels and skills. They must
   *     be without lone surrogates; a name that would be blank gets a letter in front.
   */
  public static Arbitrary<Strategy> strategies(Arbitrary<String> texts) {
    return strategies(wordsFrom(texts), false);
  }

  /** Returns such strategies whose numbers and dates often lie at the limits of what is valid. */
  public static Arbitrary<Strategy> extremeStrategies() {
    return strategies(Arbitraries.just(PLAIN), true);
  }

  /**
   * Returns valid texts that writers and readers of documents may stumble over: also empty or blank
   * ones, but none with a lone surrogate.
   */
  public static Arbitrary<String> hostileTexts() {
    Arbitrary<String> traps =
        Arbitraries.of(
            "",
            " ",
            "null",
            "~",
            "yes",
            "No",
            "true",
            "on",
            "1",
            "-0",
            "1e3",
            "0x1F",
            "0o17",
            ".5",
            "1_000",
            ".inf",
            ".NaN",
            "2026-01-01",
            "12:30:45",
            "%",
            "%EUR",
            "a: b",
            "a:",
            "- a",
            "-",
            "---",
            "...",
            "# a",
            "a #b",
            "a # b",
            "'",
            "\"",
            "it's",
            "\\",
            "\\n",
            "a, b",
            "[a]",
            "{a: b}",
            "{",
            "]",
            ",",
            "?",
            "? a",
            "!",
            "!!str a",
            "&a",
            "*a",
            "<<",
            "|",
            ">",
            "|-",
            "@a",
            "`a`",
            "=",
            " leading",
            "trailing ",
            "\ttab",
            "a\tb",
            "a\nb",
            "a\n",
            "\na",
            "a\r\nb",
            "a\rb",
            "a\n\n b\n",
            "a \nb",
            "\u0000",
            "\u0007",
            "\u001b[31m",
            "\u007f",
            "\u0085",
            "\u00a0",
            "\u2028",
            "\u2029",
            "\ufeff",
            "\ufffe",
            "\uffff",
            "\u202e",
            "\u200b",
            "é",
            "e\u0301",
            "\u00df",
            "İ",
            "日本語",
            "عربى",
            "\ud83c\udf5e",
            "\ud83d\udc69\u200d\ud83c\udf73",
            "\ud83f\udfff",
            "<b>&amp;</b>",
            "]]>",
            "${jndi:x}",
            "%s %n",
            "{0}",
            "constructor",
            "__proto__",
            "x".repeat(300),
            "word ".repeat(60));
    Arbitrary<String> random =
        Arbitraries.integers()
            .between(0, Character.MAX_CODE_POINT - 2048)
            .map(
                point -> Character.toString(point < Character.MIN_SURROGATE ? point : point + 2048))
            .list()
            .ofMaxSize(12)
            .map(points -> String.join("", points));
    return Arbitraries.frequencyOf(Tuple.of(3, traps), Tuple.of(1, random)).withoutEdgeCases();
  }

  /** Returns the same content in another order: elements, relations, tags, properties, skills. */
  public static Strategy shuffled(Strategy strategy, Random random) {
    List<Element> elements = new ArrayList<>();
    for (Element element : strategy.elements()) {
      elements.add(shuffled(element, random));
    }
    Collections.shuffle(elements, random);
    List<Relation> relations = new ArrayList<>(strategy.relations());
    Collections.shuffle(relations, random);
    return strategy(shuffled(strategy.about(), random), elements, relations);
  }

  /**
   * Returns a strategy with other ids and nothing else changed.
   *
   * @param ids says the new id for an old one, different for different ones
   */
  public static Strategy renamed(Strategy strategy, UnaryOperator<String> ids) {
    return strategy(
        strategy.about(),
        strategy.elements().stream().map(e -> e.withId(ids.apply(e.id()))).toList(),
        strategy.relations().stream()
            .map(r -> r.between(ids.apply(r.source()), ids.apply(r.target())))
            .toList());
  }

  private static Strategy strategy(
      About about, List<? extends Element> elements, List<? extends Relation> relations) {
    StrategyBuilder builder = Strategy.builder(about.name());
    about.description().ifPresent(builder::description);
    about.tags().forEach(builder::tag);
    about.properties().forEach(builder::property);
    elements.forEach(builder::add);
    relations.forEach(builder::add);
    return builder.build();
  }

  private static Element shuffled(Element element, Random random) {
    About about = shuffled(element.about(), random);
    if (element instanceof Objective objective) {
      return new Objective(
          objective.id(),
          about,
          objective.perspective(),
          shuffled(objective.plan(), random),
          objective.measures());
    } else if (element instanceof Initiative initiative) {
      return new Initiative(
          initiative.id(),
          about,
          initiative.kind(),
          shuffled(initiative.plan(), random),
          shuffled(initiative.teaches(), random));
    } else if (element instanceof Resource resource) {
      return new Resource(
          resource.id(),
          about,
          resource.kind(),
          resource.unit(),
          resource.capacity(),
          resource.dayToDay(),
          resource.period(),
          shuffled(resource.skills(), random));
    } else if (element instanceof Vision vision) {
      return new Vision(vision.id(), about, vision.horizon());
    } else if (element instanceof BusinessFunction function) {
      return new BusinessFunction(function.id(), about, function.kind());
    } else {
      Factor factor = (Factor) element;
      return new Factor(
          factor.id(),
          about,
          factor.quadrant(),
          factor.domain(),
          factor.importance(),
          factor.rating());
    }
  }

  private static About shuffled(About about, Random random) {
    Map<String, String> properties = new LinkedHashMap<>();
    shuffled(about.properties().keySet(), random)
        .forEach(key -> properties.put(key, about.properties().getOrDefault(key, "")));
    return new About(about.name(), about.description(), shuffled(about.tags(), random), properties);
  }

  private static Plan shuffled(Plan plan, Random random) {
    return new Plan(
        plan.start(),
        plan.due(),
        plan.status(),
        shuffled(plan.requiredSkills(), random),
        plan.demands());
  }

  private static Set<String> shuffled(Collection<String> texts, Random random) {
    List<String> list = new ArrayList<>(texts);
    Collections.shuffle(list, random);
    return new LinkedHashSet<>(list);
  }

  // How strategies are made of numbers

  private static Arbitrary<Strategy> strategies(Arbitrary<Words> words, boolean extreme) {
    Arbitrary<List<ElementSeed>> elements =
        Combinators.combine(
                number(Maker.TYPES.size()),
                number(26 * 40),
                number(100),
                number(ElementSeed.FEATURES).set().ofMaxSize(ElementSeed.FEATURES),
                number(10_000))
            .as(ElementSeed::new)
            .list()
            .ofMaxSize(25);
    Arbitrary<List<RelationSeed>> relations =
        Combinators.combine(
                number(Maker.KINDS.size()), number(10_000), number(10_000), number(10_000))
            .as(RelationSeed::new)
            .list()
            .ofMaxSize(60)
            .withSizeDistribution(RandomDistribution.uniform());
    return Combinators.combine(words, elements, relations)
        .as((text, es, rs) -> new Maker(text, extreme).make(es, rs))
        .withoutEdgeCases();
  }

  private static Arbitrary<Integer> number(int bound) {
    return Arbitraries.integers()
        .between(0, bound - 1)
        .withDistribution(RandomDistribution.uniform())
        .withoutEdgeCases();
  }

  private static Arbitrary<Words> wordsFrom(Arbitrary<String> texts) {
    Arbitrary<List<String>> some = texts.list().ofMinSize(1).ofMaxSize(5);
    return Combinators.combine(some, some, some, some).as(Words::new);
  }

  private record Words(
      List<String> names, List<String> units, List<String> skills, List<String> channels) {

    static String pick(List<String> words, int number) {
      return words.get(number % words.size());
    }
  }

  /** What an element is made of; a field is there if its number is among the features. */
  private record ElementSeed(int type, int key, int place, Set<Integer> features, int value) {
    static final int FEATURES = 14;

    boolean has(int feature) {
      return features.contains(feature);
    }
  }

  private record RelationSeed(int kind, int from, int to, int detail) {}

  private static final class Maker {
    private static final List<Element.Type> TYPES =
        List.of(
            Element.Type.OBJECTIVE,
            Element.Type.VISION,
            Element.Type.INITIATIVE,
            Element.Type.FUNCTION,
            Element.Type.RESOURCE,
            Element.Type.FACTOR,
            Element.Type.OBJECTIVE,
            Element.Type.VISION,
            Element.Type.OBJECTIVE,
            Element.Type.INITIATIVE,
            Element.Type.OBJECTIVE,
            Element.Type.FUNCTION,
            Element.Type.OBJECTIVE,
            Element.Type.RESOURCE,
            Element.Type.OBJECTIVE,
            Element.Type.INITIATIVE,
            Element.Type.FUNCTION,
            Element.Type.OBJECTIVE,
            Element.Type.RESOURCE,
            Element.Type.INITIATIVE,
            Element.Type.FUNCTION,
            Element.Type.VISION);

    private static final List<Relation.Kind> KINDS =
        List.of(
            Relation.Kind.SUPPORT,
            Relation.Kind.HINDRANCE,
            Relation.Kind.OWNERSHIP,
            Relation.Kind.PARTICIPATION,
            Relation.Kind.ALLOCATION,
            Relation.Kind.MEMBERSHIP,
            Relation.Kind.ASSIGNMENT,
            Relation.Kind.COLLABORATION,
            Relation.Kind.COMMUNICATION,
            Relation.Kind.DEPENDENCY,
            Relation.Kind.INFLUENCE,
            Relation.Kind.SUPPORT,
            Relation.Kind.SUPPORT,
            Relation.Kind.SUPPORT,
            Relation.Kind.SUPPORT,
            Relation.Kind.SUPPORT,
            Relation.Kind.OWNERSHIP,
            Relation.Kind.ALLOCATION,
            Relation.Kind.ALLOCATION,
            Relation.Kind.MEMBERSHIP,
            Relation.Kind.MEMBERSHIP);

    private final Words words;
    private final boolean extreme;
    private final List<Element> elements = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final Map<Relation.Kind, List<Integer>> sources = new EnumMap<>(Relation.Kind.class);
    private final Set<String> ids = new HashSet<>();
    private final Set<List<String>> taken = new HashSet<>();
    private final Set<String> members = new HashSet<>();

    Maker(Words words, boolean extreme) {
      this.words = words;
      this.extreme = extreme;
    }

    Strategy make(List<ElementSeed> elementSeeds, List<RelationSeed> relationSeeds) {
      elementSeeds.forEach(seed -> elements.add(element(seed)));
      relationSeeds.forEach(this::relate);
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < elements.size(); i++) {
        order.add(i);
      }
      order.sort(Comparator.comparing(i -> elementSeeds.get(i).place()));
      int sum = elementSeeds.stream().mapToInt(ElementSeed::value).sum();
      Optional<String> description =
          sum % 2 == 0 ? Optional.empty() : Optional.of(Words.pick(words.names, sum));
      return strategy(
          new About(
              name(sum),
              description,
              sum % 3 == 1 ? Set.of(Words.pick(words.names, sum + 1)) : Set.of(),
              sum % 5 == 1
                  ? Map.of(Words.pick(words.names, sum), Words.pick(words.channels, sum))
                  : Map.of()),
          order.stream().map(elements::get).toList(),
          relations);
    }

    // Elements

    private String name(int number) {
      String name = Words.pick(words.names, number);
      return name.isBlank() ? "n" + name : name;
    }

    private Element element(ElementSeed seed) {
      String id = id(seed.key);
      return switch (TYPES.get(seed.type)) {
        case VISION -> {
          Vision.Builder vision = about(Vision.builder(id, name(seed.value)), seed);
          if (seed.has(4)) {
            vision.horizon(day(seed.value));
          }
          yield vision.build();
        }
        case OBJECTIVE -> objective(id, seed);
        case INITIATIVE -> {
          Initiative.Builder initiative =
              plan(about(Initiative.builder(id, name(seed.value)), seed), seed)
                  .kind(pick(Initiative.Kind.values(), seed.value));
          if (seed.has(11)) {
            initiative.teaches(Words.pick(words.skills, seed.value));
          }
          if (seed.has(12)) {
            initiative.teaches(Words.pick(words.skills, seed.value / 7));
          }
          yield initiative.build();
        }
        case FUNCTION ->
            about(BusinessFunction.builder(id, name(seed.value)), seed)
                .kind(pick(BusinessFunction.Kind.values(), seed.value))
                .build();
        case RESOURCE -> resource(id, seed);
        case FACTOR -> {
          Factor.Builder factor =
              about(
                  Factor.builder(id, name(seed.value), pick(Factor.Quadrant.values(), seed.value)),
                  seed);
          if (seed.has(4)) {
            factor.domain(pick(Factor.Domain.values(), seed.value / 5));
          }
          if (seed.has(5)) {
            factor.importance(positive(seed.value));
          }
          if (seed.has(6)) {
            factor.rating(1 + seed.value % 7 / 2.0);
          }
          yield factor.build();
        }
      };
    }

    private String id(int key) {
      for (int next = key; ; next++) {
        String id = (char) ('a' + next % 26) + Integer.toString(next / 26);
        if (ids.add(id)) {
          return id;
        }
      }
    }

    private <B extends ElementBuilder<B>> B about(B builder, ElementSeed seed) {
      if (seed.has(0)) {
        builder.description(Words.pick(words.names, seed.value / 3));
      }
      if (seed.has(1)) {
        builder.tag(Words.pick(words.names, seed.value / 4)).tag(Words.pick(words.channels, 0));
      }
      if (seed.has(2)) {
        builder.property(Words.pick(words.names, seed.value / 5), Words.pick(words.units, 1));
      }
      if (seed.has(3)) {
        builder.property(Words.pick(words.skills, 0), Words.pick(words.names, seed.value / 6));
      }
      return builder;
    }

    private <B extends WorkItemBuilder<B>> B plan(B builder, ElementSeed seed) {
      if (seed.has(4)) {
        builder.start(day(seed.value));
      }
      if (seed.has(5)) {
        builder.due(dayFrom(seed.value, seed.value / 10));
      }
      if (seed.has(6)) {
        builder.status(pick(Status.values(), seed.value));
      }
      if (seed.has(7)) {
        builder.requiredSkill(Words.pick(words.skills, seed.value));
      }
      if (seed.has(8)) {
        builder.requiredSkill(Words.pick(words.skills, seed.value / 4));
      }
      if (seed.has(9)) {
        builder.demand(Demand.of(Words.pick(words.units, seed.value), notNegative(seed.value)));
      }
      if (seed.has(10)) {
        builder.demand(
            Demand.of(
                Words.pick(words.units, seed.value / 3),
                amount(seed.value / 3),
                Words.pick(words.skills, seed.value)));
      }
      return builder;
    }

    private Objective objective(String id, ElementSeed seed) {
      Objective.Builder objective =
          plan(about(Objective.builder(id, name(seed.value)), seed), seed);
      if (seed.has(11)) {
        objective.perspective(pick(Perspective.values(), seed.value / 2));
      }
      if (seed.has(12)) {
        objective.measure(measure(name(seed.value), seed.value));
      }
      if (seed.has(13)) {
        objective.measure(measure(name(seed.value) + " too", seed.value / 3));
      }
      return objective.build();
    }

    private Measure measure(String name, int value) {
      Measure.Builder measure = Measure.builder(name);
      if (value % 3 != 0) {
        measure.unit(Words.pick(words.units, value));
      }
      switch (value % 5) {
        case 1 -> measure.target(value / 4.0);
        case 2 -> measure.baseline(extreme ? -Double.MAX_VALUE : value / 3.0).target(-value);
        case 3 -> measure.atLeast(extreme ? Double.MIN_VALUE : value / 3.0);
        case 4 -> measure.atMost(-value).baseline(-0.0);
        default -> {}
      }
      if (value % 4 == 1) {
        measure.weight(positive(value)).leading(true);
      }
      if (value % 6 == 1) {
        measure.everyDays(extreme ? Integer.MAX_VALUE : 1 + value % 90);
      }
      for (int i = 0; i < value / 7 % 4; i++) {
        measure.reading(day(value + 30 * i), (value * (i + 1)) / 8.0 - 100);
      }
      return measure.build();
    }

    private Resource resource(String id, ElementSeed seed) {
      Resource.Kind kind = pick(Resource.Kind.values(), seed.value + 1);
      Resource.Builder resource = about(Resource.builder(id, name(seed.value), kind), seed);
      if (kind != Resource.Kind.TECHNOLOGICAL || seed.has(4)) {
        resource.unit(Words.pick(words.units, seed.value / 2));
      }
      if (seed.has(5)) {
        resource.capacity(notNegative(seed.value));
      }
      if (seed.has(6)) {
        resource.dayToDay(notNegative(seed.value / 5));
      }
      if (seed.has(7)) {
        resource.period(period(seed.value));
      }
      if (seed.has(8)) {
        resource.skill(Words.pick(words.skills, seed.value));
      }
      if (seed.has(9)) {
        resource.skill(Words.pick(words.skills, seed.value / 4));
      }
      return resource.build();
    }

    // Relations. What would be a loop, a duplicate or a second parent is left out.

    private void relate(RelationSeed seed) {
      Relation.Kind kind = KINDS.get(seed.kind);
      List<Integer> possible = sources.computeIfAbsent(kind, this::sources);
      if (possible.isEmpty()) {
        return;
      }
      int source = possible.get(seed.from % possible.size());
      List<Integer> targets = targets(kind, source);
      Element from = elements.get(source);
      Element to = elements.get(targets.get(seed.to % targets.size()));
      Relation relation = relation(kind, from, to, seed.detail);
      if (kind == Relation.Kind.MEMBERSHIP && !members.add(from.id())) {
        return;
      }
      if (taken.add(
          List.of(kind.name(), relation.source(), relation.target(), relation.distinction()))) {
        relations.add(relation);
      }
    }

    private List<Integer> sources(Relation.Kind kind) {
      return IntStream.range(0, elements.size())
          .filter(source -> !targets(kind, source).isEmpty())
          .boxed()
          .toList();
    }

    private List<Integer> targets(Relation.Kind kind, int source) {
      return IntStream.range(0, elements.size())
          .filter(target -> mayJoin(kind, source, target))
          .boxed()
          .toList();
    }

    private boolean mayJoin(Relation.Kind kind, int source, int target) {
      Element from = elements.get(source);
      Element to = elements.get(target);
      if (source == target || !kind.joins(from.type(), to.type())) {
        return false;
      }
      return switch (kind) {
        case SUPPORT -> from.type() != to.type() || target < source;
        case MEMBERSHIP -> target < source;
        case DEPENDENCY -> from.id().compareTo(to.id()) > 0;
        case ASSIGNMENT -> ((Resource) from).kind() == Resource.Kind.HUMAN;
        case HINDRANCE,
            OWNERSHIP,
            PARTICIPATION,
            ALLOCATION,
            COLLABORATION,
            COMMUNICATION,
            INFLUENCE ->
            true;
      };
    }

    private Relation relation(Relation.Kind kind, Element source, Element target, int detail) {
      String from = source.id();
      String to = target.id();
      return switch (kind) {
        case SUPPORT -> Support.of(from, to, detail % 3 == 0 ? 1 : positive(detail));
        case HINDRANCE ->
            Hindrance.of(from, to, extreme ? Double.MIN_VALUE : 1 - detail % 10 / 10.0);
        case OWNERSHIP -> Ownership.of(from, to);
        case PARTICIPATION -> Participation.of(from, to);
        case ALLOCATION -> allocation((Resource) source, to, detail);
        case MEMBERSHIP -> Membership.of(from, to);
        case ASSIGNMENT -> Assignment.of(from, to);
        case COLLABORATION ->
            new Collaboration(from, to, channel(detail), detail % 3 == 0 ? 1 : positive(detail));
        case COMMUNICATION ->
            new Communication(
                from,
                to,
                channel(detail),
                detail % 3 == 0 ? OptionalInt.empty() : OptionalInt.of(1 + detail % 31));
        case DEPENDENCY -> Dependency.of(from, to);
        case INFLUENCE ->
            Influence.of(from, to, (detail % 2 == 0 ? 1 : -1) * (1 - detail % 8 / 8.0));
      };
    }

    private Allocation allocation(Resource resource, String to, int detail) {
      Optional<BigDecimal> amount =
          resource.kind() == Resource.Kind.TECHNOLOGICAL && detail % 3 != 1
              ? Optional.empty()
              : Optional.of(amount(detail));
      return new Allocation(
          resource.id(), to, amount, detail % 3 == 2 ? period(detail) : Period.always());
    }

    private Optional<String> channel(int detail) {
      return detail % 2 == 0 ? Optional.empty() : Optional.of(Words.pick(words.channels, detail));
    }

    // Values

    private static <T> T pick(T[] all, int number) {
      return all[number % all.length];
    }

    private double positive(int number) {
      if (extreme && number % 2 == 1) {
        return number % 4 == 1 ? Double.MAX_VALUE : Double.MIN_VALUE;
      }
      return 1 + number % 40 / 8.0;
    }

    private BigDecimal amount(int number) {
      if (extreme && number % 2 == 1) {
        return new BigDecimal(
            switch (number / 2 % 3) {
              case 0 -> "999999999999999999.999999999999999999";
              case 1 -> "0.000000000000000001";
              default -> "1E+17";
            });
      }
      return number % 3 == 0
          ? BigDecimal.valueOf(1L + number % 1000)
          : BigDecimal.valueOf(1L + number, 2);
    }

    private BigDecimal notNegative(int number) {
      return number % 6 == 0 ? BigDecimal.ZERO : amount(number);
    }

    private LocalDate day(int number) {
      if (extreme && number % 3 == 0) {
        return number % 2 == 0 ? LocalDate.of(0, 1, 1) : LocalDate.of(9999, 12, 31);
      }
      return EPOCH.plusDays(number % 700);
    }

    private LocalDate dayFrom(int number, int days) {
      LocalDate day = day(number);
      return day.getYear() == 9999 ? day : day.plusDays(days);
    }

    private Period period(int number) {
      return switch (number % 4) {
        case 0 -> new Period(Optional.of(day(number)), Optional.empty());
        case 1 -> new Period(Optional.empty(), Optional.of(day(number)));
        default -> Period.of(day(number), dayFrom(number, number / 20));
      };
    }
  }
}
