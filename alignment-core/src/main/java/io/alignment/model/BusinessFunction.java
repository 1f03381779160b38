package io.alignment.model;

import static io.alignment.model.NotNull.notNull;

/**
 * Somebody who answers for work: a division, a department, a team or a role.
 *
 * @param id unique over the strategy
 * @param about what people read about it
 * @param kind its rank in the organization
 * @param vacant whether nobody is there: it answers for nothing, does nothing, and talks to nobody
 * @param top whether the strategy is told from here
 */
public record BusinessFunction(String id, About about, Kind kind, boolean vacant, boolean top)
    implements Element {

  /**
   * Returns a department with a name only.
   *
   * @param id unique over the strategy
   * @param name the name that people read
   * @return the function
   */
  public static BusinessFunction of(String id, String name) {
    return builder(id, name).build();
  }

  /**
   * Returns a builder of a department.
   *
   * @param id unique over the strategy
   * @param name the name that people read
   * @return a new builder
   */
  public static Builder builder(String id, String name) {
    return new Builder(id, name);
  }

  /** {@return a builder that starts from this function} */
  public Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  public Type type() {
    return Type.FUNCTION;
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** The ranks of function. */
  public enum Kind {
    /** Several departments together. */
    DIVISION,
    /** A department: the default. */
    DEPARTMENT,
    /** A team. */
    TEAM,
    /** A role that a person fills. */
    ROLE
  }

  /** Builds a {@link BusinessFunction}. */
  public static final class Builder extends ElementBuilder<Builder> {
    private Kind kind = Kind.DEPARTMENT;
    private boolean vacant;
    private boolean top;

    private Builder(String id, String name) {
      super(id, name);
    }

    private Builder(BusinessFunction function) {
      super(function);
      kind = function.kind;
      vacant = function.vacant;
      top = function.top;
    }

    /**
     * Sets the rank; a department by default.
     *
     * @param kind the rank
     * @return this builder
     */
    public Builder kind(Kind kind) {
      this.kind = notNull(kind, "kind");
      return this;
    }

    /**
     * Says whether nobody is there; by default somebody is.
     *
     * @param vacant true if nobody is
     * @return this builder
     */
    public Builder vacant(boolean vacant) {
      this.vacant = vacant;
      return this;
    }

    /**
     * Says whether the strategy is told from here, as from an owner or a board; by default that
     * follows from who stands in whom and who owns what.
     *
     * @param top true if it is
     * @return this builder
     */
    public Builder top(boolean top) {
      this.top = top;
      return this;
    }

    @Override
    public BusinessFunction build() {
      return new BusinessFunction(id, about(), kind, vacant, top);
    }
  }
}
