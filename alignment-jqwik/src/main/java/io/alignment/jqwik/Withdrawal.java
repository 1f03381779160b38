package io.alignment.jqwik;

import com.google.common.collect.ImmutableSet;
import io.alignment.analysis.board.Column;
import io.alignment.model.Allocation;
import io.alignment.model.Answer;
import io.alignment.model.Collaboration;
import io.alignment.model.Communication;
import io.alignment.model.Dependency;
import io.alignment.model.Element;
import io.alignment.model.Factor;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.Fields;
import io.alignment.model.Hindrance;
import io.alignment.model.Influence;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Topic;
import io.alignment.model.WorkItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A strategy of which a record was taken away.
 *
 * @param what what was taken
 * @param left the strategy without it
 * @param touched the ids of the objectives and initiatives of which it told something
 * @param everywhere the columns in which it tells something of every goal
 */
record Withdrawal(
    String what, Strategy left, ImmutableSet<String> touched, ImmutableSet<Column> everywhere) {

  /** What can be taken away by the piece and may speak against a goal. */
  private enum Piece {
    THREAT,
    INFLUENCE,
    HINDRANCE,
    DEPENDENCY,
    DEMAND,
    SKILL,
    MEASURE,
    READING,
    START,
    DUE,
    PARTICIPATION,
    WORK
  }

  // All of a topic

  private interface Silencer {
    Strategy silence(Strategy strategy);
  }

  private static final Map<Topic, Silencer> SILENCERS =
      new EnumMap<>(
          Map.of(
              Topic.MEASURES,
              it ->
                  withoutField(
                      withoutField(it, Element.Type.OBJECTIVE, "measures"),
                      Element.Type.OBJECTIVE,
                      "checkIns"),
              Topic.OWNERS,
              it -> without(it, Ownership.class::isInstance),
              Topic.MONEY,
              it -> without(it, of -> gives(it, of, Resource.Kind.FINANCIAL)),
              Topic.TIME,
              it -> without(it, of -> gives(it, of, Resource.Kind.HUMAN)),
              Topic.CHANNELS,
              it -> without(it, Withdrawal::isChannel),
              Topic.SKILLS,
              it ->
                  withoutField(
                      withoutField(it, Element.Type.OBJECTIVE, "requiredSkills"),
                      Element.Type.INITIATIVE,
                      "requiredSkills"),
              Topic.FACTORS,
              it -> withoutElements(it, Factor.class::isInstance),
              Topic.ANSWERS,
              it -> without(it, Answer.class::isInstance)));

  /** Returns a strategy without all that it says of a topic, for each of some topics. */
  static Map<Topic, Strategy> ofTopics(Strategy strategy) {
    Map<Topic, Strategy> silent = new EnumMap<>(Topic.class);
    SILENCERS.forEach((topic, of) -> silent.put(topic, of.silence(strategy)));
    return silent;
  }

  /**
   * Returns a strategy that is silent of a topic with one record of it out of another one; empty if
   * that has none.
   */
  static Optional<Strategy> firstOf(
      Topic topic, Strategy strategy, Strategy silent, Random random) {
    List<Strategy> all = new ArrayList<>();
    for (Element it : strategy.elements()) {
      Optional<Element> now = silent.element(it.id());
      if (now.isEmpty()) {
        StrategyBuilder draft = silent.toBuilder();
        draft.add(it);
        strategy.relationsOf(it.id()).stream()
            .filter(of -> silent.element(of.target()).isPresent())
            .forEach(draft::add);
        all.add(draft.build());
      } else if (!now.get().equals(it)) {
        all.add(updated(silent, it));
      }
    }
    if (topic != Topic.FACTORS) {
      strategy.relations().stream()
          .filter(it -> !silent.relations().contains(it))
          .forEach(it -> all.add(silent.toBuilder().add(it).build()));
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }

  // What only speaks for a goal

  /** Takes away a channel, an answer, or the skills of somebody; empty if there is none. */
  static Optional<Withdrawal> ofProof(Strategy strategy, Random random) {
    List<Withdrawal> all = new ArrayList<>();
    strategy.relations().stream()
        .filter(it -> isChannel(it) || it instanceof Answer)
        .forEach(it -> all.add(of(strategy, it, Set.of())));
    for (Resource it : strategy.resources()) {
      if (!it.skills().isEmpty()) {
        all.add(of("skills of " + it.id(), updated(strategy, without(it, "skills")), Set.of()));
      }
    }
    return oneOf(all, random);
  }

  // What may speak against a goal

  /** Takes away one record that may speak against a goal; empty if there is none. */
  static Optional<Withdrawal> ofDoubt(Strategy strategy, Random random) {
    List<Piece> pieces = new ArrayList<>(List.of(Piece.values()));
    while (!pieces.isEmpty()) {
      Piece piece = pieces.remove(random.nextInt(pieces.size()));
      Optional<Withdrawal> one = oneOf(all(piece, strategy), random);
      if (one.isPresent()) {
        return one;
      }
    }
    return Optional.empty();
  }

  private static List<Withdrawal> all(Piece piece, Strategy strategy) {
    return switch (piece) {
      case THREAT ->
          strategy.factors().stream()
              .map(it -> of(it.id(), removed(strategy, it.id()), targets(strategy, it.id())))
              .toList();
      case INFLUENCE ->
          relations(strategy, Influence.class)
              .map(it -> of(strategy, it, Set.of(it.target())))
              .toList();
      case HINDRANCE ->
          relations(strategy, Hindrance.class)
              .map(it -> of(strategy, it, Set.of(it.source(), it.target())))
              .toList();
      case DEPENDENCY ->
          relations(strategy, Dependency.class)
              .map(it -> of(strategy, it, Set.of(it.source(), it.target())))
              .toList();
      case PARTICIPATION ->
          relations(strategy, Participation.class)
              .map(it -> of(strategy, it, touching(strategy, it.target())))
              .toList();
      case DEMAND -> fields(strategy, "demands").toList();
      case SKILL -> fields(strategy, "requiredSkills").toList();
      case MEASURE -> fields(strategy, "measures").toList();
      case READING -> readings(strategy);
      case START -> days(strategy, "start");
      case DUE -> days(strategy, "due");
      case WORK ->
          strategy.initiatives().stream()
              .map(
                  it ->
                      of(it.id(), removed(strategy, it.id()), touching(strategy, it.id()))
                          .in(Column.MEANS))
              .toList();
    };
  }

  private static Stream<Withdrawal> fields(Strategy strategy, String field) {
    List<Withdrawal> all = new ArrayList<>();
    for (WorkItem it : strategy.elements(WorkItem.class)) {
      Fields<Element> fields = FieldTable.of(it.type());
      fields
          .field(field)
          .flatMap(of -> of.value(it))
          .map(of -> (Collection<?>) of)
          .ifPresent(
              values -> {
                for (Object value : values) {
                  List<Object> fewer = new ArrayList<>(values);
                  fewer.remove(value);
                  Withdrawal one =
                      of(
                          "%s of %s".formatted(field, it.id()),
                          updated(strategy, fields.with(it, field, fewer)),
                          Set.of(it.id()));
                  all.add(field.equals("demands") ? one.in(Column.MEANS) : one);
                }
              });
    }
    return all.stream();
  }

  private static List<Withdrawal> readings(Strategy strategy) {
    List<Withdrawal> all = new ArrayList<>();
    Fields<Element> fields = FieldTable.of(Element.Type.OBJECTIVE);
    Field<Element> measures = fields.field("measures").orElseThrow();
    Fields<Object> parts = measures.parts().orElseThrow();
    for (Objective it : strategy.objectives()) {
      for (int i = 0; i < it.measures().size(); i++) {
        for (int j = 0; j < it.measures().get(i).readings().size(); j++) {
          List<Object> fewer = new ArrayList<>(it.measures().get(i).readings());
          fewer.remove(j);
          List<Object> changed = new ArrayList<>(it.measures());
          changed.set(i, parts.with(it.measures().get(i), "readings", fewer));
          all.add(
              of(
                  "reading of " + it.id(),
                  updated(strategy, fields.with(it, "measures", changed)),
                  Set.of(it.id())));
        }
      }
    }
    return all;
  }

  private static List<Withdrawal> days(Strategy strategy, String field) {
    List<Withdrawal> all = new ArrayList<>();
    for (WorkItem it : strategy.elements(WorkItem.class)) {
      if (FieldTable.of(it.type()).field(field).orElseThrow().value(it).isPresent()) {
        all.add(
            of(
                    "%s of %s".formatted(field, it.id()),
                    updated(strategy, without(it, field)),
                    touching(strategy, it.id()))
                .in(Column.MEANS));
      }
    }
    return all;
  }

  // How it is done

  private static Withdrawal of(String what, Strategy left, Set<String> touched) {
    return new Withdrawal(what, left, ImmutableSet.copyOf(touched), ImmutableSet.of());
  }

  private static Withdrawal of(Strategy strategy, Relation taken, Set<String> touched) {
    return of(taken.toString(), without(strategy, taken::equals), touched);
  }

  private Withdrawal in(Column column) {
    return new Withdrawal(what, left, touched, ImmutableSet.of(column));
  }

  private static Optional<Withdrawal> oneOf(List<Withdrawal> all, Random random) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }

  private static <R extends Relation> Stream<R> relations(Strategy strategy, Class<R> kind) {
    return strategy.relations().stream().filter(kind::isInstance).map(kind::cast);
  }

  private static Set<String> targets(Strategy strategy, String id) {
    Set<String> targets = new HashSet<>();
    strategy.outgoing(id, Influence.class).forEach(it -> targets.add(it.target()));
    return targets;
  }

  /**
   * Returns a work item, its key results, and what supports, hinders or waits for one, or it does.
   */
  static Set<String> touching(Strategy strategy, String id) {
    Set<String> touching = new HashSet<>(Set.of(id));
    for (String one : withKeyResults(strategy, id)) {
      for (Relation it : strategy.relationsOf(one)) {
        touching.add(it.source());
        touching.add(it.target());
      }
    }
    touching.removeIf(it -> !(strategy.element(it).orElseThrow() instanceof WorkItem));
    return touching;
  }

  /** Returns the ids of an objective and its key results. */
  static List<String> withKeyResults(Strategy strategy, String id) {
    return Stream.concat(Stream.of(id), strategy.keyResults(id).stream().map(Objective::id))
        .toList();
  }

  static Strategy without(Strategy strategy, Predicate<Relation> taken) {
    StrategyBuilder draft = strategy.toBuilder();
    strategy.relations().stream().filter(taken).forEach(draft::remove);
    return draft.build();
  }

  private static Strategy withoutElements(Strategy strategy, Predicate<Element> taken) {
    StrategyBuilder draft = strategy.toBuilder();
    strategy.elements().stream().filter(taken).forEach(it -> draft.remove(it.id()));
    return draft.build();
  }

  private static Strategy removed(Strategy strategy, String id) {
    StrategyBuilder draft = strategy.toBuilder();
    draft.remove(id);
    return draft.build();
  }

  private static Element without(Element element, String field) {
    return FieldTable.of(element.type()).without(element, field);
  }

  private static Strategy updated(Strategy strategy, Element element) {
    return strategy.toBuilder().update(element).build();
  }

  private static Strategy withoutField(Strategy strategy, Element.Type type, String field) {
    StrategyBuilder draft = strategy.toBuilder();
    strategy.elements().stream()
        .filter(it -> it.type() == type)
        .map(it -> without(it, field))
        .forEach(draft::update);
    return draft.build();
  }

  private static boolean gives(Strategy strategy, Relation relation, Resource.Kind kind) {
    return relation instanceof Allocation
        && strategy.resource(relation.source()).orElseThrow().kind() == kind;
  }

  private static boolean isChannel(Relation relation) {
    return relation instanceof Collaboration || relation instanceof Communication;
  }
}
