package io.alignment.junit;

import io.alignment.analysis.Finding;
import io.alignment.analysis.Severity;
import io.alignment.json.BaselineFile;
import io.alignment.json.InvalidDocumentException;
import io.alignment.json.LocatedStrategy;
import io.alignment.json.RulesReader;
import io.alignment.json.StrategyReader;
import io.alignment.rules.AlignmentRules;
import io.alignment.rules.AnalyzedStrategy;
import io.alignment.rules.Baseline;
import io.alignment.rules.RuleReport;
import io.alignment.rules.Verdict;
import io.alignment.words.Words;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Makes a JUnit test of each rule that a strategy must keep. A build tool or an editor shows them
 * one by one, and leads from a broken one to the line of the document that breaks it.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> weKeepWhatWePromise() throws IOException {
 *   return StrategyTests.of(Path.of("strategy.yaml"))
 *       .asOf(LocalDate.of(2026, 10, 15))
 *       .keep(Path.of("rules.yaml"));
 * }
 * }</pre>
 *
 * <p>A rule of which nobody can say whether it is kept, or that has nothing to look at, is aborted,
 * which JUnit shows as skipped, and says why. Immutable.
 */
public final class StrategyTests {

  private final Path document;
  private final Optional<LocalDate> day;
  private final Optional<Path> baseline;
  private final Severity failOn;
  private final Words words;

  private StrategyTests(
      Path document,
      Optional<LocalDate> day,
      Optional<Path> baseline,
      Severity failOn,
      Words words) {
    this.document = document;
    this.day = day;
    this.baseline = baseline;
    this.failOn = failOn;
    this.words = words;
  }

  /**
   * Starts tests of a strategy, which fail at warnings and errors, and are told in English.
   *
   * @param document the file of the strategy, in YAML or JSON
   * @return the tests
   */
  public static StrategyTests of(Path document) {
    return new StrategyTests(
        document, Optional.empty(), Optional.empty(), Severity.WARNING, Words.english());
  }

  /**
   * Says as of which day the strategy is judged. Rules with exceptions need one; so does whatever
   * asks how far things should be by now.
   *
   * @param newDay the day
   * @return the tests
   */
  public StrategyTests asOf(LocalDate newDay) {
    return new StrategyTests(document, Optional.of(newDay), baseline, failOn, words);
  }

  /**
   * Says what is known already, and so does not fail; {@code alignment check --write-baseline}
   * writes such a file.
   *
   * @param newBaseline the file of what is known
   * @return the tests
   */
  public StrategyTests knowing(Path newBaseline) {
    return new StrategyTests(document, day, Optional.of(newBaseline), failOn, words);
  }

  /**
   * Says how bad a broken rule must be to fail.
   *
   * @param least the least severity that fails
   * @return the tests
   */
  public StrategyTests failingOn(Severity least) {
    return new StrategyTests(document, day, baseline, least, words);
  }

  /**
   * Says in which words it is told.
   *
   * @param newWords the words of a language
   * @return the tests
   */
  public StrategyTests in(Words newWords) {
    return new StrategyTests(document, day, baseline, failOn, newWords);
  }

  /**
   * Makes a test of each rule of a file.
   *
   * @param rules the file of the rules, in YAML or JSON
   * @return the tests, in the order of the rules
   * @throws IOException if a file cannot be read
   * @throws IllegalArgumentException if one of the files is not what it should be, with all that is
   *     wrong, and where; or if a rule has exceptions and no day was given
   */
  public Stream<DynamicTest> keep(Path rules) throws IOException {
    return keep(StrategyTests.<AlignmentRules>read(rules, RulesReader.create()::read));
  }

  /**
   * Makes a test of each rule.
   *
   * @param rules the rules
   * @return the tests, in the order of the rules
   * @throws IOException if a file cannot be read
   * @throws IllegalArgumentException if one of the files is not what it should be, with all that is
   *     wrong, and where; or if a rule has exceptions and no day was given
   */
  public Stream<DynamicTest> keep(AlignmentRules rules) throws IOException {
    LocatedStrategy located = read(document, StrategyReader.create()::readLocated);
    Baseline known =
        baseline.isPresent() ? read(baseline.get(), BaselineFile::read) : Baseline.empty();
    AnalyzedStrategy analyzed =
        day.map(it -> AnalyzedStrategy.of(located.strategy(), it))
            .orElseGet(() -> AnalyzedStrategy.of(located.strategy()));
    RuleReport report = rules.evaluate(analyzed).against(known);
    return report.verdicts().stream().map(it -> new Test(located, report, it).dynamic());
  }

  private static <T> T read(Path file, FileReader<T> reader) throws IOException {
    try {
      return reader.read(file);
    } catch (InvalidDocumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private interface FileReader<T> {
    T read(Path file) throws IOException;
  }

  /** The test of one rule. */
  private final class Test {

    private final LocatedStrategy located;
    private final RuleReport report;
    private final Verdict verdict;

    Test(LocatedStrategy located, RuleReport report, Verdict verdict) {
      this.located = located;
      this.report = report;
      this.verdict = verdict;
    }

    DynamicTest dynamic() {
      return DynamicTest.dynamicTest(verdict.rule().id(), source(), this::check);
    }

    private void check() {
      if (verdict.fails(failOn)) {
        throw new AssertionFailedError(verdict.rule() + ".\n" + told(verdict.findings()));
      }
      switch (verdict.outcome()) {
        case UNKNOWN -> throw new TestAbortedException(told(verdict.unknown()));
        case EMPTY -> throw new TestAbortedException(words.text("rule.nothing", Map.of()));
        case KEPT, KNOWN, BROKEN -> {
          // Kept, as far as it counts.
        }
      }
    }

    /** Leads to what breaks the rule first, or else to the document. */
    private URI source() {
      URI file = document.toAbsolutePath().normalize().toUri();
      return Stream.concat(verdict.findings().stream(), verdict.unknown().stream())
          .flatMapToInt(it -> line(it).stream())
          .mapToObj(line -> URI.create(file + "?line=" + line))
          .findFirst()
          .orElse(file);
    }

    private String told(List<Finding> findings) {
      return findings.stream().map(this::told).collect(Collectors.joining("\n"));
    }

    private String told(Finding finding) {
      String mend = words.mend(finding, report.strategy());
      return words.what(finding, report.strategy())
          + line(finding).stream()
              .mapToObj(it -> " (" + document.getFileName() + ":" + it + ")")
              .collect(Collectors.joining())
          + (mend.isEmpty() ? "" : "\n→ " + mend);
    }

    private OptionalInt line(Finding finding) {
      return finding.elements().stream()
          .flatMap(id -> located.placeOf(id).stream())
          .mapToInt(place -> place.line())
          .findFirst();
    }
  }
}
