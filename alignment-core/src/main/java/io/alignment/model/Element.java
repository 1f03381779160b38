package io.alignment.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Something a strategy speaks of. Elements are values: they know nothing of each other, and the
 * {@link Relation relations} between them name them by id.
 *
 * <p>An element may be held in any state, also a wrong one (a blank id, a due date before the
 * start); {@link StrategyBuilder#problems()} says what is wrong, and no {@link Strategy} ever
 * contains it. Every element hashes by its id alone, so it is cheap as a key.
 */
public sealed interface Element extends Part
    permits Vision, WorkItem, BusinessFunction, Resource, Factor {

  /** {@return the user's own name for this element in relations, unique over the whole strategy} */
  String id();

  /** {@return what people read about this element} */
  About about();

  /** {@return which of the six types of element this is} */
  Type type();

  /**
   * Returns this element under another id. Relations are not touched; see {@link
   * StrategyBuilder#rename(String, String)}.
   *
   * @param id the new id
   * @return an element equal to this one but for its id
   */
  default Element withId(String id) {
    return FieldTable.of(type()).with(this, "id", id);
  }

  /**
   * Returns this element with other ids where it names others, as measures name their owners. Its
   * own id is not touched, nor are relations; see {@link StrategyBuilder#rename(String, String)}.
   *
   * @param ids returns the new id for an old one
   * @return an element equal to this one but for such fields
   */
  default Element naming(UnaryOperator<String> ids) {
    return References.changed(this, id -> Optional.of(ids.apply(id)));
  }

  /** {@return the name that people read} */
  default String name() {
    return about().name();
  }

  /** {@return the description, if there is one} */
  default Optional<String> description() {
    return about().description();
  }

  /** {@return the tags, in the order in which they were given} */
  default Set<String> tags() {
    return about().tags();
  }

  /** {@return the user's own properties, in the order in which they were given} */
  default Map<String, String> properties() {
    return about().properties();
  }

  /** The types of element. */
  enum Type {
    /** A {@link io.alignment.model.Vision}. */
    VISION("visions"),
    /** An {@link io.alignment.model.Objective}. */
    OBJECTIVE("objectives"),
    /** An {@link io.alignment.model.Initiative}. */
    INITIATIVE("initiatives"),
    /** A {@link io.alignment.model.BusinessFunction}. */
    FUNCTION("functions"),
    /** A {@link io.alignment.model.Resource}. */
    RESOURCE("resources"),
    /** A {@link io.alignment.model.Factor}. */
    FACTOR("factors");

    private final String section;

    Type(String section) {
      this.section = section;
    }

    /** {@return the name of the section of a document in which such elements stand} */
    public String section() {
      return section;
    }
  }
}
