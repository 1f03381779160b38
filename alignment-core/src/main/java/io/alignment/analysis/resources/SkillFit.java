package io.alignment.analysis.resources;

import io.alignment.model.Arcs;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.StrategyIndex;
import io.alignment.model.WorkItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which required skills are at hand: held by people who are allocated to the work, or to work that
 * leads up to it.
 *
 * <p>Cost: linear in elements and relations, once for every 64 skills.
 */
public final class SkillFit {

  private final StrategyIndex index;
  private final Map<String, Integer> skills = new TreeMap<>();
  private final Map<String, Set<String>> holders = new TreeMap<>();

  /**
   * Looks at a strategy.
   *
   * @param index the strategy
   */
  public SkillFit(StrategyIndex index) {
    this.index = index;
    for (int element = 0; element < index.size(); element++) {
      if (index.element(element) instanceof WorkItem item) {
        item.requiredSkills().forEach(skill -> skills.putIfAbsent(skill, skills.size()));
      }
    }
    for (int element = 0; element < index.size(); element++) {
      if (isHuman(element)) {
        Resource person = (Resource) index.element(element);
        for (String skill : person.skills()) {
          holders.computeIfAbsent(skill, s -> new TreeSet<>()).add(person.id());
        }
      }
    }
  }

  private boolean isHuman(int element) {
    return index.element(element) instanceof Resource resource
        && resource.kind() == Resource.Kind.HUMAN;
  }

  /** {@return the work items that require skills, by id, and which of them are at hand} */
  public List<ResourceFit.Skills> skills() {
    long[][] atHand = new long[(skills.size() + 63) / 64][];
    for (int block = 0; block < atHand.length; block++) {
      atHand[block] = carryUp(block);
    }
    List<ResourceFit.Skills> rows = new ArrayList<>();
    for (int element = 0; element < index.size(); element++) {
      if (index.element(element) instanceof WorkItem item && !item.requiredSkills().isEmpty()) {
        rows.add(row(item, element, atHand));
      }
    }
    return rows;
  }

  private ResourceFit.Skills row(WorkItem item, int element, long[][] atHand) {
    List<String> required = item.requiredSkills().stream().sorted().toList();
    List<String> held = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    List<String> nobody = new ArrayList<>();
    Set<String> elsewhere = new TreeSet<>();
    for (String skill : required) {
      int number = skills.getOrDefault(skill, 0);
      if ((atHand[number / 64][element] >>> number & 1) != 0) {
        held.add(skill);
      } else {
        missing.add(skill);
        Set<String> others = holders.getOrDefault(skill, Set.of());
        elsewhere.addAll(others);
        if (others.isEmpty()) {
          nobody.add(skill);
        }
      }
    }
    return new ResourceFit.Skills(
        item.id(), required, held, missing, nobody, new ArrayList<>(elsewhere));
  }

  /** Returns for each element which skills of a block are allocated to it or below it. */
  private long[] carryUp(int block) {
    long[] atHand = new long[index.size()];
    Arcs allocations = index.outgoing(Relation.Kind.ALLOCATION);
    for (int element = 0; element < index.size(); element++) {
      if (isHuman(element)) {
        long held = heldBy((Resource) index.element(element), block);
        for (int arc = allocations.first(element); arc < allocations.end(element); arc++) {
          atHand[allocations.neighbor(arc)] |= held;
        }
      }
    }
    Arcs supports = index.outgoing(Relation.Kind.SUPPORT);
    for (int position = 0; position < index.size(); position++) {
      int element = index.upward(position);
      for (int arc = supports.first(element); arc < supports.end(element); arc++) {
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
