package io.alignment.planner.form;

import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.planner.form.Input.Option;
import io.alignment.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The relations of a kind that are typed with an element.
 *
 * @param kind which relations
 * @param isOut whether they lead from the element; else they lead to it
 */
record Ends(Relation.Kind kind, boolean isOut) {

  /** Returns which relations are typed with an element, in the order of the page. */
  static List<Ends> of(Element element) {
    return switch (element.type()) {
      case VISION, FACTOR -> List.of();
      case OBJECTIVE -> List.of(to(Relation.Kind.OWNERSHIP), from(Relation.Kind.SUPPORT));
      case INITIATIVE ->
          List.of(
              to(Relation.Kind.OWNERSHIP),
              from(Relation.Kind.SUPPORT),
              from(Relation.Kind.DEPENDENCY));
      case FUNCTION ->
          List.of(
              from(Relation.Kind.MEMBERSHIP),
              from(Relation.Kind.COLLABORATION),
              from(Relation.Kind.COMMUNICATION));
      case RESOURCE ->
          element instanceof Resource it && it.kind() == Resource.Kind.HUMAN
              ? List.of(
                  from(Relation.Kind.ALLOCATION),
                  from(Relation.Kind.ASSIGNMENT),
                  to(Relation.Kind.OWNERSHIP))
              : List.of(from(Relation.Kind.ALLOCATION), to(Relation.Kind.OWNERSHIP));
    };
  }

  private static Ends from(Relation.Kind kind) {
    return new Ends(kind, true);
  }

  private static Ends to(Relation.Kind kind) {
    return new Ends(kind, false);
  }

  /** Returns its name in keys and headings. */
  String name() {
    return io.alignment.model.Field.nameOf(kind);
  }

  /** Returns the relations of this kind at an element. */
  List<Relation> at(String id, Strategy strategy) {
    return strategy.relationsOf(id).stream()
        .filter(it -> it.kind() == kind)
        .filter(it -> isBothWays() || (isOut ? it.source() : it.target()).equals(id))
        .toList();
  }

  private boolean isBothWays() {
    return kind == Relation.Kind.COLLABORATION;
  }

  /** Returns the element at the other end. */
  String other(Relation relation, String id) {
    return relation.source().equals(id) ? relation.target() : relation.source();
  }

  String source(String id, String other) {
    return isOut ? id : other;
  }

  String target(String id, String other) {
    return isOut ? other : id;
  }

  /** Returns what can stand at the other end of an element. */
  List<Option> options(Element element, Strategy strategy, Words words) {
    List<Element> fitting =
        strategy.elements().stream()
            .filter(it -> !it.id().equals(element.id()))
            .filter(
                it ->
                    isOut
                        ? kind.joins(element.type(), it.type())
                        : kind.joins(it.type(), element.type()))
            .sorted(Comparator.comparing(Element::type).thenComparing(Element::name))
            .toList();
    Set<Element.Type> types = fitting.stream().map(Element::type).collect(Collectors.toSet());
    List<Option> options = new ArrayList<>();
    options.add(new Option("", "—"));
    for (Element it : fitting) {
      options.add(
          new Option(
              it.id(),
              types.size() > 1 ? it.name() + " (" + words.word(it.type()) + ")" : it.name()));
    }
    return options;
  }
}
