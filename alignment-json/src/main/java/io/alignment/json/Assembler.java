package io.alignment.json;

import io.alignment.model.Allocation;
import io.alignment.model.Assignment;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Collaboration;
import io.alignment.model.Communication;
import io.alignment.model.Demand;
import io.alignment.model.Dependency;
import io.alignment.model.Element;
import io.alignment.model.ElementBuilder;
import io.alignment.model.Factor;
import io.alignment.model.Hindrance;
import io.alignment.model.Influence;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Membership;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Participation;
import io.alignment.model.Period;
import io.alignment.model.Perspective;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import io.alignment.model.WorkItemBuilder;
import java.util.HashSet;
import java.util.List;
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
    if (!entry.has("id")) {
      return;
    }
    String id = entry.text("id").orElseThrow();
    // What is broken was reported; a name stands in so that relations find the element.
    String name = entry.text("name").orElse(id);
    switch (section) {
      case "visions" -> vision(entry, Vision.builder(id, name));
      case "objectives" -> objective(entry, Objective.builder(id, name));
      case "initiatives" -> initiative(entry, Initiative.builder(id, name));
      case "functions" -> function(entry, BusinessFunction.builder(id, name));
      case "resources" -> resource(entry, Resource.builder(id, name, resourceKind(entry)));
      case "factors" ->
          factor(
              entry,
              Factor.builder(
                  id,
                  name,
                  entry
                      .choice("quadrant", Factor.Quadrant.class)
                      .orElse(Factor.Quadrant.STRENGTH)));
      default -> throw new IllegalArgumentException("There is no section " + section);
    }
  }

  // Elements

  private void vision(Entry entry, Vision.Builder vision) {
    entry.date("horizon").ifPresent(vision::horizon);
    add(entry, vision);
  }

  private void objective(Entry entry, Objective.Builder objective) {
    entry.choice("perspective", Perspective.class).ifPresent(objective::perspective);
    for (Entry measure : entry.entries("measures")) {
      if (!measure.isBroken()) {
        objective.measure(measure(measure));
      }
    }
    addWork(entry, objective);
  }

  private static Measure measure(Entry entry) {
    Measure.Builder measure = Measure.builder(entry.text("name").orElseThrow());
    entry.text("unit").ifPresent(measure::unit);
    entry.number("baseline").ifPresent(measure::baseline);
    entry.number("target").ifPresent(measure::target);
    entry.number("atLeast").ifPresent(measure::atLeast);
    entry.number("atMost").ifPresent(measure::atMost);
    entry.number("weight").ifPresent(measure::weight);
    entry.days("everyDays").ifPresent(measure::everyDays);
    measure.leading(entry.flag("leading"));
    for (Entry reading : entry.entries("readings")) {
      if (!reading.isBroken()) {
        measure.reading(reading.date("date").orElseThrow(), reading.number("value").orElseThrow());
      }
    }
    return measure.build();
  }

  private void initiative(Entry entry, Initiative.Builder initiative) {
    entry.choice("kind", Initiative.Kind.class).ifPresent(initiative::kind);
    entry.texts("teaches").forEach(initiative::teaches);
    addWork(entry, initiative);
  }

  private void addWork(Entry entry, WorkItemBuilder<?> work) {
    entry.date("start").ifPresent(work::start);
    entry.date("due").ifPresent(work::due);
    entry.choice("status", Status.class).ifPresent(work::status);
    entry.texts("requiredSkills").forEach(work::requiredSkill);
    for (Entry demand : entry.entries("demands")) {
      if (!demand.isBroken()) {
        work.demand(
            new Demand(
                demand.text("unit").orElseThrow(),
                demand.amount("amount").orElseThrow(),
                demand.text("skill")));
      }
    }
    String id = add(entry, work);
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

  private void function(Entry entry, BusinessFunction.Builder function) {
    entry.choice("kind", BusinessFunction.Kind.class).ifPresent(function::kind);
    String id = add(entry, function);
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
    // Where the kind is broken, the one that leads to no further complaints.
    Resource.Kind other = entry.has("fills") ? Resource.Kind.HUMAN : Resource.Kind.TECHNOLOGICAL;
    return entry.choice("kind", Resource.Kind.class).orElse(other);
  }

  private void resource(Entry entry, Resource.Builder resource) {
    entry.text("unit").ifPresent(resource::unit);
    if (entry.isBroken() && !entry.has("unit")) {
      resource.unit("?");
    }
    entry.amount("capacity").ifPresent(resource::capacity);
    entry.amount("dayToDay").ifPresent(resource::dayToDay);
    resource.period(new Period(entry.date("from"), entry.date("until")));
    entry.texts("skills").forEach(resource::skill);
    String id = add(entry, resource);
    owners(entry, id);
    references(entry, "fills", id, Assignment::of);
    relations(
        entry,
        "allocations",
        it ->
            new Allocation(
                id,
                it.text("to").orElseThrow(),
                it.amount("amount"),
                new Period(it.date("from"), it.date("until"))));
  }

  private void factor(Entry entry, Factor.Builder factor) {
    entry.choice("domain", Factor.Domain.class).ifPresent(factor::domain);
    entry.number("importance").ifPresent(factor::importance);
    entry.number("rating").ifPresent(factor::rating);
    String id = add(entry, factor);
    relations(
        entry,
        "influences",
        it -> Influence.of(id, it.text("to").orElseThrow(), it.number("weight").orElse(1)));
  }

  private String add(Entry entry, ElementBuilder<?> builder) {
    entry.text("description").ifPresent(builder::description);
    entry.texts("tags").forEach(builder::tag);
    entry.properties("properties").forEach(builder::property);
    Element element = builder.build();
    strategy.add(element);
    whereabouts.of(element, entry::placeOf);
    return element.id();
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
        String other = item.shape().fields().get(0).name();
        add(
            relation.apply(item),
            part -> item.placeOf(part.equals("source") || part.equals("target") ? other : part));
      }
    }
  }

  private void add(Relation relation, Function<String, Place> place) {
    strategy.add(relation);
    whereabouts.of(relation, place);
  }
}
