package io.alignment.planner;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Starts a real PostgreSQL before the first test, and stops it after the last. */
public final class Postgres implements LauncherSessionListener {

  private static final String ADDRESS = "jdbc:postgresql://localhost:%s/%%s?user=postgres";

  private EmbeddedPostgres server;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    try {
      server = EmbeddedPostgres.builder().start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.setProperty(TestDatabase.POSTGRES, ADDRESS.formatted(server.getPort()));
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
