package io.alignment.analysis.resources;

import com.google.common.collect.ImmutableList;
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
import java.util.Set;
import java.util.TreeSet;

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
  private final Map<List<String>, ImmutableList<String>> holdersOfAny = new HashMap<>();

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
          holders.computeIfAbsent(skill, s -> new ArrayList<>()).add(person.id());
        }
      }
    }
  }

  private boolean isHuman(int element) {
    return index.type(element) == Element.Type.RESOURCE
        && ((Resource) index.element(element)).kind() == Resource.Kind.HUMAN;
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
    for (String skill : required) {
      int number = skills.getOrDefault(skill, 0);
      if ((atHand[number / 64][element] >>> number & 1) != 0) {
        held.add(skill);
      } else {
        missing.add(skill);
        if (!holders.containsKey(skill)) {
          nobody.add(skill);
        }
      }
    }
    return new ResourceFit.Skills(
        item.id(),
        required,
        held,
        missing,
        nobody,
        holdersOfAny.computeIfAbsent(missing, this::holdersOfAny));
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
