package io.alignment.model;

import static io.alignment.model.NotNull.notNull;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A strength, weakness, opportunity or threat, or a <em>driver</em>, of which nobody has said
 * whether it is any of them.
 *
 * @param id unique over the strategy
 * @param about what people read about it
 * @param quadrant its place in the SWOT matrix; empty for a driver
 * @param domain what part of the business or its surroundings it concerns, if said
 * @param importance above 0, relative within the internal or the external factors, if judged
 * @param rating from 1 (poorly) to 4 (superbly): how well the business responds to it, if judged
 */
public record Factor(
    String id,
    About about,
    Optional<Quadrant> quadrant,
    Optional<Domain> domain,
    OptionalDouble importance,
    OptionalDouble rating)
    implements Element {

  /**
   * Returns a factor with a name only.
   *
   * @param id unique over the strategy
   * @param name the name that people read
   * @param quadrant its place in the SWOT matrix
   * @return the factor
   */
  public static Factor of(String id, String name, Quadrant quadrant) {
    return builder(id, name, quadrant).build();
  }

  /**
   * Returns a builder of a driver, which has no quadrant.
   *
   * @param id unique over the strategy
   * @param name the name that people read
   * @return a new builder
   */
  public static Builder builder(String id, String name) {
    return new Builder(id, name);
  }

  /**
   * Returns a builder of a factor without domain, importance or rating.
   *
   * @param id unique over the strategy
   * @param name the name that people read
   * @param quadrant its place in the SWOT matrix
   * @return a new builder
   */
  public static Builder builder(String id, String name, Quadrant quadrant) {
    return builder(id, name).quadrant(quadrant);
  }

  /** {@return a builder that starts from this factor} */
  public Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  public Type type() {
    return Type.FACTOR;
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /**
   * Says whether it lies in a quadrant.
   *
   * @param other the quadrant
   * @return true if it does; a driver lies in none
   */
  public boolean isIn(Quadrant other) {
    return quadrant.isPresent() && quadrant.get() == other;
  }

  /** The four fields of the SWOT matrix. */
  public enum Quadrant {
    /** Internal and helpful. */
    STRENGTH,
    /** Internal and harmful. */
    WEAKNESS,
    /** External and helpful. */
    OPPORTUNITY,
    /** External and harmful. */
    THREAT;

    /** {@return whether such factors lie within the business} */
    public boolean isInternal() {
      return this == STRENGTH || this == WEAKNESS;
    }

    /** {@return whether such factors help} */
    public boolean isHelpful() {
      return this == STRENGTH || this == OPPORTUNITY;
    }
  }

  /** What a factor concerns. */
  public enum Domain {
    /** Who leads, and how. */
    LEADERSHIP,
    /** How the business is organized. */
    STRUCTURE,
    /** What people here take for granted. */
    CULTURE,
    /** Money, people, technology. */
    RESOURCES,
    /** What people can do. */
    SKILLS,
    /** The market. */
    MARKET,
    /** The competition. */
    COMPETITION,
    /** The economy. */
    ECONOMY,
    /** Laws and rules. */
    REGULATION,
    /** What technology makes possible. */
    TECHNOLOGY,
    /** The customers. */
    CUSTOMERS
  }

  /** Builds a {@link Factor}. */
  public static final class Builder extends ElementBuilder<Builder> {
    private Optional<Quadrant> quadrant = Optional.empty();
    private Optional<Domain> domain = Optional.empty();
    private OptionalDouble importance = OptionalDouble.empty();
    private OptionalDouble rating = OptionalDouble.empty();

    private Builder(String id, String name) {
      super(id, name);
    }

    private Builder(Factor factor) {
      super(factor);
      quadrant = factor.quadrant;
      domain = factor.domain;
      importance = factor.importance;
      rating = factor.rating;
    }

    /**
     * Sets the place in the SWOT matrix; by default it has none.
     *
     * @param quadrant the quadrant
     * @return this builder
     */
    public Builder quadrant(Quadrant quadrant) {
      this.quadrant = Optional.of(notNull(quadrant, "quadrant"));
      return this;
    }

    /**
     * Sets what the factor concerns.
     *
     * @param domain the domain
     * @return this builder
     */
    public Builder domain(Domain domain) {
      this.domain = Optional.of(notNull(domain, "domain"));
      return this;
    }

    /**
     * Sets how much the factor matters.
     *
     * @param importance above 0, relative to the other factors of its side
     * @return this builder
     */
    public Builder importance(double importance) {
      this.importance = OptionalDouble.of(importance);
      return this;
    }

    /**
     * Sets how well the business responds.
     *
     * @param rating from 1 to 4
     * @return this builder
     */
    public Builder rating(double rating) {
      this.rating = OptionalDouble.of(rating);
      return this;
    }

    @Override
    public Factor build() {
      return new Factor(id, about(), quadrant, domain, importance, rating);
    }
  }
}
