package io.alignment.json;

import com.google.common.collect.ImmutableList;
import io.alignment.model.About;
import io.alignment.model.Allocation;
import io.alignment.model.Assignment;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Collaboration;
import io.alignment.model.Communication;
import io.alignment.model.DateRange;
import io.alignment.model.Demand;
import io.alignment.model.Dependency;
import io.alignment.model.Element;
import io.alignment.model.Factor;
import io.alignment.model.Hindrance;
import io.alignment.model.Influence;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.Perspective;
import io.alignment.model.Reading;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import io.alignment.model.WorkDetails;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Makes elements and relations of the objects of a document. */
final class Assembler {

  private final StrategyBuilder strategy;
  private final DocumentProblems problems;
  private final Whereabouts whereabouts;

  Assembler(StrategyBuilder strategy, DocumentProblems problems, Whereabouts whereabouts) {
    this.strategy = strategy;
    this.problems = problems;
    this.whereabouts = whereabouts;
  }

  /** Takes an object of a section. */
  void take(String section, Entry entry) {
    Optional<String> known = entry.text("id");
    if (known.isEmpty()) {
      return;
    }
    String id = known.get();
    switch (section) {
      case "visions" -> add(entry, new Vision(id, about(entry, id), entry.date("horizon")));
      case "objectives" -> objective(entry, id);
      case "initiatives" -> initiative(entry, id);
      case "functions" -> function(entry, id);
      case "resources" -> resource(entry, id);
      case "factors" -> factor(entry, id);
      default -> throw new IllegalArgumentException("There is no section " + section);
    }
  }

  // Elements. Millions of them are made, and all at once, so it is done without their builders.

  private static About about(Entry entry, String id) {
    return new About(
        // What is broken was reported; a name stands in so that relations find the element.
        entry.text("name").orElse(id),
        entry.text("description"),
        entry.textSet("tags"),
        entry.properties("properties"));
  }

  private void objective(Entry entry, String id) {
    add(
        entry,
        new Objective(
            id,
            about(entry, id),
            entry.choice("perspective", Perspective.class),
            plan(entry),
            all(entry, "measures", Assembler::measure)));
    addRelationsOfWork(entry, id);
  }

  private static Measure measure(Entry entry) {
    return new Measure(
        entry.text("name").orElseThrow(),
        entry.text("unit"),
        entry.number("baseline"),
        entry.number("target"),
        entry.number("atLeast"),
        entry.number("atMost"),
        entry.number("weight").orElse(1),
        entry.days("everyDays"),
        entry.flag("leading"),
        all(entry, "readings", Assembler::reading));
  }

  private static Reading reading(Entry entry) {
    return new Reading(entry.date("date").orElseThrow(), entry.number("value").orElseThrow());
  }

  private void initiative(Entry entry, String id) {
    add(
        entry,
        new Initiative(
            id,
            about(entry, id),
            entry.choice("kind", Initiative.Kind.class).orElse(Initiative.Kind.PROJECT),
            plan(entry),
            entry.textSet("teaches")));
    addRelationsOfWork(entry, id);
  }

  private static WorkDetails plan(Entry entry) {
    return new WorkDetails(
        entry.date("start"),
        entry.date("due"),
        entry.choice("status", Status.class).orElse(Status.ACTIVE),
        entry.textSet("requiredSkills"),
        all(entry, "demands", Assembler::demand));
  }

  private static Demand demand(Entry entry) {
    return new Demand(
        entry.text("unit").orElseThrow(),
        entry.amount("amount").orElseThrow(),
        entry.text("skill"));
  }

  /** Makes something of each object in a list that is whole. */
  private static <T> List<T> all(Entry entry, String field, Function<Entry, T> make) {
    List<Entry> items = entry.entries(field);
    if (items.isEmpty()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<T> made = ImmutableList.builderWithExpectedSize(items.size());
    for (Entry item : items) {
      if (!item.isBroken()) {
        made.add(make.apply(item));
      }
    }
    return made.build();
  }

  private void addRelationsOfWork(Entry entry, String id) {
    owners(entry, id);
    relations(
        entry,
        "supports",
        it -> Support.of(id, it.text("to").orElseThrow(), it.number("weight").orElse(1)));
    relations(
        entry,
        "hinders",
        it -> Hindrance.of(id, it.text("to").orElseThrow(), it.number("strength").orElse(1)));
    references(entry, "dependsOn", id, Dependency::of);
  }

  private void function(Entry entry, String id) {
    add(
        entry,
        new BusinessFunction(
            id,
            about(entry, id),
            entry
                .choice("kind", BusinessFunction.Kind.class)
                .orElse(BusinessFunction.Kind.DEPARTMENT)));
    entry
        .text("partOf")
        .ifPresent(outer -> add(Membership.of(id, outer), field -> entry.placeOf("partOf")));
    references(entry, "participates", id, Participation::of);
    reportRepeatedCollaborations(entry);
    relations(
        entry,
        "collaborates",
        it ->
            new Collaboration(
                id,
                it.text("with").orElseThrow(),
                it.text("channel"),
                it.number("strength").orElse(1)));
    relations(
        entry,
        "communicates",
        it ->
            new Communication(
                id, it.text("to").orElseThrow(), it.text("channel"), it.days("everyDays")));
  }

  /** A collaboration may be told from both sides, but twice from one side is a slip. */
  private void reportRepeatedCollaborations(Entry entry) {
    List<Entry> items = entry.entries("collaborates");
    if (items.size() < 2) {
      return;
    }
    Set<List<String>> seen = new HashSet<>();
    for (Entry item : items) {
      String with = item.text("with").orElse("");
      if (!seen.add(List.of(with, item.text("channel").orElse("")))) {
        item.markBroken();
        problems.add(
            "duplicate-relation",
            item.placeOf(""),
            "The collaboration with \"%s\" is there twice. Remove one of the two, or name different"
                    .formatted(with)
                + " channels.");
      }
    }
  }

  private static Resource.Kind resourceKind(Entry entry) {
    Optional<Resource.Kind> kind = entry.choice("kind", Resource.Kind.class);
    // Where it is broken, the one that leads to no further complaints.
    return kind.orElseGet(
        () -> entry.has("fills") ? Resource.Kind.HUMAN : Resource.Kind.TECHNOLOGICAL);
  }

  private void resource(Entry entry, String id) {
    add(
        entry,
        new Resource(
            id,
            about(entry, id),
            resourceKind(entry),
            unit(entry),
            entry.amount("capacity"),
            entry.amount("dayToDay").orElse(BigDecimal.ZERO),
            period(entry),
            entry.textSet("skills")));
    owners(entry, id);
    references(entry, "fills", id, Assignment::of);
    relations(
        entry,
        "allocations",
        it -> new Allocation(id, it.text("to").orElseThrow(), it.amount("amount"), period(it)));
  }

  private static Optional<String> unit(Entry entry) {
    Optional<String> unit = entry.text("unit");
    // Where the resource is broken, that was reported; a unit stands in so that none is missed too.
    return entry.isBroken() && unit.isEmpty() ? Optional.of("?") : unit;
  }

  private static DateRange period(Entry entry) {
    Optional<LocalDate> from = entry.date("from");
    Optional<LocalDate> until = entry.date("until");
    return from.isPresent() || until.isPresent() ? new DateRange(from, until) : DateRange.always();
  }

  private void factor(Entry entry, String id) {
    add(
        entry,
        new Factor(
            id,
            about(entry, id),
            entry.choice("quadrant", Factor.Quadrant.class).orElse(Factor.Quadrant.STRENGTH),
            entry.choice("domain", Factor.Domain.class),
            entry.number("importance"),
            entry.number("rating")));
    relations(
        entry,
        "influences",
        it -> Influence.of(id, it.text("to").orElseThrow(), it.number("weight").orElse(1)));
  }

  private void add(Entry entry, Element element) {
    strategy.add(element);
    whereabouts.of(element, entry::placeOf);
  }

  // Relations

  private void owners(Entry entry, String owned) {
    references(entry, "owner", owned, (target, owner) -> Ownership.of(owner, target));
  }

  /** Adds a relation for each id in a list. */
  private void references(
      Entry entry, String field, String id, BiFunction<String, String, Relation> relation) {
    List<String> others = entry.texts(field);
    for (int i = 0; i < others.size(); i++) {
      int number = i;
      add(relation.apply(id, others.get(i)), part -> entry.placeOf(field + "/" + number));
    }
  }

  /** Adds a relation for each object in a list. */
  private void relations(Entry entry, String field, Function<Entry, Relation> relation) {
    for (Entry item : entry.entries(field)) {
      if (!item.isBroken()) {
        add(relation.apply(item), part -> placeOf(item, part));
      }
    }
  }

  /** Both ends stand in the first field: one of them there, the other around the object. */
  private static Place placeOf(Entry item, String part) {
    boolean isEnd = part.equals("source") || part.equals("target");
    return item.placeOf(isEnd ? item.shape().field(0).name() : part);
  }

  private void add(Relation relation, Function<String, Place> place) {
    strategy.add(relation);
    whereabouts.of(relation, place);
  }
}
