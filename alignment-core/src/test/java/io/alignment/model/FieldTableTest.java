package io.alignment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldTableTest {

  /** Components that the document calls otherwise, as they hold only what was said itself. */
  private static final Map<String, String> NAMED =
      Map.of("newKeyResults", "keyResults", "ownAim", "aim");

  /** What groups fields of an element without being a field itself. */
  private static final Set<Class<?>> GROUPS =
      Set.of(About.class, WorkDetails.class, DateRange.class);

  private static Class<? extends Record> record(Element.Type type) {
    return switch (type) {
      case VISION -> Vision.class;
      case OBJECTIVE -> Objective.class;
      case INITIATIVE -> Initiative.class;
      case FUNCTION -> BusinessFunction.class;
      case RESOURCE -> Resource.class;
      case FACTOR -> Factor.class;
    };
  }

  /** Returns the names of what a record holds, with groups taken apart. */
  private static List<String> components(Class<?> record) {
    List<String> names = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      if (GROUPS.contains(component.getType())) {
        names.addAll(components(component.getType()));
      } else {
        names.add(NAMED.getOrDefault(component.getName(), component.getName()));
      }
    }
    return names;
  }

  private static List<String> names(Fields<?> fields) {
    return fields.list().stream()
        .filter(field -> field.type() != Field.Type.RELATIONS)
        .map(Field::name)
        .toList();
  }

  // It is complete

  @ParameterizedTest
  @EnumSource
  void everyComponentOfAnElementIsAField(Element.Type type) {
    assertThat(names(FieldTable.of(type)))
        .containsExactlyInAnyOrderElementsOf(components(record(type)));
  }

  @ParameterizedTest
  @EnumSource
  void everyComponentOfARelationIsAField(Relation.Kind kind) {
    assertThat(names(FieldTable.of(kind))).containsExactlyElementsOf(components(kind.type()));
  }

  @Test
  void everyComponentOfAStrategyAsAWholeIsAField() {
    assertThat(names(FieldTable.ofStrategy()))
        .containsExactlyInAnyOrderElementsOf(components(Preface.class));
  }

  @ParameterizedTest
  @EnumSource
  void everyComponentOfAPartIsAField(Element.Type type) {
    for (Field<Element> field : FieldTable.of(type).list()) {
      field
          .parts()
          .filter(parts -> !parts.equals(FieldTable.ofKeyResult()))
          .ifPresent(parts -> assertComplete(parts, record(type), field.name()));
    }
  }

  @Test
  void aKeyResultHasWhatAnObjectiveAndAMeasureHaveSideBySide() {
    List<String> names = all(FieldTable.ofKeyResult());
    Fields<?> measure =
        FieldTable.of(Element.Type.OBJECTIVE).field("measures").orElseThrow().parts().orElseThrow();

    assertThat(names).doesNotHaveDuplicates().contains("weight", "owner", "supports", "target");
    assertThat(names)
        .containsAll(
            all(FieldTable.of(Element.Type.OBJECTIVE)).stream()
                .filter(name -> !name.equals("keyResults"))
                .toList())
        .containsAll(all(measure))
        .doesNotContain("keyResults");
  }

  private static List<String> all(Fields<?> fields) {
    return fields.list().stream().map(Field::name).toList();
  }

  private static void assertComplete(Fields<Object> parts, Class<?> whole, String name) {
    Class<?> part = itemsOf(whole, name);
    assertThat(names(parts)).containsExactlyElementsOf(components(part));
    for (Field<Object> field : parts.list()) {
      field.parts().ifPresent(it -> assertComplete(it, part, field.name()));
    }
  }

  /** Returns of what a component is a list. */
  private static Class<?> itemsOf(Class<?> record, String name) {
    for (RecordComponent component : record.getRecordComponents()) {
      if (component.getName().equals(name)) {
        ParameterizedType list = (ParameterizedType) component.getGenericType();
        return (Class<?>) list.getActualTypeArguments()[0];
      }
      if (component.getType() == WorkDetails.class
          && components(WorkDetails.class).contains(name)) {
        return itemsOf(WorkDetails.class, name);
      }
    }
    throw new AssertionError(record + " has no " + name);
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfRelationStandsWithEachTypeFromWhichItIsWritten(Relation.Kind kind) {
    for (Element.Type type : Element.Type.values()) {
      boolean atHome =
          kind.legalEnds().stream()
              .map(it -> kind.home() == Relation.Home.SOURCE ? it.sources() : it.targets())
              .anyMatch(types -> types.contains(type));

      assertThat(
              FieldTable.of(type).list().stream()
                  .filter(field -> field.relation().equals(Optional.of(kind))))
          .as("%s at %s", kind, type)
          .hasSize(atHome ? 1 : 0)
          .allMatch(field -> field.name().equals(kind.field()));
    }
  }

  // It is right

  @ParameterizedTest
  @EnumSource
  void positionsCountFromZero(Element.Type type) {
    List<Field<Element>> fields = FieldTable.of(type).list();

    for (int i = 0; i < fields.size(); i++) {
      assertThat(fields.get(i).position()).isEqualTo(i);
    }
  }

  @Test
  void whatIsNotGivenIsAsUsual() {
    Fields<Element> fields = FieldTable.of(Element.Type.INITIATIVE);
    Element made =
        fields.make(
            field ->
                switch (field.name()) {
                  case "id" -> Optional.of("oven");
                  case "name" -> Optional.of("A second oven");
                  default -> Optional.empty();
                });

    assertThat(made).isEqualTo(Initiative.of("oven", "A second oven"));
    for (Field<Element> field : fields.list()) {
      if (!field.isRequired()) {
        assertThat(field.value(made)).as("%s", field).isEqualTo(field.usual());
      }
    }
  }

  @Test
  void partsAreMadeOfTheirOwnFields() {
    Fields<Object> measures =
        FieldTable.of(Element.Type.OBJECTIVE).field("measures").orElseThrow().parts().orElseThrow();
    Measure measure =
        Measure.builder("orders")
            .unit("orders/week")
            .baseline(80)
            .target(200)
            .everyDays(7)
            .reading(LocalDate.of(2026, 10, 1), 95)
            .build();

    assertThat(measures.noun()).isEqualTo("measure");
    assertThat(measures.make(field -> field.value(measure))).isEqualTo(measure);
  }

  @Test
  void relationsAreMadeOfTheirEndsAndWhatTheyCarry() {
    Allocation allocation =
        Allocation.of("money", "shop", 5)
            .during(DateRange.always().startingOn(LocalDate.of(2026, 1, 1)));
    Fields<Relation> fields = FieldTable.of(Relation.Kind.ALLOCATION);

    assertThat(fields.make(field -> field.value(allocation))).isEqualTo(allocation);
    assertThat(fields.with(allocation, "amount", BigDecimal.valueOf(7)))
        .isEqualTo(Allocation.of("money", "shop", 7).during(allocation.period()));
    assertThat(fields.without(allocation, "from")).isEqualTo(Allocation.of("money", "shop", 5));
  }

  @Test
  void aFieldCanBeChangedByItsName() {
    Fields<Element> fields = FieldTable.of(Element.Type.OBJECTIVE);
    Objective objective =
        Objective.builder("o", "O").requiredSkill("law").perspective(Perspective.CUSTOMER).build();

    assertThat(fields.with(objective, "tags", List.of("seo", "baking")))
        .isEqualTo(
            Objective.builder("o", "O")
                .requiredSkill("law")
                .tag("seo")
                .tag("baking")
                .perspective(Perspective.CUSTOMER)
                .build());
    assertThat(fields.without(objective, "perspective"))
        .isEqualTo(Objective.builder("o", "O").requiredSkill("law").build());
    assertThatThrownBy(() -> fields.without(objective, "colour"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("No objective has a field \"colour\". It has: [id, name, ");
  }

  @Test
  void rangesHoldWhatTheySay() {
    Range share = Range.above(0).atMost(1);

    assertThat(share.holds(0)).isFalse();
    assertThat(share.holds(Double.MIN_VALUE)).isTrue();
    assertThat(share.holds(1)).isTrue();
    assertThat(share.holds(1.01)).isFalse();
    assertThat(share.holds(Double.NaN)).isFalse();
    assertThat(share.words()).isEqualTo("above 0 and at most 1");
    assertThat(Range.between(-1, 1).holds(-0.0)).isTrue();
    assertThat(Range.between(-1, 1).holds(-1)).isTrue();
    assertThat(Range.any().holds(Double.POSITIVE_INFINITY)).isFalse();
    assertThat(Range.atLeast(0).holds(BigDecimal.ZERO)).isTrue();
    assertThat(Range.atLeast(0).holds(BigDecimal.TEN.pow(18))).isFalse();
    assertThat(Range.above(0).holds(new BigDecimal("1E-18"))).isTrue();
    assertThat(Range.above(0).holds(new BigDecimal("1E-19"))).isFalse();
  }
}
