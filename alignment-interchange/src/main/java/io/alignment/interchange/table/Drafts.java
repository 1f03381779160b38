package io.alignment.interchange.table;

import com.google.common.base.CharMatcher;
import io.alignment.interchange.table.Role.Of;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that was told so far, by id and by name. */
final class Drafts {

  private final List<Draft> all = new ArrayList<>();
  private final Map<String, Draft> roots = new LinkedHashMap<>();
  private final Map<String, List<Draft>> byName = new HashMap<>();
  private final Map<Table, Map<String, List<Draft>>> byId = new LinkedHashMap<>();

  List<Draft> all() {
    return all;
  }

  /** Adds what a row tells of. */
  void add(Draft draft, @Nullable Draft parent) {
    draft.parent = parent;
    all.add(draft);
    byName.computeIfAbsent(plain(draft.name), it -> new ArrayList<>(1)).add(draft);
    if (parent != null && parent.children.isEmpty()) {
      parent.children = new HashMap<>();
    }
    children(parent).putIfAbsent(key(draft.kind, draft.name), draft);
  }

  /** Returns a name without what people write in different ways: case and blanks. */
  private static String plain(String name) {
    return CharMatcher.whitespace().trimAndCollapseFrom(name, ' ').toLowerCase(Locale.ROOT);
  }

  private Map<String, Draft> children(@Nullable Draft parent) {
    return parent == null ? roots : parent.children;
  }

  private static String key(Of kind, String name) {
    return kind.word() + " " + name;
  }

  /** Returns what belongs to something and has a name. */
  Optional<Draft> child(@Nullable Draft parent, Of kind, String name) {
    Of real = kind == Of.LEVEL ? Of.OBJECTIVE : kind;
    return Optional.ofNullable(children(parent).get(key(real, name)));
  }

  /** Returns the only one of a name and kind. */
  Optional<Draft> named(String name, Predicate<Draft> which) {
    List<Draft> found = byName.getOrDefault(plain(name), List.of()).stream().filter(which).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Says whether anything has a name. */
  boolean isNamed(String name) {
    return byName.containsKey(Folded.of(name));
  }

  /**
   * Notes by which id a table names something.
   *
   * @return whether nothing else of its kind has it in this table
   */
  boolean identify(Table table, String id, Draft draft) {
    List<Draft> all =
        byId.computeIfAbsent(table, it -> new HashMap<>())
            .computeIfAbsent(id, it -> new ArrayList<>(1));
    boolean isAlone = all.stream().noneMatch(it -> it != draft && it.kind == draft.kind);
    if (isAlone && !all.contains(draft)) {
      all.add(draft);
    }
    return isAlone;
  }

  /** Returns what has an id, in this table or else in one of the others. */
  Optional<Draft> identified(Table table, String id, Predicate<Draft> which) {
    return Stream.concat(
            Stream.ofNullable(byId.get(table)),
            byId.values().stream().filter(it -> it != byId.get(table)))
        .flatMap(it -> it.getOrDefault(id, List.of()).stream())
        .filter(which)
        .findFirst();
  }
}
