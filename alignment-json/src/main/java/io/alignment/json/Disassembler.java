package io.alignment.json;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Lists;
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
import io.alignment.model.Reading;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import io.alignment.model.WorkItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Makes the objects of a document of elements and relations; what is usual is left out. */
final class Disassembler {

  /** How many relations an element usually has. */
  private static final int FEW = 4;

  private final Strategy strategy;
  private final ImmutableListMultimap<Element.Type, Integer> places;
  private final OwnRelations relations;

  Disassembler(Strategy strategy) {
    this.strategy = strategy;
    ImmutableListMultimap.Builder<Element.Type, Integer> byType = ImmutableListMultimap.builder();
    for (int place = 0; place < strategy.elements().size(); place++) {
      byType.put(strategy.elements().get(place).type(), place);
    }
    places = byType.build();
    relations = new OwnRelations(strategy);
  }

  Entry document() {
    Entry document =
        new Entry(Format.DOCUMENT)
            .set("format", Format.VERSION)
            .set("name", strategy.name())
            .setAll("tags", strategy.tags())
            .setAll("properties", strategy.properties())
            .setAll(
                "visions", entries(Element.Type.VISION, (element, own) -> vision((Vision) element)))
            .setAll(
                "objectives",
                entries(
                    Element.Type.OBJECTIVE, (element, own) -> objective((Objective) element, own)))
            .setAll(
                "initiatives",
                entries(
                    Element.Type.INITIATIVE,
                    (element, own) -> initiative((Initiative) element, own)))
            .setAll(
                "functions",
                entries(
                    Element.Type.FUNCTION,
                    (element, own) -> function((BusinessFunction) element, own)))
            .setAll(
                "resources",
                entries(Element.Type.RESOURCE, (element, own) -> resource((Resource) element, own)))
            .setAll(
                "factors",
                entries(Element.Type.FACTOR, (element, own) -> factor((Factor) element, own)));
    strategy.description().ifPresent(text -> document.set("description", text));
    return document;
  }

  private List<Entry> entries(Element.Type type, BiFunction<Element, List<Relation>, Entry> entry) {
    return each(
        places.get(type),
        place -> entry.apply(strategy.elements().get(place), relations.of(place)));
  }

  // Elements

  private static Entry element(Shape shape, Element element) {
    Entry entry =
        new Entry(shape)
            .set("id", element.id())
            .set("name", element.name())
            .setAll("tags", element.tags())
            .setAll("properties", element.properties());
    set(entry, "description", element.description());
    return entry;
  }

  private Entry vision(Vision vision) {
    Entry entry = element(Format.VISION, vision);
    set(entry, "horizon", vision.horizon());
    return entry;
  }

  private Entry objective(Objective objective, List<Relation> own) {
    Entry entry = work(Format.OBJECTIVE, objective, own);
    set(entry, "perspective", objective.perspective());
    return entry.setAll("measures", each(objective.measures(), this::measure));
  }

  private Entry measure(Measure measure) {
    Entry entry = new Entry(Format.MEASURE).set("name", measure.name());
    set(entry, "unit", measure.unit());
    set(entry, "baseline", measure.baseline());
    set(entry, "target", measure.target());
    set(entry, "atLeast", measure.atLeast());
    set(entry, "atMost", measure.atMost());
    setUnless(entry, "weight", measure.weight(), 1);
    set(entry, "everyDays", measure.everyDays());
    if (measure.leading()) {
      entry.set("leading", true);
    }
    return entry.setAll("readings", each(measure.readings(), this::reading));
  }

  private Entry reading(Reading reading) {
    return new Entry(Format.READING).set("date", reading.date()).set("value", reading.value());
  }

  private Entry initiative(Initiative initiative, List<Relation> own) {
    Entry entry = work(Format.INITIATIVE, initiative, own);
    if (initiative.kind() != Initiative.Kind.PROJECT) {
      entry.set("kind", initiative.kind());
    }
    return entry.setAll("teaches", initiative.teaches());
  }

  private Entry work(Shape shape, WorkItem item, List<Relation> own) {
    Entry entry = element(shape, item);
    set(entry, "start", item.start());
    set(entry, "due", item.due());
    if (item.status() != Status.ACTIVE) {
      entry.set("status", item.status());
    }
    return entry
        .setAll("owner", sources(own, Ownership.class))
        .setAll("supports", relations(own, Support.class, this::support))
        .setAll("hinders", relations(own, Hindrance.class, this::hindrance))
        .setAll("dependsOn", targets(own, Dependency.class))
        .setAll("requiredSkills", item.requiredSkills())
        .setAll("demands", each(item.demands(), this::demand));
  }

  private Entry demand(Demand demand) {
    Entry entry =
        new Entry(Format.DEMAND).set("unit", demand.unit()).set("amount", demand.amount());
    set(entry, "skill", demand.skill());
    return entry;
  }

  private Entry function(BusinessFunction function, List<Relation> own) {
    Entry entry = element(Format.FUNCTION, function);
    if (function.kind() != BusinessFunction.Kind.DEPARTMENT) {
      entry.set("kind", function.kind());
    }
    targets(own, Membership.class).forEach(outer -> entry.set("partOf", outer));
    return entry
        .setAll("participates", targets(own, Participation.class))
        .setAll("collaborates", relations(own, Collaboration.class, this::collaboration))
        .setAll("communicates", relations(own, Communication.class, this::communication));
  }

  private Entry resource(Resource resource, List<Relation> own) {
    Entry entry = element(Format.RESOURCE, resource).set("kind", resource.kind());
    set(entry, "unit", resource.unit());
    set(entry, "capacity", resource.capacity());
    if (resource.dayToDay().signum() != 0) {
      entry.set("dayToDay", resource.dayToDay());
    }
    setPeriod(entry, resource.period());
    return entry
        .setAll("owner", sources(own, Ownership.class))
        .setAll("fills", targets(own, Assignment.class))
        .setAll("skills", resource.skills())
        .setAll("allocations", relations(own, Allocation.class, this::allocation));
  }

  private Entry factor(Factor factor, List<Relation> own) {
    Entry entry = element(Format.FACTOR, factor).set("quadrant", factor.quadrant());
    set(entry, "domain", factor.domain());
    set(entry, "importance", factor.importance());
    set(entry, "rating", factor.rating());
    return entry.setAll("influences", relations(own, Influence.class, this::influence));
  }

  // Relations

  private Entry support(Support support) {
    Entry entry = new Entry(Format.SUPPORT).set("to", support.target());
    return setUnless(entry, "weight", support.weight(), 1);
  }

  private Entry hindrance(Hindrance hindrance) {
    Entry entry = new Entry(Format.HINDRANCE).set("to", hindrance.target());
    return setUnless(entry, "strength", hindrance.strength(), 1);
  }

  private Entry collaboration(Collaboration collaboration) {
    Entry entry = new Entry(Format.COLLABORATION).set("with", collaboration.target());
    set(entry, "channel", collaboration.channel());
    return setUnless(entry, "strength", collaboration.strength(), 1);
  }

  private Entry communication(Communication communication) {
    Entry entry = new Entry(Format.COMMUNICATION).set("to", communication.target());
    set(entry, "channel", communication.channel());
    set(entry, "everyDays", communication.everyDays());
    return entry;
  }

  private Entry allocation(Allocation allocation) {
    Entry entry = new Entry(Format.ALLOCATION).set("to", allocation.target());
    set(entry, "amount", allocation.amount());
    setPeriod(entry, allocation.period());
    return entry;
  }

  private Entry influence(Influence influence) {
    Entry entry = new Entry(Format.INFLUENCE).set("to", influence.target());
    return setUnless(entry, "weight", influence.weight(), 1);
  }

  private static <R extends Relation> List<Entry> relations(
      List<Relation> own, Class<R> kind, Function<R, Entry> entry) {
    return each(ofKind(own, kind), entry);
  }

  private static <R extends Relation> List<String> targets(List<Relation> own, Class<R> kind) {
    return each(ofKind(own, kind), Relation::target);
  }

  private static <R extends Relation> List<String> sources(List<Relation> own, Class<R> kind) {
    return each(ofKind(own, kind), Relation::source);
  }

  private static <R extends Relation> List<R> ofKind(List<Relation> own, Class<R> kind) {
    List<R> found = List.of();
    for (Relation relation : own) {
      if (kind.isInstance(relation)) {
        found = found.isEmpty() ? new ArrayList<>(FEW) : found;
        found.add(kind.cast(relation));
      }
    }
    return found;
  }

  /** Returns what is made of each part; it is made when it is written, and not kept. */
  private static <P, V> List<V> each(List<P> parts, Function<P, V> value) {
    return parts.isEmpty() ? List.of() : Lists.transform(parts, value::apply);
  }

  // Values

  private static void setPeriod(Entry entry, DateRange period) {
    set(entry, "from", period.from());
    set(entry, "until", period.until());
  }

  private static void set(Entry entry, String field, Optional<?> value) {
    value.ifPresent(it -> entry.set(field, it));
  }

  private static void set(Entry entry, String field, OptionalDouble value) {
    value.ifPresent(it -> entry.set(field, it));
  }

  private static void set(Entry entry, String field, OptionalInt value) {
    value.ifPresent(it -> entry.set(field, it));
  }

  private static Entry setUnless(Entry entry, String field, double value, double usual) {
    return value == usual ? entry : entry.set(field, value);
  }
}
