package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.model.Element;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.Fields;
import io.alignment.model.Relation;
import io.alignment.model.Strategy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.RandomGenerator;

/** By default everything occurs that may be said in a strategy. */
class VarietyProperties {

  private static final int MANY = 2000;

  /** What was seen, such as "objective.perspective absent". */
  private final Set<String> seen = new TreeSet<>();

  /** What there is to see. */
  private final Set<String> possible = new TreeSet<>();

  @Example
  void everyFieldOfTheTableIsThereAndIsNot(@ForAll Random random) {
    RandomGenerator<Strategy> generator = Strategies.strategies().generator(MANY, false);
    for (int i = 0; i < MANY; i++) {
      Strategy strategy = generator.next(random).value();
      look(FieldTable.ofStrategy(), strategy.preface());
      strategy.elements().forEach(it -> look(FieldTable.of(it.type()), it));
      strategy.relations().forEach(it -> look(FieldTable.of(it.kind()), it));
      strategy.objectives().forEach(it -> lookAtKeyResults(strategy.keyResults(it.id()).size()));
    }
    expect(FieldTable.ofStrategy());
    Stream.of(Element.Type.values()).forEach(it -> expect(FieldTable.of(it)));
    Stream.of(Relation.Kind.values()).forEach(it -> expect(FieldTable.of(it)));

    assertThat(possible).hasSizeGreaterThan(100);
    assertThat(seen).containsAll(possible);
  }

  private <T> void look(Fields<T> fields, T whole) {
    for (Field<T> field : fields.list()) {
      Optional<Object> value = field.value(whole);
      saw(fields, field, value.isPresent() ? "present" : "absent");
      value.ifPresent(it -> look(fields, field, it));
    }
  }

  /** A strategy knows the key results of its objectives, and they themselves do not. */
  private void lookAtKeyResults(int number) {
    if (number > 0) {
      seen.add("objective.keyResults " + howMany(number));
    }
  }

  private void look(Fields<?> fields, Field<?> field, Object value) {
    if (value instanceof Map<?, ?> map) {
      saw(fields, field, howMany(map.size()));
    } else if (value instanceof Collection<?> items) {
      saw(fields, field, howMany(items.size()));
      field.parts().ifPresent(parts -> items.forEach(item -> look(parts, item)));
    } else {
      saw(fields, field, field.usual().equals(Optional.of(value)) ? "usual" : "unusual");
      saw(fields, field, value instanceof Enum<?> constant ? constant.name() : "something");
    }
  }

  private void expect(Fields<?> fields) {
    for (Field<?> field : fields.list()) {
      for (String what : possibilities(field)) {
        possible.add(fields.noun() + "." + field.name() + " " + what);
      }
      field.parts().filter(it -> !it.equals(FieldTable.ofKeyResult())).ifPresent(this::expect);
    }
  }

  private static List<String> possibilities(Field<?> field) {
    return switch (field.type()) {
      case TEXTS, PROPERTIES, PARTS ->
          field.isSingle() ? List.of("absent", "one") : List.of("absent", "one", "several");
      case CHOICE -> {
        List<String> names = new ArrayList<>();
        field.choices().values().forEach(it -> names.add(it.name()));
        if (!field.isRequired() && field.usual().isEmpty()) {
          names.add("absent");
        }
        yield names;
      }
      case RELATIONS -> List.of();
      default ->
          field.isRequired()
              ? List.of("present")
              : field.usual().isPresent()
                  ? List.of("usual", "unusual")
                  : List.of("present", "absent");
    };
  }

  private static String howMany(int size) {
    return size == 1 ? "one" : "several";
  }

  private void saw(Fields<?> fields, Field<?> field, String what) {
    seen.add(fields.noun() + "." + field.name() + " " + what);
  }
}
