package io.alignment.cli;

import io.alignment.report.phrases.Phrases;
import java.io.PrintWriter;
import java.util.Timer;
import java.util.TimerTask;

/**
 * Says on standard error at what a piece of work is, once it has taken longer than a second;
 * nothing where nobody looks.
 */
final class Steps implements AutoCloseable {

  private static final long PATIENCE_IN_MILLISECONDS = 1000;

  private final PrintWriter err;
  private final Phrases phrases;
  private final Timer timer = new Timer("steps", true);
  private String step = "";
  private boolean telling;

  Steps(Subcommand of) {
    this(of.terminal(), of.err(), of.program().phrases, PATIENCE_IN_MILLISECONDS);
  }

  Steps(Terminal terminal, PrintWriter err, Phrases phrases, long patienceInMilliseconds) {
    this.err = err;
    this.phrases = phrases;
    if (terminal.watched()) {
      timer.schedule(
          new TimerTask() {
            @Override
            public void run() {
              tellFromNowOn();
            }
          },
          patienceInMilliseconds);
    }
  }

  private synchronized void tellFromNowOn() {
    telling = true;
    tell();
  }

  /** Begins a step. */
  synchronized void begin(String name) {
    step = name;
    if (telling) {
      tell();
    }
  }

  private void tell() {
    err.println(phrases.plain("step." + step));
    err.flush();
  }

  /** Ends the work, and says no more. */
  @Override
  public synchronized void close() {
    timer.cancel();
    telling = false;
  }
}
