package io.alignment.drift;

import com.google.common.collect.Sets;
import io.alignment.analysis.Question;
import io.alignment.model.Element;
import io.alignment.model.FieldTable;
import io.alignment.model.Membership;
import io.alignment.model.Ownership;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.model.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** What was edited between two versions of a strategy. */
final class Comparison {

  private final Strategy before;
  private final Strategy after;
  private final Map<String, Element> elementsBefore;
  private final Map<String, Element> elementsAfter;

  Comparison(Strategy before, Strategy after) {
    this.before = before;
    this.after = after;
    elementsBefore = byId(before);
    elementsAfter = byId(after);
  }

  private static Map<String, Element> byId(Strategy strategy) {
    Map<String, Element> byId = new TreeMap<>();
    strategy.elements().forEach(element -> byId.put(element.id(), element));
    return byId;
  }

  /** Says whether there is a topic of which only the old version speaks. */
  boolean fellSilent() {
    Question old = Question.about(before);
    Question now = Question.about(after);
    return Arrays.stream(Topic.values()).anyMatch(it -> old.speaksOf(it) && !now.speaksOf(it));
  }

  List<Drift.Field> strategy() {
    return Facts.different(
        Facts.of(FieldTable.ofStrategy(), before.preface()),
        Facts.of(FieldTable.ofStrategy(), after.preface()));
  }

  Drift.Elements elements() {
    List<Drift.ChangedElement> changed = new ArrayList<>();
    for (String id : inBoth()) {
      Element old = Objects.requireNonNull(elementsBefore.get(id));
      Element now = Objects.requireNonNull(elementsAfter.get(id));
      List<Drift.Field> fields = old.equals(now) ? List.of() : fields(old, now);
      if (!fields.isEmpty()) { // and not in order alone
        changed.add(
            new Drift.ChangedElement(id, now.type(), after.isKeyResult(id), now.name(), fields));
      }
    }
    return new Drift.Elements(
        only(after, elementsAfter, elementsBefore),
        only(before, elementsBefore, elementsAfter),
        changed);
  }

  private static List<Drift.Listed> only(
      Strategy version, Map<String, Element> some, Map<String, Element> others) {
    return some.values().stream()
        .filter(element -> !others.containsKey(element.id()))
        .map(
            element ->
                new Drift.Listed(
                    element.id(),
                    element.type(),
                    version.isKeyResult(element.id()),
                    element.name()))
        .toList();
  }

  private static List<Drift.Field> fields(Element old, Element now) {
    Map<String, Object> factsBefore = Facts.of(FieldTable.of(old.type()), old);
    Map<String, Object> factsAfter = Facts.of(FieldTable.of(now.type()), now);
    if (old.type() != now.type()) {
      factsBefore.put("type", old.type());
      factsAfter.put("type", now.type());
    }
    return Facts.different(factsBefore, factsAfter);
  }

  Drift.Relations relations() {
    Map<Key, Relation> old = byKey(before);
    Map<Key, Relation> now = byKey(after);
    List<Drift.ChangedRelation> changed = new ArrayList<>();
    for (Key key : Sets.intersection(now.keySet(), old.keySet())) {
      Relation was = Objects.requireNonNull(old.get(key));
      Relation is = Objects.requireNonNull(now.get(key));
      if (!was.equals(is)) {
        changed.add(
            new Drift.ChangedRelation(
                key.kind, key.source, key.target, Facts.different(carries(was), carries(is))));
      }
    }
    return new Drift.Relations(only(now, old.keySet()), only(old, now.keySet()), changed);
  }

  private static Map<Key, Relation> byKey(Strategy strategy) {
    Map<Key, Relation> byKey = new TreeMap<>();
    for (Relation it : strategy.relations()) {
      byKey.put(new Key(it.kind(), it.source(), it.target(), it.distinction()), it);
    }
    return byKey;
  }

  private static List<Drift.ListedRelation> only(Map<Key, Relation> some, Set<Key> others) {
    return some.entrySet().stream()
        .filter(entry -> !others.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .map(it -> new Drift.ListedRelation(it.kind(), it.source(), it.target(), carries(it)))
        .toList();
  }

  /** Returns what a relation holds besides its ends. */
  private static Map<String, Object> carries(Relation relation) {
    Map<String, Object> facts = Facts.of(FieldTable.of(relation.kind()), relation);
    facts.keySet().removeAll(Set.of("source", "target"));
    return facts;
  }

  List<Drift.Moved> reparented() {
    return moved(
        (strategy, id) -> {
          Set<String> above = new TreeSet<>();
          strategy.outgoing(id, Support.class).forEach(it -> above.add(it.target()));
          strategy.outgoing(id, Membership.class).forEach(it -> above.add(it.target()));
          return above;
        });
  }

  List<Drift.Moved> reowned() {
    return moved(
        (strategy, id) -> {
          Set<String> owners = new TreeSet<>();
          strategy.incoming(id, Ownership.class).forEach(it -> owners.add(it.source()));
          return owners;
        });
  }

  private List<Drift.Moved> moved(BiFunction<Strategy, String, Set<String>> above) {
    List<Drift.Moved> moved = new ArrayList<>();
    for (String id : inBoth()) {
      Set<String> old = above.apply(before, id);
      Set<String> now = above.apply(after, id);
      if (!old.equals(now)) {
        moved.add(new Drift.Moved(id, List.copyOf(old), List.copyOf(now)));
      }
    }
    return moved;
  }

  private Set<String> inBoth() {
    return new TreeSet<>(Sets.intersection(elementsBefore.keySet(), elementsAfter.keySet()));
  }

  private record Key(Relation.Kind kind, String source, String target, String distinction)
      implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::kind)
            .thenComparing(Key::source)
            .thenComparing(Key::target)
            .thenComparing(Key::distinction);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }
}
