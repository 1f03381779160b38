package io.alignment.examples;

import io.alignment.examples.text.Terminal;
import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/**
 * Says on standard error what a long piece of work is at, once it has taken longer than a second;
 * nothing where nobody looks.
 */
final class Steps {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

  private final Terminal terminal;
  private final PrintWriter err;
  private final long start = System.nanoTime();
  private boolean told;

  Steps(Terminal terminal, PrintWriter err) {
    this.terminal = terminal;
    this.err = err;
  }

  /** Begins a step. */
  void begin(String step) {
    if (terminal.watched() && System.nanoTime() - start > PATIENCE) {
      err.println(step + " …");
      err.flush();
      told = true;
    }
  }

  /** Ends the work. */
  void end() {
    if (told) {
      err.println("Done in %s s.".formatted((System.nanoTime() - start) / 1_000_000_000));
    }
  }
}
