package io.alignment.interchange.table;

import java.util.List;

/** Reads the sheets of a workbook. */
final class XlsxTables {

  private XlsxTables() {}

  static boolean isWorkbook(byte[] bytes) {
    return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
  }

  static List<Table> read(byte[] bytes, String label, LossList losses) {
    if (!isWorkbook(bytes)) {
      return List.of();
    }
    throw CsvTables.unreadable("Workbooks cannot be read yet. Save the sheet as CSV (UTF-8).");
  }
}
