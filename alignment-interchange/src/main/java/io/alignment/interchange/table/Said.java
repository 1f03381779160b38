package io.alignment.interchange.table;

import io.alignment.interchange.Loss.Fate;
import io.alignment.interchange.table.Role.Field;
import io.alignment.interchange.table.Role.Of;
import io.alignment.interchange.table.Table.Row;
import io.alignment.model.CheckIn;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads what was said and measured on a day. */
final class Said {

  private static final Pattern DAY =
      Pattern.compile("\\[?(\\d{4}-\\d{2}-\\d{2})[^\\]]*\\]?.*", Pattern.DOTALL);
  private static final Pattern PART = Pattern.compile("(?m)\\b(Status|Note|Metric Name):[ \\t]*");

  private final Layout layout;
  private final Formats formats;
  private final TableOptions options;
  private final LossList losses;

  Said(Layout layout, Formats formats, TableOptions options, LossList losses) {
    this.layout = layout;
    this.formats = formats;
    this.options = options;
    this.losses = losses;
  }

  /** Reads of a row what it says of one thing on a day. */
  void read(Row row, Draft draft, IntPredicate isIts, BitSet used) {
    Optional<Integer> dayColumn =
        column(row, Field.DAY, isIts, used).or(() -> column(row, Field.SAID_ON, isIts, used));
    Optional<LocalDate> said = dayColumn.flatMap(it -> formats.day(row, it));
    Optional<LocalDate> day = said.or(options::day);
    dayColumn
        .filter(it -> said.isEmpty())
        .ifPresent(it -> unread("table.no-day", row, it, draft, used));
    boolean isAny = readValue(row, draft, day, said.isEmpty(), isIts, used);
    isAny |= readCheckIn(row, draft, day, said.isEmpty(), isIts, used);
    if (isAny && said.isPresent()) {
      dayColumn.ifPresent(used::set);
    }
  }

  private Optional<Integer> column(Row row, Field field, IntPredicate isIts, BitSet used) {
    return IntStream.range(0, layout.width())
        .filter(it -> layout.role(it).field() == field && isIts.test(it))
        .filter(it -> !used.get(it) && !row.at(it).isEmpty())
        .boxed()
        .findFirst();
  }

  private boolean readValue(
      Row row,
      Draft draft,
      Optional<LocalDate> day,
      boolean isGuessed,
      IntPredicate isIts,
      BitSet used) {
    Optional<Integer> column = column(row, Field.CURRENT, isIts, used);
    if (column.isEmpty()) {
      return false;
    }
    Cell cell = layout.cell(row, column.get());
    Optional<Quantity> quantity = formats.quantity(row, column.get());
    if (quantity.isEmpty()) {
      unread("table.no-number", row, column.get(), draft, used);
      return false;
    }
    if (day.isEmpty()) {
      withoutDay(row, column.get(), draft, used);
      return false;
    }
    if (isGuessed) {
      losses.inColumn("table.that-day", cell, Fate.GUESSED);
    }
    Draft.Value value = new Draft.Value(quantity.get(), cell);
    draft.readings.add(new Draft.Measured(day.get(), value));
    draft.values.putIfAbsent(Field.CURRENT, value);
    used.set(column.get());
    return true;
  }

  private boolean readCheckIn(
      Row row,
      Draft draft,
      Optional<LocalDate> day,
      boolean isGuessed,
      IntPredicate isIts,
      BitSet used) {
    if (draft.kind == Of.VISION) {
      return false;
    }
    BitSet read = new BitSet();
    CheckIn checkIn = CheckIn.on(day.orElse(LocalDate.EPOCH));
    Optional<Integer> status = column(row, Field.STATUS, isIts, used);
    Optional<CheckIn.Status> word = status.flatMap(it -> status(row.at(it)));
    if (status.isPresent() && word.isPresent()) {
      checkIn = checkIn.status(word.get());
      read.set(status.get());
    } else {
      status.ifPresent(
          it -> {
            losses.word("table.status", layout.cell(row, it), Fate.KEPT_AS_PROPERTY);
            keep(row, it, draft, used);
          });
    }
    Optional<Integer> progress = column(row, Field.PROGRESS, isIts, used);
    OptionalDouble share = share(row, progress, draft, used);
    if (progress.isPresent() && share.isPresent()) {
      if (draft.kind == Of.INITIATIVE && draft.progress.isEmpty()) {
        draft.progress = share;
        used.set(progress.get());
        if (!isGuessed) {
          checkIn = checkIn.progress(share.getAsDouble());
          read.set(progress.get());
        }
      } else {
        checkIn = checkIn.progress(share.getAsDouble());
        read.set(progress.get());
      }
    }
    Optional<Integer> confidence = column(row, Field.CONFIDENCE, isIts, used);
    OptionalDouble sure = share(row, confidence, draft, used);
    if (confidence.isPresent() && sure.isPresent()) {
      checkIn = checkIn.confidence(sure.getAsDouble());
      read.set(confidence.get());
    }
    Optional<Integer> note = column(row, Field.NOTE, isIts, used);
    boolean isOfDay = day.isPresent() && !isGuessed;
    if (note.isPresent() && (isOfDay || !read.isEmpty())) {
      checkIn = checkIn.note(row.at(note.get()));
      read.set(note.get());
    }
    Optional<Integer> by = column(row, Field.SAID_BY, isIts, used);
    if (by.isPresent() && !read.isEmpty()) {
      checkIn = checkIn.by(row.at(by.get()));
      read.set(by.get());
    }
    if (read.isEmpty()) {
      return false;
    }
    if (day.isEmpty()) {
      read.stream().forEach(it -> withoutDay(row, it, draft, used));
      return false;
    }
    if (isGuessed) {
      read.stream()
          .forEach(it -> losses.inColumn("table.that-day", layout.cell(row, it), Fate.GUESSED));
    }
    draft.checkIns.add(checkIn);
    used.or(read);
    return true;
  }

  private void withoutDay(Row row, int column, Draft draft, BitSet used) {
    losses.inColumn("table.which-day", layout.cell(row, column), Fate.KEPT_AS_PROPERTY);
    keep(row, column, draft, used);
  }

  private void unread(String code, Row row, int column, Draft draft, BitSet used) {
    losses.cell(code, layout.cell(row, column), Fate.KEPT_AS_PROPERTY);
    keep(row, column, draft, used);
  }

  private void keep(Row row, int column, Draft draft, BitSet used) {
    draft.keep(layout.headerOf(column), row.at(column));
    used.set(column);
  }

  private OptionalDouble share(Row row, Optional<Integer> column, Draft draft, BitSet used) {
    if (column.isEmpty()) {
      return OptionalDouble.empty();
    }
    OptionalDouble share = formats.share(row, column.get());
    if (share.isEmpty()) {
      losses.word("table.no-share", layout.cell(row, column.get()), Fate.KEPT_AS_PROPERTY);
      keep(row, column.get(), draft, used);
    }
    return share;
  }

  private Optional<CheckIn.Status> status(String text) {
    return layout
        .words()
        .meaning("check", Folded.of(text))
        .map(it -> CheckIn.Status.valueOf(it.toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  // Check-ins in one cell

  /** Says whether a cell holds a whole check-in, as some tools write them behind the columns. */
  boolean isLine(Cell cell) {
    String text = cell.text();
    return text.length() > 12
        && text.charAt(0) == '['
        && DAY.matcher(text).matches()
        && PART.matcher(text).find();
  }

  /** Reads a check-in of a cell: a day, and behind it its status and note, with their names. */
  boolean readLine(Cell cell, Draft draft) {
    Matcher day = DAY.matcher(cell.text());
    if (!day.matches() || draft.kind == Of.VISION) {
      return told("table.no-check-in", cell, draft);
    }
    Optional<LocalDate> date = Days.parse(day.group(1), DateOrder.DMY);
    if (date.isEmpty()) {
      return told("table.no-check-in", cell, draft);
    }
    CheckIn checkIn = CheckIn.on(date.get());
    Optional<CheckIn.Status> status = part(cell.text(), "Status").flatMap(this::status);
    if (status.isPresent()) {
      checkIn = checkIn.status(status.get());
    }
    Optional<String> note = part(cell.text(), "Note");
    if (note.isPresent()) {
      checkIn = checkIn.note(note.get());
    }
    draft.checkIns.add(checkIn);
    boolean isWhole =
        part(cell.text(), "Status").isPresent() == status.isPresent()
            && part(cell.text(), "Metric Name").isEmpty();
    return isWhole || told("table.check-in", cell, draft);
  }

  private boolean told(String code, Cell cell, Draft draft) {
    losses.cell(code, cell, Fate.KEPT_AS_PROPERTY);
    draft.keep(cell.header(), cell.text());
    return true;
  }

  private static Optional<String> part(String text, String name) {
    Matcher part = PART.matcher(text);
    while (part.find()) {
      if (part.group(1).equals(name)) {
        int start = part.end();
        int end = part.find() ? part.start() : text.length();
        return Optional.of(text.substring(start, end).strip()).filter(it -> !it.isEmpty());
      }
    }
    return Optional.empty();
  }
}
