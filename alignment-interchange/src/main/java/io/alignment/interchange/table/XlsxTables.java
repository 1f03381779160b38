package io.alignment.interchange.table;

import io.alignment.interchange.Loss.Fate;
import io.alignment.interchange.UnreadableSourceException;
import io.alignment.interchange.table.Table.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads the sheets of a workbook. */
final class XlsxTables {

  private static final long MOST_CELLS = 20_000_000;
  private static final Pattern CURRENCY = Pattern.compile("\\[\\$([^\\]-]+)|([€$£¥])");

  private static final Pattern ERROR = Pattern.compile("#(?:N/A|[A-Z0-9/]{2,8}[!?])");

  private final LossList losses;
  private final String label;
  private long cells;

  private XlsxTables(String label, LossList losses) {
    this.label = label;
    this.losses = losses;
  }

  /** Says whether bytes begin as packed files do. */
  static boolean isWorkbook(byte[] bytes) {
    return startsWith(bytes, 'P', 'K', 3, 4);
  }

  /** Says whether bytes begin as those of spreadsheets before 2007 do. */
  static boolean isOldWorkbook(byte[] bytes) {
    return startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0);
  }

  private static boolean startsWith(byte[] bytes, int... beginning) {
    for (int i = 0; i < beginning.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != beginning[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Reads all sheets.
   *
   * @throws UnreadableSourceException if it is no workbook, or one that is damaged or too large
   */
  static List<Table> read(byte[] bytes, String label, LossList losses) {
    Workbook workbook = Workbook.of(bytes);
    try (ReadableWorkbook sheets =
        new ReadableWorkbook(
            new ByteArrayInputStream(bytes), new ReadingOptions(workbook.hasStyles(), true))) {
      XlsxTables reader = new XlsxTables(label, losses);
      List<Table> tables = new ArrayList<>();
      for (Sheet sheet : sheets.getSheets().toList()) {
        tables.add(reader.table(sheet, workbook));
      }
      return tables;
    } catch (UnreadableSourceException e) {
      throw e;
    } catch (IOException | RuntimeException e) { // Whatever a damaged file makes of the library.
      throw CsvTables.unreadable(
          "The workbook is damaged or not whole. Get it anew, or open it in a spreadsheet program"
              + " and save it as XLSX.");
    }
  }

  private Table table(Sheet sheet, Workbook workbook) throws IOException {
    String place = (label.isEmpty() ? "" : label + ", ") + "sheet " + sheet.getName();
    if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
      losses.add("table.hidden-sheet", place, Fate.FLATTENED, sheet.getName());
    }
    for (Workbook.Note it : workbook.notes(sheet.getName())) {
      losses.add(it.code(), place, Fate.FLATTENED, it.what());
    }
    List<Row> rows = new ArrayList<>();
    try (var stream = sheet.openStream()) {
      for (Iterator<org.dhatim.fastexcel.reader.Row> all = stream.iterator(); all.hasNext(); ) {
        rows.add(row(all.next(), place));
      }
    }
    return new Table(sheet.getName(), place, rows);
  }

  private Row row(org.dhatim.fastexcel.reader.Row source, String place) {
    cells += source.getCellCount();
    if (cells > MOST_CELLS) {
      throw CsvTables.unreadable(
          "The workbook has more than 20,000,000 cells. Remove the columns without content.");
    }
    String[] texts = new String[source.getCellCount()];
    Arrays.fill(texts, "");
    BitSet exact = new BitSet();
    for (org.dhatim.fastexcel.reader.Cell cell : source) {
      if (cell != null && cell.getType() != CellType.EMPTY) {
        int column = cell.getColumnIndex();
        texts[column] = text(cell, place);
        if (isNumber(cell)) {
          exact.set(column);
        }
      }
    }
    return new Row(source.getRowNum(), texts, exact);
  }

  private static boolean isNumber(org.dhatim.fastexcel.reader.Cell cell) {
    return cell.getValue() instanceof BigDecimal;
  }

  private String text(org.dhatim.fastexcel.reader.Cell cell, String place) {
    Object value = cell.getValue();
    if (cell.getType() == CellType.ERROR
        || (value != null && ERROR.matcher(value.toString()).matches())) {
      tell("table.error", cell, place, String.valueOf(value));
      return "";
    }
    if (value == null) {
      if (cell.getFormula() != null) {
        tell("table.no-result", cell, place, cell.getFormula());
      }
      return "";
    }
    return value instanceof BigDecimal number ? number(number, cell) : value.toString();
  }

  private void tell(String code, org.dhatim.fastexcel.reader.Cell cell, String place, String what) {
    losses.add(
        code,
        "%s, row %d, column %s"
            .formatted(place, cell.getAddress().getRow() + 1, Table.letters(cell.getColumnIndex())),
        Fate.DROPPED,
        what);
  }

  /** Writes a number as its format shows what it is: a day, a part in percent, money. */
  private static String number(BigDecimal number, org.dhatim.fastexcel.reader.Cell cell) {
    String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
    int id = Optional.ofNullable(cell.getDataFormatId()).orElse(0);
    if (isDay(id, format) && number.signum() > 0 && number.intValue() > 0) {
      return cell.asDate().toLocalDate().toString();
    }
    boolean isPercent = id == 9 || id == 10 || withoutTexts(format).contains("%");
    String plain = plain(isPercent ? number.movePointRight(2) : number);
    if (isPercent) {
      return plain + "%";
    }
    Matcher currency = CURRENCY.matcher(format);
    if (currency.find()) {
      String sign = Optional.ofNullable(currency.group(1)).orElse(currency.group(2));
      return plain + " " + sign.strip();
    }
    return plain;
  }

  /** Writes a number as a spreadsheet shows it, without what its binary form adds behind. */
  private static String plain(BigDecimal number) {
    BigDecimal rounded = number.round(new MathContext(15)).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  private static boolean isDay(int id, String format) {
    String bare = withoutTexts(format).replaceAll("\\[[^\\]]*\\]", "");
    boolean isBuiltIn = (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31);
    boolean isOwn =
        id >= 164
            && bare.matches("(?is).*[dy].*")
            && !bare.toLowerCase(Locale.ROOT).contains("general");
    return isBuiltIn || isOwn;
  }

  /** Returns a format without what it writes as it is: "in days", \d. */
  private static String withoutTexts(String format) {
    return format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "");
  }
}
