package io.alignment.jqwik;

import io.alignment.model.Allocation;
import io.alignment.model.Answer;
import io.alignment.model.Assignment;
import io.alignment.model.Attachment;
import io.alignment.model.Collaboration;
import io.alignment.model.Communication;
import io.alignment.model.Consultation;
import io.alignment.model.DateRange;
import io.alignment.model.Dependency;
import io.alignment.model.Element;
import io.alignment.model.Factor;
import io.alignment.model.Hindrance;
import io.alignment.model.Influence;
import io.alignment.model.Membership;
import io.alignment.model.Notification;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Support;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes relations between elements of numbers. */
final class RelationMaker {

  // The commoner a kind is, the more often it stands here.
  private static final List<Relation.Kind> KINDS =
      List.of(
          Relation.Kind.SUPPORT,
          Relation.Kind.HINDRANCE,
          Relation.Kind.OWNERSHIP,
          Relation.Kind.PARTICIPATION,
          Relation.Kind.ALLOCATION,
          Relation.Kind.MEMBERSHIP,
          Relation.Kind.ATTACHMENT,
          Relation.Kind.ASSIGNMENT,
          Relation.Kind.COLLABORATION,
          Relation.Kind.COMMUNICATION,
          Relation.Kind.DEPENDENCY,
          Relation.Kind.INFLUENCE,
          Relation.Kind.ANSWER,
          Relation.Kind.CONSULTATION,
          Relation.Kind.NOTIFICATION,
          Relation.Kind.SUPPORT,
          Relation.Kind.SUPPORT,
          Relation.Kind.SUPPORT,
          Relation.Kind.SUPPORT,
          Relation.Kind.SUPPORT,
          Relation.Kind.OWNERSHIP,
          Relation.Kind.ALLOCATION,
          Relation.Kind.ALLOCATION,
          Relation.Kind.MEMBERSHIP,
          Relation.Kind.MEMBERSHIP);

  private final StrategyOptions options;
  private final Texts texts;
  private final Values values;
  private final List<Relation.Kind> kinds;
  private final List<Element> elements;
  private final List<Relation> relations = new ArrayList<>();
  private final Map<Relation.Kind, List<Integer>> sources = new EnumMap<>(Relation.Kind.class);
  private final Set<List<String>> taken = new HashSet<>();
  private final Map<String, String> outer = new HashMap<>();
  private final Set<String> keyResults = new HashSet<>();
  private final Set<String> withKeyResults = new HashSet<>();
  private final Map<String, Integer> parents = new HashMap<>();
  private final Map<String, Integer> fanOut = new HashMap<>();

  RelationMaker(StrategyOptions options, Texts texts, List<Element> elements) {
    this.options = options;
    this.texts = texts;
    this.elements = elements;
    values = new Values(options.numbers());
    kinds = KINDS.stream().filter(options.kinds()::contains).toList();
  }

  /** How many kinds to pick from. */
  static int kinds() {
    return KINDS.size();
  }

  List<Relation> make(List<RelationSeed> seeds) {
    if (!kinds.isEmpty()) {
      seeds.forEach(this::add);
      relations.removeIf(it -> it.kind() == Relation.Kind.ATTACHMENT && isInside(it));
    }
    return relations;
  }

  /** Says whether one of the two functions stands in the other. */
  private boolean isInside(Relation attachment) {
    return standsIn(attachment.source(), attachment.target())
        || standsIn(attachment.target(), attachment.source());
  }

  private boolean standsIn(String function, String other) {
    return Stream.iterate(function, Objects::nonNull, outer::get).anyMatch(other::equals);
  }

  /** Adds a relation; what would be a loop, a duplicate or too much is left out. */
  private void add(RelationSeed seed) {
    Relation.Kind kind = Values.pick(kinds, seed.kind());
    List<Integer> possible = sources.computeIfAbsent(kind, this::sources);
    if (possible.isEmpty()) {
      return;
    }
    int source = possible.get(seed.from() % possible.size());
    List<Integer> targets = targets(kind, source);
    Element from = elements.get(source);
    Element to = elements.get(targets.get(seed.to() % targets.size()));
    Relation relation = relation(kind, from, to, seed.detail());
    if (isTooMuch(kind, from, to)) {
      return;
    }
    if (taken.add(
        List.of(kind.name(), relation.source(), relation.target(), relation.distinction()))) {
      relations.add(relation);
      if (kind == Relation.Kind.MEMBERSHIP) {
        outer.put(from.id(), to.id());
      } else if (kind == Relation.Kind.SUPPORT) {
        parents.merge(from.id(), 1, Integer::sum);
        if (((Support) relation).keyResult()) {
          keyResults.add(from.id());
          withKeyResults.add(to.id());
        }
        fanOut.merge(to.id(), from.type() == Element.Type.OBJECTIVE ? 1 : 0, Integer::sum);
      }
    }
  }

  private boolean isTooMuch(Relation.Kind kind, Element from, Element to) {
    if (kind == Relation.Kind.SUPPORT) {
      return parents.getOrDefault(from.id(), 0) >= options.shape().parents()
          || (from.type() == Element.Type.OBJECTIVE
              && fanOut.getOrDefault(to.id(), 0) >= options.shape().fanOut());
    }
    return kind == Relation.Kind.MEMBERSHIP && outer.containsKey(from.id());
  }

  /** Objectives support only those on a lower level, so that chains stay short enough. */
  private int level(int element) {
    return element % options.shape().depth();
  }

  private List<Integer> sources(Relation.Kind kind) {
    return IntStream.range(0, elements.size())
        .filter(source -> possible(kind, source).findAny().isPresent())
        .boxed()
        .toList();
  }

  private List<Integer> targets(Relation.Kind kind, int source) {
    return possible(kind, source).boxed().toList();
  }

  private IntStream possible(Relation.Kind kind, int source) {
    return IntStream.range(0, elements.size()).filter(target -> mayJoin(kind, source, target));
  }

  private boolean mayJoin(Relation.Kind kind, int source, int target) {
    Element from = elements.get(source);
    Element to = elements.get(target);
    if (source == target || !kind.joins(from.type(), to.type())) {
      return false;
    }
    return switch (kind) {
      case SUPPORT -> from.type() != to.type() || level(target) < level(source);
      case MEMBERSHIP -> target < source;
      case DEPENDENCY -> from.id().compareTo(to.id()) > 0;
      case ASSIGNMENT -> ((Resource) from).kind() == Resource.Kind.HUMAN;
      default -> true;
    };
  }

  private Relation relation(Relation.Kind kind, Element source, Element target, int detail) {
    String from = source.id();
    String to = target.id();
    return switch (kind) {
      case SUPPORT -> support(source, target, detail);
      case HINDRANCE ->
          Hindrance.of(
              from, to, values.areAtTheLimits() ? Double.MIN_VALUE : 1 - detail % 10 / 10.0);
      case OWNERSHIP -> Ownership.of(from, to);
      case PARTICIPATION -> Participation.of(from, to);
      case ALLOCATION -> allocation((Resource) source, to, detail);
      case MEMBERSHIP -> Membership.of(from, to);
      case ASSIGNMENT -> Assignment.of(from, to);
      case COLLABORATION ->
          new Collaboration(
              from, to, channel(detail), detail % 3 == 0 ? 1 : values.positive(detail));
      case COMMUNICATION ->
          new Communication(
              from,
              to,
              channel(detail),
              detail % 3 == 0 ? OptionalInt.empty() : OptionalInt.of(1 + detail % 31));
      case DEPENDENCY -> Dependency.of(from, to, detail % 3 == 0 ? detail % 31 : 0);
      case INFLUENCE -> Influence.of(from, to, influence((Factor) source, detail));
      case ANSWER -> Answer.of(from, to);
      case ATTACHMENT ->
          detail % 3 == 0
              ? Attachment.of(from, to)
              : Attachment.of(
                  from, to, values.areAtTheLimits() ? Double.MIN_VALUE : 1 - detail % 10 / 10.0);
      case CONSULTATION -> Consultation.of(from, to);
      case NOTIFICATION -> Notification.of(from, to);
    };
  }

  private static double influence(Factor factor, int detail) {
    return factor.quadrant().isEmpty() && detail % 3 == 0
        ? 0
        : (detail % 2 == 0 ? 1 : -1) * (1 - detail % 8 / 8.0);
  }

  /** Of an objective that supports another one it may be a key result, if both can be that. */
  private Support support(Element source, Element target, int detail) {
    Support support = Support.of(source.id(), target.id(), values.weight(detail));
    boolean mayBeOne =
        source.type() == target.type()
            && !keyResults.contains(source.id())
            && !keyResults.contains(target.id())
            && !withKeyResults.contains(source.id());
    return mayBeOne && detail % 3 == 2 ? support.asKeyResult() : support;
  }

  private Allocation allocation(Resource resource, String to, int detail) {
    Optional<BigDecimal> amount =
        resource.kind() == Resource.Kind.TECHNOLOGICAL && detail % 3 != 1
            ? Optional.empty()
            : Optional.of(values.amount(detail));
    return new Allocation(
        resource.id(),
        to,
        amount,
        detail % 3 == 2 && values.areDated() ? values.period(detail) : DateRange.always());
  }

  private Optional<String> channel(int detail) {
    return detail % 2 == 0 ? Optional.empty() : Optional.of(texts.channel(detail));
  }
}
