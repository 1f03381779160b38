package io.alignment.model;

import io.alignment.index.Ends;
import io.alignment.internal.NearMiss;
import io.alignment.model.Problem.Code;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the problems that a relation has with its ends, or by itself if it is doubtful; and those
 * that an element has with what it names.
 */
@SuppressWarnings("EnumOrdinal") // Numbers of types and kinds stay inside.
final class EndsValidator {

  private static final Element.Type[] TYPES = Element.Type.values();
  private static final Relation.Kind[] KINDS = Relation.Kind.values();

  /** Looking for what was probably meant takes time linear in all ids; so many are looked at. */
  private static final int MOST_NEAR_MISSES = 1_000_000;

  private final Problems problems;
  private final Preface preface;
  private final PartValidator values;
  private final List<Element> elements;
  private final List<Relation> relations;
  private final Columns columns;
  private final Ends ends;
  private int nearMisses;

  EndsValidator(
      Problems problems,
      Preface preface,
      PartValidator values,
      List<Element> elements,
      List<Relation> relations,
      Columns columns,
      Ends ends) {
    this.problems = problems;
    this.preface = preface;
    this.values = values;
    this.elements = elements;
    this.relations = relations;
    this.columns = columns;
    this.ends = ends;
  }

  /** Checks them and returns those that join what they may, by their places. */
  BitSet check() {
    checkReferences(References.of(FieldTable.ofStrategy(), preface), null);
    for (int place = 0; place < elements.size() && !problems.isFull(); place++) {
      if (columns.isDoubtfulElement(place)) {
        checkReferences(References.of(elements.get(place)), elements.get(place));
      }
    }
    BitSet usable = new BitSet(relations.size());
    for (int i = 0; i < ends.size() && !problems.isFull(); i++) {
      if (endsExist(i) && endsFit(i)) {
        usable.set(i);
      }
      if (columns.isDoubtfulRelation(i)) {
        values.check(relations.get(i));
        checkAmount(relations.get(i), ends.sources()[i]);
      }
    }
    return usable;
  }

  // References

  private void checkReferences(List<References.Reference> references, @Nullable Element element) {
    for (References.Reference it : references) {
      int place = ends.table().find(it.id());
      if (place < 0) {
        problems.add(
            Code.UNKNOWN_ELEMENT,
            element,
            it.field(),
            "names \"%s\", which does not exist. %s",
            Problems.shorten(it.id()),
            nearMiss(it.id()).orElse("Add it, or name another " + Problems.word(it.type()) + "."));
      } else if (typeOf(place) != it.type()) {
        problems.add(
            Code.WRONG_ENDS,
            element,
            it.field(),
            "names \"%s\", which is %s. Name %s.",
            Problems.shorten(it.id()),
            withArticle(typeOf(place)),
            withArticle(it.type()));
      }
    }
  }

  private Optional<String> nearMiss(String id) {
    Optional<String> near =
        nearMisses < MOST_NEAR_MISSES
            ? named(id).or(() -> NearMiss.hint(id, Arrays.asList(ends.table().ids())))
            : Optional.empty();
    nearMisses += ends.table().ids().length;
    return near;
  }

  /** Asks whether the element was meant whose name was written where its id belongs. */
  private Optional<String> named(String name) {
    return elements.stream()
        .filter(it -> it.name().equalsIgnoreCase(name) && !it.id().equalsIgnoreCase(name))
        .map(it -> "Did you mean \"%s\", which has that name?".formatted(Problems.shorten(it.id())))
        .findFirst();
  }

  // Ends. Most are right, and then the relation itself is not looked at.

  private boolean endsExist(int number) {
    boolean exist = ends.sources()[number] >= 0 && ends.targets()[number] >= 0;
    if (!exist) {
      reportUnknown(relations.get(number), ends.sources()[number] < 0, ends.targets()[number] < 0);
    }
    return exist;
  }

  private void reportUnknown(Relation relation, boolean isSource, boolean isTarget) {
    if (isSource) {
      unknown(relation, "source", relation.source());
    }
    if (isTarget && !(isSource && relation.source().equals(relation.target()))) {
      unknown(relation, "target", relation.target());
    }
  }

  private void unknown(Relation relation, String field, String id) {
    problems.add(
        Code.UNKNOWN_ELEMENT,
        relation,
        field,
        "names \"%s\", which does not exist. %s",
        Problems.shorten(id),
        nearMiss(id).orElse("Add it, or remove the relation."));
  }

  private boolean endsFit(int number) {
    int source = ends.sources()[number];
    int target = ends.targets()[number];
    Relation.Kind kind = KINDS[ends.kinds()[number]];
    boolean fit =
        source != target
            && kind.joins(typeOf(source), typeOf(target))
            && (kind != Relation.Kind.ASSIGNMENT || kindOf(source) == Resource.Kind.HUMAN)
            && (!columns.keyResults().get(number) || areObjectives(source, target));
    if (!fit) {
      reportMisfit(relations.get(number), source, target);
    }
    return fit;
  }

  private boolean areObjectives(int source, int target) {
    return typeOf(source) == Element.Type.OBJECTIVE && typeOf(target) == Element.Type.OBJECTIVE;
  }

  private Element.Type typeOf(int element) {
    return TYPES[ends.types()[element]];
  }

  private Resource.Kind kindOf(int resource) {
    return ((Resource) elements.get(resource)).kind();
  }

  private void reportMisfit(Relation relation, int source, int target) {
    Element.Type from = typeOf(source);
    Element.Type to = typeOf(target);
    if (source == target) {
      problems.add(
          Code.SELF_RELATION,
          relation,
          "target",
          "leads from an element to itself. Name another one, or remove it.");
    } else if (!relation.kind().joins(from, to)) {
      problems.add(
          Code.WRONG_ENDS,
          relation,
          "target",
          "leads from %s to %s, but must lead from %s.",
          withArticle(from),
          withArticle(to),
          legalEnds(relation.kind()));
    } else if (relation.kind() == Relation.Kind.SUPPORT) {
      problems.add(
          Code.WRONG_ENDS,
          relation,
          "target",
          "makes %s a key result of %s, but only an objective is one, and of an objective. Say that"
              + " it supports it and nothing more.",
          withArticle(from),
          withArticle(to));
    } else {
      problems.add(
          Code.WRONG_ENDS,
          relation,
          "source",
          "starts from a resource that is not human, but only people fill roles. Make it human, or"
              + " allocate it to work instead.");
    }
  }

  private static String legalEnds(Relation.Kind kind) {
    String ends =
        kind.legalEnds().stream()
            .map(it -> anyOf(it.sources()) + " to " + anyOf(it.targets()))
            .collect(Collectors.joining(", or from "));
    return kind == Relation.Kind.ASSIGNMENT ? ends.replace("a resource", "a human resource") : ends;
  }

  private static String anyOf(List<Element.Type> types) {
    List<Element.Type> others =
        Stream.of(Element.Type.values()).filter(type -> !types.contains(type)).toList();
    if (others.size() == 1) {
      return "anything but " + withArticle(others.get(0));
    }
    StringBuilder words = new StringBuilder(withArticle(types.get(0)));
    for (int i = 1; i < types.size(); i++) {
      words.append(i < types.size() - 1 ? ", " : " or ").append(Problems.word(types.get(i)));
    }
    return words.toString();
  }

  private static String withArticle(Element.Type type) {
    String word = Problems.word(type);
    return ("aeiou".indexOf(word.charAt(0)) < 0 ? "a " : "an ") + word;
  }

  // Amounts

  /** Says whether a relation tells no amount, which only some resources need not. */
  static boolean mayLackAmount(Relation relation) {
    return relation.kind() == Relation.Kind.ALLOCATION
        && ((Allocation) relation).amount().isEmpty();
  }

  private void checkAmount(Relation relation, int source) {
    if (mayLackAmount(relation)
        && source >= 0
        && typeOf(source) == Element.Type.RESOURCE
        && kindOf(source) != Resource.Kind.TECHNOLOGICAL) {
      problems.add(
          Code.MISSING_AMOUNT,
          relation,
          "amount",
          "has no amount. Say how much; only technology needs none.");
    }
  }
}
