package io.alignment.interchange.archimate;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import io.alignment.interchange.Imported;
import io.alignment.interchange.Loss;
import io.alignment.interchange.Loss.Fate;
import io.alignment.interchange.archimate.Model.Concept;
import io.alignment.interchange.archimate.Model.Tie;
import io.alignment.interchange.fields.FieldReading;
import io.alignment.interchange.fields.Whole;
import io.alignment.interchange.internal.Ids;
import io.alignment.interchange.internal.Loops;
import io.alignment.interchange.xml.XmlIds;
import io.alignment.interchange.xml.XmlNode;
import io.alignment.model.Element;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.Fields;
import io.alignment.model.Preface;
import io.alignment.model.Problem;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Makes a strategy of what a model says. */
final class ModelToStrategy {

  /** What the names of properties begin with that hold fields of a strategy. */
  static final String PREFIX = "strategy.";

  static final String KIND = "kind";

  private static final Set<String> WHOLES = Set.of("Composition", "Aggregation");
  private static final String VISION = "vision";

  private final Model model;
  private final Map<String, Concept> concepts = new HashMap<>();
  private final Map<String, Element> elements = new HashMap<>();
  private final SetMultimap<String, String> tags = LinkedHashMultimap.create();
  private final Set<String> taggers = new HashSet<>();
  private final List<Optional<Concept>> taggersOfTies = new ArrayList<>();
  private final Set<String> keyResults = new HashSet<>();
  private final Map<String, String> statements = new LinkedHashMap<>();
  private final Ids ids = new Ids();
  private final List<Meant> meant = new ArrayList<>();
  private final Set<String> homes = new HashSet<>();
  private final List<Loss> losses;
  private final StrategyBuilder builder;

  private ModelToStrategy(Model model) {
    this.model = model;
    losses = new ArrayList<>(model.losses());
    for (Concept concept : model.concepts()) {
      concepts.putIfAbsent(concept.id(), concept);
      ids.take(XmlIds.decode(concept.id()));
    }
    for (Tie tie : model.ties()) {
      if ("true".equals(tie.properties().get(PREFIX + "keyResult"))) {
        keyResults.add(tie.source());
      }
      Optional<Concept> tagger = tagger(tie);
      tagger.ifPresent(it -> tag(tie, it));
      taggersOfTies.add(tagger);
    }
    builder = Strategy.builder("");
  }

  static Imported of(Model model) {
    return new ModelToStrategy(model).imported();
  }

  private Imported imported() {
    model.concepts().forEach(this::concept);
    for (int place = 0; place < model.ties().size(); place++) {
      tie(model.ties().get(place), taggersOfTies.get(place));
    }
    join();
    Strategy strategy = Whole.of(builder, preface(), this::invalid);
    return new Imported(strategy, inOrder());
  }

  /** Sorts the losses by where they stand in the model. */
  private List<Loss> inOrder() {
    Map<String, Integer> places = new HashMap<>();
    model.concepts().forEach(it -> places.putIfAbsent(it.place(), places.size()));
    model.ties().forEach(it -> places.putIfAbsent(it.place(), places.size()));
    losses.sort(
        Comparator.comparingInt(
            it ->
                places.getOrDefault(it.place(), it.place().equals("/model") ? -1 : places.size())));
    return losses;
  }

  private void lose(String code, String place, Fate fate, String... what) {
    losses.add(Loss.of("archimate." + code, place, fate, what));
  }

  private void invalid(Problem problem) {
    boolean isRelation = problem.part().filter(Relation.class::isInstance).isPresent();
    lose(
        isRelation ? "relation-invalid" : "element-invalid",
        problem.origin().orElse("/model"),
        Fate.DROPPED,
        problem.message());
  }

  // What stands for the whole

  private Preface preface() {
    FieldReading texts = ours(model.properties());
    Map<String, Object> known = new HashMap<>();
    Optional<String> name =
        texts.take("name").or(() -> Optional.of(model.name()).filter(it -> !it.isBlank()));
    if (name.isEmpty()) {
      lose("no-name", "/model", Fate.GUESSED, "model", "ArchiMate model");
    }
    known.put("name", name.orElse("ArchiMate model"));
    model.documentation().ifPresent(it -> known.put("description", it));
    texts.take("description").ifPresent(it -> known.put("description", it));
    Fields<Preface> fields = FieldTable.ofStrategy();
    texts.make(fields, known); // which tells what cannot be read
    fill(known, texts, model.properties(), "/model", statements);
    return texts.make(fields, known);
  }

  // Elements

  private void concept(Concept concept) {
    Optional<Element.Type> type = Types.read(concept.type());
    if (Types.STATEMENTS.contains(concept.type())) {
      state(concept);
    } else if (taggers.contains(concept.id()) && type.isEmpty()) {
      lose("tags", concept.place(), Fate.KEPT_AS_PROPERTY, concept.type(), named(concept));
    } else if (type.isEmpty()) {
      lose("element-dropped", concept.place(), Fate.DROPPED, concept.type(), named(concept));
    } else {
      element(concept, type.get());
    }
  }

  private void state(Concept concept) {
    String kind = "archimate." + concept.type().toLowerCase(Locale.ROOT) + ".";
    int number = 1;
    while (statements.containsKey(kind + number) || model.properties().containsKey(kind + number)) {
      number++;
    }
    String text = named(concept) + concept.documentation().map(it -> ": " + it).orElse("");
    statements.put(kind + number, text);
    lose(
        "statement",
        concept.place(),
        Fate.KEPT_AS_PROPERTY,
        concept.type(),
        named(concept),
        kind + number);
  }

  private void element(Concept concept, Element.Type usual) {
    FieldReading texts = ours(concept.properties());
    boolean isVision =
        concept.type().equals(Types.GOAL) && VISION.equals(concept.properties().get(PREFIX + KIND));
    Element.Type type = isVision ? Element.Type.VISION : usual;
    if (isVision) {
      texts.take(KIND);
    }
    Map<String, Object> known = new HashMap<>();
    known.put("id", id(concept));
    known.put("name", texts.take("name").orElseGet(() -> name(concept)));
    texts
        .take("description")
        .or(concept::documentation)
        .ifPresent(it -> known.put("description", it));
    Map<String, String> added = new LinkedHashMap<>();
    Fields<Element> fields = FieldTable.of(type);
    Element element = make(fields, type, concept, texts, known);
    Optional<String> told =
        concept.type().equals(Types.usual(element, keyResults.contains(concept.id())))
            ? Optional.empty()
            : Optional.of(concept.type());
    told.ifPresent(it -> added.put(Types.TYPE, it));
    Set<String> allTags = new LinkedHashSet<>(element.tags());
    if (allTags.addAll(tags.get(concept.id()))) {
      known.put("tags", allTags);
    }
    fill(known, texts, concept.properties(), concept.place(), added);
    element = make(fields, type, concept, texts, known);
    if (!concept.id().isEmpty() && elements.get(concept.id()) == null) {
      elements.put(concept.id(), element);
    }
    builder.add(element, concept.place());
  }

  private String id(Concept concept) {
    return concept.id().isEmpty()
        ? ids.from(concept.name(), concept.type().toLowerCase(Locale.ROOT))
        : XmlIds.decode(concept.id());
  }

  private Element make(
      Fields<Element> fields,
      Element.Type type,
      Concept concept,
      FieldReading texts,
      Map<String, Object> known) {
    if (type == Element.Type.FUNCTION && !concept.properties().containsKey(PREFIX + KIND)) {
      known.put(KIND, Types.kind(concept.type()));
    }
    try {
      return texts.make(fields, known);
    } catch (NoSuchElementException noKind) {
      lose("resource-kind", concept.place(), Fate.GUESSED, named(concept));
      known.put(KIND, Resource.Kind.TECHNOLOGICAL);
      return texts.make(fields, known);
    }
  }

  private String name(Concept concept) {
    if (concept.name().isBlank()) {
      String name = concept.id().isEmpty() ? concept.type() : concept.type() + " " + concept.id();
      lose("no-name", concept.place(), Fate.GUESSED, concept.type(), name);
      return name;
    }
    return concept.name();
  }

  private static String named(Concept concept) {
    return concept.name().isBlank() ? concept.id() : concept.name();
  }

  /** Makes properties of what was read, and is no field of a strategy. */
  private void fill(
      Map<String, Object> known,
      FieldReading texts,
      Map<String, String> all,
      String place,
      Map<String, String> added) {
    Map<String, String> properties = new LinkedHashMap<>();
    all.forEach(
        (key, value) -> {
          if (!key.startsWith(PREFIX)) {
            properties.put(key, XmlNode.readable(value));
          }
        });
    for (String key : texts.unread()) {
      lose(
          "property-unread",
          place,
          Fate.KEPT_AS_PROPERTY,
          PREFIX + key,
          all.getOrDefault(PREFIX + key, ""));
      properties.put(PREFIX + key, all.getOrDefault(PREFIX + key, ""));
    }
    properties.putAll(added);
    all.forEach(
        (key, value) -> {
          if (key.startsWith(PREFIX + "properties.")) {
            properties.put(key.substring((PREFIX + "properties.").length()), value);
          }
        });
    if (!properties.isEmpty()) {
      known.put("properties", properties);
    }
  }

  private static FieldReading ours(Map<String, String> properties) {
    ImmutableMap.Builder<String, String> ours = ImmutableMap.builder();
    properties.forEach(
        (key, value) -> {
          if (key.startsWith(PREFIX)) {
            ours.put(key.substring(PREFIX.length()), value);
          }
        });
    return new FieldReading(ours.buildOrThrow());
  }

  // Groups and capabilities, which become tags of what is joined to them

  private void tag(Tie tie, Concept whole) {
    taggers.add(whole.id());
    tags.put(part(tie, whole), named(whole));
  }

  /** Returns the one of the ends that only becomes a tag of the other one. */
  private Optional<Concept> tagger(Tie tie) {
    Concept source = concepts.get(tie.source());
    Concept target = concepts.get(tie.target());
    if (source == null || target == null || source.equals(target)) {
      return Optional.empty();
    }
    boolean isOfFactors =
        Types.read(source.type()).equals(Optional.of(Element.Type.FACTOR))
            && Types.read(target.type()).equals(Optional.of(Element.Type.FACTOR));
    if (WHOLES.contains(tie.type())
        && (isOfFactors
            || (source.type().equals(Types.GROUPING) && Types.read(target.type()).isPresent()))) {
      return Optional.of(source);
    }
    if (source.type().equals(Types.CAPABILITY) && Types.read(target.type()).isPresent()) {
      return Optional.of(source);
    }
    return target.type().equals(Types.CAPABILITY) && Types.read(source.type()).isPresent()
        ? Optional.of(target)
        : Optional.empty();
  }

  private static String part(Tie tie, Concept whole) {
    return whole.id().equals(tie.source()) ? tie.target() : tie.source();
  }

  // Relations

  private void tie(Tie tie, Optional<Concept> tagger) {
    Element source = elements.get(tie.source());
    Element target = elements.get(tie.target());
    if (tagger.isPresent()) {
      lose(
          "tagged",
          tie.place(),
          Fate.KEPT_AS_PROPERTY,
          tie.type(),
          named(tagger.get()),
          name(part(tie, tagger.get())));
    } else if (source == null || target == null) {
      loseRelation("relation-end", tie);
    } else {
      FieldReading texts = ours(tie.properties());
      Optional<Meaning> meaning = meaning(tie, texts, source, target);
      if (meaning.isEmpty()) {
        loseRelation("relation-dropped", tie);
      } else {
        relation(tie, texts, meaning.get(), source, target);
      }
    }
  }

  /** Adds the relations, but for those that are there twice, or close a loop. */
  private void join() {
    Set<Relation> closing = Loops.closing(meant.stream().map(Meant::relation).toList());
    Set<List<String>> told = new HashSet<>();
    for (Meant one : meant) {
      Relation relation = one.relation;
      Tie tie = one.tie;
      List<String> key =
          List.of(
              relation.kind().field(),
              relation.source(),
              relation.target(),
              relation.distinction());
      if (closing.contains(relation)) {
        loseRelation("loop", tie);
      } else if (told.add(key)) {
        builder.add(relation, tie.place());
      } else {
        loseRelation("repeated", tie);
      }
    }
  }

  private void loseRelation(String code, Tie tie) {
    lose(code, tie.place(), Fate.DROPPED, tie.type(), name(tie.source()), name(tie.target()));
  }

  private Optional<Meaning> meaning(Tie tie, FieldReading texts, Element source, Element target) {
    Optional<Meaning> told =
        Optional.ofNullable(tie.properties().get(PREFIX + KIND))
            .flatMap(ModelToStrategy::kind)
            .map(it -> new Meaning(it, Meaning.isReversed(tie.type()), false));
    if (told.isPresent()) {
      texts.take(KIND);
      return told;
    }
    return Meaning.of(
        tie.type(),
        tie.isDirected(),
        end(tie.source(), source),
        end(tie.target(), target),
        Modifier.read(tie.modifier()).orElse(Double.NaN));
  }

  private Meaning.End end(String id, Element element) {
    Concept concept = concepts.get(id);
    return new Meaning.End(
        concept == null ? "" : concept.type(),
        element.type(),
        element instanceof Resource resource && resource.kind() == Resource.Kind.HUMAN);
  }

  private static Optional<Relation.Kind> kind(String name) {
    for (Relation.Kind kind : Relation.Kind.values()) {
      if (Field.nameOf(kind).equals(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private void relation(
      Tie tie, FieldReading texts, Meaning meaning, Element source, Element target) {
    Element from = meaning.isReversed() ? target : source;
    Element to = meaning.isReversed() ? source : target;
    if (meaning.kind() == Relation.Kind.MEMBERSHIP
        && from.type() == Element.Type.FUNCTION
        && !homes.add(from.id())) {
      relation(tie, texts, meaning.second(), source, target);
      return;
    }
    Map<String, Object> known = new HashMap<>(Map.of("source", from.id(), "target", to.id()));
    weigh(tie, meaning, known);
    if (meaning.isGuessed()) {
      lose(
          "guessed-" + Field.nameOf(meaning.kind()),
          tie.place(),
          Fate.GUESSED,
          tie.type(),
          from.name(),
          to.name());
    }
    if (!tie.text().isBlank()) {
      lose("relation-text", tie.place(), Fate.DROPPED, tie.text());
    }
    Relation relation = texts.make(FieldTable.of(meaning.kind(), from), known);
    meant.add(new Meant(relation, tie));
    Set<String> unread = texts.unread();
    tie.properties()
        .forEach(
            (key, value) -> {
              if (!key.startsWith(PREFIX) || unread.contains(key.substring(PREFIX.length()))) {
                lose("relation-property", tie.place(), Fate.DROPPED, key, value);
              }
            });
  }

  /** Makes a weight of a modifier, unless there is a weight. */
  private void weigh(Tie tie, Meaning meaning, Map<String, Object> known) {
    boolean isTold =
        tie.properties().containsKey(PREFIX + "weight")
            || tie.properties().containsKey(PREFIX + "strength");
    if (isTold) {
      return;
    }
    OptionalDouble weight = Modifier.read(tie.modifier());
    boolean isHeard = true;
    if (meaning.kind() == Relation.Kind.INFLUENCE) {
      known.put("weight", weight.orElse(0));
      isHeard = weight.isPresent();
    } else if (meaning.kind() == Relation.Kind.SUPPORT && weight.isPresent()) {
      known.put("weight", 2 * weight.getAsDouble());
    } else if (meaning.kind() == Relation.Kind.HINDRANCE && weight.isPresent()) {
      known.put("strength", -weight.getAsDouble());
    } else {
      isHeard = false;
    }
    if (!isHeard && !tie.modifier().isBlank()) {
      lose("modifier", tie.place(), Fate.DROPPED, tie.modifier());
    }
  }

  private String name(String id) {
    Concept concept = concepts.get(id);
    return concept == null ? id : named(concept);
  }

  /** A relation, and what says it. */
  private record Meant(Relation relation, Tie tie) {}
}
