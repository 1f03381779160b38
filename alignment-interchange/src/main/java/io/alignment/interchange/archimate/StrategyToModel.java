package io.alignment.interchange.archimate;

import io.alignment.interchange.Loss;
import io.alignment.interchange.Loss.Fate;
import io.alignment.interchange.archimate.Model.Concept;
import io.alignment.interchange.archimate.Model.Tie;
import io.alignment.interchange.fields.FieldTexts;
import io.alignment.interchange.xml.XmlIds;
import io.alignment.interchange.xml.XmlNode;
import io.alignment.interchange.xml.XmlSink;
import io.alignment.model.About;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.Fields;
import io.alignment.model.Hindrance;
import io.alignment.model.Influence;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Makes a model of a strategy: what ArchiMate has no word for stands in properties. */
final class StrategyToModel {

  private static final String PREFIX = ModelToStrategy.PREFIX;
  private static final String KIND = ModelToStrategy.KIND;
  private static final Set<String> TOLD_ELSEWHERE =
      Set.of("id", "name", "description", "properties", "source", "target");

  private final Strategy strategy;
  private final Map<String, Meaning.End> ends = new HashMap<>();
  private final List<Loss> losses = new ArrayList<>();

  private StrategyToModel(Strategy strategy) {
    this.strategy = strategy;
  }

  static Model of(Strategy strategy) {
    return new StrategyToModel(strategy).model();
  }

  private Model model() {
    Map<String, String> properties =
        properties(
            "/",
            FieldTable.ofStrategy(),
            strategy.preface(),
            strategy.preface().about(),
            Optional.empty());
    List<Concept> concepts = strategy.elements().stream().map(this::concept).toList();
    List<Tie> ties = strategy.relations().stream().map(this::tie).toList();
    return new Model(strategy.name(), strategy.description(), properties, concepts, ties, losses);
  }

  private Concept concept(Element element) {
    boolean isKeyResult = strategy.isKeyResult(element.id());
    Optional<String> told = Types.told(element, isKeyResult);
    String type = told.orElseGet(() -> Types.usual(element, isKeyResult));
    ends.put(
        element.id(),
        new Meaning.End(
            type,
            element.type(),
            element instanceof Resource resource && resource.kind() == Resource.Kind.HUMAN));
    Map<String, String> properties =
        properties(element.id(), FieldTable.of(element.type()), element, element.about(), told);
    if (element.type() == Element.Type.VISION) {
      properties.put(PREFIX + KIND, "vision");
    }
    if (element instanceof BusinessFunction function && function.kind() == Types.kind(type)) {
      properties.remove(PREFIX + KIND);
    } else if (element instanceof BusinessFunction function) {
      properties.put(PREFIX + KIND, Field.nameOf(function.kind()));
    }
    return new Concept(
        XmlIds.encode(element.id()),
        type,
        element.name(),
        element.description(),
        properties,
        element.id());
  }

  /** Returns all that has no place of its own, the user's own properties last. */
  private <T> Map<String, String> properties(
      String place, Fields<T> fields, T whole, About about, Optional<String> told) {
    Map<String, String> texts =
        prefixed(FieldTexts.of(fields, whole, it -> !TOLD_ELSEWHERE.contains(it.name())));
    exact(texts, "name", about.name(), XmlNode.title(about.name()));
    about
        .description()
        .ifPresent(it -> exact(texts, "description", it, it.isBlank() ? "" : XmlNode.prose(it)));
    about
        .properties()
        .forEach(
            (key, value) -> {
              if (!key.equals(Types.TYPE) || told.isEmpty()) {
                boolean isPlain =
                    !key.startsWith(PREFIX)
                        && !key.isBlank()
                        && XmlNode.readable(key).equals(key)
                        && XmlNode.readable(value).equals(value);
                texts.put(isPlain ? key : PREFIX + "properties." + key, value);
              }
            });
    requireLegal(place, texts);
    requireLegal(place, Map.of("name", about.name()));
    about.description().ifPresent(it -> requireLegal(place, Map.of("description", it)));
    return texts;
  }

  /** Writes a text once more where a reader would take blanks and line feeds for layout. */
  private static void exact(Map<String, String> texts, String key, String text, String read) {
    if (text.isEmpty() || !read.equals(text)) {
      texts.put(PREFIX + key, text);
    }
  }

  private static Map<String, String> prefixed(Map<String, String> texts) {
    Map<String, String> prefixed = new LinkedHashMap<>();
    texts.forEach((key, text) -> prefixed.put(PREFIX + key, text));
    return prefixed;
  }

  private void requireLegal(String place, Map<String, String> texts) {
    texts.forEach(
        (key, text) -> {
          if (!XmlSink.canHold(key) || !XmlSink.canHold(text)) {
            losses.add(Loss.of("archimate.character", place, Fate.DROPPED, key));
          }
        });
  }

  private Tie tie(Relation relation) {
    Meaning.End source = end(relation.source());
    Meaning.End target = end(relation.target());
    String type = Meaning.type(relation.kind(), source.type(), target.type());
    boolean isReversed = Meaning.isReversed(type);
    Element home = strategy.element(relation.source()).orElseThrow();
    Map<String, String> properties =
        prefixed(
            FieldTexts.of(
                FieldTable.of(relation.kind(), home),
                relation,
                it -> !TOLD_ELSEWHERE.contains(it.name())));
    OptionalDouble weight = weight(relation, type);
    weight.ifPresent(
        it ->
            properties.put(
                PREFIX + (relation instanceof Hindrance ? "strength" : "weight"),
                FieldTexts.number(it)));
    String modifier = type.equals(Meaning.INFLUENCE) ? modifier(relation) : "";
    boolean isDirected = type.equals(Meaning.ASSOCIATION);
    Optional<Meaning> read =
        Meaning.of(
            type,
            isDirected,
            isReversed ? target : source,
            isReversed ? source : target,
            Modifier.read(modifier).orElse(Double.NaN));
    if (!read.equals(Optional.of(new Meaning(relation.kind(), isReversed, false)))) {
      properties.put(PREFIX + KIND, Field.nameOf(relation.kind()));
    }
    requireLegal(Loss.placeOf(relation), properties);
    return new Tie(
        "",
        type,
        XmlIds.encode(isReversed ? relation.target() : relation.source()),
        XmlIds.encode(isReversed ? relation.source() : relation.target()),
        "",
        modifier,
        isDirected,
        properties,
        Loss.placeOf(relation));
  }

  private Meaning.End end(String id) {
    Meaning.End end = ends.get(id);
    if (end == null) {
      throw new IllegalStateException(
          "A strategy has an end of a relation that is not there: " + id);
    }
    return end;
  }

  /** Returns the weight of what stands as an influence, or is one. */
  private static OptionalDouble weight(Relation relation, String type) {
    if (relation instanceof Influence influence) {
      return OptionalDouble.of(influence.weight());
    }
    if (relation instanceof Hindrance hindrance) {
      return OptionalDouble.of(hindrance.strength());
    }
    return relation instanceof Support support && type.equals(Meaning.INFLUENCE)
        ? OptionalDouble.of(support.weight())
        : OptionalDouble.empty();
  }

  private static String modifier(Relation relation) {
    if (relation instanceof Influence influence) {
      return Modifier.of(influence.weight());
    }
    if (relation instanceof Hindrance hindrance) {
      return Modifier.of(-hindrance.strength());
    }
    return relation instanceof Support support ? Modifier.of(support.weight() / 2) : "";
  }
}
