package io.alignment.planner.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A {@link Saver} in a process of its own. */
final class SaverProcess {

  private final Process process;
  private final BufferedReader said;

  private SaverProcess(List<String> command) throws IOException {
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    said = process.inputReader();
  }

  static SaverProcess start(String address, int kilobytes) throws IOException {
    return new SaverProcess(java(address, kilobytes));
  }

  /** Starts one that can write no file of more than some size. */
  static SaverProcess startWithin(int mostKilobytes, String address, int kilobytes)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of("bash", "-c", "ulimit -f \"$0\" && exec \"$@\"", "" + mostKilobytes));
    command.addAll(java(address, kilobytes));
    return new SaverProcess(command);
  }

  private static List<String> java(String address, int kilobytes) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        // What it leaves of how fast it is would be a file, too.
        "-XX:-UsePerfData",
        "-cp",
        System.getProperty("java.class.path"),
        Saver.class.getName(),
        address,
        "" + kilobytes);
  }

  /** Returns what it says next besides what it logs; empty if it says no more. */
  Optional<String> next() throws IOException {
    String line = said.readLine();
    // The last line may be cut off.
    while (line != null && !line.matches("kept [0-9]+|refused .*")) {
      line = said.readLine();
    }
    return Optional.ofNullable(line);
  }

  /** Kills it as no process can prevent, and returns the last version that it said it kept. */
  int kill(int last) throws IOException, InterruptedException {
    // By its handle, which leaves what it said to be read.
    process.toHandle().destroyForcibly();
    process.waitFor();
    int kept = last;
    for (Optional<String> line = next(); line.isPresent(); line = next()) {
      kept = number(line.get());
    }
    return kept;
  }

  static int number(String line) {
    return Integer.parseInt(line.substring("kept ".length()));
  }
}
