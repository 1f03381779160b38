package io.alignment.interchange.stratml;

import io.alignment.interchange.Imported;
import io.alignment.interchange.Loss;
import io.alignment.interchange.Loss.Fate;
import io.alignment.interchange.fields.FieldReading;
import io.alignment.interchange.fields.Whole;
import io.alignment.interchange.internal.Ids;
import io.alignment.interchange.xml.XmlIds;
import io.alignment.interchange.xml.XmlNode;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.FieldTable;
import io.alignment.model.Fields;
import io.alignment.model.Preface;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/** Makes a strategy of a plan, whatever the order of its parts. */
final class PlanReading {

  private static final Set<String> KNOWN_OF_GOAL =
      Set.of(
          "Name",
          "Description",
          "Identifier",
          "SequenceIndicator",
          "Stakeholder",
          "OtherInformation",
          "Objective",
          "PerformanceIndicator");
  private static final Set<String> KNOWN_OF_ORGANIZATION =
      Set.of("Name", "Description", "Identifier", "Acronym", "Stakeholder");
  private static final Set<String> KNOWN_OF_CORE =
      Set.of("Organization", "Vision", "Mission", "Value", "Goal");

  private final XmlNode plan;
  private final List<Loss> losses = new ArrayList<>();
  private final Ids ids = new Ids();
  private final Set<String> identifiers = new HashSet<>();
  private final Map<String, String> functions = new LinkedHashMap<>();
  private final Map<String, String> besides = new LinkedHashMap<>();
  private final StrategyBuilder builder = Strategy.builder("");
  private final Notes notes;
  private Optional<String> vision = Optional.empty();
  private boolean isVisionGuessed;

  private PlanReading(XmlNode plan) {
    this.plan = plan;
    notes = Notes.of(plan);
  }

  static Imported of(XmlNode plan) {
    return new PlanReading(plan).imported();
  }

  private Imported imported() {
    reserve(plan);
    String path = "/" + plan.name();
    List<XmlNode> cores = plan.all("StrategicPlanCore").toList();
    for (XmlNode core : cores) {
      String inside = path + "/StrategicPlanCore";
      each(core, inside, "Organization", this::organization);
      each(core, inside, "Vision", this::vision);
      each(core, inside, "Mission", (it, place) -> statement(it, place, "Mission"));
      each(core, inside, "Value", (it, place) -> statement(it, place, "Value"));
      each(core, inside, "Goal", (it, place) -> goal(it, place, Optional.empty()));
      unknown(core, inside, KNOWN_OF_CORE);
    }
    Preface preface = preface(path);
    if (isVisionGuessed) {
      losses.add(Loss.of("stratml.vision", path, Fate.GUESSED, "Vision"));
    }
    Strategy strategy =
        Whole.of(
            builder,
            preface,
            it -> lose("invalid", it.origin().orElse(path), Fate.DROPPED, it.message()));
    return new Imported(strategy, losses);
  }

  /** Takes all identifiers, so that no id that is made up for something else is one of them. */
  private void reserve(XmlNode node) {
    node.textOf("Identifier").ifPresent(it -> ids.take(XmlIds.decode(it)));
    node.children().forEach(this::reserve);
  }

  private static void each(XmlNode parent, String path, String name, Visit visit) {
    int number = 0;
    for (XmlNode child : parent.all(name).toList()) {
      visit.visit(child, "%s/%s[%d]".formatted(path, name, ++number));
    }
  }

  private void lose(String code, String place, Fate fate, String... what) {
    losses.add(Loss.of("stratml." + code, place, fate, what));
  }

  private void unknown(XmlNode node, String place, Set<String> known) {
    for (XmlNode child : node.children()) {
      if (!known.contains(child.name()) && !isBlank(child)) {
        lose("unknown", place, Fate.DROPPED, child.name(), IndicatorReading.all(child));
      }
    }
  }

  private static boolean isBlank(XmlNode node) {
    return IndicatorReading.all(node).isBlank();
  }

  /** Returns the id of an element: its identifier, or one made of its name. */
  private String id(XmlNode node, String name, String place) {
    Optional<String> identifier = node.textOf("Identifier").map(XmlIds::decode);
    if (identifier.isPresent() && identifiers.add(identifier.get())) {
      return identifier.get();
    }
    String id = ids.from(name, node.name().toLowerCase(Locale.ROOT));
    identifier.ifPresent(it -> lose("repeated-id", place, Fate.GUESSED, it, id));
    return id;
  }

  /** Keeps something as a property. */
  private void keep(
      Map<String, String> properties, String key, String text, String place, String what) {
    String free = key;
    for (int number = 2; properties.putIfAbsent(free, text) != null; number++) {
      free = key + "." + number;
    }
    lose("kept", place, Fate.KEPT_AS_PROPERTY, what, text, free);
  }

  // The whole

  private Preface preface(String path) {
    FieldReading texts = notes.reading();
    texts.take(Terms.MARK);
    Map<String, Object> known = new HashMap<>();
    Optional<String> name = texts.take("name").or(() -> plan.textOf("Name").map(XmlNode::title));
    if (name.isEmpty()) {
      lose("no-name", path, Fate.GUESSED, plan.name(), "Plan");
    }
    known.put("name", name.orElse("Plan"));
    texts
        .take("description")
        .or(() -> plan.proseOf("Description"))
        .ifPresent(it -> known.put("description", it));
    if (!notes.prose().isEmpty()) {
      besides.put(Terms.OTHER, notes.prose());
    }
    plan.attribute("Type")
        .filter(it -> !it.equals("Performance_Plan"))
        .ifPresent(it -> besides.put(Terms.PREFIX + "Type", it));
    for (XmlNode part : plan.children()) {
      switch (part.name()) {
        case "Name", "Description", "OtherInformation", "StrategicPlanCore" -> {}
        case "AdministrativeInformation" -> administration(part, path);
        default -> besides(part, path);
      }
    }
    return make(FieldTable.ofStrategy(), known, texts, notes, besides, path);
  }

  private void administration(XmlNode administration, String path) {
    administration.children().forEach(it -> besides(it, path + "/AdministrativeInformation"));
  }

  private void besides(XmlNode part, String path) {
    String text = IndicatorReading.all(part);
    if (!text.isBlank()) {
      keep(besides, Terms.PREFIX + part.name(), text, path + "/" + part.name(), part.name());
    }
  }

  private void statement(XmlNode node, String place, String what) {
    Optional<String> name = node.textOf("Name");
    Optional<String> text = node.textOf("Description");
    String whole =
        name.map(it -> text.map(more -> it + ": " + more).orElse(it)).or(() -> text).orElse("");
    if (whole.isBlank()) {
      lose("empty", place, Fate.DROPPED, what);
    } else {
      keep(besides, Terms.PREFIX + what, whole, place, what);
    }
    unknown(node, place, Set.of("Name", "Description"));
  }

  private void vision(XmlNode node, String place) {
    Map<String, String> fields = new LinkedHashMap<>();
    notes
        .fields()
        .forEach(
            (key, value) -> {
              if (key.startsWith("vision.")) {
                fields.put(key.substring("vision.".length()), value);
              }
            });
    FieldReading texts = new FieldReading(fields);
    Optional<String> name =
        texts
            .take("name")
            .or(() -> node.textOf("Description").map(XmlNode::title))
            .or(() -> node.textOf("Name").map(XmlNode::title));
    if (name.isEmpty()) {
      lose("empty", place, Fate.DROPPED, "Vision");
      return;
    }
    Map<String, Object> known = new HashMap<>();
    known.put("id", id(node, name.get(), place));
    known.put("name", name.get());
    Fields<Element> visions = FieldTable.of(Element.Type.VISION);
    Element element = make(visions, known, texts, new Notes("", fields), Map.of(), place);
    builder.add(element, place);
    vision = vision.or(() -> Optional.of(element.id()));
    unknown(node, place, Set.of("Name", "Description", "Identifier"));
  }

  // Functions

  private void organization(XmlNode node, String place) {
    if (isBlank(node)) {
      lose("empty", place, Fate.DROPPED, "Organization");
      return;
    }
    Map<String, String> properties = new LinkedHashMap<>();
    node.textOf("Acronym")
        .ifPresent(it -> keep(properties, Terms.PREFIX + "Acronym", it, place, "Acronym"));
    each(node, place, "Stakeholder", (it, where) -> keepStakeholder(it, where, properties));
    String name = node.textOf("Name").map(XmlNode::title).orElseGet(() -> unnamed(node, place));
    unknown(node, place, KNOWN_OF_ORGANIZATION);
    function(node, name, BusinessFunction.Kind.DEPARTMENT, properties, place);
  }

  private String unnamed(XmlNode node, String place) {
    String name =
        node.textOf("Description")
            .map(XmlNode::title)
            .or(() -> node.textOf("Identifier"))
            .orElse(node.name());
    lose("no-name", place, Fate.GUESSED, node.name(), name);
    return name;
  }

  private void function(
      XmlNode node,
      String name,
      BusinessFunction.Kind kind,
      Map<String, String> properties,
      String place) {
    String id = id(node, name, place);
    BusinessFunction.Builder function = BusinessFunction.builder(id, name).kind(kind);
    node.proseOf("Description").ifPresent(function::description);
    properties.forEach(function::property);
    builder.add(function.build(), place);
    if (node.textOf("Name").isPresent()) {
      functions.putIfAbsent(name, id);
    }
  }

  private void keepStakeholder(XmlNode node, String place, Map<String, String> properties) {
    if (isBlank(node)) {
      lose("empty", place, Fate.DROPPED, "Stakeholder");
      return;
    }
    keep(properties, Terms.PREFIX + "Stakeholder", told(node), place, "Stakeholder");
  }

  /** Says all of a stakeholder in one text. */
  private static String told(XmlNode node) {
    StringJoiner text = new StringJoiner("; ");
    node.textOf("Name").ifPresent(text::add);
    node.attribute("StakeholderTypeType").ifPresent(text::add);
    node.children().stream()
        .filter(it -> !it.name().equals("Name"))
        .map(IndicatorReading::all)
        .filter(it -> !it.isBlank())
        .forEach(text::add);
    return text.toString();
  }

  private void stakeholder(
      XmlNode node, String place, String goal, Map<String, String> properties) {
    Optional<String> name = node.textOf("Name").map(XmlNode::title);
    Set<Relation.Kind> kinds = new LinkedHashSet<>();
    boolean isMoreSaid =
        !functions.containsKey(name.orElse("")) && node.textOf("Description").isPresent();
    for (XmlNode role : node.all("Role").toList()) {
      Optional<Relation.Kind> told = role.textOf("Name").flatMap(Terms::kind);
      told.ifPresent(kinds::add);
      Set<String> types = new HashSet<>(role.all("RoleType").map(XmlNode::readable).toList());
      types.remove("");
      boolean isPerformer = types.remove("Performer");
      if (isPerformer && told.isEmpty()) {
        kinds.add(Relation.Kind.PARTICIPATION);
      }
      isMoreSaid |=
          !types.isEmpty()
              || role.textOf("Description").isPresent()
              || (told.isEmpty() && role.textOf("Name").isPresent());
    }
    if (name.isEmpty() || kinds.isEmpty()) {
      keepStakeholder(node, place, properties);
      return;
    }
    if (isMoreSaid) {
      keep(properties, Terms.PREFIX + "Stakeholder", told(node), place, "Stakeholder");
    }
    String type = node.attribute("StakeholderTypeType").orElse("");
    String function = functions.get(name.get());
    if (function == null) {
      function = ids.from(name.get(), "stakeholder");
      functions.put(name.get(), function);
      builder.add(
          BusinessFunction.builder(function, name.get()).kind(Terms.kindOf(type)).build(), place);
    }
    for (Relation.Kind kind : kinds) {
      builder.add(between(kind, function, goal), place);
    }
  }

  // Goals and objectives

  private void goal(XmlNode node, String place, Optional<String> above) {
    if (isBlank(node)) {
      lose("empty", place, Fate.DROPPED, node.name());
      return;
    }
    Notes own = Notes.of(node);
    FieldReading texts = own.reading();
    Map<String, String> properties = new LinkedHashMap<>();
    Map<String, Object> known = new HashMap<>();
    String name =
        texts
            .take("name")
            .or(() -> node.textOf("Name").map(XmlNode::title))
            .orElseGet(() -> unnamed(node, place));
    String id = id(node, name, place);
    known.put("id", id);
    known.put("name", name);
    texts
        .take("description")
        .or(() -> node.proseOf("Description"))
        .ifPresent(it -> known.put("description", it));
    if (!own.prose().isEmpty()) {
      properties.put(Terms.OTHER, own.prose());
    }
    node.textOf("SequenceIndicator")
        .ifPresent(it -> keep(properties, Terms.SEQUENCE, it, place, "SequenceIndicator"));
    each(node, place, "Stakeholder", (it, where) -> stakeholder(it, where, id, properties));
    boolean isInitiative = texts.take("type").filter("initiative"::equals).isPresent();
    IndicatorReading indicators = new IndicatorReading(losses, properties);
    each(node, place, "PerformanceIndicator", indicators::read);
    List<Runnable> below = new ArrayList<>();
    Optional<String> holder = node.textOf("Identifier").map(it -> it + Terms.MEASURES_OF);
    each(
        node,
        place,
        "Objective",
        (it, where) -> {
          if (holder.isPresent() && it.textOf("Identifier").equals(holder)) {
            each(it, where, "PerformanceIndicator", indicators::read);
          } else {
            below.add(() -> goal(it, where, Optional.of(id)));
          }
        });
    if (!indicators.measures().isEmpty()) {
      known.put("measures", indicators.measures());
    }
    relations(id, texts, own, above, isInitiative, place);
    Fields<Element> fields =
        FieldTable.of(isInitiative ? Element.Type.INITIATIVE : Element.Type.OBJECTIVE);
    builder.add(make(fields, known, texts, own, properties, place), place);
    unknown(node, place, KNOWN_OF_GOAL);
    below.forEach(Runnable::run);
  }

  /** Adds what a goal supports and the like: as its notes say, else as it stands in the plan. */
  private void relations(
      String id,
      FieldReading texts,
      Notes own,
      Optional<String> above,
      boolean isInitiative,
      String place) {
    boolean isTold = texts.take(Relation.Kind.SUPPORT.field()).isPresent();
    for (Relation.Kind kind : Terms.NOTED) {
      for (int number = 1; ; number++) {
        String before = kind.field() + "." + number + ".";
        Map<String, String> fields = new LinkedHashMap<>();
        own.fields()
            .forEach(
                (key, value) -> {
                  if (key.startsWith(before)) {
                    fields.put(key.substring(before.length()), value);
                  }
                });
        if (!fields.containsKey("target")) {
          break;
        }
        FieldReading relation = new FieldReading(fields);
        builder.add(relation.make(FieldTable.of(kind), Map.of("source", id)), place);
        fields.keySet().stream()
            .filter(it -> !relation.unread().contains(it))
            .forEach(it -> texts.take(before + it));
        isTold |= kind == Relation.Kind.SUPPORT;
      }
    }
    if (isTold) {
      return;
    }
    if (above.isPresent()) {
      builder.add(Support.of(id, above.get()), place);
    } else if (vision.isPresent() && !isInitiative) {
      builder.add(Support.of(id, vision.get()), place);
      isVisionGuessed |= !notes.fields().containsKey(Terms.MARK);
    }
  }

  private static Relation between(Relation.Kind kind, String source, String target) {
    return FieldTable.of(kind)
        .make(it -> Optional.of(it.name().equals("source") ? source : target), 0);
  }

  /** Makes something of its texts; what no field can take becomes a property. */
  private <T> T make(
      Fields<T> fields,
      Map<String, Object> known,
      FieldReading texts,
      Notes from,
      Map<String, String> properties,
      String place) {
    texts.make(fields, known); // which tells what is left
    Map<String, String> all = new LinkedHashMap<>(properties);
    for (String key : texts.unread()) {
      if (!key.startsWith("vision.")) {
        String text = from.fields().getOrDefault(key, "");
        all.put("strategy." + key, text);
        lose("kept", place, Fate.KEPT_AS_PROPERTY, key, text, "strategy." + key);
      }
    }
    String before = "properties.";
    from.fields()
        .forEach(
            (key, text) -> {
              if (key.startsWith(before)) {
                all.put(key.substring(before.length()), text);
              }
            });
    if (!all.isEmpty()) {
      known.put("properties", all);
    }
    return texts.make(fields, known);
  }

  private interface Visit {
    void visit(XmlNode node, String place);
  }
}
