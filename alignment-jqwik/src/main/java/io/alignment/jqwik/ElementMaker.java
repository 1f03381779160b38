package io.alignment.jqwik;

import io.alignment.model.Absence;
import io.alignment.model.Aim;
import io.alignment.model.BusinessFunction;
import io.alignment.model.CheckIn;
import io.alignment.model.DateRange;
import io.alignment.model.Demand;
import io.alignment.model.Element;
import io.alignment.model.ElementBuilder;
import io.alignment.model.Expense;
import io.alignment.model.Factor;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Milestone;
import io.alignment.model.Objective;
import io.alignment.model.Perspective;
import io.alignment.model.ProgressFrom;
import io.alignment.model.Reading;
import io.alignment.model.Relation;
import io.alignment.model.RequiredSkill;
import io.alignment.model.Resource;
import io.alignment.model.SharedMeasure;
import io.alignment.model.Skill;
import io.alignment.model.Status;
import io.alignment.model.Vision;
import io.alignment.model.WorkItemBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes elements of numbers. */
final class ElementMaker {

  // The commoner a type is, the more often it stands here; what samples shrink to comes first.
  private static final List<Element.Type> TYPES =
      List.of(
          Element.Type.OBJECTIVE,
          Element.Type.VISION,
          Element.Type.INITIATIVE,
          Element.Type.FUNCTION,
          Element.Type.RESOURCE,
          Element.Type.FACTOR,
          Element.Type.OBJECTIVE,
          Element.Type.VISION,
          Element.Type.OBJECTIVE,
          Element.Type.INITIATIVE,
          Element.Type.OBJECTIVE,
          Element.Type.FUNCTION,
          Element.Type.OBJECTIVE,
          Element.Type.RESOURCE,
          Element.Type.OBJECTIVE,
          Element.Type.INITIATIVE,
          Element.Type.FUNCTION,
          Element.Type.OBJECTIVE,
          Element.Type.RESOURCE,
          Element.Type.INITIATIVE,
          Element.Type.FUNCTION,
          Element.Type.VISION);

  private static final String SHARED = "shared";
  private static final int MEASURES = 12;
  private static final int OF_MILESTONES = 9;

  private final Texts texts;
  private final Values values;
  private final List<Element.Type> types;
  private final Set<String> ids = new HashSet<>();
  private final boolean mayOwn;

  ElementMaker(StrategyOptions options, Texts texts) {
    this.texts = texts;
    values = new Values(options.numbers());
    mayOwn = options.kinds().contains(Relation.Kind.OWNERSHIP);
    types = TYPES.stream().filter(options.types()::contains).toList();
  }

  /** How many types to pick from. */
  static int types() {
    return TYPES.size();
  }

  Element make(ElementSeed seed) {
    String id = id(seed.key());
    return switch (Values.pick(types, seed.type())) {
      case VISION -> {
        Vision.Builder vision = about(Vision.builder(id, texts.name(seed.value())), seed);
        if (seed.has(4) && values.areDated()) {
          vision.horizon(values.day(seed.value()));
        }
        yield vision.build();
      }
      case OBJECTIVE -> objective(id, seed);
      case INITIATIVE -> {
        Initiative.Builder initiative =
            plan(about(Initiative.builder(id, texts.name(seed.value())), seed), seed)
                .kind(Values.pick(Initiative.Kind.values(), seed.value()));
        if (seed.has(11)) {
          initiative.teaches(texts.skill(seed.value()));
        }
        if (seed.has(12)) {
          initiative.teaches(texts.skill(seed.value() / 7));
        }
        if (seed.has(13)) {
          initiative.progress(seed.value() % 11 / 10.0);
        }
        for (int i = values.areDated() ? seed.value() % 5 : 0; i > 2; i--) {
          initiative.spent(
              new Expense(
                  values.day(seed.value() + i),
                  texts.unit(seed.value()),
                  values.notNegative(seed.value() / i)));
        }
        yield initiative.build();
      }
      case FUNCTION ->
          about(BusinessFunction.builder(id, texts.name(seed.value())), seed)
              .kind(Values.pick(BusinessFunction.Kind.values(), seed.value()))
              .vacant(seed.has(7) && seed.has(8) && seed.has(9))
              .top(seed.has(5) && seed.has(6))
              .build();
      case RESOURCE -> resource(id, seed);
      case FACTOR -> {
        Factor.Builder factor = about(Factor.builder(id, texts.name(seed.value())), seed);
        if (seed.value() % 9 != 4) {
          factor.quadrant(Values.pick(Factor.Quadrant.values(), seed.value()));
        }
        if (seed.has(4)) {
          factor.domain(Values.pick(Factor.Domain.values(), seed.value() / 5));
        }
        if (seed.has(5)) {
          factor.importance(values.positive(seed.value()));
        }
        if (seed.has(6)) {
          factor.rating(1 + seed.value() % 7 / 2.0);
        }
        yield factor.build();
      }
    };
  }

  private String id(int key) {
    for (int next = key; ; next++) {
      String id = (char) ('a' + next % 26) + Integer.toString(next / 26);
      if (ids.add(id)) {
        return id;
      }
    }
  }

  private <B extends ElementBuilder<B>> B about(B builder, ElementSeed seed) {
    if (seed.has(0)) {
      builder.description(texts.text(seed.value() / 3));
    }
    if (seed.has(1)) {
      builder.tag(texts.text(seed.value() / 4));
    }
    if (seed.has(1) && seed.value() % 3 != 1) {
      builder.tag(texts.channel(0));
    }
    if (seed.has(2)) {
      builder.property(texts.text(seed.value() / 5), texts.unit(1));
    }
    if (seed.has(3)) {
      builder.property(texts.skill(0), texts.text(seed.value() / 6));
    }
    return builder;
  }

  private <B extends WorkItemBuilder<B>> B plan(B builder, ElementSeed seed) {
    if (seed.has(4) && values.areDated()) {
      builder.start(values.day(seed.value()));
    }
    if (seed.has(5) && values.areDated()) {
      builder.due(values.dayFrom(seed.value(), seed.value() / 10));
    }
    if (seed.value() % 7 == 3 && values.areDated()) {
      builder.started(values.day(seed.value()));
    }
    if (seed.value() % 7 == 5 && values.areDated()) {
      builder.ended(values.dayFrom(seed.value(), seed.value() / 10));
    }
    if (seed.has(6)) {
      builder.status(Values.pick(Status.values(), seed.value()));
    }
    if (seed.has(6) && seed.value() % 3 == 1 && values.areDated()) {
      builder.checkIn(checkIn(seed.value()));
      if (seed.has(7)) {
        builder.checkIn(checkIn(seed.value() / 5));
      }
    }
    if (seed.has(7)) {
      builder.requiredSkill(texts.skill(seed.value()));
    }
    if (seed.has(8)) {
      RequiredSkill skill = RequiredSkill.of(texts.skill(seed.value() / 4));
      builder.requiredSkill(seed.value() % 3 == 1 ? skill.atLevel(1 + seed.value() % 4) : skill);
    }
    if (seed.has(9)) {
      builder.demand(Demand.of(texts.unit(seed.value()), values.notNegative(seed.value())));
    }
    if (seed.has(10)) {
      builder.demand(
          Demand.of(
              texts.unit(seed.value() / 3),
              values.amount(seed.value() / 3),
              texts.skill(seed.value())));
    }
    return builder;
  }

  private CheckIn checkIn(int value) {
    CheckIn checkIn = CheckIn.on(values.day(value));
    if (value % 4 != 0) {
      checkIn = checkIn.status(Values.pick(CheckIn.Status.values(), value / 4));
    }
    if (value % 5 != 0) {
      checkIn = checkIn.progress(value % 11 / 10.0);
    }
    if (value % 7 < 4) {
      checkIn = checkIn.confidence(value % 9 / 8.0);
    }
    if (value % 6 == 1) {
      checkIn = checkIn.note(texts.text(value)).by(texts.name(value / 2));
    }
    return checkIn;
  }

  private Objective objective(String id, ElementSeed seed) {
    Objective.Builder objective =
        plan(about(Objective.builder(id, texts.name(seed.value())), seed), seed);
    if (seed.has(11)) {
      objective.perspective(Values.pick(Perspective.values(), seed.value() / 2));
    }
    if (seed.has(12)) {
      objective.measure(measure(texts.name(seed.value()), seed.value()));
    }
    if (seed.has(13)) {
      objective.measure(measure(texts.name(seed.value()) + " too", seed.value() / 3));
    }
    if (seed.value() % 7 == 2) {
      objective.aim(Aim.ASPIRATIONAL);
    } else if (seed.value() % 7 == 3) {
      objective.aim(Aim.COMMITTED);
    }
    if (seed.value() % 5 == 4) {
      objective.progressFrom(Values.pick(ProgressFrom.values(), seed.value() / 5));
    }
    if (seed.value() % 13 == 4) {
      Measure.Builder shared = Measure.using(SHARED).weight(values.positive(seed.value()));
      objective.measure((seed.has(12) ? shared.atLeast(1) : shared).build());
    }
    if (seed.value() % 17 == 3) {
      Values.topics(seed.value() / 17).forEach(objective::leaveOut);
    }
    return objective.build();
  }

  private Measure measure(String name, int value) {
    Measure.Builder measure = Measure.builder(name);
    if (value % 3 != 0) {
      measure.unit(texts.unit(value));
    }
    if (value % 5 == 2) {
      measure.description(texts.text(value / 5));
    }
    if (value % 4 == 1) {
      measure.weight(values.positive(value)).leading(true);
    }
    if (value % 6 == 1) {
      measure.everyDays(values.areAtTheLimits() ? Integer.MAX_VALUE : 1 + value % 90);
    }
    goal(measure, value);
    if (value % MEASURES == OF_MILESTONES) {
      return measure.build();
    }
    if (value % 7 == 3) {
      measure.readingsAre(Measure.ReadingsAre.AMOUNTS);
    }
    int readings = values.areDated() ? value / 7 % 4 : 0;
    Set<LocalDate> days = new TreeSet<>();
    for (int i = 0; i < readings; i++) {
      days.add(values.day(value + 30 * i));
    }
    for (LocalDate day : days) {
      Reading reading = new Reading(day, value / 8.0 - day.getDayOfYear());
      measure.reading(value % 5 == 3 ? reading.note(texts.text(value)) : reading);
    }
    return measure.build();
  }

  private void goal(Measure.Builder measure, int value) {
    double some = value / 4.0;
    switch (value % MEASURES) {
      case 1 -> measure.target(some);
      case 2 ->
          measure
              .baseline(values.areAtTheLimits() ? -Double.MAX_VALUE : value / 3.0)
              .target(-value);
      case 3 -> measure.atLeast(values.areAtTheLimits() ? Double.MIN_VALUE : value / 3.0);
      case 4 -> measure.atMost(-value).baseline(-0.0);
      case 5 -> measure.atLeast(-value).atMost(some);
      case 6 -> measure.target(some).minimum(some / 2).stretch(2 * some);
      case 7 -> measure.target(some).better(Measure.Better.UP);
      case 8 -> measure.target(-some).better(Measure.Better.DOWN);
      case OF_MILESTONES -> {
        for (int i = 0; i <= value / MEASURES % 3; i++) {
          measure.milestone(milestone(texts.name(value) + i, value / 2 + i));
        }
      }
      case 10 -> {
        measure.baseline(-1).better(Measure.Better.UP);
        for (int i = 0; i <= value / MEASURES % 3 && values.areDated(); i++) {
          measure.plan(values.day(value).plusDays(i), some + i);
        }
      }
      default -> {}
    }
  }

  private Milestone milestone(String name, int value) {
    Milestone milestone = Milestone.of(name);
    if (value % 3 == 1) {
      milestone = milestone.weight(values.positive(value));
    }
    if (value % 3 != 2 && values.areDated()) {
      milestone = milestone.due(values.day(value));
    }
    return value % 5 < 2 && values.areDated() ? milestone.done(values.day(value / 2)) : milestone;
  }

  /** Returns a measure that elements use if any does, and perhaps another one. */
  List<SharedMeasure> sharedMeasures(List<Element> made, int number) {
    List<SharedMeasure> shared = new ArrayList<>();
    if (made.stream().anyMatch(ElementMaker::usesShared)) {
      boolean isOfMilestones = number % MEASURES == OF_MILESTONES;
      shared.add(
          new SharedMeasure(
              SHARED, measure(texts.name(number), isOfMilestones ? number + 1 : number)));
    }
    if (number % 5 == 2) {
      Measure.Builder other = measure(texts.name(number), number / 5).toBuilder();
      functions(made).stream().limit(number % 3).forEach(other::owner);
      shared.add(new SharedMeasure("other", other.build()));
    }
    return shared;
  }

  private static boolean usesShared(Element element) {
    return element instanceof Objective objective
        && objective.measures().stream().anyMatch(it -> it.measure().isPresent());
  }

  private List<String> functions(List<Element> made) {
    return mayOwn
        ? made.stream().filter(BusinessFunction.class::isInstance).map(Element::id).toList()
        : List.of();
  }

  /** Returns the same elements, but some measures have owners. */
  List<Element> withOwners(List<Element> made) {
    List<String> functions = functions(made);
    if (functions.isEmpty()) {
      return made;
    }
    List<Element> owned = new ArrayList<>(made);
    for (int i = 0; i < owned.size(); i += 3) {
      if (owned.get(i) instanceof Objective objective) {
        Objective.Builder changed = objective.toBuilder();
        int number = i;
        for (Measure measure : objective.measures()) {
          changed.updateMeasure(
              measure.name(),
              it ->
                  it.owner(Values.pick(functions, number))
                      .owner(Values.pick(functions, number / 3)));
        }
        owned.set(i, changed.build());
      }
    }
    return owned;
  }

  /** Says of some how many people it is, when it is away, and how much there is for a time. */
  private void people(Resource.Builder resource, int number) {
    if (number % 10 == 3) {
      resource.people(1 + number % 7);
    }
    if (!values.areDated()) {
      return;
    }
    for (int i = 0; i < number % 9 - 6; i++) {
      LocalDate first = values.day(number + 90 * i);
      Absence absence = Absence.of(first, values.dayFrom(number + 90 * i, number % 60));
      resource.absence(number % 2 == 0 ? absence : absence.because(texts.text(number)));
    }
    if (number % 8 == 5) {
      LocalDate day = values.dayFrom(number, 10);
      boolean isFirst = day.equals(LocalDate.of(0, 1, 1));
      resource.capacity(values.notNegative(number), DateRange.from(day));
      if (number % 3 > 0 && !isFirst) {
        resource.capacity(values.notNegative(number / 2), DateRange.until(day.minusDays(1)));
      }
    }
  }

  private Resource resource(String id, ElementSeed seed) {
    Resource.Kind kind = Values.pick(Resource.Kind.values(), seed.value() + 1);
    Resource.Builder resource = about(Resource.builder(id, texts.name(seed.value()), kind), seed);
    if (kind != Resource.Kind.TECHNOLOGICAL || seed.has(4)) {
      resource.unit(texts.unit(seed.value() / 2));
    }
    if (seed.has(5)) {
      resource.capacity(values.notNegative(seed.value()));
    }
    if (seed.has(6)) {
      resource.dayToDay(values.notNegative(seed.value() / 5));
    }
    if (seed.has(7) && values.areDated()) {
      resource.period(values.period(seed.value()));
    }
    if (seed.has(8)) {
      resource.skill(texts.skill(seed.value()));
    }
    if (seed.has(9)) {
      Skill skill = Skill.of(texts.skill(seed.value() / 4));
      boolean isEnding = seed.value() % 5 == 2 && values.areDated();
      resource.skill(
          isEnding
              ? skill.endingOn(values.day(seed.value()))
              : seed.value() % 5 == 3 ? skill.atLevel(1 + seed.value() % 3) : skill);
    }
    people(resource, seed.value() / 3);
    return resource.build();
  }
}
