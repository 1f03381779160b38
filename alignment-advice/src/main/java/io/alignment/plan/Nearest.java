package io.alignment.plan;

import io.alignment.model.Allocation;
import io.alignment.model.Support;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Who stands nearest to a goal. */
record Nearest(Situation situation) {

  /**
   * Returns who stands nearest to a goal: who has a part in it, else in its work or what it
   * supports, else who owns what pays for it, else who has a part in what stands beside it. Who
   * answers for least comes first.
   */
  Stream<String> to(String goal, Predicate<String> isWanted) {
    return Stream.<Supplier<Stream<String>>>of(
            () -> Stream.of(goal),
            () -> neighbors(goal),
            () ->
                situation.strategy().incoming(goal, Allocation.class).stream()
                    .map(Allocation::source),
            () -> neighbors(goal).flatMap(this::neighbors))
        .map(
            level ->
                level
                    .get()
                    .flatMap(situation::hands)
                    .filter(it -> !situation.isVacant(it) && isWanted.test(it))
                    .distinct()
                    .sorted(byLoad())
                    .toList())
        .filter(it -> !it.isEmpty())
        .findFirst()
        .stream()
        .flatMap(it -> it.stream());
  }

  /** Returns in which order functions are asked to lead more: who answers for least first. */
  Comparator<String> byLoad() {
    return Comparator.comparingDouble(situation::load).thenComparing(Comparator.naturalOrder());
  }

  private Stream<String> neighbors(String work) {
    return Stream.concat(
        situation.strategy().outgoing(work, Support.class).stream().map(Support::target),
        situation.strategy().incoming(work, Support.class).stream().map(Support::source));
  }
}
