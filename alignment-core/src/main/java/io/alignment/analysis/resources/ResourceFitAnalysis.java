package io.alignment.analysis.resources;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Ints;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.Finding;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.SupportFlow;
import io.alignment.model.Element;
import io.alignment.model.Resource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Asks whether money and people go where the priorities are.
 *
 * <p>Each unit of amount is looked at apart; technology counts for capacity only. Amounts stay
 * where they were put: what is given to an objective that leads to a vision is its <em>own</em>,
 * what is given to an initiative is divided over the objectives it supports by weight, and what
 * comes to no objective that leads to a vision is <em>stray</em>. Then amounts roll <em>up</em> in
 * the proportions in which priority came down, so that what reaches the visions and what is stray
 * are all that was allocated.
 *
 * <p>A <em>fork</em> is a vision or objective into which amounts come from at least two objectives.
 * There the share of each stands against its weight. What an objective has above its weight and
 * above what is demanded for it should move to those that have less than their weight: the
 * <em>misfit</em> is the share of what passes forks that should. That money should follow priority
 * where nobody states a demand is a norm of this library, for what is important may be cheap; it
 * can be switched off.
 *
 * <p>Skills are at hand if people allocated to a work item, or to what leads up to it, hold them.
 * Demands are held against what capacity leaves beside day-to-day business by a maximum flow.
 *
 * <p>Cost: linear in elements and relations for each unit of amount, plus sorting, and for demands
 * that of Dinic's algorithm on a network of four layers.
 */
public final class ResourceFitAnalysis implements Analysis<ResourceFit> {

  /** Less than this part of a fork is not worth a word to people. */
  private static final double WORTH_A_WORD = 0.05;

  private final ImmutableSet<String> freeUnits;

  /** Makes the question with its usual norm: money and people follow priority. */
  public ResourceFitAnalysis() {
    this(ImmutableSet.of());
  }

  private ResourceFitAnalysis(ImmutableSet<String> freeUnits) {
    this.freeUnits = freeUnits;
  }

  /**
   * Returns a question without the norm that amounts follow priority, for some units. For those
   * there are no forks, and fit says only what is not stray.
   *
   * @param units the units, such as {@code FTE}
   * @return the question
   */
  public static ResourceFitAnalysis withoutPriorityFor(String... units) {
    return new ResourceFitAnalysis(ImmutableSet.copyOf(units));
  }

  @Override
  public Optional<Catalogue<?>> catalogue() {
    return Optional.of(ResourceFit.CATALOGUE);
  }

  @Override
  public ResourceFit analyze(Question question) {
    StrategyIndex index = StrategyIndex.of(question.strategy());
    SupportFlow flow = SupportFlow.of(index);
    Map<String, Demanded> demanded = Demanded.byUnit(index, work -> true);
    List<UnitFlow> units = new ArrayList<>();
    resourcesByUnit(index)
        .forEach(
            (unit, resources) ->
                units.add(
                    new UnitFlow(
                        index,
                        flow,
                        unit,
                        new Uses(index, Ints.toArray(resources)),
                        demanded.getOrDefault(unit, new Demanded()).atWork(),
                        !freeUnits.contains(unit))));
    SkillFit skills = new SkillFit(index);
    List<ResourceFit.Capacity> capacity = CapacityFit.of(index, demanded);
    return new ResourceFit(
        units.stream().map(UnitFlow::amounts).toList(),
        skills.skills(),
        capacity,
        new Findings(index, units).list(skills, capacity));
  }

  /** Returns the financial and human resources by unit. */
  private static SortedMap<String, List<Integer>> resourcesByUnit(StrategyIndex index) {
    return IntStream.of(index.elements(Element.Type.RESOURCE))
        .filter(it -> index.resourceKind(it) != Resource.Kind.TECHNOLOGICAL)
        .boxed()
        .collect(
            groupingBy(
                it -> ((Resource) index.element(it)).unit().orElseThrow(), TreeMap::new, toList()));
  }

  /** Makes findings; what several units say of the same elements is one finding. */
  private static final class Findings {
    private final StrategyIndex index;
    private final List<UnitFlow> units;
    private final FindingList.Builder findings = new FindingList.Builder();

    Findings(StrategyIndex index, List<UnitFlow> units) {
      this.index = index;
      this.units = units;
    }

    List<Finding> list(SkillFit skills, List<ResourceFit.Capacity> capacity) {
      addForks();
      units.stream()
          .flatMap(it -> it.found().keySet().stream())
          .distinct()
          .forEach(this::addAmounts);
      skills.addTo(findings);
      addBottlenecks(capacity);
      return findings.build();
    }

    private void addForks() {
      Map<UnitFlow, int[]> forks = new LinkedHashMap<>();
      units.forEach(unit -> forks.put(unit, unit.forksWithMisfit(WORTH_A_WORD)));
      findings.add(
          ResourceFit.MISFIT,
          Elements.union(index, forks.values()),
          element ->
              ResourceFit.MISFIT.at(
                  index.id(element),
                  forks.entrySet().stream()
                      .filter(it -> Arrays.binarySearch(it.getValue(), element) >= 0)
                      .map(it -> it.getKey().transfers(element))
                      .toArray(Evidence[]::new)));
    }

    private void addAmounts(FindingKind kind) {
      Map<String, AmountsAt> byUnit = new LinkedHashMap<>();
      units.forEach(it -> byUnit.put(it.unit(), Objects.requireNonNull(it.found().get(kind))));
      findings.add(
          kind,
          Elements.union(index, byUnit.values().stream().map(AmountsAt::elements).toList()),
          element -> {
            ImmutableMap.Builder<String, BigDecimal> amounts = ImmutableMap.builder();
            byUnit.forEach((unit, at) -> at.at(element).ifPresent(it -> amounts.put(unit, it)));
            return kind.at(index.id(element), new Evidence.Amounts(amounts.buildOrThrow()));
          });
    }

    private void addBottlenecks(List<ResourceFit.Capacity> capacity) {
      Map<List<String>, Map<String, BigDecimal>> missing = new LinkedHashMap<>();
      for (ResourceFit.Capacity of : capacity) {
        of.bottleneck()
            .ifPresent(
                it ->
                    missing
                        .computeIfAbsent(it.demands(), demands -> new TreeMap<>())
                        .put(of.unit(), it.short_()));
      }
      missing.forEach(
          (demands, amounts) ->
              findings.add(ResourceFit.CAPACITY_SHORT.at(demands, new Evidence.Amounts(amounts))));
    }
  }
}
