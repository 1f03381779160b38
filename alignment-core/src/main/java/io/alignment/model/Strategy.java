package io.alignment.model;

import com.google.common.collect.ImmutableList;
import io.alignment.index.Adjacency;
import io.alignment.index.Ends;
import io.alignment.index.Index;
import io.alignment.index.Structure;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jspecify.annotations.Nullable;

/**
 * A strategy: visions, objectives, initiatives, business functions, resources and factors, and the
 * relations between them. Immutable, safe for use by several threads, and always structurally valid
 * (see {@link Problem.Code}), so whoever holds one needs no checks. An empty strategy is valid.
 *
 * <p>Two strategies are {@linkplain #equals equal} if they have the same content; the order in
 * which it was added does not count. Iteration is in that order.
 */
@SuppressWarnings("EnumOrdinal") // Numbers of kinds stay inside.
public final class Strategy {

  private final Preface preface;
  private final ImmutableList<Element> elements;
  private final ImmutableList<Relation> relations;
  private final Structure structure;
  // The places of the supports that make key results.
  private final BitSet keyResultSupports;
  // Also the structure, of a type that only this library can name.
  private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

  /** Takes parts that are known to be valid together, and the ends of these relations. */
  Strategy(
      Preface preface,
      List<Element> elements,
      List<Relation> relations,
      Ends ends,
      BitSet keyResultSupports) {
    this.keyResultSupports = keyResultSupports;
    this.preface = preface;
    this.elements = ImmutableList.copyOf(elements);
    ImmutableList<Relation> inOrder = ImmutableList.copyOf(relations);
    this.relations = inOrder;
    structure =
        new Structure(
            ends,
            Relation.Kind.values().length,
            inOrder,
            relation -> inOrder.get(relation).distinction());
    derived.put(Structure.class, structure);
  }

  private Strategy(Strategy same, Preface preface, List<Element> elements) {
    this.preface = preface;
    this.elements = ImmutableList.copyOf(elements);
    relations = same.relations;
    structure = same.structure;
    keyResultSupports = same.keyResultSupports;
    derived.put(Structure.class, structure);
  }

  /**
   * Returns a builder of a strategy without elements.
   *
   * @param name the name that people read
   * @return a new builder
   */
  public static StrategyBuilder builder(String name) {
    return new StrategyBuilder(name);
  }

  /** {@return a builder that starts from this strategy, in the same order} */
  public StrategyBuilder toBuilder() {
    return new StrategyBuilder(this);
  }

  // What it holds

  /** {@return what people read about the strategy} */
  public About about() {
    return preface.about();
  }

  /** {@return what is said of the strategy as a whole} */
  public Preface preface() {
    return preface;
  }

  /** {@return the measures that several objectives can use, in the order given} */
  public List<SharedMeasure> measures() {
    return preface.measures();
  }

  /** {@return what the strategy does not speak of on purpose, in the order of the topics} */
  public Set<Topic> leavesOut() {
    return preface.leavesOut();
  }

  /** {@return when the years and quarters of the business begin} */
  public BusinessCalendar calendar() {
    return preface.calendar();
  }

  /** {@return what units of amounts are in others} */
  public List<Unit> units() {
    return preface.units();
  }

  /** {@return the name that people read} */
  public String name() {
    return about().name();
  }

  /** {@return the description, if there is one} */
  public Optional<String> description() {
    return about().description();
  }

  /** {@return the tags, in the order in which they were given} */
  public Set<String> tags() {
    return about().tags();
  }

  /** {@return the user's own properties, in the order in which they were given} */
  public Map<String, String> properties() {
    return about().properties();
  }

  /** {@return all elements, in the order in which they were added} */
  public List<Element> elements() {
    return elements;
  }

  /**
   * Returns the elements of a type, such as {@code elements(Objective.class)}.
   *
   * @param type the class of the elements; an interface such as {@link WorkItem} does too
   * @param <E> the type of the elements
   * @return the elements, in the order in which they were added
   */
  public <E extends Element> List<E> elements(Class<E> type) {
    ImmutableList.Builder<E> found = ImmutableList.builder();
    for (Element element : elements) {
      if (type.isInstance(element)) {
        found.add(type.cast(element));
      }
    }
    return found.build();
  }

  /** {@return the visions, in the order in which they were added} */
  public List<Vision> visions() {
    return elements(Vision.class);
  }

  /** {@return the objectives, in the order in which they were added} */
  public List<Objective> objectives() {
    return elements(Objective.class);
  }

  /** {@return the initiatives, in the order in which they were added} */
  public List<Initiative> initiatives() {
    return elements(Initiative.class);
  }

  /** {@return the business functions, in the order in which they were added} */
  public List<BusinessFunction> functions() {
    return elements(BusinessFunction.class);
  }

  /** {@return the resources, in the order in which they were added} */
  public List<Resource> resources() {
    return elements(Resource.class);
  }

  /** {@return the factors, in the order in which they were added} */
  public List<Factor> factors() {
    return elements(Factor.class);
  }

  /** {@return the element with an id, if there is one} */
  public Optional<Element> element(String id) {
    int found = structure.index().indexOf(id);
    return found < 0 ? Optional.empty() : Optional.of(elements.get(structure.index().place(found)));
  }

  /** {@return the vision with an id, if there is one} */
  public Optional<Vision> vision(String id) {
    return element(id, Vision.class);
  }

  /** {@return the objective with an id, if there is one} */
  public Optional<Objective> objective(String id) {
    return element(id, Objective.class);
  }

  /** {@return the initiative with an id, if there is one} */
  public Optional<Initiative> initiative(String id) {
    return element(id, Initiative.class);
  }

  /** {@return the business function with an id, if there is one} */
  public Optional<BusinessFunction> function(String id) {
    return element(id, BusinessFunction.class);
  }

  /** {@return the resource with an id, if there is one} */
  public Optional<Resource> resource(String id) {
    return element(id, Resource.class);
  }

  /** {@return the factor with an id, if there is one} */
  public Optional<Factor> factor(String id) {
    return element(id, Factor.class);
  }

  // Key results

  /** {@return whether any objective has key results; without, asking for them costs nothing} */
  public boolean hasKeyResults() {
    return !keyResultSupports.isEmpty();
  }

  /**
   * Returns the key results of an objective. They are objectives of their own too, among all {@link
   * #objectives()}. Cost: linear in what supports it.
   *
   * @param objective the id of the objective
   * @return the key results, by id; empty if it has none, or there is no such objective
   */
  public List<Objective> keyResults(String objective) {
    return hasKeyResults()
        ? incoming(objective, Support.class).stream()
            .filter(Support::keyResult)
            .flatMap(it -> objective(it.source()).stream())
            .collect(ImmutableList.toImmutableList())
        : ImmutableList.of();
  }

  /**
   * Says whether an objective is a key result of another.
   *
   * @param id the id of the objective
   * @return false also if there is no such objective
   */
  public boolean isKeyResult(String id) {
    return objectiveOf(id).isPresent();
  }

  /**
   * Returns the objective to which a key result belongs. Cost: linear in what it supports.
   *
   * @param keyResult the id of the key result
   * @return the objective; empty if there is no such key result
   */
  public Optional<Objective> objectiveOf(String keyResult) {
    return hasKeyResults()
        ? outgoing(keyResult, Support.class).stream()
            .filter(Support::keyResult)
            .findFirst()
            .flatMap(it -> objective(it.target()))
        : Optional.empty();
  }

  private <E extends Element> Optional<E> element(String id, Class<E> type) {
    return element(id).filter(type::isInstance).map(type::cast);
  }

  /** {@return all relations, in the order in which they were added} */
  public List<Relation> relations() {
    return relations;
  }

  /**
   * Returns the relations of a kind that start from an element, such as {@code outgoing("online",
   * Support.class)}. A {@link Collaboration} starts from the smaller of its two ids. Cost: linear
   * in what is returned.
   *
   * @param id the id of the source
   * @param kind the class of the relations
   * @param <R> the kind of relation
   * @return the relations, by the id of their target; empty if there is no such element
   */
  public <R extends Relation> List<R> outgoing(String id, Class<R> kind) {
    return relations(id, kind, true);
  }

  /**
   * Returns the relations of a kind that lead to an element, such as {@code incoming("online",
   * Ownership.class)}. A {@link Collaboration} leads to the larger of its two ids. Cost: linear in
   * what is returned.
   *
   * @param id the id of the target
   * @param kind the class of the relations
   * @param <R> the kind of relation
   * @return the relations, by the id of their source; empty if there is no such element
   */
  public <R extends Relation> List<R> incoming(String id, Class<R> kind) {
    return relations(id, kind, false);
  }

  /**
   * Returns all relations at an element. Cost: linear in what is returned.
   *
   * @param id the id of the element
   * @return those that start from it, by kind and target, then those that lead to it, by kind and
   *     source; empty if there is no such element
   */
  public List<Relation> relationsOf(String id) {
    return ImmutableList.<Relation>builder()
        .addAll(outgoing(id, Relation.class))
        .addAll(incoming(id, Relation.class))
        .build();
  }

  /**
   * Returns the functions with which one collaborates, whichever of the two ids is the smaller.
   *
   * @param function the id of the function
   * @return its partners, each once, by id; empty if there is no such function
   */
  public List<BusinessFunction> partners(String function) {
    return Stream.concat(
            outgoing(function, Collaboration.class).stream().map(Relation::target),
            incoming(function, Collaboration.class).stream().map(Relation::source))
        .distinct()
        .sorted()
        .flatMap(id -> function(id).stream())
        .collect(ImmutableList.toImmutableList());
  }

  private <R extends Relation> List<R> relations(String id, Class<R> type, boolean outgoing) {
    Index index = structure.index();
    int element = index.indexOf(id);
    ImmutableList.Builder<R> found = ImmutableList.builder();
    for (Relation.Kind kind : Relation.Kind.values()) {
      if (element < 0 || !type.isAssignableFrom(kind.type())) {
        continue;
      }
      Adjacency arcs = outgoing ? index.outgoing(kind.ordinal()) : index.incoming(kind.ordinal());
      for (int arc = arcs.first(element); arc < arcs.end(element); arc++) {
        found.add(arcs.relation(arc, type));
      }
    }
    return found.build();
  }

  /**
   * Returns this strategy with an edit made. Cost: that of {@link StrategyBuilder#build()}.
   *
   * @param change the edit
   * @return the new strategy; this one stays as it is
   * @throws IllegalArgumentException if the edit speaks of what is not there
   * @throws InvalidStrategyException if the strategy would not be valid then
   */
  public Strategy with(Edit change) {
    StrategyBuilder draft = toBuilder();
    change.apply(draft, this);
    return draft.build();
  }

  /** Returns this strategy with some elements replaced; itself if there are none. */
  Strategy replaced(IdentityHashMap<Element, Element> replacements) {
    return replacements.isEmpty() ? this : replaced(preface, replacements);
  }

  /**
   * Returns this strategy with some elements replaced by others of the same id, type and kind. It
   * keeps what is known of the relations. Cost: linear in elements, but only in copying.
   *
   * @param replacements the new elements by the same old objects
   */
  @SuppressWarnings("ReferenceEquality") // The very same strategy, not one of the same content.
  Strategy replaced(Preface newPreface, IdentityHashMap<Element, Element> replacements) {
    Element[] next = elements.toArray(Element[]::new);
    int left = replacements.size();
    for (int place = 0; place < next.length && left > 0; place++) {
      Element replacement = replacements.get(next[place]);
      if (replacement != null) {
        next[place] = replacement;
        left--;
      }
    }
    Strategy replaced = new Strategy(this, newPreface, ImmutableList.copyOf(next));
    Active known = (Active) derived.get(Active.class);
    if (known != null
        && measures().isEmpty()
        && newPreface.measures().isEmpty()
        && known.mayHave(replacements.keySet(), this)
        && known.mayHave(replacements.values(), this)) {
      Strategy active =
          known.strategy() == this ? replaced : known.strategy().replaced(newPreface, replacements);
      replaced.derived.put(Active.class, new Active(active));
    }
    return replaced;
  }

  /** Returns this strategy with others in place of all elements and relations, at the same ends. */
  Strategy replaced(List<Element> newElements, List<Relation> newRelations) {
    return new Strategy(preface, newElements, newRelations, structure.ends(), keyResultSupports);
  }

  // Views and parts of it

  /**
   * Returns the part of this strategy that a predicate selects: its elements, and the relations
   * whose ends are both selected. A part of a valid strategy is always valid.
   *
   * @param selected says which elements stay
   * @return the part, in the same order; this strategy itself if everything is selected
   */
  public Strategy subset(Predicate<? super Element> selected) {
    return Selection.of(this, selected);
  }

  /**
   * Returns this strategy without the work that was {@linkplain Status#DROPPED given up}, the key
   * results of such objectives, functions that are vacant, and their relations, and in which each
   * measure has what it {@linkplain Measure#measure() uses}: that of which every analysis speaks. A
   * vacant function in which others stand stays, with these only. It is computed once.
   *
   * @return this strategy itself if nothing was given up, and no measure uses another
   */
  public Strategy withoutDropped() {
    return derived(Active.class, Active::of).strategy();
  }

  /**
   * Returns this strategy as it stands on a day: what has ended by then is done, whatever its
   * status was. Cost: that of a copy, and constant if nothing says when it ended.
   *
   * @param day the day; without one all that says when it ended has ended
   * @return this strategy itself if nothing has ended that is not said to be done
   */
  public Strategy asOf(Optional<LocalDate> day) {
    return derived(Ending.class, Ending::of).by(day, this);
  }

  /**
   * Says whether anything has an end that is not said to be done, so that this strategy stands
   * otherwise {@linkplain #asOf on one day} than on another. It is computed once.
   *
   * @return false if {@code asOf} returns this strategy whatever the day
   */
  public boolean dependsOnDay() {
    return !derived(Ending.class, Ending::of).work().isEmpty();
  }

  /**
   * Returns this strategy with key results that have what they take of their objectives: start, due
   * date, status unless it is something else than active, perspective, and what they leave out. It
   * is computed once.
   *
   * @return this strategy itself if there is nothing to fill in
   */
  public Strategy withKeyResultsFilledIn() {
    return hasKeyResults() ? derived(FilledIn.class, FilledIn::of).strategy() : this;
  }

  /**
   * Returns what follows from this strategy, for algorithms of your own that several questions
   * share. It is computed at the first call and kept with the strategy.
   *
   * @param type the class of what follows, one of your own, as a strategy keeps one of each
   * @param compute computes it, the same whenever it is asked
   * @param <T> the type of what follows, immutable
   * @return what was computed first
   */
  public <T> T derived(Class<T> type, Function<? super Strategy, ? extends T> compute) {
    Object known = derived.get(type);
    // Not in one step, as one may rest on others. Who is second has computed the same in vain.
    if (known == null) {
      T computed = compute.apply(this);
      Object first = derived.putIfAbsent(type, computed);
      known = first == null ? computed : first;
    }
    return type.cast(known);
  }

  /** Returns the places of the supports that make key results. */
  BitSet keyResultSupports() {
    return keyResultSupports;
  }

  /** Returns the ends of all relations. */
  Ends ends() {
    return structure.ends();
  }

  /** Returns ids in ascending order that are mostly those of the elements, as far as known. */
  String[] sortedIds() {
    String[] sorted = structure.sortedIds();
    Active known = (Active) derived.get(Active.class);
    return sorted.length == 0 && known != null ? known.strategy().structure.sortedIds() : sorted;
  }

  /**
   * Returns this strategy as a graph of JGraphT, for algorithms of your own. Every method that
   * would change it throws {@link UnsupportedOperationException}. All edges are directed from
   * source to target; a {@link Collaboration}, which has no direction, is one edge from its smaller
   * id to its larger one. The weight of an edge is the weight of a support or influence, the
   * strength of a hindrance or collaboration, and 1 for all others; influences that harm have one
   * below 0.
   *
   * <p>It is built once, at the first call, in time linear in elements and relations; it takes
   * several hundred bytes an element.
   *
   * @return an unmodifiable directed multigraph without loops at a single vertex
   */
  public Graph<Element, Relation> graph() {
    return derived(StrategyGraph.class, StrategyGraph::of).graph();
  }

  // Identity

  /**
   * Says whether another object is a strategy of the same content: equal name, description, tags
   * and properties, equal elements and equal relations. The order of elements and relations does
   * not count; the order of the measures, readings and demands of one element does.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    return other instanceof Strategy that
        && preface.equals(that.preface)
        && elements.size() == that.elements.size()
        && relations.size() == that.relations.size()
        && new HashSet<>(elements).equals(new HashSet<>(that.elements))
        && new HashSet<>(relations).equals(new HashSet<>(that.relations));
  }

  @Override
  public int hashCode() {
    int hash = preface.hashCode();
    for (Element element : elements) {
      hash += element.hashCode();
    }
    for (Relation relation : relations) {
      hash += relation.hashCode();
    }
    return hash;
  }

  @Override
  public String toString() {
    return "Strategy[%s, %s elements, %s relations]"
        .formatted(name(), elements.size(), relations.size());
  }
}
