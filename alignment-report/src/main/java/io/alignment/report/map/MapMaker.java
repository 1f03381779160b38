package io.alignment.report.map;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Report;
import io.alignment.analysis.board.Board;
import io.alignment.analysis.board.Column;
import io.alignment.analysis.direction.Cascade;
import io.alignment.analysis.matters.Matters;
import io.alignment.analysis.objectives.Progress;
import io.alignment.analysis.resources.ResourceFit;
import io.alignment.model.Allocation;
import io.alignment.model.Assignment;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Hindrance;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Perspective;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import io.alignment.model.WorkItem;
import io.alignment.report.phrases.Phrases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes the map of a strategy of which nothing was given up. */
final class MapMaker {

  // Factors are not on the map, nor is who is asked or told.
  private static final Set<Relation.Kind> NOT_ON_MAP =
      Sets.immutableEnumSet(
          Relation.Kind.INFLUENCE,
          Relation.Kind.ANSWER,
          Relation.Kind.CONSULTATION,
          Relation.Kind.NOTIFICATION);

  private final Strategy strategy;
  private final Report report;
  private final Banding banding;
  private final Phrases phrases;
  private final boolean hasVision;
  private final Map<String, Finding> gravest = new HashMap<>();
  private final Map<String, Map<String, Double>> amounts = new HashMap<>();
  private final Map<String, Board.Row> standings = new HashMap<>();

  MapMaker(Strategy strategy, Report report, Banding banding, Phrases phrases) {
    this.phrases = phrases;
    this.strategy = strategy;
    this.report = report;
    this.banding = banding;
    hasVision = !strategy.visions().isEmpty();
    // Matters come gravest first, and what they are about is told by their first finding.
    Matters.of(strategy, report).list().stream()
        .flatMap(it -> it.findings().stream())
        .forEach(
            it ->
                Stream.concat(it.elements().stream(), holders(it))
                    .forEach(element -> gravest.putIfAbsent(onMap(element), it)));
    report.result(ResourceFit.class).ifPresent(this::addUp);
    report
        .result(Board.class)
        .ifPresent(board -> board.rows().forEach(it -> standings.put(it.id(), it)));
  }

  /** Returns the element whose card shows an element: key results stand on that of another. */
  private String onMap(String id) {
    return strategy.objectiveOf(id).map(Element::id).orElse(id);
  }

  /** Returns the work that holds what should move. */
  private static Stream<String> holders(Finding finding) {
    return finding.evidence().stream()
        .filter(Evidence.Transfers.class::isInstance)
        .flatMap(it -> ((Evidence.Transfers) it).holders().stream())
        .map(Evidence.Holder::work);
  }

  private void addUp(ResourceFit fit) {
    for (ResourceFit.Amounts unit : fit.amounts()) {
      for (ResourceFit.Own objective : unit.objectives()) {
        if (objective.up() > 0) {
          amounts
              .computeIfAbsent(objective.id(), it -> new HashMap<>())
              .put(unit.unit(), objective.up());
        }
      }
    }
  }

  StrategyMap map() {
    List<Band> bands = new ArrayList<>();
    addBand(bands, "vision", Band.Layer.STRATEGY, strategy.visions());
    switch (banding) {
      case PERSPECTIVES -> addPerspectives(bands);
      case LEVELS -> addLevels(bands);
    }
    addBand(bands, "initiatives", Band.Layer.INITIATIVES, strategy.initiatives());
    addBand(bands, "functions", Band.Layer.FUNCTIONS, strategy.functions());
    addBand(bands, "resources", Band.Layer.RESOURCES, strategy.resources());
    return new StrategyMap(strategy.name(), bands, links());
  }

  private void addBand(
      List<Band> bands, String id, Band.Layer layer, List<? extends Element> elements) {
    addBand(bands, id, phrases.plain("band." + id), layer, elements);
  }

  private void addBand(
      List<Band> bands,
      String id,
      String title,
      Band.Layer layer,
      List<? extends Element> elements) {
    if (!elements.isEmpty()) {
      bands.add(
          new Band(
              id,
              title,
              layer,
              elements.stream()
                  .sorted(Comparator.comparing(Element::id, NaturalOrder.INSTANCE))
                  .map(this::card)
                  .toList(),
              0));
    }
  }

  private void addPerspectives(List<Band> bands) {
    for (Perspective perspective : Perspective.values()) {
      String name = perspective.name().toLowerCase(Locale.ROOT).replace('_', '-');
      addObjectives(bands, name, it -> it.perspective().equals(Optional.of(perspective)));
    }
    addObjectives(bands, "no-perspective", it -> it.perspective().isEmpty());
  }

  private void addObjectives(List<Band> bands, String id, Predicate<Objective> in) {
    addBand(bands, id, Band.Layer.STRATEGY, objectives().filter(in).toList());
  }

  private Stream<Objective> objectives() {
    return strategy.objectives().stream().filter(it -> !strategy.isKeyResult(it.id()));
  }

  private void addLevels(List<Band> bands) {
    TreeMap<Integer, List<Objective>> levels = new TreeMap<>();
    List<Objective> nowhere = new ArrayList<>();
    for (Objective objective : objectives().toList()) {
      OptionalInt depth = depth(objective.id());
      (depth.isPresent()
              ? levels.computeIfAbsent(depth.getAsInt(), it -> new ArrayList<>())
              : nowhere)
          .add(objective);
    }
    levels.forEach(
        (depth, objectives) ->
            addBand(
                bands,
                "level-" + depth,
                phrases.plain("band.level", depth),
                Band.Layer.STRATEGY,
                objectives));
    addBand(bands, "nowhere", Band.Layer.STRATEGY, nowhere);
  }

  private OptionalInt depth(String objective) {
    return report
        .result(Cascade.class)
        .map(it -> it.depths().get(objective))
        .map(Cascade.Depth::depth)
        .orElse(OptionalInt.empty());
  }

  // Cards

  private Card card(Element element) {
    return new Card(
        element.id(),
        element.type(),
        kind(element),
        element.name(),
        owners(element),
        priority(element),
        progress(element),
        expected(element),
        Optional.ofNullable(standings.get(element.id()))
            .flatMap(it -> Optional.ofNullable(it.cells().get(Column.ON_COURSE.id()))),
        Optional.ofNullable(standings.get(element.id())).map(Board.Row::area),
        amounts(element),
        due(element),
        Optional.ofNullable(gravest.get(element.id())),
        strategy.keyResults(element.id()).stream()
            .sorted(Comparator.comparing(Element::id, NaturalOrder.INSTANCE))
            .map(it -> new Card.KeyResult(it.id(), it.name(), progress(it)))
            .toList(),
        0);
  }

  /** Without a vision nothing carries a share of one, which is not the same as carrying none. */
  private OptionalDouble priority(Element element) {
    Double priority = report.priorities().get(element.id());
    return priority == null || !hasVision ? OptionalDouble.empty() : OptionalDouble.of(priority);
  }

  private static Optional<String> kind(Element element) {
    return switch (element.type()) {
      case VISION, OBJECTIVE, FACTOR -> Optional.empty();
      case INITIATIVE -> Optional.of(word(((Initiative) element).kind()));
      case FUNCTION -> Optional.of(word(((BusinessFunction) element).kind()));
      case RESOURCE -> Optional.of(word(((Resource) element).kind()));
    };
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private List<String> owners(Element element) {
    Stream<String> ids =
        element instanceof Resource
            ? strategy.outgoing(element.id(), Assignment.class).stream().map(Relation::target)
            : strategy.incoming(element.id(), Ownership.class).stream().map(Relation::source);
    return ids.map(id -> strategy.element(id).orElseThrow().name()).toList();
  }

  private OptionalDouble progress(Element element) {
    Optional<Progress> progress = report.result(Progress.class);
    return switch (element.type()) {
      case VISION ->
          progress
              .map(it -> it.byVision().get(element.id()))
              .map(Progress.Standing::progress)
              .orElse(OptionalDouble.empty());
      case OBJECTIVE ->
          progress
              .map(it -> it.byObjective().get(element.id()))
              .map(it -> it.standing().progress())
              .orElse(OptionalDouble.empty());
      case INITIATIVE, FUNCTION, RESOURCE, FACTOR -> OptionalDouble.empty();
    };
  }

  private OptionalDouble expected(Element element) {
    return report
        .result(Progress.class)
        .map(it -> it.byObjective().get(element.id()))
        .filter(it -> it.partDone().isEmpty())
        .map(Progress.ObjectiveProgress::expected)
        .orElse(OptionalDouble.empty());
  }

  private Map<String, Double> amounts(Element element) {
    return switch (element.type()) {
      case OBJECTIVE -> amounts.getOrDefault(element.id(), Map.of());
      case INITIATIVE -> given(element.id());
      case RESOURCE -> {
        Resource resource = (Resource) element;
        yield resource.unit().isPresent() && resource.capacity().isPresent()
            ? Map.of(resource.unit().get(), resource.capacity().get().doubleValue())
            : Map.of();
      }
      case VISION, FUNCTION, FACTOR -> Map.of();
    };
  }

  private Map<String, Double> given(String initiative) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (Allocation allocation : strategy.incoming(initiative, Allocation.class)) {
      allocation.amount().ifPresent(it -> sums.merge(unit(allocation), it, BigDecimal::add));
    }
    Map<String, Double> given = new HashMap<>();
    sums.forEach((unit, sum) -> given.put(unit, sum.doubleValue()));
    return given;
  }

  private String unit(Allocation allocation) {
    return ((Resource) strategy.element(allocation.source()).orElseThrow()).unit().orElse("");
  }

  private static Optional<LocalDate> due(Element element) {
    return element instanceof Vision vision
        ? vision.horizon()
        : element instanceof WorkItem work ? work.due() : Optional.empty();
  }

  // Links

  private List<Link> links() {
    Map<String, Integer> ranks = new HashMap<>();
    strategy.elements().stream()
        .map(Element::id)
        .sorted(NaturalOrder.INSTANCE)
        .forEach(id -> ranks.put(id, ranks.size()));
    Map<String, Double> totals = new HashMap<>();
    for (Relation relation : strategy.relations()) {
      totals.merge(group(relation), size(relation), Double::sum);
    }
    List<Link> all =
        strategy.relations().stream()
            .filter(it -> !NOT_ON_MAP.contains(it.kind()) && !isOfKeyResult(it))
            .map(
                it ->
                    new Link(onMap(it.source()), onMap(it.target()), it.kind(), weight(it, totals)))
            .toList();
    return (strategy.hasKeyResults() ? joined(all) : all.stream())
        .sorted(
            Comparator.comparing(Link::kind)
                .thenComparingInt(it -> ranks.getOrDefault(it.from(), 0))
                .thenComparingInt(it -> ranks.getOrDefault(it.to(), 0))
                .thenComparing(Link::weight))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * What a key result supports, its objective does not: what that leads to might lead up to it
   * again.
   */
  private boolean isOfKeyResult(Relation relation) {
    return relation.kind() == Relation.Kind.SUPPORT && strategy.isKeyResult(relation.source());
  }

  /** Of what leads to an objective and to its key results one line is drawn, the thickest. */
  private static Stream<Link> joined(List<Link> links) {
    Map<List<Object>, Link> thickest = new LinkedHashMap<>();
    for (Link link : links) {
      if (!link.from().equals(link.to())) {
        thickest.merge(
            List.of(link.from(), link.to(), link.kind()),
            link,
            (one, other) -> one.weight() >= other.weight() ? one : other);
      }
    }
    return thickest.values().stream();
  }

  private double weight(Relation relation, Map<String, Double> totals) {
    return switch (relation.kind()) {
      case HINDRANCE -> ((Hindrance) relation).strength();
      case SUPPORT, ALLOCATION -> share(size(relation), totals.getOrDefault(group(relation), 1.0));
      default -> 1;
    };
  }

  private static double share(double size, double all) {
    return size == 0 ? 0 : size / all;
  }

  /** Names those among which a relation has a share of its target. */
  private String group(Relation relation) {
    String among =
        switch (relation.kind()) {
          case SUPPORT -> strategy.element(relation.source()).orElseThrow().type().name();
          case ALLOCATION -> unit((Allocation) relation);
          default -> "";
        };
    return relation.kind() + " " + relation.target() + " " + among;
  }

  private static double size(Relation relation) {
    return relation instanceof Support support
        ? support.weight()
        : relation instanceof Allocation allocation
            ? allocation.amount().map(BigDecimal::doubleValue).orElse(1.0)
            : 1;
  }
}
