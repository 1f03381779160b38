package io.alignment.interchange.table;

import io.alignment.interchange.table.Quantity.Evidence;
import io.alignment.interchange.table.Role.Field;
import io.alignment.interchange.table.Table.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How days and numbers of each column of a table are written. What a cell leaves open the others of
 * its column decide; where none does, the user is asked.
 */
final class Formats {

  private static final Set<Field> DAYS =
      EnumSet.of(Field.START, Field.DUE, Field.SAID_ON, Field.DAY);
  private static final Set<Field> NUMBERS =
      EnumSet.of(
          Field.WEIGHT,
          Field.BASELINE,
          Field.MINIMUM,
          Field.TARGET,
          Field.STRETCH,
          Field.CURRENT,
          Field.PROGRESS,
          Field.CONFIDENCE);

  private final Layout layout;
  private final Map<Integer, DateOrder> orders = new HashMap<>();
  private final Map<Integer, DecimalMark> marks = new HashMap<>();
  private final Map<Integer, Share> shares = new HashMap<>();

  /** How parts of a whole are written, where a cell does not say that it is in percent. */
  private enum Share {
    PERCENT,
    PART,
    EITHER
  }

  private Formats(Layout layout) {
    this.layout = layout;
  }

  /**
   * Finds how the columns of a table are written.
   *
   * @param dates what the user says of days
   * @param decimals what the user says of numbers
   * @param problems takes what has to be asked
   */
  static Formats of(
      Layout layout,
      Optional<DateOrder> dates,
      Optional<DecimalMark> decimals,
      List<String> problems) {
    Formats formats = new Formats(layout);
    for (int i = 0; i < layout.width(); i++) {
      Field field = layout.role(i).field();
      if (DAYS.contains(field)) {
        formats.findOrder(i, dates, problems);
      } else if (NUMBERS.contains(field)) {
        formats.findMark(i, decimals, problems);
        if (field == Field.PROGRESS || field == Field.CONFIDENCE) {
          formats.findShare(i);
        }
      }
    }
    return formats;
  }

  private void findOrder(int column, Optional<DateOrder> said, List<String> problems) {
    Optional<String> open = Optional.empty();
    boolean isDayFirst = false;
    boolean isMonthFirst = false;
    for (Row row : layout.data()) {
      String text = row.at(column);
      if (!text.isEmpty()) {
        Optional<LocalDate> day = Days.parse(text, DateOrder.DMY);
        Optional<LocalDate> other = Days.parse(text, DateOrder.MDY);
        if (day.isPresent() && other.isPresent()) {
          open = open.isEmpty() && !day.equals(other) ? Optional.of(text) : open;
        } else {
          isDayFirst |= day.isPresent();
          isMonthFirst |= other.isPresent();
        }
      }
    }
    Optional<DateOrder> found =
        isDayFirst == isMonthFirst ? said : Optional.of(isDayFirst ? DateOrder.DMY : DateOrder.MDY);
    if (found.isEmpty() && open.isPresent()) {
      problems.add(
          "In %s (%s) days such as %s can be read with the day or the month first, and no cell of the"
                  .formatted(layout.table().place(column), layout.headerOf(column), open.get())
              + " column tells which. Say it: --dates dmy or --dates mdy.");
    }
    orders.put(column, found.orElse(DateOrder.DMY));
  }

  private void findMark(int column, Optional<DecimalMark> said, List<String> problems) {
    Optional<String> open = Optional.empty();
    boolean isPoint = false;
    boolean isComma = false;
    for (Row row : layout.data()) {
      String text = row.at(column);
      if (!text.isEmpty() && !row.isExact(column)) {
        Evidence evidence = Quantity.evidence(text).orElse(Evidence.NONE);
        isPoint |= evidence == Evidence.POINT;
        isComma |= evidence == Evidence.COMMA;
        open = open.isEmpty() && evidence == Evidence.EITHER ? Optional.of(text) : open;
      }
    }
    Optional<DecimalMark> found =
        isPoint == isComma ? said : Optional.of(isPoint ? DecimalMark.POINT : DecimalMark.COMMA);
    if (found.isEmpty() && open.isPresent()) {
      problems.add(
          "In %s (%s) numbers such as %s can be read as about one or as more than a thousand, and no"
                  .formatted(layout.table().place(column), layout.headerOf(column), open.get())
              + " cell of the column tells which. Say what the decimal mark is: --decimals point or"
              + " --decimals comma.");
    }
    marks.put(column, found.orElse(DecimalMark.POINT));
  }

  private void findShare(int column) {
    boolean isPercent =
        layout.headerOf(column).contains("%")
            || Folded.of(layout.headerOf(column)).matches(".*\\b(percent|percentage|prozent)\\b.*");
    boolean isAnyPercent = isPercent;
    boolean isAnyPart = false;
    double most = 0;
    for (Row row : layout.data()) {
      Optional<Quantity> it = quantity(row, column);
      if (it.isPresent()) {
        double value = it.get().value();
        if (it.get().unit().isPresent()) {
          isAnyPercent |= it.get().unit().get().equals("%");
        } else {
          isAnyPart |= value > 0 && value < 1;
          most = Math.max(most, value);
        }
      }
    }
    // People tell how sure they are in percent, but as often as 7 of 10.
    boolean isOfTen =
        layout.role(column).field() == Field.CONFIDENCE && most <= 10 && !isAnyPercent;
    if (most > 1 && !isOfTen && (isPercent || !isAnyPart)) {
      shares.put(column, Share.PERCENT);
    } else {
      shares.put(column, isAnyPart && most <= 1 && !isAnyPercent ? Share.PART : Share.EITHER);
    }
  }

  /** Reads a day; empty if the cell holds none. */
  Optional<LocalDate> day(Row row, int column) {
    DateOrder order = orders.getOrDefault(column, DateOrder.DMY);
    String text = row.at(column);
    return Days.parse(text, order)
        .or(() -> Days.parse(text, order == DateOrder.DMY ? DateOrder.MDY : DateOrder.DMY));
  }

  /** Reads a number; empty if the cell holds none. */
  Optional<Quantity> quantity(Row row, int column) {
    String text = row.at(column);
    DecimalMark mark =
        row.isExact(column) ? DecimalMark.POINT : marks.getOrDefault(column, DecimalMark.POINT);
    Optional<Quantity> read = Quantity.parse(text, mark);
    return read.isPresent() || row.isExact(column)
        ? read
        : Quantity.parse(text, mark == DecimalMark.POINT ? DecimalMark.COMMA : DecimalMark.POINT);
  }

  /** Reads a part of a whole, from 0 to 1; empty if the cell holds none, or may hold two. */
  OptionalDouble share(Row row, int column) {
    Optional<Quantity> read = quantity(row, column);
    if (read.isEmpty() || read.get().unit().filter(it -> !it.equals("%")).isPresent()) {
      return OptionalDouble.empty();
    }
    double value = read.get().value();
    Share share =
        read.get().unit().isPresent() ? Share.PERCENT : shares.getOrDefault(column, Share.EITHER);
    if (share == Share.PERCENT) {
      value = BigDecimal.valueOf(value).movePointLeft(2).doubleValue();
    } else if (share == Share.EITHER && value != 0) {
      return OptionalDouble.empty();
    }
    return value >= 0 && value <= 1 ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
