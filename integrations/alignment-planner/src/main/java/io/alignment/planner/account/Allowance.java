package io.alignment.planner.account;

import com.google.common.base.Ticker;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import java.time.Duration;

/**
 * How often somebody may do something that costs: a bucket for each, which holds so many a minute
 * and fills again as time goes.
 */
public final class Allowance {

  private static final double MINUTE = Duration.ofMinutes(1).toNanos();
  private static final int MOST_BUCKETS = 100_000;

  private final int aMinute;
  private final Ticker ticker;
  private final LoadingCache<Object, Bucket> buckets;

  /**
   * Makes an allowance.
   *
   * @param aMinute how often a minute
   * @param ticker tells the time
   */
  public Allowance(int aMinute, Ticker ticker) {
    this.aMinute = aMinute;
    this.ticker = ticker;
    buckets =
        CacheBuilder.newBuilder()
            .maximumSize(MOST_BUCKETS)
            // After a minute it is full again, as is a new one.
            .expireAfterAccess(Duration.ofMinutes(1))
            .ticker(ticker)
            .build(CacheLoader.from(Bucket::new));
  }

  /**
   * Takes one.
   *
   * @param who whose
   * @throws TooOftenException if there is none left
   */
  public void take(Object who) {
    buckets.getUnchecked(who).take();
  }

  private final class Bucket {

    private double left = aMinute;
    private long since = ticker.read();

    synchronized void take() {
      long now = ticker.read();
      left = Math.min(aMinute, left + (now - since) * aMinute / MINUTE);
      since = now;
      if (left < 1) {
        throw new TooOftenException(
            aMinute, (int) Math.ceil((1 - left) * Duration.ofMinutes(1).toSeconds() / aMinute));
      }
      left--;
    }
  }
}
