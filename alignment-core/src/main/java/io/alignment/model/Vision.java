package io.alignment.model;

import static io.alignment.model.NotNull.notNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the business wants to be: the top of the strategy. Several visions count the same.
 *
 * @param id unique over the strategy
 * @param about what people read about it
 * @param horizon the day by which it should be reached, if one is set
 */
public record Vision(String id, About about, Optional<LocalDate> horizon) implements Element {

  /**
   * Returns a vision with a name only.
   *
   * @param id unique over the strategy
   * @param name the name that people read
   * @return the vision
   */
  public static Vision of(String id, String name) {
    return builder(id, name).build();
  }

  /**
   * Returns a builder of a vision without a horizon.
   *
   * @param id unique over the strategy
   * @param name the name that people read
   * @return a new builder
   */
  public static Builder builder(String id, String name) {
    return new Builder(id, name);
  }

  /** {@return a builder that starts from this vision} */
  public Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  public Type type() {
    return Type.VISION;
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Builds a {@link Vision}. */
  public static final class Builder extends ElementBuilder<Builder> {
    private Optional<LocalDate> horizon = Optional.empty();

    private Builder(String id, String name) {
      super(id, name);
    }

    private Builder(Vision vision) {
      super(vision);
      horizon = vision.horizon;
    }

    /**
     * Sets the day by which the vision should be reached.
     *
     * @param horizon the day
     * @return this builder
     */
    public Builder horizon(LocalDate horizon) {
      this.horizon = Optional.of(notNull(horizon, "horizon"));
      return this;
    }

    @Override
    public Vision build() {
      return new Vision(id, about(), horizon);
    }
  }
}
