package io.alignment.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.model.Element;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.Fields;
import io.alignment.model.Relation;
import io.alignment.model.Topic;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever documents hold has words, so that it can be told in another language. */
class FieldWordsTest {

  private static Stream<Fields<?>> tables() {
    return Stream.of(
            Stream.of(FieldTable.ofStrategy(), FieldTable.ofKeyResult()),
            Arrays.stream(Element.Type.values()).map(FieldTable::of),
            Arrays.stream(Relation.Kind.values()).map(FieldTable::of))
        .flatMap(it -> it);
  }

  private static Stream<String> keys(Fields<?> table) {
    return table.list().stream()
        .filter(it -> it.type() != Field.Type.RELATIONS)
        .flatMap(it -> keys(it));
  }

  private static Stream<String> keys(Field<?> field) {
    return Stream.of(
            Stream.of("field." + field.name()),
            field.choices().entrySet().stream()
                .filter(it -> !(it.getValue() instanceof Topic)) // Topics are ids.
                .map(it -> "word." + it.getKey()),
            field.parts().stream()
                .flatMap(it -> Stream.concat(Stream.of("field." + it.noun()), keys(it))))
        .flatMap(it -> it);
  }

  @Test
  void everyFieldAndEveryChoiceHasWords() {
    Set<String> told = Words.read("en", Words.class::getResourceAsStream).keySet();

    assertThat(tables().flatMap(FieldWordsTest::keys).filter(it -> !told.contains(it)).distinct())
        .isEmpty();
  }
}
