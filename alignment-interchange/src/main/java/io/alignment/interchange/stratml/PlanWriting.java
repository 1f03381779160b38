package io.alignment.interchange.stratml;

import io.alignment.interchange.Loss;
import io.alignment.interchange.Loss.Fate;
import io.alignment.interchange.fields.FieldReading;
import io.alignment.interchange.fields.FieldTexts;
import io.alignment.interchange.xml.XmlIds;
import io.alignment.interchange.xml.XmlNode;
import io.alignment.interchange.xml.XmlSink;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.Fields;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes one strategy as a plan, strictly in the order of the schema. */
final class PlanWriting {

  private static final String SCHEMAS = "http://stratml.us/references/";

  private final Strategy strategy;
  private final boolean isPartOne;
  private final XmlSink xml;
  private final Optional<Vision> vision;
  private final Map<String, String> functionsByName = new HashMap<>();
  private final Set<String> identifiers = new HashSet<>();
  private final List<Loss> losses = new ArrayList<>();

  PlanWriting(Strategy strategy, boolean isPartOne, XmlSink xml) {
    this.strategy = strategy;
    this.isPartOne = isPartOne;
    this.xml = xml;
    vision = strategy.visions().stream().findFirst();
    for (BusinessFunction function : strategy.functions()) {
      if (!shown(function).isEmpty()) {
        functionsByName.putIfAbsent(shown(function), function.id());
      }
    }
    strategy.elements().forEach(it -> identifiers.add(XmlIds.encode(it.id())));
  }

  List<Loss> write() throws IOException {
    Map<String, String> besides = new LinkedHashMap<>(strategy.properties());
    if (isPartOne) {
      xml.root(
          "StrategicPlan",
          "urn:ISO:std:iso:17469:tech:xsd:stratml_core",
          SCHEMAS + "StrategicPlanISOVersion20140401.xsd");
    } else {
      String type = besides.getOrDefault(Terms.PREFIX + "Type", "");
      boolean isTold = Terms.TYPES.contains(type) && !"Performance_Plan".equals(type);
      xml.root(
              "PerformancePlanOrReport",
              "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport",
              SCHEMAS + "PerformancePlanOrReport20160216.xsd")
          .attribute("Type", isTold ? type : "Performance_Plan");
      if (isTold) {
        besides.remove(Terms.PREFIX + "Type");
      }
    }
    name("/", strategy.name());
    strategy.description().ifPresent(it -> legal("/", "description", it));
    if (strategy.description().isPresent()) {
      xml.text("Description", strategy.description().get());
    }
    Optional<String> mission = taken(besides, "Mission");
    List<String> values = values(besides);
    Map<String, String> administration = administration(besides);
    Notes notes = notes(FieldTable.ofStrategy(), strategy.preface(), it -> true, besides);
    exact(notes, strategy.name(), strategy.description());
    notes.fields().put(Terms.MARK, "1");
    vision.ifPresent(
        it -> {
          Notes own = notes(FieldTable.of(it.type()), (Element) it, field -> true, it.properties());
          exact(own, it.name(), Optional.empty());
          it.description().ifPresent(text -> own.fields().put("description", text));
          if (!own.prose().isEmpty()) {
            own.fields().put("properties." + Terms.OTHER, own.prose());
          }
          own.fields().forEach((key, text) -> notes.fields().put("vision." + key, text));
          legal(it.id(), own);
        });
    other("/", notes);
    core(mission, values);
    if (!administration.isEmpty()) {
      xml.start("AdministrativeInformation");
      for (Map.Entry<String, String> part : administration.entrySet()) {
        xml.text(part.getKey(), part.getValue());
      }
      xml.end();
    }
    xml.end().finish();
    return losses;
  }

  private void lose(String code, String place, Fate fate, String... what) {
    losses.add(Loss.of("stratml." + code, place, fate, what));
  }

  // What was read from a plan, and stands in properties

  /** Takes a property that has an element of its own. */
  private static Optional<String> taken(Map<String, String> besides, String name) {
    String key = Terms.PREFIX + name;
    Optional<String> text = Optional.ofNullable(besides.get(key)).filter(Notes::isWhole);
    text.ifPresent(it -> besides.remove(key));
    return text;
  }

  private static List<String> values(Map<String, String> besides) {
    List<String> values = new ArrayList<>();
    for (Optional<String> value = taken(besides, "Value");
        value.isPresent();
        value = taken(besides, "Value." + (values.size() + 1))) {
      values.add(value.get());
    }
    return values;
  }

  private static Map<String, String> administration(Map<String, String> besides) {
    Map<String, String> administration = new LinkedHashMap<>();
    for (String name : List.of("StartDate", "EndDate", "PublicationDate", "Source")) {
      boolean isDay = FieldReading.date(besides.getOrDefault(Terms.PREFIX + name, "")).isPresent();
      if (isDay || name.equals("Source")) {
        taken(besides, name).ifPresent(it -> administration.put(name, it));
      }
    }
    return administration;
  }

  private void core(Optional<String> mission, List<String> values) throws IOException {
    xml.start("StrategicPlanCore");
    for (BusinessFunction function : strategy.functions()) {
      organization(function);
    }
    if (vision.isPresent()) {
      xml.start("Vision");
      xml.text("Description", XmlNode.title(vision.get().name()));
      legal(vision.get().id(), "name", vision.get().name());
      xml.text("Identifier", XmlIds.encode(vision.get().id()));
      xml.end();
    }
    if (mission.isPresent()) {
      xml.start("Mission").text("Description", mission.get()).end();
    }
    for (String value : values) {
      xml.start("Value").text("Name", value).text("Description", "").end();
    }
    Map<String, List<Element>> below = below();
    for (Map.Entry<String, List<Element>> goal : below.entrySet()) {
      Element element = strategy.element(goal.getKey()).orElseThrow();
      IndicatorWriting indicators = indicators(element, true);
      xml.start("Goal");
      goal(element, Optional.empty(), indicators);
      if (!indicators.isEmpty()) {
        holder(element, indicators);
      }
      for (Element objective : goal.getValue()) {
        IndicatorWriting own = indicators(objective, false);
        xml.start("Objective");
        goal(objective, Optional.of(goal.getKey()), own);
        own.write();
        xml.end();
      }
      xml.end();
    }
    xml.end();
    if (below.isEmpty()) {
      lose("no-goal", "/", Fate.DROPPED);
    }
    told(below);
  }

  private IndicatorWriting indicators(Element element, boolean isGoal) {
    boolean arePlaced = !isPartOne && (!isGoal || !identifiers.contains(holder(element)));
    return new IndicatorWriting(
        xml,
        arePlaced && element instanceof Objective objective ? objective.measures() : List.of(),
        element,
        identifiers,
        (field, text) -> legal(element.id(), field, text));
  }

  private static String holder(Element goal) {
    return XmlIds.encode(goal.id()) + Terms.MEASURES_OF;
  }

  /** Says what is not in the plan at all. */
  private void told(Map<String, List<Element>> below) {
    Set<String> written = new HashSet<>(below.keySet());
    below.values().forEach(some -> some.forEach(it -> written.add(it.id())));
    vision.ifPresent(it -> written.add(it.id()));
    for (Element element : strategy.elements()) {
      if (!written.contains(element.id()) && element.type() != Element.Type.FUNCTION) {
        lose("element", element.id(), Fate.DROPPED, Field.nameOf(element.type()), element.name());
      }
    }
    for (Relation relation : strategy.relations()) {
      boolean isNoted =
          Terms.NOTED.contains(relation.kind())
              && written.contains(relation.source())
              && written.contains(relation.target());
      boolean isWritten = isNoted || isRole(relation);
      if (!isWritten) {
        lose(
            "relation",
            Loss.placeOf(relation),
            Fate.DROPPED,
            relation.kind().field(),
            named(relation.source()),
            named(relation.target()));
      }
    }
  }

  private String named(String id) {
    return strategy.element(id).map(Element::name).orElse(id);
  }

  /** Says whether a relation is told by a stakeholder, which only has a name. */
  private boolean isRole(Relation relation) {
    return !isPartOne
        && Terms.ROLES.contains(relation.kind())
        && strategy
            .element(relation.target())
            .filter(it -> it.type() != Element.Type.RESOURCE)
            .isPresent()
        && strategy
            .function(relation.source())
            .filter(it -> it.id().equals(functionsByName.get(shown(it))))
            .isPresent();
  }

  private static String shown(BusinessFunction function) {
    return XmlSink.held(XmlNode.title(function.name()));
  }

  // The two levels

  /** Returns the goals, each with all that stands below it. */
  private Map<String, List<Element>> below() {
    Map<String, List<Element>> below = new LinkedHashMap<>();
    List<Element> work =
        strategy.elements().stream()
            .filter(
                it -> it.type() == Element.Type.OBJECTIVE || it.type() == Element.Type.INITIATIVE)
            .toList();
    Map<String, String> above = new HashMap<>();
    work.forEach(it -> above(it.id()).ifPresent(up -> above.put(it.id(), up)));
    for (Element element : work) {
      if (!above.containsKey(element.id())) {
        below.put(element.id(), new ArrayList<>());
      }
    }
    Map<String, String> tops = new HashMap<>();
    for (Element element : work) {
      List<String> path = new ArrayList<>();
      String at = element.id();
      while (above.containsKey(at) && !tops.containsKey(at)) {
        path.add(at);
        at = above.get(at);
      }
      String top = tops.getOrDefault(at, at);
      path.forEach(it -> tops.put(it, top));
      if (above.containsKey(element.id())) {
        below.computeIfAbsent(top, it -> new ArrayList<>()).add(element);
        if (!top.equals(above.get(element.id()))) {
          lose(
              "flattened",
              element.id(),
              Fate.FLATTENED,
              element.name(),
              named(above.get(element.id())),
              named(top));
        }
      }
    }
    return below;
  }

  /** Returns below what something stands: of several goals that it supports, the first. */
  private Optional<String> above(String id) {
    List<Support> supports =
        strategy.outgoing(id, Support.class).stream()
            .filter(it -> strategy.objective(it.target()).isPresent())
            .toList();
    return Stream.of(
            supports.stream().filter(Support::keyResult),
            supports.stream(),
            strategy.outgoing(id, Membership.class).stream())
        .flatMap(it -> it)
        .map(Relation::target)
        .findFirst();
  }

  private void goal(Element element, Optional<String> top, IndicatorWriting indicators)
      throws IOException {
    String place = element.id();
    name(place, element.name());
    String description = element.description().orElse("");
    legal(place, "description", description);
    xml.text("Description", description);
    xml.text("Identifier", XmlIds.encode(element.id()));
    Map<String, String> besides = new LinkedHashMap<>(element.properties());
    String sequence = besides.get(Terms.SEQUENCE);
    if (sequence != null && Notes.isWhole(sequence)) {
      xml.text("SequenceIndicator", sequence);
      besides.remove(Terms.SEQUENCE);
    }
    stakeholders(element);
    indicators.placed().forEach(besides::remove);
    Notes notes =
        notes(
            FieldTable.of(element.type()),
            element,
            it -> indicators.isEmpty() || !it.name().equals("measures"),
            besides);
    exact(notes, element.name(), element.description());
    if (element.type() == Element.Type.INITIATIVE) {
      notes.fields().put("type", "initiative");
      lose("initiative", place, Fate.FLATTENED, element.name());
    }
    relations(element, top, notes);
    other(place, notes);
  }

  /** Writes what it supports and the like into its notes, unless its place says it. */
  private void relations(Element element, Optional<String> top, Notes notes) {
    List<Relation> supports = new ArrayList<>();
    for (Relation.Kind kind : Terms.NOTED) {
      int number = 0;
      List<? extends Relation> some = strategy.outgoing(element.id(), kind.type());
      List<? extends Relation> own = some.stream().filter(it -> isNoted(it.target())).toList();
      if (kind == Relation.Kind.SUPPORT) {
        supports.addAll(own);
        Optional<String> read =
            top.or(
                () ->
                    vision.filter(it -> element.type() == Element.Type.OBJECTIVE).map(Element::id));
        List<Relation> expected =
            read.stream().map(it -> (Relation) Support.of(element.id(), it)).toList();
        if (supports.equals(expected)) {
          continue;
        }
        if (supports.isEmpty()) {
          notes.fields().put(kind.field(), Terms.NOTHING);
        }
      }
      for (Relation relation : own) {
        String before = kind.field() + "." + ++number + ".";
        FieldTexts.of(FieldTable.of(kind), relation, it -> !it.name().equals("source"))
            .forEach((key, text) -> notes.fields().put(before + key, text));
      }
    }
  }

  private boolean isNoted(String target) {
    return strategy.vision(target).isEmpty() || vision.map(Element::id).equals(Optional.of(target));
  }

  /** Writes an objective that has the measures of a goal, which cannot have any itself. */
  private void holder(Element goal, IndicatorWriting indicators) throws IOException {
    lose("measures-below", goal.id(), Fate.FLATTENED, goal.name());
    xml.start("Objective");
    xml.text("Name", XmlNode.title(goal.name()));
    xml.text("Description", "");
    xml.text("Identifier", holder(goal));
    indicators.write();
    xml.end();
  }

  // Functions

  private void organization(BusinessFunction function) throws IOException {
    String place = function.id();
    xml.start("Organization");
    name(place, function.name());
    Optional<String> acronym = taken(new HashMap<>(function.properties()), "Acronym");
    if (acronym.isPresent()) {
      xml.text("Acronym", acronym.get());
    }
    xml.text("Identifier", XmlIds.encode(function.id()));
    if (function.description().isPresent()) {
      legal(place, "description", function.description().get());
      xml.text("Description", function.description().get());
    }
    xml.end();
    BusinessFunction.Builder read =
        BusinessFunction.builder(function.id(), XmlNode.title(function.name()));
    function
        .description()
        .map(XmlNode::prose)
        .filter(it -> !it.isBlank())
        .ifPresent(read::description);
    acronym.ifPresent(it -> read.property(Terms.PREFIX + "Acronym", it));
    if (!read.build().equals(function)) {
      lose("function", place, Fate.DROPPED, function.name());
    }
  }

  private void stakeholders(Element goal) throws IOException {
    Map<String, List<Relation.Kind>> roles = new LinkedHashMap<>();
    for (Relation relation : strategy.relationsOf(goal.id())) {
      if (relation.target().equals(goal.id()) && isRole(relation)) {
        roles.computeIfAbsent(relation.source(), it -> new ArrayList<>()).add(relation.kind());
      }
    }
    for (Map.Entry<String, List<Relation.Kind>> one : roles.entrySet()) {
      BusinessFunction function = strategy.function(one.getKey()).orElseThrow();
      xml.start("Stakeholder").attribute("StakeholderTypeType", Terms.stakeholder(function.kind()));
      xml.text("Name", shown(function));
      for (Relation.Kind kind : one.getValue()) {
        xml.start("Role");
        xml.text("Name", Terms.role(kind));
        if (kind == Relation.Kind.OWNERSHIP || kind == Relation.Kind.PARTICIPATION) {
          xml.text("RoleType", "Performer");
        }
        xml.end();
      }
      xml.end();
    }
  }

  // Texts

  private void name(String place, String name) throws IOException {
    legal(place, "name", name);
    xml.text("Name", XmlNode.title(name));
  }

  /** Notes what a reader would not read as it is. */
  private static void exact(Notes notes, String name, Optional<String> description) {
    if (!XmlNode.title(name).equals(name)) {
      notes.fields().put("name", name);
    }
    description
        .filter(it -> it.isBlank() || !XmlNode.prose(it).equals(it))
        .ifPresent(it -> notes.fields().put("description", it));
  }

  private static <T> Notes notes(
      Fields<T> fields, T whole, Predicate<Field<T>> wanted, Map<String, String> properties) {
    Set<String> elsewhere = Set.of("id", "name", "description", "properties");
    Map<String, String> texts =
        FieldTexts.of(fields, whole, it -> !elsewhere.contains(it.name()) && wanted.test(it));
    String prose = properties.getOrDefault(Terms.OTHER, "");
    boolean isPlain = Notes.isPlain(prose);
    properties.forEach(
        (key, text) -> {
          if (!isPlain || !key.equals(Terms.OTHER)) {
            texts.put("properties." + key, text);
          }
        });
    return new Notes(isPlain ? prose : "", texts);
  }

  private void other(String place, Notes notes) throws IOException {
    legal(place, notes);
    if (!notes.isEmpty()) {
      xml.text("OtherInformation", notes.text());
    }
  }

  private void legal(String place, Notes notes) {
    notes
        .fields()
        .forEach(
            (key, text) -> {
              if (!place.equals("/") || !key.startsWith("vision.")) {
                legal(place, key, key + text);
              }
            });
    legal(place, Terms.OTHER, notes.prose());
  }

  private void legal(String place, String key, String text) {
    if (!XmlSink.canHold(text)) {
      lose("character", place, Fate.DROPPED, key);
    }
  }
}
