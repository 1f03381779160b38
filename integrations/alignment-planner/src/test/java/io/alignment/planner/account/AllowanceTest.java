package io.alignment.planner.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** So many a minute, and no more. */
class AllowanceTest {

  private final AtomicLong now = new AtomicLong();

  private final Allowance allowance =
      new Allowance(
          6,
          new Ticker() {
            @Override
            public long read() {
              return now.get();
            }
          });

  private void takeAll() {
    for (int taken = 0; taken < 6; taken++) {
      allowance.take("mara");
    }
  }

  @Test
  void nobodyTakesMoreThanAMinuteHas() {
    takeAll();
    assertThatThrownBy(() -> allowance.take("mara"))
        .isInstanceOf(TooOftenException.class)
        .hasMessage("This is allowed 6 times a minute. Try again in 10 seconds.");
  }

  @Test
  void oneTakesNothingFromAnother() {
    takeAll();
    assertThatCode(() -> allowance.take("tom")).doesNotThrowAnyException();
  }

  @Test
  void itFillsAsTimeGoes() {
    takeAll();
    now.addAndGet(Duration.ofSeconds(10).toNanos());
    allowance.take("mara");
    assertThatThrownBy(() -> allowance.take("mara")).isInstanceOf(TooOftenException.class);
    now.addAndGet(Duration.ofHours(1).toNanos());
    takeAll();
    assertThatThrownBy(() -> allowance.take("mara")).isInstanceOf(TooOftenException.class);
  }
}
