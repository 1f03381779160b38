package io.alignment.interchange.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A format is recognized by what a file begins with. */
class ExchangeFormatTest {

  @Test
  void aSheetOfGoalsIsNoModelOfArchi() {
    assertThat(recognized("ID,Type,Name,Parent\nG1,Objective,Grow,\n")).contains("csv");
    assertThat(recognized("Goal ID;Type;Name;Documentation\n")).contains("csv");
    assertThat(recognized("\"ID\",\"Type\",\"Name\",\"Documentation\",\"Specialization\"\n"))
        .contains("archi-csv");
    assertThat(recognized("\uFEFFID\tType\tName\tDocumentation\n")).contains("archi-csv");
  }

  @Test
  void aTableOfUnicodeTextIsATable() {
    assertThat(recognized("\uFEFFObjective\tOwner\n", StandardCharsets.UTF_16LE)).contains("csv");
    assertThat(recognized("\uFEFFObjective\tOwner\n", StandardCharsets.UTF_16BE)).contains("csv");
    assertThat(recognized("PNG\0\0\0\r")).isEmpty();
  }

  private static Optional<String> recognized(String text) {
    return recognized(text, StandardCharsets.UTF_8);
  }

  private static Optional<String> recognized(String text, Charset charset) {
    String beginning = new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    return ExchangeFormat.recognize(beginning).map(ExchangeFormat::name);
  }
}
