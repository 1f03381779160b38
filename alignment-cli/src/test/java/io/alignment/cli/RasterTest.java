package io.alignment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class RasterTest {

  private static String picture(String style, String drawn) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"picture\" viewBox=\"0 0 20 10\""
        + " width=\"20\" height=\"10\"><style>.map, :root { --ink: #102030; --paper: #ffffff; }"
        + style
        + "</style>"
        + drawn
        + "</svg>";
  }

  private static BufferedImage drawn(String svg, double scale) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(Raster.png(svg, scale)));
  }

  private static final String BOX = "<rect class=\"box\" width=\"20\" height=\"10\"></rect>";

  @Test
  void pixelsAreAsManyAsTheScaleSays() throws IOException {
    BufferedImage image = drawn(picture("", BOX), 2.5);

    assertThat(image.getWidth()).isEqualTo(50);
    assertThat(image.getHeight()).isEqualTo(25);
  }

  @Test
  void variablesHaveTheirLightValuesAndNobodyPointsAnywhere() throws IOException {
    String style =
        ".picture .box { fill: var(--ink); rx: 3px; }"
            + "@media (prefers-color-scheme: dark) { .map, :root { --ink: #ff0000; } }"
            + ".picture .box:hover { fill: #00ff00; }";

    assertThat(drawn(picture(style, BOX), 1).getRGB(10, 5) & 0xffffff).isEqualTo(0x102030);
  }

  @Test
  void whatCannotBeDrawnForItsSizeIsKnownBefore() {
    assertThat(Raster.isTooLarge(picture("", BOX), 10)).isFalse();
    assertThat(Raster.isTooLarge(picture("", BOX).replace("\"20\"", "\"2000000\""), 10)).isTrue();
  }

  @Test
  void thePictureIsTheSameEachTime() {
    String svg =
        picture(
            ".picture text { font-weight: 650; paint-order: stroke; }",
            "<text y=\"9\">a &lt;b&gt; $1</text>");

    assertThat(Raster.plain(svg)).contains("a &lt;b&gt; $1</text><text");
    assertThat(Raster.png(svg, 2)).isEqualTo(Raster.png(svg, 2));
  }
}
