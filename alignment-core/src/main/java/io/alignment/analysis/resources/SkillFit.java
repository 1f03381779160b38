package io.alignment.analysis.resources;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.LazyList;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.UpSweep;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.WorkItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Which required skills are at hand: held by people who are allocated to the work, or to work that
 * leads up to it.
 *
 * <p>Cost: linear in elements and relations, once for every 64 skills.
 */
public final class SkillFit {

  private final StrategyIndex index;
  // The skills that any work requires, numbered: x is bit x % 64 of block x / 64.
  private final Map<String, Integer> skills = new HashMap<>();
  private final Map<String, List<String>> holders = new HashMap<>();
  // Who has any of several skills that are missing somewhere, found once for each such list.
  private final Map<List<String>, ImmutableList<String>> holdersOfAny = new ConcurrentHashMap<>();
  private final int[] demanding;
  // For each block and element which skills are allocated to it or below it.
  private final long[][] atHand;
  private final int[] lackingHeldByNobody;
  private final int[] lackingHeldElsewhere;

  /**
   * Looks at a strategy.
   *
   * @param index the strategy
   */
  @SuppressWarnings("exports")
  public SkillFit(StrategyIndex index) {
    this.index = index;
    int[] people =
        Elements.among(
            index.elements(Element.Type.RESOURCE), it -> index.hasSkills(it) && isHuman(it));
    demanding =
        Elements.where(index, it -> index.hasSkills(it) && index.type(it) != Element.Type.RESOURCE);
    int[][] required = new int[demanding.length][];
    for (int i = 0; i < demanding.length; i++) {
      required[i] = numbered(required(demanding[i]));
    }
    int[][] held = new int[people.length][];
    for (int i = 0; i < people.length; i++) {
      Resource person = (Resource) index.element(people[i]);
      held[i] = numbers(person.skills());
      for (String skill : person.skills()) {
        holders.computeIfAbsent(skill, s -> new ArrayList<>()).add(person.id());
      }
    }
    int blocks = (skills.size() + 63) / 64;
    atHand = new long[blocks][];
    long[] nobody = new long[demanding.length];
    long[] elsewhere = new long[demanding.length];
    for (int block = 0; block < blocks; block++) {
      long[] heldOfBlock = bits(held, block);
      long heldByAny = LongStream.of(heldOfBlock).reduce(0, (one, other) -> one | other);
      long[] requiredOfBlock = bits(required, block);
      atHand[block] = carryUp(people, heldOfBlock);
      for (int i = 0; i < demanding.length; i++) {
        long lacking = requiredOfBlock[i] & ~atHand[block][demanding[i]];
        nobody[i] |= lacking & ~heldByAny;
        elsewhere[i] |= lacking & heldByAny;
      }
    }
    lackingHeldByNobody = notZero(demanding, nobody);
    lackingHeldElsewhere = notZero(demanding, elsewhere);
  }

  private boolean isHuman(int element) {
    return index.resourceKind(element) == Resource.Kind.HUMAN;
  }

  private Set<String> required(int item) {
    return ((WorkItem) index.element(item)).requiredSkills();
  }

  /** Returns the numbers of required skills; one that has none yet gets the next one. */
  private int[] numbered(Set<String> required) {
    int[] numbers = new int[required.size()];
    int size = 0;
    for (String skill : required) {
      Integer number = skills.putIfAbsent(skill, skills.size());
      numbers[size++] = number == null ? skills.size() - 1 : number;
    }
    return numbers;
  }

  /** Returns the numbers of those of some skills that any work requires. */
  private int[] numbers(Set<String> some) {
    int[] numbers = new int[some.size()];
    int size = 0;
    for (String skill : some) {
      int number = skills.getOrDefault(skill, -1);
      if (number >= 0) {
        numbers[size++] = number;
      }
    }
    return Arrays.copyOf(numbers, size);
  }

  /** Returns for each of several sets of skills those of a block. */
  private static long[] bits(int[][] numbers, int block) {
    long[] bits = new long[numbers.length];
    for (int i = 0; i < bits.length; i++) {
      for (int number : numbers[i]) {
        bits[i] |= number / 64 == block ? 1L << number : 0;
      }
    }
    return bits;
  }

  /** Returns for each element which skills are allocated to it or below it. */
  private long[] carryUp(int[] people, long[] held) {
    long[] carried = new long[index.size()];
    Adjacency allocations = index.outgoing(Relation.Kind.ALLOCATION);
    for (int i = 0; i < people.length; i++) {
      int end = allocations.end(people[i]);
      for (int arc = allocations.first(people[i]); arc < end; arc++) {
        carried[allocations.neighbor(arc)] |= held[i];
      }
    }
    UpSweep.carry(index, carried);
    return carried;
  }

  private static int[] notZero(int[] elements, long[] bits) {
    return IntStream.range(0, bits.length)
        .filter(i -> bits[i] != 0)
        .map(i -> elements[i])
        .toArray();
  }

  /** {@return the work items that require skills, by id, and which of them are at hand} */
  public List<ResourceFit.WorkSkills> skills() {
    return LazyList.of(demanding, this::of);
  }

  /** {@return those of the same work items that lack any skill} */
  public List<ResourceFit.WorkSkills> lacking() {
    int[] lacking = Elements.union(index, List.of(lackingHeldByNobody, lackingHeldElsewhere));
    return LazyList.of(lacking, this::of);
  }

  private boolean isAtHand(String skill, int item) {
    int number = skills.getOrDefault(skill, 0);
    return (atHand[number / 64][item] >>> number & 1) != 0;
  }

  private ResourceFit.WorkSkills of(int item) {
    List<String> required = required(item).stream().sorted().toList();
    List<String> missing = required.stream().filter(it -> !isAtHand(it, item)).toList();
    return new ResourceFit.WorkSkills(
        index.id(item),
        required,
        required.stream().filter(it -> isAtHand(it, item)).toList(),
        missing,
        missing.stream().filter(it -> !holders.containsKey(it)).toList(),
        holdersOfAny.computeIfAbsent(missing, this::holdersOfAny));
  }

  /** Adds what should be looked at. */
  void addTo(FindingList.Builder findings) {
    findings.add(
        ResourceFit.SKILL_MISSING,
        lackingHeldByNobody,
        item ->
            ResourceFit.SKILL_MISSING.at(
                index.id(item), new Evidence.Skills(of(item).heldByNobody())));
    findings.add(
        ResourceFit.SKILL_ELSEWHERE,
        lackingHeldElsewhere,
        item -> {
          ResourceFit.WorkSkills has = of(item);
          return ResourceFit.SKILL_ELSEWHERE.at(
              has.id(),
              new Evidence.Skills(has.missing().stream().filter(holders::containsKey).toList()),
              new Evidence.Others(has.heldElsewhereBy()));
        });
  }

  private ImmutableList<String> holdersOfAny(List<String> missing) {
    Set<String> any = new TreeSet<>();
    missing.forEach(skill -> any.addAll(holders.getOrDefault(skill, List.of())));
    return ImmutableList.copyOf(any);
  }
}
