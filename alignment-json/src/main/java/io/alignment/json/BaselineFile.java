package io.alignment.json;

import io.alignment.rules.Baseline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A {@link Baseline} as a file in YAML that people can read and compare: rule and elements of each
 * known finding, always in the same order, so that a version control system shows what came and
 * what went.
 */
public final class BaselineFile {

  private BaselineFile() {}

  /**
   * Reads a baseline. It is read as strictly as a strategy, all faults at once.
   *
   * @param file the file, in YAML or JSON
   * @return the baseline
   * @throws IOException if the file cannot be read
   * @throws InvalidDocumentException if it holds no baseline
   */
  public static Baseline read(Path file) throws IOException {
    return read(Source.of(file, Limits.USUAL));
  }

  /**
   * Reads a baseline from a text.
   *
   * @param document the document
   * @param format its format
   * @return the baseline
   * @throws InvalidDocumentException if it holds no baseline
   */
  public static Baseline read(String document, DocumentFormat format) {
    return read(Source.of(document, format, Limits.USUAL));
  }

  private static Baseline read(Source source) {
    return EntryReader.read(
        source,
        RulesFormat.BASELINE,
        "known findings",
        RulesFormat.BASELINE_VERSION,
        (document, problems) -> {
          List<Baseline.Known> known = new ArrayList<>();
          Set<Object> keys = new HashSet<>();
          for (Entry finding : document.entries("findings")) {
            String rule = finding.text("rule").orElse("");
            List<String> elements = finding.texts("elements");
            if (!keys.add(List.of(rule, Set.copyOf(elements)))) {
              problems.add(
                  "duplicate-id", finding, "rule", "This is known twice. Remove one of the two.");
            }
            known.add(
                new Baseline.Known(rule, elements, finding.texts("because"), finding.text("note")));
          }
          return Baseline.of(known);
        });
  }

  /**
   * Returns a baseline as YAML. Equal baselines give the same text.
   *
   * @param baseline the baseline
   * @return the document
   */
  public static String toString(Baseline baseline) {
    return toString(baseline, DocumentFormat.YAML);
  }

  private static String toString(Baseline baseline, DocumentFormat format) {
    return Output.toString(format, output -> write(baseline, output));
  }

  private static void write(Baseline baseline, Output output) {
    output.startObject();
    output.name("format");
    output.text(RulesFormat.BASELINE_VERSION);
    if (!baseline.list().isEmpty()) {
      output.name("findings");
      output.startList();
      baseline.list().forEach(known -> write(known, output));
      output.endList();
    }
    output.endObject();
  }

  private static void write(Baseline.Known known, Output output) {
    output.startObject();
    output.name("rule");
    output.text(known.rule());
    texts("elements", known.elements(), output);
    texts("because", known.because(), output);
    texts("note", known.note().stream().toList(), output);
    output.endObject();
  }

  private static void texts(String name, List<String> texts, Output output) {
    if (!texts.isEmpty()) {
      output.name(name);
      output.texts(texts);
    }
  }

  /**
   * Writes a baseline to a file: whole, or not at all. It is JSON if the name ends with {@code
   * .json}, and YAML otherwise.
   *
   * @param baseline the baseline
   * @param file the file; what it held before is replaced
   * @throws IOException if it cannot be written; the file is then as it was
   */
  public static void write(Baseline baseline, Path file) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file;
    Path beside = target.resolveSibling(target.getFileName() + ".new");
    try {
      DocumentFormat format =
          DocumentFormat.ofFileName(file.toString()).orElse(DocumentFormat.YAML);
      Files.writeString(beside, toString(baseline, format), StandardCharsets.UTF_8);
      Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
