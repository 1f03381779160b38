package io.alignment.analysis.resources;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import com.google.common.primitives.Ints;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.SupportFlow;
import io.alignment.analysis.resources.ResourceFit.Bottleneck;
import io.alignment.model.Element;
import io.alignment.model.Resource;
import io.alignment.model.Topic;
import io.alignment.model.WorkItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
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
 * above what is demanded for it should move to those that have less than their weight, unless they
 * are finished or paused and need nothing: the <em>misfit</em> is the share of what passes forks
 * that should. That money should follow priority where nobody states a demand is a norm of this
 * library, for what is important may be cheap; it can be switched off.
 *
 * <p>Skills are at hand if people allocated to a work item, or to what leads up to it, hold them.
 * Demands are held against what capacity leaves beside day-to-day business by a maximum flow.
 *
 * <p>Cost: linear in elements and relations for each unit of amount, plus sorting, and for demands
 * that of Dinic's algorithm on a network of four layers.
 */
public final class ResourceFitAnalysis implements Analysis<ResourceFit> {

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
    return new Run(question).fit();
  }

  /** What one run needs at hand. */
  private final class Run {
    private final Question question;
    private final StrategyIndex index;
    private final Days days;
    private final Map<String, Demanded> demanded;
    // The resources of each unit, and what those give that are money or people.
    private final ListMultimap<String, Integer> resources =
        MultimapBuilder.treeKeys().arrayListValues().build();
    private final Map<String, Uses> uses = new TreeMap<>();
    private final LookAlikes spellings;

    Run(Question question) {
      this.question = question;
      index = StrategyIndex.of(question.strategy());
      days = new Days(index, question.day());
      demanded = Demanded.byUnit(index, work -> true);
      for (int element : index.elements(Element.Type.RESOURCE)) {
        ((Resource) index.element(element)).unit().ifPresent(it -> resources.put(it, element));
      }
      Multimaps.asMap(resources)
          .forEach(
              (unit, of) -> {
                int[] given = Elements.among(Ints.toArray(of), it -> !isTechnology(it));
                if (given.length > 0) {
                  uses.put(unit, new Uses(index, days, given));
                }
              });
      spellings =
          new LookAlikes(Sets.union(resources.keySet(), demanded.keySet()), true, this::writers);
    }

    private boolean isTechnology(int resource) {
      return index.resourceKind(resource) == Resource.Kind.TECHNOLOGICAL;
    }

    private boolean isMoney(String unit) {
      return resources.get(unit).stream()
          .anyMatch(it -> index.resourceKind(it) == Resource.Kind.FINANCIAL);
    }

    private List<String> writers(String unit) {
      return IntStream.range(0, index.size())
          .filter(
              it ->
                  resources.containsEntry(unit, it)
                      || (index.element(it) instanceof WorkItem work
                          && work.demands().stream().anyMatch(of -> of.unit().equals(unit))))
          .mapToObj(index::id)
          .toList();
    }

    ResourceFit fit() {
      SupportFlow flow = SupportFlow.of(index);
      UnitsBelow money = unitsBelow(Topic.MONEY);
      UnitsBelow people = unitsBelow(Topic.TIME);
      List<UnitFlow> units = new ArrayList<>();
      uses.forEach(
          (unit, given) ->
              units.add(
                  new UnitFlow(
                      index,
                      flow,
                      unit,
                      given,
                      demanded(unit),
                      it -> isGivenAnyOf(spellings.others(unit), it),
                      isMoney(unit) ? money : people,
                      !freeUnits.contains(unit))));
      SkillFit skills = new SkillFit(index, days);
      List<ResourceFit.Capacity> capacity =
          CapacityFit.of(index, days, demanded, all -> true, it -> !spellings.others(it).isEmpty());
      FindingList.Builder findings = new FindingList.Builder();
      spellings.findings(ResourceFit.UNIT_ALIKE).forEach(findings::add);
      skills.addTo(findings, it -> question.expects(Topic.SKILLS, index.id(it)));
      new Findings(question, index, units, findings).add(List.of(money, people), capacity);
      return new ResourceFit(
          units.stream().map(UnitFlow::amounts).toList(),
          skills.skills(),
          capacity,
          findings.build());
    }

    private boolean isGivenAnyOf(List<String> units, int work) {
      return units.stream()
          .map(uses::get)
          .anyMatch(it -> it != null && it.given().at(work).signum() > 0);
    }

    private ExactSums demanded(String unit) {
      return demanded.getOrDefault(unit, new Demanded()).atWork();
    }

    /** Returns in which units of money, or of people, anything is given or demanded. */
    private UnitsBelow unitsBelow(Topic sort) {
      Map<String, IntStream> elements = new TreeMap<>();
      for (String unit : Sets.union(uses.keySet(), demanded.keySet())) {
        if (isOfSort(unit, sort == Topic.MONEY)) {
          IntStream given =
              uses.containsKey(unit) ? uses.get(unit).given().elements() : IntStream.empty();
          elements.put(unit, IntStream.concat(given, demanded(unit).elements()));
        }
      }
      return new UnitsBelow(sort, index, elements);
    }

    /** Says whether a unit is one of money, or of people; one that no resource has may be both. */
    private boolean isOfSort(String unit, boolean ofMoney) {
      if (resources.containsKey(unit)) {
        return uses.containsKey(unit) && isMoney(unit) == ofMoney;
      }
      List<String> alike = spellings.others(unit).stream().filter(resources::containsKey).toList();
      return alike.isEmpty() || alike.stream().anyMatch(it -> isOfSort(it, ofMoney));
    }
  }

  /** Makes findings; what several units say of the same elements is one finding. */
  private static final class Findings {
    private final Question question;
    private final StrategyIndex index;
    private final List<UnitFlow> units;
    private final FindingList.Builder findings;

    Findings(
        Question question,
        StrategyIndex index,
        List<UnitFlow> units,
        FindingList.Builder findings) {
      this.question = question;
      this.index = index;
      this.units = units;
      this.findings = findings;
    }

    void add(List<UnitsBelow> sorts, List<ResourceFit.Capacity> capacity) {
      add(
          ResourceFit.MISFIT,
          units,
          it -> expected(it.sort(), it.forksWithMisfit()),
          UnitFlow::transfers);
      add(
          ResourceFit.UNITS_APART,
          sorts,
          sort ->
              Elements.union(
                  index,
                  units.stream()
                      .filter(it -> it.sort() == sort)
                      .map(it -> expected(sort, it.forksApart()))
                      .toList()),
          (sort, element) -> new Evidence.Units(sort.of(element)));
      units.stream()
          .flatMap(it -> it.found().keySet().stream())
          .distinct()
          .forEach(this::addAmounts);
      addBottlenecks(capacity);
    }

    /** Says whether amounts of a sort are spoken of, and not left out at an element on purpose. */
    private boolean isExpected(UnitsBelow sort, int element) {
      return question.expects(sort.topic(), index.id(element));
    }

    private int[] expected(UnitsBelow sort, int[] elements) {
      return Elements.among(elements, it -> isExpected(sort, it));
    }

    /** Adds a finding at each element of which any of several tells something. */
    private <T> void add(
        FindingKind kind,
        List<T> several,
        Function<T, int[]> elements,
        BiFunction<T, Integer, Evidence> evidence) {
      Map<T, int[]> at = new LinkedHashMap<>();
      several.forEach(it -> at.put(it, elements.apply(it)));
      findings.add(
          kind,
          Elements.union(index, at.values()),
          element ->
              kind.at(
                  index.id(element),
                  at.entrySet().stream()
                      .filter(it -> Arrays.binarySearch(it.getValue(), element) >= 0)
                      .map(it -> evidence.apply(it.getKey(), element))
                      .toArray(Evidence[]::new)));
    }

    private void addAmounts(FindingKind kind) {
      Map<String, AmountsAt> byUnit = new LinkedHashMap<>();
      for (UnitFlow unit : units) {
        AmountsAt found = requireNonNull(unit.found().get(kind));
        boolean isPromise = kind.equals(ResourceFit.OVERCOMMITTED);
        byUnit.put(unit.unit(), isPromise ? found : found.where(it -> isExpected(unit.sort(), it)));
      }
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
      Map<List<String>, Map<String, Bottleneck>> bottlenecks = new LinkedHashMap<>();
      for (ResourceFit.Capacity of : capacity) {
        of.bottleneck()
            .ifPresent(
                it ->
                    bottlenecks
                        .computeIfAbsent(it.demands(), demands -> new TreeMap<>())
                        .put(of.unit(), it));
      }
      bottlenecks.forEach(
          (demands, byUnit) -> {
            Map<String, BigDecimal> least = Maps.transformValues(byUnit, Bottleneck::short_);
            Map<String, BigDecimal> most = Maps.transformValues(byUnit, Bottleneck::shortAtMost);
            Evidence amounts = new Evidence.Amounts(least);
            findings.add(
                least.equals(most)
                    ? ResourceFit.CAPACITY_SHORT.at(demands, amounts)
                    : ResourceFit.CAPACITY_SHORT.at(demands, amounts, new Evidence.AtMost(most)));
          });
    }
  }
}
