package io.alignment.model;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jgrapht.Graph;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.DirectedMultigraph;
import org.jspecify.annotations.Nullable;

/**
 * A strategy: visions, objectives, initiatives, business functions, resources and factors, and the
 * relations between them. Immutable, safe for use by several threads, and always structurally valid
 * (see {@link Problem.Code}), so whoever holds one needs no checks. An empty strategy is valid.
 *
 * <p>Two strategies are {@linkplain #equals equal} if they have the same content; the order in
 * which it was added does not count. Iteration is in that order.
 */
public final class Strategy {

  private final About about;
  private final ImmutableList<Element> elements;
  private final ImmutableList<Relation> relations;
  // Derived and equal whoever computes them, so a race costs time and nothing else.
  private volatile @Nullable StrategyIndex index;
  // What the index is made of, until it is.
  private volatile @Nullable Ends ends;
  private volatile @Nullable Strategy withoutDropped;
  private volatile @Nullable Graph<Element, Relation> graph;

  /** Takes parts that are known to be valid together, and the ends of these relations. */
  Strategy(About about, List<Element> elements, List<Relation> relations, @Nullable Ends ends) {
    this.about = about;
    this.elements = ImmutableList.copyOf(elements);
    this.relations = ImmutableList.copyOf(relations);
    this.ends = ends;
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
    return about;
  }

  /** {@return the name that people read} */
  public String name() {
    return about.name();
  }

  /** {@return the description, if there is one} */
  public Optional<String> description() {
    return about.description();
  }

  /** {@return the tags, in the order in which they were given} */
  public Set<String> tags() {
    return about.tags();
  }

  /** {@return the user's own properties, in the order in which they were given} */
  public Map<String, String> properties() {
    return about.properties();
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
    return elements.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .collect(ImmutableList.toImmutableList());
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

  /**
   * Returns an element by its id.
   *
   * @param id the id
   * @return the element, empty if there is none with this id
   */
  public Optional<Element> element(String id) {
    int found = index().indexOf(id);
    return found < 0 ? Optional.empty() : Optional.of(index().element(found));
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

  private <R extends Relation> List<R> relations(String id, Class<R> type, boolean outgoing) {
    int element = index().indexOf(id);
    ImmutableList.Builder<R> found = ImmutableList.builder();
    for (Relation.Kind kind : Relation.Kind.values()) {
      if (element < 0 || !type.isAssignableFrom(kind.type())) {
        continue;
      }
      Adjacency arcs = outgoing ? index().outgoing(kind) : index().incoming(kind);
      for (int arc = arcs.first(element); arc < arcs.end(element); arc++) {
        found.add(type.cast(arcs.relation(arc)));
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

  /**
   * Returns this strategy with some elements replaced by others of the same id, type and kind. It
   * keeps what is known of the relations. Cost: linear in elements, but only in copying.
   *
   * @param replacements the new elements by the same old objects
   */
  @SuppressWarnings("ReferenceEquality") // The very same strategy, not one of the same content.
  Strategy replaced(About newAbout, IdentityHashMap<Element, Element> replacements) {
    Ends between = ends;
    StrategyIndex known = index;
    Element[] next = elements.toArray(Element[]::new);
    byte[] traits = between == null ? new byte[next.length] : between.traits().clone();
    int left = replacements.size();
    for (int place = 0; left > 0; place++) {
      Element replacement = replacements.get(next[place]);
      if (replacement != null) {
        next[place] = replacement;
        traits[place] = ElementFlags.of(replacement);
        left--;
      }
    }
    Strategy replaced =
        new Strategy(
            newAbout,
            ImmutableList.copyOf(next),
            relations,
            between == null ? null : between.withTraits(traits));
    replaced.index = known == null ? null : known.replaced(replacements.values());
    Strategy active = withoutDropped;
    if (active == this) {
      replaced.withoutDropped = isAnyDropped(replacements.values()) ? null : replaced;
    } else if (active != null
        && !isAnyDropped(replacements.keySet())
        && !isAnyDropped(replacements.values())) {
      replaced.withoutDropped = active.replaced(newAbout, replacements);
    }
    return replaced;
  }

  private static boolean isAnyDropped(Collection<Element> elements) {
    return elements.stream().anyMatch(Strategy::isDropped);
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
    boolean[] isSelected = new boolean[elements.size()];
    int size = 0;
    for (int place = 0; place < isSelected.length; place++) {
      isSelected[place] = selected.test(elements.get(place));
      size += isSelected[place] ? 1 : 0;
    }
    if (size == elements.size()) {
      return this;
    }
    ImmutableList.Builder<Element> keptElements = ImmutableList.builderWithExpectedSize(size);
    for (int place = 0; place < isSelected.length; place++) {
      if (isSelected[place]) {
        keptElements.add(elements.get(place));
      }
    }
    Ends between = ends();
    ImmutableList.Builder<Relation> keptRelations =
        ImmutableList.builderWithExpectedSize(relations.size());
    for (int relation = 0; relation < relations.size(); relation++) {
      if (between.joins(relation, isSelected)) {
        keptRelations.add(relations.get(relation));
      }
    }
    return new Strategy(
        about, keptElements.build(), keptRelations.build(), between.subset(isSelected));
  }

  /**
   * Returns this strategy without the work that was {@linkplain Status#DROPPED given up} and its
   * relations: the part of which every analysis speaks. It is computed once.
   *
   * @return this strategy itself if nothing was given up
   */
  public Strategy withoutDropped() {
    Strategy known = withoutDropped;
    if (known == null) {
      known = subset(element -> !isDropped(element));
      withoutDropped = known;
    }
    return known;
  }

  private static boolean isDropped(Element element) {
    // Asking whether it is a WorkItem would take long where it is none: that is an interface.
    return switch (element.type()) {
      case OBJECTIVE -> ((Objective) element).status() == Status.DROPPED;
      case INITIATIVE -> ((Initiative) element).status() == Status.DROPPED;
      case VISION, FUNCTION, RESOURCE, FACTOR -> false;
    };
  }

  /**
   * Returns this strategy as arrays of integers, for analyses that want to be fast. It is built
   * once, at the first call.
   *
   * @return the index of all elements and relations, also of those given up
   */
  public StrategyIndex index() {
    StrategyIndex known = index;
    if (known == null) {
      known = new StrategyIndex(elements, relations, ends());
      index = known;
      ends = null;
    }
    return known;
  }

  /** Returns the same strategy, which tells whenever somebody looks at a relation of its index. */
  Strategy watched(Runnable visit) {
    Strategy watched = new Strategy(about, elements, relations, ends());
    watched.index = index().watched(visit);
    return watched;
  }

  private Ends ends() {
    Ends known = ends;
    return known == null ? Columns.ofSound(elements, relations).ends(sortedIds()) : known;
  }

  /** Returns ids in ascending order that are mostly those of the elements, as far as known. */
  String[] sortedIds() {
    StrategyIndex known = index;
    if (known != null) {
      return known.ids();
    }
    Ends between = ends;
    return between == null ? new String[0] : between.sortedBefore();
  }

  /**
   * Returns this strategy as a graph of JGraphT, for algorithms of your own. Every method that
   * would change it throws {@link UnsupportedOperationException}. All edges are directed from
   * source to target; a {@link Collaboration}, which has no direction, is one edge from its smaller
   * id to its larger one. The graph is unweighted: what relations carry is in the relations.
   *
   * <p>It is built once, at the first call, in time linear in elements and relations; it takes
   * several hundred bytes an element.
   *
   * @return an unmodifiable directed multigraph without loops at a single vertex
   */
  public Graph<Element, Relation> graph() {
    Graph<Element, Relation> known = graph;
    if (known == null) {
      Graph<Element, Relation> built = new DirectedMultigraph<>(Relation.class);
      elements.forEach(built::addVertex);
      StrategyIndex byId = index();
      for (Relation relation : relations) {
        built.addEdge(
            byId.element(byId.indexOf(relation.source())),
            byId.element(byId.indexOf(relation.target())),
            relation);
      }
      known = new AsUnmodifiableGraph<>(built);
      graph = known;
    }
    return known;
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
        && about.equals(that.about)
        && elements.size() == that.elements.size()
        && relations.size() == that.relations.size()
        && new HashSet<>(elements).equals(new HashSet<>(that.elements))
        && new HashSet<>(relations).equals(new HashSet<>(that.relations));
  }

  @Override
  public int hashCode() {
    int hash = about.hashCode();
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
