package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.model.Part;
import io.alignment.model.Strategy;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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

  /** What was seen, such as "Objective.perspective absent". */
  private final Set<String> seen = new TreeSet<>();

  /** What there is to see. */
  private final Set<String> possible = new TreeSet<>();

  @Example
  void everyOptionalFieldIsThereAndIsNot(@ForAll Random random) throws Exception {
    RandomGenerator<Strategy> generator = Strategies.strategies().generator(MANY, false);
    for (int i = 0; i < MANY; i++) {
      Strategy strategy = generator.next(random).value();
      look(strategy.about());
      for (Part part :
          Stream.<Part>concat(strategy.elements().stream(), strategy.relations().stream())
              .toList()) {
        look((Record) part);
      }
    }

    assertThat(possible).hasSizeGreaterThan(100);
    assertThat(seen).containsAll(possible);
  }

  private void look(Record record) throws Exception {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      String name = record.getClass().getSimpleName() + "." + component.getName();
      look(name, component.getType(), component.getAccessor().invoke(record));
    }
  }

  private void look(String name, Class<?> type, Object value) throws Exception {
    if (type == Optional.class) {
      saw(name, ((Optional<?>) value).isPresent() ? "present" : "absent", "present", "absent");
      for (Object inner : ((Optional<?>) value).stream().toList()) {
        look(name, inner.getClass(), inner);
      }
    } else if (value instanceof OptionalDouble number) {
      saw(name, number.isPresent() ? "present" : "absent", "present", "absent");
    } else if (value instanceof OptionalInt number) {
      saw(name, number.isPresent() ? "present" : "absent", "present", "absent");
    } else if (value instanceof Boolean flag) {
      saw(name, flag.toString(), "true", "false");
    } else if (value instanceof Enum<?> constant) {
      saw(
          name,
          constant.name(),
          Stream.of(constant.getDeclaringClass().getEnumConstants())
              .map(Enum::name)
              .toArray(String[]::new));
    } else if (value instanceof Map<?, ?> map) {
      saw(name, howMany(map.size()), "none", "one", "several");
    } else if (value instanceof Collection<?> collection) {
      saw(name, howMany(collection.size()), "none", "one", "several");
      for (Object inner : collection) {
        look(name, inner.getClass(), inner);
      }
    } else if (value instanceof Record record) {
      look(record);
    }
  }

  private static String howMany(int size) {
    return size == 0 ? "none" : size == 1 ? "one" : "several";
  }

  private void saw(String name, String what, String... all) {
    seen.add(name + " " + what);
    for (String it : all) {
      possible.add(name + " " + it);
    }
  }
}
