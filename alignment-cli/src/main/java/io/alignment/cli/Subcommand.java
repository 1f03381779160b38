package io.alignment.cli;

import io.alignment.words.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands have: places to write to, a language, and words for what is wrong. */
abstract class Subcommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  AlignmentCommand program() {
    return (AlignmentCommand) spec.root().userObject();
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  Terminal terminal() {
    return program().terminal;
  }

  Words words() {
    return program().phrases.words();
  }

  /** Says something. */
  String say(String key, Object... arguments) {
    return program().phrases.plain(key, arguments);
  }

  /** Returns what is thrown for words of the command line that make no sense. */
  ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  /** Returns what is thrown for a file that cannot be written. */
  InputFile.Unusable unwritten(Object file, IOException failure) {
    return new InputFile.Unusable("not-written", file, reason(failure));
  }

  /** Says why a file cannot be written. */
  String reason(IOException failure) {
    return InputFile.reason(failure, program().phrases);
  }
}
