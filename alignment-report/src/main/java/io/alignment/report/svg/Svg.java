package io.alignment.report.svg;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.alignment.analysis.Finding;
import io.alignment.report.layout.Drawing;
import io.alignment.report.map.StrategyMap;
import io.alignment.report.phrases.Phrases;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;

/** A map as a picture that stands alone. */
public final class Svg {

  private Svg() {}

  /**
   * Draws a map.
   *
   * @param map the map
   * @param phrases what is said
   * @param sentences says what is wrong
   * @return an SVG document
   */
  public static String of(StrategyMap map, Phrases phrases, Function<Finding, String> sentences) {
    Drawing drawing = Drawing.of(map);
    return of(
        drawing, new MapMarkup(drawing, phrases, sentences), read("colors.css") + read("map.css"));
  }

  /** {@return how maps and pictures look, for a page that has both} */
  public static String style() {
    return read("colors.css") + read("map.css") + read("picture.css");
  }

  /** {@return how a picture of an answer looks that stands alone} */
  static String styleOfPictures() {
    return read("colors.css") + read("picture.css");
  }

  private static String read(String file) {
    try (InputStream stream = Svg.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The style of pictures cannot be read.", e);
    }
  }

  @SuppressWarnings("NullAway") // for templates null is no interceptor
  private static String of(Drawing drawing, MapMarkup words, String style) {
    StringOutput out = new StringOutput();
    JtedrawingGenerated.render(new OwaspHtmlTemplateOutput(out), null, drawing, words, style);
    return out.toString();
  }
}
