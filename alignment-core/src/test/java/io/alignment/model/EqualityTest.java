package io.alignment.model;

import static io.alignment.model.ElementsTest.ABOUT;
import static io.alignment.model.ElementsTest.MEASURE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Elements are equal by content, and so is all that they are made of. */
class EqualityTest {

  // Equality

  @Test
  void orderOfTextsDoesNotCountAndThatOfListsDoes() {
    About other =
        new About(
            ABOUT.name(),
            ABOUT.description(),
            new LinkedHashSet<>(List.of("t1", "t2")),
            ABOUT.properties());
    assertThat(other).isEqualTo(ABOUT).hasSameHashCodeAs(ABOUT);
    Objective objective = Objective.of("o", "O");
    Measure second = Measure.builder("second").build();
    assertThat(objective.toBuilder().measure(MEASURE).measure(second).build())
        .isNotEqualTo(objective.toBuilder().measure(second).measure(MEASURE).build());
  }

  static Stream<Class<?>> elementTypes() {
    return ElementsTest.elements().map(Object::getClass);
  }

  @ParameterizedTest
  @MethodSource("elementTypes")
  void elementsAreEqualByContentAndHashById(Class<?> type) {
    verifier(type).suppress(Warning.STRICT_HASHCODE).verify();
  }

  static Stream<Class<?>> otherTypes() {
    return Stream.concat(
        Arrays.stream(Relation.Kind.values())
            .map(Relation.Kind::type)
            .filter(type -> !type.equals(Collaboration.class) && !type.equals(Support.class))
            .map(type -> (Class<?>) type),
        Stream.of(About.class, WorkDetails.class, DateRange.class, Measure.class, Demand.class));
  }

  @ParameterizedTest
  @MethodSource("otherTypes")
  void valuesAreEqualByContent(Class<?> type) {
    verifier(type).verify();
  }

  @Test
  void zeroHasNoSign() {
    LocalDate day = LocalDate.of(2026, 11, 23);

    assertThat(new Reading(day, -0.0)).isEqualTo(new Reading(day, 0.0));
    assertThat(new Reading(day, 1)).isNotEqualTo(new Reading(day, 2));
    assertThat(Support.of("a", "b", -0.0)).isEqualTo(Support.of("a", "b", 0.0));
    assertThat(Support.of("a", "b", 1)).isNotEqualTo(Support.of("a", "b", 2));
    assertThat(Measure.builder("m").target(-0.0).build())
        .isEqualTo(Measure.builder("m").target(0.0).build());
  }

  private static nl.jqno.equalsverifier.api.SingleTypeEqualsVerifierApi<?> verifier(Class<?> type) {
    return EqualsVerifier.forClass(type)
        .withPrefabValues(BigDecimal.class, BigDecimal.ONE, BigDecimal.TEN)
        .withPrefabValues(
            KeyResult.class,
            new KeyResult(Objective.of("a", "A"), 1),
            new KeyResult(Objective.of("b", "B"), 2))
        .suppress(Warning.BIGDECIMAL_EQUALITY, Warning.NULL_FIELDS);
  }
}
