package io.alignment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.alignment.interchange.LossSentences;
import io.alignment.report.phrases.Phrases;
import io.alignment.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The option {@code --lang}: all is said in the language that it names. */
class LanguageTest {

  private static final Path SAMPLES =
      Path.of("../alignment-examples/src/main/resources/strategies");
  private static final String BAKERY = SAMPLES.resolve("corner-bakery.yaml").toString();

  /** Texts of a document, which are as their writer wrote them. */
  private static final Pattern TEXTS =
      Pattern.compile(
          "((?m:^[ -]*)(?:name|description|note|because|reason|unit): *)(.+)"
              + "|(\\b(?:name|note|reason|unit): *)([^,}\\n]+)");

  /** Names of parts to type as they are, and ids of findings. */
  private static final Pattern NAMES =
      Pattern.compile("--section[^)]*\\)|\\b[A-Za-z]+(\\.[a-z]+(-[a-z]+)*)+");

  /** Words of which hardly a sentence of English has none, and German has none of them. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)\\b(the|and|of|to|is|are|not|for|nobody|with|from|that|it|its|by|on|at|as|be|or|how"
              + "|which|what|who|has|have|this|than|more|less|goals?|works?|days?|money|people"
              + "|owners|unknown|nothing|does|do|done|whom?|least|most|given|needs?|one)\\b");

  @TempDir private Path folder;

  private static Outcome run(String... args) {
    return Outcome.of("", new Terminal(80, false), args);
  }

  @Test
  void theOptionMayStandBeforeAndBehindTheCommand() {
    Outcome behind = run("validate", BAKERY, "--lang", "de");

    assertThat(behind.out()).startsWith("Corner Bakery").contains("gültig");
    assertThat(run("--lang", "de", "validate", BAKERY)).isEqualTo(behind);
    assertThat(run("--lang=de", "validate", BAKERY)).isEqualTo(behind);
    assertThat(run("validate", BAKERY, "--lang", "en")).isEqualTo(run("validate", BAKERY));
  }

  @Test
  void aLanguageThatIsNotThereIsRefusedWithThoseThatAre() {
    Outcome refused = run("analyze", "--lang", "xx", "no-such-file.yaml");

    assertThat(refused.code()).isEqualTo(AlignmentCommand.BAD_INPUT);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).isEqualTo("There is no language “xx”. There are: de, en.\n");
    assertThat(run("analyze", BAKERY, "--lang").err()).startsWith("--lang needs a value.\n");
  }

  @Test
  void faultsAndHelpAreToldInTheLanguageToo() {
    assertThat(run("--lang", "de", "analyze", "no-such-file.yaml").err())
        .isEqualTo("Die Datei no-such-file.yaml gibt es nicht. Prüfen Sie Namen und Ordner.\n");
    assertThat(run("--lang", "de", "analyse", BAKERY).err())
        .startsWith("Den Befehl „analyse“ gibt es nicht. Meinten Sie analyze?\n");
    assertThat(run("analyze", "--help", "--lang", "de").out()).startsWith("Aufruf: ");
  }

  @Test
  void resultsForProgramsAreTheSameInAllLanguages() {
    for (String command : List.of("analyze", "plan")) {
      assertThat(run(command, BAKERY, "--format", "json", "--lang", "de"))
          .isEqualTo(run(command, BAKERY, "--format", "json"));
    }
  }

  @Test
  void aFirstDocumentIsValidInEachLanguage() throws IOException {
    for (String language : Words.languages()) {
      Path file = folder.resolve(language + ".yaml");

      assertThat(run("init", "--lang", language, "-o", file.toString()).code()).isZero();
      assertThat(run("validate", file.toString()).code()).isZero();
    }
    assertThat(folder.resolve("de.yaml")).content().contains("name: \"Mein Unternehmen\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"corner-bakery.yaml", "school-plan.yaml"})
  void noEnglishIsLeftInGerman(String sample) throws IOException {
    String file = Files.writeString(folder.resolve(sample), withoutEnglishTexts(sample)).toString();

    for (String[] args : new String[][] {{"analyze"}, {"analyze", "--all"}, {"plan"}, {"check"}}) {
      List<String> asked = new ArrayList<>(List.of(args));
      asked.addAll(List.of(file, "--lang", "de"));
      assertNoEnglish(run(asked.toArray(String[]::new)).out());
    }
    Document report = Jsoup.parse(run("report", file, "--lang", "de").out());
    report.select("style, script, code, .id").remove();
    assertThat(report.select("html").attr("lang")).isEqualTo("de");
    assertNoEnglish(report.text());
    for (String attribute : List.of("aria-label", "title", "data-open", "data-of")) {
      report.select("[" + attribute + "]").eachAttr(attribute).forEach(it -> assertNoEnglish(it));
    }
  }

  private static void assertNoEnglish(String said) {
    assertThat(said).isNotEmpty();
    String words = NAMES.matcher(said).replaceAll("");
    assertThat(ENGLISH.matcher(words).results().map(it -> around(words, it.start())).toList())
        .isEmpty();
  }

  private static String around(String said, int place) {
    return said.substring(Math.max(0, place - 60), Math.min(said.length(), place + 30));
  }

  /** Returns a sample with its texts in Cyrillic letters. */
  private static String withoutEnglishTexts(String sample) throws IOException {
    String document = Files.readString(SAMPLES.resolve(sample));
    return TEXTS
        .matcher(document.replaceAll("description: [|]\\n(?:  .*\\n)+", ""))
        .replaceAll(
            it ->
                it.group(1) != null
                    ? it.group(1) + inOtherLetters(it.group(2))
                    : it.group(3) + inOtherLetters(it.group(4)));
  }

  private static String inOtherLetters(String text) {
    return text.codePoints()
        .map(it -> it >= 'a' && it <= 'z' ? it - 'a' + 'а' : it)
        .map(it -> it >= 'A' && it <= 'Z' ? it - 'A' + 'А' : it)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /** What speaks a language that has no file in this project, from files on the class path. */
  @Test
  void aThirdLanguageIsItsFilesAndNothingElse() throws Exception {
    write("words", Words.class);
    write("report/phrases", Phrases.class);
    write("interchange", LossSentences.class);
    write("cli", AlignmentCommand.class);
    List<URL> path = new ArrayList<>(List.of(folder.toUri().toURL()));
    for (String entry :
        Splitter.on(File.pathSeparatorChar).split(System.getProperty("java.class.path"))) {
      path.add(Path.of(entry).toUri().toURL());
    }
    try (URLClassLoader loader =
        new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      assertThat(runIn(loader, "analyze", "--lang", "xx", BAKERY))
          .isEqualTo("There is no language “xx”. There are: de, en, eo.\n");
      assertThat(runIn(loader, "analyze", "--all", "--lang", "eo", BAKERY))
          .contains("»Board: what of all that is wanted is in order«\n", "»To decide: »");
      Document report = Jsoup.parse(runIn(loader, "report", "--lang", "eo", BAKERY));
      assertThat(report.select("html").attr("lang")).isEqualTo("eo");
      assertThat(report.select("nav a").eachText()).isNotEmpty().allMatch(LanguageTest::isIn);
      assertThat(runIn(loader, "--lang", "eo", "export", "--to", "bigpicture", BAKERY))
          .contains("»Ids were left out");
    }
  }

  private static boolean isIn(String said) {
    return said.startsWith("»") && said.endsWith("«");
  }

  /** Writes a file of the language: what English says, in other brackets. */
  private void write(String place, Class<?> english) throws IOException {
    Properties all = new Properties();
    Words.read("en", english::getResourceAsStream)
        .forEach((key, said) -> all.setProperty(key, isForm(key) ? said : "»" + said + "«"));
    Path file = folder.resolve("io/alignment/" + place + "/eo.properties");
    Files.createDirectories(file.getParent());
    try (Writer writer = Files.newBufferedWriter(file)) {
      all.store(writer, null);
    }
  }

  private static boolean isForm(String key) {
    return Stream.of("direction", "mark.", "usage.exitCodeList").anyMatch(key::startsWith);
  }

  /** Runs the command with classes of its own, and returns all that it says. */
  private static String runIn(ClassLoader loader, String... args) throws Exception {
    Class<?> command = loader.loadClass(AlignmentCommand.class.getName());
    Class<?> terminal = loader.loadClass(Terminal.class.getName());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    command
        .getMethod(
            "run",
            InputStream.class,
            OutputStream.class,
            OutputStream.class,
            terminal,
            String[].class)
        .invoke(
            null,
            InputStream.nullInputStream(),
            out,
            out,
            terminal.getMethod("detect", Map.class).invoke(null, Map.of()),
            args);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theMachineOnWhichItRunsPlaysNoPart() {
    Locale before = Locale.getDefault();
    Outcome german = run("analyze", BAKERY, "--lang", "de");
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

      assertThat(run("analyze", BAKERY, "--lang", "de")).isEqualTo(german);
      assertThat(run("analyze", BAKERY).out()).contains("\nWhat you want");
    } finally {
      Locale.setDefault(before);
    }
  }
}
