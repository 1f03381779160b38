package io.alignment.interchange.table;

import io.alignment.interchange.table.Role.Field;
import io.alignment.interchange.table.Role.Of;
import io.alignment.interchange.table.Table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the header of a table, and what its columns say. */
final class Layouts {

  /** Below which row no header is looked for. */
  private static final int LAST_HEADER = 40;

  /** Fields of which a row may have several. */
  private static final Set<Field> SEVERAL =
      Set.of(
          Field.ID,
          Field.PARENT,
          Field.OWNER,
          Field.TEAM,
          Field.TYPE,
          Field.TAGS,
          Field.CHECK_IN,
          Field.UNIT_LEVEL,
          Field.PROPERTY,
          Field.IGNORE);

  private final Table table;
  private final Optional<Mapping> given;

  private Layouts(Table table, Optional<Mapping> given) {
    this.table = table;
    this.given = given;
  }

  /**
   * Finds what a table says.
   *
   * @param given what the user says of it
   * @return empty if no column says what a row is about
   */
  static Optional<Layout> find(Table table, Optional<Mapping> given) {
    return new Layouts(table, given).find();
  }

  private Optional<Layout> find() {
    if (given.flatMap(Mapping::sheet).filter(it -> !it.equals(table.name())).isPresent()) {
      return Optional.empty();
    }
    int best = -1;
    long most = 0;
    int first = given.flatMap(Mapping::headerRow).map(it -> it - 1).orElse(0);
    int last = given.flatMap(Mapping::headerRow).orElse(LAST_HEADER);
    List<Row> rows = table.rows();
    for (int i = Math.max(0, first); i < Math.min(last, rows.size()); i++) {
      List<Role> roles = roles(headers(rows.get(i)));
      long known = roles.stream().filter(it -> it.field() != Field.PROPERTY).distinct().count();
      if (roles.stream().anyMatch(Role::isName) && known > most) {
        best = i;
        most = known;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(at(best));
  }

  private Layout at(int place) {
    List<String> headers = headers(table.rows().get(place));
    List<Role> roles = single(byType(byContent(place, headers, parts(headers, roles(headers)))));
    Optional<Mapping> mapping = mapping(headers);
    return new Layout(
        table,
        place,
        headers,
        roles,
        WordList.CELLS.with(mapping.map(Mapping::words).orElse(Map.of())),
        mapping.flatMap(Mapping::rows).orElseGet(() -> rows(roles)),
        mapping);
  }

  private static List<String> headers(Row row) {
    int width =
        IntStream.range(0, row.size())
            .filter(it -> !row.at(it).isEmpty())
            .map(it -> it + 1)
            .max()
            .orElse(0);
    return IntStream.range(0, width)
        .mapToObj(
            it ->
                row.at(it).isEmpty()
                    ? "column " + Table.letters(it)
                    : row.at(it).replaceAll("\\s+", " ").replaceAll("(?<=.)\\s*\\*+$", ""))
        .toList();
  }

  private Optional<Mapping> mapping(List<String> headers) {
    if (given.isPresent()) {
      return given;
    }
    Set<String> keys = new LinkedHashSet<>();
    headers.forEach(it -> keys.add(Mapping.key(it)));
    return Profiles.recognize(keys);
  }

  /** Returns what each header means by itself. */
  private List<Role> roles(List<String> headers) {
    Optional<Mapping> mapping = mapping(headers);
    List<Role> roles = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      String header = headers.get(i);
      int column = i;
      Optional<Role> said = mapping.flatMap(it -> it.role(header, column));
      roles.add(
          said.or(() -> given.isPresent() ? Optional.empty() : HeaderWords.role(header))
              .orElse(Role.PROPERTY));
    }
    return roles;
  }

  // What only the columns together tell

  /** Takes columns such as Corporate, Group, Team for levels: of the organization, or of goals. */
  private List<Role> parts(List<String> headers, List<Role> roles) {
    List<Integer> units =
        IntStream.range(0, headers.size())
            .filter(it -> HeaderWords.isUnit(headers.get(it)))
            .filter(
                it ->
                    roles.get(it).field() == Field.TEAM || roles.get(it).field() == Field.PROPERTY)
            .boxed()
            .toList();
    boolean isNamed = roles.stream().anyMatch(Role::isName);
    long different = units.stream().map(it -> Folded.of(headers.get(it))).distinct().count();
    if (given.isPresent() || different < 3 || different < units.size() || !isNamed) {
      return roles;
    }
    List<Role> result = new ArrayList<>(roles);
    units.forEach(it -> result.set(it, Role.of(Field.UNIT_LEVEL)));
    return result;
  }

  /** Takes the only name of a table for that of any kind of row, if there is a column of kinds. */
  private static List<Role> byType(List<Role> roles) {
    Role objective = new Role(Field.NAME, Of.OBJECTIVE, 0);
    boolean isOnly = roles.stream().filter(Role::isName).allMatch(objective::equals);
    if (!isOnly || roles.stream().noneMatch(it -> it.field() == Field.TYPE)) {
      return roles;
    }
    List<Role> result = new ArrayList<>(roles);
    result.replaceAll(it -> it.equals(objective) ? Role.of(Field.NAME) : it);
    return result;
  }

  /** Takes "Start" and "End" above numbers for values, as there they are no days. */
  private List<Role> byContent(int header, List<String> headers, List<Role> roles) {
    List<Role> result = new ArrayList<>(roles);
    for (int i = 0; i < roles.size(); i++) {
      Role role = roles.get(i);
      boolean isDay = role.field() == Field.START || role.field() == Field.DUE;
      Optional<Field> value = HeaderWords.value(headers.get(i));
      if (isDay && value.isPresent() && given.isEmpty() && areNumbers(header, i)) {
        result.set(i, new Role(value.get(), role.of(), role.number()));
      }
    }
    return result;
  }

  private boolean areNumbers(int header, int column) {
    boolean isAnyButYears = false;
    for (Row row : table.rows().subList(header + 1, table.rows().size())) {
      String text = row.at(column);
      if (!text.isEmpty()) {
        if (Days.parse(text, DateOrder.DMY).isPresent()
            || Days.parse(text, DateOrder.MDY).isPresent()
            || Quantity.evidence(text).isEmpty()) {
          return false;
        }
        isAnyButYears |= !text.matches("(19|20)\\d\\d");
      }
    }
    return isAnyButYears;
  }

  /** Gives each of several columns that mean the same a part of its own, or keeps it as it is. */
  private static List<Role> single(List<Role> roles) {
    List<Role> result = numbered(roles);
    Set<Role> taken = new HashSet<>();
    for (int i = 0; i < result.size(); i++) {
      Role role = result.get(i);
      if (!SEVERAL.contains(role.field()) && !taken.add(role)) {
        Role beside = beside(result, i);
        result.set(i, taken.add(beside) ? beside : Role.PROPERTY);
      }
    }
    return result;
  }

  /** Numbers columns that are all called "Key result". */
  private static List<Role> numbered(List<Role> roles) {
    List<Role> result = new ArrayList<>(roles);
    for (Of of : List.of(Of.KEY_RESULT, Of.INITIATIVE)) {
      Role slot = new Role(Field.NAME, of, 0);
      List<Integer> columns =
          IntStream.range(0, roles.size())
              .filter(it -> roles.get(it).equals(slot))
              .boxed()
              .toList();
      if (columns.size() > 1) {
        for (int i = 0; i < columns.size(); i++) {
          result.set(columns.get(i), new Role(Field.NAME, of, i + 1));
        }
      }
    }
    // What repeats behind each of several key results is theirs, the first one too.
    Map<Role, Integer> counts = new HashMap<>();
    result.forEach(it -> counts.merge(it, 1, Integer::sum));
    for (int i = 0; i < result.size(); i++) {
      Role role = result.get(i);
      if (counts.getOrDefault(role, 0) > 1 && !SEVERAL.contains(role.field())) {
        result.set(i, beside(result, i));
      }
    }
    return result;
  }

  /** Returns the role of a column as one of the numbered name to its left, if there is one. */
  private static Role beside(List<Role> roles, int column) {
    for (int i = column - 1; i >= 0; i--) {
      Role left = roles.get(i);
      if (left.isSlot() && left.number() > 0 && left.of() != Of.LEVEL) {
        return new Role(roles.get(column).field(), left.of(), left.number());
      }
    }
    return roles.get(column);
  }

  /** Returns what rows tell of if they do not say so: what their own id or their name is of. */
  private static Of rows(List<Role> roles) {
    boolean isBelow = roles.stream().anyMatch(it -> it.isSlot() && it.of() == Of.OBJECTIVE);
    boolean isPlain = roles.contains(Role.of(Field.NAME));
    for (Role role : roles) {
      if (role.field() == Field.ID && role.of() != Of.ROW && role.of() != Of.LEVEL) {
        return role.of();
      }
    }
    return isBelow && isPlain ? Of.KEY_RESULT : Of.OBJECTIVE;
  }
}
