package io.alignment.interchange.table;

import com.google.common.base.Utf8;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import io.alignment.interchange.Loss.Fate;
import io.alignment.interchange.UnreadableSourceException;
import io.alignment.interchange.table.Table.Row;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the one table of a file of text. */
final class CsvTables {

  private static final int SAMPLE = 1 << 16;
  private static final int MOST_CELLS = 20_000_000;
  private static final String SEPARATORS = ",;\t|";

  private final byte[] bytes;
  private final String label;
  private final LossList losses;
  private Charset charset = StandardCharsets.UTF_8;
  private int start;

  private CsvTables(byte[] bytes, String label, LossList losses) {
    this.label = label;
    this.bytes = bytes;
    this.losses = losses;
  }

  /**
   * Reads a table.
   *
   * @throws UnreadableSourceException if it is no table
   */
  static Table read(byte[] bytes, String label, LossList losses) {
    return new CsvTables(bytes, label, losses).table();
  }

  private Table table() {
    findCharset();
    String sample = sample();
    int firstLine = 0;
    char separator;
    if (sample.regionMatches(true, 0, "sep=", 0, 4) && sample.length() > 5) {
      separator = sample.charAt(4); // As Excel writes it.
      firstLine = 1;
    } else {
      separator = separator(sample);
    }
    QuoteCounter reader = new QuoteCounter(reader());
    List<Row> rows = rows(reader, separator);
    if (reader.isOdd() && isCutOff(rows)) {
      throw unreadable(
          "The quotation mark that opens in row %d is never closed: the rest of the file is in one"
                  .formatted(rows.get(rows.size() - 1).number())
              + " cell, or missing. Close it, or get the file anew.");
    }
    List<Row> unwrapped = unwrapped(rows);
    return new Table(
        "", label, unwrapped.subList(Math.min(firstLine, unwrapped.size()), unwrapped.size()));
  }

  private static boolean isCutOff(List<Row> rows) {
    if (rows.isEmpty()) {
      return false;
    }
    Row last = rows.get(rows.size() - 1);
    String end = last.size() == 0 ? "" : last.at(last.size() - 1);
    return end.indexOf('\n') >= 0
        || (rows.size() > 1 && last.size() < rows.get(rows.size() - 2).size());
  }

  // What the bytes mean

  private void findCharset() {
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      start = 3;
    } else if (startsWith(0xFE, 0xFF)) {
      charset = StandardCharsets.UTF_16BE;
      start = 2;
    } else if (startsWith(0xFF, 0xFE)) {
      charset = StandardCharsets.UTF_16LE;
      start = 2;
    }
    if (charset.equals(StandardCharsets.UTF_8)) {
      for (int i = start; i < Math.min(bytes.length, SAMPLE); i++) {
        if (bytes[i] == 0) {
          throw unreadable(
              "This is neither text nor a workbook. Save the table as CSV (UTF-8) or XLSX.");
        }
      }
      if (!Utf8.isWellFormed(bytes, start, bytes.length - start)) {
        charset = Charset.forName("windows-1252");
        losses.add(
            "table.encoding", label.isEmpty() ? "the file" : label, Fate.GUESSED, charset.name());
      }
    }
  }

  private boolean startsWith(int... beginning) {
    if (bytes.length < beginning.length) {
      return false;
    }
    for (int i = 0; i < beginning.length; i++) {
      if ((bytes[i] & 0xFF) != beginning[i]) {
        return false;
      }
    }
    return true;
  }

  private Reader reader() {
    return new InputStreamReader(
        new ByteArrayInputStream(bytes, start, bytes.length - start), charset);
  }

  private String sample() {
    return new String(bytes, start, Math.min(SAMPLE, bytes.length - start), charset);
  }

  // Where cells end

  /** Returns the separator by which most rows have the same number of cells, more than one. */
  private static char separator(String sample) {
    char best = ',';
    long most = 0;
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char separator = SEPARATORS.charAt(i);
      Map<Integer, Integer> rowsBySize = new TreeMap<>();
      try (CsvReader<String[]> csv = csv(separator).build(handler(), sample)) {
        for (String[] cells : csv) {
          if (cells.length > 1) {
            rowsBySize.merge(cells.length, 1, Integer::sum);
          }
        }
      } catch (CsvParseException | java.io.IOException e) {
        continue; // Whoever reads it all says so.
      }
      for (Map.Entry<Integer, Integer> it : rowsBySize.entrySet()) {
        long score = it.getValue() * 1000L + it.getKey();
        if (score > most) {
          most = score;
          best = separator;
        }
      }
    }
    return best;
  }

  private static CsvReader.CsvReaderBuilder csv(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        // What stands behind a quotation mark tells that one before it was not closed.
        .acceptCharsAfterQuotes(false);
  }

  private static StringArrayHandler handler() {
    return StringArrayHandler.of();
  }

  private static List<Row> rows(Reader text, char separator) {
    List<Row> rows = new ArrayList<>();
    String[] before = {};
    long cellsSoFar = 0;
    try (CsvReader<String[]> csv = csv(separator).build(handler(), text)) {
      for (String[] cells : csv) {
        cellsSoFar += cells.length;
        if (cellsSoFar > MOST_CELLS) {
          throw unreadable(
              "The table has more than %,d cells. Split it, or remove the columns without content."
                  .formatted(MOST_CELLS));
        }
        share(cells, before);
        before = cells;
        rows.add(new Row(rows.size() + 1, cells));
      }
    } catch (CsvParseException e) {
      String why =
          e.getCause() == null
              ? String.valueOf(e.getMessage())
              : String.valueOf(e.getCause().getMessage());
      throw unreadable(
          "Behind row %d a row cannot be read: %s. Is this a table, is every quotation mark closed,"
                  .formatted(rows.size(), why)
              + " and each one inside of a cell doubled?");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e); // Bytes in memory can be read.
    }
    return rows;
  }

  /** Lets cells that hold what stands above them be the same text: many columns repeat. */
  private static void share(String[] cells, String[] before) {
    for (int i = 0; i < Math.min(cells.length, before.length); i++) {
      if (cells[i].equals(before[i])) {
        cells[i] = before[i];
      }
    }
  }

  /** Takes rows apart that are each in one pair of quotation marks by mistake. */
  private List<Row> unwrapped(List<Row> rows) {
    List<Row> filled = rows.stream().filter(it -> !it.isBlank()).toList();
    if (filled.size() < 2 || filled.stream().anyMatch(it -> it.size() != 1)) {
      return rows;
    }
    String text = String.join("\n", rows.stream().map(it -> it.at(0)).toList());
    char separator = separator(text);
    List<Row> inner = rows(new java.io.StringReader(text), separator);
    int width = inner.get(0).size();
    if (width < 2 || inner.stream().anyMatch(it -> it.size() > width)) {
      return rows;
    }
    losses.add(
        "table.quoted-rows",
        label.isEmpty() ? "the file" : label,
        Fate.GUESSED,
        String.valueOf(filled.size()));
    return inner;
  }

  static UnreadableSourceException unreadable(String problem) {
    return new UnreadableSourceException(List.of(problem));
  }
}
