package io.alignment.plan;

import com.google.common.collect.ImmutableSet;
import io.alignment.model.Edit;
import io.alignment.model.Relation;
import java.util.List;
import java.util.Set;

/** The elements that edits change, or what is tied to them. */
final class Touched {

  private Touched() {}

  static Set<String> by(Edit edit) {
    return Settings.flat(edit)
        .flatMap(it -> ids(it).stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  private static List<String> ids(Edit edit) {
    if (edit instanceof Edit.Move it) {
      return List.of(it.resource(), it.from(), it.to());
    }
    if (edit instanceof Edit.Give it) {
      return List.of(it.resource(), it.work());
    }
    if (edit instanceof Edit.Take it) {
      return List.of(it.resource(), it.work());
    }
    if (edit instanceof Edit.SetDays it) {
      return List.of(it.item());
    }
    if (edit instanceof Edit.SetDue it) {
      return List.of(it.item());
    }
    if (edit instanceof Edit.Drop it) {
      return List.of(it.item());
    }
    if (edit instanceof Edit.Link it) {
      return ends(it.relation());
    }
    if (edit instanceof Edit.Unlink it) {
      return ends(it.relation());
    }
    return edit instanceof Edit.Add it
        ? it.relations().stream()
            .flatMap(relation -> ends(relation).stream())
            .filter(id -> !id.equals(it.element().id()))
            .toList()
        : List.of();
  }

  private static List<String> ends(Relation relation) {
    return List.of(relation.source(), relation.target());
  }
}
