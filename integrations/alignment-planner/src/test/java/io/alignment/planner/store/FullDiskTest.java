package io.alignment.planner.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.alignment.planner.TestDatabase;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full, as far as the file of the database goes. */
@DisabledOnOs(OS.WINDOWS)
class FullDiskTest {

  private static final int MOST_KILOBYTES = 5_000;
  private static final int KILOBYTES = 300;

  @TempDir private Path folder;

  @Test
  void whatWasKeptStaysAndTheRestIsRefused() throws Exception {
    assumeThat(System.getProperty(TestDatabase.POSTGRES)).isNull();
    String address = Saver.addressIn(folder.toString());
    SaverProcess process = SaverProcess.startWithin(MOST_KILOBYTES, address, KILOBYTES);
    int kept = 0;
    String last = "";
    for (Optional<String> line = process.next(); line.isPresent(); line = process.next()) {
      last = line.get();
      if (last.startsWith("kept ")) {
        kept = SaverProcess.number(last);
      }
    }
    assertThat(last).startsWith("refused ");
    assertThat(kept).isPositive();

    Saver after = new Saver(address);
    assertThat(after.newest()).isEqualTo(kept);
    assertThat(after.count()).isEqualTo(kept);
    assertThat(after.countWholeAfter(0)).isEqualTo(kept);
    assertThat(after.keepNext(KILOBYTES)).isTrue();
  }
}
