package io.alignment.interchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alignment.interchange.Imported;
import io.alignment.interchange.Loss;
import io.alignment.interchange.UnreadableSourceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** How the text of a table is written, whatever it says. */
class EncodingsTest {

  private static final String TABLE = "Objective;Owner\nGute Brötchen;Bäckerei\n";

  @Test
  void marksOfEncodingAreNotPartOfTheFirstHeader() throws IOException {
    assertBread(read("\uFEFF" + TABLE, StandardCharsets.UTF_8));
    assertBread(read("\uFEFF" + TABLE, StandardCharsets.UTF_16LE));
    assertBread(read("\uFEFF" + TABLE, StandardCharsets.UTF_16BE));
  }

  @Test
  void whatIsNoUtf8IsTakenForWindowsAndThatIsTold() throws IOException {
    Imported imported = read(TABLE, Charset.forName("windows-1252"));

    assertBread(imported);
    assertThat(imported.losses()).extracting(Loss::fate).contains(Loss.Fate.GUESSED);
  }

  @Test
  void aQuotationMarkThatIsNotClosedSwallowsNoRows() {
    assertThatThrownBy(
            () -> read("Objective,Owner\n\"A,Ann\nB,Bob\nC,\"x\nD,Dan\n", StandardCharsets.UTF_8))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("Behind row 1 ")
        .hasMessageContaining("every quotation mark closed");
  }

  private static void assertBread(Imported imported) {
    assertThat(imported.strategy().objectives())
        .extracting(it -> it.name())
        .containsExactly("Gute Brötchen");
    assertThat(imported.strategy().functions())
        .extracting(it -> it.name())
        .containsExactly("Bäckerei");
  }

  private static Imported read(String table, Charset charset) throws IOException {
    return TableImporter.create().read(new ByteArrayInputStream(table.getBytes(charset)));
  }
}
