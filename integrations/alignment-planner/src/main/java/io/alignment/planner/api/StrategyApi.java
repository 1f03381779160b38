package io.alignment.planner.api;

import io.alignment.json.DocumentFormat;
import io.alignment.json.StrategyWriter;
import io.alignment.planner.account.Needs;
import io.alignment.planner.account.Role;
import io.alignment.planner.account.Seat;
import io.alignment.planner.desk.Desk;
import io.alignment.planner.desk.Outcome;
import io.alignment.planner.desk.Sheet;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The strategy of a business, read and changed by programs. */
@RestController
@RequestMapping("/api/businesses/{business}")
final class StrategyApi {

  private static final String YAML = "application/yaml";

  private final Desk desk;

  StrategyApi(Desk desk) {
    this.desk = desk;
  }

  @GetMapping("/strategy")
  @Operation(
      summary = "The newest version",
      description =
          "As it is written, or as JSON or YAML where Accept asks for the other. The ETag names the"
              + " version.")
  ResponseEntity<String> newest(
      Seat seat,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    return document(desk.open(seat), accept);
  }

  @GetMapping("/versions/{number}")
  @Operation(summary = "A version", description = "As the newest one, by its number.")
  ResponseEntity<String> version(
      Seat seat,
      @PathVariable int number,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    return document(desk.open(seat, number), accept);
  }

  @PutMapping(
      path = "/strategy",
      consumes = {YAML, MediaType.APPLICATION_JSON_VALUE})
  @Operation(
      summary = "Keep a new version",
      description =
          "If-Match names the version that it stands on. 412 if somebody else has kept one since,"
              + " with what they changed; 422 if it is no valid strategy, with all faults.")
  ResponseEntity<Kept> put(
      @Needs(Role.EDITOR) Seat seat,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestParam(defaultValue = "") String why,
      @RequestBody byte[] document) {
    int seen = Tag.seen(ifMatch);
    Outcome outcome =
        desk.saveDocument(seat, seen, new String(document, StandardCharsets.UTF_8), why);
    if (outcome instanceof Outcome.Saved saved) {
      int number = saved.sheet().version().number();
      return ResponseEntity.ok().eTag(Tag.of(number)).body(new Kept(number));
    }
    throw new NotKeptException(outcome);
  }

  @GetMapping("/versions")
  @Operation(summary = "Who has kept what, when and why", description = "The newest first.")
  List<ToldVersion> versions(Seat seat) {
    return desk.history(seat).stream().map(ToldVersion::of).toList();
  }

  /**
   * What was kept.
   *
   * @param version the number of the newest version
   */
  record Kept(int version) {}

  private static ResponseEntity<String> document(Sheet sheet, @Nullable String accept) {
    DocumentFormat written = DocumentFormat.ofContent(sheet.document());
    DocumentFormat format = asked(accept).orElse(written);
    return ResponseEntity.ok()
        .eTag(Tag.of(sheet.version().number()))
        .contentType(
            format == DocumentFormat.JSON
                ? MediaType.APPLICATION_JSON
                : new MediaType(MediaType.valueOf(YAML), StandardCharsets.UTF_8))
        .body(
            format == written
                ? sheet.document()
                : StrategyWriter.toString(sheet.strategy(), format));
  }

  private static Optional<DocumentFormat> asked(@Nullable String accept) {
    return MediaType.parseMediaTypes(accept).stream()
        .flatMap(
            it ->
                switch (it.getSubtype()) {
                  case "json" -> Optional.of(DocumentFormat.JSON).stream();
                  case "yaml", "x-yaml" -> Optional.of(DocumentFormat.YAML).stream();
                  default -> Optional.<DocumentFormat>empty().stream();
                })
        .findFirst();
  }
}
