package io.alignment.model;

import static io.alignment.model.NotNull.notNull;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the builders of all elements have in common. A builder accepts anything; {@link
 * StrategyBuilder#problems()} judges it later, together with everything else.
 *
 * <p>Builders can be used again after {@code build()}; they are not for several threads at once.
 *
 * @param <B> the type of the builder itself
 */
public abstract sealed class ElementBuilder<B extends ElementBuilder<B>>
    permits Vision.Builder,
        WorkItemBuilder,
        BusinessFunction.Builder,
        Resource.Builder,
        Factor.Builder {

  final String id;
  private String name;
  private Optional<String> description = Optional.empty();
  private Set<String> tags = Set.of();
  private Map<String, String> properties = Map.of();

  ElementBuilder(String id, String name) {
    this.id = notNull(id, "id");
    this.name = notNull(name, "name");
  }

  ElementBuilder(Element element) {
    this(element.id(), element.name());
    description = element.description();
    tags = element.tags();
    properties = element.properties();
  }

  /** Every builder is one of builders of its own kind. */
  @SuppressWarnings("unchecked")
  final B self() {
    return (B) this;
  }

  /** {@return the element as described so far} */
  public abstract Element build();

  /**
   * Sets the name that people read.
   *
   * @param name the name
   * @return this builder
   */
  public B name(String name) {
    this.name = notNull(name, "name");
    return self();
  }

  /**
   * Sets the description; by default there is none.
   *
   * @param description prose
   * @return this builder
   */
  public B description(String description) {
    this.description = Optional.of(notNull(description, "description"));
    return self();
  }

  /**
   * Adds a tag; by default there is none.
   *
   * @param tag a label for selecting
   * @return this builder
   */
  public B tag(String tag) {
    tags = Copies.with(tags, notNull(tag, "tag"));
    return self();
  }

  /**
   * Sets one of the user's own properties; by default there is none.
   *
   * @param key the name of the property
   * @param value its value; it replaces one set before
   * @return this builder
   */
  public B property(String key, String value) {
    properties = Copies.with(properties, notNull(key, "key"), notNull(value, "value"));
    return self();
  }

  About about() {
    return new About(name, description, tags, properties);
  }
}
