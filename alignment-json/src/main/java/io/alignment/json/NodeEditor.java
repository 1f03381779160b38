package io.alignment.json;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Changes the text of a document from one content to another where the two differ, and nowhere
 * else. Whether the document then holds that content is for others to see: what stands there may
 * have said the same in another way.
 */
final class NodeEditor {

  /** What is longer is written over several lines. */
  private static final int LONGEST_LINE = 90;

  private final String text;
  private final Node whole;
  private final Notation notation;
  private final Set<String> rewritten;
  private final Splices splices;

  private NodeEditor(String text, DocumentFormat format, Set<String> rewritten) {
    this.text = text;
    this.rewritten = rewritten;
    whole = NodeReader.read(text, format);
    notation = new Notation(format, text, whole);
    splices = new Splices(text);
  }

  /**
   * Returns the text with the differences of two contents made.
   *
   * @param rewritten the ids of elements that are written anew if they differ
   */
  static String edit(
      String text,
      DocumentFormat format,
      Content.Members before,
      Content.Members after,
      Set<String> rewritten) {
    NodeEditor editor = new NodeEditor(text, format, rewritten);
    FlatKeyResults flat = FlatKeyResults.of(editor.whole, before, after);
    ToldCollaborations told = ToldCollaborations.of(editor.whole, flat.before(), flat.after());
    editor.members(editor.whole, told.before(), told.after());
    return editor.splices.applied();
  }

  /** Changes a value; it stands where {@code rewrite} would write it anew. */
  private void value(Node node, Content before, Content after, Rewriting rewrite) {
    boolean isList = before instanceof Content.Items || after instanceof Content.Items;
    if (isList || node.is(Node.Kind.LIST)) {
      List<Content> one = before.items();
      List<Content> all = after.items();
      if (node.is(Node.Kind.LIST) || (one.size() == 1 && all.size() == 1)) {
        items(node, one, all, rewrite);
      } else if (one.equals(all.subList(0, 1)) && Group.isFlow(node, text)) {
        splices.insert(node.start(), "[");
        all.stream().skip(1).forEach(it -> splices.insert(node.end(), ", " + notation.inLine(it)));
        splices.insert(node.end(), "]");
      } else {
        rewrite.with(after);
      }
    } else {
      item(node, before, after, rewrite);
    }
  }

  /** Changes an object or a single value; the one may stand for the other. */
  private void item(Node node, Content before, Content after, Rewriting rewrite) {
    if (node.is(Node.Kind.OBJECT)) {
      Optional<Content.Members> from = members(before, after);
      Optional<Content.Members> to = members(after, before);
      if (from.isPresent() && to.isPresent() && isAnyKept(node, from.get(), to.get())) {
        members(node, from.get(), to.get());
        return;
      }
    } else if (after instanceof Content.Scalar scalar && !isBlockOfText(node, scalar)) {
      splices.replace(node.start(), node.end(), notation.scalar(scalar, text.charAt(node.start())));
      return;
    }
    rewrite.with(after);
  }

  private static boolean isAnyKept(Node node, Content.Members before, Content.Members after) {
    return node.names().stream()
        .map(Node::text)
        .anyMatch(it -> before.get(it) == null || after.get(it) != null);
  }

  private boolean isBlockOfText(Node node, Content.Scalar after) {
    char first = text.charAt(node.start());
    boolean hasLines = after.text().indexOf('\n') >= 0;
    return first == '|' || first == '>' || (hasLines && !notation.isJson());
  }

  /** Returns an object, or the one for which a single value stands if it were like another one. */
  private static Optional<Content.Members> members(Content content, Content other) {
    if (content instanceof Content.Members members) {
      return Optional.of(members);
    }
    return content instanceof Content.Scalar && other instanceof Content.Members members
        ? Optional.of(new Content.Members(Map.of(firstName(members), content)))
        : Optional.empty();
  }

  private static String firstName(Content.Members members) {
    return members.byName().keySet().iterator().next();
  }

  // Objects

  private void members(Node node, Content.Members before, Content.Members after) {
    Group group = new Group(node, text, splices);
    BitSet removed = new BitSet();
    for (int i = 0; i < node.names().size(); i++) {
      String name = node.names().get(i).text();
      removed.set(i, before.get(name) != null && after.get(name) == null);
    }
    group.remove(removed);
    int anchor = -1;
    for (Map.Entry<String, Content> member : after.byName().entrySet()) {
      String name = member.getKey();
      int at = node.find(name);
      Content old = before.get(name);
      if (at >= 0) {
        anchor = at;
      }
      if (member.getValue().equals(old)) {
        continue;
      }
      if (at < 0) {
        group.insert(anchor, removed.nextClearBit(0), member(name, member.getValue(), group));
      } else if (old == null) {
        // It says what is usual.
        rewriting(group, at, name).with(member.getValue());
      } else {
        value(node.values().get(at), old, member.getValue(), rewriting(group, at, name));
      }
    }
  }

  private Rewriting rewriting(Group group, int at, String name) {
    return content -> splices.replace(group.start(at), group.end(at), member(name, content, group));
  }

  private String member(String name, Content content, Group group) {
    String inLine = notation.name(name) + ": " + notation.inLine(content);
    if (group.isFlow()) {
      return isShort(content, inLine, group) || !notation.isJson()
          ? inLine
          : notation.name(name) + ": " + notation.inLines(content, group.margin());
    }
    boolean isScalar = content instanceof Content.Scalar;
    return !isScalar && isShort(content, inLine, group)
        ? inLine
        : notation.inLines(new Content.Members(Map.of(name, content)), " ".repeat(group.column()));
  }

  /** Says whether a value had better stand in one line; elements have lines of their own. */
  private boolean isShort(Content content, String inLine, Group group) {
    return !hasElements(content)
        && group.column() + inLine.length() <= LONGEST_LINE
        && inLine.indexOf('\n') < 0;
  }

  private static boolean hasElements(Content content) {
    return content.items().get(0) instanceof Content.Members members
        && members.get(Content.ID) != null;
  }

  // Lists

  private void items(Node node, List<Content> before, List<Content> after, Rewriting rewrite) {
    Set<String> names = new LinkedHashSet<>();
    Iterables.concat(before, after)
        .forEach(
            it -> {
              if (it instanceof Content.Members members) {
                names.add(firstName(members));
              }
            });
    Map<String, Integer> places = new HashMap<>();
    List<String> keysThere = new Keys(names).of(node.items());
    keysThere.forEach(key -> places.put(key, places.size()));
    Map<String, Content> old = new HashMap<>();
    List<String> keysBefore = new Keys(names).ofContent(before);
    for (int i = 0; i < before.size(); i++) {
      old.put(keysBefore.get(i), before.get(i));
    }
    if (!old.keySet().equals(places.keySet())) {
      rewrite.with(after.size() == 1 ? after.get(0) : new Content.Items(after));
      return;
    }
    List<String> keys = new Keys(names).like(old, after);
    if (!node.is(Node.Kind.LIST)) {
      single(node, keysThere.get(0), before.get(0), keys.get(0), after.get(0), rewrite);
      return;
    }
    new ListEdit(node, places, old).to(keys, after);
  }

  private void single(
      Node node, String key, Content before, String keyAfter, Content after, Rewriting rewrite) {
    if (key.equals(keyAfter) || node.is(Node.Kind.SCALAR)) {
      item(node, before, after, rewrite);
    } else {
      rewrite.with(after);
    }
  }

  /** How a list in the text becomes another one. */
  private final class ListEdit {

    private final Node node;
    private final Group group;
    private final Map<String, Integer> places;
    private final Map<String, Content> old;
    // The items that are in the way: neither kept nor written over.
    private final BitSet removed = new BitSet();

    ListEdit(Node node, Map<String, Integer> places, Map<String, Content> old) {
      this.node = node;
      this.places = places;
      this.old = old;
      group = new Group(node, text, splices);
    }

    void to(List<String> keys, List<Content> after) {
      removed.set(0, node.values().size());
      keys.forEach(
          key -> {
            Integer place = places.get(key);
            if (place != null) {
              removed.clear(place);
            }
          });
      List<Runnable> inserts = new ArrayList<>();
      int anchor = -1;
      for (int i = 0; i < after.size(); i++) {
        Content content = after.get(i);
        Integer place = places.get(keys.get(i));
        if (place != null) {
          anchor = place;
          change(place, requireNonNull(old.get(keys.get(i))), content);
        } else if (removed.get(anchor + 1)) {
          // In place of one that goes.
          anchor++;
          removed.clear(anchor);
          rewriting(anchor).with(content);
        } else {
          int before = anchor;
          inserts.add(() -> group.insert(before, removed.nextClearBit(0), dashed(content, before)));
        }
      }
      group.remove(removed);
      inserts.forEach(Runnable::run);
    }

    private void change(int place, Content before, Content content) {
      if (content.equals(before)) {
        return;
      }
      Rewriting rewrite = rewriting(place);
      if (content instanceof Content.Members members
          && members.get(Content.ID) instanceof Content.Scalar id
          && rewritten.contains(id.text())) {
        rewrite.with(content);
      } else {
        item(node.values().get(place), before, content, rewrite);
      }
    }

    private Rewriting rewriting(int place) {
      return content -> {
        Node item = node.values().get(place);
        splices.replace(item.start(), item.end(), written(content, place));
      };
    }

    private String dashed(Content content, int before) {
      String written = written(content, Math.max(before, 0));
      return group.isFlow() ? written : "- " + written;
    }

    /** Writes an item like one that is there already. */
    private String written(Content content, int like) {
      Node item = node.values().get(like);
      boolean isOneLine = text.substring(item.start(), item.end()).indexOf('\n') < 0;
      boolean inBrackets =
          notation.isJson()
              ? isOneLine
              : group.isFlow() || item.is(Node.Kind.SCALAR) || Group.isFlow(item, text);
      if (content instanceof Content.Scalar || inBrackets) {
        return notation.inLine(content);
      }
      return notation.inLines(
          content, notation.isJson() ? group.margin() : " ".repeat(group.column() + 2));
    }
  }

  /** Finds what items are told apart by, and numbers those that are not. */
  private static final class Keys {

    private final Set<String> names;
    private final Map<String, Integer> times = new HashMap<>();

    Keys(Set<String> names) {
      this.names = names;
    }

    List<String> of(List<Node> items) {
      return items.stream()
          .map(
              it ->
                  it.is(Node.Kind.SCALAR)
                      ? it.text()
                      : names.stream()
                          .flatMap(name -> it.member(name).stream())
                          .map(Node::text)
                          .findFirst()
                          .orElse(""))
          .map(this::numbered)
          .toList();
    }

    List<String> ofContent(List<Content> items) {
      return items.stream().map(this::key).map(this::numbered).toList();
    }

    /** Gives items that stay the keys that they have, and the others those that are left. */
    List<String> like(Map<String, Content> old, List<Content> items) {
      ListMultimap<Content, String> known = ArrayListMultimap.create();
      old.forEach((key, item) -> known.put(item, key));
      Set<String> taken = new HashSet<>();
      String[] keys = new String[items.size()];
      for (int i = 0; i < keys.length; i++) {
        List<String> equal = known.get(items.get(i));
        if (!equal.isEmpty()) {
          keys[i] = equal.remove(0);
          taken.add(keys[i]);
        }
      }
      for (int i = 0; i < keys.length; i++) {
        if (keys[i] == null) {
          do {
            keys[i] = numbered(key(items.get(i)));
          } while (!taken.add(keys[i]));
        }
      }
      return List.of(keys);
    }

    private String key(Content item) {
      if (item instanceof Content.Members members) {
        for (String name : names) {
          if (members.get(name) instanceof Content.Scalar scalar) {
            return scalar.text();
          }
        }
      }
      return item instanceof Content.Scalar scalar ? scalar.text() : "";
    }

    private String numbered(String key) {
      return times.merge(key, 1, Integer::sum) + " " + key;
    }
  }

  /** Writes a value anew where it stands. */
  private interface Rewriting {
    void with(Content content);
  }
}
