package io.alignment.planner.desk;

import com.google.common.base.Ticker;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import io.alignment.Analyses;
import io.alignment.analysis.Question;
import io.alignment.drift.Drift;
import io.alignment.json.DocumentFormat;
import io.alignment.json.StrategyReader;
import io.alignment.model.Strategy;
import io.alignment.planner.PlannerProperties;
import io.alignment.planner.account.Allowance;
import io.alignment.planner.account.PlannerUser;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Asks the library as of today, and remembers what it answered to the documents of late, as long as
 * there is memory.
 */
@Component
public final class Analyst {

  private static final int MOST_REMEMBERED = 1000;

  private final Analyses analyses;
  private final StrategyReader reader;
  private final Clock clock;
  private final Allowance allowance;
  private final Cache<Key, Answers> remembered =
      CacheBuilder.newBuilder().maximumSize(MOST_REMEMBERED).softValues().build();

  Analyst(Analyses analyses, StrategyReader reader, Clock clock, PlannerProperties properties) {
    this.analyses = analyses;
    this.reader = reader;
    this.clock = clock;
    allowance = new Allowance(properties.limits().analysesAMinute(), Ticker.systemTicker());
  }

  private record Key(HashCode document, LocalDate day) {}

  /**
   * Reads a document and asks about it.
   *
   * @param document the strategy, in YAML or JSON
   * @param user in whose name
   * @return the answers
   * @throws io.alignment.json.InvalidDocumentException if it holds no valid strategy
   * @throws io.alignment.planner.account.TooOftenException if it is not remembered, and they have
   *     asked for too much of late
   */
  public Answers about(String document, PlannerUser user) {
    Key key = new Key(Hashing.sha256().hashString(document, StandardCharsets.UTF_8), today());
    Answers known = remembered.getIfPresent(key);
    if (known == null) {
      known = about(reader.read(document, DocumentFormat.ofContent(document)), user);
      // Who asks at the same time waits for the same answers.
      Answers other = remembered.asMap().putIfAbsent(key, known);
      known = other == null ? known : other;
    }
    return known;
  }

  /**
   * Asks about a strategy that is only tried, and not remembered.
   *
   * @param strategy the strategy
   * @param user in whose name
   * @return the answers
   * @throws io.alignment.planner.account.TooOftenException if they have asked for too much of late
   */
  public Answers about(Strategy strategy, PlannerUser user) {
    allowance.take(user.id());
    return new Answers(Question.about(strategy).asOf(today()), analyses);
  }

  /**
   * Compares two strategies.
   *
   * @param before the answers to the old one
   * @param after the answers to the new one
   * @return what is different
   */
  public Drift drift(Answers before, Answers after) {
    return Drift.between(
        before.question(), before.report(), after.question(), after.report(), analyses);
  }

  /** {@return the day as of which everything is asked} */
  public LocalDate today() {
    return LocalDate.now(clock);
  }
}
