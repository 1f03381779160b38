package io.alignment.analysis.resources;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.LazyList;
import io.alignment.model.Arcs;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.StrategyIndex;
import io.alignment.model.WorkItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which required skills are at hand: held by people who are allocated to the work, or to work that
 * leads up to it.
 *
 * <p>Cost: linear in elements and relations, once for every 64 skills.
 */
public final class SkillFit {

  private final StrategyIndex index;
  private final Map<String, Integer> skills = new HashMap<>();
  private final Map<String, List<String>> holders = new HashMap<>();
  // Who has any of several skills that are missing somewhere, found once for each such list.
  private final Map<List<String>, ImmutableList<String>> holdersOfAny = new ConcurrentHashMap<>();
  private final int[] people;
  private final int[] demanding;
  private final long[][] atHand;

  /**
   * Looks at a strategy.
   *
   * @param index the strategy
   */
  public SkillFit(StrategyIndex index) {
    this.index = index;
    people = Elements.where(index, it -> index.hasSkills(it) && isHuman(it));
    demanding =
        Elements.where(index, it -> index.hasSkills(it) && index.type(it) != Element.Type.RESOURCE);
    for (int item : demanding) {
      required(item).forEach(skill -> skills.putIfAbsent(skill, skills.size()));
    }
    for (int element : people) {
      Resource person = (Resource) index.element(element);
      for (String skill : person.skills()) {
        holders.computeIfAbsent(skill, s -> new ArrayList<>()).add(person.id());
      }
    }
    atHand = new long[(skills.size() + 63) / 64][];
    for (int block = 0; block < atHand.length; block++) {
      atHand[block] = carryUp(block);
    }
  }

  private boolean isHuman(int element) {
    return index.resourceKind(element).equals(Optional.of(Resource.Kind.HUMAN));
  }

  private Set<String> required(int item) {
    return ((WorkItem) index.element(item)).requiredSkills();
  }

  private boolean isAtHand(String skill, int item) {
    int number = skills.getOrDefault(skill, 0);
    return (atHand[number / 64][item] >>> number & 1) != 0;
  }

  /** {@return the work items that require skills, by id, and which of them are at hand} */
  public List<ResourceFit.Skills> skills() {
    return LazyList.of(demanding, this::row);
  }

  /** {@return those of the same work items that lack any skill} */
  public List<ResourceFit.Skills> lacking() {
    return LazyList.of(
        Elements.among(demanding, it -> isAnyMissing(it, true) || isAnyMissing(it, false)),
        this::row);
  }

  private ResourceFit.Skills row(int item) {
    List<String> required = required(item).stream().sorted().toList();
    List<String> missing = required.stream().filter(it -> !isAtHand(it, item)).toList();
    return new ResourceFit.Skills(
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
        Elements.among(demanding, item -> isAnyMissing(item, false)),
        item -> {
          ResourceFit.Skills row = row(item);
          return ResourceFit.SKILL_MISSING.at(row.id(), new Evidence.Skills(row.heldByNobody()));
        });
    findings.add(
        ResourceFit.SKILL_ELSEWHERE,
        Elements.among(demanding, item -> isAnyMissing(item, true)),
        item -> {
          ResourceFit.Skills row = row(item);
          return ResourceFit.SKILL_ELSEWHERE.at(
              row.id(),
              new Evidence.Skills(row.missing().stream().filter(holders::containsKey).toList()),
              new Evidence.Others(row.heldElsewhereBy()));
        });
  }

  private boolean isAnyMissing(int item, boolean elsewhere) {
    for (String skill : required(item)) {
      if (!isAtHand(skill, item) && holders.containsKey(skill) == elsewhere) {
        return true;
      }
    }
    return false;
  }

  private ImmutableList<String> holdersOfAny(List<String> missing) {
    Set<String> any = new TreeSet<>();
    missing.forEach(skill -> any.addAll(holders.getOrDefault(skill, List.of())));
    return ImmutableList.copyOf(any);
  }

  /** Returns for each element which skills of a block are allocated to it or below it. */
  private long[] carryUp(int block) {
    long[] atHand = new long[index.size()];
    Arcs allocations = index.outgoing(Relation.Kind.ALLOCATION);
    for (int person : people) {
      long held = heldBy((Resource) index.element(person), block);
      int end = allocations.end(person);
      for (int arc = allocations.first(person); arc < end; arc++) {
        atHand[allocations.neighbor(arc)] |= held;
      }
    }
    Arcs supports = index.outgoing(Relation.Kind.SUPPORT);
    for (int position = 0; position < index.size(); position++) {
      int element = index.upward(position);
      int end = atHand[element] == 0 ? 0 : supports.end(element);
      for (int arc = supports.first(element); arc < end; arc++) {
        atHand[supports.neighbor(arc)] |= atHand[element];
      }
    }
    return atHand;
  }

  private long heldBy(Resource person, int block) {
    long held = 0;
    for (String skill : person.skills()) {
      int number = skills.getOrDefault(skill, -1);
      if (number >= 0 && number / 64 == block) {
        held |= 1L << number;
      }
    }
    return held;
  }
}
