package io.alignment.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/**
 * The option that names where to write, the same for every command that writes a file: whole, or
 * not at all, and such that what is wrong with it is told with its name.
 */
final class OutputFile {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT")
  private String file = "-";

  OutputFile() {}

  OutputFile(String file) {
    this.file = file;
  }

  /**
   * Refuses a place where nothing can be written, and one from which something is read, before any
   * work is done for it.
   */
  void check(Stream<String> inputs) {
    if (isStandardOutput()) {
      return;
    }
    if (inputs.anyMatch(this::isTheSameAs)) {
      throw new InputFile.Unusable("would-be-lost", file);
    }
    Path whole = Path.of(file).toAbsolutePath();
    Path folder = whole.getParent();
    if (folder == null || Files.isDirectory(whole)) {
      throw new InputFile.Unusable("is-folder", file);
    }
    if (!Files.isDirectory(folder)) {
      throw new InputFile.Unusable("no-folder", folder);
    }
  }

  private boolean isTheSameAs(String input) {
    try {
      return !input.equals("-") && Files.isSameFile(Path.of(file), Path.of(input));
    } catch (IOException e) {
      return false; // one of the two is not there
    }
  }

  /** Returns the name of the file; empty for standard output. */
  Optional<String> name() {
    return isStandardOutput() ? Optional.empty() : Optional.of(file);
  }

  private boolean isStandardOutput() {
    return file.equals("-");
  }

  /** Writes a text. What the file held before is replaced, or stays as it was. */
  void write(String text, Subcommand by) {
    if (isStandardOutput()) {
      by.out().print(text);
    } else {
      write(text.getBytes(StandardCharsets.UTF_8), by);
    }
  }

  /** Writes bytes, which are printed only if they are text. */
  void write(byte[] bytes, Subcommand by) {
    if (isStandardOutput()) {
      try {
        by.out().print(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)));
      } catch (CharacterCodingException e) {
        throw by.wrong(by.say("no-text"));
      }
      return;
    }
    try {
      write(bytes, Path.of(file).toAbsolutePath());
    } catch (IOException e) {
      throw by.unwritten(file, e);
    }
  }

  private static void write(byte[] bytes, Path file) throws IOException {
    // Through a link, so that the link stays.
    Path target = Files.exists(file) ? file.toRealPath() : file;
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      // A pipe or a device, such as /dev/null, which nothing can be moved over.
      Files.write(target, bytes);
      return;
    }
    Path beside = newFileBeside(target);
    try {
      Files.write(beside, bytes);
      Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static Path newFileBeside(Path file) throws IOException {
    for (int number = 1; ; number++) {
      try {
        return Files.createFile(file.resolveSibling(file.getFileName() + ".new" + number));
      } catch (FileAlreadyExistsException e) {
        // It is somebody else's; the next number may be free.
      }
    }
  }
}
