package io.alignment.interchange.table;

import io.alignment.interchange.Loss.Fate;
import io.alignment.interchange.table.Role.Field;
import io.alignment.interchange.table.Role.Of;
import io.alignment.interchange.table.Table.Row;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds to what a row belongs by the rows before it: by its number in an outline, by its depth, or
 * by what kinds of rows stand above it.
 */
final class RowOrder {

  private static final Pattern OUTLINE = Pattern.compile("\\p{L}{0,3}\\d+(?:[.-]\\p{L}{0,3}\\d+)*");

  private final Layout layout;
  private final LossList losses;
  private final List<Integer> types;
  private final Way way;
  private final int column;

  private final Map<String, Draft> byNumber = new HashMap<>();
  private final TreeMap<Integer, Draft> byDepth = new TreeMap<>();

  /** By what a row belongs to another. */
  private enum Way {
    OUTLINE,
    DEPTH,
    INDENT,
    KIND,
    NONE
  }

  RowOrder(Layout layout, LossList losses) {
    this.layout = layout;
    this.losses = losses;
    types = layout.columns(Field.TYPE);
    way = way();
    column =
        switch (way) {
          case OUTLINE -> layout.columns(Field.OUTLINE).get(0);
          case DEPTH -> layout.columns(Field.DEPTH).get(0);
          case INDENT -> layout.columns(Field.NAME).get(0);
          default -> -1;
        };
  }

  private Way way() {
    if (layout.columns(Field.OUTLINE).stream()
        .anyMatch(it -> layout.data().stream().anyMatch(row -> isDeep(number(row.at(it)))))) {
      return Way.OUTLINE;
    }
    boolean isElsewhere = layout.has(Field.PARENT) || !layout.slots().isEmpty();
    if (isElsewhere) {
      return Way.NONE;
    }
    if (layout.has(Field.DEPTH)) {
      return Way.DEPTH;
    }
    int name = layout.columns(Field.NAME).get(0);
    if (layout.data().stream().anyMatch(it -> it.indent(name) > 0 && !it.at(name).isEmpty())) {
      return Way.INDENT;
    }
    return types.isEmpty() ? Way.NONE : Way.KIND;
  }

  // Kinds

  /** Returns what a row tells of, as its columns of types say; empty if they do not. */
  Optional<Of> kind(Row row) {
    Optional<Of> kind = Optional.empty();
    for (int it : types) {
      Optional<Of> said = kind(row.at(it));
      if (kind.isEmpty() || said.filter(Of.VISION::equals).isPresent()) {
        kind = said;
      }
    }
    return kind;
  }

  private Optional<Of> kind(String text) {
    String folded = Folded.of(text);
    return layout
        .words()
        .meaning("type", folded)
        .or(() -> layout.words().meaning("type", folded.replaceAll("(?<=\\p{L}{3})s$", "")))
        .flatMap(
            word -> List.of(Of.values()).stream().filter(it -> it.word().equals(word)).findFirst());
  }

  // Places

  /** Says what a row belongs to by where it stands, and what of its cells said so. */
  void place(Row row, Draft main, BitSet used) {
    for (int it : types) {
      if (kind(row.at(it)).isPresent()) {
        used.set(it);
      }
    }
    switch (way) {
      case OUTLINE -> placeByNumber(row, main, used);
      case DEPTH -> placeByDepth(row, main, used);
      case INDENT -> attach(main, row.indent(column));
      case KIND -> attach(main, List.of(Of.values()).indexOf(main.kind));
      case NONE -> {}
    }
  }

  private void placeByNumber(Row row, Draft main, BitSet used) {
    String number = number(row.at(column));
    if (number.isEmpty() || used.get(column)) {
      return;
    }
    used.set(column);
    Cell cell = layout.cell(row, column);
    if (byNumber.putIfAbsent(number, main) != null) {
      losses.cell("table.number-again", cell, Fate.DROPPED);
      return;
    }
    losses.inColumn("table.outline", cell, Fate.DROPPED);
    String above = number;
    while (isDeep(above)) {
      above = above.substring(0, Math.max(above.lastIndexOf('.'), 0));
      Draft parent = byNumber.get(above);
      if (parent != null) {
        main.parent = parent;
        return;
      }
    }
    if (isDeep(number)) {
      losses.cell("table.nothing-above", cell, Fate.DROPPED);
    }
  }

  /** Returns a number of an outline without what people write around it; empty if it is none. */
  private static String number(String text) {
    String bare = text.replaceAll("[.)]+$", "").replaceAll("\\s+", "");
    return bare.length() < 100 && OUTLINE.matcher(bare).matches() ? bare.replace('-', '.') : "";
  }

  private static boolean isDeep(String number) {
    return number.indexOf('.') > 0;
  }

  private void placeByDepth(Row row, Draft main, BitSet used) {
    String digits = row.at(column).replaceAll("^\\p{L}*\\s*", "");
    if (digits.matches("\\d{1,3}")) {
      used.set(column);
      losses.inColumn("table.outline", layout.cell(row, column), Fate.DROPPED);
      attach(main, Integer.parseInt(digits));
    }
  }

  /** Lets something belong to the last that stands less deep. */
  private void attach(Draft main, int depth) {
    Map.@Nullable Entry<Integer, Draft> above = byDepth.lowerEntry(depth);
    if (above != null) {
      main.parent = above.getValue();
    }
    byDepth.tailMap(depth, true).clear();
    byDepth.put(depth, main);
  }
}
