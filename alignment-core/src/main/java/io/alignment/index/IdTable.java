package io.alignment.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds numbered things by their ids: a hash table of integers with open addressing, which takes 8
 * to 16 bytes an id and no object.
 */
public final class IdTable {

  /** After so many others in its way an id is crowded out, lest somebody chooses ids to collide. */
  private static final int MOST_STEPS = 64;

  private static final int CROWDED = -1;

  /** So many ids are looked up at once: what they touch stays in the caches. */
  private static final int BLOCK = 128;

  private final String[] ids;
  // In the lower bits, those of the mask, a number; in the others those of its id's hash code, so
  // that seldom another id is looked at.
  private final int[] slots;
  private final int mask;
  // Two numbers that nothing has, as less than half of the slots are taken: nothing stood there,
  // and something did that is gone, so that a search goes on behind it.
  private final int free;
  private final int gone;
  // Ids of which there was no slot near; usually none. Its worst case is a tree.
  private final Map<String, Integer> crowded;

  private IdTable(String[] ids, int[] slots, Map<String, Integer> crowded) {
    this.ids = ids;
    this.slots = slots;
    mask = slots.length - 1;
    free = mask;
    gone = mask - 1;
    this.crowded = crowded;
  }

  /** Makes a table of some ids, numbered by their place; of several equal ones it has the first. */
  public static IdTable of(String[] ids) {
    // At least twice as many slots as ids, so that searches are short.
    int[] slots = new int[Integer.highestOneBit(Math.max(1, ids.length - 1)) * 4];
    Map<String, Integer> crowded = new HashMap<>();
    IdTable table = new IdTable(ids, slots, crowded);
    Arrays.fill(slots, table.free);
    for (int number = 0; number < ids.length; number++) {
      int slot = table.slotOf(ids[number]);
      if (slot == CROWDED) {
        crowded.putIfAbsent(ids[number], number);
      } else if (slots[slot] == table.free) {
        slots[slot] = (spread(ids[number]) & ~table.mask) | number;
      }
    }
    return table;
  }

  /** Returns the same table of ids that are numbered anew, -1 taking one away. */
  IdTable renumbered(int[] newNumbers, String[] newIds) {
    int[] renumbered = new int[slots.length];
    for (int slot = 0; slot < slots.length; slot++) {
      int number = slots[slot] & mask;
      if (number < gone) {
        number = newNumbers[number] < 0 ? gone : newNumbers[number];
      }
      renumbered[slot] = (slots[slot] & ~mask) | number;
    }
    Map<String, Integer> stillCrowded = new HashMap<>();
    crowded.forEach(
        (id, number) -> {
          if (newNumbers[number] >= 0) {
            stillCrowded.put(id, newNumbers[number]);
          }
        });
    return new IdTable(newIds, renumbered, stillCrowded);
  }

  /** Returns the number of an id, or -1 if it is not there. */
  public int find(String id) {
    int slot = slotOf(id);
    if (slot == CROWDED) {
      return crowded.getOrDefault(id, -1);
    }
    int number = slots[slot] & mask;
    return number == free ? -1 : number;
  }

  /**
   * Finds many ids at once.
   *
   * @param wanted the ids
   * @param count how many of them there are
   * @return the number of each, or -1 if it is not there
   */
  public int[] findAll(String[] wanted, int count) {
    int[] numbers = new int[count];
    for (int begin = 0; begin < count; begin += BLOCK) {
      findBlock(wanted, begin, Math.min(begin + BLOCK, count), numbers);
    }
    return numbers;
  }

  /**
   * Finds some of many ids. Each step is taken for all of them before the next one, so that none
   * waits for what another one needs from memory.
   */
  private void findBlock(String[] wanted, int begin, int end, int[] numbers) {
    for (int i = begin; i < end; i++) {
      numbers[i] = spread(wanted[i]);
    }
    for (int i = begin; i < end; i++) {
      numbers[i] = firstMaybe(numbers[i]);
    }
    for (int i = begin; i < end; i++) {
      if (numbers[i] >= gone || !ids[numbers[i]].equals(wanted[i])) {
        numbers[i] = find(wanted[i]);
      }
    }
  }

  /**
   * Returns the first number near that an id with this hash code may have, judged by that alone;
   * one that nothing has if there is none.
   */
  private int firstMaybe(int hash) {
    int slot = home(hash);
    for (int step = 0; step < MOST_STEPS; step++) {
      int found = slots[slot];
      if (found == free || ((found ^ hash) & ~mask) == 0) {
        return found & mask;
      }
      slot = (slot + 1) & mask;
    }
    return free;
  }

  /** Says whether no two of the ids are equal. */
  public boolean isDistinct() {
    int found = crowded.size();
    for (int slot : slots) {
      found += (slot & mask) < gone ? 1 : 0;
    }
    return found == ids.length;
  }

  /** Returns the ids by their numbers; not to be changed. */
  public String[] ids() {
    return ids;
  }

  /** Returns where an id stands, or the free slot at which a search for it ends, if one is near. */
  private int slotOf(String id) {
    int hash = spread(id);
    int slot = home(hash);
    for (int step = 0; step < MOST_STEPS; step++) {
      int number = slots[slot] & mask;
      boolean maybe = ((slots[slot] ^ hash) & ~mask) == 0 && number < gone;
      if (number == free || (maybe && ids[number].equals(id))) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    return CROWDED;
  }

  /** Returns where an id with this hash code would stand if nothing was in its way. */
  private int home(int hash) {
    return (hash ^ hash >>> 16) & mask;
  }

  private static int spread(String id) {
    return id.hashCode() * 0x9E3779B9;
  }
}
