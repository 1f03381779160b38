package io.alignment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.analysis.Question;
import io.alignment.json.StrategyReader;
import io.alignment.report.diagram.Picture;
import io.alignment.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ribbons of the picture of the money cross no more than they must. */
class MoneyCrossingsTest {

  private static final Pattern STRETCH =
      Pattern.compile("[ML]([\\d.]+),([\\d.]+)C\\S+ \\S+ ([\\d.]+),([\\d.]+)");

  /** A part of a ribbon from one column to the next. */
  private record Stretch(double from, double start, double end) {

    boolean crosses(Stretch other) {
      return from == other.from && (start - other.start) * (end - other.end) < 0;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "corner-bakery, 0",
    "corner-bakery-2027, 1",
    "agency-okrs, 0",
    "school-plan, 0",
    "missoula-fy2024, 102"
  })
  void fewRibbonsCross(String sample, int most) throws IOException {
    Question question =
        Question.about(
                StrategyReader.create()
                    .read(
                        Path.of(
                            "../alignment-examples/src/main/resources/strategies/"
                                + sample
                                + ".yaml")))
            .asOf(LocalDate.of(2026, 10, 15));

    assertThat(crossings(Picture.MONEY.of(question, Words.english()).get(0)))
        .isLessThanOrEqualTo(most);
  }

  private static int crossings(String svg) {
    List<Stretch> stretches = new ArrayList<>();
    for (Element ribbon : Jsoup.parse(svg).select("path.ribbon")) {
      for (MatchResult it : STRETCH.matcher(ribbon.attr("d")).results().toList()) {
        stretches.add(
            new Stretch(
                Double.parseDouble(it.group(1)),
                Double.parseDouble(it.group(2)),
                Double.parseDouble(it.group(4))));
      }
    }
    assertThat(stretches).isNotEmpty();
    int crossings = 0;
    for (int i = 0; i < stretches.size(); i++) {
      for (Stretch other : stretches.subList(0, i)) {
        crossings += stretches.get(i).crosses(other) ? 1 : 0;
      }
    }
    return crossings;
  }
}
