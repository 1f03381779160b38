package io.alignment.model;

import io.alignment.internal.NearMiss;
import io.alignment.model.Problem.Code;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the problems of relations: of each by itself, of its ends, and of all of them together. */
final class RelationValidator {

  /** Looking for what was probably meant takes time linear in all ids; so many are looked at. */
  private static final int MOST_NEAR_MISSES = 1_000_000;

  private final Problems problems;
  private final ElementValidator values;
  private final List<Element> elements;
  private final Map<String, Integer> positions;
  private final List<Relation> relations;
  // The elements at both ends by their position; -1 where a relation is of no use any more.
  private final int[] sources;
  private final int[] targets;
  private int nearMisses;

  RelationValidator(
      Problems problems,
      ElementValidator values,
      List<Element> elements,
      Map<String, Integer> positions,
      List<Relation> relations) {
    this.problems = problems;
    this.values = values;
    this.elements = elements;
    this.positions = positions;
    this.relations = relations;
    sources = new int[relations.size()];
    targets = new int[relations.size()];
  }

  /** Checks everything and returns the relations, a collaboration said twice being one. */
  List<Relation> check() {
    for (int i = 0; i < relations.size() && !problems.isFull(); i++) {
      Relation relation = relations.get(i);
      sources[i] = positions.getOrDefault(relation.source(), -1);
      targets[i] = positions.getOrDefault(relation.target(), -1);
      boolean known = checkEndsExist(relation, sources[i], targets[i]);
      if (!known || !checkEndsFit(relation, sources[i], targets[i])) {
        sources[i] = -1;
      }
      checkContent(relation);
    }
    if (problems.isFull()) {
      return relations;
    }
    List<Relation> distinct = checkDuplicates();
    checkParents();
    checkLoops(Relation.Kind.SUPPORT, Code.SUPPORT_LOOP, "Supports");
    checkLoops(Relation.Kind.MEMBERSHIP, Code.MEMBERSHIP_LOOP, "Memberships");
    checkLoops(Relation.Kind.DEPENDENCY, Code.DEPENDENCY_LOOP, "Dependencies");
    return distinct;
  }

  // Ends

  private boolean checkEndsExist(Relation relation, int source, int target) {
    if (source < 0) {
      unknown(relation, "source", relation.source());
    }
    if (target < 0 && !(source < 0 && relation.source().equals(relation.target()))) {
      unknown(relation, "target", relation.target());
    }
    return source >= 0 && target >= 0;
  }

  private void unknown(Relation relation, String field, String id) {
    Optional<String> near =
        nearMisses < MOST_NEAR_MISSES ? NearMiss.of(id, positions.keySet()) : Optional.empty();
    nearMisses += positions.size();
    problems.add(
        Code.UNKNOWN_ELEMENT,
        relation,
        field,
        "%s names \"%s\", which does not exist. %s"
            .formatted(
                Problems.label(relation),
                id,
                near.map("Did you mean \"%s\"?"::formatted)
                    .orElse("Add it, or remove the relation.")));
  }

  private boolean checkEndsFit(Relation relation, int source, int target) {
    if (source == target) {
      problems.add(
          Code.SELF_RELATION,
          relation,
          "target",
          "%s leads from an element to itself. Name another one, or remove it."
              .formatted(Problems.label(relation)));
      return false;
    }
    Element from = elements.get(source);
    Element to = elements.get(target);
    if (!relation.kind().joins(from.type(), to.type())) {
      problems.add(
          Code.WRONG_ENDS,
          relation,
          "target",
          "%s leads from %s to %s, but must lead from %s."
              .formatted(
                  Problems.label(relation),
                  withArticle(from.type()),
                  withArticle(to.type()),
                  legalEnds(relation.kind())));
      return false;
    }
    if (relation instanceof Assignment && ((Resource) from).kind() != Resource.Kind.HUMAN) {
      problems.add(
          Code.WRONG_ENDS,
          relation,
          "source",
          "%s starts from a resource that is not human, but only people fill roles. Make it human,"
                  .formatted(Problems.label(relation))
              + " or allocate it to work instead.");
      return false;
    }
    return true;
  }

  private static String withArticle(Element.Type type) {
    String word = Problems.word(type);
    return ("aeiou".indexOf(word.charAt(0)) < 0 ? "a " : "an ") + word;
  }

  private static String legalEnds(Relation.Kind kind) {
    return switch (kind) {
      case SUPPORT ->
          "an objective to an objective or vision, or from an initiative to an objective";
      case HINDRANCE -> "an objective or initiative to an objective";
      case OWNERSHIP -> "a function to an objective, initiative or resource";
      case PARTICIPATION -> "a function to an objective or initiative";
      case ALLOCATION -> "a resource to an objective or initiative";
      case MEMBERSHIP, COLLABORATION, COMMUNICATION -> "a function to a function";
      case ASSIGNMENT -> "a human resource to a function";
      case DEPENDENCY -> "an objective or initiative to an objective or initiative";
      case INFLUENCE -> "a factor to anything but a vision";
    };
  }

  // Content

  private void checkContent(Relation relation) {
    switch (relation.kind()) {
      case SUPPORT -> checkPositive(relation, "weight", ((Support) relation).weight());
      case HINDRANCE -> {
        double strength = ((Hindrance) relation).strength();
        if (!(strength > 0 && strength <= 1)) {
          outOfRange(relation, "strength", strength, "above 0 and at most 1");
        }
      }
      case ALLOCATION -> checkAllocation((Allocation) relation);
      case COLLABORATION -> {
        Collaboration collaboration = (Collaboration) relation;
        checkPositive(relation, "strength", collaboration.strength());
        collaboration.channel().ifPresent(text -> values.checkText(relation, "channel", text));
      }
      case COMMUNICATION -> {
        Communication communication = (Communication) relation;
        communication.channel().ifPresent(text -> values.checkText(relation, "channel", text));
        if (communication.everyDays().orElse(1) < 1) {
          outOfRange(relation, "everyDays", communication.everyDays().getAsInt(), "1 or more");
        }
      }
      case INFLUENCE -> {
        double weight = ((Influence) relation).weight();
        if (!(weight >= -1 && weight <= 1 && weight != 0)) {
          outOfRange(relation, "weight", weight, "from -1 to 1 and not 0");
        }
      }
      case OWNERSHIP, PARTICIPATION, MEMBERSHIP, ASSIGNMENT, DEPENDENCY -> {}
    }
  }

  private void checkAllocation(Allocation allocation) {
    values.checkPeriod(allocation, allocation.period());
    if (allocation.amount().isPresent()) {
      if (allocation.amount().get().signum() <= 0
          || !Decimals.inBounds(allocation.amount().get())) {
        outOfRange(
            allocation,
            "amount",
            Decimals.show(allocation.amount().get()),
            "above 0, with at most 18 digits before the decimal point and 18 after it");
      }
      return;
    }
    Integer source = positions.get(allocation.source());
    if (source != null
        && elements.get(source) instanceof Resource resource
        && resource.kind() != Resource.Kind.TECHNOLOGICAL) {
      problems.add(
          Code.MISSING_AMOUNT,
          allocation,
          "amount",
          Problems.label(allocation) + " has no amount. Say how much; only technology needs none.");
    }
  }

  private void checkPositive(Relation relation, String field, double value) {
    if (!ElementValidator.isPositive(value)) {
      outOfRange(relation, field, value, "a finite number above 0");
    }
  }

  private void outOfRange(Relation relation, String field, Object value, String range) {
    problems.outOfRange(relation, field, Problems.label(relation), value, range);
  }

  // All together

  private List<Relation> checkDuplicates() {
    Set<Long> repeated = repeatedKeys();
    if (repeated.isEmpty()) {
      return relations;
    }
    Map<String, Relation> seen = new HashMap<>();
    List<Relation> distinct = new ArrayList<>(relations.size());
    for (int i = 0; i < relations.size(); i++) {
      Relation relation = relations.get(i);
      long key = key(i);
      Relation first =
          sources[i] >= 0 && repeated.contains(key)
              ? seen.putIfAbsent(key + " " + relation.kind() + relation.distinction(), relation)
              : null;
      if (first instanceof Collaboration && first.equals(relation)) {
        sources[i] = -1;
        continue;
      }
      distinct.add(relation);
      if (first != null) {
        sources[i] = -1;
        problems.add(
            Code.DUPLICATE_RELATION,
            relation,
            "target",
            "%s is there twice. %s"
                .formatted(Problems.label(relation), wayOutOfDuplicate(relation.kind())));
      }
    }
    return distinct;
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

  /** Returns the keys that several relations share; sorting numbers finds those few cheaply. */
  private Set<Long> repeatedKeys() {
    long[] keys = new long[relations.size()];
    int used = 0;
    for (int i = 0; i < keys.length; i++) {
      if (sources[i] >= 0) {
        keys[used++] = key(i);
      }
    }
    Arrays.sort(keys, 0, used);
    Set<Long> repeated = new HashSet<>();
    for (int i = 1; i < used; i++) {
      if (keys[i] == keys[i - 1]) {
        repeated.add(keys[i]);
      }
    }
    return repeated;
  }

  private long key(int i) {
    return (long) sources[i] * elements.size() + targets[i];
  }

  private void checkParents() {
    int[] parent = new int[elements.size()];
    for (int i = 0; i < relations.size(); i++) {
      if (sources[i] < 0 || relations.get(i).kind() != Relation.Kind.MEMBERSHIP) {
        continue;
      }
      int first = parent[sources[i]] - 1;
      if (first >= 0) {
        problems.add(
            Code.SECOND_PARENT,
            relations.get(i),
            "target",
            "Function \"%s\" is part of \"%s\" and of \"%s\". Keep one of them; a collaboration can"
                    .formatted(
                        relations.get(i).source(),
                        elements.get(first).id(),
                        relations.get(i).target())
                + " say the other.");
      } else {
        parent[sources[i]] = targets[i] + 1;
      }
    }
  }

  // Loops

  private void checkLoops(Relation.Kind kind, Code code, String plural) {
    int[] numbers = new int[relations.size()];
    int used = 0;
    for (int i = 0; i < numbers.length; i++) {
      if (sources[i] >= 0 && relations.get(i).kind() == kind) {
        numbers[used++] = i;
      }
    }
    numbers = Arrays.copyOf(numbers, used);
    int[] near = Arrays.stream(numbers).map(i -> targets[i]).toArray();
    int[] far = Arrays.stream(numbers).map(i -> sources[i]).toArray();
    Arcs incoming = Arcs.group(elements.size(), near, far, numbers, relations);
    Arcs outgoing = Arcs.group(elements.size(), far, near, numbers, relations);
    for (List<Integer> loop : Loops.in(incoming, outgoing, elements.size())) {
      reportLoop(loop, incoming, code, plural);
    }
  }

  private void reportLoop(List<Integer> loop, Arcs incoming, Code code, String plural) {
    List<String> ids = new ArrayList<>();
    loop.forEach(element -> ids.add(elements.get(element).id()));
    int smallest = ids.indexOf(Collections.min(ids));
    Collections.rotate(ids, -smallest);
    Collections.rotate(loop, -smallest);
    int first = loop.get(0);
    int last = loop.get(loop.size() - 1);
    int closing = incoming.first(first);
    while (incoming.neighbor(closing) != last) {
      closing++;
    }
    problems.add(
        code,
        Optional.of(incoming.relation(closing)),
        ids,
        "target",
        "%s lead around in a loop: %s → %s. Remove one of them."
            .formatted(plural, String.join(" → ", ids), ids.get(0)));
  }
}
