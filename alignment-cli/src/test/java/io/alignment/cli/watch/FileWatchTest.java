package io.alignment.cli.watch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each way of saving is seen; what is not seen makes a test wait until it fails. */
@Timeout(60)
class FileWatchTest {

  private static final Duration QUIET = Duration.ofMillis(1);

  @TempDir private Path folder;

  private Path file;

  @BeforeEach
  void make() throws IOException {
    file = Files.writeString(folder.resolve("a.yaml"), "1");
  }

  @Test
  void writingIsSeenEachTime() throws Exception {
    try (FileWatch watch = FileWatch.of(file, QUIET)) {
      Files.writeString(file, "2");
      watch.awaitChange();
      Files.writeString(file, "3");
      watch.awaitChange();
    }
  }

  @Test
  void anotherFileInItsPlaceIsSeen() throws Exception {
    try (FileWatch watch = FileWatch.of(file, QUIET)) {
      Path beside = Files.writeString(folder.resolve(".a.swp"), "2");
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
      watch.awaitChange();
      Files.delete(file);
      watch.awaitChange();
      Files.writeString(file, "3");
      watch.awaitChange();
    }
  }

  @Test
  void whatALinkPointsAtIsSeen() throws Exception {
    Path link =
        Files.createSymbolicLink(Files.createDirectory(folder.resolve("b")).resolve("l"), file);
    try (FileWatch watch = FileWatch.of(link, QUIET)) {
      Files.writeString(file, "2");
      watch.awaitChange();
    }
  }

  @Test
  void otherFilesOfTheFolderAreNothing() throws Exception {
    try (FileWatch watch = FileWatch.of(file, QUIET)) {
      Files.writeString(folder.resolve("other"), "1");
      Thread.currentThread().interrupt();

      assertThatThrownBy(watch::awaitChange).isInstanceOf(InterruptedException.class);
    }
  }

  @Test
  void aFileThatIsNotThereCannotBeWatched() {
    assertThatThrownBy(() -> FileWatch.of(folder.resolve("none"), QUIET))
        .isInstanceOf(NoSuchFileException.class);
  }
}
