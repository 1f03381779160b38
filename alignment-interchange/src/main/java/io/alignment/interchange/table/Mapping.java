package io.alignment.interchange.table;

import com.google.common.collect.ImmutableMap;
import io.alignment.interchange.UnreadableSourceException;
import io.alignment.interchange.table.Role.Of;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Says what the columns of a table mean: lines of text that people edit. Each line is {@code what:
 * header of the column}, such as {@code owner: Verantwortlich}; a column without a header is named
 * by its number, {@code owner: #7}. Lines that begin with a hash are remarks.
 *
 * <p>What a column can be stands in docs/interchange.md. {@code word status.at-risk: Amber} says
 * what a word in the cells means. {@code header-row: 6}, {@code sheet: Goals}, {@code rows:
 * key-result}, {@code dates: dmy} and {@code decimals: comma} say how the table is read. Immutable.
 */
public final class Mapping {

  private static final String WORD = "word ";
  private static final Set<String> SETTINGS =
      Set.of("vendor", "sheet", "header-row", "rows", "dates", "decimals");

  private final ImmutableMap<String, Role> columns;
  private final ImmutableMap<String, String> headers;
  private final ImmutableMap<String, String> settings;
  private final ImmutableMap<String, Map<String, String>> words;

  private Mapping(
      Map<String, Role> columns,
      Map<String, String> headers,
      Map<String, String> settings,
      Map<String, Map<String, String>> words) {
    this.columns = ImmutableMap.copyOf(columns);
    this.headers = ImmutableMap.copyOf(headers);
    this.settings = ImmutableMap.copyOf(settings);
    this.words = ImmutableMap.copyOf(words);
  }

  /**
   * Reads a mapping.
   *
   * @param text the lines
   * @return the mapping
   * @throws UnreadableSourceException if lines cannot be read; it lists them all
   */
  public static Mapping parse(String text) {
    return new Parser().parse(text);
  }

  /** Returns the mapping of a table whose columns mean what they were found to mean. */
  static Mapping of(int headerRow, String sheet, Map<String, Role> rolesByHeader) {
    Map<String, String> settings = new LinkedHashMap<>();
    if (!sheet.isEmpty()) {
      settings.put("sheet", sheet);
    }
    settings.put("header-row", String.valueOf(headerRow));
    Map<String, Role> columns = new LinkedHashMap<>();
    Map<String, String> headers = new LinkedHashMap<>();
    rolesByHeader.forEach(
        (header, role) -> {
          columns.putIfAbsent(key(header), role);
          headers.putIfAbsent(key(header), header);
        });
    return new Mapping(columns, headers, settings, Map.of());
  }

  /** Returns by what a header is recognized, whatever its case, accents and stars. */
  static String key(String header) {
    String line = header.replaceAll("\\s+", " ").strip();
    if (line.startsWith("#")) {
      return line;
    }
    String folded = Folded.of(line);
    return folded.isEmpty() ? line : folded;
  }

  /** {@return what the column means; empty if nothing is said of it} */
  Optional<Role> role(String header, int column) {
    return Optional.ofNullable(columns.get("#" + (column + 1)))
        .or(() -> Optional.ofNullable(columns.get(key(header))));
  }

  /** {@return the columns of which it speaks, by the keys of their headers} */
  Set<String> keys() {
    return columns.keySet();
  }

  /** {@return whether any of its columns says what a row is about} */
  boolean hasName() {
    return columns.values().stream().anyMatch(Role::isName);
  }

  Map<String, Map<String, String>> words() {
    return words;
  }

  Optional<String> vendor() {
    return Optional.ofNullable(settings.get("vendor"));
  }

  Optional<String> sheet() {
    return Optional.ofNullable(settings.get("sheet"));
  }

  Optional<Integer> headerRow() {
    return Optional.ofNullable(settings.get("header-row")).map(Integer::parseInt);
  }

  Optional<Of> rows() {
    return Optional.ofNullable(settings.get("rows")).flatMap(Parser::kind);
  }

  Optional<DateOrder> dates() {
    return Optional.ofNullable(settings.get("dates"))
        .map(it -> DateOrder.valueOf(it.toUpperCase(Locale.ROOT)));
  }

  Optional<DecimalMark> decimals() {
    return Optional.ofNullable(settings.get("decimals"))
        .map(it -> DecimalMark.valueOf(it.toUpperCase(Locale.ROOT)));
  }

  /** {@return the lines, as they can be read again} */
  @Override
  public String toString() {
    StringBuilder lines =
        new StringBuilder(
            "# What the columns of a table mean: what, and the header of its column.\n");
    settings.forEach((what, value) -> lines.append(what).append(": ").append(value).append('\n'));
    columns.forEach(
        (key, role) ->
            lines.append(role.word()).append(": ").append(headers.get(key)).append('\n'));
    words.forEach(
        (group, meanings) ->
            meanings.forEach(
                (word, meaning) ->
                    lines.append("word %s.%s: %s\n".formatted(group, meaning, word))));
    return lines.toString();
  }

  /** Reads lines. */
  private static final class Parser {
    private final Map<String, Role> columns = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> words = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    Mapping parse(String text) {
      List<String> lines = text.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i).strip();
        if (!line.isEmpty() && !line.startsWith("#")) {
          parseLine("Line " + (i + 1) + " of the mapping", line);
        }
      }
      if (!problems.isEmpty()) {
        throw new UnreadableSourceException(problems);
      }
      return new Mapping(columns, headers, settings, words);
    }

    private void parseLine(String place, String line) {
      int colon = line.indexOf(':');
      String value = line.substring(colon + 1).strip();
      if (colon <= 0 || value.isEmpty()) {
        problems.add(place + " has no colon with something before and behind it: " + line);
        return;
      }
      String what = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      if (what.startsWith(WORD)) {
        addWord(place, what.substring(WORD.length()).strip(), value);
      } else if (SETTINGS.contains(what)) {
        addSetting(place, what, value);
      } else {
        Role.parse(what)
            .ifPresentOrElse(
                role -> {
                  columns.put(key(value), role);
                  headers.put(key(value), value);
                },
                () ->
                    problems.add(
                        place
                            + " begins with \""
                            + what
                            + "\", which no column can be. Write"
                            + " \"property\" to keep the column as it is."));
      }
    }

    private void addWord(String place, String meaning, String word) {
      int point = meaning.indexOf('.');
      String group = point < 0 ? "" : meaning.substring(0, point);
      if (!WordList.CELLS.hasMeaning(group, meaning.substring(point + 1))) {
        problems.add(place + " names \"" + meaning + "\", which no word can mean.");
        return;
      }
      words
          .computeIfAbsent(group, it -> new LinkedHashMap<>())
          .put(Folded.of(word), meaning.substring(point + 1));
    }

    private void addSetting(String place, String what, String value) {
      String small = value.toLowerCase(Locale.ROOT);
      boolean isFine =
          switch (what) {
            case "header-row" -> value.matches("[1-9]\\d{0,6}");
            case "rows" -> kind(small).isPresent();
            case "dates" -> Set.of("dmy", "mdy").contains(small);
            case "decimals" -> Set.of("point", "comma").contains(small);
            default -> true;
          };
      if (isFine) {
        settings.put(what, what.equals("sheet") || what.equals("vendor") ? value : small);
      } else {
        problems.add(
            place
                + " says \""
                + value
                + "\" of \""
                + what
                + "\". Write "
                + switch (what) {
                  case "header-row" -> "the number of the row, such as 6.";
                  case "rows" -> "vision, objective, key-result or initiative.";
                  case "dates" -> "dmy or mdy.";
                  default -> "point or comma.";
                });
      }
    }

    static Optional<Of> kind(String word) {
      for (Of it : List.of(Of.VISION, Of.OBJECTIVE, Of.KEY_RESULT, Of.INITIATIVE)) {
        if (it.word().equals(word)) {
          return Optional.of(it);
        }
      }
      return Optional.empty();
    }
  }
}
