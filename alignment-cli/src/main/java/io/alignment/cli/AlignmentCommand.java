package io.alignment.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
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
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Says how far a business works towards what it says it wants.",
      "",
      "A strategy is a file in YAML or JSON: the vision, the objectives, what is done for them,"
          + " by whom and with what. Try the one of the corner bakery:",
      "",
      "  alignment analyze alignment-examples/src/main/resources/strategies/corner-bakery.yaml",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:all is well",
      " 1:there are findings, or broken rules, at or above --fail-on, or it got worse",
      " 2:wrong usage, or a document that cannot be read or is not valid"
    },
    subcommands = {
      AnalyzeCommand.class,
      CheckCommand.class,
      DiffCommand.class,
      ExportCommand.class,
      ReportCommand.class,
      ValidateCommand.class
    })
public final class AlignmentCommand implements Runnable {

  static final int FINDINGS = 1;
  static final int BAD_INPUT = 2;
  private static final int FAULT_OF_OURS = 3;
  private static final int NARROWEST_HELP = 55;

  final InputStream in;
  final Terminal terminal;

  @Spec private CommandSpec spec;

  AlignmentCommand(InputStream in, Terminal terminal) {
    this.in = in;
    this.terminal = terminal;
    this.spec = CommandSpec.create();
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
   * Runs the program on the given streams, and leaves the Java machine as it is.
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
    PrintWriter errors = writer(err);
    CommandLine command =
        new CommandLine(new AlignmentCommand(in, terminal))
            .setOut(writer(out))
            .setErr(errors)
            .registerConverter(LocalDate.class, AlignmentCommand::day)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpWidth(Math.max(NARROWEST_HELP, terminal.width()))
            .setColorScheme(
                CommandLine.Help.defaultColorScheme(
                    terminal.color() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
            .setExecutionExceptionHandler((e, line, result) -> report(e, errors));
    int code = command.execute(args);
    command.getOut().flush();
    errors.flush();
    return code;
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  private static int report(Exception e, PrintWriter errors) {
    if (e instanceof InputFile.Unusable) {
      errors.println(e.getMessage());
      return BAD_INPUT;
    }
    if (e instanceof IOException || e instanceof UncheckedIOException) {
      errors.println(Message.of("io-failed", String.valueOf(e.getMessage())));
      return BAD_INPUT;
    }
    errors.println(Message.of("our-fault"));
    e.printStackTrace(errors);
    return FAULT_OF_OURS;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), Message.of("no-command"));
  }

  /** Returns where faults are told. */
  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException(Message.of("no-day", text));
    }
  }
}
