package io.alignment.interchange.layout;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.alignment.interchange.Exporter;
import io.alignment.interchange.Loss;
import io.alignment.model.Strategy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes strategies as comma-separated values in our own layout, from which they come in again
 * equal: UTF-8 with a byte-order mark, by which spreadsheets know it, and a row for each element,
 * each part of one, and each relation that says more than its ends. Texts that look like formulas
 * are guarded by an apostrophe.
 */
public final class CsvLayoutExporter implements Exporter {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Makes an exporter. */
  public CsvLayoutExporter() {}

  @Override
  public List<Loss> write(Strategy strategy, OutputStream out) throws IOException {
    List<Line> lines = Lines.of(strategy);
    List<String> columns = Lines.columns(lines);
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(BYTE_ORDER_MARK);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
    csv.writeRecord(columns);
    for (Line line : lines) {
      csv.writeRecord(columns.stream().map(it -> text(it, line)).toList());
    }
    writer.flush();
    return List.of();
  }

  private static String text(String column, Line line) {
    Object cell = column.equals(Lines.TYPE) ? line.kind().name() : line.cells().get(column);
    if (cell == null) {
      return "";
    }
    if (cell instanceof BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }
    return cell instanceof String text ? FormulaGuard.guarded(text) : cell.toString();
  }
}
