package io.alignment.interchange.layout;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.alignment.interchange.Imported;
import io.alignment.interchange.Importer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads comma-separated values in our own layout. */
public final class CsvLayoutImporter implements Importer {

  /** Makes the importer. */
  public CsvLayoutImporter() {}

  @Override
  public Imported read(InputStream source) throws IOException {
    LayoutReader reader = new LayoutReader();
    try (CsvReader<CsvRecord> csv = CsvReader.builder().detectBomHeader(true).ofCsvRecord(source)) {
      List<String> header = List.of();
      for (CsvRecord row : csv) {
        if (header.isEmpty()) {
          header = row.getFields();
        } else {
          reader.take("table", "row " + row.getStartingLineNumber(), header, row.getFields());
        }
      }
    }
    return reader.read("Strategy");
  }
}
