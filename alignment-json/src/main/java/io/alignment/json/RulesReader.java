package io.alignment.json;

import io.alignment.Analyses;
import io.alignment.rules.AlignmentRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads rules from documents in YAML or JSON, for those who write no Java. It is as strict as the
 * {@linkplain StrategyReader reader of strategies}: all faults are reported at once, each with its
 * place, also a number or a kind of finding that no analysis knows. Immutable.
 *
 * <pre>{@code
 * AlignmentRules rules = RulesReader.create().read(Path.of("rules.yaml"));
 * }</pre>
 */
public final class RulesReader {

  private final Analyses analyses;

  private RulesReader(Analyses analyses) {
    this.analyses = analyses;
  }

  /** {@return a reader of rules about what the built-in analyses say} */
  public static RulesReader create() {
    return new RulesReader(Analyses.builtIn());
  }

  /**
   * Returns a reader of rules about what other analyses say.
   *
   * @param analyses the analyses, also those whose findings ready-made conditions need
   * @return the reader
   */
  public RulesReader withAnalyses(Analyses analyses) {
    return new RulesReader(analyses);
  }

  /**
   * Reads a file. Its format is recognized by its extension, or else by its content.
   *
   * @param file the file
   * @return the rules that it holds
   * @throws IOException if the file cannot be read
   * @throws InvalidDocumentException if it does not hold rules
   */
  public AlignmentRules read(Path file) throws IOException {
    return read(Source.of(file, Limits.USUAL));
  }

  /**
   * Reads a text.
   *
   * @param document the document
   * @param format its format
   * @return the rules that it holds
   * @throws InvalidDocumentException if it does not hold rules
   */
  public AlignmentRules read(String document, DocumentFormat format) {
    return read(Source.of(document, format, Limits.USUAL));
  }

  private AlignmentRules read(Source source) {
    return EntryReader.read(
        source,
        RulesFormat.RULES,
        "rules",
        RulesFormat.RULES_VERSION,
        (document, problems) -> {
          List<Entry> rules = document.entries("rules");
          if (rules.isEmpty() && !document.isBroken()) {
            problems.add(
                "no-rules",
                document,
                "rules",
                "There is no rule, so nothing would ever fail. Add one.");
          }
          RuleAssembler assembler = new RuleAssembler(analyses, problems);
          return AlignmentRules.of(
              rules.stream().flatMap(rule -> assembler.rule(rule).stream()).toList());
        });
  }
}
