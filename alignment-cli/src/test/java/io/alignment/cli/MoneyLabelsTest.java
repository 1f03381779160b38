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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written in the picture of the money can be read. */
class MoneyLabelsTest {

  private static final int LINE = 14;
  // As wide as letters of 12 pixels are on average in a wide font, DejaVu Sans.
  private static final double LETTER = 6.5;
  private static final double BOLD_LETTER = 7.3;
  // What sums of doubles leave where one line ends and the next begins.
  private static final double NOISE = 1e-6;

  private record Area(String what, double left, double top, double right, double bottom) {
    boolean meets(Area other) {
      return left < other.right - NOISE
          && other.left < right - NOISE
          && top < other.bottom - NOISE
          && other.top < bottom - NOISE;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "corner-bakery",
        "corner-bakery-2027",
        "agency-okrs",
        "school-plan",
        "missoula-fy2024"
      })
  void noLabelMeetsAnotherOrANode(String sample) throws IOException {
    Question question =
        Question.about(
                StrategyReader.create()
                    .read(
                        Path.of(
                            "../alignment-examples/src/main/resources/strategies/"
                                + sample
                                + ".yaml")))
            .asOf(LocalDate.of(2026, 10, 15));
    List<String> pictures = Picture.MONEY.of(question, Words.english());

    assertThat(pictures).isNotEmpty();
    for (String svg : pictures) {
      Document picture = Jsoup.parse(svg);
      double width = Double.parseDouble(picture.select("svg").attr("width"));
      List<Area> areas = new ArrayList<>(labels(picture));
      assertThat(areas).as("labels within the picture").noneMatch(it -> it.right > width);
      areas.addAll(nodes(picture));
      for (int i = 0; i < areas.size(); i++) {
        assertThat(areas.subList(0, i)).as(areas.get(i).what).noneMatch(areas.get(i)::meets);
      }
      assertThat(picture.select("text.head tspan").eachText())
          .as("lines of the title")
          .allMatch(it -> it.length() * 2 * LETTER < width);
    }
  }

  private static List<Area> labels(Document picture) {
    List<Area> labels = new ArrayList<>();
    for (Element label : picture.select("g > g > text")) {
      double y = number(label, "y");
      for (Element line : label.select("tspan")) {
        double x = number(line, "x");
        y += number(line, "dy");
        double letter = line.className().isEmpty() ? LETTER : BOLD_LETTER;
        double right = x + letter * line.text().length();
        labels.add(new Area(line.text(), x, y - LINE + 3, right, y + 3));
      }
    }
    return labels;
  }

  private static List<Area> nodes(Document picture) {
    return picture.select("rect.node").stream()
        .map(
            it ->
                new Area(
                    "node",
                    number(it, "x"),
                    number(it, "y"),
                    number(it, "x") + number(it, "width"),
                    number(it, "y") + number(it, "height")))
        .toList();
  }

  private static double number(Element element, String name) {
    return Double.parseDouble(element.attr(name));
  }
}
