package io.alignment.drift;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Metric;
import io.alignment.analysis.MetricValue;
import io.alignment.analysis.Report;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BiPredicate;

/** How the numbers of the catalogue moved. */
final class Moves {

  /** What is less is due to another order of the same additions. */
  private static final double NOTHING = 1e-9;

  private Moves() {}

  /** Compares; of some numbers it is not told that they moved as they should. */
  static List<Drift.Move> between(
      Report before, Report after, BiPredicate<Metric, String> unpraised) {
    Map<Key, Pair> pairs = new HashMap<>();
    before.numbers().forEach(it -> pair(pairs, it).before = it.value());
    after.numbers().forEach(it -> pair(pairs, it).after = it.value());
    return pairs.entrySet().stream()
        .filter(entry -> entry.getValue().isMoved())
        .map(entry -> move(entry.getKey(), entry.getValue(), unpraised))
        .sorted(Comparator.comparing(Drift.Move::metric).thenComparing(Drift.Move::subject))
        .collect(ImmutableList.toImmutableList());
  }

  private static Pair pair(Map<Key, Pair> pairs, MetricValue figure) {
    return pairs.computeIfAbsent(new Key(figure.metric(), figure.subject()), key -> new Pair());
  }

  private static Drift.Move move(Key key, Pair pair, BiPredicate<Metric, String> unpraised) {
    Drift.Direction direction = Drift.Direction.NEITHER;
    if (pair.before.isPresent() && pair.after.isPresent()) {
      boolean more = pair.after.getAsDouble() > pair.before.getAsDouble();
      direction =
          switch (key.metric.better()) {
            case UP -> more ? Drift.Direction.BETTER : Drift.Direction.WORSE;
            case DOWN -> more ? Drift.Direction.WORSE : Drift.Direction.BETTER;
            case NEITHER -> Drift.Direction.NEITHER;
          };
    }
    if (direction == Drift.Direction.BETTER && unpraised.test(key.metric, key.subject)) {
      direction = Drift.Direction.NEITHER;
    }
    return new Drift.Move(key.metric.id(), key.subject, pair.before, pair.after, direction);
  }

  private record Key(Metric metric, String subject) {}

  private static final class Pair {
    private OptionalDouble before = OptionalDouble.empty();
    private OptionalDouble after = OptionalDouble.empty();

    boolean isMoved() {
      if (before.isPresent() != after.isPresent()) {
        return true;
      }
      return before.isPresent()
          && Math.abs(before.getAsDouble() - after.getAsDouble())
              > NOTHING
                  * Math.max(
                      1, Math.max(Math.abs(before.getAsDouble()), Math.abs(after.getAsDouble())));
    }
  }
}
