package io.alignment.interchange.xml;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import io.alignment.interchange.Imported;
import io.alignment.interchange.Importer;
import io.alignment.interchange.LossSentences;
import io.alignment.interchange.UnreadableSourceException;
import io.alignment.interchange.archimate.ArchiMateImporter;
import io.alignment.interchange.stratml.StratMlImporter;
import io.alignment.words.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BrokenFilesProperties {

  private static final LossSentences SENTENCES = LossSentences.of(Words.english());

  @Property(tries = 60)
  void aBrokenModelIsReadOrRefused(@ForAll("edits") List<Edit> edits) throws IOException {
    requireReadOrRefused(ArchiMateImporter.create(), "archimate/ferry.xml", edits);
  }

  @Property(tries = 60)
  void aBrokenPlanIsReadOrRefused(@ForAll("edits") List<Edit> edits) throws IOException {
    requireReadOrRefused(StratMlImporter.create(), "stratml/library.xml", edits);
  }

  private static void requireReadOrRefused(Importer importer, String name, List<Edit> edits)
      throws IOException {
    String text =
        Resources.toString(
            Resources.getResource("io/alignment/interchange/" + name), StandardCharsets.UTF_8);
    for (Edit edit : edits) {
      text = edit.of(text);
    }
    try {
      Imported read =
          importer.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      assertThat(read.losses()).extracting(SENTENCES::tell).doesNotContain("");
    } catch (UnreadableSourceException refused) {
      assertThat(refused.problems()).isNotEmpty().doesNotContain("");
    }
  }

  @Provide
  Arbitrary<List<Edit>> edits() {
    Arbitrary<String> inserted =
        Arbitraries.of(
            "",
            "",
            "<",
            ">",
            "&",
            "\"",
            "&#0;",
            "]]>",
            "\u0000",
            "\ud800",
            "x",
            " ",
            "-1",
            "1e999",
            "2026-02-30",
            "Goal",
            "Driver",
            "winter",
            "<name/>",
            "</element>",
            "<s:Goal/>",
            "<!DOCTYPE x>",
            "<![CDATA[x]]>",
            "<?x y?>",
            "<!-- -->",
            "strategy.units.1.is: 2\n");
    return Combinators.combine(
            Arbitraries.integers().between(0, 9999),
            Arbitraries.integers().between(0, 40),
            inserted)
        .as(Edit::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  /**
   * Something is written over a part of a text.
   *
   * @param place where, in ten-thousandths of the text
   * @param length how many characters go
   * @param inserted what comes in their place
   */
  record Edit(int place, int length, String inserted) {
    String of(String text) {
      int begin = (int) ((long) text.length() * place / 10_000);
      int end = Math.min(text.length(), begin + length);
      return text.substring(0, begin) + inserted + text.substring(end);
    }
  }
}
