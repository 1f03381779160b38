package io.alignment.interchange.table;

import com.google.common.collect.ImmutableList;
import io.alignment.interchange.table.Role.Field;
import io.alignment.interchange.table.Role.Of;
import io.alignment.interchange.table.Table.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What stands where in a table.
 *
 * @param table the table
 * @param header the place of its header among its rows
 * @param headers what stands above each column; never blank
 * @param roles what each column says
 * @param words what words in cells mean
 * @param rows what rows tell of where they do not say so themselves
 * @param mapping of the user or vendor, if there is one
 */
record Layout(
    Table table,
    int header,
    List<String> headers,
    List<Role> roles,
    WordList words,
    Of rows,
    Optional<Mapping> mapping) {

  Layout {
    headers = ImmutableList.copyOf(headers);
    roles = ImmutableList.copyOf(roles);
  }

  /** {@return the rows below the header} */
  List<Row> data() {
    return table.rows().subList(header + 1, table.rows().size());
  }

  int width() {
    return roles.size();
  }

  Role role(int column) {
    return column < width() ? roles.get(column) : Role.PROPERTY;
  }

  String headerOf(int column) {
    return column < width() ? headers.get(column) : "column " + Table.letters(column);
  }

  Cell cell(Row row, int column) {
    return new Cell(table, row, column, headerOf(column));
  }

  boolean has(Field field) {
    return roles.stream().anyMatch(it -> it.field() == field);
  }

  boolean hasSlot(Of of) {
    return roles.stream().anyMatch(it -> it.isSlot() && it.of() == of);
  }

  /** {@return whether more than one column is known, so that this is no text with such a word} */
  boolean isSure() {
    return roles.stream().filter(it -> it.field() != Field.PROPERTY).distinct().count() > 1;
  }

  /** {@return the columns of a field, from left to right} */
  List<Integer> columns(Field field) {
    return IntStream.range(0, width())
        .filter(it -> roles.get(it).field() == field)
        .boxed()
        .toList();
  }

  /** {@return the columns that name what a row tells of, from the top of the hierarchy down} */
  List<Integer> slots() {
    return IntStream.range(0, width())
        .filter(it -> roles.get(it).isSlot())
        .boxed()
        .sorted(
            Comparator.comparing((Integer it) -> roles.get(it).of())
                .thenComparing(it -> roles.get(it).number()))
        .toList();
  }

  /** {@return whether rows hold several key results or initiatives side by side} */
  boolean isWide() {
    return roles.stream()
        .anyMatch(
            it ->
                it.isSlot()
                    && it.number() > 0
                    && (it.of() == Of.KEY_RESULT || it.of() == Of.INITIATIVE));
  }

  /** {@return whether each row says something of a day about what others tell} */
  boolean isLog() {
    return has(Field.DAY) && !slots().isEmpty();
  }

  /** Says whether its rows belong to what other tables tell, so that those are read first. */
  int turn() {
    if (isLog()) {
      return 2;
    }
    boolean isBelow =
        hasSlot(Of.KEY_RESULT)
            || hasSlot(Of.INITIATIVE)
            || rows == Of.KEY_RESULT
            || rows == Of.INITIATIVE;
    return isBelow ? 1 : 0;
  }
}
