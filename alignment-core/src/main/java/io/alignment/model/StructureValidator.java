package io.alignment.model;

import io.alignment.index.Adjacency;
import io.alignment.index.Ends;
import io.alignment.index.Loops;
import io.alignment.model.Problem.Code;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the problems that relations have together: said twice, second parents and loops. */
@SuppressWarnings("EnumOrdinal") // Numbers of kinds are bits of sets here, and stay inside.
final class StructureValidator {

  private final Problems problems;
  private final List<Element> elements;
  private final List<Relation> relations;
  private final Ends ends;
  // The places of the relations that join what they may; of equal ones the first.
  private final BitSet usable;

  StructureValidator(
      Problems problems,
      List<Element> elements,
      List<Relation> relations,
      Ends ends,
      BitSet usable) {
    this.problems = problems;
    this.elements = elements;
    this.relations = relations;
    this.ends = ends;
    this.usable = usable;
  }

  /** Checks everything and returns the places of collaborations that were there already. */
  BitSet check() {
    BitSet saidTwice = checkDuplicates(repeatingSources());
    Adjacency memberships = outgoing(Relation.Kind.MEMBERSHIP);
    checkParents(memberships);
    checkLoops(outgoing(Relation.Kind.SUPPORT), Code.SUPPORT_LOOP, "Supports");
    checkLoops(memberships, Code.MEMBERSHIP_LOOP, "Memberships");
    checkLoops(outgoing(Relation.Kind.DEPENDENCY), Code.DEPENDENCY_LOOP, "Dependencies");
    return saidTwice;
  }

  /** Returns the usable relations of a kind; those of a source in the order of their places. */
  private Adjacency outgoing(Relation.Kind kind) {
    int[] ofKind = new int[relations.size()];
    int count = 0;
    for (int i = 0; i < ofKind.length; i++) {
      if (ends.kinds()[i] == kind.ordinal() && usable.get(i)) {
        ofKind[count++] = i;
      }
    }
    Adjacency.Builder arcs = new Adjacency.Builder(elements.size(), count, relations);
    for (int i : Adjacency.ordered(Arrays.copyOf(ofKind, count), ends.sources(), elements.size())) {
      arcs.add(ends.sources()[i], ends.targets()[i], i);
    }
    return arcs.build();
  }

  // Twice

  private BitSet checkDuplicates(BitSet repeating) {
    BitSet saidTwice = new BitSet();
    if (repeating.isEmpty()) {
      return saidTwice;
    }
    Map<String, Relation> seen = new HashMap<>();
    for (int i = usable.nextSetBit(0); i >= 0; i = usable.nextSetBit(i + 1)) {
      if (repeating.get(ends.sources()[i])) {
        Relation first = seen.putIfAbsent(keyOf(i), relations.get(i));
        if (first != null) {
          usable.clear(i);
          saidTwice.set(i, isSaidFromBothSides(first, relations.get(i)));
        }
      }
    }
    return saidTwice;
  }

  /** Says whether a relation is a collaboration that was there already; else it is a problem. */
  private boolean isSaidFromBothSides(Relation first, Relation relation) {
    if (first instanceof Collaboration && first.equals(relation)) {
      return true;
    }
    problems.add(
        Code.DUPLICATE_RELATION,
        relation,
        "target",
        "%s is there twice. %s"
            .formatted(Problems.label(relation), wayOutOfDuplicate(relation.kind())));
    return false;
  }

  /** Returns the elements from which several relations of a kind lead to the same one. */
  private BitSet repeatingSources() {
    int[] sources = ends.sources();
    int[] first = firstBySource();
    int[] targets = new int[first[elements.size()]];
    byte[] kinds = new byte[targets.length];
    // Not numbers of relations: going from those to their targets again would take long.
    for (int i = 0; i < sources.length; i++) {
      if (usable.get(i)) {
        // Counted up, it becomes where the next source starts.
        int at = first[sources[i]]++;
        targets[at] = ends.targets()[i];
        kinds[at] = ends.kinds()[i];
      }
    }
    BitSet repeating = new BitSet(elements.size());
    int[] lastSource = filled(elements.size());
    int[] kindsOfLast = new int[elements.size()];
    int at = 0;
    for (int source = 0; source < elements.size(); source++) {
      for (; at < first[source]; at++) {
        int target = targets[at];
        int before = lastSource[target] == source ? kindsOfLast[target] : 0;
        if ((before >> kinds[at] & 1) != 0) {
          repeating.set(source);
        }
        lastSource[target] = source;
        kindsOfLast[target] = before | 1 << kinds[at];
      }
    }
    return repeating;
  }

  /** Returns how many usable relations start from the elements before each one. */
  private int[] firstBySource() {
    int[] sources = ends.sources();
    int[] first = new int[elements.size() + 1];
    for (int i = 0; i < sources.length; i++) {
      if (usable.get(i)) {
        first[sources[i] + 1]++;
      }
    }
    for (int source = 0; source < elements.size(); source++) {
      first[source + 1] += first[source];
    }
    return first;
  }

  private static int[] filled(int size) {
    int[] array = new int[size];
    Arrays.fill(array, -1);
    return array;
  }

  private String keyOf(int number) {
    Relation relation = relations.get(number);
    return ends.sources()[number]
        + " "
        + ends.targets()[number]
        + " "
        + relation.kind()
        + relation.distinction();
  }

  private static String wayOutOfDuplicate(Relation.Kind kind) {
    return switch (kind) {
      case ALLOCATION -> "Add the amounts up, or give the two different periods.";
      case COLLABORATION -> "Say the same strength on both sides, or name different channels.";
      case COMMUNICATION -> "Remove one of the two, or name different channels.";
      case SUPPORT,
          HINDRANCE,
          OWNERSHIP,
          PARTICIPATION,
          MEMBERSHIP,
          ASSIGNMENT,
          DEPENDENCY,
          INFLUENCE ->
          "Remove one of the two.";
    };
  }

  // Parents

  private void checkParents(Adjacency memberships) {
    boolean isAnySecond = false;
    for (int function = 0; function < elements.size(); function++) {
      isAnySecond |= memberships.degree(function) > 1;
    }
    if (isAnySecond) {
      reportSecondParents();
    }
  }

  private void reportSecondParents() {
    int[] parent = filled(elements.size());
    for (int i = usable.nextSetBit(0); i >= 0; i = usable.nextSetBit(i + 1)) {
      int function = ends.sources()[i];
      if (ends.kinds()[i] != Relation.Kind.MEMBERSHIP.ordinal()) {
        continue;
      }
      if (parent[function] < 0) {
        parent[function] = ends.targets()[i];
        continue;
      }
      problems.add(
          Code.SECOND_PARENT,
          relations.get(i),
          "target",
          "Function \"%s\" is part of \"%s\" and of \"%s\". Keep one of them; a collaboration can"
                  .formatted(
                      relations.get(i).source(),
                      elements.get(parent[function]).id(),
                      relations.get(i).target())
              + " say the other.");
    }
  }

  // Loops

  private void checkLoops(Adjacency outgoing, Code code, String plural) {
    for (List<Integer> loop : Loops.in(outgoing, elements.size())) {
      reportLoop(loop, outgoing, code, plural);
    }
  }

  private void reportLoop(List<Integer> loop, Adjacency outgoing, Code code, String plural) {
    List<String> ids = new ArrayList<>();
    loop.forEach(element -> ids.add(elements.get(element).id()));
    int smallest = ids.indexOf(Collections.min(ids));
    Collections.rotate(ids, -smallest);
    Collections.rotate(loop, -smallest);
    int first = loop.get(0);
    int last = loop.get(loop.size() - 1);
    int closing = outgoing.first(last);
    while (outgoing.neighbor(closing) != first) {
      closing++;
    }
    problems.add(
        code,
        Optional.of(outgoing.relation(closing, Relation.class)),
        ids,
        "target",
        "%s lead around in a loop: %s → %s. Remove one of them."
            .formatted(plural, String.join(" → ", ids), ids.get(0)));
  }
}
