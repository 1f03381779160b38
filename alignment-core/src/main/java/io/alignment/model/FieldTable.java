package io.alignment.model;

import static io.alignment.model.Field.Type.AMOUNT;
import static io.alignment.model.Field.Type.CHOICE;
import static io.alignment.model.Field.Type.DATE;
import static io.alignment.model.Field.Type.DAYS;
import static io.alignment.model.Field.Type.END;
import static io.alignment.model.Field.Type.FLAG;
import static io.alignment.model.Field.Type.NUMBER;
import static io.alignment.model.Field.Type.TEXT;
import static io.alignment.model.Field.Type.WORD;
import static io.alignment.model.FieldsBuilder.first;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * All fields of elements, of their parts, and of relations: the one place that knows their names,
 * types, ranges and defaults, in the order in which documents write them. Whoever reads, writes,
 * judges, compares or shows fields walks this table.
 */
public final class FieldTable {

  /** The name of the field that says in what the amounts beside it are. */
  static final String UNIT = "unit";

  private static final Range POSITIVE = Range.above(0);
  private static final Range NOT_NEGATIVE = Range.atLeast(0);

  private static final Fields<BusinessCalendar> CALENDAR =
      FieldsBuilder.<BusinessCalendar, BusinessCalendar>of("calendar", () -> BusinessCalendar.USUAL)
          .choice(
              "yearStarts",
              BusinessCalendar.USUAL.yearStarts(),
              BusinessCalendar::yearStarts,
              (it, month) -> new BusinessCalendar(month, it.quarterStarts()))
          .choice(
              "quarterStarts",
              Month.class,
              BusinessCalendar::quarterStarts,
              BusinessCalendar::withQuartersFrom)
          .build(it -> it);

  private static final Fields<Unit> UNITS =
      FieldsBuilder.<Unit, String, Double, Unit>of(
              "unit",
              first("id", WORD, Unit::id),
              first("is", NUMBER, Unit::is).within(POSITIVE),
              (id, is) -> Unit.of(id, is, ""))
          .required("of", WORD, Unit::of, Unit::in)
          .optional("date", DATE, Unit::date, Unit::from)
          .build(it -> it);

  // Parts of elements

  private static final Fields<Reading> READING =
      FieldsBuilder.of(
              "reading",
              first("date", DATE, Reading::date),
              first("value", NUMBER, Reading::value),
              Reading::new)
          .optional("note", TEXT, Reading::note, Reading::note)
          .build(it -> it);

  private static final Fields<Planned> PLANNED =
      FieldsBuilder.of(
              "plan",
              first("date", DATE, Planned::date),
              first("value", NUMBER, Planned::value),
              Planned::new)
          .build(it -> it);

  private static final Fields<Milestone> MILESTONE =
      FieldsBuilder.of("milestone", first("name", WORD, Milestone::name), Milestone::of)
          .optional("due", DATE, Milestone::due, Milestone::due)
          .optional("done", DATE, Milestone::done, Milestone::done)
          .usual("weight", NUMBER, 1.0, Milestone::weight, Milestone::weight)
          .within(POSITIVE)
          .build(it -> it);

  private static final Fields<Measure> MEASURE =
      kept(
              goal(
                      FieldsBuilder.<Measure, String, Measure.Builder>of(
                              "measure", first("name", WORD, Measure::name), Measure::builder)
                          .optional("measure", WORD, Measure::measure, Measure.Builder::measure)
                          .standingIn("name"),
                      it -> it)
                  .usual("weight", NUMBER, 1.0, Measure::weight, Measure.Builder::weight)
                  .within(POSITIVE),
              it -> it)
          .build(Measure.Builder::build);

  private static final Fields<SharedMeasure> SHARED_MEASURE =
      kept(
              goal(
                  FieldsBuilder.<SharedMeasure, String, String, Measure.Builder>of(
                      "indicator",
                      first("id", WORD, SharedMeasure::id),
                      first("name", WORD, it -> it.measure().name()),
                      (id, name) -> Measure.builder(name).id(id)),
                  SharedMeasure::measure),
              SharedMeasure::measure)
          .build(Measure.Builder::buildShared);

  private static <T> FieldsBuilder<T, Measure.Builder> goal(
      FieldsBuilder<T, Measure.Builder> fields, Function<T, Measure> of) {
    return fields
        .optional(
            "description", TEXT, of.andThen(Measure::description), Measure.Builder::description)
        .optional(UNIT, WORD, of.andThen(Measure::unit), Measure.Builder::unit)
        .choice(
            "better", Measure.Better.class, of.andThen(Measure::better), Measure.Builder::better)
        .number("baseline", of.andThen(Measure::baseline), Measure.Builder::baseline)
        .number("minimum", of.andThen(Measure::minimum), Measure.Builder::minimum)
        .number("target", of.andThen(Measure::target), Measure.Builder::target)
        .number("stretch", of.andThen(Measure::stretch), Measure.Builder::stretch)
        .number("atLeast", of.andThen(Measure::atLeast), Measure.Builder::atLeast)
        .number("atMost", of.andThen(Measure::atMost), Measure.Builder::atMost)
        .parts(
            "plan",
            PLANNED,
            of.andThen(Measure::plan),
            (it, point) -> it.plan(point.date(), point.value()))
        .parts(
            "milestones", MILESTONE, of.andThen(Measure::milestones), Measure.Builder::milestone);
  }

  private static <T> FieldsBuilder<T, Measure.Builder> kept(
      FieldsBuilder<T, Measure.Builder> fields, Function<T, Measure> of) {
    return fields
        .days("everyDays", of.andThen(Measure::everyDays), Measure.Builder::everyDays)
        .usual("leading", FLAG, false, of.andThen(Measure::leading), Measure.Builder::leading)
        .texts("owner", of.andThen(Measure::owner), Measure.Builder::owner)
        .naming(Element.Type.FUNCTION)
        .choice(
            "readingsAre",
            Measure.ReadingsAre.LEVELS,
            of.andThen(Measure::readingsAre),
            Measure.Builder::readingsAre)
        .parts("readings", READING, of.andThen(Measure::readings), Measure.Builder::reading);
  }

  private static final Fields<Preface> STRATEGY =
      FieldsBuilder.<Preface, String, StrategyBuilder>of(
              "document", first("name", TEXT, it -> it.about().name()), Strategy::builder)
          .optional(
              "description", TEXT, it -> it.about().description(), StrategyBuilder::description)
          .texts("tags", it -> it.about().tags(), StrategyBuilder::tag)
          .properties(
              "properties",
              it -> it.about().properties(),
              (it, property) -> it.property(property.getKey(), property.getValue()))
          .topics("leavesOut", Preface::leavesOut, StrategyBuilder::leaveOut)
          .part(
              "calendar",
              CALENDAR,
              it -> Optional.of(it.calendar()).filter(of -> !of.equals(BusinessCalendar.USUAL)),
              StrategyBuilder::calendar)
          .parts("units", UNITS, Preface::units, StrategyBuilder::unit)
          .parts("measures", SHARED_MEASURE, Preface::measures, StrategyBuilder::measure)
          .build(StrategyBuilder::preface);

  private static final Fields<CheckIn> CHECK_IN =
      FieldsBuilder.of("check-in", first("date", DATE, CheckIn::date), CheckIn::on)
          .choice("status", CheckIn.Status.class, CheckIn::status, CheckIn::status)
          .number("confidence", CheckIn::confidence, CheckIn::confidence)
          .within(Range.between(0, 1))
          .number("progress", CheckIn::progress, CheckIn::progress)
          .within(Range.between(0, 1))
          .optional("note", TEXT, CheckIn::note, CheckIn::note)
          .optional("by", WORD, CheckIn::by, CheckIn::by)
          .build(it -> it);

  private static final Fields<Demand> DEMAND =
      FieldsBuilder.of(
              "demand",
              first(UNIT, WORD, Demand::unit),
              first("amount", AMOUNT, Demand::amount).within(NOT_NEGATIVE),
              Demand::of)
          .optional("skill", WORD, Demand::skill, (it, s) -> Demand.of(it.unit(), it.amount(), s))
          .build(it -> it);

  private static final Fields<Expense> EXPENSE =
      FieldsBuilder.<Expense, LocalDate, String, Expense>of(
              "expense",
              first("date", DATE, Expense::date),
              first("unit", WORD, Expense::unit),
              (date, unit) -> new Expense(date, unit, BigDecimal.ZERO))
          .required(
              "amount",
              AMOUNT,
              Expense::amount,
              (it, amount) -> new Expense(it.date(), it.unit(), amount))
          .within(NOT_NEGATIVE)
          .build(it -> it);

  private static final Fields<Skill> SKILL =
      FieldsBuilder.<Skill, String, Skill>of("skill", first("name", WORD, Skill::name), Skill::of)
          .number("level", Skill::level, Skill::atLevel)
          .within(POSITIVE)
          .optional("until", DATE, Skill::until, Skill::endingOn)
          .build(it -> it);

  private static final Fields<RequiredSkill> REQUIRED_SKILL =
      FieldsBuilder.<RequiredSkill, String, RequiredSkill>of(
              "required skill", first("skill", WORD, RequiredSkill::skill), RequiredSkill::of)
          .number("level", RequiredSkill::level, RequiredSkill::atLevel)
          .within(POSITIVE)
          .build(it -> it);

  private static final Fields<CapacityPeriod> CAPACITY =
      FieldsBuilder.<CapacityPeriod, BigDecimal, CapacityPeriod>of(
              "capacity",
              first("amount", AMOUNT, CapacityPeriod::amount).within(NOT_NEGATIVE),
              amount -> new CapacityPeriod(amount, DateRange.always()))
          .optional(
              "from",
              DATE,
              it -> it.period().from(),
              (it, day) -> new CapacityPeriod(it.amount(), it.period().startingOn(day)))
          .optional(
              "until",
              DATE,
              it -> it.period().until(),
              (it, day) -> new CapacityPeriod(it.amount(), it.period().endingOn(day)))
          .build(it -> it);

  private static final Fields<Absence> ABSENCE =
      FieldsBuilder.of(
              "absence",
              first("from", DATE, Absence::from),
              first("until", DATE, Absence::until),
              Absence::of)
          .optional("note", TEXT, Absence::note, Absence::because)
          .build(it -> it);

  // Elements

  private static final Fields<Vision> VISION =
      FieldTable.<Vision, Vision.Builder>element(Element.Type.VISION, Vision::builder)
          .optional("horizon", DATE, Vision::horizon, Vision.Builder::horizon)
          .build(Vision.Builder::build);

  private static FieldsBuilder<Objective, Objective.Builder> objective() {
    return work(FieldTable.<Objective, Objective.Builder>element(
                Element.Type.OBJECTIVE, Objective::builder)
            .choice(
                "perspective",
                Perspective.class,
                Objective::perspective,
                Objective.Builder::perspective))
        .parts("measures", MEASURE, Objective::measures, Objective.Builder::measure)
        .choice("aim", Aim.class, Objective::ownAim, Objective.Builder::aim)
        .choice(
            "progressFrom",
            ProgressFrom.BOTH,
            Objective::progressFrom,
            Objective.Builder::progressFrom)
        .topics("leavesOut", Objective::leavesOut, Objective.Builder::leaveOut);
  }

  private static final Fields<Objective> ALONE = objective().build(Objective.Builder::build);

  /** What documents write of a key result: what an objective, its support and a measure have. */
  private static final Fields<KeyResult> KEY_RESULT = keyResult(ALONE);

  private static Fields<KeyResult> keyResult(Fields<Objective> objective) {
    List<Field<Objective>> own = objective.list();
    return FieldsBuilder.<KeyResult, String, String, KeyResult.Draft>of(
            "key result",
            first("id", WORD, it -> it.objective().id()),
            first("name", TEXT, it -> it.objective().name()),
            KeyResult.Draft::new)
        .fieldsOf(
            own.stream().skip(2).filter(it -> !it.name().equals("measures")).toList(),
            it -> Optional.of(it.objective()),
            KeyResult.Draft::objective)
        .usual("weight", NUMBER, 1.0, KeyResult::weight, KeyResult.Draft::weight)
        .within(NOT_NEGATIVE)
        .fieldsOf(
            MEASURE.list().stream().filter(it -> isBeside(it, objective)).toList(),
            KeyResult::measureBeside,
            KeyResult.Draft::measure)
        .fieldsOf(
            objective.field("measures").stream().toList(),
            it -> Optional.of(it.objective()).filter(o -> it.measureBeside().isEmpty()),
            KeyResult.Draft::objective)
        .build(KeyResult.Draft::build);
  }

  /** Says whether a field of a measure can stand among those of a key result: its name is free. */
  private static boolean isBeside(Field<Measure> field, Fields<Objective> objective) {
    return objective.field(field.name()).isEmpty() && !field.name().equals("weight");
  }

  /** Says whether a measure says anything but its name, and nothing that is not beside. */
  static boolean canStandBeside(Measure measure) {
    boolean isAnySaid = false;
    for (Field<Measure> field : MEASURE.list()) {
      boolean isSaid =
          !field.name().equals("name")
              && field.value(measure).isPresent()
              && !field.value(measure).equals(field.usual());
      if (isSaid && !isBeside(field, ALONE)) {
        return false;
      }
      isAnySaid |= isSaid;
    }
    return isAnySaid;
  }

  private static final Fields<Objective> OBJECTIVE =
      objective()
          .parts(
              "keyResults",
              KEY_RESULT,
              Objective::newKeyResults,
              (it, keyResult) -> it.keyResult(keyResult))
          .build(Objective.Builder::build);

  private static final Fields<Initiative> INITIATIVE =
      work(FieldTable.<Initiative, Initiative.Builder>element(
                  Element.Type.INITIATIVE, Initiative::builder)
              .choice("kind", Initiative.Kind.PROJECT, Initiative::kind, Initiative.Builder::kind)
              .relations(Relation.Kind.MEMBERSHIP))
          .number("progress", Initiative::progress, Initiative.Builder::progress)
          .within(Range.between(0, 1))
          .parts("spent", EXPENSE, Initiative::spent, Initiative.Builder::spent)
          .texts("teaches", Initiative::teaches, Initiative.Builder::teaches)
          .build(Initiative.Builder::build);

  private static final Fields<BusinessFunction> FUNCTION =
      FieldTable.<BusinessFunction, BusinessFunction.Builder>element(
              Element.Type.FUNCTION, BusinessFunction::builder)
          .choice(
              "kind",
              BusinessFunction.Kind.DEPARTMENT,
              BusinessFunction::kind,
              BusinessFunction.Builder::kind)
          .usual("vacant", FLAG, false, BusinessFunction::vacant, BusinessFunction.Builder::vacant)
          .usual("top", FLAG, false, BusinessFunction::top, BusinessFunction.Builder::top)
          .relations(Relation.Kind.MEMBERSHIP)
          .relations(Relation.Kind.ATTACHMENT)
          .relations(Relation.Kind.PARTICIPATION)
          .relations(Relation.Kind.CONSULTATION)
          .relations(Relation.Kind.NOTIFICATION)
          .relations(Relation.Kind.COLLABORATION)
          .relations(Relation.Kind.COMMUNICATION)
          .build(BusinessFunction.Builder::build);

  private static final Fields<Resource> RESOURCE =
      FieldTable.<Resource, Resource.Builder>element(Element.Type.RESOURCE, Resource::technological)
          .required("kind", CHOICE, Resource::kind, Resource.Builder::kind)
          .of(Resource.Kind.class)
          .optional(UNIT, WORD, Resource::unit, Resource.Builder::unit)
          .count("people", Resource::people, Resource.Builder::people)
          .optional("capacity", AMOUNT, Resource::capacity, Resource.Builder::capacity)
          .within(NOT_NEGATIVE)
          .parts("capacities", CAPACITY, Resource::capacities, Resource.Builder::capacity)
          .usual(
              "dayToDay", AMOUNT, BigDecimal.ZERO, Resource::dayToDay, Resource.Builder::dayToDay)
          .within(NOT_NEGATIVE)
          .optional("from", DATE, it -> it.period().from(), Resource.Builder::from)
          .optional("until", DATE, it -> it.period().until(), Resource.Builder::until)
          .parts("absences", ABSENCE, Resource::absences, Resource.Builder::absence)
          .relations(Relation.Kind.OWNERSHIP)
          .relations(Relation.Kind.ASSIGNMENT)
          .parts("skills", SKILL, Resource::skills, Resource.Builder::skill)
          .relations(Relation.Kind.ALLOCATION)
          .build(Resource.Builder::build);

  private static final Fields<Factor> FACTOR =
      FieldTable.<Factor, Factor.Builder>element(Element.Type.FACTOR, Factor::builder)
          .choice("quadrant", Factor.Quadrant.class, Factor::quadrant, Factor.Builder::quadrant)
          .choice("domain", Factor.Domain.class, Factor::domain, Factor.Builder::domain)
          .number("importance", Factor::importance, Factor.Builder::importance)
          .within(POSITIVE)
          .number("rating", Factor::rating, Factor.Builder::rating)
          .within(Range.between(1, "responds poorly", 4, "responds superbly"))
          .relations(Relation.Kind.INFLUENCE)
          .build(Factor.Builder::build);

  private static <E extends Element, B extends ElementBuilder<B>> FieldsBuilder<E, B> element(
      Element.Type type, BiFunction<String, String, B> start) {
    return FieldsBuilder.<E, String, String, B>of(
            Problems.word(type),
            first("id", WORD, Element::id),
            first("name", TEXT, Element::name),
            start)
        .optional("description", TEXT, Element::description, B::description)
        .texts("tags", Element::tags, B::tag)
        .properties(
            "properties",
            Element::properties,
            (it, property) -> it.property(property.getKey(), property.getValue()));
  }

  private static <W extends WorkItem, B extends WorkItemBuilder<B>> FieldsBuilder<W, B> work(
      FieldsBuilder<W, B> element) {
    return element
        .optional("start", DATE, W::start, B::start)
        .optional("due", DATE, W::due, B::due)
        .optional("started", DATE, W::started, B::started)
        .optional("ended", DATE, W::ended, B::ended)
        .choice("status", Status.ACTIVE, W::status, B::status)
        .parts("checkIns", CHECK_IN, W::checkIns, B::checkIn)
        .relations(Relation.Kind.OWNERSHIP)
        .relations(Relation.Kind.SUPPORT)
        .relations(Relation.Kind.HINDRANCE)
        .relations(Relation.Kind.DEPENDENCY)
        .relations(Relation.Kind.ANSWER)
        .parts("requiredSkills", REQUIRED_SKILL, W::requiredSkills, B::requiredSkill)
        .parts("demands", DEMAND, W::demands, B::demand);
  }

  // Relations

  private static final Fields<Support> SUPPORT =
      relation(Relation.Kind.SUPPORT, Support::of)
          .usual(
              "weight",
              NUMBER,
              1.0,
              Support::weight,
              (it, weight) -> new Support(it.source(), it.target(), weight, it.keyResult()))
          .within(NOT_NEGATIVE)
          .usual(
              "keyResult",
              FLAG,
              false,
              Support::keyResult,
              (it, isOne) -> new Support(it.source(), it.target(), it.weight(), isOne))
          .implied()
          .build(it -> it);

  private static final Fields<Hindrance> HINDRANCE =
      relation(Relation.Kind.HINDRANCE, Hindrance::of)
          .usual(
              "strength",
              NUMBER,
              1.0,
              Hindrance::strength,
              (it, strength) -> Hindrance.of(it.source(), it.target(), strength))
          .within(POSITIVE.atMost(1))
          .build(it -> it);

  private static final Fields<Ownership> OWNERSHIP =
      relation(Relation.Kind.OWNERSHIP, Ownership::of).build(it -> it);

  private static final Fields<Participation> PARTICIPATION =
      relation(Relation.Kind.PARTICIPATION, Participation::of).build(it -> it);

  private static final Fields<Allocation> ALLOCATION =
      relation(Relation.Kind.ALLOCATION, Allocation::of)
          .optional(
              "amount",
              AMOUNT,
              Allocation::amount,
              (it, amount) -> Allocation.of(it.source(), it.target(), amount).during(it.period()))
          .within(POSITIVE)
          .optional(
              "from",
              DATE,
              it -> it.period().from(),
              (it, day) -> it.during(it.period().startingOn(day)))
          .optional(
              "until",
              DATE,
              it -> it.period().until(),
              (it, day) -> it.during(it.period().endingOn(day)))
          .build(it -> it);

  private static final Fields<Membership> MEMBERSHIP =
      relation(Relation.Kind.MEMBERSHIP, Membership::of).build(it -> it);

  private static final Fields<Attachment> ATTACHMENT =
      relation(Relation.Kind.ATTACHMENT, Attachment::of)
          .number(
              "share",
              Attachment::share,
              (it, share) -> Attachment.of(it.source(), it.target(), share))
          .within(POSITIVE.atMost(1))
          .build(it -> it);

  private static final Fields<Assignment> ASSIGNMENT =
      relation(Relation.Kind.ASSIGNMENT, Assignment::of).build(it -> it);

  private static final Fields<Collaboration> COLLABORATION =
      relation(Relation.Kind.COLLABORATION, Collaboration::of)
          .optional(
              "channel",
              WORD,
              Collaboration::channel,
              (it, channel) ->
                  new Collaboration(it.source(), it.target(), Optional.of(channel), it.strength()))
          .usual(
              "strength",
              NUMBER,
              1.0,
              Collaboration::strength,
              (it, strength) -> new Collaboration(it.source(), it.target(), it.channel(), strength))
          .within(POSITIVE)
          .build(it -> it);

  private static final Fields<Communication> COMMUNICATION =
      relation(Relation.Kind.COMMUNICATION, Communication::of)
          .optional(
              "channel",
              WORD,
              Communication::channel,
              (it, channel) ->
                  new Communication(it.source(), it.target(), Optional.of(channel), it.everyDays()))
          .days(
              "everyDays",
              Communication::everyDays,
              (it, days) ->
                  new Communication(it.source(), it.target(), it.channel(), OptionalInt.of(days)))
          .build(it -> it);

  private static final Fields<Dependency> DEPENDENCY =
      relation(Relation.Kind.DEPENDENCY, Dependency::of)
          .usual(
              "lagDays",
              DAYS,
              0,
              Dependency::lagDays,
              (it, days) -> Dependency.of(it.source(), it.target(), days))
          .within(NOT_NEGATIVE)
          .build(it -> it);

  private static final Fields<Answer> ANSWER =
      relation(Relation.Kind.ANSWER, Answer::of).build(it -> it);

  private static final Fields<Consultation> CONSULTATION =
      relation(Relation.Kind.CONSULTATION, Consultation::of).build(it -> it);

  private static final Fields<Notification> NOTIFICATION =
      relation(Relation.Kind.NOTIFICATION, Notification::of).build(it -> it);

  private static final Fields<Influence> INFLUENCE = influence(1);
  private static final Fields<Influence> INFLUENCE_OF_HARM = influence(-1);
  private static final Fields<Influence> INFLUENCE_OF_DRIVER = influence(0);

  private static Fields<Influence> influence(Factor factor) {
    if (factor.quadrant().isEmpty()) {
      return INFLUENCE_OF_DRIVER;
    }
    return factor.quadrant().get().isHelpful() ? INFLUENCE : INFLUENCE_OF_HARM;
  }

  private static Fields<Influence> influence(double usual) {
    return FieldTable.<Influence>relation(
            Relation.Kind.INFLUENCE, (source, target) -> Influence.of(source, target, usual))
        .usual(
            "weight",
            NUMBER,
            usual,
            Influence::weight,
            (it, weight) -> Influence.of(it.source(), it.target(), weight))
        .within(Range.between(-1, 1))
        .build(it -> it);
  }

  private static <R extends Relation> FieldsBuilder<R, R> relation(
      Relation.Kind kind, BiFunction<String, String, R> start) {
    return FieldsBuilder.of(
        Problems.word(kind),
        first("source", END, Relation::source),
        first("target", END, Relation::target),
        start);
  }

  private FieldTable() {}

  /** {@return what a strategy as a whole has} */
  public static Fields<Preface> ofStrategy() {
    return STRATEGY;
  }

  /**
   * Returns the fields of the elements of a type. Relations stand among them where documents write
   * them.
   *
   * @param type the type
   * @return its fields, which can be read of elements of this type only
   */
  @SuppressWarnings("unchecked") // Whoever walks the table knows no types.
  public static Fields<Element> of(Element.Type type) {
    Fields<? extends Element> fields =
        switch (type) {
          case VISION -> VISION;
          case OBJECTIVE -> OBJECTIVE;
          case INITIATIVE -> INITIATIVE;
          case FUNCTION -> FUNCTION;
          case RESOURCE -> RESOURCE;
          case FACTOR -> FACTOR;
        };
    return (Fields<Element>) fields;
  }

  /** {@return what documents write of a key result inside of its objective} */
  public static Fields<KeyResult> ofKeyResult() {
    return KEY_RESULT;
  }

  /**
   * Returns the fields of the relations of a kind that stand with an element. What is usual may
   * depend on it: where nothing else is said, threats and weaknesses harm, and drivers neither help
   * nor harm.
   *
   * @param kind the kind
   * @param element the element with which documents write them
   * @return its fields, which can be read of relations of this kind only
   */
  @SuppressWarnings("unchecked") // Whoever walks the table knows no types.
  public static Fields<Relation> of(Relation.Kind kind, Element element) {
    return kind == Relation.Kind.INFLUENCE && element instanceof Factor factor
        ? (Fields<Relation>) (Fields<? extends Relation>) influence(factor)
        : of(kind);
  }

  /**
   * Returns the fields of the relations of a kind: source and target, and what else they carry.
   *
   * @param kind the kind
   * @return its fields, which can be read of relations of this kind only
   */
  @SuppressWarnings("unchecked") // Whoever walks the table knows no types.
  public static Fields<Relation> of(Relation.Kind kind) {
    Fields<? extends Relation> fields =
        switch (kind) {
          case SUPPORT -> SUPPORT;
          case HINDRANCE -> HINDRANCE;
          case OWNERSHIP -> OWNERSHIP;
          case PARTICIPATION -> PARTICIPATION;
          case ALLOCATION -> ALLOCATION;
          case MEMBERSHIP -> MEMBERSHIP;
          case ATTACHMENT -> ATTACHMENT;
          case ASSIGNMENT -> ASSIGNMENT;
          case COLLABORATION -> COLLABORATION;
          case COMMUNICATION -> COMMUNICATION;
          case DEPENDENCY -> DEPENDENCY;
          case INFLUENCE -> INFLUENCE;
          case ANSWER -> ANSWER;
          case CONSULTATION -> CONSULTATION;
          case NOTIFICATION -> NOTIFICATION;
        };
    return (Fields<Relation>) fields;
  }
}
