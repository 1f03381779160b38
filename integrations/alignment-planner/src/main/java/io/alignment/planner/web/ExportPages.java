package io.alignment.planner.web;

import io.alignment.interchange.Loss;
import io.alignment.interchange.formats.ExchangeFormat;
import io.alignment.json.DocumentFormat;
import io.alignment.json.StrategyWriter;
import io.alignment.planner.account.Seat;
import io.alignment.planner.desk.Desk;
import io.alignment.planner.desk.Sheet;
import io.alignment.planner.show.Gallery;
import io.alignment.planner.show.Language;
import io.alignment.report.HtmlReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What leaves the planner: documents, files for other tools, pictures and the report. */
@Controller
final class ExportPages {

  private static final String POLICY = "Content-Security-Policy";

  /** A picture has its style within, and nothing else that could do anything. */
  private static final String OF_PICTURES = "default-src 'none'; style-src 'unsafe-inline'";

  private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");

  private final Desk desk;
  private final Language language;
  private final Gallery gallery;

  ExportPages(Desk desk, Language language, Gallery gallery) {
    this.desk = desk;
    this.language = language;
    this.gallery = gallery;
  }

  @GetMapping("/b/{business}/pictures")
  String pictures(Seat seat, Model model) {
    Sheet sheet = desk.open(seat);
    Frame.of(model, seat, "pictures", sheet);
    model.addAttribute("pictures", gallery.all(sheet.answers()));
    return "pictures";
  }

  @GetMapping("/b/{business}/pictures/{file}")
  ResponseEntity<String> picture(Seat seat, @PathVariable String file) {
    String svg =
        gallery
            .draw(file, desk.open(seat).answers())
            .orElseThrow(() -> new NoSuchElementHereException(file));
    return ResponseEntity.ok()
        .contentType(SVG)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
        .header(POLICY, OF_PICTURES)
        .body(svg);
  }

  @GetMapping("/b/{business}/report.html")
  ResponseEntity<String> report(Seat seat) {
    Sheet sheet = desk.open(seat);
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .header(POLICY, ContentPolicy.OF_REPORT)
        .body(
            HtmlReport.of(sheet.strategy(), sheet.report(), sheet.plan())
                .in(language.words())
                .html());
  }

  /**
   * What a format of others cannot hold.
   *
   * @param place where it stands
   * @param sentence what it is, and what becomes of it
   */
  record Left(String place, String sentence) {}

  @GetMapping("/b/{business}/export/{format}/losses")
  String losses(Seat seat, @PathVariable String format, Model model) throws IOException {
    Sheet sheet = desk.open(seat);
    Frame.of(model, seat, "files", sheet);
    List<Loss> losses = write(sheet, exchange(format), new ByteArrayOutputStream());
    model.addAttribute("format", format);
    model.addAttribute(
        "losses",
        losses.stream().map(it -> new Left(it.place(), language.losses().tell(it))).toList());
    return "losses";
  }

  @GetMapping("/b/{business}/export/{format}")
  ResponseEntity<byte[]> export(Seat seat, @PathVariable String format) throws IOException {
    Sheet sheet = desk.open(seat);
    Optional<DocumentFormat> own = own(format, sheet);
    if (own.isPresent()) {
      String text =
          format.equals("document")
              ? sheet.document()
              : StrategyWriter.toString(sheet.strategy(), own.get());
      String extension = own.get() == DocumentFormat.JSON ? "json" : "yaml";
      return file(seat, sheet, extension, text.getBytes(StandardCharsets.UTF_8));
    }
    ExchangeFormat other = exchange(format);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    var unused = write(sheet, other, bytes);
    return file(seat, sheet, other.extension(), bytes.toByteArray());
  }

  private static Optional<DocumentFormat> own(String format, Sheet sheet) {
    return switch (format) {
      case "document" -> Optional.of(DocumentFormat.ofContent(sheet.document()));
      case "yaml" -> Optional.of(DocumentFormat.YAML);
      case "json" -> Optional.of(DocumentFormat.JSON);
      default -> Optional.empty();
    };
  }

  private static ExchangeFormat exchange(String format) {
    return ExchangeFormat.named(format)
        .filter(it -> it.exporter().isPresent())
        .orElseThrow(() -> new NoSuchElementHereException(format));
  }

  private static List<Loss> write(Sheet sheet, ExchangeFormat format, ByteArrayOutputStream out)
      throws IOException {
    return format.exporter().orElseThrow().write(sheet.strategy(), out);
  }

  private static ResponseEntity<byte[]> file(
      Seat seat, Sheet sheet, String extension, byte[] bytes) {
    String name = "%s-%s.%s".formatted(seat.business().slug(), sheet.version().number(), extension);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(bytes);
  }
}
