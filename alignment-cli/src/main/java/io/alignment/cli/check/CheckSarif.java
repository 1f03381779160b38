package io.alignment.cli.check;

import io.alignment.analysis.Finding;
import io.alignment.analysis.Severity;
import io.alignment.json.ResultWriter;
import io.alignment.report.phrases.Phrases;
import io.alignment.rules.AlignmentRule;
import io.alignment.rules.Baseline;
import io.alignment.rules.Exemption;
import io.alignment.rules.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of a check as SARIF 2.1.0 (OASIS, 2020), which code hosts and editors show beside the
 * lines of the document.
 */
public final class CheckSarif {

  private final CheckResult result;
  private final List<Object> found = new ArrayList<>();

  private CheckSarif(CheckResult result) {
    this.result = result;
  }

  /**
   * Writes the result of a check.
   *
   * @param result what the check found
   * @param out where to write
   * @throws IOException if it cannot be written
   */
  public static void write(CheckResult result, Writer out) throws IOException {
    ResultWriter.write(new CheckSarif(result).log(), out);
  }

  private Map<String, Object> log() {
    List<Verdict> verdicts = result.report().verdicts();
    for (int index = 0; index < verdicts.size(); index++) {
      Verdict verdict = verdicts.get(index);
      for (Finding finding : verdict.findings()) {
        add(index, finding, "new", Optional.empty());
      }
      for (Finding finding : verdict.known()) {
        add(index, finding, "unchanged", Optional.empty());
      }
      for (Verdict.Exempt exempt : verdict.exempt()) {
        add(index, exempt.finding(), "unchanged", Optional.of(exempt.exemption()));
      }
      for (Baseline.Known solved : result.report().solved()) {
        if (solved.rule().equals(verdict.rule().id())) {
          addSolved(index, solved);
        }
      }
    }
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "alignment");
    driver.put("rules", verdicts.stream().map(it -> rule(it.rule())).toList());
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("results", found);
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    return log;
  }

  private Map<String, Object> rule(AlignmentRule rule) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("id", rule.id());
    described.put(
        "shortDescription",
        text((rule.reason().isEmpty() ? result.demand(rule) : rule.sentence()) + "."));
    described.put("fullDescription", text(result.demand(rule) + "."));
    described.put("defaultConfiguration", Map.of("level", level(rule.severity())));
    return described;
  }

  private void add(int rule, Finding finding, String state, Optional<Exemption> exempt) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("ruleId", finding.rule());
    one.put("ruleIndex", rule);
    one.put("level", level(finding.severity()));
    one.put("message", text((result.what(finding) + " " + result.mend(finding)).strip()));
    one.put("locations", List.of(location(finding)));
    one.put("partialFingerprints", fingerprints(finding.rule(), finding.elements()));
    if (result.compared()) {
      one.put("baselineState", state);
    }
    exempt.ifPresent(
        exemption -> {
          Map<String, Object> suppression = new LinkedHashMap<>();
          suppression.put("kind", "external");
          suppression.put(
              "justification",
              Phrases.of(result.words())
                  .plain("check.until", exemption.reason(), exemption.until()));
          one.put("suppressions", List.of(suppression));
        });
    found.add(one);
  }

  private void addSolved(int rule, Baseline.Known solved) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("ruleId", solved.rule());
    one.put("ruleIndex", rule);
    one.put("level", "none");
    one.put(
        "message",
        text(
            Phrases.of(result.words()).plain("check.junit-solved")
                + " "
                + String.join(", ", solved.elements())));
    one.put("partialFingerprints", fingerprints(solved.rule(), solved.elements()));
    one.put("baselineState", "absent");
    found.add(one);
  }

  private static Map<String, Object> fingerprints(String rule, List<String> elements) {
    return Map.of("alignmentKey/v1", rule + "|" + String.join("|", elements));
  }

  private Map<String, Object> location(Finding finding) {
    Map<String, Object> location = new LinkedHashMap<>();
    result
        .file()
        .ifPresent(
            file -> {
              Map<String, Object> physical = new LinkedHashMap<>();
              physical.put("artifactLocation", Map.of("uri", uri(file)));
              physical.put("region", Map.of("startLine", result.line(finding).orElse(1)));
              location.put("physicalLocation", physical);
            });
    location.put(
        "logicalLocations",
        finding.elements().stream()
            .distinct()
            .map(id -> Map.of("fullyQualifiedName", id))
            .toList());
    return location;
  }

  /** Returns the name of a file as a reference of RFC 3986, relative if the name is. */
  private static String uri(String file) {
    Path path = Path.of(file);
    if (path.isAbsolute()) {
      return path.toUri().toASCIIString();
    }
    try {
      // Behind a slash, so that a colon in the name does not make the beginning a scheme.
      URI uri = new URI(null, null, "/" + file.replace('\\', '/'), null);
      String relative = uri.toASCIIString().substring(1);
      return relative.split("/", 2)[0].contains(":") ? "./" + relative : relative;
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("The file " + file + " has no address.", e);
    }
  }

  private static Map<String, Object> text(String text) {
    return Map.of("text", text);
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }
}
