package io.alignment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementsTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
  static final About ABOUT =
      new About(
          "Name",
          Optional.of("Prose"),
          new LinkedHashSet<>(List.of("t2", "t1")),
          Map.of("key", "value"));
  private static final WorkDetails PLAN =
      new WorkDetails(
          Optional.of(MONDAY),
          Optional.of(FRIDAY),
          Optional.of(MONDAY),
          Optional.of(FRIDAY),
          Status.PLANNED,
          List.of(CheckIn.on(MONDAY).status(CheckIn.Status.AT_RISK).confidence(0.5).by("Ana")),
          Set.of(RequiredSkill.of("baking")),
          List.of(
              Demand.of("EUR", BigDecimal.valueOf(7)), Demand.of("FTE", BigDecimal.ONE, "seo")));

  private static final Vision VISION = new Vision("id", ABOUT, Optional.of(MONDAY));
  static final Measure MEASURE =
      new Measure(
          "orders",
          Optional.of("shared"),
          Optional.of("counted at the till"),
          Optional.of("orders/week"),
          Optional.of(Measure.Better.UP),
          OptionalDouble.of(80),
          OptionalDouble.of(100),
          OptionalDouble.of(200),
          OptionalDouble.of(300),
          OptionalDouble.of(1),
          OptionalDouble.of(2),
          List.of(new Planned(MONDAY, 90)),
          List.of(Milestone.of("shop").due(MONDAY).done(FRIDAY).weight(2)),
          3,
          OptionalInt.of(7),
          true,
          Set.of("shop"),
          Measure.ReadingsAre.AMOUNTS,
          List.of(new Reading(MONDAY, 95), new Reading(FRIDAY, 97)));
  private static final Objective OBJECTIVE =
      new Objective(
          "id",
          ABOUT,
          Optional.of(Perspective.CUSTOMER),
          PLAN,
          List.of(MEASURE),
          Optional.of(Aim.ASPIRATIONAL),
          ProgressFrom.MEASURES,
          Set.of(Topic.SKILLS),
          List.of(new KeyResult(Objective.of("kr", "200 orders"), 2)));
  private static final Initiative INITIATIVE =
      new Initiative(
          "id",
          ABOUT,
          Initiative.Kind.TRAINING,
          PLAN,
          OptionalDouble.of(0.5),
          List.of(new Expense(MONDAY, "EUR", BigDecimal.TEN)),
          Set.of("law"));
  private static final BusinessFunction FUNCTION =
      new BusinessFunction("id", ABOUT, BusinessFunction.Kind.ROLE, true, true);
  private static final Resource RESOURCE =
      new Resource(
          "id",
          ABOUT,
          Resource.Kind.HUMAN,
          Optional.of("FTE"),
          OptionalInt.of(6),
          Optional.of(BigDecimal.valueOf(5)),
          List.of(new CapacityPeriod(BigDecimal.ONE, DateRange.of(MONDAY, FRIDAY))),
          BigDecimal.valueOf(2),
          DateRange.of(MONDAY, FRIDAY),
          List.of(Absence.of(MONDAY, MONDAY)),
          Set.of(Skill.of("baking").atLevel(2)));
  private static final Factor FACTOR =
      new Factor(
          "id",
          ABOUT,
          Optional.of(Factor.Quadrant.THREAT),
          Optional.of(Factor.Domain.ECONOMY),
          OptionalDouble.of(0.5),
          OptionalDouble.of(3));

  private static <B extends ElementBuilder<B>> B about(B builder) {
    return builder
        .name("Name")
        .description("Prose")
        .tag("t2")
        .tag("t1")
        .property("key", "old value")
        .property("key", "value");
  }

  private static <B extends WorkItemBuilder<B>> B plan(B builder) {
    return about(builder)
        .start(MONDAY)
        .due(FRIDAY)
        .started(MONDAY)
        .ended(FRIDAY)
        .status(Status.PLANNED)
        .checkIn(CheckIn.on(MONDAY).status(CheckIn.Status.AT_RISK).confidence(0.5).by("Ana"))
        .requiredSkill("baking")
        .demand("EUR", 7)
        .demand(Demand.of("FTE", BigDecimal.ONE, "seo"));
  }

  @Test
  void buildersSetEveryField() {
    assertThat(about(Vision.builder("id", "Other")).horizon(MONDAY).build()).isEqualTo(VISION);
    assertThat(
            plan(Objective.builder("id", "Other"))
                .perspective(Perspective.CUSTOMER)
                .aim(Aim.ASPIRATIONAL)
                .progressFrom(ProgressFrom.MEASURES)
                .measure(MEASURE)
                .leaveOut(Topic.SKILLS)
                .keyResult(Objective.of("kr", "200 orders"), 2)
                .build())
        .isEqualTo(OBJECTIVE);
    assertThat(
            plan(Initiative.builder("id", "Other"))
                .kind(Initiative.Kind.TRAINING)
                .progress(0.5)
                .spent(MONDAY, "EUR", 10)
                .teaches("law")
                .build())
        .isEqualTo(INITIATIVE);
    assertThat(
            about(BusinessFunction.builder("id", "Other"))
                .kind(BusinessFunction.Kind.ROLE)
                .vacant(true)
                .top(true)
                .build())
        .isEqualTo(FUNCTION);
    assertThat(
            about(Resource.builder("id", "Other", Resource.Kind.FINANCIAL))
                .kind(Resource.Kind.HUMAN)
                .unit("FTE")
                .people(6)
                .capacity(5)
                .capacity(BigDecimal.ONE, DateRange.of(MONDAY, FRIDAY))
                .dayToDay(BigDecimal.valueOf(2))
                .period(DateRange.of(MONDAY, FRIDAY))
                .absence(Absence.of(MONDAY, MONDAY))
                .skill(Skill.of("baking").atLevel(2))
                .build())
        .isEqualTo(RESOURCE);
    assertThat(
            about(Factor.builder("id", "Other", Factor.Quadrant.STRENGTH))
                .quadrant(Factor.Quadrant.THREAT)
                .domain(Factor.Domain.ECONOMY)
                .importance(0.5)
                .rating(3)
                .build())
        .isEqualTo(FACTOR);
    assertThat(
            Measure.builder("other")
                .name("orders")
                .measure("shared")
                .description("counted at the till")
                .unit("orders/week")
                .better(Measure.Better.UP)
                .baseline(80)
                .minimum(100)
                .target(200)
                .stretch(300)
                .atLeast(1)
                .atMost(2)
                .plan(MONDAY, 90)
                .milestone(Milestone.of("shop").due(MONDAY).done(FRIDAY).weight(2))
                .weight(3)
                .everyDays(7)
                .leading(true)
                .owner("shop")
                .readingsAre(Measure.ReadingsAre.AMOUNTS)
                .reading(MONDAY, 95)
                .reading(FRIDAY, 97)
                .build())
        .isEqualTo(MEASURE);
  }

  /** Guards the samples: a new field must be set in them, and so in every test of this class. */
  @Test
  void theSamplesHaveEveryFieldSet() throws ReflectiveOperationException {
    List<Object> samples =
        List.of(VISION, OBJECTIVE, INITIATIVE, FUNCTION, RESOURCE, FACTOR, ABOUT, PLAN, MEASURE);
    for (Object sample : samples) {
      for (var component : sample.getClass().getRecordComponents()) {
        Object value = component.getAccessor().invoke(sample);
        assertThat(value)
            .as("%s", component)
            .isNotIn(
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                Set.of(),
                List.of(),
                Map.of(),
                BigDecimal.ZERO,
                DateRange.always(),
                Status.ACTIVE,
                Initiative.Kind.PROJECT,
                BusinessFunction.Kind.DEPARTMENT,
                false,
                1.0);
      }
    }
  }

  @Test
  void toBuilderKeepsEveryField() {
    assertThat(VISION.toBuilder().build()).isEqualTo(VISION);
    assertThat(OBJECTIVE.toBuilder().build()).isEqualTo(OBJECTIVE);
    assertThat(INITIATIVE.toBuilder().build()).isEqualTo(INITIATIVE);
    assertThat(FUNCTION.toBuilder().build()).isEqualTo(FUNCTION);
    assertThat(RESOURCE.toBuilder().build()).isEqualTo(RESOURCE);
    assertThat(FACTOR.toBuilder().build()).isEqualTo(FACTOR);
    assertThat(MEASURE.toBuilder().build()).isEqualTo(MEASURE);
  }

  static Stream<Element> elements() {
    return Stream.of(VISION, OBJECTIVE, INITIATIVE, FUNCTION, RESOURCE, FACTOR);
  }

  @ParameterizedTest
  @MethodSource("elements")
  void withIdChangesNothingElse(Element element) {
    Element other = element.withId("other");
    assertThat(other.id()).isEqualTo("other");
    assertThat(other).isNotEqualTo(element).hasSameClassAs(element);
    assertThat(other.withId("id")).isEqualTo(element).hasSameHashCodeAs("id");
  }

  static Stream<Relation> relations() {
    return Stream.of(
        Support.of("a", "b", 2),
        Hindrance.of("a", "b", 0.5),
        Ownership.of("a", "b"),
        Participation.of("a", "b"),
        Allocation.of("a", "b", 2).during(DateRange.of(MONDAY, FRIDAY)),
        Membership.of("a", "b"),
        Attachment.of("a", "b", 0.4),
        Assignment.of("a", "b"),
        new Collaboration("a", "b", Optional.of("chat"), 2),
        Communication.of("a", "b", "chat", 2),
        Dependency.of("a", "b", 3),
        Influence.of("a", "b", 0.5),
        Answer.of("a", "b"),
        Consultation.of("a", "b"),
        Notification.of("a", "b"));
  }

  @ParameterizedTest
  @MethodSource("relations")
  void betweenChangesNothingElse(Relation relation) {
    Relation other = relation.between("c", "d");
    assertThat(other.source()).isEqualTo("c");
    assertThat(other.target()).isEqualTo("d");
    assertThat(other).hasSameClassAs(relation).isNotEqualTo(relation);
    assertThat(other.between("a", "b")).isEqualTo(relation);
    assertThat(other.kind().type()).isEqualTo(relation.getClass());
  }

  @Test
  void everyKindOfRelationIsAmongTheSamples() {
    assertThat(relations().map(Relation::kind)).containsExactly(Relation.Kind.values());
  }

  @Test
  void everythingHasUsefulDefaults() {
    assertThat(Objective.of("o", "O").status()).isEqualTo(Status.ACTIVE);
    assertThat(Initiative.of("i", "I").kind()).isEqualTo(Initiative.Kind.PROJECT);
    assertThat(BusinessFunction.of("f", "F").kind()).isEqualTo(BusinessFunction.Kind.DEPARTMENT);
    assertThat(Measure.builder("m").build().weight()).isEqualTo(1);
    assertThat(Measure.builder("m").build().leading()).isFalse();
    assertThat(Resource.technological("t", "T").build().dayToDay()).isEqualTo(BigDecimal.ZERO);
    assertThat(Support.of("a", "b").weight()).isEqualTo(1);
    assertThat(Hindrance.of("a", "b").strength()).isEqualTo(1);
    assertThat(Collaboration.of("a", "b").strength()).isEqualTo(1);
    assertThat(Collaboration.of("a", "b", "chat").strength()).isEqualTo(1);
    assertThat(Influence.of("a", "b").weight()).isEqualTo(1);
  }

  // Values

  @ParameterizedTest
  @ValueSource(strings = {"40000.00", "4E+4", "4.0E4", "40000.000000000000000000000000"})
  void amountsAreEqualHoweverTheyAreWritten(String written) {
    BigDecimal amount = new BigDecimal(written);
    assertThat(Demand.of("EUR", amount)).isEqualTo(Demand.of("EUR", BigDecimal.valueOf(40_000)));
    assertThat(Allocation.of("a", "b", amount)).isEqualTo(Allocation.of("a", "b", 40_000));
    assertThat(Resource.financial("a", "A", "EUR").capacity(amount).dayToDay(amount).build())
        .isEqualTo(
            Resource.financial("a", "A", "EUR")
                .capacity(40_000)
                .dayToDay(BigDecimal.valueOf(40_000))
                .build());
    assertThat(Demand.of("EUR", amount).amount()).hasToString("40000");
  }

  @Test
  void nothingIsNothingHoweverItIsWritten() {
    assertThat(Demand.of("EUR", new BigDecimal("0E+999999999")).amount())
        .isEqualTo(BigDecimal.ZERO);
    assertThat(Demand.of("EUR", new BigDecimal("0.00")).amount()).isEqualTo(BigDecimal.ZERO);
  }

  @Test
  void aCollaborationHasNoDirection() {
    assertThat(Collaboration.of("b", "a", "chat")).isEqualTo(Collaboration.of("a", "b", "chat"));
    assertThat(Collaboration.of("b", "a").source()).isEqualTo("a");
    assertThat(Collaboration.of("b", "a").target()).isEqualTo("b");
    assertThat(Collaboration.of("a", "b").between("d", "c")).isEqualTo(Collaboration.of("c", "d"));
  }

  @Test
  void whatTellsRelationsApart() {
    assertThat(relations().map(Relation::distinction))
        .containsExactly(
            "",
            "",
            "",
            "",
            "2026-11-23/2026-11-27",
            "",
            "",
            "",
            "chat",
            "chat",
            "",
            "",
            "",
            "",
            "");
    Allocation always = Allocation.of("a", "b", 1);
    assertThat(always.distinction()).isEmpty();
    Optional<LocalDate> open = Optional.empty();
    assertThat(always.during(new DateRange(open, Optional.of(MONDAY))).distinction())
        .isEqualTo("/2026-11-23");
    assertThat(always.during(new DateRange(Optional.of(MONDAY), open)).distinction())
        .isEqualTo("2026-11-23/");
  }

  // Immutability

  @Test
  void collectionsAreCopies() {
    Set<String> texts = new LinkedHashSet<>(List.of("b", "a"));
    Map<String, String> properties = new LinkedHashMap<>(Map.of("k", "v"));
    List<Demand> demands = new ArrayList<>(PLAN.demands());
    List<Measure> measures = new ArrayList<>(List.of(MEASURE));
    List<Reading> readings = new ArrayList<>(MEASURE.readings());
    List<Planned> planned = new ArrayList<>(MEASURE.plan());
    List<CheckIn> checkIns = new ArrayList<>(PLAN.checkIns());
    List<Milestone> milestones = new ArrayList<>(MEASURE.milestones());
    Set<RequiredSkill> required =
        new LinkedHashSet<>(List.of(RequiredSkill.of("b"), RequiredSkill.of("a")));
    About about = new About("N", Optional.empty(), texts, properties);
    WorkDetails plan =
        new WorkDetails(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Status.DONE,
            checkIns,
            required,
            demands);
    Objective objective =
        new Objective(
            "o",
            about,
            Optional.empty(),
            plan,
            measures,
            Optional.empty(),
            ProgressFrom.BOTH,
            Set.of(),
            List.of());
    Initiative initiative =
        new Initiative(
            "i", about, Initiative.Kind.OTHER, plan, OptionalDouble.empty(), List.of(), texts);
    Set<Skill> skills = new LinkedHashSet<>(List.of(Skill.of("b"), Skill.of("a")));
    Resource resource =
        new Resource(
            "r",
            about,
            Resource.Kind.HUMAN,
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            List.of(),
            BigDecimal.ZERO,
            DateRange.always(),
            List.of(),
            skills);
    Measure measure =
        new Measure(
            "m",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            planned,
            milestones,
            1,
            OptionalInt.empty(),
            false,
            texts,
            Measure.ReadingsAre.LEVELS,
            readings);
    planned.clear();
    milestones.clear();
    texts.clear();
    skills.clear();
    properties.clear();
    demands.clear();
    checkIns.clear();
    measures.clear();
    required.clear();
    readings.clear();
    assertKeptAndUnmodifiable(about.tags(), "b", "a");
    assertKeptAndUnmodifiable(about.properties().keySet(), "k");
    assertThatThrownBy(() -> about.properties().put("x", "y"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertKeptAndUnmodifiable(plan.requiredSkills(), RequiredSkill.of("b"), RequiredSkill.of("a"));
    assertKeptAndUnmodifiable(plan.checkIns(), PLAN.checkIns().toArray());
    assertKeptAndUnmodifiable(plan.demands(), PLAN.demands().toArray());
    assertKeptAndUnmodifiable(objective.measures(), MEASURE);
    assertKeptAndUnmodifiable(initiative.teaches(), "b", "a");
    assertKeptAndUnmodifiable(resource.skills(), Skill.of("b"), Skill.of("a"));
    assertKeptAndUnmodifiable(measure.owner(), "b", "a");
    assertKeptAndUnmodifiable(measure.readings(), MEASURE.readings().toArray());
    assertKeptAndUnmodifiable(measure.plan(), MEASURE.plan().toArray());
    assertKeptAndUnmodifiable(measure.milestones(), MEASURE.milestones().toArray());
  }

  private static void assertKeptAndUnmodifiable(Collection<?> collection, Object... content) {
    assertThat(collection.toArray()).containsExactly(content);
    assertThatThrownBy(collection::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void buildersCanBeUsedAgain() {
    Objective.Builder builder = Objective.builder("o", "O").tag("t").measure(MEASURE);
    Objective first = builder.build();
    Objective second =
        builder.tag("u").property("k", "v").requiredSkill("s").demand("EUR", 1).build();
    assertThat(first).isEqualTo(Objective.builder("o", "O").tag("t").measure(MEASURE).build());
    assertThat(second.tags()).containsExactly("t", "u");
    Measure.Builder measure = Measure.builder("m").reading(MONDAY, 1);
    Measure one = measure.build();
    assertThat(measure.reading(FRIDAY, 2).build().readings()).hasSize(2);
    assertThat(one.readings()).hasSize(1);
  }
}
