package io.alignment.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Findings come in the same order, whether they are made before or when somebody looks. */
class FindingListProperties {

  private static final List<Finding.Rule> RULES =
      List.of(
          new Finding.Rule("b", Severity.ERROR),
          new Finding.Rule("a", Severity.WARNING),
          new Finding.Rule("c", Severity.WARNING),
          new Finding.Rule("d", Severity.INFO));

  @Property
  void they_stand_in_their_natural_order(
      @ForAll @Size(value = 4) List<@Size(max = 6) Set<@IntRange(max = 9) Integer>> elements,
      @ForAll @Size(value = 4) List<Boolean> lazy) {
    FindingList.Builder builder = new FindingList.Builder();
    List<Finding> all = new ArrayList<>();
    for (int i = 0; i < RULES.size(); i++) {
      Finding.Rule rule = RULES.get(i);
      List<Finding> findings =
          elements.get(i).stream().map(it -> rule.at(String.valueOf(it))).toList();
      all.addAll(findings);
      if (lazy.get(i)) {
        int[] sorted = elements.get(i).stream().mapToInt(it -> it).sorted().toArray();
        builder.add(rule, sorted, it -> rule.at(String.valueOf(it)));
      } else {
        findings.forEach(builder::add);
      }
    }

    List<Finding> expected = all.stream().sorted().toList();
    assertThat(builder.build()).isEqualTo(expected);
    assertThat(FindingList.sorted(all)).isEqualTo(expected);
    assertThat(FindingList.copyOf(expected)).isEqualTo(expected);
    assertThat(Stream.of(FindingList.copyOf(builder.build()))).containsExactly(builder.build());
  }
}
