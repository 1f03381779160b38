package io.alignment.json;

import com.google.common.collect.ImmutableList;
import io.alignment.model.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Key results that a document does not write inside of their objective, but beside it. The
 * canonical contents of both sides have them inside; here those that stay as they are stand for
 * themselves in both, and those that change only on the first side, so that they go where they were
 * and come where they belong.
 */
record FlatKeyResults(Content.Members before, Content.Members after) {

  private static final String OBJECTIVES = Element.Type.OBJECTIVE.section();

  static FlatKeyResults of(Node whole, Content.Members before, Content.Members after) {
    Set<String> beside = ids(whole);
    Map<String, Content> inside = inside(before);
    Map<String, Content> insideAfter = inside(after);
    beside.retainAll(inside.keySet());
    if (beside.isEmpty()) {
      return new FlatKeyResults(before, after);
    }
    Set<String> same =
        beside.stream()
            .filter(it -> inside.get(it) != null && inside.get(it).equals(insideAfter.get(it)))
            .collect(Collectors.toSet());
    return new FlatKeyResults(apart(before, beside), apart(after, same));
  }

  /** Returns the ids of what stands in the section of objectives itself. */
  static Set<String> ids(Node whole) {
    Set<String> ids = new HashSet<>();
    whole
        .member(OBJECTIVES)
        .ifPresent(
            it ->
                it.items()
                    .forEach(item -> item.member(Content.ID).ifPresent(id -> ids.add(id.text()))));
    return ids;
  }

  /** Returns the key results by their ids, each with the id of its objective. */
  private static Map<String, Content> inside(Content.Members document) {
    Map<String, Content> found = new LinkedHashMap<>();
    for (Content objective : document.items(OBJECTIVES)) {
      Content owner = ((Content.Members) objective).items(Content.ID).get(0);
      for (Content it : ((Content.Members) objective).items(Format.KEY_RESULTS)) {
        found.put(Content.idOf(it), new Content.Items(List.of(owner, it)));
      }
    }
    return found;
  }

  private static Content.Members apart(Content.Members document, Set<String> ids) {
    List<Content> objectives = new ArrayList<>();
    for (Content it : document.items(OBJECTIVES)) {
      Content.Members objective = (Content.Members) it;
      List<Content> keyResults = objective.items(Format.KEY_RESULTS);
      List<Content> left = keyResults.stream().filter(k -> !ids.contains(Content.idOf(k))).toList();
      objectives.add(
          left.size() == keyResults.size()
              ? objective
              : left.isEmpty()
                  ? objective.without(Format.KEY_RESULTS)
                  : objective.with(
                      Format.KEY_RESULTS, new Content.Items(ImmutableList.copyOf(left))));
    }
    ids.stream()
        .sorted()
        .map(id -> new Content.Scalar(id, Content.Scalar.Type.TEXT))
        .map(id -> new Content.Members(Map.of(Content.ID, id)))
        .forEach(objectives::add);
    return objectives.isEmpty()
        ? document
        : document.with(OBJECTIVES, new Content.Items(objectives));
  }
}
