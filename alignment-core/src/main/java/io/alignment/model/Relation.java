package io.alignment.model;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

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
        Attachment,
        Assignment,
        Collaboration,
        Communication,
        Dependency,
        Influence,
        Answer,
        Consultation,
        Notification {

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
  default Relation between(String source, String target) {
    Fields<Relation> fields = FieldTable.of(kind());
    return fields.make(
        field ->
            switch (field.position()) {
              case 0 -> Optional.of(source);
              case 1 -> Optional.of(target);
              default -> field.value(this);
            });
  }

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

  /** At which of its two ends documents write a relation. */
  enum Home {
    /** Where it starts from. */
    SOURCE,
    /** Where it leads to. */
    TARGET
  }

  /**
   * Between which elements a relation may lead: from one of some types to one of others.
   *
   * @param sources the types from which it may lead
   * @param targets the types to which it may lead from there
   */
  record LegalEnds(List<Element.Type> sources, List<Element.Type> targets) {

    public LegalEnds {
      sources = ImmutableList.copyOf(sources);
      targets = ImmutableList.copyOf(targets);
    }

    private static LegalEnds from(Element.Type... sources) {
      return new LegalEnds(List.of(sources), List.of());
    }

    private LegalEnds to(Element.Type... types) {
      return new LegalEnds(sources, List.of(types));
    }
  }

  /** The kinds of relation. */
  enum Kind {
    /** An objective or initiative serves an objective or vision: {@link Support}. */
    SUPPORT(
        io.alignment.model.Support.class,
        "supports",
        Home.SOURCE,
        LegalEnds.from(Element.Type.OBJECTIVE).to(Element.Type.OBJECTIVE, Element.Type.VISION),
        LegalEnds.from(Element.Type.INITIATIVE).to(Element.Type.OBJECTIVE)),
    /** An objective or initiative works against an objective: {@link Hindrance}. */
    HINDRANCE(
        io.alignment.model.Hindrance.class,
        "hinders",
        Home.SOURCE,
        LegalEnds.from(Element.Type.OBJECTIVE, Element.Type.INITIATIVE).to(Element.Type.OBJECTIVE)),
    /** A function answers for work or for a resource: {@link Ownership}. */
    OWNERSHIP(
        io.alignment.model.Ownership.class,
        "owner",
        Home.TARGET,
        LegalEnds.from(Element.Type.FUNCTION)
            .to(Element.Type.OBJECTIVE, Element.Type.INITIATIVE, Element.Type.RESOURCE)),
    /** A function takes part in work: {@link Participation}. */
    PARTICIPATION(
        io.alignment.model.Participation.class,
        "participates",
        Home.SOURCE,
        LegalEnds.from(Element.Type.FUNCTION).to(Element.Type.OBJECTIVE, Element.Type.INITIATIVE)),
    /** A resource is given to work: {@link Allocation}. */
    ALLOCATION(
        io.alignment.model.Allocation.class,
        "allocations",
        Home.SOURCE,
        LegalEnds.from(Element.Type.RESOURCE).to(Element.Type.OBJECTIVE, Element.Type.INITIATIVE)),
    /** A function or initiative is part of another: {@link Membership}. */
    MEMBERSHIP(
        io.alignment.model.Membership.class,
        "partOf",
        Home.SOURCE,
        LegalEnds.from(Element.Type.FUNCTION).to(Element.Type.FUNCTION),
        LegalEnds.from(Element.Type.INITIATIVE).to(Element.Type.INITIATIVE)),
    /** A function works in a second one as well: {@link Attachment}. */
    ATTACHMENT(
        io.alignment.model.Attachment.class,
        "alsoIn",
        Home.SOURCE,
        LegalEnds.from(Element.Type.FUNCTION).to(Element.Type.FUNCTION)),
    /** A person fills a role: {@link Assignment}. */
    ASSIGNMENT(
        io.alignment.model.Assignment.class,
        "fills",
        Home.SOURCE,
        LegalEnds.from(Element.Type.RESOURCE).to(Element.Type.FUNCTION)),
    /** Two functions work together: {@link Collaboration}. */
    COLLABORATION(
        io.alignment.model.Collaboration.class,
        "collaborates",
        Home.SOURCE,
        LegalEnds.from(Element.Type.FUNCTION).to(Element.Type.FUNCTION)),
    /** A function tells another: {@link Communication}. */
    COMMUNICATION(
        io.alignment.model.Communication.class,
        "communicates",
        Home.SOURCE,
        LegalEnds.from(Element.Type.FUNCTION).to(Element.Type.FUNCTION)),
    /** Work needs other work first: {@link Dependency}. */
    DEPENDENCY(
        io.alignment.model.Dependency.class,
        "dependsOn",
        Home.SOURCE,
        LegalEnds.from(Element.Type.OBJECTIVE, Element.Type.INITIATIVE)
            .to(Element.Type.OBJECTIVE, Element.Type.INITIATIVE)),
    /** A factor acts on an element: {@link Influence}. */
    INFLUENCE(
        io.alignment.model.Influence.class,
        "influences",
        Home.SOURCE,
        LegalEnds.from(Element.Type.FACTOR)
            .to(
                Element.Type.OBJECTIVE,
                Element.Type.INITIATIVE,
                Element.Type.FUNCTION,
                Element.Type.RESOURCE,
                Element.Type.FACTOR)),
    /** Work answers a threat or weakness, or uses a strength or opportunity: {@link Answer}. */
    ANSWER(
        io.alignment.model.Answer.class,
        "answers",
        Home.SOURCE,
        LegalEnds.from(Element.Type.OBJECTIVE, Element.Type.INITIATIVE).to(Element.Type.FACTOR)),
    /** A function has to be asked about work: {@link Consultation}. */
    CONSULTATION(
        io.alignment.model.Consultation.class,
        "consulted",
        Home.SOURCE,
        LegalEnds.from(Element.Type.FUNCTION).to(Element.Type.OBJECTIVE, Element.Type.INITIATIVE)),
    /** A function is told about work: {@link Notification}. */
    NOTIFICATION(
        io.alignment.model.Notification.class,
        "informed",
        Home.SOURCE,
        LegalEnds.from(Element.Type.FUNCTION).to(Element.Type.OBJECTIVE, Element.Type.INITIATIVE));

    private final Class<? extends Relation> type;
    private final String field;
    private final Home home;

    @SuppressWarnings("ImmutableEnumChecker") // Lists of lists, all of them copied.
    private final ImmutableList<LegalEnds> legalEnds;

    // A bit for each pair of types, as millions of relations ask.
    private final long legal;

    Kind(Class<? extends Relation> type, String field, Home home, LegalEnds... legalEnds) {
      this.type = type;
      this.field = field;
      this.home = home;
      this.legalEnds = ImmutableList.copyOf(legalEnds);
      long pairs = 0;
      for (LegalEnds ends : legalEnds) {
        for (Element.Type source : ends.sources()) {
          for (Element.Type target : ends.targets()) {
            pairs |= pair(source, target);
          }
        }
      }
      legal = pairs;
    }

    @SuppressWarnings("EnumOrdinal") // The number is made and read here only.
    private static long pair(Element.Type source, Element.Type target) {
      return 1L << (8 * source.ordinal() + target.ordinal());
    }

    /** {@return the record that holds relations of this kind} */
    public Class<? extends Relation> type() {
      return type;
    }

    /** {@return the name of the field of an element in which documents write such relations} */
    public String field() {
      return field;
    }

    /** {@return with which of the two elements documents write such a relation} */
    public Home home() {
      return home;
    }

    /** {@return whether documents write at most one of them at an element: each is part of one} */
    public boolean isSingle() {
      return this == MEMBERSHIP;
    }

    /** {@return between which elements such a relation may lead; each entry is a possibility} */
    public List<LegalEnds> legalEnds() {
      return legalEnds;
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
      return (legal & pair(source, target)) != 0;
    }
  }
}
