package io.alignment.json;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.SetMultimap;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import java.util.List;

/**
 * Collaborations that a document tells at the other function, or at both. Canonical contents have
 * each at one of the two; here they stand where the document has them, and new ones at the one.
 */
record ToldCollaborations(Content.Members before, Content.Members after) {

  private static final String FUNCTIONS = Element.Type.FUNCTION.section();
  private static final String COLLABORATES = Relation.Kind.COLLABORATION.field();
  private static final String WITH = Format.nameOfEnd(Relation.Kind.COLLABORATION);

  static ToldCollaborations of(Node whole, Content.Members before, Content.Members after) {
    SetMultimap<String, String> told = told(whole);
    return told.isEmpty()
        ? new ToldCollaborations(before, after)
        : new ToldCollaborations(asTold(before, told), asTold(after, told));
  }

  /** Returns with whom each function of the document says that it works. */
  private static SetMultimap<String, String> told(Node whole) {
    SetMultimap<String, String> told = HashMultimap.create();
    for (Node function : whole.member(FUNCTIONS).map(Node::items).orElse(List.of())) {
      String id = function.member(Content.ID).map(Node::text).orElse("");
      for (Node item : function.member(COLLABORATES).map(Node::items).orElse(List.of())) {
        told.put(id, item.member(WITH).orElse(item).text());
      }
    }
    return told;
  }

  private static Content.Members asTold(
      Content.Members document, SetMultimap<String, String> told) {
    if (document.get(FUNCTIONS) == null) {
      return document;
    }
    ListMultimap<String, Content> placed = ArrayListMultimap.create();
    for (Content function : document.items(FUNCTIONS)) {
      String one = Content.idOf(function);
      for (Content item : ((Content.Members) function).items(COLLABORATES)) {
        String other = with(item);
        boolean isAtOther = told.containsEntry(other, one);
        if (told.containsEntry(one, other) || !isAtOther) {
          placed.put(one, item);
        }
        if (isAtOther) {
          placed.put(other, turned(item, one));
        }
      }
    }
    return document.with(
        FUNCTIONS,
        new Content.Items(
            document.items(FUNCTIONS).stream()
                .map(it -> having((Content.Members) it, placed.get(Content.idOf(it))))
                .collect(ImmutableList.toImmutableList())));
  }

  private static String with(Content item) {
    return item instanceof Content.Members members
        ? ((Content.Scalar) members.items(WITH).get(0)).text()
        : ((Content.Scalar) item).text();
  }

  private static Content turned(Content item, String other) {
    Content with = new Content.Scalar(other, Content.Scalar.Type.TEXT);
    return item instanceof Content.Members members ? members.with(WITH, with) : with;
  }

  private static Content having(Content.Members function, List<Content> items) {
    if (items.isEmpty()) {
      return function.without(COLLABORATES);
    }
    return function.with(
        COLLABORATES,
        items.size() == 1 && items.get(0) instanceof Content.Scalar
            ? items.get(0)
            : new Content.Items(ImmutableList.copyOf(items)));
  }
}
