package io.alignment.planner.store;

import com.google.common.base.Throwables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is said where the database cannot be read or written. */
public final class Outage {

  /** What people are told. */
  public static final String MESSAGE =
      "The database cannot be read or written just now. What was kept before is still there. Try"
          + " again in a moment; if it goes on, whoever runs the planner finds the reason in its"
          + " log.";

  private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

  private Outage() {}

  /**
   * Tells whoever runs the planner, in a line.
   *
   * @param failure what went wrong
   */
  public static void log(Throwable failure) {
    LOG.error("The database cannot be read or written: {}", Throwables.getRootCause(failure));
  }
}
