package io.alignment.interchange.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.interchange.Imported;
import io.alignment.model.Strategy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LayoutProperties {

  @Property(tries = 100)
  void whatIsWrittenAsValuesComesInEqual(@ForAll Strategy strategy) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(new CsvLayoutExporter().write(strategy, out)).isEmpty();
    Imported again = new CsvLayoutImporter().read(new ByteArrayInputStream(out.toByteArray()));
    assertThat(again.losses()).isEmpty();
    assertThat(again.strategy()).isEqualTo(strategy);
  }
}
