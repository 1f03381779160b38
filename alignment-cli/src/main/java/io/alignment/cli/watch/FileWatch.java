package io.alignment.cli.watch;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Waits until a file is saved. It looks at the folder, since many editors write another file and
 * put it in place of the one; a link is followed to the folder of what it points at too. For one
 * thread.
 */
public final class FileWatch implements AutoCloseable {

  private final WatchService service;
  private final Set<Path> names;
  private final Duration quiet;

  private FileWatch(WatchService service, Set<Path> names, Duration quiet) {
    this.service = service;
    this.names = names;
    this.quiet = quiet;
  }

  /**
   * Begins to watch a file. What happens from now on is not missed.
   *
   * @param file a file that is there
   * @param quiet how long nothing may happen for a save to be over, as one is made of several steps
   * @return the watch
   * @throws IOException if the file or its folder cannot be watched
   */
  public static FileWatch of(Path file, Duration quiet) throws IOException {
    Path named = file.toAbsolutePath().normalize();
    WatchService service = FileSystems.getDefault().newWatchService();
    try {
      ImmutableSet<Path> names = ImmutableSet.of(named, named.toRealPath());
      for (Path path : names) {
        Objects.requireNonNull(path.getParent())
            .register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
      }
      return new FileWatch(service, names, quiet);
    } catch (IOException | RuntimeException e) {
      service.close();
      throw e;
    }
  }

  /**
   * Waits until the file was written, replaced or removed since the last call, and nothing has
   * happened to it for a while.
   *
   * @throws InterruptedException if somebody wants this to end
   * @throws NoSuchFileException if the folder is gone
   */
  public void awaitChange() throws InterruptedException, NoSuchFileException {
    while (!isOurs(service.take())) {
      // Something else in the folder has changed.
    }
    WatchKey more = service.poll(quiet.toMillis(), TimeUnit.MILLISECONDS);
    while (more != null) {
      isOurs(more);
      more = service.poll(quiet.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private boolean isOurs(WatchKey key) throws NoSuchFileException {
    Path folder = (Path) key.watchable();
    boolean isOurs = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      // Without a name when so much has happened that some was lost.
      isOurs |= !(event.context() instanceof Path name) || names.contains(folder.resolve(name));
    }
    if (!key.reset()) {
      throw new NoSuchFileException(folder.toString());
    }
    return isOurs;
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
