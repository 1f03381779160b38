package io.alignment.interchange.archimate;

import static io.alignment.model.Element.Type.FACTOR;
import static io.alignment.model.Element.Type.FUNCTION;
import static io.alignment.model.Element.Type.INITIATIVE;
import static io.alignment.model.Element.Type.OBJECTIVE;
import static io.alignment.model.Element.Type.RESOURCE;
import static io.alignment.model.Element.Type.VISION;

import com.google.common.collect.ImmutableList;
import io.alignment.model.Element;
import io.alignment.model.Relation.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a relationship of ArchiMate means in a strategy.
 *
 * @param kind the kind of relation
 * @param isReversed whether it leads the other way
 * @param isGuessed whether it could mean something else as well
 */
record Meaning(Kind kind, boolean isReversed, boolean isGuessed) {

  private static final String COMPOSITION = "Composition";
  private static final String AGGREGATION = "Aggregation";
  private static final String TRIGGERING = "Triggering";
  static final String ASSOCIATION = "Association";
  static final String INFLUENCE = "Influence";

  private static final Set<Element.Type> WORK = EnumSet.of(OBJECTIVE, INITIATIVE);

  /** What can be said of the ends of a relationship alone. The first that fits counts. */
  private static final List<Rule> RULES =
      ImmutableList.of(
          new Rule(COMPOSITION, EnumSet.of(OBJECTIVE, VISION), EnumSet.of(OBJECTIVE), Kind.SUPPORT),
          new Rule(COMPOSITION, INITIATIVE, INITIATIVE, Kind.MEMBERSHIP),
          new Rule(COMPOSITION, FUNCTION, FUNCTION, Kind.MEMBERSHIP),
          new Rule("Realization", WORK, EnumSet.of(OBJECTIVE, VISION), Kind.SUPPORT),
          new Rule("Realization", INITIATIVE, INITIATIVE, Kind.MEMBERSHIP).guessed(),
          new Rule("Realization", EnumSet.of(FUNCTION), WORK, Kind.PARTICIPATION),
          new Rule("Realization", EnumSet.of(RESOURCE), WORK, Kind.ALLOCATION).guessed(),
          new Rule(
              INFLUENCE,
              EnumSet.of(FACTOR),
              EnumSet.complementOf(EnumSet.of(VISION)),
              Kind.INFLUENCE),
          new Rule(INFLUENCE, WORK, EnumSet.of(OBJECTIVE, VISION), Kind.SUPPORT),
          new Rule(INFLUENCE, WORK, EnumSet.of(FACTOR), Kind.ANSWER).guessed(),
          new Rule(INFLUENCE, EnumSet.of(FUNCTION), WORK, Kind.PARTICIPATION).guessed(),
          new Rule(INFLUENCE, EnumSet.of(RESOURCE), WORK, Kind.ALLOCATION).guessed(),
          new Rule("Assignment", EnumSet.of(FUNCTION), WORK, Kind.OWNERSHIP).guessed(),
          new Rule("Assignment", FUNCTION, RESOURCE, Kind.OWNERSHIP).guessed(),
          new Rule("Assignment", FUNCTION, FUNCTION, Kind.MEMBERSHIP).reversed().guessed(),
          new Rule("Assignment", RESOURCE, FUNCTION, Kind.ASSIGNMENT),
          new Rule("Assignment", EnumSet.of(RESOURCE), WORK, Kind.ALLOCATION).guessed(),
          new Rule(TRIGGERING, INITIATIVE, INITIATIVE, Kind.DEPENDENCY),
          new Rule("Flow", INITIATIVE, INITIATIVE, Kind.DEPENDENCY).reversed().guessed(),
          new Rule("Flow", FUNCTION, FUNCTION, Kind.COMMUNICATION).guessed(),
          new Rule("Serving", EnumSet.of(FUNCTION), WORK, Kind.PARTICIPATION).guessed(),
          new Rule("Serving", EnumSet.of(RESOURCE), WORK, Kind.ALLOCATION).guessed(),
          new Rule(
              ASSOCIATION,
              EnumSet.of(FACTOR),
              EnumSet.complementOf(EnumSet.of(VISION)),
              Kind.INFLUENCE),
          new Rule(ASSOCIATION, EnumSet.of(FUNCTION), WORK, Kind.PARTICIPATION).guessed(),
          new Rule(ASSOCIATION, EnumSet.of(RESOURCE), WORK, Kind.ALLOCATION).guessed());

  /**
   * Returns what a relationship means by its type and ends.
   *
   * @param type its type
   * @param isDirected whether it cannot be read from its target to its source
   * @param source what it starts from
   * @param target what it leads to
   * @param weight how one influences the other
   * @return the meaning; empty if it has none in a strategy
   */
  static Optional<Meaning> of(
      String type, boolean isDirected, End source, End target, double weight) {
    Optional<Meaning> meaning = forward(type, source, target, weight);
    if (meaning.isEmpty() && type.equals(ASSOCIATION) && !isDirected) {
      return forward(type, target, source, weight)
          .map(it -> new Meaning(it.kind, !it.isReversed, it.isGuessed));
    }
    return meaning;
  }

  private static Optional<Meaning> forward(String type, End source, End target, double weight) {
    String rule = type.equals(AGGREGATION) ? COMPOSITION : type;
    Optional<Meaning> meaning =
        RULES.stream()
            .filter(it -> it.type.equals(rule))
            .filter(it -> it.sources.contains(source.is()) && it.targets.contains(target.is()))
            .findFirst()
            .map(it -> new Meaning(it.kind, it.isReversed || isReversed(type), it.isGuessed));
    if (type.equals(INFLUENCE) && meaning.filter(it -> it.kind == Kind.SUPPORT).isPresent()) {
      Kind kind = weight < 0 ? Kind.HINDRANCE : Kind.SUPPORT;
      meaning = Optional.of(new Meaning(kind, false, Double.isNaN(weight)));
    }
    if (source.type().equals(Types.STAKEHOLDER)
        && meaning.filter(it -> it.kind == Kind.PARTICIPATION && it.isGuessed).isPresent()) {
      meaning = Optional.of(new Meaning(Kind.OWNERSHIP, false, true));
    }
    return meaning.filter(it -> it.joins(source, target));
  }

  private boolean joins(End source, End target) {
    return isReversed
        ? kind.joins(target.is(), source.is())
        : kind.joins(source.is(), target.is()) && (kind != Kind.ASSIGNMENT || source.isHuman());
  }

  /** Returns the same for a function that stands in another one already. */
  Meaning second() {
    return new Meaning(Kind.ATTACHMENT, isReversed, true);
  }

  /** Says whether relationships of a type lead from the whole, or from the earlier one. */
  static boolean isReversed(String type) {
    return type.equals(COMPOSITION) || type.equals(AGGREGATION) || type.equals(TRIGGERING);
  }

  /**
   * Returns the type of relationship as which a relation is written: one that ArchiMate allows
   * between these ends, which is an association where nothing else is.
   */
  static String type(Kind kind, String source, String target) {
    boolean isUnit = source.equals(Types.ACTOR) || source.equals(Types.ROLE);
    boolean isGoal = target.equals(Types.GOAL) || target.equals(Types.OUTCOME);
    return switch (kind) {
      case SUPPORT ->
          source.equals(target)
              ? AGGREGATION
              : source.equals(Types.GOAL) ? INFLUENCE : "Realization";
      case HINDRANCE -> INFLUENCE;
      case MEMBERSHIP ->
          source.equals(target)
              ? COMPOSITION
              : source.equals(Types.WORK_PACKAGE) ? "Realization" : ASSOCIATION;
      case DEPENDENCY ->
          source.equals(Types.WORK_PACKAGE) && source.equals(target) ? TRIGGERING : ASSOCIATION;
      case OWNERSHIP -> isUnit && target.equals(Types.WORK_PACKAGE) ? "Assignment" : ASSOCIATION;
      case PARTICIPATION ->
          source.equals(Types.ACTOR) && target.equals(Types.GOAL) ? "Realization" : ASSOCIATION;
      case INFLUENCE ->
          isGoal || target.equals(Types.DRIVER) || target.equals(Types.ASSESSMENT)
              ? INFLUENCE
              : ASSOCIATION;
      case COMMUNICATION ->
          isUnit && (target.equals(Types.ACTOR) || target.equals(Types.ROLE))
              ? "Flow"
              : ASSOCIATION;
      default -> ASSOCIATION;
    };
  }

  /**
   * An end of a relationship.
   *
   * @param type its type in ArchiMate
   * @param is what it is in the strategy
   * @param isHuman whether it is a resource that is people
   */
  record End(String type, Element.Type is, boolean isHuman) {}

  private record Rule(
      String type,
      Set<Element.Type> sources,
      Set<Element.Type> targets,
      Kind kind,
      boolean isReversed,
      boolean isGuessed) {

    Rule(String type, Set<Element.Type> sources, Set<Element.Type> targets, Kind kind) {
      this(type, sources, targets, kind, false, false);
    }

    Rule(String type, Element.Type source, Element.Type target, Kind kind) {
      this(type, EnumSet.of(source), EnumSet.of(target), kind);
    }

    Rule reversed() {
      return new Rule(type, sources, targets, kind, true, isGuessed);
    }

    Rule guessed() {
      return new Rule(type, sources, targets, kind, isReversed, true);
    }
  }
}
