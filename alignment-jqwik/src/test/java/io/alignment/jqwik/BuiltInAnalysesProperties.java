package io.alignment.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alignment.analysis.Analyses;
import io.alignment.analysis.CascadeAnalysis;
import io.alignment.analysis.CoverageAnalysis;
import io.alignment.analysis.Figure;
import io.alignment.analysis.Finding;
import io.alignment.analysis.Metric;
import io.alignment.analysis.Report;
import io.alignment.analysis.ResourceFitAnalysis;
import io.alignment.analysis.SiloAnalysis;
import io.alignment.model.Allocation;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds for every built-in analysis besides the laws that every analysis should keep. */
class BuiltInAnalysesProperties {

  private static final Analyses ANALYSES =
      Analyses.none()
          .with(new CoverageAnalysis())
          .with(CascadeAnalysis.withLevelGaps())
          .with(new SiloAnalysis())
          .with(new ResourceFitAnalysis());

  @Provide
  Arbitrary<Strategy> strategies() {
    return Strategies.strategies();
  }

  @Property
  void new_ids_change_only_the_ids(@ForAll("strategies") Strategy strategy, @ForAll Random random) {
    Map<String, String> names = new HashMap<>();
    for (Element element : strategy.elements()) {
      names.put(element.id(), random.nextInt(1000) + "-" + element.id());
    }
    Report before = ANALYSES.analyze(strategy);
    Report after = ANALYSES.analyze(Strategies.renamed(strategy, names::get));

    assertThat(keys(after, Map.of())).isEqualTo(keys(before, names));
    Map<String, OptionalDouble> numbers = numbers(after, Map.of());
    Map<String, OptionalDouble> expected = numbers(before, names);
    assertThat(numbers.keySet()).isEqualTo(expected.keySet());
    numbers.forEach((key, value) -> assertClose(value, expected.get(key), key));
  }

  @Property
  void an_island_changes_nothing_for_the_rest(@ForAll("strategies") Strategy strategy) {
    Strategy withIsland =
        strategy.toBuilder()
            .add(Objective.of("zz-island", "Island"))
            .add(Objective.of("zz-beach", "Beach"))
            .add(Initiative.of("zz-boat", "Boat"))
            .add(BusinessFunction.of("zz-ferry", "Ferry"))
            .add(Resource.financial("zz-purse", "Purse", "EUR").build())
            .add(Support.of("zz-beach", "zz-island"))
            .add(Support.of("zz-boat", "zz-beach"))
            .add(Ownership.of("zz-ferry", "zz-boat"))
            .add(Allocation.of("zz-purse", "zz-boat", 7))
            .build();
    Map<String, OptionalDouble> after = numbers(ANALYSES.analyze(withIsland), Map.of());

    for (Figure figure : ANALYSES.analyze(strategy).numbers()) {
      if (strategy.element(figure.subject()).isPresent()) {
        String key = figure.metric().id() + " of " + figure.subject();
        assertThat(after.get(key)).as(key).isEqualTo(figure.value());
      }
    }
  }

  @Property
  void numbers_are_in_their_range(@ForAll("strategies") Strategy strategy) {
    for (Figure figure : ANALYSES.analyze(strategy).numbers()) {
      double value = figure.value().orElse(0);
      assertThat(value).as(figure.metric().id()).isFinite();
      if (figure.metric().unit() != Metric.Unit.INDEX) {
        assertThat(value).as(figure.metric().id()).isGreaterThanOrEqualTo(0);
      }
      // An initiative under several objectives of one path counts for each of them.
      boolean initiative = strategy.element(figure.subject()).orElse(null) instanceof Initiative;
      if (figure.metric().unit() == Metric.Unit.SHARE && !initiative) {
        assertThat(value).as(figure.metric().id()).isLessThanOrEqualTo(1 + 1e-9);
      }
    }
  }

  /** Tells findings apart by rule and elements; pairs without a direction go by their ids. */
  private static Set<List<Object>> keys(Report report, Map<String, String> names) {
    Set<List<Object>> keys = new HashSet<>();
    for (Finding finding : report.findings()) {
      Set<String> elements = new HashSet<>();
      finding.elements().forEach(id -> elements.add(names.getOrDefault(id, id)));
      keys.add(List.of(finding.rule(), elements));
    }
    return keys;
  }

  private static Map<String, OptionalDouble> numbers(Report report, Map<String, String> names) {
    Map<String, OptionalDouble> numbers = new HashMap<>();
    for (Figure figure : report.numbers()) {
      String subject = names.getOrDefault(figure.subject(), figure.subject());
      numbers.put(figure.metric().id() + " of " + subject, figure.value());
    }
    return numbers;
  }

  private static void assertClose(
      OptionalDouble actual, @Nullable OptionalDouble wanted, String what) {
    OptionalDouble expected = Objects.requireNonNull(wanted, what);
    assertThat(actual.isPresent()).as(what).isEqualTo(expected.isPresent());
    assertThat(actual.orElse(0)).as(what).isCloseTo(expected.orElse(0), within(1e-9));
  }
}
