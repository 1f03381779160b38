package io.alignment.cli;

import com.google.common.collect.ImmutableMap;
import io.alignment.report.phrases.Phrases;
import io.alignment.words.Words;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * The command line program. It reads a strategy from a file and says how far the business works
 * towards what it says it wants.
 */
@Command(
    name = "alignment",
    version = "alignment 0.1.0-SNAPSHOT",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class AlignmentCommand implements Runnable {

  static final int FINDINGS = 1;
  static final int BAD_INPUT = 2;
  private static final int FAULT_OF_OURS = 3;
  private static final String LANGUAGE = "--lang";
  private static final int NARROWEST_HELP = 55;

  private static final ImmutableMap<String, Class<? extends Subcommand>> COMMANDS =
      ImmutableMap.<String, Class<? extends Subcommand>>builder()
          .put("analyze", AnalyzeCommand.class)
          .put("check", CheckCommand.class)
          .put("diff", DiffCommand.class)
          .put("export", ExportCommand.class)
          .put("import", ImportCommand.class)
          .put("init", InitCommand.class)
          .put("plan", PlanCommand.class)
          .put("report", ReportCommand.class)
          .put("schema", SchemaCommand.class)
          .put("validate", ValidateCommand.class)
          .put("watch", WatchCommand.class)
          .buildOrThrow();

  final InputStream in;
  final Terminal terminal;
  final Phrases phrases;

  @Spec private CommandSpec spec = CommandSpec.create();

  AlignmentCommand(InputStream in, Terminal terminal, Words words) {
    this.in = in;
    this.terminal = terminal;
    phrases = phrases(words);
  }

  /**
   * Runs the program and ends the Java machine with its exit code.
   *
   * @param args the words of the command line
   */
  public static void main(String[] args) {
    int code =
        run(
            System.in,
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            Terminal.detect(System.getenv()),
            args);
    System.exit(code);
  }

  /**
   * Runs the program on the given streams, and leaves the Java machine as it is. It speaks the
   * language that {@code --lang} names, or else English.
   *
   * @param in what a file called {@code -} is read from
   * @param out where answers are written
   * @param err where faults are told
   * @param terminal what the place behind {@code out} can show
   * @param args the words of the command line
   * @return the exit code
   */
  public static int run(
      InputStream in, OutputStream out, OutputStream err, Terminal terminal, String... args) {
    return run(in, out, err, terminal, Words.english(), args);
  }

  /**
   * Runs the program on the given streams, and leaves the Java machine as it is.
   *
   * @param in what a file called {@code -} is read from
   * @param out where answers are written
   * @param err where faults are told
   * @param terminal what the place behind {@code out} can show
   * @param words the words of the language in which it speaks if {@code --lang} names no other
   * @param args the words of the command line
   * @return the exit code
   */
  public static int run(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Terminal terminal,
      Words words,
      String... args) {
    Optional<String> asked = asked(args);
    Words spoken = words;
    try {
      spoken = asked.isPresent() ? Words.in(asked.get()) : words;
    } catch (IllegalArgumentException e) {
      return refuse(asked.orElseThrow(), words, writer(err));
    }
    AlignmentCommand program = new AlignmentCommand(in, terminal, spoken);
    CommandLine command = new CommandLine(program);
    // Who asks for one needs none of the others, nor what picocli would load to look at them.
    boolean isOne = args.length > 0 && COMMANDS.containsKey(args[0]);
    (isOne ? Set.of(args[0]) : COMMANDS.keySet())
        .forEach(it -> command.addSubcommand(it, COMMANDS.get(it)));
    command
        .setOut(writer(out))
        .setErr(writer(err))
        .registerConverter(LocalDate.class, program::day)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setResourceBundle(help(spoken.language()))
        .setUsageHelpWidth(Math.max(NARROWEST_HELP, terminal.width()))
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(
                terminal.color() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
        .setParameterExceptionHandler(
            (e, line) -> new WrongUsage(e, program.phrases).tell(BAD_INPUT))
        .setExecutionExceptionHandler((e, line, result) -> program.report(e, line.getErr()));
    int code = command.execute(args);
    command.getOut().flush();
    command.getErr().flush();
    return code;
  }

  /** Returns the language that is asked for, before all else is read, as faults are told in it. */
  private static Optional<String> asked(String... args) {
    Optional<String> last = Optional.empty();
    for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
      if (args[i].startsWith(LANGUAGE + "=")) {
        last = Optional.of(args[i].substring(LANGUAGE.length() + 1));
      } else if (args[i].equals(LANGUAGE) && i + 1 < args.length) {
        last = Optional.of(args[i + 1]);
      }
    }
    return last;
  }

  private static int refuse(String language, Words words, PrintWriter errors) {
    String all = String.join(", ", Words.languages());
    errors.println(phrases(words).plain("no-language", language, all));
    errors.flush();
    return BAD_INPUT;
  }

  private static Phrases phrases(Words words) {
    return Phrases.of(words).and(AlignmentCommand.class::getResourceAsStream);
  }

  private static ResourceBundle help(String language) {
    String file = language + ".properties";
    try (InputStream stream = AlignmentCommand.class.getResourceAsStream(file)) {
      return new PropertyResourceBundle(
          new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  private int report(Exception e, PrintWriter errors) {
    if (e instanceof InputFile.Unusable unusable) {
      errors.println(unusable.told(phrases));
      return BAD_INPUT;
    }
    if (e instanceof IOException || e instanceof UncheckedIOException) {
      errors.println(phrases.plain("io-failed", String.valueOf(e.getMessage())));
      return BAD_INPUT;
    }
    errors.println(phrases.plain("our-fault"));
    e.printStackTrace(errors);
    return FAULT_OF_OURS;
  }

  /** Lets each command take the option, which is read before all others. */
  @Option(names = LANGUAGE, paramLabel = "LANGUAGE", scope = ScopeType.INHERIT)
  void language(String language) {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), phrases.plain("no-command"));
  }

  private LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException(phrases.plain("no-day", text));
    }
  }
}
