package io.alignment.cli;

import com.google.common.base.Splitter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;

/**
 * Makes pixels of our pictures, in their light colors. The renderer knows style sheets as they were
 * before variables, media and other news, so a picture is told in these words first.
 */
final class Raster extends ImageTranscoder {

  private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
  private static final Pattern TEXT = Pattern.compile("<text([^>]*)>(.*?)</text>", Pattern.DOTALL);
  private static final String HALO = "stroke: #ffffff; stroke-width: 3px; stroke-linejoin: round";
  private static final Pattern SIZE = Pattern.compile("width=\"(\\d+)\" height=\"(\\d+)\"");
  private static final Pattern MEDIA =
      Pattern.compile("@media[^{]*\\{(?:[^{}]*\\{[^{}]*\\})*\\s*\\}");
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
  private static final Pattern VARIABLE = Pattern.compile("(--[a-z-]+):\\s*([^;]+);");
  private static final Pattern USE = Pattern.compile("var\\((--[a-z-]+)\\)");
  private static final Set<String> UNKNOWN =
      Set.of("cursor", "outline", "paint-order", "rx", "text-rendering", "unicode-bidi");
  private static final int BOLD = 600;

  /** Pictures are laid out for these letters, and others that are common are narrower. */
  private static final String FONTS = "'DejaVu Sans', Verdana, sans-serif";

  private static final long MOST_PIXELS = 100_000_000;

  private Raster() {}

  /**
   * Says whether a picture would be too large.
   *
   * @param svg a picture
   * @param scale how many pixels are drawn for one of it
   */
  static boolean isTooLarge(String svg, double scale) {
    Matcher size = size(svg);
    return Double.parseDouble(size.group(1)) * Double.parseDouble(size.group(2)) * scale * scale
        > MOST_PIXELS;
  }

  private static Matcher size(String svg) {
    Matcher size = SIZE.matcher(svg);
    if (!size.find()) {
      throw new IllegalArgumentException("This picture has no size.");
    }
    return size;
  }

  /**
   * Draws a picture.
   *
   * @param svg the picture
   * @param scale how many pixels are drawn for one of it
   * @return a PNG
   */
  static byte[] png(String svg, double scale) {
    System.setProperty("java.awt.headless", "true"); // no screen is asked
    Raster raster = new Raster();
    raster.addTranscodingHint(
        KEY_WIDTH, (float) Math.round(Double.parseDouble(size(svg).group(1)) * scale));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      raster.transcode(
          new TranscoderInput(new StringReader(plain(svg))), new TranscoderOutput(bytes));
    } catch (TranscoderException e) {
      throw new IllegalStateException("A picture of our own could not be drawn.", e);
    }
    return bytes.toByteArray();
  }

  @Override
  public BufferedImage createImage(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
  }

  @Override
  public void writeImage(BufferedImage image, TranscoderOutput output) {
    try {
      ImageIO.write(image, "png", output.getOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // The style

  /** Tells a picture in the words that the renderer knows. */
  static String plain(String svg) {
    return STYLE
        .matcher(withHalos(svg))
        .replaceAll(
            it -> Matcher.quoteReplacement("<style>" + plainStyle(it.group(1)) + "</style>"));
  }

  /** Draws twice what has a halo: the renderer would lay it over the letters. */
  private static String withHalos(String svg) {
    return svg.contains("paint-order") && svg.contains("class=\"picture\"")
        ? TEXT.matcher(svg).replaceAll("<text$1 style=\"" + HALO + "\">$2</text>$0")
        : svg;
  }

  private static String plainStyle(String style) {
    String light = MEDIA.matcher(style).replaceAll("");
    Map<String, String> variables = new HashMap<>();
    VARIABLE.matcher(light).results().forEach(it -> variables.put(it.group(1), it.group(2)));
    String known =
        USE.matcher(VARIABLE.matcher(light).replaceAll(""))
            .replaceAll(it -> variables.getOrDefault(it.group(1), "none"));
    return RULE.matcher(known)
        .results()
        // Nobody points at pixels, and halos are drawn otherwise.
        .filter(it -> !it.group(1).contains(":") && !it.group(2).contains("paint-order"))
        .map(Raster::plainRule)
        .collect(Collectors.joining("\n"));
  }

  private static String plainRule(MatchResult rule) {
    StringBuilder declarations = new StringBuilder();
    for (String declaration : Splitter.on(';').split(rule.group(2))) {
      String[] both = declaration.strip().split(":\\s*", 2);
      if (both.length == 2 && !UNKNOWN.contains(both[0])) {
        declarations.append(both[0]).append(": ").append(value(both[0], both[1])).append("; ");
      }
    }
    return rule.group(1).strip() + " { " + declarations + "}";
  }

  private static String value(String property, String value) {
    return switch (property) {
      case "font-family" -> FONTS;
      case "font-weight" -> Integer.parseInt(value) >= BOLD ? "bold" : "normal";
      default -> value;
    };
  }
}
