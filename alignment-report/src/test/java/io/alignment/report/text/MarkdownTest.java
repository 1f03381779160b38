package io.alignment.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.analysis.Severity;
import io.alignment.model.Strategy;
import io.alignment.report.phrases.Phrases;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Teller;
import io.alignment.report.telling.Telling;
import io.alignment.words.Words;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MarkdownTest {

  private final Teller teller =
      new Teller(Strategy.builder("S").build(), Phrases.of(Words.english()), "coverage");

  @Test
  void aTableHasItsNumbersOnTheRight() {
    teller.columns("", "objectives", "of-vision");
    teller.row("owned", teller.words("part", 1, 2), teller.share(OptionalDouble.of(0.5)));

    assertThat(Markdown.of(teller.telling()))
        .isEqualTo(
            """
            |  | objectives | of the vision |
            |---|---|--:|
            | somebody answers for them | 1 of 2 | 50 % |

            """);
  }

  @Test
  void whatAStrategySaysIsNeverMarkup() {
    teller.line(Telling.Role.TITLE, Text.of("# <b>|x|</b>\n*y*"));
    teller.found(Severity.ERROR, "[a](b)");

    assertThat(Markdown.of(teller.telling()))
        .isEqualTo("## \\# &lt;b\\>\\|x\\|&lt;/b\\> \\*y\\*\n- **error** \\[a\\](b)\n");
  }
}
