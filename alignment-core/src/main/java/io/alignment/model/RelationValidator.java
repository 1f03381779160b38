package io.alignment.model;

import io.alignment.internal.NearMiss;
import io.alignment.model.Problem.Code;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Finds the problems that a relation has by itself or with its ends. */
final class RelationValidator {

  /** Looking for what was probably meant takes time linear in all ids; so many are looked at. */
  private static final int MOST_NEAR_MISSES = 1_000_000;

  private final Problems problems;
  private final ElementValidator values;
  private final List<Element> elements;
  private final List<Relation> relations;
  // Close together, as relations lead all over the elements.
  private final byte[] traits;
  private final IdTable table;
  private final Relation.Kind[] kinds;
  private final int[] sources;
  private final int[] targets;
  private int nearMisses;

  RelationValidator(
      Problems problems,
      ElementValidator values,
      List<Element> elements,
      byte[] traits,
      List<Relation> relations,
      Ends ends) {
    this.problems = problems;
    this.values = values;
    this.elements = elements;
    this.relations = relations;
    this.traits = traits;
    table = ends.table();
    kinds = ends.kinds();
    sources = ends.sources();
    targets = ends.targets();
  }

  /** Checks them and returns those that join what they may, by their places. */
  BitSet check() {
    BitSet usable = new BitSet(relations.size());
    for (int i = 0; i < relations.size() && !problems.isFull(); i++) {
      Relation relation = relations.get(i);
      if (checkEndsExist(relation, sources[i], targets[i])
          && checkEndsFit(relation, kinds[i], sources[i], targets[i])) {
        usable.set(i);
      }
      checkContent(relation, kinds[i], sources[i]);
    }
    return usable;
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
        nearMisses < MOST_NEAR_MISSES
            ? NearMiss.of(id, Arrays.asList(table.ids()))
            : Optional.empty();
    nearMisses += elements.size();
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

  private boolean checkEndsFit(Relation relation, Relation.Kind kind, int source, int target) {
    if (source == target) {
      problems.add(
          Code.SELF_RELATION,
          relation,
          "target",
          "%s leads from an element to itself. Name another one, or remove it."
              .formatted(Problems.label(relation)));
      return false;
    }
    Element.Type from = Traits.type(traits[source]);
    Element.Type to = Traits.type(traits[target]);
    if (!kind.joins(from, to)) {
      problems.add(
          Code.WRONG_ENDS,
          relation,
          "target",
          "%s leads from %s to %s, but must lead from %s."
              .formatted(
                  Problems.label(relation), withArticle(from), withArticle(to), legalEnds(kind)));
      return false;
    }
    if (kind == Relation.Kind.ASSIGNMENT && !Traits.isHuman(traits[source])) {
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

  private void checkContent(Relation relation, Relation.Kind kind, int source) {
    switch (kind) {
      case SUPPORT -> checkPositive(relation, "weight", ((Support) relation).weight());
      case HINDRANCE -> {
        double strength = ((Hindrance) relation).strength();
        if (!(strength > 0 && strength <= 1)) {
          outOfRange(relation, "strength", strength, "above 0 and at most 1");
        }
      }
      case ALLOCATION -> checkAllocation((Allocation) relation, source);
      case COLLABORATION -> {
        Collaboration collaboration = (Collaboration) relation;
        checkPositive(relation, "strength", collaboration.strength());
        values.checkText(relation, "channel", collaboration.channel());
      }
      case COMMUNICATION -> {
        Communication communication = (Communication) relation;
        values.checkText(relation, "channel", communication.channel());
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

  private void checkAllocation(Allocation allocation, int source) {
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
    if (source >= 0
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
}
