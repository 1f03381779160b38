package io.alignment.model;

/**
 * A typed, directed tie between two elements, from the one who serves to the one served. It names
 * its ends by id.
 *
 * <p>Between the same two elements there is at most one relation of a kind, but for those that
 * {@link #distinction()} tells apart.
 */
public sealed interface Relation extends Part
    permits Support,
        Hindrance,
        Ownership,
        Participation,
        Allocation,
        Membership,
        Assignment,
        Collaboration,
        Communication,
        Dependency,
        Influence {

  /** {@return the id of the element from which it starts} */
  String source();

  /** {@return the id of the element to which it leads} */
  String target();

  /** {@return which of the kinds of relation this is} */
  Kind kind();

  /**
   * Returns this relation between other elements.
   *
   * @param source the id of the new source
   * @param target the id of the new target
   * @return a relation equal to this one but for its ends
   */
  Relation between(String source, String target);

  /**
   * Returns what tells this relation apart from others of its kind between the same ends: the
   * channel of a collaboration or communication, the period of an allocation, and nothing for all
   * others.
   *
   * @return the distinction, empty if there is none
   */
  default String distinction() {
    return "";
  }

  /** The kinds of relation. */
  enum Kind {
    /** An objective or initiative serves an objective or vision: {@link Support}. */
    SUPPORT(io.alignment.model.Support.class),
    /** An objective or initiative works against an objective: {@link Hindrance}. */
    HINDRANCE(io.alignment.model.Hindrance.class),
    /** A function answers for work or for a resource: {@link Ownership}. */
    OWNERSHIP(io.alignment.model.Ownership.class),
    /** A function takes part in work: {@link Participation}. */
    PARTICIPATION(io.alignment.model.Participation.class),
    /** A resource is given to work: {@link Allocation}. */
    ALLOCATION(io.alignment.model.Allocation.class),
    /** A function is part of another: {@link Membership}. */
    MEMBERSHIP(io.alignment.model.Membership.class),
    /** A person fills a role: {@link Assignment}. */
    ASSIGNMENT(io.alignment.model.Assignment.class),
    /** Two functions work together: {@link Collaboration}. */
    COLLABORATION(io.alignment.model.Collaboration.class),
    /** A function tells another: {@link Communication}. */
    COMMUNICATION(io.alignment.model.Communication.class),
    /** Work needs other work first: {@link Dependency}. */
    DEPENDENCY(io.alignment.model.Dependency.class),
    /** A factor acts on an element: {@link Influence}. */
    INFLUENCE(io.alignment.model.Influence.class);

    private final Class<? extends Relation> type;

    Kind(Class<? extends Relation> type) {
      this.type = type;
    }

    /** {@return the record that holds relations of this kind} */
    public Class<? extends Relation> type() {
      return type;
    }

    /**
     * Says whether a relation of this kind may lead from one type of element to another. (That an
     * assignment starts from a <em>human</em> resource is checked besides.)
     *
     * @param source the type of the source
     * @param target the type of the target
     * @return true if it may
     */
    public boolean joins(Element.Type source, Element.Type target) {
      return switch (this) {
        case SUPPORT ->
            (target == Element.Type.OBJECTIVE && isWork(source))
                || (target == Element.Type.VISION && source == Element.Type.OBJECTIVE);
        case HINDRANCE -> isWork(source) && target == Element.Type.OBJECTIVE;
        case OWNERSHIP ->
            source == Element.Type.FUNCTION && (isWork(target) || target == Element.Type.RESOURCE);
        case PARTICIPATION -> source == Element.Type.FUNCTION && isWork(target);
        case ALLOCATION -> source == Element.Type.RESOURCE && isWork(target);
        case MEMBERSHIP, COLLABORATION, COMMUNICATION ->
            source == Element.Type.FUNCTION && target == Element.Type.FUNCTION;
        case ASSIGNMENT -> source == Element.Type.RESOURCE && target == Element.Type.FUNCTION;
        case DEPENDENCY -> isWork(source) && isWork(target);
        case INFLUENCE -> source == Element.Type.FACTOR && target != Element.Type.VISION;
      };
    }

    private static boolean isWork(Element.Type type) {
      return type == Element.Type.OBJECTIVE || type == Element.Type.INITIATIVE;
    }
  }
}
