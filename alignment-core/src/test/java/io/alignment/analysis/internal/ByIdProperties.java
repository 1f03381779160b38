package io.alignment.analysis.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import io.alignment.model.Objective;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Maps and lists whose items are made when looked at are like those that hold them. */
class ByIdProperties {

  @Property(tries = 200)
  void theyAreLikeThoseThatHoldTheirItems(
      @ForAll @IntRange(max = 30) int size,
      @ForAll @Size(max = 12) Set<@IntRange(max = 29) Integer> some) {
    StrategyIndex index = index(size);
    int[] elements = Elements.where(index, some::contains);
    ImmutableMap.Builder<String, Integer> held = ImmutableMap.builder();
    List<String> ids = new ArrayList<>();
    for (int element : elements) {
      held.put(index.id(element), element * element);
      ids.add(index.id(element));
    }
    Map<String, Integer> expected = held.buildOrThrow();
    Map<String, Integer> map = ById.of(index, elements, it -> it * it);

    assertThat(map).isEqualTo(expected).hasSameHashCodeAs(expected).hasSize(expected.size());
    assertThat(expected).isEqualTo(map);
    assertThat(map.keySet()).containsExactlyElementsOf(ids);
    for (int element = 0; element < size; element++) {
      String id = index.id(element);
      assertThat(map.containsKey(id)).isEqualTo(expected.containsKey(id));
      assertThat(map.get(id)).isEqualTo(expected.get(id));
    }
    assertThat(map.containsKey("nobody")).isFalse();
    assertThat(Elements.ids(index, elements)).isEqualTo(ids).hasSameHashCodeAs(ids);
    assertThatThrownBy(() -> map.put("o1", 1)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> Elements.ids(index, elements).get(elements.length))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(ById.copyOf(map)).isSameAs(map);
    assertThat(ById.copyOf(expected)).isEqualTo(map);
  }

  private static StrategyIndex index(int size) {
    StrategyBuilder builder = Strategy.builder("Any");
    for (int i = 0; i < size; i++) {
      builder.add(Objective.of("o" + i, "Objective"));
    }
    return StrategyIndex.of(builder.build());
  }
}
