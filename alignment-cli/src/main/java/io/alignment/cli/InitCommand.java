package io.alignment.cli;

import io.alignment.json.ResultWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a first document to go on from, of what is answered or of an example. */
@Command(name = "init", mixinStandardHelpOptions = true)
final class InitCommand extends Subcommand {

  private static final List<String> TEXTS =
      List.of("name", "vision", "goal", "measure", "work", "owner");
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
  private static final int MONTHS_OF_A_GOAL = 6;
  private static final int YEARS_OF_A_VISION = 5;

  @Mixin private OutputFile output = new OutputFile();

  @Mixin private SchemaLine schema = new SchemaLine();

  @Option(names = "--as-of", paramLabel = "DATE")
  private LocalDate today = LocalDate.now(ZoneId.systemDefault());

  @Override
  public Integer call() {
    output.check(Stream.empty());
    if (output.name().filter(it -> Files.exists(Path.of(it))).isPresent()) {
      throw new InputFile.Unusable("is-there", output.name().get());
    }
    try (BufferedReader answers =
        new BufferedReader(new InputStreamReader(program().in, StandardCharsets.UTF_8))) {
      Map<String, String> texts = new LinkedHashMap<>();
      for (String question : TEXTS) {
        texts.put(question, quoted(answer(question, answers)));
      }
      BigDecimal baseline = number("baseline", answers);
      BigDecimal target = number("target", answers);
      while (target.compareTo(baseline) == 0) {
        err().println(say("init.same-number"));
        target = number("target", answers);
      }
      texts.put("baseline", baseline.toPlainString());
      texts.put("target", target.toPlainString());
      texts.put("today", today.toString());
      LocalDate due = today.plusMonths(MONTHS_OF_A_GOAL).with(TemporalAdjusters.lastDayOfMonth());
      texts.put("due", due.toString());
      LocalDate horizon =
          today.plusYears(YEARS_OF_A_VISION).with(TemporalAdjusters.lastDayOfYear());
      texts.put("horizon", horizon.toString());
      output.write(schema.line(output.name()) + filledIn(texts), this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return 0;
  }

  private String template() throws IOException {
    String file = "first." + words().language() + ".yaml";
    try (InputStream in = Objects.requireNonNull(InitCommand.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Fills in the template, in one go, as an answer may look like a place of another. */
  private String filledIn(Map<String, String> texts) throws IOException {
    return PLACE
        .matcher(template())
        .replaceAll(it -> Matcher.quoteReplacement(texts.getOrDefault(it.group(1), it.group())));
  }

  /** Returns a text as YAML, whatever stands in it. */
  private static String quoted(String text) {
    return ResultWriter.toJson(text).strip();
  }

  /** Asks who watches, and returns the answer; the usual one if there is none. */
  private String answer(String question, BufferedReader answers) throws IOException {
    String usual = say("init." + question + ".usual");
    if (!terminal().watched()) {
      return usual;
    }
    err().print(say("init." + question, usual));
    err().flush();
    String line = answers.readLine();
    if (line == null) {
      throw new InputFile.Unusable("init.ended");
    }
    return line.isBlank() ? usual : line.strip();
  }

  private BigDecimal number(String question, BufferedReader answers) throws IOException {
    while (true) {
      String answer = answer(question, answers);
      if (answer.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")) {
        return new BigDecimal(answer);
      }
      err().println(say("init.no-number", answer));
    }
  }
}
