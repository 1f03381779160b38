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
  private final BitSet keyResults;

  StructureValidator(
      Problems problems,
      List<Element> elements,
      List<Relation> relations,
      Ends ends,
      BitSet usable,
      BitSet keyResults) {
    this.problems = problems;
    this.elements = elements;
    this.relations = relations;
    this.ends = ends;
    this.usable = usable;
    this.keyResults = keyResults;
  }

  /** Checks everything and returns the places of collaborations that were there already. */
  BitSet check() {
    BitSet saidTwice = checkDuplicates(repeatingSources());
    Adjacency memberships = outgoing(Relation.Kind.MEMBERSHIP);
    checkParents(memberships);
    checkAttachments(memberships);
    checkKeyResults();
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
        "is there twice. %s",
        wayOutOfDuplicate(relation.kind()));
    return false;
  }

  /** Returns the elements from which several relations of a kind lead to the same one. */
  private BitSet repeatingSources() {
    int[] sources = ends.sources();
    int[] targets = ends.targets();
    int size = elements.size();
    int[] byTarget = Adjacency.ordered(usable.stream().toArray(), targets, size);
    BitSet repeating = new BitSet();
    int kinds = 0;
    int before = -1;
    for (int i : Adjacency.ordered(byTarget, sources, size)) {
      boolean isSame =
          before >= 0 && sources[i] == sources[before] && targets[i] == targets[before];
      int kind = 1 << ends.kinds()[i];
      kinds = isSame ? kinds : 0;
      repeating.set(sources[i], repeating.get(sources[i]) || (kinds & kind) != 0);
      kinds |= kind;
      before = i;
    }
    return repeating;
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
      default -> "Remove one of the two.";
    };
  }

  // Parents

  private void checkParents(Adjacency memberships) {
    BitSet seconds = new BitSet();
    for (int function = 0; function < elements.size(); function++) {
      for (int arc = memberships.first(function) + 1; arc < memberships.end(function); arc++) {
        seconds.set(memberships.number(arc));
      }
    }
    seconds.stream().forEach(second -> reportSecondParent(relations.get(second), memberships));
  }

  private void reportSecondParent(Relation second, Adjacency memberships) {
    int function = ends.table().find(second.source());
    problems.addOf(
        Problems.label(elements.get(function)),
        Code.SECOND_PARENT,
        second,
        "target",
        "is part of \"%s\" and of \"%s\". Keep one of them; %s.",
        Problems.shorten(
            memberships.relation(memberships.first(function), Relation.class).target()),
        Problems.shorten(second.target()),
        elements.get(function).type() == Element.Type.FUNCTION
            ? "\"alsoIn\" can say the other"
            : "supports can say for what else it is done");
  }

  private void checkAttachments(Adjacency memberships) {
    for (int i = usable.nextSetBit(0); i >= 0; i = usable.nextSetBit(i + 1)) {
      if (ends.kinds()[i] == Relation.Kind.ATTACHMENT.ordinal()) {
        int function = ends.sources()[i];
        int other = ends.targets()[i];
        if (standsIn(function, other, memberships)) {
          reportInside(i, "says again that \"%s\" is in \"%s\", where it stands.");
        } else if (standsIn(other, function, memberships)) {
          reportInside(i, "puts \"%s\" into \"%s\", which stands in it.");
        }
      }
    }
  }

  private boolean standsIn(int function, int other, Adjacency memberships) {
    int outer = function;
    for (int steps = 0; memberships.isAt(outer) && steps < elements.size(); steps++) {
      outer = memberships.neighbor(memberships.first(outer));
      if (outer == other) {
        return true;
      }
    }
    return false;
  }

  private void reportInside(int number, String predicate) {
    Relation attachment = relations.get(number);
    problems.add(
        Code.ALREADY_INSIDE,
        attachment,
        "target",
        predicate + " Name a function elsewhere, or remove it.",
        Problems.shorten(attachment.source()),
        Problems.shorten(attachment.target()));
  }

  // Key results

  private void checkKeyResults() {
    Map<Integer, Relation> belonging = new HashMap<>();
    for (int i = keyResults.nextSetBit(0); i >= 0; i = keyResults.nextSetBit(i + 1)) {
      if (usable.get(i)) {
        Relation first = belonging.putIfAbsent(ends.sources()[i], relations.get(i));
        if (first != null) {
          reportKeyResult(
              Code.SECOND_OBJECTIVE,
              relations.get(i),
              "is a key result of \"%s\" and of \"%s\". Keep it in one of them; it may support the"
                  + " other.",
              first.target());
        }
      }
    }
    for (int i = keyResults.nextSetBit(0); i >= 0; i = keyResults.nextSetBit(i + 1)) {
      Relation above = belonging.get(ends.targets()[i]);
      if (usable.get(i) && above != null) {
        reportKeyResult(
            Code.NESTED_KEY_RESULT,
            relations.get(i),
            "is a key result of \"%2$s\", which is one itself, of \"%1$s\". Make it one of \"%1$s\","
                + " or let it support \"%2$s\".",
            above.target());
      }
    }
  }

  private void reportKeyResult(Code code, Relation relation, String predicate, String other) {
    problems.addOf(
        "Objective \"%s\"".formatted(Problems.shorten(relation.source())),
        code,
        relation,
        "target",
        predicate,
        Problems.shorten(other),
        Problems.shorten(relation.target()));
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
    Relation breaking = breaking(loop, outgoing);
    problems.add(
        new Problem(
            code,
            Optional.of(breaking),
            ids,
            "target",
            "%s lead around in a loop: %s → %s. Remove one of them, such as \"%s\" → \"%s\"."
                .formatted(
                    plural,
                    String.join(" → ", ids),
                    ids.get(0),
                    breaking.source(),
                    breaking.target())));
  }

  /** Returns the last relation of a loop whose source leads elsewhere too, or else the last one. */
  private static Relation breaking(List<Integer> loop, Adjacency outgoing) {
    int source = loop.size() - 1;
    while (source > 0 && outgoing.degree(loop.get(source)) == 1) {
      source--;
    }
    source = outgoing.degree(loop.get(source)) == 1 ? loop.size() - 1 : source;
    int target = loop.get((source + 1) % loop.size());
    int arc = outgoing.first(loop.get(source));
    while (outgoing.neighbor(arc) != target) {
      arc++;
    }
    return outgoing.relation(arc, Relation.class);
  }
}
