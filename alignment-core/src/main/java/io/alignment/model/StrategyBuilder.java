package io.alignment.model;

import static io.alignment.model.NotNull.notNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Collects the parts of a {@link Strategy} in any order and says what is wrong with them.
 *
 * <pre>{@code
 * Strategy bakery =
 *     Strategy.builder("Corner Bakery")
 *         .add(Vision.of("leader", "The bakery that people here name first"))
 *         .add(Objective.of("online", "200 online orders a week"))
 *         .add(BusinessFunction.of("marketing", "Marketing"))
 *         .add(Support.of("online", "leader", 3))
 *         .add(Ownership.of("marketing", "online"))
 *         .build();
 * }</pre>
 *
 * <p>By default a strategy has no description, tags, properties, elements or relations. A builder
 * accepts anything and judges it in {@link #problems()}; it can be used again after {@link
 * #build()}. Not for several threads at once.
 */
public final class StrategyBuilder {

  private String name;
  private Optional<String> description = Optional.empty();
  private final Set<String> tags = new LinkedHashSet<>();
  private final Map<String, String> properties = new LinkedHashMap<>();
  private final Set<Topic> leavesOut = EnumSet.noneOf(Topic.class);
  private BusinessCalendar calendar = BusinessCalendar.USUAL;
  private final List<Unit> units = new ArrayList<>();
  private final List<Element> elements;
  private final List<Relation> relations;
  private final List<SharedMeasure> measures = new ArrayList<>();
  // Of the very same object, as equal ones may come from several places.
  private final IdentityHashMap<Part, String> origins = new IdentityHashMap<>();
  // What was noted of them; null where that no longer holds, as something moved or was replaced.
  private @Nullable Columns columns;
  // Ids in ascending order that are probably those of the elements still.
  private String[] sortedBefore = {};
  // The strategy from which it started, as long as only relations came or went and elements were
  // replaced, and the places of these.
  private @Nullable Strategy before;
  private final BitSet replaced = new BitSet();
  private boolean isOfSameRelations;

  StrategyBuilder(String name) {
    this.name = notNull(name, "name");
    elements = new ArrayList<>();
    relations = new ArrayList<>();
    columns = new Columns();
  }

  StrategyBuilder(Strategy strategy) {
    name = strategy.name();
    preface(strategy.preface());
    elements = new ArrayList<>(strategy.elements());
    relations = new ArrayList<>(strategy.relations());
    sortedBefore = strategy.sortedIds();
    before = strategy;
    isOfSameRelations = true;
  }

  /**
   * Sets the name that people read.
   *
   * @param name the name
   * @return this builder
   */
  public StrategyBuilder name(String name) {
    this.name = notNull(name, "name");
    return this;
  }

  /**
   * Sets the description.
   *
   * @param description prose
   * @return this builder
   */
  public StrategyBuilder description(String description) {
    this.description = Optional.of(notNull(description, "description"));
    return this;
  }

  /**
   * Adds a tag.
   *
   * @param tag a label
   * @return this builder
   */
  public StrategyBuilder tag(String tag) {
    tags.add(notNull(tag, "tag"));
    return this;
  }

  /**
   * Sets one of the user's own properties.
   *
   * @param key the name of the property
   * @param value its value; it replaces one set before
   * @return this builder
   */
  public StrategyBuilder property(String key, String value) {
    properties.put(notNull(key, "key"), notNull(value, "value"));
    return this;
  }

  /**
   * Says that the strategy does not speak of something on purpose, so that nothing is asked or
   * found there.
   *
   * @param topic what is left out
   * @return this builder
   */
  public StrategyBuilder leaveOut(Topic topic) {
    leavesOut.add(notNull(topic, "topic"));
    return this;
  }

  /**
   * Says when the years and quarters of the business begin; in January by default.
   *
   * @param calendar the calendar
   * @return this builder
   */
  public StrategyBuilder calendar(BusinessCalendar calendar) {
    this.calendar = notNull(calendar, "calendar");
    return this;
  }

  /**
   * Says what a unit of amounts is in another one, so that amounts in both can be added up.
   *
   * @param unit the unit
   * @return this builder
   */
  public StrategyBuilder unit(Unit unit) {
    units.add(notNull(unit, "unit"));
    return this;
  }

  /**
   * Adds a measure that several objectives can use.
   *
   * @param id by which they name it, as {@code Measure.using("nps")} does
   * @param measure the measure
   * @return this builder
   */
  public StrategyBuilder measure(String id, Measure measure) {
    return measure(new SharedMeasure(id, measure));
  }

  /**
   * Adds a measure that several objectives can use.
   *
   * @param measure the measure
   * @return this builder
   */
  public StrategyBuilder measure(SharedMeasure measure) {
    before = null; // All that use it are judged again.
    measures.add(notNull(measure, "measure"));
    return this;
  }

  /** Changes a measure that several objectives can use. */
  void update(String id, UnaryOperator<Measure.Builder> change) {
    before = null; // All that use it are judged again.
    measures.replaceAll(
        it ->
            it.id().equals(id)
                ? new SharedMeasure(id, change.apply(it.measure().toBuilder()).build())
                : it);
  }

  /**
   * Takes everything that is said of a strategy as a whole.
   *
   * @param preface what is said, in place of what was set before
   * @return this builder
   */
  public StrategyBuilder preface(Preface preface) {
    name = preface.about().name();
    description = preface.about().description();
    tags.clear();
    tags.addAll(preface.about().tags());
    properties.clear();
    properties.putAll(preface.about().properties());
    leavesOut.clear();
    leavesOut.addAll(preface.leavesOut());
    if (!measures.equals(preface.measures())) {
      before = null; // All that use them are judged again.
      measures.clear();
      preface.measures().forEach(this::measure);
    }
    calendar = preface.calendar();
    units.clear();
    units.addAll(preface.units());
    return this;
  }

  /**
   * Adds an element, and with an objective the {@linkplain Objective#newKeyResults() key results}
   * that were given with it.
   *
   * @param element the element
   * @return this builder
   */
  public StrategyBuilder add(Element element) {
    notNull(element, "element");
    if (hasNewKeyResults(element)) {
      return addAll(takenApart((Objective) element));
    }
    if (before != null) {
      startAnew();
    }
    if (columns != null) {
      columns.add(element);
    }
    elements.add(element);
    return this;
  }

  /**
   * Adds an element or relation, and says where it came from.
   *
   * @param part the element or relation
   * @param origin what {@link Problem#origin()} shall say of it, such as {@code items row 12}
   * @return this builder
   */
  public StrategyBuilder add(Part part, String origin) {
    notNull(origin, "origin");
    if (hasNewKeyResults(part)) {
      takenApart((Objective) part).forEach(it -> add(it, origin));
      return this;
    }
    origins.put(part, origin);
    return part instanceof Element element ? add(element) : add((Relation) part);
  }

  /**
   * Adds several elements and relations, in their order.
   *
   * @param parts the elements and relations
   * @return this builder
   */
  public StrategyBuilder addAll(Iterable<? extends Part> parts) {
    for (Part part : parts) {
      if (part instanceof Element element) {
        add(element);
      } else {
        add((Relation) part);
      }
    }
    return this;
  }

  /**
   * Adds a relation. Its ends may be added later. A {@link Collaboration} that is already there is
   * not added again, as both sides may speak of it.
   *
   * @param relation the relation
   * @return this builder
   */
  public StrategyBuilder add(Relation relation) {
    notNull(relation, "relation");
    isOfSameRelations = false;
    if (columns != null) {
      columns.add(relation);
    }
    relations.add(relation);
    return this;
  }

  /**
   * Replaces the element that has the same id. Its place and its relations stay as they are. Key
   * results that are given with an objective are added, or replaced if they are there. Cost: linear
   * in the elements.
   *
   * @param element the new state of the element
   * @return this builder
   * @throws IllegalArgumentException if there is no element with this id
   */
  public StrategyBuilder update(Element element) {
    if (hasNewKeyResults(element)) {
      takenApart((Objective) element).forEach(this::addOrUpdate);
      return this;
    }
    int position = positionOf(element.id());
    columns = null;
    Element old = elements.set(position, element);
    if (fitsRelationsOf(old, element)) {
      replaced.set(position);
    } else {
      startAnew();
    }
    return this;
  }

  /**
   * Gives an element another id, in its relations and wherever it is named too. Cost: linear in
   * elements and relations.
   *
   * @param id the id so far
   * @param newId the id from now on; if another element has it, {@link #problems()} says so
   * @return this builder
   * @throws IllegalArgumentException if there is no element with the id so far
   */
  public StrategyBuilder rename(String id, String newId) {
    int position = positionOf(id);
    startAnew();
    elements.set(position, elements.get(position).withId(newId));
    replaceNamed(named -> Optional.of(named.equals(id) ? newId : named));
    relations.replaceAll(
        relation ->
            isAt(id, relation)
                ? relation.between(
                    relation.source().equals(id) ? newId : relation.source(),
                    relation.target().equals(id) ? newId : relation.target())
                : relation);
    return this;
  }

  /**
   * Removes an element and every relation at it. Where other elements name it in a field, such as
   * the owner of a measure, they do so no longer. Cost: linear in elements and relations.
   *
   * @param id the id of the element
   * @return the relations that went with it; adding the element and these again restores an equal
   *     strategy, but for such fields
   * @throws IllegalArgumentException if there is no element with this id
   */
  public List<Relation> remove(String id) {
    int position = positionOf(id);
    startAnew();
    elements.remove(position);
    replaceNamed(named -> Optional.of(named).filter(it -> !it.equals(id)));
    ImmutableList<Relation> removed =
        relations.stream()
            .filter(relation -> isAt(id, relation))
            .collect(ImmutableList.toImmutableList());
    relations.removeIf(relation -> isAt(id, relation));
    return removed;
  }

  /**
   * Removes a relation. Cost: linear in the relations.
   *
   * @param relation the relation
   * @return this builder
   * @throws IllegalArgumentException if there is no such relation
   */
  public StrategyBuilder remove(Relation relation) {
    if (!relations.remove(relation)) {
      throw new IllegalArgumentException(
          "There is no such relation: " + relation + ". Take it from relations() of the strategy.");
    }
    isOfSameRelations = false;
    columns = null;
    return this;
  }

  /**
   * Says everything that is wrong with what was collected so far. Cost: linear in elements and
   * relations, but for sorting.
   *
   * @return the problems, first those of elements, then those of relations, each in the order in
   *     which they were added, loops last; empty if {@link #build()} would succeed. If there are
   *     more than a thousand, the first thousand and one that says so; of loops at most a hundred
   *     of each kind.
   */
  public List<Problem> problems() {
    List<Problem> problems = validated().problems();
    return origins.isEmpty()
        ? problems
        : problems.stream()
            .map(it -> it.from(it.part().flatMap(part -> Optional.ofNullable(origins.get(part)))))
            .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the strategy.
   *
   * <p>Cost: that of {@link #problems()}. If the builder started from a strategy, and elements were
   * only {@linkplain #update updated}, none of which changed its type, only these and new relations
   * are judged again; if relations are the same, what the strategy knew of them is kept.
   *
   * @return an immutable strategy with everything collected so far
   * @throws InvalidStrategyException if there are {@link #problems()}; it lists them all
   */
  public Strategy build() {
    Strategy start = before;
    if (start != null && isOfSameRelations && isReplacedSoundly()) {
      IdentityHashMap<Element, Element> replacements = new IdentityHashMap<>();
      replaced.stream()
          .forEach(place -> replacements.put(start.elements().get(place), elements.get(place)));
      return start.replaced(preface(), replacements);
    }
    Validator validator = validated();
    if (!validator.problems().isEmpty()) {
      throw new InvalidStrategyException(problems());
    }
    return new Strategy(
        preface(), elements, validator.relations(), validator.ends(), validator.keyResults());
  }

  /**
   * Returns the strategy of what is valid, and what is not. Of two parts that cannot both be there,
   * as they have the same id, say, the one that was added first stays if nothing else is wrong with
   * it. This builder stays as it is. Cost: that of {@link #problems()}, a few times.
   *
   * @return the strategy of the rest and the problems of the parts that are left out
   * @throws InvalidStrategyException if the strategy itself has a problem, such as a blank name
   */
  public PartialStrategy buildValid() {
    StrategyBuilder copy = new StrategyBuilder(name);
    copy.preface(preface());
    copy.addAll(elements).addAll(relations);
    copy.origins.putAll(origins);
    return new Rest(copy).find();
  }

  /** Leaves parts out, of one that was added twice the second. */
  void leaveOut(Set<Part> parts) {
    startAnew();
    Lists.reverse(elements).removeIf(parts::remove);
    Lists.reverse(relations).removeIf(parts::remove);
  }

  /** Leaves out whom a measure names as its owner and who is no function: nothing else is named. */
  void leaveOutUnknownOwners() {
    startAnew();
    Set<String> functions = new HashSet<>();
    for (Element element : elements) {
      if (element.type() == Element.Type.FUNCTION) {
        functions.add(element.id());
      }
    }
    replaceNamed(named -> Optional.of(named).filter(functions::contains));
  }

  private static boolean hasNewKeyResults(Part part) {
    return part instanceof Objective objective && !objective.newKeyResults().isEmpty();
  }

  /** Returns an objective, the key results that were given with it, and what makes them so. */
  private static List<Part> takenApart(Objective objective) {
    List<Part> parts = new ArrayList<>();
    parts.add(objective.toBuilder().withoutKeyResults().build());
    for (KeyResult given : objective.newKeyResults()) {
      parts.add(given.objective());
      parts.add(given.of(objective.id()));
    }
    return parts;
  }

  private void addOrUpdate(Part part) {
    if (part instanceof Relation relation) {
      relations.stream()
          .filter(it -> it.kind() == relation.kind())
          .filter(it -> it.source().equals(relation.source()))
          .filter(it -> it.target().equals(relation.target()))
          .toList()
          .forEach(this::remove);
      add(relation);
    } else if (elements.stream().anyMatch(it -> it.id().equals(((Element) part).id()))) {
      update((Element) part);
    } else {
      add((Element) part);
    }
  }

  /** Says whether all relations of one element may be those of the other, which has its id. */
  private static boolean fitsRelationsOf(Element one, Element other) {
    return one.type() == other.type()
        && !(one instanceof Resource resource && resource.kind() != ((Resource) other).kind());
  }

  private boolean isReplacedSoundly() {
    if (replaced.stream().mapToObj(elements::get).anyMatch(Columns::namesOthers)) {
      return false;
    }
    Problems found = new Problems();
    PartValidator validator = new PartValidator(found);
    validator.checkStrategy(preface());
    replaced.stream().forEach(place -> validator.check(elements.get(place)));
    return found.isEmpty();
  }

  /** Names something else, or nothing, wherever an element is named but in relations. */
  private void replaceNamed(Function<String, Optional<String>> change) {
    elements.replaceAll(
        it -> {
          Element changed = References.changed(it, change);
          Optional.ofNullable(origins.get(it)).ifPresent(from -> origins.put(changed, from));
          return changed;
        });
    preface(References.changed(preface(), change));
  }

  private void startAnew() {
    before = null;
    columns = null;
  }

  private Validator validated() {
    Columns noted = columns;
    if (noted == null) {
      noted =
          before == null
              ? Columns.of(elements, relations)
              : Columns.since(before, replaced, relations);
      columns = noted;
    }
    return new Validator(preface(), elements, relations, noted, sortedBefore);
  }

  /** Returns what is said of the strategy as a whole. */
  Preface preface() {
    return new Preface(
        new About(name, description, tags, properties), leavesOut, calendar, units, measures);
  }

  private int positionOf(String id) {
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i).id().equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "There is no element \"" + id + "\". Add it first, or check the spelling of its id.");
  }

  private static boolean isAt(String id, Relation relation) {
    return relation.source().equals(id) || relation.target().equals(id);
  }
}
