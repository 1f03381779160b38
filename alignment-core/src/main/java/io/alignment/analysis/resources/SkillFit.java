package io.alignment.analysis.resources;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.LazyList;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.UpSweep;
import io.alignment.index.Adjacency;
import io.alignment.model.Allocation;
import io.alignment.model.DateRange;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.RequiredSkill;
import io.alignment.model.Resource;
import io.alignment.model.WorkItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Which skills that unfinished work requires are at hand: held by people who are given, on any of
 * its days that are left, to the work or to what leads up to it.
 *
 * <p>Cost: linear in elements and relations, once for every 64 skills, as long as people are there
 * when they are needed; where they are not, what leads up to the work is looked at for each skill.
 */
final class SkillFit {

  private final StrategyIndex index;
  private final Days days;
  // The skills that any work requires, numbered: x is bit x % 64 of block x / 64.
  private final Map<String, Integer> skills = new HashMap<>();
  private final ListMultimap<String, Resource> holders =
      MultimapBuilder.hashKeys().arrayListValues().build();
  // Who has any of several skills that are missing somewhere, found once for each such list.
  private final Map<Lacking, ImmutableList<String>> holdersOfAny = new ConcurrentHashMap<>();
  private final int[] demanding;
  // For each block and element which skills are given to it or below it on whatever days.
  private final long[][] given;
  private final Trainings trainings;
  // Work that lacks a skill which nobody has, nor learns in time.
  private final BitSet lackingHeldByNobody = new BitSet();
  private final BitSet lackingHeldElsewhere = new BitSet();

  SkillFit(StrategyIndex index, Days days) {
    this.index = index;
    this.days = days;
    demanding =
        Elements.where(
            index,
            it ->
                index.hasSkills(it)
                    && index.element(it) instanceof WorkItem work
                    && Days.isOpen(work));
    for (int item : demanding) {
      work(item).requiredSkills().forEach(it -> skills.putIfAbsent(it.skill(), skills.size()));
    }
    int[] people =
        Elements.among(
            index.elements(Element.Type.RESOURCE),
            it -> index.hasSkills(it) && index.resourceKind(it) == Resource.Kind.HUMAN);
    for (int person : people) {
      for (Resource stretch : person(person).stretches()) {
        stretch.skillNames().stream()
            .filter(skills::containsKey)
            .forEach(it -> holders.put(it, stretch));
      }
    }
    trainings = new Trainings(index, days);
    given = new long[(skills.size() + 63) / 64][];
    Arrays.setAll(given, block -> carryUp(people, block));
    for (int item : demanding) {
      for (RequiredSkill skill : work(item).requiredSkills()) {
        if (!isAtHand(skill, item)) {
          if (isHeld(skill, item)) {
            lackingHeldElsewhere.set(item);
          } else if (!isTaught(skill, item)) {
            lackingHeldByNobody.set(item);
          }
        }
      }
    }
  }

  private WorkItem work(int element) {
    return (WorkItem) index.element(element);
  }

  private Resource person(int element) {
    return (Resource) index.element(element);
  }

  private DateRange daysOf(int item) {
    return days.ahead(work(item));
  }

  /** Returns for each element which skills of a block are given to it or below it. */
  private long[] carryUp(int[] people, int block) {
    long[] carried = new long[index.size()];
    for (int person : people) {
      long bits = 0;
      for (String skill : person(person).skillNames()) {
        int number = skills.getOrDefault(skill, -1);
        bits |= number >= 0 && number / 64 == block ? 1L << number : 0;
      }
      Adjacency allocations = index.outgoing(Relation.Kind.ALLOCATION);
      int end = bits == 0 ? 0 : allocations.end(person);
      for (int arc = allocations.first(person); arc < end; arc++) {
        carried[allocations.neighbor(arc)] |= bits;
      }
    }
    UpSweep.carry(index, carried);
    return carried;
  }

  /** Says whether somebody has a skill who is given to work, or below it, on a day that is left. */
  private boolean isAtHand(RequiredSkill skill, int item) {
    int number = skills.getOrDefault(skill.skill(), 0);
    DateRange on = daysOf(item);
    Set<Integer> seen = new HashSet<>(Set.of(item));
    List<Integer> below = new ArrayList<>(seen);
    for (int next = 0; next < below.size(); next++) {
      int element = below.get(next);
      if ((given[number / 64][element] >>> number & 1) != 0) {
        if (isGiven(skill, element, on)) {
          return true;
        }
        index
            .incoming(Relation.Kind.SUPPORT)
            .neighbors(element)
            .filter(seen::add)
            .forEach(below::add);
      }
    }
    return false;
  }

  private boolean isGiven(RequiredSkill skill, int element, DateRange on) {
    Adjacency allocations = index.incoming(Relation.Kind.ALLOCATION);
    return allocations
        .arcs(element)
        .filter(arc -> index.resourceKind(allocations.neighbor(arc)) == Resource.Kind.HUMAN)
        .anyMatch(
            arc ->
                isGiven(
                    skill,
                    allocations.relation(arc, Allocation.class),
                    person(allocations.neighbor(arc)),
                    element,
                    on));
  }

  private boolean isGiven(
      RequiredSkill skill, Allocation allocation, Resource person, int element, DateRange on) {
    return days.of(allocation, person, work(element)).stream()
        .flatMap(it -> it.within(on).stream())
        .anyMatch(it -> person.isAble(skill, it));
  }

  /** Returns who has a skill and is there on any of the days of work that are left. */
  private Stream<Resource> holders(RequiredSkill skill, int item) {
    return holders(skill, daysOf(item));
  }

  private Stream<Resource> holders(RequiredSkill skill, DateRange on) {
    return holders.get(skill.skill()).stream()
        .filter(it -> it.holds(skill))
        .filter(it -> it.period().within(on).isPresent());
  }

  private boolean isTaught(RequiredSkill skill, int item) {
    return trainings.closing(skill.skill(), work(item)) == Skills.Closing.IN_TIME;
  }

  /** Returns the work items that require skills, by id, and which of them are at hand. */
  List<ResourceFit.WorkSkills> skills() {
    return LazyList.of(demanding, this::of);
  }

  private ResourceFit.WorkSkills of(int item) {
    List<RequiredSkill> required = required(item);
    List<RequiredSkill> missing =
        required.stream().filter(it -> !isAtHand(it, item)).collect(toImmutableList());
    return new ResourceFit.WorkSkills(
        index.id(item),
        labels(required.stream()),
        labels(required.stream().filter(it -> !missing.contains(it))),
        labels(missing.stream()),
        labels(missing.stream().filter(it -> !isHeld(it, item))),
        holdersOfAny.computeIfAbsent(new Lacking(missing, daysOf(item)), this::holdersOfAny));
  }

  private List<RequiredSkill> required(int item) {
    return work(item).requiredSkills().stream().sorted().toList();
  }

  private static List<String> labels(Stream<RequiredSkill> skills) {
    return skills.map(RequiredSkill::label).toList();
  }

  /** Returns what nobody has who is given to work. */
  private Stream<RequiredSkill> missing(int item) {
    return required(item).stream().filter(it -> !isAtHand(it, item));
  }

  private boolean isHeld(RequiredSkill skill, int item) {
    return holders(skill, item).findAny().isPresent();
  }

  /** Adds what should be looked at, where skills are not left out on purpose. */
  void addTo(FindingList.Builder findings, IntPredicate isExpected) {
    findings.add(
        ResourceFit.SKILL_MISSING,
        lackingHeldByNobody.stream().filter(isExpected).toArray(),
        item -> {
          List<RequiredSkill> nobodys =
              missing(item)
                  .filter(it -> !isHeld(it, item))
                  .filter(it -> !isTaught(it, item))
                  .toList();
          Evidence skills = new Evidence.Skills(labels(nobodys.stream()));
          List<String> others =
              nobodys.stream()
                  .flatMap(it -> holders(it, DateRange.always()))
                  .map(Resource::id)
                  .distinct()
                  .sorted()
                  .toList();
          return others.isEmpty()
              ? ResourceFit.SKILL_MISSING.at(index.id(item), skills)
              : ResourceFit.SKILL_MISSING.at(index.id(item), skills, new Evidence.Others(others));
        });
    findings.add(
        ResourceFit.SKILL_ELSEWHERE,
        lackingHeldElsewhere.stream().filter(isExpected).toArray(),
        item -> {
          Evidence skills =
              new Evidence.Skills(labels(missing(item).filter(it -> isHeld(it, item))));
          Evidence others = new Evidence.Others(of(item).heldElsewhereBy());
          List<String> unknown =
              missing(item)
                  .flatMap(it -> holders(it, item).filter(of -> !of.isKnownToHold(it)))
                  .map(Resource::id)
                  .distinct()
                  .sorted()
                  .toList();
          return unknown.isEmpty()
              ? ResourceFit.SKILL_ELSEWHERE.at(index.id(item), skills, others)
              : ResourceFit.SKILL_ELSEWHERE.at(
                  index.id(item), skills, others, new Evidence.LevelUnknown(unknown));
        });
  }

  /** Skills that work lacks, and its days. */
  private record Lacking(List<RequiredSkill> skills, DateRange on) {}

  private ImmutableList<String> holdersOfAny(Lacking lacking) {
    return lacking.skills.stream()
        .flatMap(skill -> holders(skill, lacking.on))
        .map(Resource::id)
        .distinct()
        .sorted()
        .collect(toImmutableList());
  }
}
