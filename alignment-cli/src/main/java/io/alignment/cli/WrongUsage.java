package io.alignment.cli;

import io.alignment.internal.NearMiss;
import io.alignment.report.phrases.Phrases;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Says in a sentence what is wrong with a command line, and where to read on. */
final class WrongUsage {

  private final ParameterException fault;
  private final Phrases phrases;

  WrongUsage(ParameterException fault, Phrases phrases) {
    this.fault = fault;
    this.phrases = phrases;
  }

  int tell(int code) {
    CommandLine command = fault.getCommandLine();
    command.getErr().println(sentence(command.getCommandSpec()));
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(phrases.plain("see-help", name));
    return code;
  }

  private String sentence(CommandSpec command) {
    if (fault instanceof CommandLine.UnmatchedArgumentException it) {
      return unmatched(it.getUnmatched(), command);
    }
    if (fault instanceof CommandLine.MissingParameterException it) {
      boolean needed = it.getMissing().stream().allMatch(ArgSpec::required);
      String label =
          needed && it.getMissing().get(0).isOption() ? it.getMissing().get(0).paramLabel() : "";
      return phrases.plain(
          needed ? "missing" : "no-value-given", (names(it.getMissing()) + " " + label).strip());
    }
    if (fault instanceof CommandLine.OverwrittenOptionException it) {
      return phrases.plain("twice", name(it.getOverwritten()));
    }
    if (fault instanceof CommandLine.MutuallyExclusiveArgsException) {
      return phrases.plain("either", exclusive(command));
    }
    ArgSpec argument = fault.getArgSpec();
    Throwable cause = fault.getCause();
    if (argument == null || fault.getValue() == null) {
      return String.valueOf(fault.getMessage());
    }
    Class<?>[] types = argument.auxiliaryTypes();
    Class<?> type = types[types.length - 1];
    if (type.isEnum()) {
      return phrases.plain("no-value-but", name(argument), fault.getValue(), constants(type));
    }
    return cause != null && type == LocalDate.class
        ? String.valueOf(cause.getMessage())
        : phrases.plain("no-value", name(argument), fault.getValue());
  }

  private String unmatched(List<String> all, CommandSpec command) {
    String first =
        all.stream().filter(it -> it.startsWith("-")).findFirst().orElseGet(() -> all.get(0));
    if (first.startsWith("-")) {
      return NearMiss.of(first, command.optionsMap().keySet())
          .map(it -> phrases.plain("no-option-meant", first, it))
          .orElseGet(() -> phrases.plain("no-option", first));
    }
    return NearMiss.of(first, command.subcommands().keySet())
        .map(it -> phrases.plain("no-command-meant", first, it))
        .orElseGet(() -> phrases.plain("no-place", first));
  }

  private String exclusive(CommandSpec command) {
    return command.argGroups().stream()
        .filter(CommandLine.Model.ArgGroupSpec::exclusive)
        .map(it -> names(it.args()))
        .collect(Collectors.joining(", "));
  }

  private static String names(Collection<ArgSpec> arguments) {
    return arguments.stream().map(WrongUsage::name).collect(Collectors.joining(", "));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(it -> ((Enum<?>) it).name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
