package io.alignment.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.drift.Drift;
import io.alignment.json.DocumentFormat;
import io.alignment.json.StrategyReader;
import io.alignment.json.StrategySchema;
import io.alignment.json.StrategyWriter;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.Fields;
import io.alignment.model.Measure;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.report.HtmlReport;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever stands in the table of fields is written and read, stands in the schema, is compared and
 * is shown: told by a strategy in which every field has a value that is not the usual one.
 */
class EveryFieldTest {

  private static final Strategy EVERYTHING = strategy(true);

  private static Strategy strategy(boolean isFull) {
    StrategyBuilder strategy =
        Strategy.builder("Everything").measure("some measure", Measure.builder("Shared").build());
    strategy.add(BusinessFunction.of("function3", "Third"));
    for (Element.Type type : Element.Type.values()) {
      for (String number : List.of("1", "2")) {
        Fields<Element> fields = FieldTable.of(type);
        strategy.add(fields.make(field -> elementValue(field, id(type, number), isFull)));
      }
    }
    for (Relation.Kind kind : Relation.Kind.values()) {
      String source = id(kind.legalEnds().get(0).sources().get(0), "1");
      // A second function is none in which it stands already.
      boolean isSecond = kind == Relation.Kind.ATTACHMENT;
      String target = id(kind.legalEnds().get(0).targets().get(0), isSecond ? "3" : "2");
      strategy.add(
          FieldTable.of(kind)
              .make(
                  field ->
                      switch (field.name()) {
                        case "source" -> Optional.of(source);
                        case "target" -> Optional.of(target);
                        default -> value(field);
                      }));
    }
    // Of a support that makes a key result documents write the weight only.
    return strategy.add(Support.of("initiative1", "objective2", 2)).build();
  }

  private static String id(Element.Type type, String number) {
    return type.name().toLowerCase(Locale.ROOT) + number;
  }

  private static Optional<Object> elementValue(Field<?> field, String id, boolean isFull) {
    if (field.name().equals("id")) {
      return Optional.of(id);
    }
    // People and money have a unit, always.
    boolean isNeeded = field.isRequired() || field.name().equals("unit");
    // The one that supports another is its key result already.
    boolean isThere = isFull && !field.name().equals("keyResults");
    return isNeeded || isThere ? value(field) : Optional.empty();
  }

  private static Optional<Object> value(Field<?> field) {
    return Optional.ofNullable(
        switch (field.type()) {
          case TEXT, WORD, END -> "some " + field.name();
          case DATE -> LocalDate.of(2026, 6, 1);
          case NUMBER -> Stream.of(2.0, 0.5).filter(field.range()::holds).findFirst().orElseThrow();
          case AMOUNT -> BigDecimal.valueOf(7);
          case DAYS -> 7;
          case FLAG -> true;
          case CHOICE -> choice(field);
          case TEXTS ->
              field.named().isPresent()
                  ? List.of(id(field.named().get(), "1"), id(field.named().get(), "2"))
                  : field.choices().isEmpty()
                      ? List.of("one of " + field.name(), "another")
                      : List.copyOf(field.choices().keySet()).subList(0, 2);
          case PROPERTIES -> Map.of("color of " + field.name(), "blue");
          case PARTS ->
              field.isSingle()
                  ? List.of(field.parts().orElseThrow().make(EveryFieldTest::value))
                  : field.parts().get().field("from").isPresent()
                      ? List.of(field.parts().get().make(EveryFieldTest::value))
                      : parts(field.parts().orElseThrow());
          case RELATIONS -> null;
        });
  }

  private static Object choice(Field<?> field) {
    List<Enum<?>> choices = List.copyOf(field.choices().values());
    return field.usual().equals(Optional.of(choices.get(1))) ? choices.get(0) : choices.get(1);
  }

  /** Returns a part for each field that may be absent, as not all may be there together. */
  private static List<Object> parts(Fields<Object> fields) {
    List<Object> parts = new ArrayList<>();
    for (Field<Object> shown : fields.list()) {
      if (!shown.isRequired() || parts.isEmpty()) {
        parts.add(
            fields.make(
                field ->
                    field.name().equals("name")
                        ? Optional.of("with " + shown.name())
                        : field.isRequired() || field == shown
                            ? value(field)
                            : companion(field, shown)));
      }
    }
    return parts;
  }

  /** Returns the target that a minimum and a stretch target need. */
  private static Optional<Object> companion(Field<?> field, Field<?> shown) {
    boolean isNeeded =
        field.name().equals("target") && List.of("minimum", "stretch").contains(shown.name());
    return isNeeded ? Optional.of(shown.name().equals("minimum") ? 3.0 : 1.0) : Optional.empty();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenReadsBack(DocumentFormat format) {
    String document = StrategyWriter.toString(EVERYTHING, format);

    assertThat(StrategyReader.create().read(document, format)).isEqualTo(EVERYTHING);
    assertThat(allNames()).allSatisfy(name -> assertThat(document).contains(name));
  }

  @Test
  void theSchemaHasEveryField() {
    assertThat(allNames())
        .allSatisfy(name -> assertThat(StrategySchema.text()).contains("\"" + name + "\": {"));
  }

  /** Returns the names of all fields as documents write them. */
  private static List<String> allNames() {
    List<String> names = new ArrayList<>();
    for (Element.Type type : Element.Type.values()) {
      addNames(FieldTable.of(type), names);
    }
    for (Relation.Kind kind : Relation.Kind.values()) {
      addNames(FieldTable.of(kind), names);
    }
    return names;
  }

  private static void addNames(Fields<?> fields, List<String> names) {
    for (Field<?> field : fields.written()) {
      if (field.type() != Field.Type.END) {
        names.add(field.name());
      }
      field.parts().ifPresent(parts -> addNames(parts, names));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldIsCompared(Element.Type type) {
    Drift drift =
        Drift.between(
            Question.about(strategy(false)), Question.about(EVERYTHING), Analyses.builtIn());
    List<String> different =
        drift.elements().changed().stream()
            .filter(it -> it.type() == type)
            .flatMap(it -> it.fields().stream())
            .map(Drift.Field::field)
            .toList();

    for (Field<Element> field : FieldTable.of(type).list()) {
      // Relations and key results are compared by themselves.
      boolean mayBeAbsent =
          !field.isRequired()
              && field.type() != Field.Type.RELATIONS
              && !field.name().equals("keyResults");
      if (mayBeAbsent && !field.name().equals("unit")) {
        assertThat(different).as("%s", field).anyMatch(it -> it.startsWith(field.name()));
      }
    }
  }

  @Test
  void everyFieldIsShown() {
    String html =
        HtmlReport.of(Question.about(EVERYTHING), Analyses.builtIn())
            .html()
            .replaceAll("<[^>]*>", "");

    assertThat(html)
        .contains("some unit", "some description", "one of tags")
        .contains(
            "required skill: some skill, level 2", "one of teaches", "color of properties: blue")
        .contains("horizon: 2026-06-01", "start: 2026-06-01", "due: 2026-06-01", "capacity: 7")
        .contains("day to day: 7", "from: 2026-06-01", "until: 2026-06-01", "importance: 2")
        .contains("skill: with level, level 2", "skill: with until, until 2026-06-01")
        .contains("capacity: 7, from 2026-06-01, until 2026-06-01")
        .contains("rating: 2", "domain: ", "perspective: ", "status: ")
        .contains("demand: some unit 7, skill some skill")
        .contains("measure: with baseline, baseline 2", "measure: with atLeast, at least 2")
        .contains("measure: with everyDays, every days 7", "measure: with leading, leading")
        .contains("measure: with readings, readings 2026-06-01 2")
        .contains("(weight 2)", "(strength 0.5)", "(amount 7, from 2026-06-01, until 2026-06-01)")
        .contains("(channel some channel, strength 2)", "(channel some channel, every days 7)");
  }
}
