package io.alignment.report.page;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import io.alignment.report.svg.Svg;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What a report is made of besides its content.
 *
 * @param style the style sheet
 * @param script the script
 */
public record Assets(String style, String script) {

  /** {@return those of a report in pages, which can be printed too} */
  public static Assets ofPages() {
    return new Assets(
        Svg.style() + read("report.css") + "@media print {\n" + read("print.css") + "}\n",
        read("report.js"));
  }

  /** {@return those of a report that looks on the screen as it is printed} */
  public static Assets ofPaper() {
    return new Assets(Svg.style() + read("report.css") + read("print.css") + read("paper.css"), "");
  }

  /** {@return those of slides} */
  public static Assets ofSlides() {
    return new Assets(Svg.style() + read("report.css") + read("slides.css"), "");
  }

  private static String read(String name) {
    // A named module shows its resources to its own classes only.
    try (InputStream stream = Assets.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("A part of this library cannot be read: " + name, e);
    }
  }

  /**
   * Returns the rule by which a browser runs this script and style and nothing else, and asks
   * nothing of any network: whatever a document holds stays text.
   *
   * @return a content security policy
   */
  public String policy() {
    return "default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
        .formatted(hash(style), hash(script));
  }

  private static String hash(String text) {
    return "sha256-"
        + BaseEncoding.base64()
            .encode(Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes());
  }
}
