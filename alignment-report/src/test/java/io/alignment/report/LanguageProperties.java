package io.alignment.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.analysis.Report;
import io.alignment.drift.Drift;
import io.alignment.jqwik.Strategies;
import io.alignment.model.Strategy;
import io.alignment.model.Topic;
import io.alignment.plan.Plan;
import io.alignment.plan.PlanSearch;
import io.alignment.report.answers.DriftTelling;
import io.alignment.report.answers.PageTelling;
import io.alignment.report.answers.ReportTelling;
import io.alignment.report.diagram.Diagram;
import io.alignment.report.map.Banding;
import io.alignment.report.map.StrategyMap;
import io.alignment.report.text.Markdown;
import io.alignment.report.text.PlainText;
import io.alignment.report.text.TextStyle;
import io.alignment.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** All that is said comes from the files of the language: in another one no English is left. */
class LanguageProperties {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Analyses ANALYSES = Analyses.builtIn();

  /** Places to fill, and the parts of a choice. */
  private static final Pattern PLACES = Pattern.compile("\\{\\w+(,choice,)?}?");

  /** Ids and topics are the same in all languages, as are units and what others make of names. */
  private static final Pattern IDS =
      Pattern.compile(
          Arrays.stream(Topic.values())
              .map(Topic::label)
              .collect(
                  Collectors.joining(
                      "|",
                      "\\b(?:[A-Za-z]+(\\.[A-Za-z][A-Za-z-]+)+|EUR|FTE|USD|hours|too|shared|other|Work"
                          + " for|Answer to|",
                      ")\\b")));

  private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{3,}");

  private static final Path CORE = Path.of("../alignment-core/src/main/resources/io/alignment");
  private static final Path REPORT = Path.of("src/main/resources/io/alignment/report");

  private static Words words = Words.english();

  /** Makes a language that is English in other letters. */
  @BeforeContainer
  static void anotherLanguage() throws IOException, URISyntaxException {
    Map<String, String> all = inOtherLetters(english(CORE.resolve("words/en.properties")));
    words = Words.of("xx", all);
    Properties phrases = new Properties();
    phrases.putAll(inOtherLetters(english(REPORT.resolve("phrases/en.properties"))));
    Path tests =
        Path.of(
            LanguageProperties.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path folder = tests.resolve("io/alignment/report/phrases");
    Files.createDirectories(folder);
    try (Writer file = Files.newBufferedWriter(folder.resolve("xx.properties"))) {
      phrases.store(file, null);
    }
  }

  private static Map<String, String> english(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return Words.read("en", name -> stream);
    }
  }

  private static Map<String, String> inOtherLetters(Map<String, String> english) {
    Map<String, String> other = new TreeMap<>();
    english.forEach((key, said) -> other.put(key, inOtherLetters(said)));
    return other;
  }

  private static String inOtherLetters(String english) {
    StringBuilder other = new StringBuilder();
    Matcher places = PLACES.matcher(english);
    int begin = 0;
    while (places.find()) {
      other.append(moved(english.substring(begin, places.start()))).append(places.group());
      begin = places.end();
    }
    return other.append(moved(english.substring(begin))).toString();
  }

  private static String moved(String english) {
    return english
        .codePoints()
        .map(it -> it >= 'a' && it <= 'z' ? it - 'a' + 'а' : it)
        .map(it -> it >= 'A' && it <= 'Z' ? it - 'A' + 'А' : it)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  @Provide
  Arbitrary<Strategy> withoutWords() {
    return Strategies.strategies()
        .ofMaxSize(30)
        .withTexts(Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(5));
  }

  @Property(tries = 30)
  void textHoldsNoWordOfEnglish(@ForAll("withoutWords") Strategy strategy) {
    Report report = ANALYSES.analyze(question(strategy));
    Plan plan = new PlanSearch(ANALYSES).in(question(strategy), report);

    assertNoEnglish(
        PlainText.of(
            ReportTelling.of(strategy, report, Optional.of(plan), words),
            new TextStyle(80, false)));
    assertNoEnglish(
        PlainText.of(
            PageTelling.of(strategy, report, Optional.of(plan), words), new TextStyle(80, false)));
  }

  @Property(tries = 30)
  void pagesHoldNoWordOfEnglish(
      @ForAll("withoutWords") Strategy before, @ForAll("withoutWords") Strategy after) {
    Document page =
        Jsoup.parse(
            HtmlReport.of(question(after), ANALYSES)
                .comparedWith(
                    before,
                    ANALYSES.analyze(question(before)),
                    Drift.between(question(before), question(after), ANALYSES))
                .in(words)
                .html());
    page.select("code, style, script").remove();

    assertThat(page.select("html").attr("lang")).isEqualTo("xx");
    assertNoEnglish(page.text());
    for (String attribute : new String[] {"aria-label", "title", "data-of", "data-first"}) {
      page.select("[" + attribute + "]").eachAttr(attribute).forEach(it -> assertNoEnglish(it));
    }
  }

  @Property(tries = 30)
  void aComparisonHoldsNoWordOfEnglish(
      @ForAll("withoutWords") Strategy before, @ForAll("withoutWords") Strategy after) {
    Drift drift = Drift.between(question(before), question(after), ANALYSES);

    assertNoEnglish(Markdown.of(DriftTelling.of(before, after, drift, Optional.of(TODAY), words)));
  }

  @Property(tries = 30)
  void whatAPictureSaysHoldsNoWordOfEnglish(@ForAll("withoutWords") Strategy strategy) {
    Report report = ANALYSES.analyze(question(strategy));
    StrategyMap map = StrategyMap.of(strategy, report, Banding.fitting(strategy), words);
    Document picture = Jsoup.parse(Diagram.SVG.of(map, words, it -> words.what(it, strategy)));
    picture.select("style").remove();

    assertNoEnglish(picture.text());
  }

  private static void assertNoEnglish(String said) {
    assertThat(IDS.matcher(said).replaceAll("")).doesNotContainPattern(ENGLISH);
  }

  private static Question question(Strategy strategy) {
    return Question.about(strategy).asOf(TODAY);
  }
}
