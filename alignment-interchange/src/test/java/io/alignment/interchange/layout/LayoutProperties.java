package io.alignment.interchange.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.interchange.Exporter;
import io.alignment.interchange.Imported;
import io.alignment.interchange.Loss;
import io.alignment.interchange.table.TableImporter;
import io.alignment.model.Strategy;
import io.alignment.words.Words;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What goes out in our own layout comes in again, or it is told what does not. */
class LayoutProperties {

  @Property(tries = 100)
  void aTableHoldsAllOfAStrategy(@ForAll Strategy strategy) throws IOException {
    assertThat(lostOf(strategy, new CsvLayoutExporter())).isEmpty();
  }

  @Property(tries = 60)
  void aWorkbookHoldsAllOfAStrategy(@ForAll Strategy strategy) throws IOException {
    assertThat(lostOf(strategy, new WorkbookExporter(Words.english()))).isEmpty();
  }

  /** Writes and reads a strategy, which stays equal if nothing is lost; returns what is. */
  static List<Loss> lostOf(Strategy strategy, Exporter exporter) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Loss> lost = exporter.write(strategy, out);
    Imported again = TableImporter.create().read(new ByteArrayInputStream(out.toByteArray()));
    assertThat(again.losses()).isEmpty();
    if (lost.isEmpty()) {
      assertThat(again.strategy()).isEqualTo(strategy);
    }
    return lost;
  }
}
