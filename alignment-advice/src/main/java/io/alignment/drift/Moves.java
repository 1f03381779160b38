package io.alignment.drift;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Metric;
import io.alignment.analysis.MetricValue;
import io.alignment.analysis.Report;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiPredicate;

/** How the numbers of the catalogue moved. */
final class Moves {

  /** What is less is due to another order of the same additions. */
  private static final double NOTHING = 1e-9;

  private Moves() {}

  /**
   * Compares; whether it is good is judged by what the numbers would be with the old goals, where
   * any was moved. Of some numbers it is not told that they moved as they should.
   */
  static List<Drift.Move> between(
      Report before,
      Report after,
      Optional<Report> withOldGoals,
      BiPredicate<Metric, String> unpraised) {
    Map<Key, Pair> pairs = new HashMap<>();
    before.numbers().forEach(it -> pair(pairs, it).before = it.value());
    after.numbers().forEach(it -> pair(pairs, it).after = it.value());
    withOldGoals.ifPresentOrElse(
        it -> it.numbers().forEach(value -> pair(pairs, value).judged = value.value()),
        () -> pairs.values().forEach(it -> it.judged = it.after));
    return pairs.entrySet().stream()
        .filter(entry -> differ(entry.getValue().before, entry.getValue().after))
        .map(entry -> move(entry.getKey(), entry.getValue(), unpraised))
        .sorted(Comparator.comparing(Drift.Move::metric).thenComparing(Drift.Move::subject))
        .collect(ImmutableList.toImmutableList());
  }

  private static Pair pair(Map<Key, Pair> pairs, MetricValue figure) {
    return pairs.computeIfAbsent(new Key(figure.metric(), figure.subject()), key -> new Pair());
  }

  private static Drift.Move move(Key key, Pair pair, BiPredicate<Metric, String> unpraised) {
    Drift.Direction direction = direction(key.metric, pair.before, pair.judged);
    if (direction == Drift.Direction.BETTER
        && (direction(key.metric, pair.before, pair.after) != direction
            || unpraised.test(key.metric, key.subject))) {
      direction = Drift.Direction.NEITHER;
    }
    return new Drift.Move(
        key.metric.id(),
        key.subject,
        pair.before,
        pair.after,
        differ(pair.after, pair.judged) ? pair.judged : OptionalDouble.empty(),
        direction);
  }

  private static Drift.Direction direction(Metric metric, OptionalDouble from, OptionalDouble to) {
    if (from.isEmpty() || to.isEmpty() || !differ(from, to)) {
      return Drift.Direction.NEITHER;
    }
    boolean more = to.getAsDouble() > from.getAsDouble();
    return switch (metric.better()) {
      case UP -> more ? Drift.Direction.BETTER : Drift.Direction.WORSE;
      case DOWN -> more ? Drift.Direction.WORSE : Drift.Direction.BETTER;
      case NEITHER -> Drift.Direction.NEITHER;
    };
  }

  /** Says whether one is absent and the other not, or they are apart by more than nothing. */
  static boolean differ(OptionalDouble some, OptionalDouble other) {
    if (some.isEmpty() || other.isEmpty()) {
      return some.isPresent() != other.isPresent();
    }
    double one = some.getAsDouble();
    double two = other.getAsDouble();
    return Math.abs(one - two) > NOTHING * Math.max(1, Math.max(Math.abs(one), Math.abs(two)));
  }

  private record Key(Metric metric, String subject) {}

  private static final class Pair {
    private OptionalDouble before = OptionalDouble.empty();
    private OptionalDouble after = OptionalDouble.empty();
    private OptionalDouble judged = OptionalDouble.empty();
  }
}
