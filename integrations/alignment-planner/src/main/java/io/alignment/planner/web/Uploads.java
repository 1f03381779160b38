package io.alignment.planner.web;

import com.google.common.collect.ImmutableList;
import io.alignment.interchange.Imported;
import io.alignment.interchange.Importer;
import io.alignment.interchange.UnreadableSourceException;
import io.alignment.interchange.formats.ExchangeFormat;
import io.alignment.json.DocumentFormat;
import io.alignment.json.InvalidDocumentException;
import io.alignment.json.StrategyReader;
import io.alignment.json.StrategyWriter;
import io.alignment.model.Strategy;
import io.alignment.planner.show.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes documents of files that somebody brings in, whatever format they have. */
@Component
final class Uploads {

  private static final Pattern DOCUMENT =
      Pattern.compile("(?m)^\\s*\\{?\\s*\"?format\"?\\s*:\\s*\"?alignment/");

  private final StrategyReader reader;
  private final Language language;

  Uploads(StrategyReader reader, Language language) {
    this.reader = reader;
    this.language = language;
  }

  /**
   * What became of a file.
   *
   * @param isDocument whether it is a document of a strategy itself
   * @param document the strategy as a document; empty if none could be made
   * @param strategy the strategy; empty if it has faults
   * @param losses what of the file is not in it, in sentences
   * @param faults what is wrong, if no document could be made
   */
  record Made(
      boolean isDocument,
      String document,
      Optional<Strategy> strategy,
      List<String> losses,
      List<String> faults) {

    Made {
      losses = ImmutableList.copyOf(losses);
      faults = ImmutableList.copyOf(faults);
    }

    static Made wrong(List<String> faults) {
      return new Made(false, "", Optional.empty(), List.of(), faults);
    }
  }

  Made read(byte[] file) {
    if (file.length == 0) {
      return Made.wrong(List.of("No file was chosen, or it is empty. Choose one."));
    }
    String text = new String(file, StandardCharsets.UTF_8);
    if (DOCUMENT.matcher(text).find()) {
      return document(text);
    }
    byte[] beginning =
        Arrays.copyOf(file, Math.min(file.length, ExchangeFormat.BYTES_TO_RECOGNIZE));
    Optional<Importer> importer =
        ExchangeFormat.recognize(new String(beginning, StandardCharsets.ISO_8859_1))
            .flatMap(ExchangeFormat::importer);
    return importer.isPresent()
        ? imported(importer.get(), file)
        : Made.wrong(
            List.of(
                "This file is of no format that is known here. Bring a document of a strategy"
                    + " (YAML or JSON), or one of: %s.".formatted(names())));
  }

  private Made document(String text) {
    try {
      Strategy strategy = reader.read(text, DocumentFormat.ofContent(text));
      return new Made(true, text, Optional.of(strategy), List.of(), List.of());
    } catch (InvalidDocumentException e) {
      return new Made(
          true,
          text,
          Optional.empty(),
          List.of(),
          e.problems().stream()
              .map(it -> "Line %s: %s".formatted(it.line(), it.message()))
              .toList());
    }
  }

  private Made imported(Importer importer, byte[] file) {
    try {
      Imported imported = importer.read(new ByteArrayInputStream(file));
      return new Made(
          false,
          StrategyWriter.toString(imported.strategy(), DocumentFormat.YAML),
          Optional.of(imported.strategy()),
          imported.losses().stream()
              .map(it -> it.place() + ": " + language.losses().tell(it))
              .toList(),
          List.of());
    } catch (UnreadableSourceException e) {
      return Made.wrong(e.problems());
    } catch (IOException e) {
      return Made.wrong(List.of("The file could not be read to its end. Send it again."));
    }
  }

  private static String names() {
    return ExchangeFormat.all().stream()
        .filter(it -> it.importer().isPresent())
        .map(ExchangeFormat::name)
        .collect(Collectors.joining(", "));
  }
}
