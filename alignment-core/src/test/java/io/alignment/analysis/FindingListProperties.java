package io.alignment.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Findings come in the same order, whether they are made before or when somebody looks. */
class FindingListProperties {

  private static final List<FindingKind> RULES =
      List.of(
          new FindingKind("b", Severity.ERROR),
          new FindingKind("a", Severity.WARNING),
          new FindingKind("c", Severity.WARNING),
          new FindingKind("d", Severity.INFO));

  @Property
  void theyStandInTheirNaturalOrder(
      @ForAll @Size(value = 4) List<@Size(max = 6) Set<@IntRange(max = 9) Integer>> elements,
      @ForAll @Size(value = 4) List<Boolean> lazy) {
    FindingList.Builder builder = new FindingList.Builder();
    List<Finding> all = new ArrayList<>();
    for (int i = 0; i < RULES.size(); i++) {
      FindingKind rule = RULES.get(i);
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

  @Example
  void thoseOfARuleAreAddedInOneWay() {
    FindingKind rule = RULES.get(0);
    FindingList.Builder builder = new FindingList.Builder();
    builder.add(rule.at("2"));
    builder.add(rule, new int[] {1}, it -> rule.at(String.valueOf(it)));

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("added twice");
  }

  @Example
  void nobodyChangesThem() {
    FindingKind rule = RULES.get(0);
    int[] elements = {1, 2};
    FindingList.Builder builder = new FindingList.Builder();
    builder.add(rule, elements, it -> rule.at(String.valueOf(it)));
    List<Finding> findings = builder.build();
    elements[0] = 9;

    assertThat(findings).containsExactly(rule.at("1"), rule.at("2"));
    assertThatThrownBy(() -> findings.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> findings.get(2)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
