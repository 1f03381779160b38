package io.alignment.planner.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.planner.TestDatabase;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it saves. */
class KilledTest {

  private static final int TIMES = Integer.getInteger("planner.kills", 3);
  private static final int KILOBYTES = 100;
  private static final int LONGEST_WAIT = 60;

  @TempDir private Path folder;

  @Test
  void nothingIsHalfWrittenAndNothingLostThatWasSaidToBeKept() throws Exception {
    String address =
        System.getProperty(TestDatabase.POSTGRES) == null
            ? Saver.addressIn(folder.toString())
            : TestDatabase.empty();
    Random random = new Random(7);
    int kept = 0;
    int checked = 0;
    for (int time = 0; time < TIMES; time++) {
      SaverProcess process = SaverProcess.start(address, KILOBYTES);
      kept = SaverProcess.number(process.next().orElseThrow());
      Thread.sleep(random.nextInt(LONGEST_WAIT));
      kept = process.kill(kept);

      Saver after = new Saver(address);
      assertThat(after.newest()).isBetween(kept, kept + 1);
      assertThat(after.count()).isEqualTo(after.newest());
      assertThat(after.countWholeAfter(checked)).isEqualTo(after.newest() - checked);
      checked = after.newest();
    }
    assertThat(kept).isGreaterThanOrEqualTo(TIMES);
  }
}
