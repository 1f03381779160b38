package io.alignment.cli.check;

import io.alignment.analysis.Finding;
import io.alignment.report.phrases.Phrases;
import io.alignment.rules.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The result of a check as JUnit writes its results, for build servers: a test for each rule. */
public final class CheckJUnit {

  private final CheckResult result;
  private final XMLStreamWriter xml;
  private final Phrases phrases;

  private CheckJUnit(CheckResult result, XMLStreamWriter xml) {
    this.result = result;
    this.xml = xml;
    phrases = Phrases.of(result.words());
  }

  /**
   * Writes the result of a check.
   *
   * @param result what the check found
   * @param out where to write
   * @throws IOException if it cannot be written
   */
  public static void write(CheckResult result, Writer out) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      new CheckJUnit(result, xml).write();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    out.write("\n");
  }

  private void write() throws XMLStreamException {
    List<Verdict> verdicts = result.report().verdicts();
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuite");
    attribute("name", result.report().strategy().name());
    attribute("tests", verdicts.size());
    attribute("failures", verdicts.stream().filter(result::fails).count());
    attribute("errors", 0);
    attribute("skipped", verdicts.stream().filter(CheckJUnit::isEmpty).count());
    attribute("time", 0);
    for (Verdict verdict : verdicts) {
      write(verdict);
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void write(Verdict verdict) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testcase");
    attribute("classname", "alignment");
    attribute("name", verdict.rule().id());
    attribute("time", 0);
    if (isEmpty(verdict)) {
      xml.writeEmptyElement("skipped");
      attribute("message", result.words().text("rule.nothing", Map.of()));
    } else if (verdict.outcome() == Verdict.Outcome.UNKNOWN) {
      xml.writeEmptyElement("skipped");
      attribute("message", valid(findings(verdict.unknown())));
    } else if (result.fails(verdict)) {
      xml.writeStartElement("failure");
      attribute("message", result.demand(verdict.rule()) + ".");
      attribute("type", verdict.rule().severity().name().toLowerCase(Locale.ROOT));
      xml.writeCharacters(valid(findings(verdict.findings())));
      xml.writeEndElement();
    }
    String told = told(verdict);
    if (!told.isEmpty()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(valid(told));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static boolean isEmpty(Verdict verdict) {
    return verdict.outcome() == Verdict.Outcome.EMPTY;
  }

  /** Returns what is worth a word without failing the rule. */
  private String told(Verdict verdict) {
    String mild = result.fails(verdict) ? "" : findings(verdict.findings());
    String known = findings(verdict.known());
    String solved =
        result.report().solved().stream()
            .filter(it -> it.rule().equals(verdict.rule().id()))
            .map(it -> String.join(", ", it.elements()) + "\n")
            .collect(Collectors.joining());
    return mild
        + (known.isEmpty() ? "" : phrases.plain("check.junit-known") + "\n" + known)
        + (solved.isEmpty() ? "" : phrases.plain("check.junit-solved") + "\n" + solved);
  }

  private String findings(List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                "%s%s\n→ %s\n"
                    .formatted(
                        result.what(finding),
                        finding.elements().isEmpty()
                            ? ""
                            : " (" + String.join(", ", finding.elements()) + line(finding) + ")",
                        result.mend(finding)))
        .collect(Collectors.joining());
  }

  private String line(Finding finding) {
    return result.line(finding).isPresent()
        ? phrases.plain("check.line", String.valueOf(result.line(finding).getAsInt()))
        : "";
  }

  private void attribute(String name, Object value) throws XMLStreamException {
    xml.writeAttribute(name, valid(value.toString()));
  }

  /** Replaces what XML 1.0 cannot hold. */
  private static String valid(String text) {
    return text.replaceAll(
        "[^\\x09\\x0A\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
  }
}
